// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>
#include <bit>

/// The features of the sequence model: what training weighs and decoding looks up. Each is a hash of its
/// template's number and its values, so the numbers are part of the weights file's format.
namespace crossread::names {

/// The features that see one word alone, and few bits beside it, come in parts: their weights can be added up
/// once for a word (WordSums).
enum class NamePart : std::uint8_t { Here, Before, After, RunFirst, RunLast, RunLeft, RunRight };
inline constexpr std::size_t namePartCount = 7;

/// Gives the features of one token of a sentence to a sink, a callable that takes a hash.
template <typename Sink>
class NameFeatures {
public:
    using enum NamePart;

    NameFeatures(const NameSentence& sentence, std::size_t index, Sink& sink)
        : m_sentence(sentence),
          m_index(static_cast<std::ptrdiff_t>(index)),
          m_here(sentence.at(m_index)),
          m_before(sentence.at(m_index - 1)),
          m_after(sentence.at(m_index + 1)),
          m_first(sentence.at(m_here.runBegin)),
          m_last(sentence.at(std::ptrdiff_t{m_here.runEnd} - 1)),
          m_left(sentence.at(std::ptrdiff_t{m_here.runBegin} - 1)),
          m_right(sentence.at(m_here.runEnd)),
          m_sink(sink)
    {
        const std::ptrdiff_t begin = m_here.runBegin;
        const std::ptrdiff_t end = m_here.runEnd;
        m_fromBegin = static_cast<std::uint64_t>(std::min<std::ptrdiff_t>(m_index - begin, 2));
        m_toEnd = static_cast<std::uint64_t>(std::min<std::ptrdiff_t>(end - 1 - m_index, 2));
        m_length = static_cast<std::uint64_t>(std::min<std::ptrdiff_t>(end - begin, 5));
    }

    /// All of them.
    void collect()
    {
        visitParts([this](const NameToken&, NamePart part, std::uint64_t) { collectPart(part); });
        collectJoint();
    }

    /// Those that see several words.
    void collectJoint()
    {
        collectNeighbours();
        collectCases();
        collectLists();
        if (isInRun())
            collectRun();
        collectPlace();
    }

    /// Calls \a visit with each part that the token has, the word it sees and the bits it sees beside it.
    template <typename Visit>
    void visitParts(Visit&& visit) const
    {
        visit(m_here, Here, 0);
        visit(m_before, Before, capitals(m_after));
        visit(m_after, After, capitals(m_before));
        if (!isInRun())
            return;
        visit(m_first, RunFirst, m_fromBegin == 0);
        visit(m_last, RunLast, m_toEnd == 0);
        visit(m_left, RunLeft, m_length);
        visit(m_right, RunRight, m_length);
    }

    void collectPart(NamePart part)
    {
        switch (part) {
        case Here:
            return collectHere();
        case Before:
            return collectBefore();
        case After:
            return collectAfter();
        case RunFirst:
            give(49, m_first.word, m_fromBegin == 0);
            return give(50, classesOf(m_first), m_fromBegin == 0);
        case RunLast:
            give(47, m_last.word, m_toEnd == 0);
            give(48, classesOf(m_last), m_toEnd == 0);
            return give(56, m_last.suffix & 0xFFFFFFu, m_toEnd == 0);
        case RunLeft:
            give(51, m_left.word, m_length);
            return give(54, classesOf(m_left), m_length);
        case RunRight:
            give(52, m_right.word, m_length);
            return give(55, classesOf(m_right), m_length);
        }
    }

private:
    void give(std::uint64_t number, std::uint64_t value) { m_sink(mixed(number + 1, value)); }
    void give(std::uint64_t number, std::uint64_t first, std::uint64_t second)
    {
        m_sink(mixed(mixed(number + 1, first), second));
    }
    [[nodiscard]] static std::uint64_t written(const NameToken& token)
    {
        return static_cast<std::uint64_t>(token.written);
    }
    [[nodiscard]] static bool isCapital(const NameToken& token) { return token.isNameLike(); }
    [[nodiscard]] std::uint64_t capitals(const NameToken& other) const
    {
        return isCapital(m_here) * 2u + isCapital(other);
    }
    [[nodiscard]] static std::uint64_t personFacts(const NameToken& token)
    {
        return (token.facts & (FirstName | Surname | LowerWord)) | (token.facts & Title) >> 9;
    }
    [[nodiscard]] static std::uint64_t classesOf(const NameToken& token)
    {
        return nounClassesOf(token.facts) << 8 | senseOf(token.facts);
    }
    [[nodiscard]] bool isInRun() const { return isCapital(m_here) || m_here.runEnd - m_here.runBegin >= 2; }

    void collectHere()
    {
        const std::uint64_t here = written(m_here);
        const std::uint64_t capital = isCapital(m_here);
        give(0, 0);
        give(1, m_here.word);
        give(2, m_here.word, here);
        give(14, m_here.shape);
        give(17, m_here.prefix >> 16, capital);
        give(18, m_here.prefix >> 8, capital);
        give(19, m_here.prefix, capital);
        give(20, m_here.suffix & 0xFFu, capital);
        give(21, m_here.suffix & 0xFFFFu, capital);
        give(22, m_here.suffix & 0xFFFFFFu, capital);
        give(23, m_here.suffix, capital);
        give(31, personFacts(m_here), here);
        give(34, senseOf(m_here.facts), here);
        give(38, nounClassesOf(m_here.facts), here);
        give(41, m_here.phrases, here);
        for (std::uint32_t bits = m_here.phrases; bits != 0; bits &= bits - 1)
            give(44, static_cast<std::uint64_t>(std::countr_zero(bits)), here);
    }

    void collectBefore()
    {
        give(3, m_before.word);
        give(12, m_before.word, capitals(m_after));
        give(24, m_before.suffix & 0xFFFFFFu, isCapital(m_before));
        give(35, senseOf(m_before.facts), isCapital(m_here));
        give(39, nounClassesOf(m_before.facts), isCapital(m_before) * 2u + isCapital(m_here));
        give(42, m_before.phrases, isCapital(m_here));
    }

    void collectAfter()
    {
        give(4, m_after.word);
        give(13, m_after.word, capitals(m_before));
        give(25, m_after.suffix & 0xFFFFFFu, isCapital(m_after));
        give(36, senseOf(m_after.facts), isCapital(m_here));
        give(40, nounClassesOf(m_after.facts), isCapital(m_after) * 2u + isCapital(m_here));
        give(43, m_after.phrases, isCapital(m_here));
    }

    void collectNeighbours()
    {
        const NameToken& before2 = m_sentence.at(m_index - 2);
        const NameToken& after2 = m_sentence.at(m_index + 2);
        give(5, before2.word);
        give(6, after2.word);
        give(7, m_before.word, m_here.word);
        give(8, m_here.word, m_after.word);
        give(9, before2.word, m_before.word);
        give(10, m_after.word, after2.word);
        give(11, m_before.word, m_after.word);
        give(15, m_before.shape, m_here.shape);
        give(16, m_here.shape, m_after.shape);
    }

    void collectCases()
    {
        const std::uint64_t here = written(m_here);
        const std::uint64_t before = written(m_before);
        const std::uint64_t after = written(m_after);
        give(26, before << 8 | here << 4 | after);
        give(27, written(m_sentence.at(m_index - 2)) << 8 | before << 4 | here);
        give(28, here << 8 | after << 4 | written(m_sentence.at(m_index + 2)));
        const std::uint64_t place = m_index == 0                                      ? 2
                                    : m_index == 1 && m_before.written == Case::Quote ? 1
                                                                                      : 0;
        const std::uint64_t small = (m_here.facts & LowerWord) != 0;
        const std::uint64_t style = m_sentence.isInCapitals() * 2u + m_sentence.hasSmallWords();
        give(29, here << 4 | place << 2 | small << 1, style);
        give(30, static_cast<std::uint64_t>(m_here.elsewhere) << 8 | place << 6 | here << 1 | small, style);
    }

    void collectLists()
    {
        const std::uint64_t here = written(m_here);
        give(32, personFacts(m_before) << 8 | written(m_before) << 4 | here, personFacts(m_here));
        give(33, personFacts(m_here) << 8 | here << 4 | written(m_after), personFacts(m_after));
        give(37, senseOf(m_before.facts) << 8 | senseOf(m_after.facts), isCapital(m_here));
        give(45, static_cast<std::uint64_t>(m_here.phrases) << 8 | personFacts(m_here), m_before.phrases);
    }

    /// The run of capitalised words that the token stands in: its head (last word) and what stands around it
    /// tell more of the kind than the neighbours do.
    void collectRun()
    {
        give(46, m_fromBegin << 4 | m_toEnd, written(m_here));
        give(53, m_left.word, m_right.word);
        give(57, m_first.phrases | static_cast<std::uint64_t>(m_last.phrases) << 16,
             m_fromBegin << 4 | m_toEnd);
        give(58, m_sentence.at(std::ptrdiff_t{m_here.runBegin} - 2).word, m_left.word);
        give(59, m_right.word, m_sentence.at(std::ptrdiff_t{m_here.runEnd} + 1).word);
        give(60, personFacts(m_first) << 8 | personFacts(m_last), m_length << 4 | m_fromBegin);
    }

    void collectPlace()
    {
        const auto fromEnd = static_cast<std::ptrdiff_t>(m_sentence.size()) - 1 - m_index;
        give(61, m_index == 0 ? 0 : m_index < 3 ? 1 : fromEnd < 2 ? 2 : 3, isCapital(m_here));
        give(62, m_before.hasSpaceBefore * 4u + m_here.hasSpaceBefore * 2u + m_after.hasSpaceBefore,
             written(m_before) << 4 | written(m_after));
    }

    const NameSentence& m_sentence;
    std::ptrdiff_t m_index;
    const NameToken& m_here;
    const NameToken& m_before;
    const NameToken& m_after;
    const NameToken& m_first; ///< of the run
    const NameToken& m_last;
    const NameToken& m_left;  ///< before the run
    const NameToken& m_right; ///< behind it
    std::uint64_t m_fromBegin = 0;
    std::uint64_t m_toEnd = 0;
    std::uint64_t m_length = 0;
    Sink& m_sink;
};

} // namespace crossread::names
