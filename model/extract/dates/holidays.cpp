// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/holidays.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <memory>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace crossread::dates {

using namespace std::chrono;

namespace {

enum Kind : unsigned char {
    Fixed,
    NthWeekday,
    LastWeekday,
    WeekdayUntil,
    FromEaster,
    FromOrthodoxEaster,
    Islamic,
    Lunar
};

struct Rule {
    Kind kind;
    signed char month;   ///< or days from Easter
    signed char day;     ///< or which weekday of the month (1 to 5)
    signed char weekday; ///< 0 Sunday to 6 Saturday
    signed char shift;   ///< days from that day
};

struct Entry {
    std::string_view words;
    Rule rule;
};

/// Sorted by name. Where countries differ, the United States' day stands.
constexpr Entry entries[] = {
    {"abraham lincoln birthday", {Fixed, 2, 12, 0, 0}},
    {"abraham lincolns birthday", {Fixed, 2, 12, 0, 0}},
    {"admin day", {LastWeekday, 4, 0, 3, 0}},
    {"administrative professionals day", {LastWeekday, 4, 0, 3, 0}},
    {"all hallows eve", {Fixed, 10, 31, 0, 0}},
    {"all saints day", {Fixed, 11, 1, 0, 0}},
    {"all souls day", {Fixed, 11, 2, 0, 0}},
    {"amun jadid", {Islamic, 1, 1, 0, 0}},
    {"anzac day", {Fixed, 4, 25, 0, 0}},
    {"april fool day", {Fixed, 4, 1, 0, 0}},
    {"april fools", {Fixed, 4, 1, 0, 0}},
    {"april fools day", {Fixed, 4, 1, 0, 0}},
    {"arbor day", {LastWeekday, 4, 0, 5, 0}},
    {"armed forces day", {NthWeekday, 5, 3, 6, 0}},
    {"armistice day", {Fixed, 11, 11, 0, 0}},
    {"ascension day", {FromEaster, 39, 0, 0, 0}},
    {"ascension thursday", {FromEaster, 39, 0, 0, 0}},
    {"ash wednesday", {FromEaster, -46, 0, 0, 0}},
    {"ashura", {Islamic, 1, 10, 0, 0}},
    {"assumption day", {Fixed, 8, 15, 0, 0}},
    {"assumption of mary", {Fixed, 8, 15, 0, 0}},
    {"august bank holiday", {LastWeekday, 8, 0, 1, 0}},
    {"australia day", {Fixed, 1, 26, 0, 0}},
    {"baisakhi", {Fixed, 4, 14, 0, 0}},
    {"bakr id", {Islamic, 12, 10, 0, 0}},
    {"bastille day", {Fixed, 7, 14, 0, 0}},
    {"bhogi", {Fixed, 1, 13, 0, 0}},
    {"black friday", {NthWeekday, 11, 4, 4, 1}},
    {"black saturday", {FromEaster, -1, 0, 0, 0}},
    {"boghi", {Fixed, 1, 13, 0, 0}},
    {"bogi pandigai", {Fixed, 1, 13, 0, 0}},
    {"bonfire night", {Fixed, 11, 5, 0, 0}},
    {"boss day", {Fixed, 10, 16, 0, 0}},
    {"bosses day", {Fixed, 10, 16, 0, 0}},
    {"bosss day", {Fixed, 10, 16, 0, 0}},
    {"boxing day", {Fixed, 12, 26, 0, 0}},
    {"burns night", {Fixed, 1, 25, 0, 0}},
    {"canada day", {Fixed, 7, 1, 0, 0}},
    {"chinese lunar new years day", {Lunar, 0, 0, 0, 0}},
    {"chinese new year", {Lunar, 0, 0, 0, 0}},
    {"chinese new years", {Lunar, 0, 0, 0, 0}},
    {"chinese new years day", {Lunar, 0, 0, 0, 0}},
    {"christmas", {Fixed, 12, 25, 0, 0}},
    {"christmas day", {Fixed, 12, 25, 0, 0}},
    {"christmas eve", {Fixed, 12, 24, 0, 0}},
    {"cinco de mayo", {Fixed, 5, 5, 0, 0}},
    {"civic holiday", {NthWeekday, 8, 1, 1, 0}},
    {"civil rights day", {NthWeekday, 1, 3, 1, 0}},
    {"clean monday", {FromOrthodoxEaster, -48, 0, 0, 0}},
    {"columbus day", {NthWeekday, 10, 2, 1, 0}},
    {"constitution day", {Fixed, 9, 17, 0, 0}},
    {"corpus christi", {FromEaster, 60, 0, 0, 0}},
    {"covenant thu", {FromEaster, -3, 0, 0, 0}},
    {"covenant thursday", {FromEaster, -3, 0, 0, 0}},
    {"cyber monday", {NthWeekday, 11, 4, 4, 4}},
    {"day of ashura", {Islamic, 1, 10, 0, 0}},
    {"day of reconciliation", {Fixed, 12, 16, 0, 0}},
    {"day of the covenant", {Fixed, 12, 16, 0, 0}},
    {"day of the vow", {Fixed, 12, 16, 0, 0}},
    {"daylight saving end day", {NthWeekday, 11, 1, 0, 0}},
    {"daylight saving start", {NthWeekday, 3, 2, 0, 0}},
    {"daylight saving start day", {NthWeekday, 3, 2, 0, 0}},
    {"daylight savings end", {NthWeekday, 11, 1, 0, 0}},
    {"daylight savings end day", {NthWeekday, 11, 1, 0, 0}},
    {"daylight savings start", {NthWeekday, 3, 2, 0, 0}},
    {"daylight savings start day", {NthWeekday, 3, 2, 0, 0}},
    {"decoration day", {LastWeekday, 5, 0, 1, 0}},
    {"dominion day", {Fixed, 7, 1, 0, 0}},
    {"double ten day", {Fixed, 10, 10, 0, 0}},
    {"earth day", {Fixed, 4, 22, 0, 0}},
    {"easter", {FromEaster, 0, 0, 0, 0}},
    {"easter day", {FromEaster, 0, 0, 0, 0}},
    {"easter monday", {FromEaster, 1, 0, 0, 0}},
    {"easter saturday", {FromEaster, -1, 0, 0, 0}},
    {"easter sunday", {FromEaster, 0, 0, 0, 0}},
    {"eid al adha", {Islamic, 12, 10, 0, 0}},
    {"eid al fitr", {Islamic, 10, 1, 0, 0}},
    {"eid al-adha", {Islamic, 12, 10, 0, 0}},
    {"eid al-fitr", {Islamic, 10, 1, 0, 0}},
    {"eid ul-adha", {Islamic, 12, 10, 0, 0}},
    {"eid ul-fitr", {Islamic, 10, 1, 0, 0}},
    {"election day", {NthWeekday, 11, 1, 1, 1}},
    {"emancipation day", {Fixed, 4, 16, 0, 0}},
    {"epiphany", {Fixed, 1, 6, 0, 0}},
    {"family day", {NthWeekday, 2, 3, 1, 0}},
    {"fat tuesday", {FromEaster, -47, 0, 0, 0}},
    {"father day", {NthWeekday, 6, 3, 0, 0}},
    {"fathers day", {NthWeekday, 6, 3, 0, 0}},
    {"feast of corpus christi", {FromEaster, 60, 0, 0, 0}},
    {"flag day", {Fixed, 6, 14, 0, 0}},
    {"gandhi jayanti", {Fixed, 10, 2, 0, 0}},
    {"garifuna settlement day", {Fixed, 11, 19, 0, 0}},
    {"george washington day", {NthWeekday, 2, 3, 1, 0}},
    {"george washingtons birthday", {NthWeekday, 2, 3, 1, 0}},
    {"german unity day", {Fixed, 10, 3, 0, 0}},
    {"giving tuesday", {NthWeekday, 11, 4, 4, 5}},
    {"good friday", {FromEaster, -2, 0, 0, 0}},
    {"grandparents day", {NthWeekday, 9, 1, 1, 6}},
    {"great friday", {FromEaster, -2, 0, 0, 0}},
    {"groundhog day", {Fixed, 2, 2, 0, 0}},
    {"groundhogs day", {Fixed, 2, 2, 0, 0}},
    {"guy fawkes day", {Fixed, 11, 5, 0, 0}},
    {"guy fawkes night", {Fixed, 11, 5, 0, 0}},
    {"halloween", {Fixed, 10, 31, 0, 0}},
    {"halloween day", {Fixed, 10, 31, 0, 0}},
    {"holy ascension", {FromEaster, 39, 0, 0, 0}},
    {"holy saturday", {FromEaster, -1, 0, 0, 0}},
    {"holy thursday", {FromEaster, -3, 0, 0, 0}},
    {"id al-fitr", {Islamic, 10, 1, 0, 0}},
    {"id ul-adha", {Islamic, 12, 10, 0, 0}},
    {"immaculate conception", {Fixed, 12, 8, 0, 0}},
    {"inauguration day", {Fixed, 1, 20, 0, 0}},
    {"independence day", {Fixed, 7, 4, 0, 0}},
    {"indigenous peoples day", {NthWeekday, 10, 2, 1, 0}},
    {"international womens day", {Fixed, 3, 8, 0, 0}},
    {"international workers day", {Fixed, 5, 1, 0, 0}},
    {"islamic new year", {Islamic, 1, 1, 0, 0}},
    {"islander day", {NthWeekday, 2, 3, 1, 0}},
    {"juneteenth", {Fixed, 6, 19, 0, 0}},
    {"kaanum pongal", {Fixed, 1, 16, 0, 0}},
    {"kanni pongal", {Fixed, 1, 16, 0, 0}},
    {"kings day", {Fixed, 4, 27, 0, 0}},
    {"koningsdag", {Fixed, 4, 27, 0, 0}},
    {"kruger day", {Fixed, 10, 10, 0, 0}},
    {"kwanzaa", {Fixed, 12, 26, 0, 0}},
    {"labor day", {NthWeekday, 9, 1, 1, 0}},
    {"labour day", {NthWeekday, 9, 1, 1, 0}},
    {"late summer bank holiday", {LastWeekday, 8, 0, 1, 0}},
    {"law day", {Fixed, 5, 1, 0, 0}},
    {"laylat al kadr", {Islamic, 9, 27, 0, 0}},
    {"laylat al qadr", {Islamic, 9, 27, 0, 0}},
    {"laylat al-qadr", {Islamic, 9, 27, 0, 0}},
    {"lazarus saturday", {FromOrthodoxEaster, -8, 0, 0, 0}},
    {"lincoln birthday", {Fixed, 2, 12, 0, 0}},
    {"lincolns birthday", {Fixed, 2, 12, 0, 0}},
    {"lohri", {Fixed, 1, 13, 0, 0}},
    {"loyalty day", {Fixed, 5, 1, 0, 0}},
    {"lunar new year", {Lunar, 0, 0, 0, 0}},
    {"lunar new years", {Lunar, 0, 0, 0, 0}},
    {"lunar new years day", {Lunar, 0, 0, 0, 0}},
    {"makar sankranti", {Fixed, 1, 14, 0, 0}},
    {"makara sankranthi", {Fixed, 1, 14, 0, 0}},
    {"mardi gras", {FromEaster, -47, 0, 0, 0}},
    {"martin luther king day", {NthWeekday, 1, 3, 1, 0}},
    {"martin luther king jr day", {NthWeekday, 1, 3, 1, 0}},
    {"martin luther kings day", {NthWeekday, 1, 3, 1, 0}},
    {"maundy thursday", {FromEaster, -3, 0, 0, 0}},
    {"mawlid", {Islamic, 3, 12, 0, 0}},
    {"mawlid al-nabawi", {Islamic, 3, 12, 0, 0}},
    {"may day", {Fixed, 5, 1, 0, 0}},
    {"memorial day", {LastWeekday, 5, 0, 1, 0}},
    {"military spouse day", {NthWeekday, 5, 2, 0, -2}},
    {"mlk day", {NthWeekday, 1, 3, 1, 0}},
    {"monday of the holy spirit", {FromEaster, 50, 0, 0, 0}},
    {"mother day", {NthWeekday, 5, 2, 0, 0}},
    {"mothering sunday", {FromEaster, -21, 0, 0, 0}},
    {"mothers day", {NthWeekday, 5, 2, 0, 0}},
    {"national arbor day", {LastWeekday, 4, 0, 5, 0}},
    {"national day of china", {Fixed, 10, 1, 0, 0}},
    {"national grandparents day", {NthWeekday, 9, 1, 1, 6}},
    {"national patriots day", {WeekdayUntil, 5, 24, 1, 0}},
    {"national sibling day", {Fixed, 4, 10, 0, 0}},
    {"national siblings day", {Fixed, 4, 10, 0, 0}},
    {"new brunswick day", {NthWeekday, 8, 1, 1, 0}},
    {"new year day", {Fixed, 1, 1, 0, 0}},
    {"new year eve", {Fixed, 12, 31, 0, 0}},
    {"new years", {Fixed, 1, 1, 0, 0}},
    {"new years day", {Fixed, 1, 1, 0, 0}},
    {"new years eve", {Fixed, 12, 31, 0, 0}},
    {"night of measures", {Islamic, 9, 27, 0, 0}},
    {"night of power", {Islamic, 9, 27, 0, 0}},
    {"nova scotia heritage day", {NthWeekday, 2, 3, 1, 0}},
    {"orangemens day", {Fixed, 7, 12, 0, 0}},
    {"orthodox easter", {FromOrthodoxEaster, 0, 0, 0, 0}},
    {"orthodox easter monday", {FromOrthodoxEaster, 1, 0, 0, 0}},
    {"orthodox easter sunday", {FromOrthodoxEaster, 0, 0, 0, 0}},
    {"orthodox good friday", {FromOrthodoxEaster, -2, 0, 0, 0}},
    {"orthodox great friday", {FromOrthodoxEaster, -2, 0, 0, 0}},
    {"orthodox palm sunday", {FromOrthodoxEaster, -7, 0, 0, 0}},
    {"palm sunday", {FromEaster, -7, 0, 0, 0}},
    {"pancake day", {FromEaster, -47, 0, 0, 0}},
    {"pancake tuesday", {FromEaster, -47, 0, 0, 0}},
    {"parents day", {NthWeekday, 7, 4, 0, 0}},
    {"patriot day", {Fixed, 9, 11, 0, 0}},
    {"pearl harbor day", {Fixed, 12, 7, 0, 0}},
    {"pearl harbor remembrance day", {Fixed, 12, 7, 0, 0}},
    {"pentecost", {FromEaster, 49, 0, 0, 0}},
    {"pentecost monday", {FromEaster, 50, 0, 0, 0}},
    {"pentecost sunday", {FromEaster, 49, 0, 0, 0}},
    {"pi day", {Fixed, 3, 14, 0, 0}},
    {"pongal", {Fixed, 1, 14, 0, 0}},
    {"president day", {NthWeekday, 2, 3, 1, 0}},
    {"presidents day", {NthWeekday, 2, 3, 1, 0}},
    {"rabindra jayanti", {Fixed, 5, 9, 0, 0}},
    {"rabindranath jayanti", {Fixed, 5, 9, 0, 0}},
    {"ramadan", {Islamic, 9, 1, 0, 0}},
    {"ramadhan", {Islamic, 9, 1, 0, 0}},
    {"ramzaan", {Islamic, 9, 1, 0, 0}},
    {"ramzan", {Islamic, 9, 1, 0, 0}},
    {"remembrance day", {Fixed, 11, 11, 0, 0}},
    {"republic day", {Fixed, 1, 26, 0, 0}},
    {"rizal day", {Fixed, 12, 30, 0, 0}},
    {"sacrifice feast", {Islamic, 12, 10, 0, 0}},
    {"saint andrews day", {Fixed, 11, 30, 0, 0}},
    {"saint davids day", {Fixed, 3, 1, 0, 0}},
    {"saint georges day", {Fixed, 4, 23, 0, 0}},
    {"saint nicholas day", {Fixed, 12, 6, 0, 0}},
    {"saint paddys day", {Fixed, 3, 17, 0, 0}},
    {"saint patrick day", {Fixed, 3, 17, 0, 0}},
    {"saint patricks day", {Fixed, 3, 17, 0, 0}},
    {"saint stephens day", {Fixed, 12, 26, 0, 0}},
    {"saskatchewan day", {NthWeekday, 8, 1, 1, 0}},
    {"secretaries day", {LastWeekday, 4, 0, 3, 0}},
    {"shivaji jayanti", {Fixed, 2, 19, 0, 0}},
    {"shrove tuesday", {FromEaster, -47, 0, 0, 0}},
    {"siblings day", {Fixed, 4, 10, 0, 0}},
    {"singles day", {Fixed, 11, 11, 0, 0}},
    {"small business saturday", {NthWeekday, 11, 4, 4, 2}},
    {"sovereigns birthday", {WeekdayUntil, 5, 24, 1, 0}},
    {"st andrews day", {Fixed, 11, 30, 0, 0}},
    {"st davids day", {Fixed, 3, 1, 0, 0}},
    {"st georges day", {Fixed, 4, 23, 0, 0}},
    {"st nicholas day", {Fixed, 12, 6, 0, 0}},
    {"st paddys day", {Fixed, 3, 17, 0, 0}},
    {"st patrick day", {Fixed, 3, 17, 0, 0}},
    {"st patricks day", {Fixed, 3, 17, 0, 0}},
    {"st stephens day", {Fixed, 12, 26, 0, 0}},
    {"summer bank holiday", {LastWeekday, 8, 0, 1, 0}},
    {"tax day", {Fixed, 4, 15, 0, 0}},
    {"terry fox day", {NthWeekday, 8, 1, 1, 0}},
    {"thai pongal", {Fixed, 1, 14, 0, 0}},
    {"thanksgiving", {NthWeekday, 11, 4, 4, 0}},
    {"thanksgiving day", {NthWeekday, 11, 4, 4, 0}},
    {"the glorious twelfth", {Fixed, 7, 12, 0, 0}},
    {"three kings day", {Fixed, 1, 6, 0, 0}},
    {"thu of mysteries", {FromEaster, -3, 0, 0, 0}},
    {"trinity sunday", {FromEaster, 56, 0, 0, 0}},
    {"vaisakhi", {Fixed, 4, 14, 0, 0}},
    {"vaishakhi", {Fixed, 4, 14, 0, 0}},
    {"valentine day", {Fixed, 2, 14, 0, 0}},
    {"valentines day", {Fixed, 2, 14, 0, 0}},
    {"vasakhi", {Fixed, 4, 14, 0, 0}},
    {"veteran day", {Fixed, 11, 11, 0, 0}},
    {"veterans day", {Fixed, 11, 11, 0, 0}},
    {"victoria day", {WeekdayUntil, 5, 24, 1, 0}},
    {"victory day", {Fixed, 5, 9, 0, 0}},
    {"vimy ridge day", {Fixed, 4, 9, 0, 0}},
    {"waitangi day", {Fixed, 2, 6, 0, 0}},
    {"washingtons birthday", {NthWeekday, 2, 3, 1, 0}},
    {"whit monday", {FromEaster, 50, 0, 0, 0}},
    {"whit sunday", {FromEaster, 49, 0, 0, 0}},
    {"white sunday", {FromEaster, 49, 0, 0, 0}},
    {"whitsunday", {FromEaster, 49, 0, 0, 0}},
    {"womens day", {Fixed, 3, 8, 0, 0}},
    {"world health day", {Fixed, 4, 7, 0, 0}},
    {"xmas", {Fixed, 12, 25, 0, 0}},
    {"xmas day", {Fixed, 12, 25, 0, 0}},
    {"xmas eve", {Fixed, 12, 24, 0, 0}},
};

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
    const auto isLess = [](std::string_view name, const Entry& entry) { return name < entry.words; };
    // The longest name is tried first: words are cut at spaces from the end.
    for (std::size_t length = words.size(); length != std::string_view::npos && length > 0;
         length = words.substr(0, length).rfind(' ')) {
        const std::string_view name = words.substr(0, length);
        const auto behind = std::upper_bound(std::begin(entries), std::end(entries), name, isLess);
        if (behind != std::begin(entries) && std::prev(behind)->words == name)
            return HolidayName{std::prev(behind)->words,
                               static_cast<std::uint8_t>(std::prev(behind) - std::begin(entries))};
    }
    return {};
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

/// The first day in a civil year that has this month and day of the Umm al-Qura calendar, as ICU tells it.
static std::optional<Day> islamicDay(int year, int month, int day)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("en_US@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status) || year < 1900 || year > 2070)
        return {};
    const Day start = *dayOf(year, 1, 1);
    constexpr double millisecondsOfDay = 86400000.0;
    calendar->setTime(static_cast<double>(start.time_since_epoch().count()) * millisecondsOfDay, status);
    const int islamicYear = calendar->get(UCAL_YEAR, status);
    for (int candidate = islamicYear; candidate <= islamicYear + 1; ++candidate) {
        calendar->clear();
        calendar->set(candidate, month - 1, day);
        const Day there{days{static_cast<int>(std::floor(calendar->getTime(status) / millisecondsOfDay))}};
        if (U_SUCCESS(status) && there >= start)
            return there;
    }
    return {};
}

std::optional<Day> holidayIn(std::uint8_t holiday, int number)
{
    const Rule& rule = entries[holiday].rule;
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
    case Lunar:
        if (number < firstLunarYear || number >= firstLunarYear + static_cast<int>(lunarDays.size()))
            return {};
        return *dayOf(number, 1, 1) + days{lunarDays[static_cast<std::size_t>(number - firstLunarYear)]};
    }
    return {};
}

int holidayLength(std::uint8_t holiday, int year)
{
    constexpr int ramadan = 9;
    const Rule& rule = entries[holiday].rule;
    if (rule.kind != Islamic || rule.month != ramadan || rule.day != 1)
        return 1;
    const auto first = islamicDay(year, ramadan, 1);
    const auto behind = islamicDay(year, ramadan + 1, 1);
    return first && behind && *behind > *first ? static_cast<int>((*behind - *first).count()) : 30;
}

} // namespace crossread::dates
