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

/// The features that see little come in parts: their weights can be added up once for all that a part sees
/// (NameSums). Those up to RunRight see one word and few bits beside it, the others of several words how they
/// are written, or in which lists they stand.
enum class NamePart : std::uint8_t {
    Here,
    Before,
    After,
    Before2,
    After2,
    RunFirst,
    RunLast,
    RunLeft,
    RunRight,
    Cases,
    Shapes,
    Lists,
    RunEnds
};
inline constexpr std::size_t namePartCount = 13;

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
          m_before2(sentence.at(m_index - 2)),
          m_after2(sentence.at(m_index + 2)),
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
        visitParts([this](NamePart part, std::uint64_t) { collectPart(part); });
        collectPairs();
    }

    /// Those that see two words whole.
    void collectPairs()
    {
        give(7, m_before.word, m_here.word);
        give(8, m_here.word, m_after.word);
        give(9, m_before2.word, m_before.word);
        give(10, m_after.word, m_after2.word);
        give(11, m_before.word, m_after.word);
        if (!isInRun())
            return;
        give(53, m_left.word, m_right.word);
        give(58, m_sentence.at(std::ptrdiff_t{m_here.runBegin} - 2).word, m_left.word);
        give(59, m_right.word, m_sentence.at(std::ptrdiff_t{m_here.runEnd} + 1).word);
    }

    /// Calls \a visit with each part that the token has, and a hash of all that its features see.
    template <typename Visit>
    void visitParts(Visit&& visit) const
    {
        const auto visitWord = [&](const NameToken& word, NamePart part, std::uint64_t detail) {
            visit(part, mixed(word.look, std::uint64_t{word.phrases} << 32 | written(word) << 16 |
                                             detail << 8 | static_cast<std::uint64_t>(part)));
        };
        visitWord(m_here, Here, 0);
        visitWord(m_before, Before, capitals(m_after));
        visitWord(m_after, After, capitals(m_before));
        visit(Before2, mixed(m_before2.word, static_cast<std::uint64_t>(Before2)));
        visit(After2, mixed(m_after2.word, static_cast<std::uint64_t>(After2)));
        visit(Cases, seenByCases());
        visit(Shapes, mixed(mixed(std::uint64_t{m_before.shape} << 32 | m_here.shape,
                                  static_cast<std::uint64_t>(Shapes)),
                            m_after.shape));
        visit(Lists, seenByLists());
        if (!isInRun())
            return;
        visitWord(m_first, RunFirst, m_fromBegin == 0);
        visitWord(m_last, RunLast, m_toEnd == 0);
        visitWord(m_left, RunLeft, m_length);
        visitWord(m_right, RunRight, m_length);
        visit(RunEnds, seenByRunEnds());
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
        case Before2:
            return give(5, m_before2.word);
        case After2:
            return give(6, m_after2.word);
        case Cases:
            return collectCases();
        case Shapes:
            give(15, m_before.shape, m_here.shape);
            return give(16, m_here.shape, m_after.shape);
        case Lists:
            return collectLists();
        case RunEnds:
            return collectRunEnds();
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

    [[nodiscard]] std::uint64_t placeInSentence() const
    {
        const bool isBehindQuote = m_index == 1 && m_before.written == Case::Quote;
        return m_index == 0 ? 2 : isBehindQuote ? 1 : 0;
    }
    [[nodiscard]] std::uint64_t style() const
    {
        return m_sentence.isInCapitals() * 2u + m_sentence.hasSmallWords();
    }
    [[nodiscard]] std::uint64_t distance() const
    {
        const auto fromEnd = static_cast<std::ptrdiff_t>(m_sentence.size()) - 1 - m_index;
        return m_index == 0 ? 0 : m_index < 3 ? 1 : fromEnd < 2 ? 2 : 3;
    }
    [[nodiscard]] std::uint64_t spaces() const
    {
        return m_before.hasSpaceBefore * 4u + m_here.hasSpaceBefore * 2u + m_after.hasSpaceBefore;
    }
    [[nodiscard]] bool isSmallWord() const { return (m_here.facts & LowerWord) != 0; }

    [[nodiscard]] std::uint64_t seenByCases() const
    {
        std::uint64_t seen = static_cast<std::uint64_t>(Cases);
        for (const std::uint64_t cased :
             {written(m_before2), written(m_before), written(m_here), written(m_after), written(m_after2)})
            seen = seen << 4 | cased;
        seen = seen << 8 | m_here.elsewhere;
        seen = seen << 8 | spaces() << 5 | placeInSentence() << 3 | style() << 1 | isSmallWord();
        return mixed(seen << 2 | distance(), 0);
    }
    [[nodiscard]] std::uint64_t seenByLists() const
    {
        const std::uint64_t persons =
            personFacts(m_before) << 16 | personFacts(m_here) << 8 | personFacts(m_after);
        const std::uint64_t senses = senseOf(m_before.facts) << 6 | senseOf(m_after.facts);
        const std::uint64_t cased = written(m_before) << 8 | written(m_here) << 4 | written(m_after);
        return mixed(mixed(persons << 32 | cased << 16 | senses, static_cast<std::uint64_t>(Lists)),
                     std::uint64_t{m_here.phrases} << 16 | m_before.phrases);
    }
    [[nodiscard]] std::uint64_t seenByRunEnds() const
    {
        const std::uint64_t persons = personFacts(m_first) << 8 | personFacts(m_last);
        const std::uint64_t place = m_length << 12 | m_fromBegin << 8 | m_toEnd << 4 | written(m_here);
        return mixed(mixed(persons << 32 | std::uint64_t{m_first.phrases} << 16 | m_last.phrases,
                           static_cast<std::uint64_t>(RunEnds)),
                     place);
    }

    /// How the words are written, and where in the sentence.
    void collectCases()
    {
        const std::uint64_t here = written(m_here);
        const std::uint64_t before = written(m_before);
        const std::uint64_t after = written(m_after);
        const std::uint64_t place = placeInSentence();
        const std::uint64_t small = isSmallWord();
        give(26, before << 8 | here << 4 | after);
        give(27, written(m_before2) << 8 | before << 4 | here);
        give(28, here << 8 | after << 4 | written(m_after2));
        give(29, here << 4 | place << 2 | small << 1, style());
        give(30, static_cast<std::uint64_t>(m_here.elsewhere) << 8 | place << 6 | here << 1 | small, style());
        give(61, distance(), isCapital(m_here));
        give(62, spaces(), before << 4 | after);
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
    void collectRunEnds()
    {
        give(46, m_fromBegin << 4 | m_toEnd, written(m_here));
        give(57, m_first.phrases | static_cast<std::uint64_t>(m_last.phrases) << 16,
             m_fromBegin << 4 | m_toEnd);
        give(60, personFacts(m_first) << 8 | personFacts(m_last), m_length << 4 | m_fromBegin);
    }

    const NameSentence& m_sentence;
    std::ptrdiff_t m_index;
    const NameToken& m_here;
    const NameToken& m_before;
    const NameToken& m_after;
    const NameToken& m_before2;
    const NameToken& m_after2;
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
