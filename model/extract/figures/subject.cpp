// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"

#include <algorithm>
#include <limits>

namespace crossread::figures {

namespace {

/// How well an entity of this kind goes with the measure: a lead in words; nothing where it cannot be its
/// subject.
std::optional<int> fit(Measure measure, EntityKind kind)
{
    const bool isProduct = kind == EntityKind::Product;
    const bool isOrganization = kind == EntityKind::Organization;
    const bool isPerson = kind == EntityKind::Person;
    switch (measure) {
    case Measure::TrainingCost:
    case Measure::Parameters:
    case Measure::Tokens:
    case Measure::Compute:
        return isProduct ? 12 : isOrganization ? 2 : std::optional<int>();
    case Measure::Age:
        return isPerson ? 10 : std::optional<int>();
    case Measure::MarketValue:
    case Measure::Revenue:
    case Measure::Profit:
    case Measure::Funding:
    case Measure::Employees:
        return isOrganization ? 6 : isProduct ? -4 : isPerson ? -8 : -6;
    case Measure::Assets:
        return isOrganization ? 6 : isPerson ? 0 : std::optional<int>();
    case Measure::Price:
    case Measure::Score:
    case Measure::Rank:
        return isProduct ? 6 : isOrganization ? 3 : 0;
    default:
        return kind == EntityKind::Group   ? -6
               : kind == EntityKind::Work  ? -2
               : kind == EntityKind::Place ? -2
                                           : 2;
    }
}

/// Marks that part clauses between two places of the line.
int clauseMarks(const Line& line, std::size_t begin, std::size_t end)
{
    int marks = 0;
    for (std::size_t at = begin; at < end; ++at) {
        if (line.isMark(at, ';') || line.isMark(at, ':'))
            marks += 2;
        else if (line.isMark(at, ',') || line.isMark(at, '_') ||
                 line.isAnyOf(at, {"while", "but", "whereas"}))
            ++marks;
    }
    return marks;
}

std::size_t atomAt(const Line& line, quint32 position)
{
    const auto found = std::ranges::lower_bound(line.atoms, position, {},
                                                [](const Atom& atom) { return atom.span.end - 1; });
    return static_cast<std::size_t>(found - line.atoms.begin());
}

constexpr int clauseCost = 4;
constexpr int behindCost = 3;
constexpr int farthest = -34;

int score(const Line& line, const Quantity& quantity, const Mention& mention, int lead)
{
    const std::size_t first = atomAt(line, mention.span.begin);
    const std::size_t last = atomAt(line, mention.span.end - 1);
    const bool isBefore = last < quantity.first;
    const std::size_t begin = isBefore ? last + 1 : quantity.end;
    const std::size_t end = isBefore ? quantity.first : first;
    const int distance = static_cast<int>(end > begin ? end - begin : 0);
    int result = lead - distance - clauseCost * clauseMarks(line, begin, end);
    if (!isBefore) {
        const bool isObject =
            line.isAnyOf(first - (first > 0 ? 1 : 0), {"of", "train", "develop", "build", "for", "'s"});
        result -= isObject ? 0 : behindCost;
    }
    return result;
}

} // namespace

std::optional<Index> subjectOf(const Sight& sight, const Quantity& quantity, Measure measure)
{
    const Line& line = sight.line;
    const quint32 numberBegin = line[quantity.first].span.begin;
    const std::size_t lastAtom = std::max(quantity.noun, quantity.end - 1);
    const quint32 nounEnd = line[lastAtom].span.end;
    int best = farthest;
    std::optional<Index> subject;
    for (std::size_t index = 0; index < sight.mentions.size(); ++index) {
        const Mention& mention = sight.mentions[index];
        const bool isInside = mention.span.begin >= numberBegin && mention.span.begin < nounEnd;
        const auto lead = fit(measure, mention.kind);
        if (isInside || !lead)
            continue;
        const int points = score(line, quantity, mention, *lead);
        if (points > best) {
            best = points;
            subject = static_cast<Index>(sight.firstMention + index);
        }
    }
    return subject;
}

std::optional<Index> periodOf(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    constexpr int reach = 14;
    int best = reach;
    std::optional<Index> period;
    for (std::size_t index = 0; index < sight.dates.size(); ++index) {
        const DateFinding& date = sight.dates[index];
        if (date.type != DateType::Date || (!date.range.from && !date.range.to))
            continue;
        const std::size_t first = atomAt(line, date.span.begin);
        const std::size_t last = atomAt(line, date.span.end - 1);
        const bool isBefore = last < quantity.first;
        const std::size_t begin = isBefore ? last + 1 : quantity.end;
        const std::size_t end = isBefore ? quantity.first : first;
        bool isOther = false;
        for (std::size_t at = begin; at < end; ++at)
            isOther = isOther || line.isAnyOf(at, {"before", "after", "which", "who", "that", "until"}) ||
                      line.isMark(at, ';');
        const int distance =
            static_cast<int>(end > begin ? end - begin : 0) + 3 * clauseMarks(line, begin, end);
        if (!isOther && distance < best) {
            best = distance;
            period = static_cast<Index>(sight.firstDate + index);
        }
    }
    return period;
}

Span hedgeOf(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (quantity.isHedged && quantity.firstWithComparator < quantity.first)
        return {line[quantity.firstWithComparator].span.begin, line[quantity.first - 1].span.end};
    constexpr std::size_t reach = 8;
    for (std::size_t back = 1; back <= reach && back <= quantity.first; ++back) {
        const std::size_t at = quantity.first - back;
        if (line.isMark(at, ',') || line.isMark(at, ';') || line.isMark(at, '.'))
            break;
        if (line.isAnyOf(at, {"could", "may", "might", "would", "perhaps", "possibly", "probably", "likely",
                              "potentially", "apparently", "supposedly"}))
            return line[at].span;
    }
    return {};
}

} // namespace crossread::figures
