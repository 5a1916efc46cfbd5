// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/holidays.h"

#include <array>

namespace crossread::dates {

using namespace std::chrono;

namespace {

enum Kind : unsigned char { Fixed, NthWeekday, LastWeekday, FromEaster, Lunar };

struct Rule {
    Kind kind;
    signed char month;       ///< or days from Easter
    signed char day;         ///< or which weekday of the month (1 to 5)
    signed char weekday = 0; ///< 0 Sunday to 6 Saturday
    signed char shift = 0;   ///< days from that day
};

enum Holiday : std::uint8_t {
    NewYear,
    NewYearsEve,
    Christmas,
    ChristmasEve,
    BoxingDay,
    Valentine,
    StPatrick,
    AprilFools,
    IndependenceDay,
    Halloween,
    Veterans,
    Epiphany,
    Bastille,
    EarthDay,
    CanadaDay,
    AustraliaDay,
    Anzac,
    Juneteenth,
    SinglesDay,
    Groundhog,
    Thanksgiving,
    BlackFriday,
    CyberMonday,
    LaborDay,
    Mlk,
    Presidents,
    Columbus,
    MothersDay,
    FathersDay,
    MemorialDay,
    Easter,
    EasterMonday,
    GoodFriday,
    MaundyThursday,
    PalmSunday,
    AshWednesday,
    ShroveTuesday,
    Ascension,
    Pentecost,
    WhitMonday,
    LunarNewYear,
    GuyFawkes,
    Inauguration,
    ElectionDay,
    LaborDayMay
};

constexpr Rule rules[] = {
    {Fixed, 1, 1},
    {Fixed, 12, 31},
    {Fixed, 12, 25},
    {Fixed, 12, 24},
    {Fixed, 12, 26},
    {Fixed, 2, 14},
    {Fixed, 3, 17},
    {Fixed, 4, 1},
    {Fixed, 7, 4},
    {Fixed, 10, 31},
    {Fixed, 11, 11},
    {Fixed, 1, 6},
    {Fixed, 7, 14},
    {Fixed, 4, 22},
    {Fixed, 7, 1},
    {Fixed, 1, 26},
    {Fixed, 4, 25},
    {Fixed, 6, 19},
    {Fixed, 11, 11},
    {Fixed, 2, 2},
    {NthWeekday, 11, 4, 4},
    {NthWeekday, 11, 4, 4, 1},
    {NthWeekday, 11, 4, 4, 4},
    {NthWeekday, 9, 1, 1},
    {NthWeekday, 1, 3, 1},
    {NthWeekday, 2, 3, 1},
    {NthWeekday, 10, 2, 1},
    {NthWeekday, 5, 2, 0},
    {NthWeekday, 6, 3, 0},
    {LastWeekday, 5, 0, 1},
    {FromEaster, 0, 0},
    {FromEaster, 1, 0},
    {FromEaster, -2, 0},
    {FromEaster, -3, 0},
    {FromEaster, -7, 0},
    {FromEaster, -46, 0},
    {FromEaster, -47, 0},
    {FromEaster, 39, 0},
    {FromEaster, 49, 0},
    {FromEaster, 50, 0},
    {Lunar, 0, 0},
    {Fixed, 11, 5},
    {Fixed, 1, 20},
    {NthWeekday, 11, 1, 1, 1},
    {Fixed, 5, 1},
};

constexpr HolidayName names[] = {
    {"new years day", NewYear},
    {"new year day", NewYear},
    {"new years", NewYear},
    {"new years eve", NewYearsEve},
    {"new year eve", NewYearsEve},
    {"christmas day", Christmas},
    {"christmas", Christmas},
    {"xmas", Christmas},
    {"xmas day", Christmas},
    {"christmas eve", ChristmasEve},
    {"xmas eve", ChristmasEve},
    {"boxing day", BoxingDay},
    {"valentines day", Valentine},
    {"valentine day", Valentine},
    {"st patricks day", StPatrick},
    {"saint patricks day", StPatrick},
    {"st patrick day", StPatrick},
    {"saint patrick day", StPatrick},
    {"april fools day", AprilFools},
    {"april fools", AprilFools},
    {"april fool day", AprilFools},
    {"independence day", IndependenceDay},
    {"halloween", Halloween},
    {"halloween day", Halloween},
    {"veterans day", Veterans},
    {"armistice day", Veterans},
    {"remembrance day", Veterans},
    {"epiphany", Epiphany},
    {"bastille day", Bastille},
    {"earth day", EarthDay},
    {"canada day", CanadaDay},
    {"australia day", AustraliaDay},
    {"anzac day", Anzac},
    {"juneteenth", Juneteenth},
    {"singles day", SinglesDay},
    {"groundhog day", Groundhog},
    {"thanksgiving day", Thanksgiving},
    {"thanksgiving", Thanksgiving},
    {"black friday", BlackFriday},
    {"cyber monday", CyberMonday},
    {"labor day", LaborDay},
    {"labour day", LaborDay},
    {"martin luther king day", Mlk},
    {"martin luther king jr day", Mlk},
    {"martin luther kings day", Mlk},
    {"mlk day", Mlk},
    {"presidents day", Presidents},
    {"columbus day", Columbus},
    {"mothers day", MothersDay},
    {"mother day", MothersDay},
    {"fathers day", FathersDay},
    {"father day", FathersDay},
    {"memorial day", MemorialDay},
    {"easter sunday", Easter},
    {"easter day", Easter},
    {"easter", Easter},
    {"easter monday", EasterMonday},
    {"good friday", GoodFriday},
    {"maundy thursday", MaundyThursday},
    {"palm sunday", PalmSunday},
    {"ash wednesday", AshWednesday},
    {"shrove tuesday", ShroveTuesday},
    {"mardi gras", ShroveTuesday},
    {"ascension day", Ascension},
    {"pentecost", Pentecost},
    {"whit monday", WhitMonday},
    {"lunar new year", LunarNewYear},
    {"lunar new years", LunarNewYear},
    {"chinese new year", LunarNewYear},
    {"chinese new years", LunarNewYear},
    {"chinese new years day", LunarNewYear},
    {"guy fawkes night", GuyFawkes},
    {"guy fawkes day", GuyFawkes},
    {"inauguration day", Inauguration},
    {"election day", ElectionDay},
};

/// Lunar New Year, 1990 to 2060, as days from 1 January: the new moon that begins the Chinese calendar's year
/// (dates as published by the Hong Kong Observatory).
constexpr int firstLunarYear = 1990;
constexpr std::array<unsigned char, 71> lunarDays{
    26, 45, 34, 22, 40, 30, 49, 37, 27, 46, 35, 23, 42, 31, 21, 39, 28, 48, 37, 25, 44, 33, 22, 40,
    30, 49, 38, 27, 46, 35, 24, 42, 31, 21, 40, 28, 47, 36, 25, 43, 33, 22, 41, 30, 49, 38, 27, 45,
    34, 23, 42, 31, 21, 40, 29, 47, 36, 25, 44, 32, 22, 41, 31, 49, 38, 27, 45, 34, 23, 42, 32};

} // namespace

const HolidayName* holidayNamed(std::string_view words)
{
    const HolidayName* best = nullptr;
    for (const HolidayName& name : names) {
        const bool fits = words.starts_with(name.words) &&
                          (words.size() == name.words.size() || words[name.words.size()] == ' ');
        if (fits && (best == nullptr || name.words.size() > best->words.size()))
            best = &name;
    }
    return best;
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

std::optional<Day> holidayIn(std::uint8_t holiday, int number)
{
    const Rule& rule = rules[holiday];
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
    case FromEaster:
        return number >= 1583 && number < 4100 ? std::optional(easterSunday(number) + days{rule.month})
                                               : std::nullopt;
    case Lunar:
        if (number < firstLunarYear || number >= firstLunarYear + static_cast<int>(lunarDays.size()))
            return {};
        return *dayOf(number, 1, 1) + days{lunarDays[static_cast<std::size_t>(number - firstLunarYear)]};
    }
    return {};
}

} // namespace crossread::dates
