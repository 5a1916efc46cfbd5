// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/feasts.h"

#include <cmath>
#include <memory>
#include <numbers>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace crossread::dates {

using namespace std::chrono;

namespace {

constexpr double millisecondsOfDay = 86400000.0;

std::unique_ptr<icu::Calendar> calendarOf(const char* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale), status));
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

/// The first day from \a year's start on that the calendar calls so.
std::optional<Day> dayIn(icu::Calendar& calendar, int year, int month, int day)
{
    UErrorCode status = U_ZERO_ERROR;
    const Day start = *dayOf(year, 1, 1);
    calendar.setTime(static_cast<double>(start.time_since_epoch().count()) * millisecondsOfDay, status);
    const int theirs = calendar.get(UCAL_YEAR, status);
    for (int candidate = theirs; candidate <= theirs + 1; ++candidate) {
        calendar.clear();
        calendar.set(candidate, month, day);
        const Day there{days{static_cast<int>(std::floor(calendar.getTime(status) / millisecondsOfDay))}};
        if (U_SUCCESS(status) && there >= start)
            return there;
    }
    return {};
}

double turned(double degrees)
{
    const double rest = std::fmod(degrees, 360.0);
    return rest < 0 ? rest + 360.0 : rest;
}

double sine(double degrees)
{
    return std::sin(degrees * std::numbers::pi / 180.0);
}

/// Julian centuries from 2000 on, of days since 1970.
double centuries(double day)
{
    return (day - 10957.5) / 36525.0;
}

double sunLongitude(double day)
{
    const double t = centuries(day);
    const double m = 357.52911 + 35999.05029 * t;
    return turned(280.46646 + 36000.76983 * t + 1.914602 * sine(m) + 0.019993 * sine(2 * m));
}

double moonLongitude(double day)
{
    const double t = centuries(day);
    const double d = 297.8501921 + 445267.1114034 * t;
    const double m = 357.5291092 + 35999.0502909 * t;
    const double a = 134.9633964 + 477198.8675055 * t;
    const double f = 93.2720950 + 483202.0175233 * t;
    return turned(218.3164477 + 481267.88123421 * t + 6.288774 * sine(a) + 1.274027 * sine(2 * d - a) +
                  0.658314 * sine(2 * d) + 0.213618 * sine(2 * a) - 0.185116 * sine(m) -
                  0.114332 * sine(2 * f) + 0.058793 * sine(2 * d - 2 * a) + 0.057066 * sine(2 * d - m - a) +
                  0.053322 * sine(2 * d + a) + 0.045758 * sine(2 * d - m) - 0.040923 * sine(m - a) -
                  0.034720 * sine(d) - 0.030383 * sine(m + a));
}

double elongation(double day)
{
    return turned(moonLongitude(day) - sunLongitude(day));
}

/// Which twelfth of the zodiac of the fixed stars the sun is in.
int sunSign(double day)
{
    const double ayanamsa = 23.853 + 1.3972 * centuries(day);
    return static_cast<int>(turned(sunLongitude(day) - ayanamsa) / 30.0) % 12;
}

/// The new moon behind \a day.
double newMoonAfter(double day)
{
    for (int step = 0; step < 31; ++step, day += 1) {
        const double here = elongation(day);
        const double next = elongation(day + 1);
        if (next < here)
            return day + (360.0 - here) / (next + 360.0 - here);
    }
    return day;
}

} // namespace

std::optional<Day> islamicDay(int year, int month, int day)
{
    const auto calendar =
        year >= 1900 && year <= 2070 ? calendarOf("en_US@calendar=islamic-umalqura") : nullptr;
    return calendar ? dayIn(*calendar, year, month - 1, day) : std::nullopt;
}

std::optional<Day> hebrewDay(int year, int month, int day, HebrewShift shift)
{
    const auto calendar = year >= 1800 && year <= 2200 ? calendarOf("en_US@calendar=hebrew") : nullptr;
    const auto there = calendar ? dayIn(*calendar, year, month, day) : std::nullopt;
    if (!there)
        return {};
    const std::chrono::weekday weekday{*there};
    switch (shift) {
    case HebrewShift::None:
        break;
    case HebrewShift::FastAfterSabbath:
        return *there + days{weekday == Saturday ? 1 : 0};
    case HebrewShift::HolocaustDay:
        return *there + days{weekday == Sunday ? 1 : weekday == Friday ? -1 : 0};
    case HebrewShift::IndependenceDay:
        return *there + days{weekday == Monday ? 1 : weekday == Friday ? -1 : weekday == Saturday ? -2 : 0};
    }
    return there;
}

std::optional<Day> hinduDay(int year, int month, int tithi, double hour)
{
    if (year < 1900 || year > 2100)
        return {};
    // The month begins with a new moon while the sun is in the sign before its own; the sun enters Aries in
    // the middle of April.
    const int sign = (month + 11) % 12;
    for (const int from : {year - 1, year}) {
        const double entry =
            static_cast<double>(dayOf(from, 4, 13)->time_since_epoch().count()) + 30.44 * sign - 4;
        double moon = newMoonAfter(entry);
        // A month in which the sun enters no new sign is a leap month: the next one counts.
        for (int tries = 0; tries < 2 && (sunSign(moon) != sign || sunSign(newMoonAfter(moon + 1)) == sign);
             ++tries)
            moon = newMoonAfter(moon + 1);
        for (int step = (tithi - 1) * 59 / 60 - 2; step < 32; ++step) {
            const double dawn = std::floor(moon) + step;
            const double at = dawn + hour / 24.0;
            const double since = (at - moon) * 12.19;
            const int here = static_cast<int>(elongation(at) / 12.0) + 1;
            const bool isThisMonth = since > -5 && !(here > 25 && since < 100) && !(here < 5 && since > 260);
            if (!isThisMonth || here < tithi)
                continue;
            const Day day{days{static_cast<int>(dawn)}};
            if (static_cast<int>(year_month_day{day}.year()) == year)
                return day;
            break;
        }
    }
    return {};
}

} // namespace crossread::dates
