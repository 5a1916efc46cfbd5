// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/indirect_speech.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

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
                                !isNoun(sentence.firstToken, t);
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
        while (comma < end && m_speech.word(comma) != "," && m_speech.word(comma) != ":")
            ++comma;
        const auto speaker = sourceOf(t + 2, std::min(comma, end), t);
        if (t <= sentence.firstToken + 1) {
            const bool isColon = comma < end && m_speech.word(comma) == ":";
            const quint32 clause = isColon ? comma + 1 : clauseAfterAppositions(comma, end);
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
            if (!isApposition && !isRoleBetweenCommas(t + 1, end))
                return t + 1;
        }
        return comma + 1;
    }

    /// "the firm behind the game", "the founder of a fund": a role without a verb, and the sentence goes on
    /// behind its comma. "The company, which ..." is no such thing but the clause's subject.
    [[nodiscard]] bool isRoleBetweenCommas(quint32 first, quint32 end) const
    {
        if (m_speech.word(first) != "the")
            return false;
        const auto isRoleNoun = [this](quint32 t) {
            static constexpr std::array<std::string_view, 12> roles{
                "author",  "chairman", "chief", "creator",  "director",  "editor",
                "founder", "head",     "maker", "minister", "president", "secretary"};
            return std::ranges::find(roles, m_speech.word(t)) != roles.end() ||
                   (usesOf(m_speech.word(t)) & (OrganizationUse | PersonUse)) != 0;
        };
        bool hasRole = false;
        quint32 comma = first + 1;
        for (; comma < end && m_speech.word(comma) != ","; ++comma) {
            if (isFiniteAuxiliary(m_speech.word(comma)))
                return false;
            hasRole = hasRole || (comma < first + 6 && isRoleNoun(comma));
        }
        const bool goesOn = comma + 1 < end;
        return hasRole && goesOn && m_speech.word(comma + 1) != "which" && m_speech.word(comma + 1) != "who";
    }

    [[nodiscard]] static bool isFiniteAuxiliary(std::string_view word)
    {
        static constexpr std::array<std::string_view, 16> auxiliaries{
            "are", "can", "could", "did",    "does", "had",  "has",  "have",
            "is",  "may", "might", "should", "was",  "were", "will", "would"};
        return std::ranges::binary_search(auxiliaries, word);
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
        if (isPassive || isNoun(sentence.firstToken, verb))
            return false;
        const quint32 that = thatBehind(verb, end);
        if (that == verb && addAroundParenthesis(sentence, verb, end))
            return true;
        if (verb + 3 >= end || (that == verb && !mayDoWithoutThat(sentence.firstToken, verb)))
            return false;
        const quint32 clause = m_speech.word(that + 1) == ":" ? that + 2 : that + 1;
        const bool isSaidByPronoun = verb > sentence.firstToken && m_speech.isPronoun(verb - 1);
        const auto speaker = m_speech.subjectBefore(
            sentence.firstToken, verb, isSaidByPronoun ? m_speech.personBefore(verb) : std::nullopt);
        const bool isUnnamed = !speaker && verb > sentence.firstToken && m_speech.isUnnamedSource(verb - 1);
        if ((!speaker && that == verb && !isUnnamed) || clause >= end || isInference(verb, speaker))
            return false;
        const quint32 last = isUnnamed && that == verb ? endOfRelative(sentence, verb, clause, end)
                                                       : endOfSubordinate(sentence, verb, clause, end);
        add(clause, last, isUnnamed ? std::nullopt : speaker, m_speech.spanOf(verb), "quotations/said-that");
        return true;
    }

    /// "models that experts claim match the best, the startup ...": in the middle of another clause what is
    /// said ends with the next comma.
    [[nodiscard]] quint32 endOfRelative(const Sentence& sentence, quint32 verb, quint32 clause,
                                        quint32 end) const
    {
        const quint32 opening = verb - 1;
        const bool isInside = opening > sentence.firstToken &&
                              (m_speech.word(opening - 1) == "that" || m_speech.word(opening - 1) == "which");
        if (!isInside)
            return endOfSubordinate(sentence, verb, clause, end);
        for (quint32 t = clause; t < end; ++t) {
            if (m_speech.word(t) == ",")
                return t;
        }
        return end;
    }

    /// The "that" of a clause: it may stand behind who was told and where ("stated in a post on X that ...").
    /// \a verb where there is none.
    [[nodiscard]] quint32 thatBehind(quint32 verb, quint32 end) const
    {
        for (quint32 t = verb + 1; t < std::min(end, verb + 14) && m_speech.word(t) != ","; ++t) {
            if (m_speech.word(t) == "that")
                return t;
        }
        return verb;
    }

    /// "a technical report that the company put online" is a thing, nobody reports there.
    [[nodiscard]] bool isNoun(quint32 first, quint32 verb) const
    {
        if (m_speech.word(verb) != "report" && m_speech.word(verb) != "estimate")
            return false;
        static constexpr ListedWords determiners{std::array<std::string_view, 11>{
            "a", "an", "each", "her", "his", "its", "one", "our", "that", "the", "their"}};
        for (quint32 back = 1; back <= 3 && verb - back >= first && back <= verb; ++back) {
            if (determiners.contains(m_speech.word(verb - back)))
                return true;
        }
        return false;
    }

    /// Verbs that a clause or its gist follows without "that"; "announced the project" tells a deed.
    [[nodiscard]] bool mayDoWithoutThat(quint32 first, quint32 verb) const
    {
        static constexpr std::array<std::string_view, 15> plain{
            "argues",   "believes", "claim",   "claimed", "claiming", "claims", "estimated", "estimates",
            "predicts", "reported", "reports", "said",    "says",     "thinks", "warned"};
        const std::string_view word = m_speech.word(verb);
        const std::string_view next = m_speech.word(verb + 1);
        if (word == "announced" || word == "posted")
            return m_speech.isPronoun(verb + 1);
        if (!std::ranges::binary_search(plain, word))
            return false;
        static constexpr std::array<std::string_view, 5> amounts{"little", "more", "much", "nothing", "so"};
        const bool isParticiple = verb > first && m_speech.word(verb - 1) == "," &&
                                  (next == "in" || next == "on" || next == "by" || next == "last");
        return !isParticiple && std::ranges::find(amounts, next) == amounts.end();
    }

    /// "the emergence of companies like X suggests that": nobody speaks.
    [[nodiscard]] bool isInference(quint32 verb, std::optional<Index> speaker) const
    {
        static constexpr std::array<std::string_view, 6> inferring{"finds", "found",     "showing",
                                                                   "shows", "suggested", "suggests"};
        if (!speaker || std::ranges::find(inferring, m_speech.word(verb)) == inferring.end())
            return false;
        quint32 name = verb;
        while (name > 0 && m_speech.mentionAt(name - 1) == speaker)
            --name;
        static constexpr std::array<std::string_view, 7> prepositions{"at",   "by", "for", "from",
                                                                      "like", "of", "than"};
        return name > 0 && std::ranges::find(prepositions, m_speech.word(name - 1)) != prepositions.end();
    }

    /// "While X claims that ..., it has ...": what is said ends where the main clause begins.
    [[nodiscard]] quint32 endOfSubordinate(const Sentence& sentence, quint32 verb, quint32 clause,
                                           quint32 end) const
    {
        static constexpr std::array<std::string_view, 4> conjunctions{"Although", "Though", "Whereas",
                                                                      "While"};
        for (quint32 t = clause; t < end; ++t) {
            if (m_speech.word(t) == ";")
                end = t;
        }
        if (std::ranges::find(conjunctions, m_speech.word(sentence.firstToken)) == conjunctions.end())
            return end;
        for (quint32 t = sentence.firstToken; t < verb; ++t) {
            if (m_speech.word(t) == ",")
                return end;
        }
        for (quint32 t = clause + 1; t < end; ++t) {
            if (m_speech.word(t) == ",")
                return t;
        }
        return end;
    }

    /// "Money is no worry, Liang has said more than once; ...", "Her own fund, she said with a shrug, owned
    /// three": the words of saying stand inside or behind what is said.
    bool addAroundParenthesis(const Sentence& sentence, quint32 verb, quint32 end)
    {
        constexpr quint32 longestPart = 5;
        quint32 comma = verb;
        while (comma > sentence.firstToken && verb - comma < longestPart && m_speech.word(comma - 1) != ",")
            --comma;
        const bool isBehindComma = comma > sentence.firstToken + 2 && m_speech.word(comma - 1) == ",";
        quint32 mark = verb + 1;
        while (mark < end && mark - verb <= longestPart && m_speech.word(mark) != "," &&
               m_speech.word(mark) != ";")
            ++mark;
        const bool isClosed = mark >= end || m_speech.word(mark) == "," || m_speech.word(mark) == ";";
        if (!isBehindComma || !isClosed || !isParenthesis(comma, verb, mark))
            return false;
        quint32 begin = comma - 1;
        while (begin > sentence.firstToken && m_speech.word(begin - 1) != ";" &&
               !m_speech.isQuoted(begin - 1))
            --begin;
        if (begin + 2 >= comma || m_document.tokens[begin].kind == TokenKind::Quote)
            return false;
        const bool goesOn = mark < end && m_speech.word(mark) == ",";
        if (goesOn && comma - begin <= longestPart && opensWithSetting(begin))
            begin = mark + 1;
        const auto subject = verb == comma ? m_speech.subjectBefore(verb + 1, mark, {})
                                           : m_speech.subjectBefore(comma, verb, m_speech.personBefore(verb));
        add(begin, goesOn ? end : comma - 1, subject, m_speech.spanOf(verb), "quotations/parenthesis");
        return true;
    }

    /// "In this context, Young says, ...": the words before the comma say when or where, not what.
    [[nodiscard]] bool opensWithSetting(quint32 token) const
    {
        static constexpr std::array<std::string_view, 9> openers{"After", "At", "During", "For",  "However",
                                                                 "In",    "On", "Since",  "Today"};
        return std::ranges::find(openers, m_speech.word(token)) != openers.end();
    }

    /// Whether tokens [comma, verb] and those up to \a mark are no more than who says it and how.
    [[nodiscard]] bool isParenthesis(quint32 comma, quint32 verb, quint32 mark) const
    {
        static constexpr std::array<std::string_view, 9> manners{"again", "at", "by",   "in",     "more",
                                                                 "on",    "to", "with", "without"};
        static constexpr std::array<std::string_view, 4> verbs{"said", "says", "thinks", "thought"};
        if (std::ranges::find(verbs, m_speech.word(verb)) == verbs.end())
            return false;
        const bool isInverted = verb == comma;
        const bool hasSubject =
            m_speech.isPronoun(comma) || m_speech.mentionAt(comma) || m_speech.word(comma) == "the";
        const bool hasManner =
            mark == verb + 1 || std::ranges::find(manners, m_speech.word(verb + 1)) != manners.end();
        return isInverted
                   ? mark > verb + 1 && (m_speech.word(verb + 1) == "the" || m_speech.mentionAt(verb + 1))
                   : hasSubject && hasManner;
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
