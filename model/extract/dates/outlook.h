// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/lexeme.h"
#include "model/extract/dates/resolver.h"

#include <span>
#include <string_view>

namespace crossread::dates {

/// Which way the clause around lexemes [begin, end) looks: the nearest sign before it within its clause,
/// else the nearest behind it. "will", "plans to", "is set to" look ahead; a verb in the past looks back.
[[nodiscard]] Outlook outlookAt(std::string_view text, std::span<const Lexeme> lexemes, std::size_t begin,
                                std::size_t end);

/// Whether a word has the form of an English past tense: "-ed" or one of the common irregular verbs.
[[nodiscard]] bool isPastVerb(std::string_view word);

} // namespace crossread::dates
