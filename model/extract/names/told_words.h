// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/names/found_name.h"
#include "model/extract/names/word_facts.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crossread {
class NameModel;
}

namespace crossread::names {

/// A document's words with the names found so far, as the rules see them that tell kinds by class nouns and
/// by what is known of the world. A document of its own; \a found may change in between.
class ToldWords {
public:
    ToldWords(const Document& document, const NameModel& lists, FoundNames& found);

    /// Capitalised words of the sentences that are read, in order.
    [[nodiscard]] const std::vector<std::uint32_t>& capitals() const { return m_capitals; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return m_document.wordAt(i); }
    [[nodiscard]] const Token& token(std::uint32_t i) const { return m_document.tokens[i]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_document.tokens.size()); }

    [[nodiscard]] bool isCapital(std::uint32_t i) const;
    [[nodiscard]] bool isSmall(std::uint32_t i) const;
    [[nodiscard]] bool isNumber(std::uint32_t i) const;
    [[nodiscard]] bool isPossessive(std::uint32_t i) const;
    /// A capital of its own right before or behind, a space between.
    [[nodiscard]] bool followsCapital(std::uint32_t i) const;
    [[nodiscard]] bool isCapitalNext(std::uint32_t end) const;
    [[nodiscard]] bool opensSentence(std::uint32_t i) const;
    /// The word \a steps before \a i on its line; none where the line begins in between.
    [[nodiscard]] std::string_view before(std::uint32_t i, std::uint32_t steps = 1) const;
    /// The word at \a i where its line goes on to it.
    [[nodiscard]] std::string_view after(std::uint32_t i) const;
    [[nodiscard]] std::uint32_t factsOf(std::uint32_t i) const;
    /// The end of the run of at most \a most capitalised words that begins at \a first; hyphens join.
    [[nodiscard]] std::uint32_t runEnd(std::uint32_t first, std::uint32_t most = 5) const;

    /// The found name that holds the token, if any.
    [[nodiscard]] const FoundName* nameAt(std::uint32_t i) const;
    /// Whether a found name reaches out of [first, end) while it holds a part of it.
    [[nodiscard]] bool isPartOfLonger(std::uint32_t first, std::uint32_t end) const;
    /// Whether a person's whole name begins or ends with the word somewhere in the document.
    [[nodiscard]] bool isOfPerson(std::string_view word) const;
    /// How many words of spaceflight the document has; counted when first asked.
    [[nodiscard]] std::uint32_t spaceWords() const;

    void add(std::uint32_t first, std::uint32_t end, EntityKind kind, Rule by);
    [[nodiscard]] bool isTold(std::uint32_t i) const { return m_isTold[i]; }
    /// Puts what was added before what was found.
    void settle();

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] FoundNames& found() { return m_found; }

private:
    const Document& m_document;
    const NameModel& m_lists;
    FoundNames& m_found;
    FoundNames m_told;
    std::vector<std::uint32_t> m_capitals;
    std::vector<std::string_view> m_persons; ///< first and last words of whole names
    std::vector<bool> m_isTold;              ///< by token
    mutable std::int64_t m_spaceWords = -1;
    mutable std::size_t m_near = 0; ///< where in m_found the last look ended
};

/// Whether the word is a day of the week or a month.
[[nodiscard]] bool isCalendarName(std::string_view word);

/// A name of several tokens that the world knows, its tokens apart by single spaces.
struct ListedPhrase {
    std::string_view tokens;
    EntityKind kind;
};

/// The first token of a phrase.
constexpr std::string_view phraseHead(const ListedPhrase& phrase)
{
    return phrase.tokens.substr(0, phrase.tokens.find(' '));
}

/// The end of the phrase at \a i, or 0 where other words stand there. Either apostrophe fits.
[[nodiscard]] std::uint32_t phraseEnd(const ToldWords& words, std::string_view tokens, std::uint32_t i);

} // namespace crossread::names
