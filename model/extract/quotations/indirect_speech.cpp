// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/indirect_speech.h"

#include "model/extract/quotations/said_clause.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

class IndirectSpeech {
public:
    IndirectSpeech(const Document& document, const Speech& speech, std::vector<Quotation>& quotations)
        : m_document(document), m_speech(speech), m_clause(document, speech), m_quotations(quotations)
    {
        for (const Quotation& quotation : quotations)
            m_usedCues.push_back(quotation.cue.begin);
        std::sort(m_usedCues.begin(), m_usedCues.end());
    }

    void take(const Sentence& sentence)
    {
        const std::size_t before = m_quotations.size();
        readOwnWords(sentence);
        if (m_quotations.size() == before)
            carryOn(sentence);
        lead(sentence);
    }

private:
    /// Words that announce what somebody says: "According to the port: ...", "The lab said it would:" and a
    /// list.
    struct Lead {
        std::optional<Index> speaker;
        Span cue;
        quint32 passage = 0;
        bool holdsPassage = false; ///< what follows in the same passage is said too
    };

    void readOwnWords(const Sentence& sentence)
    {
        const quint32 end = contentEnd(sentence);
        for (quint32 t = sentence.firstToken; t < end; ++t) {
            if (m_speech.isQuoted(t))
                continue;
            if (isAccordingTo(t, end)) {
                addAccordingTo(sentence, t, end);
                return;
            }
            if (m_speech.reportingAt(t) == Reporting::Say && !m_speech.mentionAt(t) && !isUsed(t) &&
                addClauseAfter(sentence, t, end))
                return;
        }
    }

    [[nodiscard]] bool isListed(quint32 passage) const
    {
        return m_document.passages[passage].kind == PassageKind::ListItem;
    }

    /// A sentence under words that announce it is theirs, where nobody speaks in it of his own.
    void carryOn(const Sentence& sentence)
    {
        if (!m_lead)
            return;
        const bool isInside = m_lead->holdsPassage && sentence.passage == m_lead->passage;
        const bool isItem = isListed(sentence.passage) && sentence.passage <= m_lead->passage + 1;
        if (!isInside && !isItem) {
            m_lead.reset();
            return;
        }
        m_lead->passage = sentence.passage;
        m_lead->holdsPassage = true;
        const quint32 end = contentEnd(sentence);
        quint32 first = sentence.firstToken;
        while (first < end && !m_document.tokens[first].isWord() &&
               m_document.tokens[first].kind != TokenKind::Number &&
               m_document.tokens[first].kind != TokenKind::Quote)
            ++first; // "- ", "• "
        if (first + 2 < end && !m_speech.isQuoted(first + 1))
            add(first, end, m_lead->speaker, m_lead->cue, "quotations/announced");
    }

    /// Keeps who speaks in what follows, where the sentence ends with or has a colon behind its cue.
    void lead(const Sentence& sentence)
    {
        const bool announces =
            sentence.endToken > sentence.firstToken && m_speech.word(sentence.endToken - 1) == ":";
        if (!announces && !isAccordingTo(sentence.firstToken, sentence.endToken))
            return;
        std::optional<Lead> found;
        for (quint32 t = sentence.firstToken; t < sentence.endToken && !m_speech.isQuoted(t); ++t) {
            if (isAccordingTo(t, sentence.endToken)) {
                quint32 colon = t + 2;
                while (colon < sentence.endToken && m_speech.word(colon) != ":" &&
                       m_speech.word(colon) != ",")
                    ++colon;
                const bool isOpen = colon < sentence.endToken && m_speech.word(colon) == ":";
                if (isOpen || announces)
                    found = Lead{sourceOf(t + 2, colon, t),
                                 {m_speech.spanOf(t).begin, m_speech.spanOf(t + 1).end},
                                 sentence.passage,
                                 isOpen};
                break;
            }
            const bool isVerb = announces && m_speech.reportingAt(t) == Reporting::Say &&
                                !m_speech.mentionAt(t) && t > sentence.firstToken &&
                                !m_clause.isNoun(sentence.firstToken, t);
            if (!isVerb)
                continue;
            const auto speaker = m_speech.subjectBefore(sentence.firstToken, t, m_speech.personBefore(t));
            if (speaker)
                found = Lead{speaker, m_speech.spanOf(t), sentence.passage, false};
        }
        if (found)
            m_lead = found;
    }

    /// Without the mark that ends the sentence.
    [[nodiscard]] quint32 contentEnd(const Sentence& sentence) const
    {
        quint32 end = sentence.endToken;
        while (end > sentence.firstToken && !m_document.tokens[end - 1].isWord() &&
               m_document.tokens[end - 1].kind != TokenKind::Number && m_speech.word(end - 1) != "%" &&
               m_document.tokens[end - 1].kind != TokenKind::Currency)
            --end;
        return end;
    }

    /// Behind a dateline: "WASHINGTON (Reuters) - ".
    [[nodiscard]] quint32 contentBegin(const Sentence& sentence) const
    {
        constexpr quint32 longest = 12;
        const Token& first = m_document.tokens[sentence.firstToken];
        const quint32 end = std::min(sentence.endToken, sentence.firstToken + longest);
        for (quint32 t = sentence.firstToken + 1; first.has(AllUpper) && t + 1 < end; ++t) {
            const std::string_view word = m_speech.word(t);
            const bool isDash = word == "-" || word == "\u2013" || word == "\u2014";
            const bool isParted = m_document.tokens[t + 1].has(SpaceBefore);
            if (isDash && isParted)
                return t + 1;
        }
        return sentence.firstToken;
    }

    [[nodiscard]] bool isUsed(quint32 t) const
    {
        return std::binary_search(m_usedCues.begin(), m_usedCues.end(), m_speech.spanOf(t).begin);
    }

    [[nodiscard]] bool isAccordingTo(quint32 t, quint32 end) const
    {
        const std::string_view word = m_speech.word(t);
        return (word == "According" || word == "according") && t + 2 < end && m_speech.word(t + 1) == "to";
    }

    void addAccordingTo(const Sentence& sentence, quint32 t, quint32 end)
    {
        const Span cue{m_speech.spanOf(t).begin, m_speech.spanOf(t + 1).end};
        quint32 comma = t + 2;
        while (comma < end && m_speech.word(comma) != "," && m_speech.word(comma) != ":")
            ++comma;
        const auto speaker = sourceOf(t + 2, std::min(comma, end), t);
        if (t <= sentence.firstToken + 1) {
            const bool isColon = comma < end && m_speech.word(comma) == ":";
            const quint32 clause = isColon ? comma + 1 : m_clause.clauseAfterAppositions(comma, end);
            if (clause < end)
                add(clause, end, speaker, cue, "quotations/according-to");
        } else {
            quint32 last = t;
            while (last > sentence.firstToken && !m_document.tokens[last - 1].isWord() &&
                   m_document.tokens[last - 1].kind != TokenKind::Number)
                --last;
            // "Key findings, according to the bank:" heads a list and says nothing itself.
            constexpr quint32 fewestWords = 4;
            const bool isHead = m_speech.word(sentence.endToken - 1) == ":";
            if (!isHead || last >= sentence.firstToken + fewestWords)
                add(contentBegin(sentence), last, speaker, cue, "quotations/according-to");
        }
    }

    [[nodiscard]] std::optional<Index> sourceOf(quint32 first, quint32 end, quint32 before) const
    {
        for (quint32 t = first; t < end; ++t) {
            if (const auto mention = m_speech.mentionAt(t))
                return mention;
        }
        // "according to a former member of the staff, Pan Zeyu."
        const auto count = static_cast<quint32>(m_document.tokens.size());
        if (end + 1 < count && m_speech.word(end) == ",") {
            const auto named = m_speech.mentionAt(end + 1);
            quint32 after = end + 1;
            while (named && after < count && m_speech.mentionAt(after) == named)
                ++after;
            if (named && (after == count || m_speech.word(after) == "."))
                return named;
        }
        return m_speech.subjectBefore(first, end, m_speech.personBefore(before));
    }

    bool addClauseAfter(const Sentence& sentence, quint32 verb, quint32 end)
    {
        const bool isPassive = verb > sentence.firstToken &&
                               (m_speech.word(verb - 1) == "was" || m_speech.word(verb - 1) == "is" ||
                                m_speech.word(verb - 1) == "were" || m_speech.word(verb - 1) == "are");
        if (isPassive || m_clause.isNoun(sentence.firstToken, verb))
            return false;
        const quint32 that = m_clause.thatBehind(verb, end);
        if (that == verb && addAroundParenthesis(sentence, verb, end))
            return true;
        if (verb + 3 >= end || (that == verb && !m_clause.mayDoWithoutThat(sentence.firstToken, verb)))
            return false;
        quint32 clause = m_speech.word(that + 1) == ":" ? that + 2 : that + 1;
        // "said on Friday it would"
        if (that == verb && m_speech.word(clause) == "on" && clause + 2 < end &&
            m_document.tokens[clause + 1].has(Capitalized))
            clause += 2;
        const bool isSaidByPronoun = verb > sentence.firstToken && m_speech.isPronoun(verb - 1);
        const auto speaker = m_speech.subjectBefore(
            sentence.firstToken, verb, isSaidByPronoun ? m_speech.personBefore(verb) : std::nullopt);
        const bool isUnnamed = !speaker && verb > sentence.firstToken && m_speech.isUnnamedSource(verb - 1);
        if ((!speaker && that == verb && !isUnnamed) || clause >= end || m_clause.isInference(verb, speaker))
            return false;
        const quint32 last = isUnnamed && that == verb
                                 ? m_clause.endOfRelative(sentence, verb, clause, end)
                                 : m_clause.endOfSubordinate(sentence, verb, clause, end);
        add(clause, last, isUnnamed ? std::nullopt : speaker, m_speech.spanOf(verb), "quotations/said-that");
        return true;
    }

    /// "Money is no worry, Liang has said more than once; ...", "Her own fund, she said with a shrug, owned
    /// three": the words of saying stand inside or behind what is said.
    bool addAroundParenthesis(const Sentence& sentence, quint32 verb, quint32 end)
    {
        constexpr quint32 longestPart = 5;
        constexpr quint32 longestSource = 10; // "a survey of 1,012 adults by a bank showed"
        quint32 comma = verb;
        while (comma > sentence.firstToken && verb - comma < longestSource && m_speech.word(comma - 1) != ",")
            --comma;
        if (verb - comma >= longestPart && !m_clause.opensWithSource(comma))
            return false;
        const bool isBehindComma = comma > sentence.firstToken + 2 && m_speech.word(comma - 1) == ",";
        quint32 mark = verb + 1;
        while (mark < end && mark - verb <= longestPart && m_speech.word(mark) != "," &&
               m_speech.word(mark) != ";")
            ++mark;
        const bool isClosed = mark >= end || m_speech.word(mark) == "," || m_speech.word(mark) == ";";
        if (!isBehindComma || !isClosed || !m_clause.isParenthesis(comma, verb, mark))
            return false;
        quint32 begin = comma - 1;
        const quint32 start = contentBegin(sentence);
        while (begin > start && m_speech.word(begin - 1) != ";" && !m_speech.isQuoted(begin - 1))
            --begin;
        if (begin + 2 >= comma || m_document.tokens[begin].kind == TokenKind::Quote)
            return false;
        // "..., the paper reported, citing officials": nothing more is said.
        const bool isInverted = verb == comma && comma - begin > longestPart;
        const bool isTail = isInverted || (mark + 1 < end && m_speech.word(mark + 1).ends_with("ing"));
        const bool goesOn = mark < end && m_speech.word(mark) == "," && !isTail;
        if (goesOn && comma - begin <= longestPart && m_clause.opensWithSetting(begin))
            begin = mark + 1;
        const auto subject = verb == comma ? m_speech.subjectBefore(verb + 1, mark, {})
                                           : m_speech.subjectBefore(comma, verb, m_speech.personBefore(verb));
        add(begin, goesOn ? end : comma - 1, subject, m_speech.spanOf(verb), "quotations/parenthesis");
        return true;
    }

    void add(quint32 first, quint32 end, std::optional<Index> speaker, Span cue, Rule rule)
    {
        if (end <= first)
            return;
        const Span span{m_speech.spanOf(first).begin, m_speech.spanOf(end - 1).end};
        m_quotations.push_back({span, QuotationKind::Indirect, speaker, cue, rule});
    }

    const Document& m_document;
    const Speech& m_speech;
    SaidClause m_clause;
    std::vector<Quotation>& m_quotations;
    std::vector<quint32> m_usedCues;
    std::optional<Lead> m_lead;
};

} // namespace

void addIndirectSpeech(const Document& document, const Speech& speech, std::vector<Quotation>& quotations)
{
    IndirectSpeech indirect(document, speech, quotations);
    for (const Sentence& sentence : document.sentences)
        indirect.take(sentence);
}

} // namespace crossread
