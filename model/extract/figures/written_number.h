// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace crossread::figures {

/// The number that \a text says and nothing else, as the figure reader reads numerals: "2,788,000",
/// "3.1 million", "3.1m", "1.2bn", "two thirds". Nothing for what holds anything beside a number, and for a
/// vague one ("dozens"), a rank ("third") or a multiple ("twice").
[[nodiscard]] std::optional<double> writtenNumber(std::string_view text);

} // namespace crossread::figures
