// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/calendar.h"

#include <charconv>
#include <cstdio>

namespace crossread {

using namespace std::chrono;

std::string_view nameOf(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Time:
        return "time";
    case DatePrecision::Day:
        return "day";
    case DatePrecision::Week:
        return "week";
    case DatePrecision::Month:
        return "month";
    case DatePrecision::Quarter:
        return "quarter";
    case DatePrecision::Season:
        return "season";
    case DatePrecision::Half:
        return "half";
    case DatePrecision::Year:
        return "year";
    case DatePrecision::Decade:
        return "decade";
    case DatePrecision::Century:
        return "century";
    }
    return "day";
}

std::string isoDate(Day day)
{
    const year_month_day civil{day};
    const int year = static_cast<int>(civil.year());
    char buffer[32];
    const char* format = year < 0 || year > 9999 ? "%+05d-%02u-%02u" : "%04d-%02u-%02u";
    std::snprintf(buffer, sizeof buffer, format, year, static_cast<unsigned>(civil.month()),
                  static_cast<unsigned>(civil.day()));
    return buffer;
}

std::optional<Day> parseIsoDate(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return {};
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto readAll = [](std::string_view digits, auto& number) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return error == std::errc{} && end == digits.data() + digits.size();
    };
    if (!readAll(text.substr(0, 4), year) || !readAll(text.substr(5, 2), month) ||
        !readAll(text.substr(8, 2), day))
        return {};
    return dayOf(static_cast<int>(year), month, day);
}

std::optional<Day> dayOf(int year, unsigned month, unsigned day)
{
    const year_month_day civil{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!civil.ok())
        return {};
    return Day{civil};
}

DateRange dayRange(Day day)
{
    return {day, day, DatePrecision::Day};
}

DateRange monthRange(int year, unsigned month)
{
    const year_month first{std::chrono::year{year}, std::chrono::month{month}};
    return {Day{first / 1}, Day{first / last}, DatePrecision::Month};
}

DateRange yearRange(int year)
{
    const std::chrono::year y{year};
    return {Day{y / 1 / 1}, Day{y / 12 / 31}, DatePrecision::Year};
}

bool intersects(const DateRange& a, const DateRange& b)
{
    if ((!a.from && !a.to) || (!b.from && !b.to))
        return false;
    const bool aEndsFirst = a.to && b.from && *a.to < *b.from;
    const bool bEndsFirst = b.to && a.from && *b.to < *a.from;
    return !aEndsFirst && !bEndsFirst;
}

} // namespace crossread
