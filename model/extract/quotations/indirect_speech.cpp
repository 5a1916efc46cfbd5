// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/indirect_speech.h"

#include <algorithm>

namespace crossread {

namespace {

class IndirectSpeech {
public:
    IndirectSpeech(const Document& document, const Speech& speech, std::vector<Quotation>& quotations)
        : m_document(document), m_speech(speech), m_quotations(quotations)
    {
        for (const Quotation& quotation : quotations)
            m_usedCues.push_back(quotation.cue.begin);
        std::sort(m_usedCues.begin(), m_usedCues.end());
    }

    void take(const Sentence& sentence)
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

private:
    /// Without the mark that ends the sentence.
    [[nodiscard]] quint32 contentEnd(const Sentence& sentence) const
    {
        quint32 end = sentence.endToken;
        while (end > sentence.firstToken && !m_document.tokens[end - 1].isWord() &&
               m_document.tokens[end - 1].kind != TokenKind::Number)
            --end;
        return end;
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
        while (comma < end && m_speech.word(comma) != ",")
            ++comma;
        const auto speaker = sourceOf(t + 2, std::min(comma, end), t);
        if (t <= sentence.firstToken + 1) {
            const quint32 clause = clauseAfterAppositions(comma, end);
            if (clause < end)
                add(clause, end, speaker, cue, "quotations/according-to");
        } else {
            quint32 last = t;
            while (last > sentence.firstToken && !m_document.tokens[last - 1].isWord() &&
                   m_document.tokens[last - 1].kind != TokenKind::Number)
                --last;
            add(sentence.firstToken, last, speaker, cue, "quotations/according-to");
        }
    }

    /// "According to Feng Ji, creator and CEO of Game Science, this ...": the clause begins after the last
    /// comma before its verb; without a parser, after the last comma that a determiner, pronoun or name
    /// follows.
    [[nodiscard]] quint32 clauseAfterAppositions(quint32 comma, quint32 end) const
    {
        for (quint32 t = comma; t + 1 < end; ++t) {
            if (m_speech.word(t) != ",")
                continue;
            const std::string_view next = m_speech.word(t + 1);
            const bool isApposition = next == "a" || next == "an" || next == "creator" || next == "founder" ||
                                      next == "co" || next == "who" || next == "which" || next == "head" ||
                                      next == "chief" || next == "director" || next == "former";
            if (!isApposition)
                return t + 1;
        }
        return comma + 1;
    }

    [[nodiscard]] std::optional<Index> sourceOf(quint32 first, quint32 end, quint32 before) const
    {
        for (quint32 t = first; t < end; ++t) {
            if (const auto mention = m_speech.mentionAt(t))
                return mention;
        }
        return m_speech.subjectBefore(first, end, m_speech.personBefore(before));
    }

    bool addClauseAfter(const Sentence& sentence, quint32 verb, quint32 end)
    {
        const std::string_view word = m_speech.word(verb);
        const bool isPassive = verb > sentence.firstToken &&
                               (m_speech.word(verb - 1) == "was" || m_speech.word(verb - 1) == "is" ||
                                m_speech.word(verb - 1) == "were" || m_speech.word(verb - 1) == "are");
        if (isPassive || verb + 3 >= end)
            return false;
        // "that" may stand behind who was told and where: "stated in a post on X that ...".
        quint32 clause = verb + 1;
        bool hasThat = false;
        for (quint32 t = verb + 1; t < std::min(end, verb + 14) && m_speech.word(t) != ","; ++t) {
            if (m_speech.word(t) == "that") {
                clause = t + 1;
                hasThat = true;
                break;
            }
        }
        const bool isPlain =
            word == "said" || word == "says" || word == "claims" || word == "claimed" || word == "claim" ||
            word == "believes" || word == "estimates" || word == "estimated" || word == "claiming" ||
            word == "argues" || word == "warned" || word == "thinks" || word == "predicts" ||
            word == "announced" || word == "posted" || word == "reports" || word == "reported";
        if (!hasThat && !isPlain)
            return false;
        const bool isSaidByPronoun = verb > sentence.firstToken && m_speech.isPronoun(verb - 1);
        const auto speaker = m_speech.subjectBefore(
            sentence.firstToken, verb, isSaidByPronoun ? m_speech.personBefore(verb) : std::nullopt);
        if (!speaker && !hasThat)
            return false;
        if (clause >= end)
            return false;
        add(clause, end, speaker, m_speech.spanOf(verb), "quotations/said-that");
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
    std::vector<Quotation>& m_quotations;
    std::vector<quint32> m_usedCues;
};

} // namespace

void addIndirectSpeech(const Document& document, const Speech& speech, std::vector<Quotation>& quotations)
{
    IndirectSpeech indirect(document, speech, quotations);
    for (const Sentence& sentence : document.sentences)
        indirect.take(sentence);
}

} // namespace crossread
