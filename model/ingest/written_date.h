// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/base/span.h"

#include <optional>
#include <string_view>

namespace crossread {

/// A calendar date as metadata, datelines and addresses write it.
struct WrittenDate {
    Span span;       ///< of the words that told it, in the text given
    DateRange range; ///< a day or a month
    /// Day and month could be exchanged ("05/01/2021"): read as month first unless that is no date.
    bool isAmbiguous = false;
};

/// A month, a day and a weekday without their year ("Friday, January 31").
struct YearlessDate {
    Span span;
    unsigned month = 1;
    unsigned day = 1;
    std::optional<unsigned> weekday; ///< 0 is Sunday
};

/// The first full date in \a text: ISO 8601 ("2025-01-31T10:00Z", "20250131"), "31 January 2025", "Jan. 31st,
/// 2025", "Fri, 31 Jan 2025", "January 2025", "31.01.2025", "01/31/2025", "2025年1月31日", with month names
/// in English, German, French, Spanish, Italian, Portuguese and Dutch. Years from 1900 to 2100 only. Linear
/// in the length of \a text, of which 400 bytes are looked at.
[[nodiscard]] std::optional<WrittenDate> readWrittenDate(std::string_view text);

/// A date without year at the start of \a text: "Friday, January 31", "31 January".
[[nodiscard]] std::optional<YearlessDate> readYearlessDate(std::string_view text);

/// Whether a line is nothing but a date, with or without weekday, time of day and a word like "Updated"
/// before it.
[[nodiscard]] bool isDateLine(std::string_view line);

/// Whether a line is a bare stamp of a machine, "05/01/2021 13:53": of the page's making as likely as of the
/// article's.
[[nodiscard]] bool isMachineStamp(std::string_view line);

/// "/2025/01/31/", "/2025-01-31-", "/2025/jan/31/", "20250131" in the path of an address or in a file name.
[[nodiscard]] std::optional<WrittenDate> dateInAddress(std::string_view address);

/// 1 to 12 for a month's name or abbreviation in any case of letters ("sept.", "März"), 0 otherwise.
[[nodiscard]] unsigned monthNamed(std::string_view word);

/// 0 (Sunday) to 6 for an English, German, French, Spanish, Italian, Portuguese or Dutch day's name.
[[nodiscard]] std::optional<unsigned> weekdayNamed(std::string_view word);

} // namespace crossread
