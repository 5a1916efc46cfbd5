// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/copy_differences.h"

#include "model/corpus/word_alignment.h"
#include "model/text/fold.h"

#include <QString>

#include <algorithm>
#include <string>

namespace crossread {

namespace {

/// Longer stretches are another telling of the story, whatever numbers and names stand in them.
constexpr std::size_t longestNamedDifference = 12;

constexpr std::array<std::string_view, 34> numberWords{
    "one",   "two",     "three",  "four",     "five",    "six",      "seven",   "eight",   "nine",
    "ten",   "eleven",  "twelve", "thirteen", "fifteen", "twenty",   "thirty",  "forty",   "fifty",
    "sixty", "seventy", "eighty", "ninety",   "hundred", "thousand", "million", "billion", "trillion",
    "dozen", "half",    "third",  "quarter",  "twice",   "double",   "tenth"};

constexpr std::array<std::string_view, 40> hedgeWords{
    "about",     "around",     "approximately", "roughly",    "nearly",     "almost", "some",
    "over",      "under",      "less",          "more",       "least",      "most",   "up",
    "estimated", "reportedly", "allegedly",     "apparently", "supposedly", "likely", "probably",
    "perhaps",   "possibly",   "may",           "might",      "could",      "would",  "should",
    "appears",   "seems",      "claims",        "claimed",    "alleged",    "said",   "says",
    "expected",  "according",  "exactly",       "considered", "not"};

template <std::size_t size>
bool isOneOf(const std::array<std::string_view, size>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// The words of one side of a difference, sorted by what they are.
struct Side {
    std::vector<std::string> numbers;
    std::vector<std::string> names;
    std::vector<std::string> hedges;
};

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

Side sideOf(const ComparedWords& words, std::size_t first, std::size_t end)
{
    Side side;
    for (std::size_t i = first; i < end; ++i) {
        const std::string_view word = words.spans[i].in(words.text);
        const std::string plain = folded(word);
        const bool hasDigit =
            std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (hasDigit || isOneOf(numberWords, plain))
            side.numbers.push_back(plain);
        else if (isOneOf(hedgeWords, plain))
            side.hedges.push_back(plain);
        else if (isCapital(word.front()) && !words.beginsSentence(i))
            side.names.push_back(plain);
    }
    return side;
}

CopyDifferenceKind kindOf(const Side& a, const Side& b, std::size_t words)
{
    if (words > longestNamedDifference)
        return CopyDifferenceKind::Wording;
    if (a.numbers != b.numbers)
        return CopyDifferenceKind::Number;
    if (a.names != b.names)
        return CopyDifferenceKind::Name;
    return a.hedges != b.hedges ? CopyDifferenceKind::Hedge : CopyDifferenceKind::Wording;
}

/// From the first to the last of words [first, end), or the empty place behind the word before.
Span spanOf(const ComparedWords& words, std::size_t first, std::size_t end)
{
    if (first < end)
        return {words.spans[first].begin, words.spans[end - 1].end};
    const quint32 at = first > 0 ? words.spans[first - 1].end : 0;
    return {at, at};
}

/// Capitals and small letters in their order, marks apart.
std::vector<bool> capitalsOf(std::string_view word)
{
    std::vector<bool> capitals;
    capitals.reserve(word.size());
    for (const QChar letter : QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))) {
        if (letter.isLetter())
            capitals.push_back(letter.isUpper());
    }
    return capitals;
}

/// Of two words that are the same but for case and marks.
bool isCasedOtherwise(std::string_view one, std::string_view other)
{
    if (one == other)
        return false;
    const std::vector<bool> capitals = capitalsOf(one);
    const std::vector<bool> others = capitalsOf(other);
    return capitals.size() == others.size() && capitals != others;
}

/// In the words from behind \a gap to \a endA of the first text, which stand in the second one as well.
void addLetterCase(const ComparedWords& a, const ComparedWords& b, const WordGap& gap, std::size_t endA,
                   std::vector<CopyDifference>& differences)
{
    bool isGoingOn = false;
    for (std::size_t i = gap.endA, j = gap.endB; i < endA; ++i, ++j) {
        const bool isOther = isCasedOtherwise(a.spans[i].in(a.text), b.spans[j].in(b.text)) &&
                             a.beginsSentence(i) == b.beginsSentence(j);
        if (isOther && !isGoingOn)
            differences.push_back({CopyDifferenceKind::LetterCase, a.spans[i], b.spans[j]});
        isGoingOn = isOther;
        if (isOther) {
            differences.back().first.end = a.spans[i].end;
            differences.back().second.end = b.spans[j].end;
        }
    }
}

} // namespace

std::string_view nameOf(CopyDifferenceKind kind)
{
    static constexpr std::array<std::string_view, 5> names{"number", "name", "hedge", "wording",
                                                           "letter case"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<CopyDifference> differencesBetween(const CopyText& first, const CopyText& second)
{
    const ComparedWords a(first);
    const ComparedWords b(second);
    std::vector<CopyDifference> differences;
    WordGap before; // it ends where the words begin that stand in both texts
    for (const WordGap& gap : gapsBetween(a, b)) {
        addLetterCase(a, b, before, gap.firstA, differences);
        before = gap;
        const Side sideA = sideOf(a, gap.firstA, gap.endA);
        const Side sideB = sideOf(b, gap.firstB, gap.endB);
        const std::size_t words = std::max(gap.endA - gap.firstA, gap.endB - gap.firstB);
        differences.push_back(
            {kindOf(sideA, sideB, words), spanOf(a, gap.firstA, gap.endA), spanOf(b, gap.firstB, gap.endB)});
    }
    addLetterCase(a, b, before, a.spans.size(), differences);
    std::stable_sort(differences.begin(), differences.end(),
                     [](const CopyDifference& x, const CopyDifference& y) { return x.kind < y.kind; });
    return differences;
}

} // namespace crossread
