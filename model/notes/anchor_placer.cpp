// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_ground.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr std::size_t endOfLong = 1000;       ///< how much of each end
constexpr std::size_t leastContextAtAll = 10; ///< compared characters on both sides together
constexpr double nearlyWhole = 8;             ///< errors up to which no other place needs to be explained

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
        const AnchorCandidate found =
            candidateWithQuoteAt(pattern, compared().chars(), whole.front() + pattern.quoteBegin);
        if (hasRival(anchor, pattern, found))
            return notPlaced(QCoreApplication::translate("crossread",
                                                         "The same words stand there, but another place is "
                                                         "almost the same: one may be a copy of the other."),
                             {spanOf(anchor, pattern, found)});
        return placed(anchor, pattern, found);
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
                                       std::vector<AnchorCandidate> candidates)
{
    if (candidates.empty())
        return notPlaced(
            QCoreApplication::translate("crossread", "Nothing like these words is in the text."));
    const auto lookAlikes =
        std::stable_partition(candidates.begin(), candidates.end(), [&](const AnchorCandidate& candidate) {
            return !isLookAlike(anchor, candidate);
        });
    const AnchorCandidate& best = candidates.front();
    if (!isEvidence(anchor, pattern, best))
        return notPlaced(
            best.isQuoteSame
                ? QCoreApplication::translate("crossread", "The words are there, but in other surroundings.")
                : QCoreApplication::translate("crossread",
                                              "Nothing in the text is enough like these words and "
                                              "their surroundings."),
            suggestionsOf(candidates));
    const bool hasRival = std::any_of(candidates.begin() + 1, lookAlikes,
                                      [&](const AnchorCandidate& other) { return isRival(best, other); });
    if (hasRival && !best.isWhole())
        return notPlaced(
            QCoreApplication::translate("crossread", "Several places are about as like these words."),
            suggestionsOf(candidates));
    if (const QString doubt = doubtOn(anchor, pattern, best); !doubt.isEmpty())
        return notPlaced(doubt, suggestionsOf(candidates));
    return placed(anchor, pattern, best);
}

/// Why the place is doubtful though no other is like it: where the old text's words are now speaks against
/// it.
QString AnchorPlacer::Ground::doubtOn(const Anchor& anchor, const AnchorPattern& pattern,
                                      const AnchorCandidate& best)
{
    if (best.errors >= nearlyWhole && goesOnElsewhere(pattern, best))
        return QCoreApplication::translate("crossread",
                                           "An end of the passage with the words around it stands elsewhere: "
                                           "it may have been torn apart.");
    if (!best.isQuoteSame && isTakenOut(anchor))
        return QCoreApplication::translate("crossread", "The words were taken out: what stood around them "
                                                        "stands together now.");
    return {};
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
    const std::u32string_view all = compared().chars();
    const bool hasBlankBefore = pattern.leading > 0 && candidate.begin > 0 && all[candidate.begin - 1] == ' ';
    const bool hasBlankBehind =
        pattern.trailing > 0 && candidate.end < all.size() && all[candidate.end] == ' ';
    Span span = compared().spanOf(candidate.begin - (hasBlankBefore ? 1 : 0), candidate.end);
    if (hasBlankBehind)
        span.end = compared().beginOf(candidate.end + 1);
    return widenedToCharacters(text(), span);
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

/// Whether words and surroundings that stand at one place to the letter stand at another too but for a
/// little: the passage was copied and one of the two changed, nobody can tell which.
bool AnchorPlacer::Ground::hasRival(const Anchor& anchor, const AnchorPattern& pattern,
                                    const AnchorCandidate& whole)
{
    const std::vector<Vote> votes = votesFor(pattern.chars());
    return std::any_of(votes.begin(), votes.end(), [&](const Vote& vote) {
        if (vote.votes * 2 < votes.front().votes)
            return false;
        const auto other = candidateAt(pattern, compared().chars(), vote.diagonal);
        return other && !other->meets(whole) && !isLookAlike(anchor, *other) && isRival(whole, *other);
    });
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

/// Whether the words at a tear of the candidate go on at another place as they did in the old text: what
/// begins or ends in the middle of the surroundings there is rather the copy than the original.
bool AnchorPlacer::Ground::goesOnElsewhere(const AnchorPattern& pattern, const AnchorCandidate& candidate)
{
    constexpr std::size_t across = 4; ///< characters on each side of the tear
    constexpr std::size_t least = 20; ///< in all: fewer may be a turn of phrase
    const std::u32string_view words = pattern.chars();
    const std::u32string_view all = compared().chars();
    const auto goesOn = [&](std::size_t tear) {
        if (tear < across || tear + across > words.size())
            return false;
        const std::vector<std::size_t> places = wholePlaces(words.substr(tear - across, 2 * across));
        return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
            const std::size_t at = place + across;
            return commonEnd(all.substr(0, at), words.substr(0, tear)) +
                       commonStart(all.substr(at), words.substr(tear)) >=
                   least;
        });
    };
    return goesOn(pattern.quoteBegin - candidate.keptBefore) ||
           goesOn(pattern.quoteEnd + candidate.keptBehind);
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
