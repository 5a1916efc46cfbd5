// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace crossread {

/// How exactly a date is known. `Time` is a day with a time of day.
enum class DatePrecision : unsigned char {
    Time,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century
};

/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01.
using Day = std::chrono::sys_days;

/// The name of a precision in the analysis format: "day", "week", ...
[[nodiscard]] std::string_view nameOf(DatePrecision precision);

/// From the first to the last day, both inclusive; an end that is not known is absent.
struct DateRange {
    std::optional<Day> from;
    std::optional<Day> to;
    DatePrecision precision = DatePrecision::Day;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// "2025-01-31"; years before 0 and after 9999 are written with a sign, as ISO 8601 asks.
[[nodiscard]] std::string isoDate(Day day);

/// Reads "YYYY-MM-DD" at the start of \a text; what follows (a time, a zone) is not looked at.
/// Nothing for text that is not a day of the calendar.
[[nodiscard]] std::optional<Day> parseIsoDate(std::string_view text);

/// The day of year, month (1 to 12) and day of the month, or nothing where there is no such day.
[[nodiscard]] std::optional<Day> dayOf(int year, unsigned month, unsigned day);

[[nodiscard]] DateRange dayRange(Day day);
[[nodiscard]] DateRange monthRange(int year, unsigned month);
[[nodiscard]] DateRange yearRange(int year);

/// Whether the two have a day in common; an absent end lies beyond every day. False where \a a or \a b has
/// neither end.
[[nodiscard]] bool intersects(const DateRange& a, const DateRange& b);

} // namespace crossread
