// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"
#include "model/extract/figures/counted_noun.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

/// How well an entity of this kind goes with the measure: a lead in words; nothing where it cannot be its
/// subject.
std::optional<int> fit(Measure measure, EntityKind kind)
{
    const bool isProduct = kind == EntityKind::Product;
    const bool isOrganization = kind == EntityKind::Organization;
    const bool isPerson = kind == EntityKind::Person;
    if (kind == EntityKind::Group)
        return std::nullopt;
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
        return isOrganization ? 6 : isProduct || isPerson ? -6 : std::optional<int>();
    case Measure::Assets:
    case Measure::Chips:
        return isOrganization ? 6 : isPerson ? 2 : std::optional<int>();
    case Measure::Duration:
        return isProduct ? 6 : isOrganization ? 2 : std::optional<int>();
    case Measure::Rank:
        return isProduct || isPerson ? 8 : isOrganization ? 3 : -4;
    case Measure::Price:
    case Measure::Score:
        return isProduct ? 8 : isOrganization ? 3 : std::optional<int>();
    case Measure::Cost:
    case Measure::Investment:
        return isPerson ? -6 : isProduct || isOrganization ? 3 : -2;
    default:
        break;
    }
    if (isPerson)
        return std::nullopt; // as a rule the one who speaks
    const int placeLead = measure == Measure::Share ? 3 : 0;
    return kind == EntityKind::Work ? -3 : kind == EntityKind::Place ? placeLead : 2;
}

std::size_t atomAt(const Line& line, quint32 position)
{
    const auto found = std::ranges::lower_bound(line.atoms, position, {},
                                                [](const Atom& atom) { return atom.span.end - 1; });
    return static_cast<std::size_t>(found - line.atoms.begin());
}

/// Whether the words from \a first on, up to a comma, are an insertion: "Oracle, a partner of both, gave up".
bool startsInsertion(const Line& line, std::size_t first)
{
    return line.isAnyOf(first, {"a", "an", "the", "which", "who", "whose", "where", "including", "once",
                                "based", "founded", "along", "one", "like", "together", "part"});
}

constexpr std::size_t farthest = 48; ///< atoms between a subject and its figure; keeps long sentences linear
constexpr quint32 farthestBytes = farthest * 16;
constexpr std::size_t mostAntecedents = 24;
constexpr int clauseCost = 4;
constexpr int insertionCost = 10;
constexpr int behindCost = 3;
constexpr int least = -30;

/// What lies between two places of the line, in words: insertions count once, clauses by their marks.
struct Gap {
    int distance = 0;
    bool beginsInInsertion = false;
};

Gap gapBetween(const Line& line, std::size_t begin, std::size_t end)
{
    Gap gap{static_cast<int>(end - begin), false};
    std::size_t lastComma = end;
    bool isInsertion = false;
    for (std::size_t at = end; at-- > begin;) {
        if (line.isMark(at, ';') || line.isMark(at, ':'))
            gap.distance += 2 * clauseCost;
        else if (line.isMark(at, '_') || line.isAnyOf(at, {"while", "but", "whereas", "that"}))
            gap.distance += clauseCost;
        else if (line.isMark(at, ',')) {
            isInsertion = lastComma != end && startsInsertion(line, at + 1);
            gap.distance += isInsertion ? -static_cast<int>(lastComma - at) - clauseCost : clauseCost;
            lastComma = at;
        }
    }
    // The nearest comma behind the beginning closes an insertion that began before it.
    if (lastComma != end && !isInsertion) {
        for (std::size_t back = 1; back <= farthest && back <= begin; ++back) {
            if (!line.isMark(begin - back, ','))
                continue;
            gap.beginsInInsertion = startsInsertion(line, begin - back + 1);
            break;
        }
    }
    gap.distance = std::max(gap.distance, 0);
    return gap;
}

int scoreOf(const Line& line, const Quantity& quantity, std::size_t first, std::size_t last, int lead)
{
    const bool isBefore = last < quantity.first;
    const std::size_t begin = isBefore ? last + 1 : quantity.end;
    const std::size_t end = isBefore ? quantity.first : first;
    if (end > begin && end - begin > farthest)
        return least;
    const Gap gap = end > begin ? gapBetween(line, begin, end) : Gap{};
    int score = lead - gap.distance - (isBefore && gap.beginsInInsertion ? insertionCost : 0);
    if (!isBefore) {
        if (line.isAnyOf(first - std::min<std::size_t>(first, 1), {"in", "from", "at", "on"}))
            score -= 2 * behindCost;
        if (first > 0 && line.is(first - 1, "off"))
            score += 2 * behindCost;
        const bool isObject = first > 0 && line.isAnyOf(first - 1, {"of", "train", "develop", "build", "for",
                                                                    "'s", "off", "make", "chipmaker"});
        score -= isObject ? 0 : behindCost;
    }
    return score;
}

/// Counts have a subject only where somebody holds what is counted: "High-Flyer bought 10,000 chips".
bool isHeld(const Line& line, std::size_t last, const Quantity& quantity)
{
    static constexpr ListedWords verbs(std::to_array<std::string_view>(
        {"has",       "have",   "had",   "bought",    "buys",     "purchased", "acquired", "acquire",
         "owns",      "own",    "owned", "operates",  "used",     "uses",      "holds",    "held",
         "assembled", "sells",  "sold",  "shipped",   "defeated", "runs",      "built",    "hired",
         "opened",    "won",    "made",  "makes",     "employs",  "lost",      "with",     "stockpiled",
         "stockpile", "bought", "filed", "published", "released", "counts",    "serves",   "reached",
         "gained",    "fired",  "cut",   "plans",     "access"}));
    if (last >= quantity.first || quantity.first - last > 24)
        return false;
    for (std::size_t at = last + 1; at < quantity.first; ++at) {
        if (line.isMark(at, ';') || line.isMark(at, '.'))
            return false;
        if (line.has(at) && verbs.contains(line.wordAt(at)))
            return true;
    }
    return false;
}

/// "H800", "A100", "B200": one capital and the number of a chip, with or without its maker's name before it.
bool isChip(std::string_view name)
{
    const std::size_t space = name.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? name : name.substr(space + 1);
    const bool isLong = word.size() >= 3 && word.size() <= 5;
    return isLong && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'V' && word[0] != 'R' &&
           word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// A word that stands for an entity named before: "it", "the company", "the model", "he".
struct Anaphor {
    std::optional<Index> subject;
    EntityKind kind = EntityKind::Organization;
    bool isFound = true;
};

/// Whether the mention that begins there is the source of an "according to".
bool followsAccording(const Line& line, std::size_t first)
{
    constexpr std::size_t words = 5;
    for (std::size_t back = 2; back <= words && back <= first; ++back) {
        if (line.isMark(first - back + 1, ','))
            return false;
        if (line.is(first - back, "according"))
            return true;
    }
    return false;
}

/// Whether the mention stands in an insertion that is over before \a pronoun: "Liang, who studied at Zhejiang
/// University, founded the fund and put its money".
bool isAside(const Line& line, std::size_t mention, std::size_t pronoun)
{
    std::size_t open = mention;
    while (open > 0 && mention - open < farthest && !line.isMark(open, ','))
        --open;
    if (!line.isMark(open, ',') || !line.isAnyOf(open + 1, {"who", "whose", "which", "where"}))
        return false;
    for (std::size_t at = mention + 1; at < pronoun && at - mention < farthest; ++at) {
        if (line.isMark(at, ','))
            return true;
    }
    return false;
}

/// The first mention of the kind in the sentence before the pronoun, else the topic's.
std::optional<Index> antecedent(const Sight& sight, std::size_t at, EntityKind kind,
                                std::optional<Index> topic)
{
    const quint32 end = sight.line[at].span.begin;
    std::optional<Index> source;
    for (std::size_t index = 0;
         index < std::min(sight.mentions.size(), mostAntecedents) && sight.mentions[index].span.end <= end;
         ++index) {
        const Mention& mention = sight.mentions[index];
        if (mention.kind != kind || isChip(mention.span.in(sight.line.text)))
            continue;
        const std::size_t atom = atomAt(sight.line, mention.span.begin);
        if (isAside(sight.line, atom, at))
            continue;
        const auto found = static_cast<Index>(sight.firstMention + index);
        if (!followsAccording(sight.line, atom))
            return found;
        source = source ? source : std::optional(found);
    }
    if (source)
        return source;
    return topic;
}

/// Words that can stand for an entity.
constexpr ListedWords anaphors(std::to_array<std::string_view>(
    {"app",          "billionaire", "ceo",  "chatbot", "chipmaker", "company", "engineer",
     "entrepreneur", "executive",   "firm", "founder", "fund",      "giant",   "group",
     "he",           "her",         "his",  "it",      "its",       "lab",     "laboratory",
     "model",        "network",     "run",  "she",     "software",  "startup", "system"}));

Anaphor anaphorAt(const Line& line, std::size_t at, const Topic& topic)
{
    if (!line.isKind(at, AtomKind::Word) || !anaphors.contains(line.wordAt(at)))
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"he", "she", "his", "her"}))
        return {topic.person, EntityKind::Person};
    if (line.is(at, "it") && line.isAnyOf(at + 1, {"is", "was", "takes", "seems", "would"}) &&
        line.isAnyOf(at + 2, {"not", "necessary", "possible", "impossible", "clear", "unclear", "likely",
                              "difficult", "hard", "easy", "important", "estimated", "believed", "thought",
                              "said", "reported", "that", "be", "a"}))
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"it", "its"})) {
        const bool isProduct = topic.isProductLast && topic.product;
        return isProduct ? Anaphor{topic.product, EntityKind::Product}
                         : Anaphor{topic.organization, EntityKind::Organization};
    }
    bool isDefinite = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        isDefinite = isDefinite || line.isAnyOf(at - back, {"the", "this", "its", "his", "her", "their"});
    if (!isDefinite)
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"founder", "engineer", "entrepreneur", "billionaire", "executive", "ceo"}))
        return {topic.person, EntityKind::Person};
    if (line.isAnyOf(at, {"model", "network", "system", "chatbot", "app", "run", "software"}))
        return {topic.product, EntityKind::Product};
    if (line.isAnyOf(
            at, {"company", "firm", "startup", "lab", "group", "chipmaker", "laboratory", "giant", "fund"}))
        return {topic.organization, EntityKind::Organization};
    return {{}, EntityKind::Organization, false};
}

/// Chips train models and are counted, but are no model; and whoever stands behind counted chips made them.
bool isMadeOnly(const Sight& sight, const Quantity& quantity, Measure measure, const Mention& mention,
                std::size_t last)
{
    if (measure == Measure::Chips)
        return last >= quantity.first;
    const bool isOfModels = measure == Measure::TrainingCost || measure == Measure::Parameters ||
                            measure == Measure::Tokens ||
                            (measure == Measure::Compute && quantity.kind == UnitKind::Compute);
    return isOfModels && isChip(mention.span.in(sight.line.text));
}

/// "U.S. tech companies": a place that only tells which companies.
bool isAttribute(const Line& line, const Mention& mention, std::size_t last)
{
    const bool isShort = mention.span.length() <= 4; // U.S., UK, EU
    if (mention.kind != EntityKind::Place || !isShort || !line.isKind(last + 1, AtomKind::Word))
        return false;
    const std::string_view next = line.wordAt(last + 1);
    return next.front() >= 'a' && next.front() <= 'z' && !isFunctionWord(line, last + 1) &&
           !next.ends_with("ed") && !next.ends_with('s');
}

/// Who says it, as "OpenAI stated that there is": the figure is not the speaker's own unless a pronoun says
/// so.
bool isSource(const Line& line, std::size_t first, std::size_t last)
{
    return followsAccording(line, first) ||
           line.isAnyOf(last + 1,
                        {"said", "says", "stated", "claimed", "claims", "reported", "reports", "estimated",
                         "estimates", "warned", "argued", "told", "noted", "notes", "thinks", "believes"});
}

/// Behind the figure only what hangs on it can be its subject; and what a multiple is compared with never is.
bool isBeyond(const Line& line, const Quantity& quantity, Measure measure, std::size_t first)
{
    constexpr std::size_t words = 12;
    if (first < quantity.end)
        return false;
    if (measure == Measure::Ratio || first - quantity.end > words)
        return true;
    for (std::size_t at = quantity.end; at < first; ++at) {
        if (line.isMark(at, '_') || line.isMark(at, ';') ||
            (line.isMark(at, ',') && measure != Measure::Age && measure != Measure::Rank))
            return true;
    }
    return false;
}

struct Best {
    int score = least;
    std::optional<Index> subject;

    void offer(int points, std::optional<Index> index)
    {
        if (points > score && index) {
            score = points;
            subject = index;
        }
    }
};

void offerAnaphors(const Sight& sight, const Quantity& quantity, Measure measure, Best& best)
{
    for (std::size_t back = 1; back <= farthest && back <= quantity.first; ++back) {
        const std::size_t at = quantity.first - back;
        const Anaphor anaphor = anaphorAt(sight.line, at, sight.topic);
        if (!anaphor.isFound)
            continue;
        const auto lead = fit(measure, anaphor.kind);
        if (!lead)
            continue;
        best.offer(scoreOf(sight.line, quantity, at, at, *lead),
                   antecedent(sight, at, anaphor.kind, anaphor.subject));
    }
}

} // namespace

std::optional<Index> subjectOf(const Sight& sight, const Quantity& quantity, Measure measure)
{
    const Line& line = sight.line;
    const quint32 numberBegin = line[quantity.first].span.begin;
    const quint32 nounEnd = line[std::max(quantity.noun, quantity.end - 1)].span.end;
    const bool isCount = measure == Measure::Count || measure == Measure::Users;
    const bool isSpentBy = line.isAnyOf(quantity.end, {"spent", "invested", "raised", "paid", "earned"}) &&
                           line.is(quantity.end + 1, "by");
    Best best;
    const auto nearest = std::ranges::partition_point(sight.mentions, [&](const Mention& mention) {
        return mention.span.end + farthestBytes < numberBegin;
    });
    for (auto index = static_cast<std::size_t>(nearest - sight.mentions.begin());
         index < sight.mentions.size(); ++index) {
        const Mention& mention = sight.mentions[index];
        if (mention.span.begin > nounEnd + farthestBytes)
            break;
        const bool isInside = mention.span.begin >= numberBegin && mention.span.begin < nounEnd;
        const auto lead = fit(measure, mention.kind);
        if (isInside || !lead)
            continue;
        const std::size_t last = atomAt(line, mention.span.end - 1);
        const std::size_t first = atomAt(line, mention.span.begin);
        if (isSpentBy && first < quantity.first)
            continue;
        if (isMadeOnly(sight, quantity, measure, mention, last) || isAttribute(line, mention, last) ||
            isSource(line, first, last) || isBeyond(line, quantity, measure, first))
            continue;
        if (isCount && !isHeld(line, last, quantity))
            continue;
        best.offer(scoreOf(line, quantity, first, last, *lead),
                   static_cast<Index>(sight.firstMention + index));
    }
    if (!isCount && !isSpentBy)
        offerAnaphors(sight, quantity, measure, best);
    return best.subject;
}

void Topic::learn(std::string_view text, std::span<const Mention> mentions, std::size_t firstIndex)
{
    bool hasOrganization = false, hasProduct = false, hasPerson = false;
    bool hasAny = false;
    for (std::size_t index = 0; index < mentions.size(); ++index) {
        const EntityKind kind = mentions[index].kind;
        bool* seen = kind == EntityKind::Organization ? &hasOrganization
                     : kind == EntityKind::Product    ? &hasProduct
                     : kind == EntityKind::Person     ? &hasPerson
                                                      : nullptr;
        if (!seen || *seen || (kind == EntityKind::Product && isChip(mentions[index].span.in(text))))
            continue;
        *seen = true;
        const auto found = static_cast<Index>(firstIndex + index);
        (kind == EntityKind::Organization ? organization
         : kind == EntityKind::Product    ? product
                                          : person) = found;
        if (!hasAny && kind != EntityKind::Person)
            isProductLast = kind == EntityKind::Product;
        hasAny = hasAny || kind != EntityKind::Person;
    }
}

} // namespace crossread::figures
