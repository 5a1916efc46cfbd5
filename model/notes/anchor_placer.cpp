// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_evidence.h"
#include "model/text/text_map.h"
#include "model/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace crossread {

namespace {

constexpr std::size_t mostSeeds = 256;          ///< looked up for one anchor
constexpr std::ptrdiff_t mostPlacesOfSeed = 64; ///< a seed that stands at more places tells nothing
constexpr std::size_t mostCandidates = 8;
constexpr std::size_t diagonalWidth = 16; ///< characters of diagonal that votes are counted by
constexpr std::size_t mostWhole = 4000;   ///< quotes longer than this are placed by their two ends
constexpr std::size_t endOfLong = 1000;   ///< how much of each end
constexpr double margin = 0.12;           ///< by which the best has to be better than any other

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
    return QString::number(static_cast<int>(share * 100 + 0.5));
}

} // namespace

/// The text that anchors are placed in, and what is made of it once.
class AnchorPlacer::Ground {
public:
    explicit Ground(const Article& article) : m_article(article), m_map(article.text) {}

    Placement place(const Anchor& anchor);
    Anchor make(Span span);

private:
    struct Vote {
        qsizetype diagonal = 0;
        quint32 votes = 0;
    };

    [[nodiscard]] std::string_view text() const { return m_article.text; }
    const TextHash& hash();
    const ComparedText& compared();
    const SeedIndex& seeds();

    Placement placeChanged(const Anchor& anchor, const AnchorPattern& pattern);
    Placement placeLong(const Anchor& anchor);
    Placement placeWithoutContext(const Anchor& anchor, const AnchorPattern& pattern);
    std::vector<std::size_t> wholePlaces(std::u32string_view pattern);
    std::vector<Vote> votesFor(std::u32string_view pattern);
    std::vector<AnchorCandidate> candidatesFor(const AnchorPattern& pattern);
    Placement decide(const Anchor& anchor, const AnchorPattern& pattern,
                     const std::vector<AnchorCandidate>& candidates);
    Placement placed(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& candidate);
    Span spanOf(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& candidate);
    std::vector<Span> suggestionsOf(const std::vector<AnchorCandidate>& candidates);
    bool isTakenOut(const Anchor& anchor);
    void addContext(Anchor& anchor, Span span);
    quint32 alikeOf(const Anchor& anchor);

    const Article& m_article;
    TextMap m_map;
    std::optional<TextHash> m_hash;
    std::optional<ComparedText> m_compared;
    std::optional<SeedIndex> m_seeds;
};

const TextHash& AnchorPlacer::Ground::hash()
{
    if (!m_hash)
        m_hash = hashOf(text());
    return *m_hash;
}

const ComparedText& AnchorPlacer::Ground::compared()
{
    if (!m_compared)
        m_compared.emplace(text());
    return *m_compared;
}

const SeedIndex& AnchorPlacer::Ground::seeds()
{
    if (!m_seeds)
        m_seeds.emplace(compared().chars());
    return *m_seeds;
}

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

/// Where all of the pattern stands, at most a hundred places.
std::vector<std::size_t> AnchorPlacer::Ground::wholePlaces(std::u32string_view pattern)
{
    const std::u32string_view all = compared().chars();
    std::vector<std::size_t> places;
    if (pattern.size() < SeedIndex::seedLength) {
        for (std::size_t at = all.find(pattern); at != all.npos && places.size() < 100;
             at = all.find(pattern, at + 1))
            places.push_back(at);
        return places;
    }
    std::size_t rarest = 0;
    std::ptrdiff_t fewest = std::numeric_limits<std::ptrdiff_t>::max();
    const std::size_t last = pattern.size() - SeedIndex::seedLength;
    for (std::size_t i = 0; i <= 7; ++i) {
        const auto [begin, end] = seeds().placesOf(pattern, last * i / 7);
        if (end - begin < fewest) {
            fewest = end - begin;
            rarest = last * i / 7;
        }
    }
    const auto [begin, end] = seeds().placesOf(pattern, rarest);
    for (const quint32* place = begin; place != end && places.size() < 100; ++place) {
        if (*place >= rarest && all.substr(*place - rarest, pattern.size()) == pattern)
            places.push_back(*place - rarest);
    }
    return places;
}

/// Diagonals that seeds of the pattern lie on, most first.
std::vector<AnchorPlacer::Ground::Vote> AnchorPlacer::Ground::votesFor(std::u32string_view pattern)
{
    if (pattern.size() < SeedIndex::seedLength)
        return {};
    const std::size_t count = pattern.size() - SeedIndex::seedLength + 1;
    const std::size_t step = (count + mostSeeds - 1) / mostSeeds;
    const std::u32string_view all = compared().chars();
    std::vector<qsizetype> diagonals;
    for (std::size_t at = 0; at < count; at += step) {
        const auto [begin, end] = seeds().placesOf(pattern, at);
        if (end - begin > mostPlacesOfSeed)
            continue;
        for (const quint32* place = begin; place != end; ++place) {
            if (all.substr(*place, SeedIndex::seedLength) == pattern.substr(at, SeedIndex::seedLength))
                diagonals.push_back(static_cast<qsizetype>(*place) - static_cast<qsizetype>(at));
        }
    }
    std::sort(diagonals.begin(), diagonals.end());
    std::vector<Vote> votes;
    for (std::size_t begin = 0; begin < diagonals.size();) {
        std::size_t end = begin + 1;
        while (end < diagonals.size() &&
               diagonals[end] - diagonals[begin] <= static_cast<qsizetype>(diagonalWidth))
            ++end;
        votes.push_back({diagonals[begin + (end - begin) / 2], static_cast<quint32>(end - begin)});
        begin = end;
    }
    std::stable_sort(votes.begin(), votes.end(),
                     [](const Vote& a, const Vote& b) { return a.votes > b.votes; });
    return votes;
}

std::vector<AnchorCandidate> AnchorPlacer::Ground::candidatesFor(const AnchorPattern& pattern)
{
    constexpr std::size_t reach = 64; ///< of the context, for seeds
    const std::size_t cut = pattern.quoteBegin > reach ? pattern.quoteBegin - reach : 0;
    const std::size_t end = std::min(pattern.chars().size(), pattern.quoteEnd + reach);
    std::vector<Vote> votes = votesFor(pattern.chars().substr(cut, end - cut));
    if (votes.size() > mostCandidates)
        votes.resize(mostCandidates);
    std::vector<AnchorCandidate> candidates;
    for (const Vote& vote : votes) {
        const auto candidate =
            candidateAt(pattern, compared().chars(), vote.diagonal - static_cast<qsizetype>(cut));
        if (!candidate)
            continue;
        const auto same = std::find_if(candidates.begin(), candidates.end(),
                                       [&](const AnchorCandidate& other) { return other.meets(*candidate); });
        if (same == candidates.end())
            candidates.push_back(*candidate);
        else if (same->likeness() < candidate->likeness())
            *same = *candidate;
    }
    std::sort(candidates.begin(), candidates.end(), [](const AnchorCandidate& a, const AnchorCandidate& b) {
        return a.likeness() != b.likeness() ? a.likeness() > b.likeness() : a.begin < b.begin;
    });
    return candidates;
}

Placement AnchorPlacer::Ground::placeChanged(const Anchor& anchor, const AnchorPattern& pattern)
{
    if (pattern.prefix().size() + pattern.suffix().size() < SeedIndex::seedLength)
        return placeWithoutContext(anchor, pattern);
    const bool isTold = anchor.isToldByPrefix || anchor.isToldBySuffix || isWithoutHash(anchor.textHash);
    const std::vector<std::size_t> whole = wholePlaces(pattern.chars());
    if (whole.size() > 1 || (whole.size() == 1 && !isTold)) {
        std::vector<Span> places;
        for (const std::size_t at : whole)
            places.push_back(compared().spanOf(at + pattern.quoteBegin, at + pattern.quoteEnd));
        return notPlaced(QCoreApplication::translate(
                             "crossread", "The same words stand in the same surroundings at several "
                                          "places, then or now."),
                         std::move(places));
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
    const auto isPlausible = [&](const AnchorCandidate& other) {
        // What was as like in the old text too, in other surroundings, is no rival.
        return other.quoteLikeness >= 0.6 && other.likeness() > best.likeness() - margin;
    };
    const bool isWhole = best.isQuoteSame && best.isPrefixWhole && best.isSuffixWhole;
    const auto isNewRival = [&](const AnchorCandidate& other) {
        return other.quoteLikeness > double(anchor.alike) / 100 + 0.06 && other.contextLikeness() >= 0.6;
    };
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
    for (auto other = candidates.begin() + 1; other != candidates.end(); ++other) {
        if (isWhole ? isNewRival(*other) : isPlausible(*other))
            return notPlaced(
                QCoreApplication::translate("crossread", "Several places are about as like these words."),
                suggestionsOf(candidates));
    }
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
    return widenedToCharacters(text(), core);
}

Placement AnchorPlacer::Ground::placed(const Anchor& anchor, const AnchorPattern& pattern,
                                       const AnchorCandidate& candidate)
{
    const Span span = spanOf(anchor, pattern, candidate);
    const qsizetype moved = m_map.toCodePoint(span.begin) - qsizetype{anchor.begin};
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
                                            nullptr, static_cast<int>(std::abs(moved))),
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

/// At least the least context, and as much more as tells the place from every other with the same quote.
void AnchorPlacer::Ground::addContext(Anchor& anchor, Span span)
{
    constexpr std::size_t spare = 8; ///< bytes beyond what tells, so that one edit does not undo it
    const std::string_view all = text();
    std::size_t alikeBefore = 0;
    std::size_t alikeAfter = 0;
    bool isOnce = true;
    for (std::size_t at = all.find(anchor.quote); at != all.npos; at = all.find(anchor.quote, at + 1)) {
        if (at == span.begin)
            continue;
        isOnce = false;
        std::size_t before = 0;
        while (before < at && before < span.begin && before < 4 * Anchor::mostContext &&
               all[at - 1 - before] == all[span.begin - 1 - before])
            ++before;
        std::size_t after = 0;
        const std::size_t other = at + anchor.quote.size();
        while (other + after < all.size() && span.end + after < all.size() &&
               after < 4 * Anchor::mostContext && all[other + after] == all[span.end + after])
            ++after;
        alikeBefore = std::max(alikeBefore, before);
        alikeAfter = std::max(alikeAfter, after);
    }
    const qsizetype begin = m_map.toCodePoint(span.begin);
    const qsizetype end = m_map.toCodePoint(span.end);
    const auto widened = [](qsizetype wanted) {
        return std::clamp(wanted, qsizetype{Anchor::leastContext}, qsizetype{Anchor::mostContext});
    };
    const quint32 toldFrom =
        span.begin - static_cast<quint32>(std::min<std::size_t>(span.begin, alikeBefore + spare));
    const quint32 toldTo = static_cast<quint32>(std::min(all.size(), span.end + alikeAfter + spare));
    const quint32 from =
        m_map.fromCodePoint(std::max<qsizetype>(0, begin - widened(begin - m_map.toCodePoint(toldFrom))));
    const quint32 to = m_map.fromCodePoint(
        std::min(m_map.lengthInCodePoints(), end + widened(m_map.toCodePoint(toldTo) - end)));
    anchor.prefix = std::string(all.substr(from, span.begin - from));
    anchor.suffix = std::string(all.substr(span.end, to - span.end));
    anchor.isToldByPrefix = span.begin - from > alikeBefore || (isOnce && !anchor.prefix.empty());
    anchor.isToldBySuffix = to - span.end > alikeAfter || (isOnce && !anchor.suffix.empty());
    if (!isOnce)
        anchor.alike = 100;
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
    return static_cast<quint32>(most * 100 + 0.5);
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
