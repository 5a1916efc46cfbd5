// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The class nouns of made things that bear names of their own, in any case of their letters.
namespace crossread::names {

/// Spacecraft and what looks into space: "lander", "telescope".
[[nodiscard]] bool isCraftNoun(std::string_view word);
/// Nouns of other things too, that count where the document is about space: "probe", "capsule".
[[nodiscard]] bool isLaunchNoun(std::string_view word);
/// "ferry", "frigate".
[[nodiscard]] bool isShipNoun(std::string_view word);
/// "HMS", "USS".
[[nodiscard]] bool isShipPrefix(std::string_view word);
/// Devices and programs: "phone", "chatbot".
[[nodiscard]] bool isDeviceNoun(std::string_view word);
/// What tells of a maker behind a device: "the Orla phone maker".
[[nodiscard]] bool isBusinessNoun(std::string_view word);
/// Words before a craft that do not name it: agencies, planets, articles of a sentence's beginning.
[[nodiscard]] bool isNoCraft(std::string_view word);

} // namespace crossread::names
