// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace crossread {

/// A moment in UTC. The model has no clock: whoever makes a change passes the time in.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2025-01-31T09:30:00.250Z" (RFC 3339); without the fraction where it is zero.
[[nodiscard]] std::string isoTime(Timestamp time);

/// Reads RFC 3339 with any fraction and a zone of Z or +hh:mm. Nothing for anything else.
[[nodiscard]] std::optional<Timestamp> parseIsoTime(std::string_view text);

} // namespace crossread
