// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/text/tokens.h"

#include <optional>
#include <span>
#include <string_view>

namespace crossread {

/// What every extractor sees of an article: a view, made once for all of them. Extractors walk the
/// sentences; passages that are not read (furniture, repeats) have none, so nothing is found there.
struct Document {
    std::string_view text;
    std::span<const Passage> passages;
    std::span<const Token> tokens;
    std::span<const Sentence> sentences;
    std::optional<Day> reference; ///< day that "yesterday" and "on Monday" count from; nothing where unknown

    /// The bytes of a token; none behind the last one, where rules look for what may follow.
    [[nodiscard]] std::string_view wordAt(std::size_t token) const
    {
        return token < tokens.size() ? tokens[token].span.in(text) : std::string_view{};
    }
};

} // namespace crossread
