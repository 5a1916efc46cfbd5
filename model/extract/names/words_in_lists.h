// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"

#include <optional>

namespace crossread::names {

/// The kind that a name's lists agree on.
[[nodiscard]] std::optional<EntityKind> kindOf(std::uint32_t facts);

/// The words of a document as the word lists know them. Both must outlive it.
class WordsInLists {
public:
    static constexpr std::uint32_t mostWords = 8; ///< no listed phrase is longer

    WordsInLists(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] const NameModel& lists() const { return m_lists; }
    [[nodiscard]] const Token& token(std::uint32_t token) const { return m_document.tokens[token]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_document.tokens.size()); }
    [[nodiscard]] std::string_view word(std::uint32_t token) const { return m_document.wordAt(token); }

    [[nodiscard]] std::uint64_t hashAt(std::uint32_t token) const
    {
        return hashOf(word(token), !m_document.tokens[token].has(NonAscii));
    }
    [[nodiscard]] bool isHyphen(std::uint32_t token) const
    {
        const Span span = m_document.tokens[token].span;
        return span.length() == 1 && m_document.text[span.begin] == '-';
    }
    [[nodiscard]] bool isCapital(std::uint32_t token) const
    {
        const Token& t = m_document.tokens[token];
        return t.isWord() && (t.has(Capitalized) || t.has(AllUpper));
    }
    [[nodiscard]] bool isPossessive(std::uint32_t token) const
    {
        const std::string_view written = word(token);
        return written == "'s" || written == "\xE2\x80\x99s";
    }

    /// What the lists tell (word_facts.h) of one word; of a phrase of several, hyphens left out.
    [[nodiscard]] std::uint32_t factsOf(std::uint32_t token) const { return m_lists.factsOf(hashAt(token)); }
    [[nodiscard]] std::uint32_t factsOf(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] bool isPlace(std::uint32_t first, std::uint32_t end) const
    {
        return (factsOf(first, end) & Region) != 0;
    }

private:
    const Document& m_document;
    const NameModel& m_lists;
};

} // namespace crossread::names
