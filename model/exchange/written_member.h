// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace crossread {

/// The value of a member as it was written, for what a parser would change: whole numbers beyond 2^63, 1.10,
/// escapes. \a json is one valid JSON object (RFC 8259); members of objects inside it are not looked at, and
/// of members with one name the last counts.
[[nodiscard]] std::optional<std::string_view> writtenMember(std::string_view json, std::string_view name);

} // namespace crossread
