// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossread::test {

/// A name that the text is to be read with: every place where it stands becomes a mention.
using NameInText = std::pair<std::string_view, EntityKind>;

/// A date of the text: its words, and the year it stands for.
using DateInText = std::pair<std::string_view, int>;

/// The figures of \a text as one passage.
[[nodiscard]] std::vector<Figure> figuresIn(std::string_view text, const std::vector<Mention>& mentions = {},
                                            const std::vector<DateFinding>& dates = {});

[[nodiscard]] std::vector<Mention> mentionsIn(std::string_view text, const std::vector<NameInText>& names);
[[nodiscard]] std::vector<DateFinding> datesIn(std::string_view text, const std::vector<DateInText>& dates);

/// "more than $100 million: > 100000000 USD, training cost". A range is "3..7".
[[nodiscard]] std::string lineOf(const Figure& figure, std::string_view text);

} // namespace crossread::test
