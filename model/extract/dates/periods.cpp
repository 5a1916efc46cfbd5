// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace crossread::dates {

using namespace std::chrono;

namespace {

constexpr int lastYear = 9999;

int yearOf(Day day)
{
    return static_cast<int>(year_month_day{day}.year());
}

unsigned monthOf(Day day)
{
    return static_cast<unsigned>(year_month_day{day}.month());
}

std::string yearText(int year)
{
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, year <= 0 ? "BC%04d" : "%04d", year <= 0 ? 1 - year : year);
    return buffer;
}

Day monday(Day day)
{
    return day - (weekday{day} - Monday);
}

/// The ISO week that starts on \a start: its year is that of its Thursday.
std::string weekText(Day start)
{
    const Day thursday = start + days{3};
    const int year = yearOf(thursday);
    const auto number = (thursday - Day{std::chrono::year{year} / 1 / 1}).count() / 7 + 1;
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, "%04d-W%02d", year, static_cast<int>(number));
    return buffer;
}

Moment months(int year, int month, int count, TimeUnit grain, std::string timex)
{
    Moment moment;
    moment.from = Day{std::chrono::year{year} / month / 1};
    const year_month end = std::chrono::year{year} / month + std::chrono::months{count - 1};
    moment.to = Day{end / last};
    moment.grain = grain;
    moment.timex = std::move(timex);
    return moment;
}

Moment dayMoment(Day from, Day to, TimeUnit grain, std::string timex)
{
    Moment moment;
    moment.from = from;
    moment.to = to;
    moment.grain = grain;
    moment.timex = std::move(timex);
    return moment;
}

Moment seasonAt(Day day)
{
    static constexpr const char* names[] = {"WI", "SP", "SU", "FA"};
    const unsigned month = monthOf(day);
    const unsigned index = month % 12 / 3;
    const int year = yearOf(day) - (month < 3 ? 1 : 0);
    const int first = index == 0 ? 12 : static_cast<int>(index) * 3;
    return months(year, first, 3, TimeUnit::Season, yearText(year) + '-' + names[index]);
}

} // namespace

Moment periodAt(Day day, TimeUnit grain)
{
    const int year = yearOf(day);
    const int month = static_cast<int>(monthOf(day));
    switch (grain) {
    case TimeUnit::Weekend: {
        const Day start = monday(day);
        return dayMoment(start + days{5}, start + days{6}, grain, weekText(start) + "-WE");
    }
    case TimeUnit::Week: {
        const Day start = monday(day);
        return dayMoment(start, start + days{6}, grain, weekText(start));
    }
    case TimeUnit::Month: {
        char buffer[24];
        std::snprintf(buffer, sizeof buffer, "-%02d", month);
        return months(year, month, 1, grain, yearText(year) + buffer);
    }
    case TimeUnit::Quarter: {
        const int index = (month - 1) / 3;
        return months(year, index * 3 + 1, 3, grain, yearText(year) + "-Q" + std::to_string(index + 1));
    }
    case TimeUnit::Season:
        return seasonAt(day);
    case TimeUnit::Half: {
        const int index = (month - 1) / 6;
        return months(year, index * 6 + 1, 6, grain, yearText(year) + "-H" + std::to_string(index + 1));
    }
    case TimeUnit::Year:
        return months(year, 1, 12, grain, yearText(year));
    case TimeUnit::Decade:
        return months(year - ((year % 10) + 10) % 10, 1, 120, grain,
                      yearText(year).substr(0, yearText(year).size() - 1));
    case TimeUnit::Century:
        return months(year - ((year % 100) + 100) % 100, 1, 1200, grain,
                      yearText(year).substr(0, yearText(year).size() - 2));
    default: {
        return dayMoment(day, day, TimeUnit::Day, isoDate(day));
    }
    }
}

Moment periodAfter(Day day, TimeUnit grain, int count)
{
    Amount amount;
    const TimeUnit unit = grain == TimeUnit::Weekend ? TimeUnit::Week : grain;
    amount.of(unit) = 1;
    // From the first of the period, so that "last month" on the 31st is not cut.
    const Moment here = periodAt(day, grain == TimeUnit::Weekend ? TimeUnit::Week : grain);
    for (double& value : amount.counts)
        value *= std::abs(count);
    const std::optional<Day> there = count == 0 ? here.from : moved(*here.from, amount, count < 0 ? -1 : 1);
    return there ? periodAt(*there, grain) : Moment{};
}

std::optional<Day> moved(Day day, const Amount& amount, int direction)
{
    const double years =
        amount.of(TimeUnit::Year) + 10 * amount.of(TimeUnit::Decade) + 100 * amount.of(TimeUnit::Century);
    const double monthCount = 12 * years + amount.of(TimeUnit::Month) + 3 * amount.of(TimeUnit::Quarter) +
                              3 * amount.of(TimeUnit::Season) + 6 * amount.of(TimeUnit::Half);
    const double dayCount =
        amount.of(TimeUnit::Day) + 7 * (amount.of(TimeUnit::Week) + amount.of(TimeUnit::Weekend));
    if (monthCount > 12 * 12000 || dayCount > 4e6)
        return {};
    const auto wholeMonths = static_cast<int>(std::floor(monthCount));
    const double partDays = (monthCount - wholeMonths) * 30 + dayCount;
    year_month_day civil{day};
    civil += std::chrono::months{direction * wholeMonths};
    if (static_cast<int>(civil.year()) < -lastYear || static_cast<int>(civil.year()) > lastYear)
        return {};
    if (!civil.ok())
        civil = civil.year() / civil.month() / last;
    const Day there = Day{civil} + days{direction * static_cast<int>(partDays)};
    const int year = yearOf(there);
    return year < -lastYear || year > lastYear ? std::nullopt : std::optional(there);
}

std::string durationTimex(const Amount& amount)
{
    static constexpr std::pair<TimeUnit, const char*> dateUnits[] = {
        {TimeUnit::Century, "C"},  {TimeUnit::Decade, "E"},  {TimeUnit::Year, "Y"},  {TimeUnit::Half, "H"},
        {TimeUnit::Season, "SE"},  {TimeUnit::Quarter, "Q"}, {TimeUnit::Month, "M"}, {TimeUnit::Week, "W"},
        {TimeUnit::Weekend, "WE"}, {TimeUnit::Day, "D"}};
    static constexpr std::pair<TimeUnit, const char*> timeUnits[] = {
        {TimeUnit::Hour, "H"}, {TimeUnit::Minute, "M"}, {TimeUnit::Second, "S"}};
    const auto number = [&amount](double value) -> std::string {
        if (amount.isFuzzy)
            return "X";
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%g", value);
        return buffer;
    };
    Amount whole = amount;
    // Ten years, not one "decade"; thirty minutes, not half an hour.
    const double longYears = 10 * whole.of(TimeUnit::Decade) + 100 * whole.of(TimeUnit::Century);
    if (longYears != 0 && !amount.isFuzzy) {
        whole.of(TimeUnit::Year) += longYears;
        whole.of(TimeUnit::Decade) = whole.of(TimeUnit::Century) = 0;
    }
    const double hours = whole.of(TimeUnit::Hour);
    if (hours != std::floor(hours)) {
        whole.of(TimeUnit::Hour) = std::floor(hours);
        whole.of(TimeUnit::Minute) += std::round((hours - std::floor(hours)) * 60);
    }
    std::string text = "P";
    for (const auto& [unit, letter] : dateUnits) {
        if (whole.of(unit) != 0)
            text += number(whole.of(unit)) + letter;
    }
    std::string time;
    for (const auto& [unit, letter] : timeUnits) {
        if (whole.of(unit) != 0)
            time += number(whole.of(unit)) + letter;
    }
    return time.empty() ? text : text + 'T' + time;
}

std::string unknownTimex(TimeUnit grain)
{
    switch (grain) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return "XXXX-XX-XXTXX:XX";
    case TimeUnit::Day:
        return "XXXX-XX-XX";
    case TimeUnit::Weekend:
        return "XXXX-WXX-WE";
    case TimeUnit::Week:
        return "XXXX-WXX";
    case TimeUnit::Month:
        return "XXXX-XX";
    case TimeUnit::Quarter:
        return "XXXX-QX";
    case TimeUnit::Season:
        return "XXXX-XX";
    case TimeUnit::Half:
        return "XXXX-HX";
    case TimeUnit::Year:
        return "XXXX";
    case TimeUnit::Decade:
        return "XXX";
    case TimeUnit::Century:
        return "XX";
    }
    return "XXXX-XX-XX";
}

DatePrecision precisionOf(TimeUnit grain)
{
    switch (grain) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return DatePrecision::Time;
    case TimeUnit::Day:
    case TimeUnit::Weekend:
        return DatePrecision::Day;
    case TimeUnit::Week:
        return DatePrecision::Week;
    case TimeUnit::Month:
        return DatePrecision::Month;
    case TimeUnit::Quarter:
        return DatePrecision::Quarter;
    case TimeUnit::Season:
        return DatePrecision::Season;
    case TimeUnit::Half:
        return DatePrecision::Half;
    case TimeUnit::Year:
        return DatePrecision::Year;
    case TimeUnit::Decade:
        return DatePrecision::Decade;
    case TimeUnit::Century:
        return DatePrecision::Century;
    }
    return DatePrecision::Day;
}

} // namespace crossread::dates
