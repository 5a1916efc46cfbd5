// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// A text as anchors compare it: code points decomposed (NFD), every run of white space one space, all kinds
/// of single, double quotation marks and dashes one each, invisible characters left out. Letters keep their
/// case. Positions lead back to the text's bytes.
class ComparedText {
public:
    ComparedText() = default;
    /// \a text must be valid UTF-8 and outlive the value.
    explicit ComparedText(std::string_view text);

    [[nodiscard]] std::u32string_view chars() const { return m_chars; }
    [[nodiscard]] std::size_t size() const { return m_chars.size(); }
    /// The first character that stands at or after a byte.
    [[nodiscard]] std::size_t indexOf(std::size_t byte) const;
    /// The byte that a character begins at; of the one behind the last, the end of the text.
    [[nodiscard]] quint32 beginOf(std::size_t index) const;
    /// The bytes of a range of characters. Precondition: begin < end <= size().
    [[nodiscard]] Span spanOf(std::size_t begin, std::size_t end) const;

private:
    void add(char32_t codePoint, std::size_t byte);

    std::string_view m_text;
    std::u32string m_chars;
    std::vector<quint32> m_starts; ///< byte of the code point that a character came from
};

/// Where each run of `seedLength` characters stands in a text.
class SeedIndex {
public:
    static constexpr std::size_t seedLength = 6;

    SeedIndex() = default;
    explicit SeedIndex(std::u32string_view text);

    /// Positions that may have the seed that \a pattern holds at \a at: all true ones and some by accident.
    [[nodiscard]] std::pair<const quint32*, const quint32*> placesOf(std::u32string_view pattern,
                                                                     std::size_t at) const;

private:
    [[nodiscard]] std::size_t bucketOf(std::u32string_view text, std::size_t at) const;

    std::vector<quint32> m_begins;
    std::vector<quint32> m_places;
    std::size_t m_mask = 0;
};

} // namespace crossread
