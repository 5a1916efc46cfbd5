// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_evidence.h"

#include "model/notes/alignment.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr std::size_t nearContext = 48; ///< compared characters on each side that likeness looks at

/// How many characters two texts have in common, from the end backward.
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

double likeness(quint32 errors, std::size_t length)
{
    return length == 0 ? 1.0 : std::max(0.0, 1.0 - double(errors) / double(length));
}

/// What a side says: of a short one little, since the text ended there and now it may go on.
double sideLikeness(double likeness, std::size_t length, bool isAtEdge)
{
    constexpr double unrelated = 0.3;
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
    found.prefixLikeness =
        sideLikeness(found.prefixLikeness, pattern.prefix().size(), before.size() <= pattern.prefix().size());
    found.suffixLikeness =
        sideLikeness(found.suffixLikeness, pattern.suffix().size(), after.size() <= pattern.suffix().size());
}

} // namespace

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
    if (quoteBegin < quoteEnd)
        leading = compared.spanOf(quoteBegin, quoteEnd).begin - anchor.prefix.size();
}

std::optional<AnchorCandidate> candidateAt(const AnchorPattern& pattern, std::u32string_view text,
                                           qsizetype diagonal)
{
    const std::size_t cut = pattern.quoteBegin > nearContext ? pattern.quoteBegin - nearContext : 0;
    const std::u32string_view near =
        pattern.chars().substr(cut, std::min(pattern.chars().size(), pattern.quoteEnd + nearContext) - cut);
    const std::size_t quoteBegin = pattern.quoteBegin - cut;
    const std::size_t quoteEnd = pattern.quoteEnd - cut;
    const std::size_t band = std::min<std::size_t>(24 + near.size() / 8, 200);
    const Alignment alignment = align(near, text, diagonal + static_cast<qsizetype>(cut), band);

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
    const auto likenessOf = [](std::u32string_view side, std::u32string_view part, qsizetype diagonal) {
        const Alignment alignment = align(side, part, diagonal, 24 + side.size() / 8);
        return side.empty() ? 1.0 : likeness(alignment.costs.back(), side.size());
    };
    const std::u32string_view prefix = pattern.prefix();
    const std::u32string_view before = prefix.substr(prefix.size() - std::min(prefix.size(), nearContext));
    const std::u32string_view behind = pattern.suffix().substr(0, nearContext);
    found.prefixLikeness =
        likenessOf(before, text.substr(0, position),
                   static_cast<qsizetype>(position) - static_cast<qsizetype>(before.size()));
    found.suffixLikeness = likenessOf(behind, text.substr(found.end), 0);
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
    const double least = candidate.leastSide();
    constexpr std::size_t shortest = 8;      ///< shorter words say little by themselves
    constexpr std::size_t mostAdjacent = 12; ///< kept right beside the words, they are context enough
    const std::size_t words = pattern.quote().size();
    const bool isShort = words < shortest;
    if (candidate.isQuoteSame) {
        if (isShort && anchor.alike == 100)
            return candidate.isPrefixWhole && candidate.isSuffixWhole;
        // Of words that stood elsewhere too, the other side has to be much as it was; of a few words, which
        // may come up anywhere, somewhat.
        constexpr std::size_t fewWords = 16;
        const double wanted = anchor.alike == 100 ? 0.75 : words < fewWords ? 0.4 : 0;
        if (isSure(anchor, candidate) && least >= wanted)
            return true;
        if (least < wanted)
            return false;
        // Words that stood at one place alone, and nothing much like them elsewhere, need no context to the
        // letter; of words as a table has them in every row, the context has to tell the row.
        constexpr unsigned oneOfMany = 65;
        const bool isRow = anchor.alike > oneOfMany;
        const bool isHalfKept = 2 * (candidate.kept() + words) >= words + 2 * leastTelling;
        const double most = std::max(candidate.prefixLikeness, candidate.suffixLikeness);
        return (anchor.alike <= 90 && most >= 0.8 && least >= (isRow ? 0.6 : 0.25)) ||
               (anchor.alike <= 90 && isHalfKept &&
                candidate.kept() >= (isRow ? 2 * mostAdjacent : mostAdjacent)) ||
               (anchor.alike < 100 && least >= (isRow ? 0.6 : 0.45) && candidate.contextLikeness() >= 0.6);
    }
    // Changed words: one side to the letter and the other nearly so.
    return !isShort && isSure(anchor, candidate) && least >= 0.9 &&
           candidate.quoteLikeness >= std::max(0.85, double(anchor.alike) / 100 + 0.06);
}

bool isRival(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& best,
             const AnchorCandidate& other)
{
    constexpr double margin = 0.12; // by which the best has to be better than any other
    if (isEvidence(anchor, pattern, other))
        return true;
    const bool isAboutAsLike = other.quoteLikeness >= 0.6 && other.likeness() > best.likeness() - margin;
    // Words that stand to the letter, with a side that told them from all others, outweigh what is only
    // alike.
    if (best.isQuoteSame && isSure(anchor, best) && anchor.alike < 100)
        return (other.isQuoteSame && isSure(anchor, other)) || (isAboutAsLike && other.leastSide() >= 0.9);
    return isAboutAsLike || (other.quoteLikeness >= 0.5 && 2 * other.kept() >= best.kept());
}

} // namespace crossread
