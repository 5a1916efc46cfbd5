// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"

#include <optional>

/// Days of calendars that follow the moon.
namespace crossread::dates {

/// The first day in a civil year that has this month and day (both from 1) of the Umm al-Qura calendar, as
/// ICU tells it; nothing outside 1900 to 2070.
[[nodiscard]] std::optional<Day> islamicDay(int year, int month, int day);

/// How a Hebrew feast moves off the Sabbath.
enum class HebrewShift : unsigned char { None, FastAfterSabbath, HolocaustDay, IndependenceDay };

/// The day in a civil year of this month (from 0, as ICU counts: Tishri is 0, Nisan 7) and day of the Hebrew
/// calendar; nothing outside 1800 to 2200.
[[nodiscard]] std::optional<Day> hebrewDay(int year, int month, int day, HebrewShift shift);

/// The day in a civil year on which the lunar day \a tithi (1 to 30, 15 the full moon and 30 the new moon) of
/// a month of the Hindu calendar (0 is Chaitra; months end with the new moon) is on at \a hour (UTC).
/// From the positions of sun and moon (Meeus, Astronomical Algorithms, chapters 25 and 47, largest terms) and
/// the Lahiri ayanamsa; almanacs may differ by a day. Nothing outside 1900 to 2100.
[[nodiscard]] std::optional<Day> hinduDay(int year, int month, int tithi, double hour);

} // namespace crossread::dates
