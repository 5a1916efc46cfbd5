// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/quoted_words.h"

#include <optional>

namespace crossread {

namespace {

/// The opening mark that is open, and what closes it.
struct OpenMark {
    std::string_view mark;
    quint32 token = 0;
    quint32 sentence = 0;
    bool opensSentence = false;
};

bool isTypographicOpening(std::string_view mark)
{
    return mark == "\u201C" || mark == "\u201E" || mark == "\u00AB" || mark == "\u2018" || mark == "\u201A" ||
           mark == "\u2039";
}

bool isStraight(std::string_view mark)
{
    return mark == "\"" || mark == "'" || mark == "``" || mark == "''";
}

bool closes(std::string_view opening, std::string_view mark)
{
    if (opening == "\u201C")
        return mark == "\u201D" || mark == "\"";
    if (opening == "\u201E")
        return mark == "\u201C" || mark == "\u201D";
    if (opening == "\u00AB")
        return mark == "\u00BB";
    if (opening == "\u2018")
        return mark == "\u2019";
    if (opening == "\u201A")
        return mark == "\u2018" || mark == "\u2019";
    if (opening == "\u2039")
        return mark == "\u203A";
    return mark == opening;
}

class MarkPairing {
public:
    explicit MarkPairing(const Document& document) : m_document(document) {}

    std::vector<QuotedWords> pair()
    {
        for (quint32 s = 0; s < m_document.sentences.size(); ++s) {
            const Sentence& sentence = m_document.sentences[s];
            if (s > 0 && m_document.sentences[s - 1].passage != sentence.passage)
                endPassage(s);
            for (quint32 t = sentence.firstToken; t < sentence.endToken; ++t) {
                if (m_document.tokens[t].kind == TokenKind::Quote)
                    takeMark(t, s);
            }
        }
        endPassage(static_cast<quint32>(m_document.sentences.size()));
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool looksOpening(quint32 t) const
    {
        const Token& token = m_document.tokens[t];
        if (t + 1 >= m_document.tokens.size() || m_document.tokens[t + 1].has(SpaceBefore))
            return false;
        if (token.has(SpaceBefore) || token.has(LineBefore) || t == 0)
            return true;
        const std::string_view before = m_document.wordAt(t - 1);
        return before == "(" || before == "[" || before == "-" || before == "\u2014" || before == "\u2013";
    }

    void takeMark(quint32 t, quint32 s)
    {
        const std::string_view mark = m_document.wordAt(t);
        if (m_open && closes(m_open->mark, mark) &&
            !(isStraight(mark) && looksOpening(t) && t > m_open->token + 1)) {
            add(t, s);
            m_open.reset();
            return;
        }
        const bool opens = isTypographicOpening(mark) || (isStraight(mark) && looksOpening(t));
        // A straight mark that opens while the same is open shows that the earlier one was none.
        if (opens && (!m_open || m_open->mark == mark))
            m_open = OpenMark{mark, t, s, t == m_document.sentences[s].firstToken};
    }

    void endPassage(quint32 nextSentence)
    {
        if (!m_open)
            return;
        const quint32 last = nextSentence - 1;
        const quint32 end = m_document.sentences[last].endToken;
        const bool isContinued =
            nextSentence < m_document.sentences.size() && startsWith(nextSentence, m_open->mark);
        const bool quotesToTheEnd = isContinued || !isStraight(m_open->mark) || m_open->opensSentence;
        if (quotesToTheEnd && add(end, last))
            m_found.back().continues = isContinued;
        m_open.reset();
    }

    [[nodiscard]] bool startsWith(quint32 sentence, std::string_view mark) const
    {
        return m_document.wordAt(m_document.sentences[sentence].firstToken) == mark;
    }

    /// False where there is nothing between the marks.
    bool add(quint32 endToken, quint32 lastSentence)
    {
        const quint32 first = m_open->token + 1;
        if (endToken <= first)
            return false;
        m_found.push_back({{m_document.tokens[first].span.begin, m_document.tokens[endToken - 1].span.end},
                           first,
                           endToken,
                           m_open->sentence,
                           lastSentence,
                           false});
        return true;
    }

    const Document& m_document;
    std::optional<OpenMark> m_open;
    std::vector<QuotedWords> m_found;
};

} // namespace

std::vector<QuotedWords> findQuotedWords(const Document& document)
{
    return MarkPairing(document).pair();
}

} // namespace crossread
