// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crossread {
class NameModel;
}

/// What the features are made of: facts of each token, computed once.
namespace crossread::names {

/// How a token is written.
enum class Case : std::uint8_t {
    Lower,
    Initial,     ///< "Paris"
    Upper,       ///< "IBM"
    Letter,      ///< one capital letter
    Inner,       ///< "DeepSeek", "iPhone"
    UpperDigits, ///< "H100", "V3", "GPT4o"
    LowerDigits, ///< "o1"
    Initialism,  ///< "U.S."
    Number,
    Mark, ///< punctuation
    Quote,
    Possessive, ///< "'s"
    Symbol,
    Border, ///< before the first and after the last token
};

struct NameToken {
    std::uint64_t word = 0;   ///< hash of the folded word
    std::uint64_t look = 0;   ///< of word, facts, prefix, suffix and shape
    std::uint32_t facts = 0;  ///< of the single word (word_facts.h)
    std::uint32_t prefix = 0; ///< first four bytes, folded
    std::uint32_t suffix = 0; ///< last four bytes, folded; the last byte lowest
    std::uint32_t shape = 0;
    std::uint16_t phrases = 0; ///< two bits for each category: a listed phrase begins here, goes on here
    std::uint16_t runBegin =
        0; ///< the run of name-like tokens it stands in, [runBegin, runEnd) in the sentence
    std::uint16_t runEnd = 0;
    Case written = Case::Border;
    std::uint8_t length = 0;    ///< bytes, at most 255
    std::uint8_t elsewhere = 0; ///< how the document writes the word elsewhere (Elsewhere)
    bool hasSpaceBefore = false;

    [[nodiscard]] bool isNameLike() const { return written >= Case::Initial && written <= Case::Initialism; }
};

/// How a document writes a word, the beginnings of sentences left out.
enum Elsewhere : std::uint8_t { SmallElsewhere = 1, CapitalElsewhere = 2 };

/// The tokens of one sentence, made anew for each; keeps its memory.
class NameSentence {
public:
    /// \a document and \a model must outlive the sentence.
    NameSentence(const Document& document, const NameModel& model);

    void read(const Sentence& sentence);

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// \a index from -2 to size() + 1; beyond the sentence stand borders.
    [[nodiscard]] const NameToken& at(std::ptrdiff_t index) const
    {
        return m_tokens[static_cast<std::size_t>(index + 2)];
    }
    [[nodiscard]] bool isInCapitals() const { return m_isInCapitals; }
    [[nodiscard]] bool hasSmallWords() const { return m_hasSmallWords; }

private:
    void describe(const Token& token, std::uint64_t hash, NameToken& described);
    void markPhrases();
    void markRuns();
    void markStyle();
    NameToken& tokenAt(std::size_t index) { return m_tokens[index + 2]; }

    const Document& m_document;
    const NameModel& m_model;
    std::vector<NameToken> m_tokens;       ///< with two borders at either end
    std::vector<std::uint64_t> m_hashes;   ///< of the folded words of the whole document
    std::vector<std::uint8_t> m_elsewhere; ///< by hash, for the whole document
    std::size_t m_size = 0;
    bool m_isInCapitals = false;
    bool m_hasSmallWords = false;
};

/// The hash of a token's folded word.
[[nodiscard]] std::uint64_t hashOf(std::string_view word, bool isAscii);

} // namespace crossread::names
