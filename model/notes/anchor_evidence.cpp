// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_evidence.h"

#include "model/notes/alignment.h"

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr std::size_t nearContext = 48; ///< compared characters on each side that likeness looks at
constexpr double unrelated = 0.3;       ///< likeness of texts that have nothing to do with each other

std::size_t bandOf(std::size_t length)
{
    return std::min<std::size_t>(24 + length / 8, 200);
}

/// The last characters of a text, at most so many, from the end backward.
std::u32string reversed(std::u32string_view text, std::size_t most)
{
    const std::u32string_view end = text.substr(text.size() - std::min(text.size(), most));
    return {end.rbegin(), end.rend()};
}

double likeness(quint32 errors, std::size_t length)
{
    return length == 0 ? 1.0 : std::max(0.0, 1.0 - double(errors) / double(length));
}

/// What a side says: of a short one little, since the text ended there and now it may go on.
double sideLikeness(double likeness, std::size_t length, bool isAtEdge)
{
    if (isAtEdge)
        return length == 0 ? 1.0 : likeness;
    if (length >= leastTelling)
        return likeness;
    return std::min(likeness, unrelated + (1 - unrelated) * double(length) / double(leastTelling));
}

/// Sets what the characters right before and behind the found quote tell.
void compareSides(AnchorCandidate& found, const AnchorPattern& pattern, std::u32string_view text)
{
    const std::u32string_view before = text.substr(0, found.begin);
    const std::u32string_view after = text.substr(found.end);
    found.keptBefore = commonEnd(before, pattern.prefix());
    found.keptBehind = commonStart(after, pattern.suffix());
    const auto isWhole = [](std::size_t kept, std::size_t wanted, std::size_t there) {
        return kept == wanted && (wanted >= leastTelling || wanted == there);
    };
    found.isPrefixWhole = isWhole(found.keptBefore, pattern.prefix().size(), before.size());
    found.isSuffixWhole = isWhole(found.keptBehind, pattern.suffix().size(), after.size());
    const auto weigh = [&found](double& likeness, std::size_t length, std::size_t there) {
        const bool isAtEdge = there <= length;
        likeness = sideLikeness(likeness, length, isAtEdge);
        if (isAtEdge || length >= leastTelling)
            return;
        // Where the text ended and now goes on, what follows is as good as unrelated.
        const auto missing = double(leastTelling - length);
        found.length += missing;
        found.errors += missing * (1 - unrelated);
    };
    weigh(found.prefixLikeness, pattern.prefix().size(), before.size());
    weigh(found.suffixLikeness, pattern.suffix().size(), after.size());
}

} // namespace

std::size_t commonEnd(std::u32string_view a, std::u32string_view b)
{
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

std::size_t commonStart(std::u32string_view a, std::u32string_view b)
{
    const auto [end, unused] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

AnchorPattern::AnchorPattern(const Anchor& anchor)
    : text(anchor.prefix + anchor.quote + anchor.suffix), compared(text)
{
    const auto isBlank = [this](std::size_t i) { return chars()[i] == ' '; };
    quoteBegin = compared.indexOf(anchor.prefix.size());
    quoteEnd = std::max(quoteBegin, compared.indexOf(anchor.prefix.size() + anchor.quote.size()));
    while (quoteBegin < quoteEnd && isBlank(quoteBegin))
        ++quoteBegin;
    while (quoteEnd > quoteBegin && isBlank(quoteEnd - 1))
        --quoteEnd;
    if (quoteBegin == quoteEnd)
        return;
    const Span core = compared.spanOf(quoteBegin, quoteEnd);
    leading = core.begin - anchor.prefix.size();
    trailing = anchor.prefix.size() + anchor.quote.size() - core.end;
}

std::optional<AnchorCandidate> candidateAt(const AnchorPattern& pattern, std::u32string_view text,
                                           qsizetype diagonal)
{
    const std::size_t cut = pattern.quoteBegin > nearContext ? pattern.quoteBegin - nearContext : 0;
    const std::u32string_view near =
        pattern.chars().substr(cut, std::min(pattern.chars().size(), pattern.quoteEnd + nearContext) - cut);
    const std::size_t quoteBegin = pattern.quoteBegin - cut;
    const std::size_t quoteEnd = pattern.quoteEnd - cut;
    const Alignment alignment =
        align(near, text, diagonal + static_cast<qsizetype>(cut), bandOf(near.size()));

    AnchorCandidate found;
    found.begin = Alignment::none;
    for (std::size_t i = quoteBegin; i < quoteEnd; ++i) {
        if (alignment.places[i] == Alignment::none)
            continue;
        found.begin = std::min<std::size_t>(found.begin, alignment.places[i]);
        found.end = alignment.places[i] + std::size_t{1};
    }
    if (found.begin == Alignment::none)
        return {};
    const auto costUpTo = [&](std::size_t i) { return i == 0 ? 0u : alignment.costs[i - 1]; };
    found.isQuoteSame = text.substr(found.begin, found.end - found.begin) == pattern.quote();
    found.quoteLikeness =
        found.isQuoteSame ? 1.0 : likeness(costUpTo(quoteEnd) - costUpTo(quoteBegin), quoteEnd - quoteBegin);
    found.prefixLikeness = likeness(costUpTo(quoteBegin), quoteBegin);
    found.suffixLikeness = likeness(costUpTo(near.size()) - costUpTo(quoteEnd), near.size() - quoteEnd);
    found.errors = double(alignment.costs.back());
    found.length = double(near.size());
    compareSides(found, pattern, text);
    return found;
}

AnchorCandidate candidateWithQuoteAt(const AnchorPattern& pattern, std::u32string_view text,
                                     std::size_t position)
{
    AnchorCandidate found;
    found.begin = position;
    found.end = position + pattern.quote().size();
    found.isQuoteSame = true;
    found.quoteLikeness = 1;
    // Where all is as near as it was, the two sides tell no more than the whole.
    if (const auto whole = candidateAt(
            pattern, text, static_cast<qsizetype>(position) - static_cast<qsizetype>(pattern.quoteBegin));
        whole && whole->begin == found.begin && whole->end == found.end)
        return *whole;
    const std::u32string before = reversed(pattern.prefix(), nearContext);
    const std::u32string_view behind = pattern.suffix().substr(0, nearContext);
    const std::u32string there = reversed(text.substr(0, position), 2 * nearContext);
    const quint32 errorsBefore = errorsFromBegin(before, there, bandOf(before.size()));
    const quint32 errorsBehind = errorsFromBegin(behind, text.substr(found.end), bandOf(behind.size()));
    found.prefixLikeness = likeness(errorsBefore, before.size());
    found.suffixLikeness = likeness(errorsBehind, behind.size());
    found.errors = double(errorsBefore + errorsBehind);
    found.length = double(before.size() + pattern.quote().size() + behind.size());
    compareSides(found, pattern, text);
    return found;
}

bool isSure(const Anchor& anchor, const AnchorCandidate& candidate)
{
    return (candidate.isPrefixWhole && anchor.isToldByPrefix) ||
           (candidate.isSuffixWhole && anchor.isToldBySuffix);
}

bool isEvidence(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& candidate)
{
    constexpr double most = 0.4;        ///< of what is compared may have changed: more than half is here
    constexpr double leastOfBoth = 0.5; ///< words that stood elsewhere too tell nothing: both sides have to
    constexpr std::size_t shortest = 8; ///< shorter words say little by themselves
    if (candidate.isWhole())
        return true;
    if (candidate.isQuoteSame && anchor.alike == 100 &&
        (!isSure(anchor, candidate) || candidate.leastSide() < leastOfBoth))
        return false;
    if (candidate.isQuoteSame)
        return candidate.errors < most * candidate.length;
    // Changed words: one side to the letter and the other nearly so.
    return pattern.quote().size() >= shortest && isSure(anchor, candidate) && candidate.leastSide() >= 0.9 &&
           candidate.quoteLikeness >= std::max(0.85, double(anchor.alike) / 100 + 0.06);
}

bool isRival(const AnchorCandidate& best, const AnchorCandidate& other)
{
    constexpr double margin = 24; ///< errors: about what a side makes that was lost
    return other.quoteLikeness >= 0.5 && other.errors < best.errors + margin;
}

bool isLookAlike(const Anchor& anchor, const AnchorCandidate& candidate)
{
    // One side to the letter and nothing of the other: it may be what was marked, torn apart.
    const bool isTorn = isSure(anchor, candidate) && candidate.leastSide() < 0.5;
    return anchor.alike < 100 && !candidate.isQuoteSame && !isTorn &&
           std::lround(100 * candidate.quoteLikeness) <= long{anchor.alike};
}

} // namespace crossread
