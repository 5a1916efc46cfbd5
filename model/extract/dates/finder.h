// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/date_finder.h"
#include "model/extract/dates/grammar.h"
#include "model/extract/dates/resolver.h"
#include "model/extract/quotations/quoted_words.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossread::dates {

/// Walks the sentences of one document and keeps what later expressions count from.
class Finder {
public:
    Finder(const Document& document, const DateOptions& options, bool isDayFirst)
        : m_document(document), m_options(options)
    {
        m_setting.reference = document.reference;
        m_setting.referenceSecond = options.referenceSecond;
        m_setting.preference = options.preference;
        m_setting.isDayFirst = isDayFirst;
        m_quoted = findQuotedWords(document);
    }

    std::vector<FoundDate> run()
    {
        for (const Sentence& sentence : m_document.sentences)
            readSentence(sentence);
        anchorToEvents();
        return std::move(m_found);
    }

    [[nodiscard]] bool hasAmbiguous() const { return m_hasAmbiguous; }
    [[nodiscard]] bool writesDayFirst() const { return m_dayFirst > m_monthFirst; }

private:
    /// A phrase of the present sentence and its place in the list of findings.
    struct Place {
        std::size_t begin, end;
        std::size_t found;
        NodeIndex node;
    };

    /// What "two weeks later" counts from.
    struct Told {
        std::optional<std::size_t> index; ///< of the date in the list of findings
        std::size_t sentence = 0;
        std::optional<Moment> moment, day;
    };

    [[nodiscard]] bool mayStart(std::size_t i) const;
    [[nodiscard]] bool isPlain(std::size_t i) const
    {
        return i < m_lexemes.size() && m_lexemes[i].is(WordClass::None) && !m_lexemes[i].startsWithDigit;
    }
    void readSentence(const Sentence& sentence);
    void changeVoice(std::size_t lexeme);
    [[nodiscard]] bool goesOnFromSpeech(std::size_t lexeme) const;
    [[nodiscard]] Told toldNow() const;
    void setTold(const Told& told);
    void turnDuration(std::size_t begin, const Phrase& phrase);
    void take(std::size_t begin, const Phrase& phrase);
    // finder_sense.cpp: what the words around a date make of it
    [[nodiscard]] bool isInName(std::size_t begin, const Phrase& phrase) const;
    [[nodiscard]] bool isTitleOfPaper(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool isNamedAfterDay(std::size_t end) const;
    void settleKnownDay(std::size_t begin, const Phrase& phrase);
    [[nodiscard]] bool tellsAttack(std::size_t begin, std::size_t end, int month) const;
    void settlePresentPeriod(std::size_t begin, const Phrase& phrase);
    [[nodiscard]] bool countsFromAhead(const TimeNode& node) const;
    [[nodiscard]] Moment fromAhead(NodeIndex node);
    void shareYear(Grammar& grammar, const Phrase& phrase);
    void followOn(Moment& moment, const TimeNode& node, std::size_t begin);
    void open(FoundDate& date, std::size_t begin, std::size_t end, const TimeNode& node) const;
    [[nodiscard]] bool openBefore(DateRange& range, std::size_t i, bool hasTime, const TimeNode& node) const;
    [[nodiscard]] bool opensFrom(std::size_t i) const;
    bool openBehind(DateRange& range, std::size_t end) const;
    bool openThan(DateRange& range, std::size_t i, bool hasTime) const;
    void anchorDistances();
    bool anchorDistance(const Place& place, std::size_t at);
    void anchorToEvents();
    void count(FoundDate& date, TimeNode node, int direction, std::size_t anchor);
    [[nodiscard]] std::string_view word(std::size_t i) const { return m_lexemes[i].span.in(m_document.text); }
    [[nodiscard]] bool isKind(std::size_t i, WordClass kind) const
    {
        return i < m_lexemes.size() && m_lexemes[i].is(kind);
    }

    const Document& m_document;
    const DateOptions& m_options;
    Setting m_setting;
    /// The last point in time that was told, ahead of the reference too.
    struct Nearest {
        std::size_t sentence = 0;
        bool isAhead = false;
        Moment moment;
    };
    std::optional<Nearest> m_nearest;
    std::optional<std::size_t> m_told; ///< index of the date that `told` is
    std::size_t m_sentence = 0;
    std::size_t m_toldSentence = 0;
    std::vector<Lexeme> m_lexemes;
    TimeTree m_tree;
    /// A distance whose anchor the sentence does not date: "two days after the release".
    struct Open {
        std::size_t found;
        TimeNode node;
        int direction;
        std::size_t behind; ///< byte where the words behind "after" begin
    };

    std::vector<QuotedWords> m_quoted;
    std::size_t m_quote = 0; ///< the first of the quoted words that do not end before the present place
    std::optional<std::size_t> m_voice; ///< the quoted words that are being read
    Told m_narrative;                   ///< of the story, while quoted words are being read
    Told m_spoken;                      ///< of the last quoted words
    std::vector<Place> m_places;
    std::vector<Open> m_open;
    std::vector<FoundDate> m_found;
    bool m_hasAmbiguous = false;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
};

} // namespace crossread::dates
