// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokens.h"
#include "ui/wording.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr quint32 longestPassage = 4000;
constexpr quint32 reach = 160;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The words within reach of the place: for text so long that finding its sentence would take time.
Span nearbyWords(std::string_view text, Span bounds, Span place)
{
    quint32 begin = place.begin - std::min(place.begin - bounds.begin, reach);
    quint32 end = std::min(bounds.end, place.end + reach);
    while (begin > bounds.begin && begin < place.begin && text[begin - 1] != ' ')
        ++begin;
    while (end < bounds.end && end > place.end && text[end] != ' ')
        --end;
    while (begin < place.begin && isContinuation(text[begin]))
        ++begin;
    while (end > place.end && end < text.size() && isContinuation(text[end]))
        --end;
    return {begin, end};
}

Span sentenceAround(const Article& article, Span place)
{
    const auto& passages = article.passages;
    auto passage = std::upper_bound(passages.begin(), passages.end(), place.begin,
                                    [](quint32 at, const Passage& p) { return at < p.span.begin; });
    const Span whole = makeSpan(0, article.text.size());
    if (passage == passages.begin())
        return nearbyWords(article.text, whole, place);
    --passage;
    if (!passage->span.contains(place))
        return nearbyWords(article.text, whole, place);
    if (passage->span.length() > longestPassage)
        return nearbyWords(article.text, passage->span, place);
    Passage read = *passage;
    read.role = PassageRole::Body;
    const TokenizedText tokens = tokenize(article.text, std::span(&read, 1));
    const Sentence* sentence = tokens.sentenceAt(place.begin);
    return sentence != nullptr && sentence->span.contains(place) ? sentence->span : passage->span;
}

QString oneLine(std::string_view text)
{
    QString line = toQString(text);
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return line;
}

} // namespace

PlaceContext contextOf(const Corpus& corpus, const TextPlace& place)
{
    const Article& article = corpus.article(place.article);
    const std::string_view text = article.text;
    const Span sentence = sentenceAround(article, place.span);
    const Span around = sentence.length() > 2 * reach + place.span.length()
                            ? nearbyWords(text, sentence, place.span)
                            : sentence;
    PlaceContext context{oneLine(Span{around.begin, place.span.begin}.in(text)), oneLine(place.span.in(text)),
                         oneLine(Span{place.span.end, around.end}.in(text))};
    if (around.begin > sentence.begin)
        context.before.prepend(QStringLiteral("… "));
    if (around.end < sentence.end)
        context.after.append(QStringLiteral(" …"));
    return context;
}

} // namespace crossread
