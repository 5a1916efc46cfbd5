// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_ground.h"

#include <algorithm>
#include <cmath>

namespace crossread {

/// At least the least context, and as much more as tells the place from every other with the same quote.
void AnchorPlacer::Ground::addContext(Anchor& anchor, Span span)
{
    constexpr std::size_t spare = 8; ///< characters beyond what tells, so that one edit does not undo it
    constexpr std::size_t mostTwins = 20'000;
    const std::u32string_view all = compared().chars();
    const auto [begin, end] = coreOf(span);
    const std::vector<std::size_t> twins = wholePlaces(all.substr(begin, end - begin), mostTwins);
    std::size_t alikeBefore = 0;
    std::size_t alikeAfter = 0;
    for (const std::size_t at : twins) {
        if (at == begin)
            continue;
        const std::size_t other = at + (end - begin);
        std::size_t before = 0;
        while (before < at && before < begin && before < Anchor::mostContext &&
               all[at - 1 - before] == all[begin - 1 - before])
            ++before;
        std::size_t after = 0;
        while (other + after < all.size() && end + after < all.size() && after < Anchor::mostContext &&
               all[other + after] == all[end + after])
            ++after;
        alikeBefore = std::max(alikeBefore, before);
        alikeAfter = std::max(alikeAfter, after);
    }
    const bool isOnce = twins.size() <= 1;
    const std::size_t toldFrom = begin - std::min(begin, isOnce ? 0 : alikeBefore + spare);
    const std::size_t toldTo = std::min(all.size(), end + (isOnce ? 0 : alikeAfter + spare));
    const quint32 from =
        contextBegin(span, toldFrom < begin ? compared().spanOf(toldFrom, begin).begin : span.begin);
    const quint32 to = contextEnd(span, toldTo > end ? compared().spanOf(end, toldTo).end : span.end);
    anchor.prefix = std::string(text().substr(from, span.begin - from));
    anchor.suffix = std::string(text().substr(span.end, to - span.end));
    const std::size_t before = begin - std::min(begin, compared().indexOf(from));
    const std::size_t after = std::max(end, compared().indexOf(to)) - end;
    const bool isCounted = twins.size() < mostTwins && begin < end;
    anchor.isToldByPrefix = isCounted && (isOnce ? before > 0 : before > alikeBefore);
    anchor.isToldBySuffix = isCounted && (isOnce ? after > 0 : after > alikeAfter);
    if (!isOnce)
        anchor.alike = 100;
}

/// The compared characters of a span without the white space at its ends.
std::pair<std::size_t, std::size_t> AnchorPlacer::Ground::coreOf(Span span)
{
    std::size_t begin = compared().indexOf(span.begin);
    std::size_t end = std::max(begin, compared().indexOf(span.end));
    const std::u32string_view all = compared().chars();
    while (begin < end && all[begin] == ' ')
        ++begin;
    while (end > begin && all[end - 1] == ' ')
        --end;
    return {begin, end};
}

quint32 AnchorPlacer::Ground::contextBegin(Span span, quint32 wanted) const
{
    const qsizetype begin = m_map.toCodePoint(span.begin);
    const qsizetype length = std::clamp(begin - m_map.toCodePoint(std::min(wanted, span.begin)),
                                        qsizetype{Anchor::leastContext}, qsizetype{Anchor::mostContext});
    return m_map.fromCodePoint(std::max<qsizetype>(0, begin - length));
}

quint32 AnchorPlacer::Ground::contextEnd(Span span, quint32 wanted) const
{
    const qsizetype end = m_map.toCodePoint(span.end);
    const qsizetype length = std::clamp(m_map.toCodePoint(std::max(wanted, span.end)) - end,
                                        qsizetype{Anchor::leastContext}, qsizetype{Anchor::mostContext});
    return m_map.fromCodePoint(std::min(m_map.lengthInCodePoints(), end + length));
}

quint32 AnchorPlacer::Ground::alikeOf(const Anchor& anchor)
{
    constexpr std::size_t shortest = 12; ///< shorter words have look-alikes everywhere
    const AnchorPattern pattern(anchor);
    if (pattern.quote().size() < shortest)
        return wholePlaces(pattern.quote()).size() > 1 ? 100 : 94;
    if (pattern.quote().size() > mostWhole)
        return 50;
    const AnchorPattern bare([&] {
        Anchor quoteAlone;
        quoteAlone.quote = anchor.quote;
        return quoteAlone;
    }());
    const std::vector<std::size_t> own = wholePlaces(pattern.chars());
    double most = 0;
    for (const AnchorCandidate& candidate : candidatesFor(bare)) {
        const bool isOwn = !own.empty() && candidate.begin < own.front() + pattern.quoteEnd &&
                           own.front() + pattern.quoteBegin < candidate.end;
        if (!isOwn)
            most = std::max(most, candidate.quoteLikeness);
    }
    return static_cast<quint32>(std::lround(most * 100));
}

Anchor AnchorPlacer::Ground::make(Span span)
{
    span = widenedToCharacters(text(), span);
    Anchor anchor;
    anchor.article = keyOf(m_article);
    anchor.begin = static_cast<quint32>(m_map.toCodePoint(span.begin));
    anchor.end = static_cast<quint32>(m_map.toCodePoint(span.end));
    anchor.quote = std::string(span.in(text()));
    anchor.textHash = hash();
    anchor.alike = 0;
    if (anchor.quote.empty())
        return anchor;
    addContext(anchor, span);
    if (anchor.alike < 100)
        anchor.alike = alikeOf(anchor);
    return anchor;
}

} // namespace crossread
