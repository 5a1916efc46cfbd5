// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace crossread::events {

/// Whether a word in the past ("released", "fell") tells a happening rather than a state or an act of speech.
[[nodiscard]] bool isHappening(std::string_view pastVerb);

/// Whether a word is the bare form of a verb of happening, as behind "will" or "to": "release", "open".
[[nodiscard]] bool isBareHappening(std::string_view verb);

/// Participles that are no past tense, or hardly ever without an object: "broken", "arrested".
[[nodiscard]] bool isPassiveParticiple(std::string_view word);

/// "quarter", "year": what is said to have ended on a day.
[[nodiscard]] bool isPeriodNoun(std::string_view word);

/// "was", "were", "been": with a participle behind them, the passive.
[[nodiscard]] bool isBe(std::string_view word);

/// Words before which a participle is an adjective: "the released", "its planned", "highly advanced".
[[nodiscard]] bool opensNoun(std::string_view word);

/// Words that start a new clause: "which", "while", "because".
[[nodiscard]] bool startsClause(std::string_view word);

/// "launch", "election", "crackdown": nouns that name a happening.
[[nodiscard]] bool isEventNoun(std::string_view word);

[[nodiscard]] bool isPreposition(std::string_view word);

} // namespace crossread::events
