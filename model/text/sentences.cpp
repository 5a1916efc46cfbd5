// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/abbreviations.h"
#include "model/text/tokens.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr std::size_t mostTokens = 4096;

bool isOneOf(std::string_view mark, std::initializer_list<std::string_view> marks)
{
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

/// Cuts one passage's tokens into sentences.
class SentenceCutter {
public:
    SentenceCutter(std::string_view text, std::span<const Token> tokens) : m_text(text), m_tokens(tokens) {}

    /// One past the last token of the sentence that starts at \a first.
    [[nodiscard]] std::size_t endFrom(std::size_t first) const
    {
        const std::size_t limit = std::min(m_tokens.size(), first + mostTokens);
        for (std::size_t i = first; i < limit; ++i) {
            if (!isTerminator(i))
                continue;
            const std::size_t end = skipClosers(i + 1, limit);
            if (end == limit || isBoundary(first, i, end))
                return end;
            i = std::max(i, end - 1);
        }
        return limit;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const { return m_tokens[i].span.in(m_text); }
    [[nodiscard]] bool isTight(std::size_t i) const { return !m_tokens[i].has(SpaceBefore); }

    [[nodiscard]] bool isFullStop(std::size_t i) const { return word(i) == "."; }
    [[nodiscard]] bool isWideStop(std::size_t i) const { return isOneOf(word(i), {"。", "！", "？", "｡"}); }
    [[nodiscard]] bool endsWithStop(std::size_t i) const
    {
        return m_tokens[i].isWord() && m_text[m_tokens[i].span.end - 1] == '.';
    }

    [[nodiscard]] bool isTerminator(std::size_t i) const
    {
        if (m_tokens[i].kind != TokenKind::Punctuation)
            return endsWithStop(i);
        if (!m_tokens[i].has(NonAscii))
            return std::string_view(".!?").find(m_text[m_tokens[i].span.begin]) != std::string_view::npos;
        return isWideStop(i) || isOneOf(word(i), {"…", "‽", "؟", "۔", "।"});
    }

    [[nodiscard]] bool isCloser(std::size_t i) const
    {
        if (m_tokens[i].kind == TokenKind::Quote)
            return !isOneOf(word(i), {"“", "‘", "„", "‚"}) || i + 1 == m_tokens.size() || !isTight(i + 1);
        return isOneOf(word(i), {")", "]", "}", "）", "】"});
    }

    [[nodiscard]] bool isReference(std::size_t i) const
    {
        return word(i) == "[" && i + 2 < m_tokens.size() && m_tokens[i + 1].kind == TokenKind::Number &&
               word(i + 2) == "]";
    }

    /// Further stops, closing quotes and brackets without space between, and references as "[12]"; up to \a
    /// limit.
    [[nodiscard]] std::size_t skipClosers(std::size_t i, std::size_t limit) const
    {
        while (i < limit) {
            if (isReference(i))
                i = std::min(i + 3, limit);
            else if (isTight(i) &&
                     (isCloser(i) || (m_tokens[i].kind == TokenKind::Punctuation && isTerminator(i))))
                ++i;
            else
                break;
        }
        return i;
    }

    /// The first token from \a i on that is no opening mark: what the next sentence begins with.
    [[nodiscard]] std::size_t skipOpeners(std::size_t i) const
    {
        const std::size_t limit = std::min(m_tokens.size(), i + 4);
        while (i < limit && (m_tokens[i].kind == TokenKind::Quote ||
                             isOneOf(word(i), {"(", "[", "—", "–", "-", "¿", "¡"})))
            ++i;
        return i;
    }

    /// Small letters inside a capital start no sentence, but "iPhone" and "xAI" may.
    [[nodiscard]] bool startsSmall(std::size_t i) const
    {
        const Token& token = m_tokens[i];
        if (!token.isWord() || token.has(Capitalized) || !token.has(HasLower))
            return false;
        const std::string_view letters = word(i);
        return std::none_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    /// Whether the stop at \a stop, with closers up to \a next, ends the sentence that began at \a first.
    [[nodiscard]] bool isBoundary(std::size_t first, std::size_t stop, std::size_t next) const
    {
        if (isWideStop(stop))
            return true;
        const std::size_t start = skipOpeners(next);
        if (start == m_tokens.size())
            return true;
        const bool isQuoted = start > next;
        if (isTight(next))
            return !isOneOf(word(next), {"-", "–", "—"}) && isMissingSpace(stop, start);
        if (startsSmall(start) || isOneOf(word(start), {",", ";", ":", ")", "]"}))
            return false;
        const bool isSingleStop = next == stop + 1 || !isTerminator(stop + 1);
        if (endsWithStop(stop))
            return isBoundaryAfterInitialism(stop, start, isQuoted);
        if (!isFullStop(stop))
            return m_tokens[start].kind != TokenKind::Punctuation && word(next) != "(" &&
                   !isSpeechTag(next, stop, start);
        if (stop == first || !isTight(stop) || !isSingleStop)
            return stop != first;
        return isBoundaryAfterWord(first, stop, start, isQuoted);
    }

    /// "…companies.The next…": only between a word with small letters and a capitalised one.
    [[nodiscard]] bool isMissingSpace(std::size_t stop, std::size_t start) const
    {
        const Token& token = m_tokens[start];
        const bool nextIsSentence = token.isWord() && token.has(Capitalized) && token.has(HasLower);
        if (!nextIsSentence || stop == 0)
            return false;
        if (endsWithStop(stop))
            return isFunctionWord(word(start));
        const Token& last = m_tokens[stop - 1];
        const bool lastIsWord = last.isWord() && last.has(HasLower) && last.span.length() >= 3;
        return lastIsWord || last.kind == TokenKind::Quote || last.kind == TokenKind::Number;
    }

    /// “Why?” Smith asked.
    [[nodiscard]] bool isSpeechTag(std::size_t next, std::size_t stop, std::size_t start) const
    {
        if (next == stop + 1 || start != next)
            return false;
        const std::size_t limit = std::min(m_tokens.size(), start + 4);
        for (std::size_t i = start + 1; i < limit; ++i)
            if (isSpeechVerb(word(i)))
                return m_tokens[start].isWord() && i <= start + 3;
        return false;
    }

    [[nodiscard]] bool isBoundaryAfterInitialism(std::size_t stop, std::size_t start, bool isQuoted) const
    {
        if (abbreviationOf(word(stop).substr(0, word(stop).size() - 1)) == Abbreviation::Inner)
            return false;
        return m_tokens[start].isWord() &&
               (isFunctionWord(word(start)) || (isQuoted && m_tokens[stop].has(HasLower)));
    }

    [[nodiscard]] bool isBoundaryAfterWord(std::size_t first, std::size_t stop, std::size_t start,
                                           bool isQuoted) const
    {
        const Token& last = m_tokens[stop - 1];
        const Token& begin = m_tokens[start];
        if (last.kind == TokenKind::Number)
            return stop - 1 != first || last.span.length() > 3;
        if (!last.isWord())
            return true;
        const bool startsSentence = begin.isWord() && isFunctionWord(word(start));
        switch (abbreviationOf(word(stop - 1))) {
        case Abbreviation::Inner:
            return false;
        case Abbreviation::BeforeNumber:
            return begin.kind != TokenKind::Number && !begin.has(HasDigit);
        case Abbreviation::MayEnd:
            return startsSentence || (isQuoted && begin.has(Capitalized));
        case Abbreviation::None:
            break;
        }
        const bool isInitial = last.span.length() == 1 && last.has(Capitalized) && word(stop - 1) != "I";
        return !isInitial || startsSentence;
    }

    std::string_view m_text;
    std::span<const Token> m_tokens;
};

void cutPassage(std::string_view text, const Passage& passage, quint32 index, std::size_t firstToken,
                TokenizedText& result)
{
    const std::span<const Token> all = result.tokens;
    const std::span<const Token> tokens = all.subspan(firstToken);
    const SentenceCutter cutter(text, tokens);
    for (std::size_t first = 0; first < tokens.size();) {
        const std::size_t end = passage.kind == PassageKind::Heading
                                    ? std::min(tokens.size(), first + mostTokens)
                                    : cutter.endFrom(first);
        result.sentences.push_back({{tokens[first].span.begin, tokens[end - 1].span.end},
                                    static_cast<quint32>(firstToken + first),
                                    static_cast<quint32>(firstToken + end),
                                    index});
        first = end;
    }
}

} // namespace

TokenizedText tokenize(std::string_view text, std::span<const Passage> passages)
{
    TokenizedText result;
    result.tokens.reserve(text.size() / 5);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (!passages[i].isRead())
            continue;
        const std::size_t firstToken = result.tokens.size();
        tokenize(passages[i].span.in(text), passages[i].span.begin, result.tokens);
        cutPassage(text, passages[i], static_cast<quint32>(i), firstToken, result);
    }
    return result;
}

const Sentence* TokenizedText::sentenceAt(quint32 position) const
{
    const auto after =
        std::partition_point(sentences.begin(), sentences.end(),
                             [&](const Sentence& sentence) { return sentence.span.begin <= position; });
    return after == sentences.begin() ? nullptr : &*(after - 1);
}

} // namespace crossread
