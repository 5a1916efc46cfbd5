// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/holidays.h"

#include "model/extract/dates/feasts.h"
#include "model/extract/dates/holiday_table.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace crossread::dates {

using namespace std::chrono;

namespace {

/// Lunar New Year, 1990 to 2060, as days from 1 January: the new moon that begins the Chinese calendar's year
/// (dates as published by the Hong Kong Observatory).
constexpr int firstLunarYear = 1990;
constexpr std::array<unsigned char, 71> lunarDays{
    26, 45, 34, 22, 40, 30, 49, 37, 27, 46, 35, 23, 42, 31, 21, 39, 28, 48, 37, 25, 44, 33, 22, 40,
    30, 49, 38, 27, 46, 35, 24, 42, 31, 21, 40, 28, 47, 36, 25, 43, 33, 22, 41, 30, 49, 38, 27, 45,
    34, 23, 42, 31, 21, 40, 29, 47, 36, 25, 44, 32, 22, 41, 31, 49, 38, 27, 45, 34, 23, 42, 32};

} // namespace

std::optional<HolidayName> holidayNamed(std::string_view words)
{
    const auto isLess = [](std::string_view name, const HolidayEntry& entry) { return name < entry.words; };
    // The longest name is tried first: words are cut at spaces from the end.
    for (std::size_t length = words.size(); length != std::string_view::npos && length > 0;
         length = words.substr(0, length).rfind(' ')) {
        const std::string_view name = words.substr(0, length);
        const auto behind = std::upper_bound(std::begin(holidayTable), std::end(holidayTable), name, isLess);
        if (behind != std::begin(holidayTable) && std::prev(behind)->words == name)
            return HolidayName{std::prev(behind)->words,
                               static_cast<std::uint16_t>(std::prev(behind) - std::begin(holidayTable))};
    }
    return {};
}

bool isHolidayName(std::string_view words)
{
    static constexpr WordGlance glance = glanceOf(holidayTable, &HolidayEntry::words);
    if (words.size() <= WordGlance::longest && !glance.mayHold(words))
        return false;
    const auto at = std::ranges::lower_bound(holidayTable, words, {}, &HolidayEntry::words);
    return at != std::end(holidayTable) && at->words == words;
}

Day easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day = (h + l - 7 * m + 114) % 31 + 1;
    return *dayOf(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// Meeus' Julian algorithm, 13 days on in the Gregorian calendar from 1900 to 2099.
static Day orthodoxEaster(int year)
{
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int number = d + e + 114;
    return *dayOf(year, static_cast<unsigned>(number / 31), static_cast<unsigned>(number % 31 + 1)) +
           days{13};
}

/// Friday before a Saturday, Monday behind a Sunday.
static Day offWeekend(Day day)
{
    const std::chrono::weekday weekday{day};
    return day + days{weekday == Saturday ? -1 : weekday == Sunday ? 1 : 0};
}

static std::optional<Day> superTuesday(int year)
{
    constexpr std::array<std::array<unsigned, 2>, 9> dates{
        {{3, 8}, {3, 10}, {3, 12}, {3, 7}, {3, 2}, {2, 5}, {3, 6}, {3, 1}, {3, 3}}};
    constexpr int first = 1988;
    if (year == 2024)
        return dayOf(year, 3, 5);
    const int index = (year - first) / 4;
    if (year < first || (year - first) % 4 != 0 || index >= static_cast<int>(dates.size()))
        return {};
    const auto [month, day] = dates[static_cast<std::size_t>(index)];
    return dayOf(year, month, day);
}

static std::optional<Day> countedDay(const HolidayRule& rule, int number)
{
    const std::chrono::year y{number};
    const std::chrono::month m{static_cast<unsigned>(rule.month)};
    switch (rule.kind) {
    case Fixed:
        return dayOf(number, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day));
    case NthWeekday:
        return Day{y / m / weekday{static_cast<unsigned>(rule.weekday)}[static_cast<unsigned>(rule.day)]} +
               days{rule.shift};
    case LastWeekday:
        return Day{y / m / weekday{static_cast<unsigned>(rule.weekday)}[last]};
    case WeekdayUntil: {
        // The last one up to a day: Victoria Day is the Monday before 25 May.
        const Day latest{y / m / static_cast<unsigned>(rule.day)};
        return latest -
               (std::chrono::weekday{latest} - std::chrono::weekday{static_cast<unsigned>(rule.weekday)});
    }
    case FromEaster:
        return number >= 1583 && number < 4100 ? std::optional(easterSunday(number) + days{rule.month})
                                               : std::nullopt;
    case FromOrthodoxEaster:
        return number >= 1900 && number < 2100 ? std::optional(orthodoxEaster(number) + days{rule.month})
                                               : std::nullopt;
    case Islamic:
        return islamicDay(number, rule.month, rule.day);
    case Hebrew: {
        const auto day = hebrewDay(number, rule.month, rule.day, static_cast<HebrewShift>(rule.shift));
        return day ? std::optional(*day - days{1}) : std::nullopt;
    }
    case Hindu: {
        const auto day = hinduDay(number, rule.month, rule.day, rule.weekday + 0.5);
        return day ? std::optional(*day + days{rule.shift}) : std::nullopt;
    }
    case NearestWorkday:
        return offWeekend(*dayOf(number, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day)));
    case NotOnSunday: {
        const Day day = *dayOf(number, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day));
        return day - days{std::chrono::weekday{day} == Sunday ? 1 : 0};
    }
    case TaxDay: {
        // A weekend, and Emancipation Day in the capital, put it off.
        const Day emancipation = offWeekend(*dayOf(number, 4, 16));
        Day day = *dayOf(number, 4, 15);
        while (std::chrono::weekday{day} == Saturday || std::chrono::weekday{day} == Sunday ||
               day == emancipation)
            day += days{1};
        return day;
    }
    case SuperTuesday:
        return superTuesday(number);
    case Lunar:
        if (number < firstLunarYear || number >= firstLunarYear + static_cast<int>(lunarDays.size()))
            return {};
        return *dayOf(number, 1, 1) + days{lunarDays[static_cast<std::size_t>(number - firstLunarYear)]};
    }
    return {};
}

std::optional<Day> holidayIn(std::uint16_t holiday, int number)
{
    // Moving feasts take a while to count, and a text that names one names it again.
    struct Known {
        int holiday = -1;
        int year = 0;
        std::optional<Day> day;
    };
    thread_local std::array<Known, 64> known;
    Known& slot = known[static_cast<std::size_t>(holiday * 31 + number) % known.size()];
    if (slot.holiday != holiday || slot.year != number)
        slot = {holiday, number, countedDay(holidayTable[holiday].rule, number)};
    return slot.day;
}

int holidayLength(std::uint16_t holiday, int year)
{
    constexpr int ramadan = 9;
    const HolidayRule& rule = holidayTable[holiday].rule;
    if (rule.kind == Hebrew)
        return rule.weekday + 1;
    if (holidayTable[holiday].words.starts_with("nav"))
        return 10;
    if (rule.kind != Islamic || rule.month != ramadan || rule.day != 1)
        return 1;
    const auto first = islamicDay(year, ramadan, 1);
    const auto behind = islamicDay(year, ramadan + 1, 1);
    return first && behind && *behind > *first ? static_cast<int>((*behind - *first).count()) : 30;
}

} // namespace crossread::dates
