// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"

#include <optional>
#include <string_view>

namespace crossread::events {

/// The tokens of one sentence, by their index in the document.
class SentenceWords {
public:
    SentenceWords(const Document& document, const Sentence& sentence)
        : m_document(document), m_first(sentence.firstToken), m_end(sentence.endToken)
    {
    }

    [[nodiscard]] std::size_t first() const { return m_first; }
    [[nodiscard]] std::size_t end() const { return m_end; }
    /// Empty outside of the sentence.
    [[nodiscard]] std::string_view at(std::size_t i) const
    {
        return i >= m_first && i < m_end ? m_document.wordAt(i) : std::string_view{};
    }
    [[nodiscard]] std::string_view before(std::size_t i) const
    {
        return i > m_first ? m_document.wordAt(i - 1) : std::string_view{};
    }
    [[nodiscard]] bool isCapitalized(std::size_t i) const
    {
        return i >= m_first && i < m_end && m_document.tokens[i].has(Capitalized);
    }
    /// A mark that parts clauses: dashes between words, brackets, quotation marks, ';' and ':'.
    [[nodiscard]] bool isBorder(std::size_t i) const;
    /// A comma, full stop or border.
    [[nodiscard]] bool isStop(std::size_t i) const;
    /// A comma within a list of names: "Baidu, Alibaba, Tencent and iFlyTek".
    [[nodiscard]] bool isListComma(std::size_t i) const;

    /// Where the verb group that ends with the happening at \a i starts ("was" of "was released", "plans" of
    /// "plans to open"), or nothing if \a i is none.
    [[nodiscard]] std::optional<std::size_t> verbGroup(std::size_t i) const;

private:
    [[nodiscard]] bool isFinite(std::size_t i, std::size_t start) const;

    const Document& m_document;
    std::size_t m_first;
    std::size_t m_end;
};

[[nodiscard]] bool isAuxiliary(std::string_view word);
[[nodiscard]] bool isAdverb(std::string_view word);

} // namespace crossread::events
