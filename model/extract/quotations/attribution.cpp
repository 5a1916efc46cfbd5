// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/listed_words.h"
#include "model/extract/quotations/reporting_words.h"
#include "model/extract/quotations/speech.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr quint32 cueReach = 24; ///< tokens between an adverb of report and what it weakens

/// Who says a figure or an event: the speaker of the quotation it stands in, else a word of report beside it.
class AttributionSearch {
public:
    AttributionSearch(const Document& document, const Findings& findings)
        : m_document(document),
          m_quotations(findings.quotations),
          m_mentions(findings.mentions),
          m_speech(document, findings.mentions, {})
    {
    }

    /// Spans must be asked for in the order of the text.
    [[nodiscard]] std::optional<Attribution> of(Span span, Span sentence)
    {
        std::optional<Attribution> attribution;
        if (const Quotation* quotation = innermostQuotation(span))
            attribution = Attribution{quotation->speaker, {}, quotation->cue, Stance::Reported};
        else
            attribution = cueBeside(span, sentence);
        if (attribution && !attribution->speaker && attribution->cue.length() > 0)
            attribution->speakerText = unnamedSpeaker(attribution->cue);
        return attribution;
    }

private:
    /// The words that tell who speaks where no name does: "according to an independent survey", "some
    /// analysts said".
    [[nodiscard]] std::string unnamedSpeaker(Span cue) const
    {
        const quint32 first = tokenAt(cue.begin);
        const auto count = static_cast<quint32>(m_document.tokens.size());
        const std::string_view word = m_speech.word(first);
        if (word == "According" || word == "according")
            return wordsBehind(std::min(count, first + 2));
        static constexpr ListedWords auxiliaries{
            std::array<std::string_view, 6>{"also", "had", "has", "have", "now", "still"}};
        quint32 head = first;
        while (head > 0 && auxiliaries.contains(m_speech.word(head - 1)))
            --head;
        // "V3 is said to cost": not the one who says it.
        if (head == 0 || usesBe(word) || m_speech.reportingAt(first) == Reporting::Rumour)
            return {};
        const quint32 begin = m_speech.isUnnamedSource(head - 1) ? beginOfRole(head - 1) : beginOfName(head);
        if (begin == head)
            return {};
        return std::string(
            Span{m_speech.spanOf(begin).begin, m_speech.spanOf(head - 1).end}.in(m_document.text));
    }

    /// "some senior officials", "the trade ministry", "union leaders": where the words before the noun at \a
    /// noun begin that go with it.
    [[nodiscard]] quint32 beginOfRole(quint32 noun) const
    {
        static constexpr ListedWords determiners{std::array<std::string_view, 22>{
            "a",      "all",     "an",   "certain", "few",      "government", "health", "industry",
            "its",    "local",   "many", "most",    "official", "other",      "our",    "outside",
            "senior", "several", "some", "state",   "the",      "their"}};
        const auto isWithIt = [this](quint32 t) {
            return determiners.contains(m_speech.word(t)) || isGroupAt(t);
        };
        quint32 begin = noun;
        while (begin > 0 && isWithIt(begin - 1))
            --begin;
        // A noun before the noun, where nothing but a determiner or a mark stands before it.
        static constexpr ListedWords joints{
            std::array<std::string_view, 14>{"and", "as", "because", "but", "how", "if", "or", "that", "what",
                                             "when", "where", "which", "while", "who"}};
        const bool hasModifier = begin == noun && noun > 0 && !joints.contains(m_speech.word(noun - 1)) &&
                                 noun > 1 && m_document.tokens[noun - 1].isWord() &&
                                 !m_document.tokens[noun - 1].has(Capitalized) &&
                                 (isWithIt(noun - 2) || !m_document.tokens[noun - 2].isWord());
        if (!hasModifier)
            return begin;
        begin = noun - 1;
        while (begin > 0 && isWithIt(begin - 1))
            --begin;
        return begin;
    }

    /// "The WHO", a name that is not listed: where the words in capitals before \a end begin; \a end where
    /// there are none.
    [[nodiscard]] quint32 beginOfName(quint32 end) const
    {
        constexpr quint32 most = 4;
        quint32 begin = end;
        while (begin > 0 && end - begin < most && m_document.tokens[begin - 1].isWord() &&
               m_document.tokens[begin - 1].has(Capitalized) && !m_speech.isPronoun(begin - 1)) {
            --begin;
            if (m_document.tokens[begin].has(LineBefore))
                break;
        }
        return begin;
    }

    [[nodiscard]] bool isGroupAt(quint32 token) const
    {
        const auto mention = m_speech.mentionAt(token);
        return mention && m_mentions[*mention].kind == EntityKind::Group;
    }

    /// The words from \a first to the mark that ends them; nothing where none does so soon.
    [[nodiscard]] std::string wordsBehind(quint32 first) const
    {
        constexpr quint32 most = 9;
        quint32 end = first;
        while (end < m_document.tokens.size() && end - first <= most &&
               (m_document.tokens[end].isWord() || m_document.tokens[end].kind == TokenKind::Number ||
                m_speech.word(end) == "-" || m_speech.word(end) == "'s"))
            ++end;
        if (end == first || end - first > most)
            return {};
        return std::string(
            Span{m_speech.spanOf(first).begin, m_speech.spanOf(end - 1).end}.in(m_document.text));
    }

    /// Quotations do not overlap but for marks inside a told clause, so a few before the span are enough.
    [[nodiscard]] const Quotation* innermostQuotation(Span span) const
    {
        auto after = std::upper_bound(m_quotations.begin(), m_quotations.end(), span.begin,
                                      [](quint32 at, const Quotation& q) { return at < q.span.begin; });
        const Quotation* innermost = nullptr;
        for (int looked = 0; after != m_quotations.begin() && looked < 4; ++looked) {
            --after;
            const bool holds = after->span.begin <= span.begin && span.begin < after->span.end;
            if (holds && (innermost == nullptr || after->span.length() < innermost->span.length()))
                innermost = &*after;
        }
        return innermost;
    }

    [[nodiscard]] quint32 tokenAt(quint32 byte) const
    {
        const auto at = std::lower_bound(m_document.tokens.begin(), m_document.tokens.end(), byte,
                                         [](const Token& token, quint32 b) { return token.span.end <= b; });
        return static_cast<quint32>(at - m_document.tokens.begin());
    }

    [[nodiscard]] std::optional<Attribution> cueBeside(Span span, Span sentence) const
    {
        const quint32 first = tokenAt(sentence.begin);
        const quint32 begin = tokenAt(span.begin);
        const quint32 end = std::max(begin + 1, tokenAt(span.end));
        if (auto put = putOrTold(begin, first))
            return put;
        if (auto forecast = forecastOf(begin, first))
            return forecast;
        // Backwards to the sentence's start, then onwards: the nearer side first, never over a clause's end.
        for (quint32 t = begin; t > first && begin - t < cueReach && m_speech.word(t - 1) != ";"; --t) {
            if (auto found = cueAt(t - 1, first))
                return found;
        }
        for (quint32 t = end; t < m_document.tokens.size() && m_document.tokens[t].span.end <= sentence.end &&
                              t - end < cueReach && m_speech.word(t) != ";" && m_speech.word(t) != ",";
             ++t) {
            if (m_speech.reportingAt(t) == Reporting::Rumour)
                return Attribution{{}, {}, m_speech.spanOf(t), Stance::Reported};
        }
        return {};
    }

    /// "puts the cost at $6 million", "wrote of 10,000 chips": said with the figure right behind.
    [[nodiscard]] std::optional<Attribution> putOrTold(quint32 begin, quint32 first) const
    {
        if (begin < first + 2)
            return {};
        static constexpr ListedWords telling{
            std::array<std::string_view, 6>{"speak", "speaks", "spoke", "talks", "writes", "wrote"}};
        quint32 verb = begin;
        if (m_speech.word(begin - 1) == "of" && telling.contains(m_speech.word(begin - 2))) {
            verb = begin - 2;
        } else if (m_speech.word(begin - 1) == "at") {
            constexpr quint32 reach = 10;
            for (quint32 t = begin - 1; t > first && begin - t < reach; --t) {
                if (m_speech.word(t - 1) == "put" || m_speech.word(t - 1) == "puts") {
                    verb = t - 1;
                    break;
                }
            }
            const bool isPassive = verb > first && verb < begin && usesBe(m_speech.word(verb - 1));
            if (isPassive)
                return Attribution{{}, {}, m_speech.spanOf(verb), Stance::Reported};
        }
        if (verb == begin)
            return {};
        return Attribution{
            m_speech.subjectBefore(first, verb, {}), {}, m_speech.spanOf(verb), Stance::Reported};
    }

    /// "its profit forecast": what is foretold, before the noun.
    [[nodiscard]] static bool isForecastOf(std::string_view word)
    {
        static constexpr ListedWords nouns{std::array<std::string_view, 7>{
            "cost", "earnings", "growth", "inflation", "profit", "revenue", "sales"}};
        return nouns.contains(word);
    }

    /// "The bank expects 1.8%", "had forecast some 4.0 percent": told with the figure right behind.
    [[nodiscard]] std::optional<Attribution> forecastOf(quint32 begin, quint32 first) const
    {
        static constexpr ListedWords verbs{std::array<std::string_view, 11>{
            "estimate", "estimated", "estimates", "expect", "expected", "expects", "forecast", "forecasts",
            "predicted", "predicts", "projects"}};
        // "had forecast a fall of", "expect growth of"
        static constexpr ListedWords steps{std::array<std::string_view, 20>{
            "a",      "an",      "around", "about",    "decline",   "decrease", "drop",
            "fall",   "gain",    "growth", "increase", "inflation", "of",       "only",
            "profit", "revenue", "rise",   "sales",    "some",      "the"}};
        constexpr quint32 reach = 7;
        for (quint32 t = begin; t > first + 1 && begin - t < reach && m_document.tokens[t - 1].isWord();
             --t) {
            const bool isNear = begin - t < 2;
            if (!verbs.contains(m_speech.word(t - 1))) {
                if (!isNear && !steps.contains(m_speech.word(t - 1)))
                    return {};
                continue;
            }
            const std::string_view before = m_speech.word(t - 2);
            const bool isVerb = m_document.tokens[t - 2].isWord() && !usesBe(before) && before != "a" &&
                                before != "an" && before != "the" && before != "as" && before != "than" &&
                                (!isForecastOf(before) || m_speech.word(t - 1).ends_with("ed"));
            if (!isVerb)
                return {};
            return Attribution{
                m_speech.subjectBefore(first, t - 1, {}), {}, m_speech.spanOf(t - 1), Stance::Reported};
        }
        return {};
    }

    /// "expects spending to grow": what is expected of somebody else stands before the "to".
    [[nodiscard]] bool expectsOthers(quint32 t) const
    {
        static constexpr ListedWords verbs{
            std::array<std::string_view, 5>{"expect", "expected", "expects", "forecasts", "projects"}};
        constexpr quint32 reach = 9;
        if (!verbs.contains(m_speech.word(t)))
            return false;
        const auto end = std::min<quint32>(t + reach, static_cast<quint32>(m_document.tokens.size()));
        for (quint32 next = t + 1; next < end && m_speech.word(next) != "," && m_speech.word(next) != ".";
             ++next) {
            if (m_speech.word(next) == "to")
                return true;
        }
        return false;
    }

    [[nodiscard]] static bool usesBe(std::string_view word)
    {
        return word == "is" || word == "are" || word == "was" || word == "were";
    }

    [[nodiscard]] std::optional<Attribution> cueAt(quint32 t, quint32 first) const
    {
        const Reporting reporting = m_speech.reportingAt(t);
        if (reporting == Reporting::None)
            return {};
        if (reporting == Reporting::Rumour)
            return Attribution{{}, {}, m_speech.spanOf(t), Stance::Reported};
        const bool hasNext = t + 1 < m_document.tokens.size();
        const bool isPassive = t > first && usesBe(m_speech.word(t - 1));
        const bool isToVerb = hasNext && (m_speech.word(t + 1) == "to" || (expectsOthers(t) && !isPassive));
        // "It is estimated that 4,000 people"
        const bool isImpersonal = isPassive && hasNext && m_speech.word(t + 1) == "that" && t > first + 1 &&
                                  (m_speech.word(t - 2) == "It" || m_speech.word(t - 2) == "it");
        if (reporting == Reporting::Say && isPassive && (isToVerb || isImpersonal))
            return Attribution{
                {}, {}, {m_speech.spanOf(t - 1).begin, m_speech.spanOf(t).end}, Stance::Reported};
        if ((reporting == Reporting::Intend || reporting == Reporting::Say) && isToVerb &&
            !m_speech.mentionAt(t))
            return Attribution{
                m_speech.subjectBefore(first, t, {}), {}, m_speech.spanOf(t), Stance::Reported};
        return {};
    }

    const Document& m_document;
    const std::vector<Quotation>& m_quotations;
    const std::vector<Mention>& m_mentions;
    Speech m_speech;
};

} // namespace

void attribute(const Document& document, const Lexicon&, Findings& findings)
{
    AttributionSearch search(document, findings);
    for (Figure& figure : findings.figures)
        figure.attribution = search.of(figure.span, figure.sentence);
    for (Event& event : findings.events) {
        const Span date = findings.dates[event.date].span;
        event.attribution = search.of(date, event.span);
    }
}

} // namespace crossread
