// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// Holidays that a rule or table fixes to a day of the year.
namespace crossread::dates {

struct HolidayName {
    std::string_view words; ///< folded, words apart by one space: "new year s day"
    std::uint16_t holiday;
};

/// The longest name that \a words (lower case, one space apart, apostrophes dropped) starts with, or nothing.
[[nodiscard]] std::optional<HolidayName> holidayNamed(std::string_view words);

/// Whether \a words, all of them and in small letters, are a holiday's name.
[[nodiscard]] bool isHolidayName(std::string_view words);

/// The day of a holiday in a year; nothing where the table does not reach (Lunar New Year outside 1990 to
/// 2060).
[[nodiscard]] std::optional<Day> holidayIn(std::uint16_t holiday, int year);

/// How many days it lasts: Ramadan its month, Jewish feasts from their eve on, most others one.
[[nodiscard]] int holidayLength(std::uint16_t holiday, int year);

/// Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
[[nodiscard]] Day easterSunday(int year);

} // namespace crossread::dates
