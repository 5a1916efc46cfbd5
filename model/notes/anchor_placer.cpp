// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_ground.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr std::size_t endOfLong = 1000;       ///< how much of each end
constexpr std::size_t leastContextAtAll = 10; ///< compared characters on both sides together

Placement notPlaced(const QString& reason, std::vector<Span> suggestions = {})
{
    if (suggestions.size() > 3)
        suggestions.resize(3);
    return {PlacementKind::NotPlaced, {}, reason, std::move(suggestions)};
}

bool isWithoutHash(const TextHash& hash)
{
    return std::all_of(hash.begin(), hash.end(), [](unsigned char byte) { return byte == 0; });
}

QString percent(double share)
{
    return QString::number(std::lround(share * 100));
}

} // namespace

Placement AnchorPlacer::Ground::place(const Anchor& anchor)
{
    if (anchor.quote.empty())
        return notPlaced(QCoreApplication::translate("crossread", "No words are kept with the mark."));
    const Span span{m_map.fromCodePoint(anchor.begin), m_map.fromCodePoint(anchor.end)};
    if (span.begin < span.end && anchor.textHash == hash() && span.in(text()) == anchor.quote)
        return {PlacementKind::Exact,
                span,
                QCoreApplication::translate("crossread", "The text is the same as when the mark was made."),
                {}};
    const AnchorPattern pattern(anchor);
    if (pattern.quote().empty())
        return notPlaced(
            QCoreApplication::translate("crossread", "The mark holds no words, and the text is another."));
    return pattern.quote().size() > mostWhole ? placeLong(anchor) : placeChanged(anchor, pattern);
}

Placement AnchorPlacer::Ground::placeChanged(const Anchor& anchor, const AnchorPattern& pattern)
{
    if (pattern.prefix().size() + pattern.suffix().size() < leastContextAtAll)
        return placeWithoutContext(anchor, pattern);
    const bool isTold = anchor.isToldByPrefix || anchor.isToldBySuffix || isWithoutHash(anchor.textHash);
    const std::vector<std::size_t> whole = wholePlaces(pattern.chars());
    if (whole.size() > 1 || (whole.size() == 1 && !isTold)) {
        std::vector<Span> places;
        places.reserve(whole.size());
        for (const std::size_t at : whole)
            places.push_back(compared().spanOf(at + pattern.quoteBegin, at + pattern.quoteEnd));
        return notPlaced(QCoreApplication::translate(
                             "crossread", "The same words stand in the same surroundings at several "
                                          "places, then or now."),
                         std::move(places));
    }
    const bool isForeign =
        isWithoutHash(anchor.textHash); // its context is as long as another program made it
    const bool hasBothSides = std::min(pattern.prefix().size(), pattern.suffix().size()) >= leastTelling;
    if (whole.size() == 1 && (hasBothSides || isForeign)) {
        const std::size_t at = whole.front() + pattern.quoteBegin;
        if (hasRival(pattern, at))
            return notPlaced(QCoreApplication::translate("crossread",
                                                         "The same words stand there, but another place is "
                                                         "almost the same: one may be a copy of the other."),
                             {compared().spanOf(at, at + pattern.quote().size())});
        return placed(anchor, pattern, candidateWithQuoteAt(pattern, compared().chars(), at));
    }
    return decide(anchor, pattern, candidatesFor(pattern));
}

/// The words alone are evidence at their own position, and nowhere else.
Placement AnchorPlacer::Ground::placeWithoutContext(const Anchor& anchor, const AnchorPattern& pattern)
{
    const Span span{m_map.fromCodePoint(anchor.begin), m_map.fromCodePoint(anchor.end)};
    if (span.begin < span.end && span.in(text()) == anchor.quote)
        return {PlacementKind::Exact,
                span,
                QCoreApplication::translate("crossread", "The words stand at their place."),
                {}};
    std::vector<Span> places;
    for (const std::size_t at : wholePlaces(pattern.quote()))
        places.push_back(compared().spanOf(at, at + pattern.quote().size()));
    return notPlaced(QCoreApplication::translate("crossread",
                                                 "The mark holds no words around it, and its own do "
                                                 "not stand where they stood."),
                     std::move(places));
}

Placement AnchorPlacer::Ground::decide(const Anchor& anchor, const AnchorPattern& pattern,
                                       const std::vector<AnchorCandidate>& candidates)
{
    if (candidates.empty())
        return notPlaced(
            QCoreApplication::translate("crossread", "Nothing like these words is in the text."));
    const AnchorCandidate& best = candidates.front();
    const bool isWhole = best.isQuoteSame && best.isPrefixWhole && best.isSuffixWhole;
    if (!isEvidence(anchor, pattern, best) && !isWhole) {
        const bool areWordsThere = best.isQuoteSame;
        return notPlaced(
            areWordsThere
                ? QCoreApplication::translate("crossread", "The words are there, but in other surroundings.")
                : QCoreApplication::translate("crossread",
                                              "Nothing in the text is enough like these words and "
                                              "their surroundings."),
            suggestionsOf(candidates));
    }
    for (auto other = candidates.begin() + 1; other != candidates.end() && !isWhole; ++other) {
        if (isRival(anchor, pattern, best, *other))
            return notPlaced(
                QCoreApplication::translate("crossread", "Several places are about as like these words."),
                suggestionsOf(candidates));
    }
    const bool isDoubtful = !isWhole && !isSure(anchor, best);
    if (isDoubtful && wholePlaces(pattern.quote()).size() > 1)
        return notPlaced(QCoreApplication::translate("crossread",
                                                     "The words stand at several places, none with "
                                                     "the surroundings they had."),
                         suggestionsOf(candidates));
    // Of a copy that begins in the middle of the surroundings, the other side still stands by what was
    // copied.
    const bool isOneSided = !isWhole && best.leastSide() < 0.6;
    if ((isDoubtful || isOneSided) && isTornElsewhere(pattern, best))
        return notPlaced(QCoreApplication::translate("crossread",
                                                     "An end of the passage with the words around it "
                                                     "stands elsewhere: it may have been torn apart."),
                         suggestionsOf(candidates));
    if (isOneSided && isCopyOfAltered(pattern, best))
        return notPlaced(QCoreApplication::translate("crossread",
                                                     "The same words stand there, but another place is "
                                                     "almost the same: one may be a copy of the other."),
                         suggestionsOf(candidates));
    if (!best.isQuoteSame && isTakenOut(anchor))
        return notPlaced(QCoreApplication::translate("crossread",
                                                     "The words were taken out: what stood around "
                                                     "them stands together now."),
                         suggestionsOf(candidates));
    return placed(anchor, pattern, best);
}

Span AnchorPlacer::Ground::spanOf(const Anchor& anchor, const AnchorPattern& pattern,
                                  const AnchorCandidate& candidate)
{
    const Span core = compared().spanOf(candidate.begin, candidate.end);
    // The very words, with the white space that was marked around them.
    if (core.begin >= pattern.leading &&
        text().substr(core.begin - pattern.leading, anchor.quote.size()) == anchor.quote)
        return makeSpan(core.begin - pattern.leading, core.begin - pattern.leading + anchor.quote.size());
    // Marked white space is another kind of white space now.
    std::size_t begin = candidate.begin;
    if (pattern.leading > 0 && begin > 0 && compared().chars()[begin - 1] == ' ')
        --begin;
    return widenedToCharacters(text(), compared().spanOf(begin, candidate.end));
}

Placement AnchorPlacer::Ground::placed(const Anchor& anchor, const AnchorPattern& pattern,
                                       const AnchorCandidate& candidate)
{
    const Span span = spanOf(anchor, pattern, candidate);
    const qsizetype moved = m_map.toCodePoint(span.begin) - qsizetype{anchor.begin};
    const auto away = static_cast<int>(std::abs(moved));
    const bool isContextWhole = candidate.isPrefixWhole && candidate.isSuffixWhole;
    if (candidate.isQuoteSame && moved == 0 && isContextWhole)
        return {PlacementKind::Exact,
                span,
                QCoreApplication::translate(
                    "crossread", "The text is another, but words and surroundings stand where they stood."),
                {}};
    if (candidate.isQuoteSame && isContextWhole)
        return {PlacementKind::MovedByQuote,
                span,
                QCoreApplication::translate("crossread",
                                            "The same words in the same surroundings, %n character(s) away.",
                                            nullptr, away),
                {}};
    if (candidate.isQuoteSame)
        return {PlacementKind::MovedByQuote,
                span,
                QCoreApplication::translate("crossread",
                                            "The same words; of the surroundings %1 % before and %2 "
                                            "% behind them are as they were.")
                    .arg(percent(candidate.prefixLikeness), percent(candidate.suffixLikeness)),
                {}};
    return {PlacementKind::MovedFuzzily,
            span,
            QCoreApplication::translate("crossread", "%1 % of the words are as they were, and %2 % of the "
                                                     "surroundings.")
                .arg(percent(candidate.quoteLikeness), percent(candidate.contextLikeness())),
            {}};
}

std::vector<Span> AnchorPlacer::Ground::suggestionsOf(const std::vector<AnchorCandidate>& candidates)
{
    std::vector<Span> spans;
    for (const AnchorCandidate& candidate : candidates) {
        if (candidate.quoteLikeness >= 0.5)
            spans.push_back(widenedToCharacters(text(), compared().spanOf(candidate.begin, candidate.end)));
    }
    return spans;
}

/// Whether words and surroundings stand at another place too but for a few letters: the passage was copied
/// and one of the two changed, nobody can tell which.
bool AnchorPlacer::Ground::hasRival(const AnchorPattern& pattern, std::size_t quoteAt)
{
    const std::vector<Vote> votes = votesFor(pattern.chars());
    for (const Vote& vote : votes) {
        if (vote.votes * 2 < votes.front().votes)
            break;
        const auto other = candidateAt(pattern, compared().chars(), vote.diagonal);
        const bool isElsewhere =
            other && (other->end <= quoteAt || other->begin >= quoteAt + pattern.quote().size());
        const bool isNearlySame = isElsewhere && other->quoteLikeness >= 0.9 && other->leastSide() >= 0.85;
        const bool isSameAround = isElsewhere && other->isQuoteSame &&
                                  std::min(other->keptBefore, other->keptBehind) >= leastTelling;
        if (isNearlySame || isSameAround)
            return true;
    }
    return false;
}

/// Whether the words before and behind the quote stand side by side.
bool AnchorPlacer::Ground::isTakenOut(const Anchor& anchor)
{
    constexpr std::size_t reach = 20;
    const std::string joined = anchor.prefix + anchor.suffix;
    const ComparedText pattern(joined);
    const std::size_t seam = pattern.indexOf(anchor.prefix.size());
    const std::size_t begin = seam > reach ? seam - reach : 0;
    const std::u32string_view around = pattern.chars().substr(begin, seam + reach - begin);
    return around.size() >= reach && !wholePlaces(around).empty();
}

/// Whether a begin or end that has lost its surroundings here has them at another place.
bool AnchorPlacer::Ground::isTornElsewhere(const AnchorPattern& pattern, const AnchorCandidate& candidate)
{
    constexpr std::size_t outside = 16;
    const std::size_t inside = std::min<std::size_t>(4, pattern.quote().size());
    const auto standsElsewhere = [&](std::size_t from, std::size_t to, std::size_t here) {
        const std::vector<std::size_t> places = wholePlaces(pattern.chars().substr(from, to - from));
        return std::any_of(places.begin(), places.end(), [&](std::size_t at) { return at != here; });
    };
    const std::size_t begin = pattern.quoteBegin;
    const std::size_t end = pattern.quoteEnd;
    if (!candidate.isPrefixWhole && begin >= outside &&
        standsElsewhere(begin - outside, begin + inside, candidate.begin - outside))
        return true;
    return !candidate.isSuffixWhole && pattern.chars().size() - end >= outside &&
           standsElsewhere(end - inside, end + outside, candidate.end - inside);
}

/// Whether the candidate looks like a copy that begins or ends in the middle of the surroundings: what it has
/// of them stands elsewhere with what it has not, beside words somewhat like the quote.
bool AnchorPlacer::Ground::isCopyOfAltered(const AnchorPattern& pattern, const AnchorCandidate& candidate)
{
    constexpr std::size_t leastKept = 4; ///< fewer may be the same by chance
    constexpr std::size_t beyond = 12;   ///< characters that did not come along
    constexpr double leastLikeness = 0.5;
    const std::size_t begin = pattern.quoteBegin;
    const std::size_t end = pattern.quoteEnd;
    const auto standsElsewhere = [&](std::size_t from, std::size_t to) {
        const std::vector<std::size_t> places = wholePlaces(pattern.chars().substr(from, to - from));
        return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
            const auto other = candidateAt(pattern, compared().chars(),
                                           static_cast<qsizetype>(at) - static_cast<qsizetype>(from));
            return other && !other->meets(candidate) && other->quoteLikeness >= leastLikeness;
        });
    };
    const auto comesAlong = [&](std::size_t kept, std::size_t side) {
        return kept >= leastKept && kept + beyond <= side;
    };
    return (comesAlong(candidate.keptBefore, begin) &&
            standsElsewhere(begin - candidate.keptBefore - beyond, begin)) ||
           (comesAlong(candidate.keptBehind, pattern.chars().size() - end) &&
            standsElsewhere(end, end + candidate.keptBehind + beyond));
}

/// Each end by itself; what lies between is not looked at but for its length.
Placement AnchorPlacer::Ground::placeLong(const Anchor& anchor)
{
    const TextMap map(anchor.quote);
    const quint32 headEnd = map.fromCodePoint(endOfLong);
    const quint32 tailBegin = map.fromCodePoint(map.lengthInCodePoints() - qsizetype{endOfLong});
    const auto contextAt = [&](quint32 byte, bool isForward) {
        const qsizetype at = map.toCodePoint(byte);
        const quint32 other = map.fromCodePoint(at + (isForward ? 1 : -1) * qsizetype{Anchor::leastContext});
        return isForward ? anchor.quote.substr(byte, other - byte) : anchor.quote.substr(other, byte - other);
    };
    Anchor head = anchor;
    head.quote = anchor.quote.substr(0, headEnd);
    head.suffix = contextAt(headEnd, true);
    head.alike = std::min(anchor.alike, 99u);
    Anchor tail = anchor;
    tail.quote = anchor.quote.substr(tailBegin);
    tail.prefix = contextAt(tailBegin, false);
    tail.alike = head.alike;
    const Placement first = placeChanged(head, AnchorPattern(head));
    const Placement last = placeChanged(tail, AnchorPattern(tail));
    if (!first.isPlaced() || !last.isPlaced() || last.span.end <= first.span.begin)
        return notPlaced(QCoreApplication::translate("crossread", "An end of the long passage is not there."),
                         first.isPlaced() ? std::vector{first.span} : std::vector<Span>());
    const Span span{first.span.begin, last.span.end};
    if (span.in(text()) == anchor.quote)
        return {PlacementKind::MovedByQuote,
                span,
                QCoreApplication::translate("crossread", "The same words in the same surroundings."),
                {}};
    const double ratio = double(span.length()) / double(anchor.quote.size());
    if (ratio < 0.7 || ratio > 1.4)
        return notPlaced(QCoreApplication::translate("crossread",
                                                     "The ends of the long passage stand too near or "
                                                     "too far apart."),
                         {span});
    return {PlacementKind::MovedFuzzily,
            span,
            QCoreApplication::translate("crossread",
                                        "Both ends of the long passage are as they were; what lies "
                                        "between was changed."),
            {}};
}

AnchorPlacer::AnchorPlacer(const Article& article) : m_ground(std::make_unique<Ground>(article))
{
}
AnchorPlacer::~AnchorPlacer() = default;
AnchorPlacer::AnchorPlacer(AnchorPlacer&&) noexcept = default;
AnchorPlacer& AnchorPlacer::operator=(AnchorPlacer&&) noexcept = default;

Placement AnchorPlacer::place(const Anchor& anchor) const
{
    return m_ground->place(anchor);
}

Anchor AnchorPlacer::make(Span span) const
{
    return m_ground->make(span);
}

} // namespace crossread
