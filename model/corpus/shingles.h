// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/text/passage.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

/// Texts as sets of word sequences, for telling copies.
namespace crossread {

/// A text to compare: its story counts, that is, what is read but for byline and dateline, which every outlet
/// writes its own.
struct CopyText {
    std::string_view text;
    std::span<const Passage> passages;
};

[[nodiscard]] inline bool isStory(const Passage& passage)
{
    return passage.isRead() && passage.role != PassageRole::Byline && passage.role != PassageRole::Dateline;
}

/// Walks over the words of a piece of text as copies are compared: letter case, diacritics, apostrophes and
/// all other marks do not count ("Nvidia’s" is "nvidias"), the marks inside a number do ("5.6"), and each
/// ideograph is a word. One pass over the bytes.
class WordWalk {
public:
    WordWalk(std::string_view text, Span piece) : m_text(text.substr(0, piece.end)), m_at(piece.begin) {}

    /// Goes to the next word. False at the end.
    [[nodiscard]] bool next();
    [[nodiscard]] quint64 hash() const { return m_hash; }
    [[nodiscard]] Span span() const { return m_span; }

private:
    [[nodiscard]] unsigned char byteAt(std::size_t at) const
    {
        return at < m_text.size() ? static_cast<unsigned char>(m_text[at]) : '\0';
    }
    [[nodiscard]] bool startsWordAt(std::size_t at) const;
    [[nodiscard]] std::size_t markLength(std::size_t at) const;
    void takeWord();

    std::string_view m_text;
    std::size_t m_at;
    quint64 m_hash = 0;
    Span m_span;
};

inline constexpr std::size_t wordsInShingle = 5;

/// Spreads the bits of \a value over all 64 (the finalizer of MurmurHash3, public domain).
[[nodiscard]] constexpr quint64 spread(quint64 value)
{
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdU;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53U;
    return value ^ (value >> 33);
}

/// The hash of the last five words at each word. Rolls: a constant number of steps for each.
class ShingleWindow {
public:
    /// Takes in a word; true when five are in.
    bool add(quint64 word)
    {
        quint64& oldest = m_words[m_count % wordsInShingle];
        m_sum = m_sum * factor + word - oldest * factorToTheFifth;
        oldest = word;
        return ++m_count >= wordsInShingle;
    }
    [[nodiscard]] quint64 hash() const { return spread(m_sum); }
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    static constexpr quint64 factor = 0x9e3779b97f4a7c15U;
    static constexpr quint64 factorToTheFifth = factor * factor * factor * factor * factor;

    std::array<quint64, wordsInShingle> m_words{};
    quint64 m_sum = 0;
    std::size_t m_count = 0;
};

/// Calls \a visit(hash) for every sequence of five words of the story, once for the whole where there
/// are fewer words. Returns the number of words.
template <typename Visit>
std::size_t forEachShingle(const CopyText& text, Visit visit)
{
    ShingleWindow window;
    for (const Passage& passage : text.passages) {
        if (!isStory(passage))
            continue;
        for (WordWalk words(text.text, passage.span); words.next();) {
            if (window.add(words.hash()))
                visit(window.hash());
        }
    }
    if (window.count() > 0 && window.count() < wordsInShingle)
        visit(window.hash());
    return window.count();
}

/// The different shingles, ascending.
[[nodiscard]] std::vector<quint64> shinglesOf(const CopyText& text);

/// The Jaccard similarity of two lists of shinglesOf(): common ones by all. 0 where one is empty.
[[nodiscard]] double similarityOf(std::span<const quint64> a, std::span<const quint64> b);

} // namespace crossread
