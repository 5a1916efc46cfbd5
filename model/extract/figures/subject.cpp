// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/anaphor.h"
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

/// Whether the words from \a first on, up to a comma, are an insertion: "Oracle, a partner of both, gave up".
bool startsInsertion(const Line& line, std::size_t first)
{
    return line.isAnyOf(first, {"a", "an", "the", "which", "who", "whose", "where", "including", "once",
                                "based", "founded", "along", "one", "like", "together", "part"});
}

constexpr quint32 farthestBytes = farthest * 16;
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

bool isReportingVerb(const Line& line, std::size_t at)
{
    static constexpr ListedWords verbs(std::to_array<std::string_view>(
        {"alleged", "alleges", "argued", "believes", "claimed", "claims", "estimated", "estimates", "noted",
         "notes", "reported", "reports", "said", "says", "stated", "suggested", "thinks", "told", "warned"}));
    return line.isKind(at, AtomKind::Word) && verbs.contains(line.wordAt(at));
}

bool isPersonalPronoun(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"it", "they", "he", "she"});
}

/// Counts have a subject only where somebody holds what is counted: "High-Flyer bought 10,000 chips"; not
/// who only tells of it, as in "the department said that High-Flyer had 10,000".
bool isHeld(const Line& line, std::size_t last, const Quantity& quantity)
{
    static constexpr ListedWords verbs(std::to_array<std::string_view>(
        {"access",    "acquire",   "acquired", "added",     "adds",      "amassed",    "assembled",
         "bought",    "built",     "buy",      "buys",      "carries",   "closed",     "contains",
         "counts",    "cut",       "defeated", "delivered", "deployed",  "deploys",    "employs",
         "filed",     "fired",     "gained",   "got",       "had",       "has",        "have",
         "held",      "hired",     "holds",    "houses",    "imported",  "installed",  "laid",
         "lost",      "made",      "makes",    "needs",     "obtained",  "opened",     "operates",
         "ordered",   "orders",    "own",      "owned",     "owns",      "plans",      "produced",
         "produces",  "published", "purchase", "purchased", "reached",   "recalled",   "received",
         "recruited", "released",  "rented",   "rents",     "runs",      "secured",    "sells",
         "serves",    "shipped",   "smuggled", "sold",      "stockpile", "stockpiled", "trained",
         "used",      "uses",      "using",    "with",      "won"}));
    if (last >= quantity.first || quantity.first - last > 24)
        return false;
    for (std::size_t at = last + 1; at < quantity.first; ++at) {
        if (line.isMark(at, ';') || line.isMark(at, '.') ||
            line.isAnyOf(at, {"because", "but", "when", "whereas", "while"}) ||
            (line.is(at, "after") && line.isAnyOf(at + 1, {"he", "it", "she", "the", "they"})))
            return false;
        // "Holm, who runs the lab, said": what she runs is told by the way.
        if (line.isMark(at, ',') && line.isAnyOf(at + 1, {"who", "which", "whose"})) {
            std::size_t comma = at + 1;
            while (comma < quantity.first && !line.isMark(comma, ','))
                ++comma;
            at = comma < quantity.first ? comma : at;
            continue;
        }
        if (isReportingVerb(line, at) && !isPersonalPronoun(line, at + 1) && !isPersonalPronoun(line, at + 2))
            return false;
        if (line.has(at) && verbs.contains(line.wordAt(at)))
            return true;
    }
    return false;
}

/// "Kestrel's 50,000 chips", "its cluster of 50,000 chips": right behind who owns them.
bool isOwned(const Line& line, std::size_t last, const Quantity& quantity)
{
    constexpr std::size_t reach = 6;
    return line.is(last + 1, "'s") && last < quantity.first && quantity.first - last <= reach;
}

/// "50,000 chips bought by Kestrel", "shipped to Kestrel": who has them in the end.
bool isReceiver(const Line& line, std::size_t first)
{
    const std::size_t at = first > 0 && line.is(first - 1, "the") ? first - 1 : first;
    if (at < 2)
        return false;
    if (line.is(at - 1, "by"))
        return line.isAnyOf(at - 2, {"acquired", "bought", "held", "installed", "operated", "ordered",
                                     "owned", "purchased", "rented", "used"});
    return line.is(at - 1, "to") &&
           line.isAnyOf(at - 2, {"delivered", "exported", "sent", "shipped", "smuggled", "sold", "supplied"});
}

/// Chips train models and are counted, but are no model; and whoever stands behind counted chips made them.
bool isMadeOnly(const Sight& sight, const Quantity& quantity, Measure measure, const Mention& mention,
                std::size_t last)
{
    if (measure == Measure::Chips)
        return last >= quantity.first && !isReceiver(sight.line, atomHolding(sight.line, mention.span.begin));
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

/// Whether the amount is one that only companies and wares have: a price, a share's fall, a profit.
bool isOfCompany(const Line& line, const Quantity& quantity, Measure measure)
{
    if (measure != Measure::Change && measure != Measure::Ratio && measure != Measure::Cost)
        return false;
    static constexpr ListedWords nouns(std::to_array<std::string_view>(
        {"earnings", "margin", "margins", "price", "prices", "profit", "profits", "revenue", "revenues",
         "sales", "share", "shares", "stock", "stocks", "turnover"}));
    constexpr std::size_t reach = 8;
    for (std::size_t back = 1; back <= std::min(reach, quantity.first); ++back) {
        const std::size_t at = quantity.first - back;
        if (line.isMark(at, ';') || line.isMark(at, ','))
            return false;
        if (line.isKind(at, AtomKind::Word) && nouns.contains(line.wordAt(at)))
            return true;
    }
    return false;
}

/// Whether the name between \a first and \a last can be its clause's subject, or own it: no preposition
/// stands before it, and the clause goes on behind it.
bool isGrammaticalSubject(const Line& line, std::size_t first, std::size_t last)
{
    static constexpr ListedWords prepositions(std::to_array<std::string_view>(
        {"across",  "around",     "at",   "between", "by",      "for",     "from",  "in",
         "inside",  "into",       "near", "of",      "on",      "outside", "over",  "than",
         "through", "throughout", "to",   "toward",  "towards", "with",    "within"}));
    const std::size_t name = first > 0 && line.is(first - 1, "the") ? first - 1 : first;
    const bool isBehindPreposition =
        name > 0 && line.isKind(name - 1, AtomKind::Word) && prepositions.contains(line.wordAt(name - 1));
    return !isBehindPreposition && line.isKind(last + 1, AtomKind::Word);
}

/// "WASHINGTON (Reuters) - Sales rose", "BERLIN, March 3 - ...": where the report was written.
bool isDateline(const Line& line, std::size_t first, std::size_t last)
{
    constexpr std::size_t longest = 10;
    if (first > 0)
        return false;
    bool isClosed = line.isMark(last + 1, '(') || line.isMark(last + 1, ',') || line.isMark(last + 1, '-') ||
                    line.isMark(last + 1, '_');
    for (std::size_t at = last + 1; isClosed && at < last + longest && line.has(at); ++at) {
        const bool isDash = (line.isMark(at, '-') || line.isMark(at, '_')) && line[at].hasSpaceBefore &&
                            !line.isGlued(at + 1);
        if (isDash)
            return true;
    }
    return false;
}

/// Who says it, as "OpenAI stated that there is": the figure is not the speaker's own unless a pronoun says
/// so.
bool isSource(const Line& line, std::size_t first, std::size_t last)
{
    const std::size_t by = first > 1 && line.is(first - 1, "the") ? first - 2 : first > 0 ? first - 1 : first;
    const bool isPollster = by > 0 && line.is(by, "by") &&
                            line.isAnyOf(by - 1, {"cited", "compiled", "conducted", "polled", "published",
                                                  "quoted", "released", "seen", "surveyed"});
    // "WASHINGTON (Reuters) -": the agency that tells it.
    const bool isAgency = first > 0 && first < 10 && line.isMark(first - 1, '(') &&
                          line.isMark(last + 1, ')') &&
                          (line.isMark(last + 2, '-') || line.isMark(last + 2, '_'));
    return isPollster || isAgency || followsAccording(line, first) ||
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
    const bool ofCompany = isOfCompany(line, quantity, measure);
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
        const std::size_t last = atomHolding(line, mention.span.end - 1);
        const std::size_t first = atomHolding(line, mention.span.begin);
        if (isSpentBy && first < quantity.first)
            continue;
        if (mention.kind == EntityKind::Place && isDateline(line, first, last))
            continue;
        const bool isSpeaker = isSource(line, first, last) && !(isCount && isPersonalPronoun(line, last + 2));
        if (isMadeOnly(sight, quantity, measure, mention, last) || isAttribute(line, mention, last) ||
            isSpeaker || isBeyond(line, quantity, measure, first))
            continue;
        const bool hasChips =
            measure == Measure::Chips && (isOwned(line, last, quantity) || isReceiver(line, first));
        if ((isCount || measure == Measure::Chips) && !hasChips && !isHeld(line, last, quantity))
            continue;
        // "Norland's wealth fund sold 12 companies"
        const bool isOnlyOwner = isCount && line.is(last + 1, "'s") && !isOwned(line, last, quantity);
        if (mention.kind == EntityKind::Place && (ofCompany || isCount || measure == Measure::Other) &&
            (isOnlyOwner || !isGrammaticalSubject(line, first, last)))
            continue;
        best.offer(scoreOf(line, quantity, first, last, *lead),
                   static_cast<Index>(sight.firstMention + index));
    }
    if (!isCount && !isSpentBy)
        offerAnaphors(sight, quantity, measure, best);
    return best.subject;
}

} // namespace crossread::figures
