// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/quotations/indirect_speech.h"
#include "model/extract/quotations/quoted_words.h"
#include "model/extract/quotations/speech.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr std::size_t fewestWords = 4; ///< fewer words without a cue are a term or a title, not speech

std::size_t wordCount(const Document& document, const QuotedWords& quoted)
{
    std::size_t words = 0;
    for (quint32 t = quoted.firstToken; t < quoted.endToken; ++t)
        words += document.tokens[t].isWord() ? 1 : 0;
    return words;
}

bool isClause(const Document& document, const QuotedWords& quoted)
{
    const std::string_view last = document.wordAt(quoted.endToken - 1);
    const bool isClosed = last == "," || last == "." || last == "!" || last == "?" || last == "\u2026";
    return document.tokens[quoted.firstToken].has(Capitalized) &&
           (isClosed || wordCount(document, quoted) >= fewestWords);
}

/// Speakers of quotations in the order of the text: each may be told by what came before.
class SpeakerSearch {
public:
    SpeakerSearch(const Document& document, const std::vector<Mention>& mentions,
                  const std::vector<QuotedWords>& quoted, const Speech& speech)
        : m_document(document), m_mentions(mentions), m_quoted(quoted), m_speech(speech)
    {
    }

    std::vector<Quotation> search()
    {
        for (std::size_t i = 0; i < m_quoted.size(); ++i)
            take(i);
        return std::move(m_found);
    }

private:
    void take(std::size_t i)
    {
        const QuotedWords& quoted = m_quoted[i];
        if (isNickname(quoted)) {
            m_wasSpeech = false;
            return;
        }
        Cue cue = m_speech.cueAfter(quoted);
        Rule rule = "quotations/verb-after";
        if (!cue.isFound && i > 0 && m_wasSpeech && isSplit(m_quoted[i - 1], quoted)) {
            cue = {m_speaker, m_found.back().cue, true};
            rule = "quotations/split";
        }
        if (!cue.isFound) {
            cue = m_speech.cueBefore(quoted);
            rule = "quotations/verb-before";
        }
        if (!cue.isFound && quoted.continues) {
            cue = cueOfContinuation(i);
            rule = "quotations/continued";
        }
        if (!cue.isFound && i > 0 && continuesSpeech(m_quoted[i - 1], quoted)) {
            cue = {m_speaker, {}, m_wasSpeech};
            rule = "quotations/continued";
        }
        if (!cue.isFound) {
            cue = signatureAfter(quoted);
            rule = "quotations/signature";
        }
        if (!cue.isFound && isClause(m_document, quoted)) {
            cue = {
                m_speech.personBefore(quoted.firstToken), {}, wordCount(m_document, quoted) >= fewestWords};
            if (!cue.speaker)
                cue.speaker = m_speaker;
            rule = "quotations/named-before";
        }
        m_wasSpeech = cue.isFound;
        if (!cue.isFound)
            return;
        const bool isSecondPart = rule == std::string_view("quotations/split");
        const bool isWhole = isSecondPart ? m_found.back().kind == QuotationKind::Direct
                                          : isClause(m_document, quoted) || opensBeforeComma(quoted);
        m_found.push_back({quoted.span, isWhole ? QuotationKind::Direct : QuotationKind::Mixed, cue.speaker,
                           cue.words, rule});
        m_speaker = cue.speaker;
        m_speech.setLastSpeaker(m_speaker);
    }

    /// Dolores “Dee” Pruitt: a name between names, said by nobody.
    [[nodiscard]] bool isNickname(const QuotedWords& quoted) const
    {
        constexpr quint32 longest = 2;
        const quint32 behind = quoted.endToken + 1;
        if (quoted.firstToken < 2 || behind >= m_document.tokens.size() ||
            quoted.endToken - quoted.firstToken > longest)
            return false;
        const auto isName = [this](quint32 t) {
            return m_document.tokens[t].isWord() && m_document.tokens[t].has(Capitalized);
        };
        const auto isPerson = [this](quint32 t) {
            const auto mention = m_speech.mentionAt(t);
            return mention && m_mentions[*mention].kind == EntityKind::Person;
        };
        const quint32 before = quoted.firstToken - 2;
        return isName(before) && isName(quoted.firstToken) && isName(behind) &&
               m_document.tokens[behind].has(SpaceBefore) && (isPerson(before) || isPerson(behind));
    }

    /// Words that go on in the next passage, where it is said whose they are; the first of them only.
    [[nodiscard]] Cue cueOfContinuation(std::size_t i) const
    {
        if (i > 0 && m_quoted[i - 1].continues)
            return {};
        while (i + 1 < m_quoted.size() && m_quoted[i].continues)
            ++i;
        Cue cue = m_speech.cueAfter(m_quoted[i]);
        cue.words = {};
        return cue;
    }

    /// "«We are ready», said the coach": a sentence's beginning with the comma outside of its marks.
    [[nodiscard]] bool opensBeforeComma(const QuotedWords& quoted) const
    {
        const quint32 first = m_document.sentences[quoted.firstSentence].firstToken;
        const quint32 behind = quoted.endToken + 1;
        return quoted.firstToken == first + 1 && m_document.tokens[quoted.firstToken].has(Capitalized) &&
               quoted.endToken - quoted.firstToken > 1 && behind < m_document.tokens.size() &&
               m_document.wordAt(behind) == ",";
    }

    /// "“Half of them,” says X, “are umbrellas.”": the verb between belongs to both.
    [[nodiscard]] bool isSplit(const QuotedWords& before, const QuotedWords& quoted) const
    {
        const Span cue = m_found.back().cue;
        const bool isVerbBetween = before.span.end <= cue.begin && cue.end <= quoted.span.begin;
        return isVerbBetween && before.lastSentence == quoted.firstSentence;
    }

    /// Whether the same mouth goes on: in the same passage with nobody else named between, or over the
    /// passage's end.
    [[nodiscard]] bool continuesSpeech(const QuotedWords& before, const QuotedWords& quoted) const
    {
        if (before.continues)
            return true;
        const quint32 passage = m_document.sentences[before.lastSentence].passage;
        if (m_document.sentences[quoted.firstSentence].passage != passage)
            return false;
        for (quint32 s = before.lastSentence + 1; s < quoted.firstSentence; ++s) {
            const Sentence& sentence = m_document.sentences[s];
            for (quint32 t = sentence.firstToken; t < sentence.endToken; ++t) {
                const auto mention = m_speech.mentionAt(t);
                if (mention && m_mentions[*mention].kind == EntityKind::Person)
                    return false;
            }
        }
        return true;
    }

    /// A passage of its own that opens with a dash and names somebody, right after the words.
    [[nodiscard]] Cue signatureAfter(const QuotedWords& quoted) const
    {
        const quint32 next = quoted.lastSentence + 1;
        if (next >= m_document.sentences.size())
            return {};
        const Sentence& sentence = m_document.sentences[next];
        const std::string_view first = m_document.wordAt(sentence.firstToken);
        if (first != "\u2014" && first != "\u2013" && first != "-")
            return {};
        for (quint32 t = sentence.firstToken; t < sentence.endToken; ++t) {
            const auto mention = m_speech.mentionAt(t);
            if (mention && m_mentions[*mention].kind == EntityKind::Person)
                return {mention, {}, true};
        }
        return {};
    }

    const Document& m_document;
    const std::vector<Mention>& m_mentions;
    const std::vector<QuotedWords>& m_quoted;
    Speech m_speech;
    std::optional<Index> m_speaker;
    bool m_wasSpeech = false;
    std::vector<Quotation> m_found;
};

/// Quoted passages that carry no marks: all their words up to a signature are somebody's.
void addQuotedPassages(const Document& document, std::vector<QuotedWords>& quoted)
{
    for (quint32 s = 0; s < document.sentences.size();) {
        const quint32 passage = document.sentences[s].passage;
        quint32 end = s;
        while (end < document.sentences.size() && document.sentences[end].passage == passage)
            ++end;
        const quint32 first = document.sentences[s].firstToken;
        const quint32 last = document.sentences[end - 1].endToken;
        const bool isBlock = document.passages[passage].kind == PassageKind::Quote &&
                             document.tokens[first].kind != TokenKind::Quote &&
                             document.tokens[first].kind == TokenKind::Word;
        if (isBlock)
            quoted.push_back({{document.tokens[first].span.begin, document.tokens[last - 1].span.end},
                              first,
                              last,
                              s,
                              end - 1,
                              false});
        s = end;
    }
    std::sort(quoted.begin(), quoted.end(),
              [](const QuotedWords& a, const QuotedWords& b) { return a.span < b.span; });
}

} // namespace

std::vector<Quotation> findQuotations(const Document& document, const Lexicon&,
                                      const std::vector<Mention>& mentions)
{
    std::vector<QuotedWords> quoted = findQuotedWords(document);
    addQuotedPassages(document, quoted);
    const Speech speech(document, mentions, quoted);
    std::vector<Quotation> quotations = SpeakerSearch(document, mentions, quoted, speech).search();
    addIndirectSpeech(document, speech, quotations);
    std::stable_sort(quotations.begin(), quotations.end(),
                     [](const Quotation& a, const Quotation& b) { return a.span < b.span; });
    return quotations;
}

} // namespace crossread
