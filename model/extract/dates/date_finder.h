// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/grammar.h"
#include "model/extract/dates/resolver.h"
#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <optional>
#include <vector>

namespace crossread::dates {

/// How dates that come again are told apart. The defaults are what news means and what the program uses; the
/// others are for comparing with libraries made for calendars and assistants, where "Monday" is the next one.
struct DateOptions {
    Preference preference = Preference::News;
    bool readsTense = true;             ///< whether verbs tell which of the days that come again is meant
    std::optional<int> referenceSecond; ///< time of day of the reference, in seconds
    std::optional<bool> isDayFirst;     ///< of 05/01/2021; nothing lets the text's own dates decide
};

/// A date with its time of day, which DateFinding leaves to `timex`.
struct FoundDate {
    DateFinding finding;
    Moment moment;
    bool isAmbiguous = false;
};

/// Dates of a whole document, in order.
[[nodiscard]] std::vector<FoundDate> findDates(const Document& document, const DateOptions& options);

} // namespace crossread::dates
