// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/counted_noun.h"

#include "model/extract/listed_words.h"

#include <array>

namespace crossread::figures {

namespace {

/// What ends a noun phrase.
constexpr ListedWords functionWords(std::to_array<std::string_view>({
    "a",         "about",     "above",     "according", "account",
    "accounted", "accounts",  "across",    "added",     "after",
    "again",     "against",   "ago",       "all",       "already",
    "also",      "although",  "always",    "am",        "amid",
    "among",     "an",        "and",       "announced", "annually",
    "another",   "any",       "appear",    "appears",   "are",
    "around",    "arrested",  "as",        "at",        "attended",
    "awaiting",  "based",     "be",        "became",    "because",
    "become",    "becomes",   "been",      "before",    "being",
    "below",     "between",   "born",      "both",      "bought",
    "brought",   "built",     "but",       "buy",       "buying",
    "buys",      "by",        "called",    "came",      "can",
    "claimed",   "claims",    "climbed",   "come",      "comes",
    "coming",    "compared",  "cost",      "costing",   "costs",
    "could",     "daily",     "decreased", "designed",  "despite",
    "developed", "did",       "died",      "do",        "does",
    "doing",     "done",      "down",      "dropped",   "during",
    "each",      "earlier",   "else",      "even",      "ever",
    "every",     "fall",      "fell",      "few",       "for",
    "found",     "founded",   "from",      "gained",    "gave",
    "get",       "gets",      "getting",   "give",      "given",
    "gives",     "globally",  "go",        "goes",      "going",
    "gone",      "got",       "grew",      "grow",      "had",
    "has",       "have",      "having",    "he",        "held",
    "her",       "here",      "hers",      "herself",   "him",
    "himself",   "his",       "how",       "i",         "if",
    "in",        "include",   "included",  "includes",  "including",
    "increased", "injured",   "instead",   "into",      "involve",
    "involves",  "involving", "is",        "it",        "its",
    "itself",    "joined",    "jumped",    "just",      "kept",
    "killed",    "known",     "lasted",    "later",     "launched",
    "least",     "led",       "left",      "less",      "like",
    "lived",     "living",    "lost",      "made",      "make",
    "makes",     "making",    "many",      "may",       "me",
    "might",     "mine",      "monthly",   "more",      "most",
    "much",      "must",      "my",        "named",     "near",
    "need",      "needed",    "needs",     "never",     "no",
    "none",      "nor",       "not",       "now",       "of",
    "off",       "often",     "on",        "only",      "onto",
    "or",        "other",     "others",    "ought",     "our",
    "ours",      "out",       "over",      "overall",   "own",
    "owned",     "paid",      "pay",       "pays",      "per",
    "plunged",   "purchased", "put",       "release",   "released",
    "remain",    "remained",  "remains",   "reported",  "reportedly",
    "reports",   "require",   "required",  "requires",  "respectively",
    "rise",      "rises",     "rose",      "said",      "same",
    "saw",       "say",       "says",      "see",       "seem",
    "seems",     "seen",      "sell",      "selling",   "sells",
    "set",       "several",   "shall",     "she",       "should",
    "signed",    "since",     "slipped",   "so",        "sold",
    "some",      "soon",      "spend",     "spending",  "spent",
    "stated",    "still",     "such",      "take",      "taken",
    "takes",     "taking",    "tells",     "than",      "that",
    "the",       "their",     "theirs",    "them",      "themselves",
    "then",      "there",     "these",     "they",      "this",
    "those",     "though",    "through",   "till",      "to",
    "together",  "told",      "too",       "took",      "toward",
    "towards",   "trained",   "under",     "unless",    "until",
    "up",        "upon",      "us",        "use",       "used",
    "uses",      "using",     "versus",    "very",      "via",
    "vs",        "was",       "we",        "weekly",    "went",
    "were",      "what",      "when",      "where",     "whereas",
    "whether",   "which",     "while",     "who",       "whom",
    "whose",     "why",       "will",      "with",      "within",
    "without",   "worked",    "working",   "worldwide", "worth",
    "would",     "wounded",   "yet",       "you",       "your",
    "yours",
}));

constexpr ListedWords irregularPlurals(std::to_array<std::string_view>(
    {"aircraft",       "alumni",    "bacteria",   "bison",        "businessmen", "businesswomen",
     "cattle",         "children",  "clergymen",  "congressmen",  "craftsmen",   "crew",
     "deer",           "firemen",   "fish",       "fishermen",    "fungi",       "geese",
     "grandchildren",  "gunmen",    "hovercraft", "larvae",       "lawmen",      "livestock",
     "media",          "men",       "mice",       "militiamen",   "offspring",   "people",
     "personnel",      "police",    "policemen",  "policewomen",  "salesmen",    "salmon",
     "schoolchildren", "series",    "servicemen", "servicewomen", "sheep",       "spacecraft",
     "species",        "spokesmen", "sportsmen",  "squid",        "staff",       "statesmen",
     "stepchildren",   "troops",    "women",      "workmen"}));

/// Ends in s and is no plural, or stands as an attribute before the noun that is counted.
constexpr ListedWords attributivePlurals(std::to_array<std::string_view>({
    "access",     "across",       "address",     "analysis", "arms",           "basis",       "bonus",
    "business",   "campus",       "census",      "class",    "communications", "consensus",   "crisis",
    "defense",    "economics",    "electronics", "express",  "glass",          "goods",       "graphics",
    "gross",      "headquarters", "logistics",   "loss",     "mass",           "mathematics", "news",
    "operations", "physics",      "plus",        "previous", "process",        "robotics",    "sales",
    "savings",    "securities",   "semis",       "series",   "serious",        "services",    "species",
    "sports",     "status",       "systems",     "tennis",   "various",        "virus",       "wireless",
}));

/// Nouns that a hyphen joins to their number and that are counted all the same: "a 12-bed ward".
constexpr ListedWords hyphenNouns(std::to_array<std::string_view>({
    "apartment", "bed",     "bedroom", "billion",   "branch",   "camera",    "candidate", "car",
    "chapter",   "city",    "company", "country",   "delegate", "employee",  "episode",   "family",
    "firm",      "floor",   "game",    "gene",      "home",     "hotel",     "house",     "judge",
    "juror",     "justice", "lane",    "lap",       "man",      "match",     "megapixel", "member",
    "nation",    "page",    "panel",   "parameter", "party",    "passenger", "patient",   "person",
    "pixel",     "plane",   "player",  "point",     "pupil",    "qubit",     "question",  "room",
    "satellite", "school",  "seat",    "ship",      "shop",     "site",      "song",      "stop",
    "storey",    "store",   "story",   "student",   "team",     "token",     "track",     "turbine",
    "unit",      "vehicle", "village", "volume",    "vote",     "woman",     "word",      "worker",
}));

/// Present forms of verbs that are plurals too: nouns behind a noun that is none, "17,000 inspection
/// reports".
constexpr ListedWords pluralsOrVerbs(std::to_array<std::string_view>({"accounts", "claims", "costs", "needs",
                                                                      "reports", "rises", "uses"}));

/// Plurals that stand before the noun that is counted as often as alone: "two crew members", "six police
/// officers", "12 people smugglers".
constexpr ListedWords openPlurals(std::to_array<std::string_view>({"aircraft", "cattle", "children", "crew",
                                                                   "fish", "media", "men", "people",
                                                                   "personnel", "police", "sheep", "salmon",
                                                                   "spacecraft", "staff", "women"}));

constexpr std::size_t longestPhrase = 9;

/// Whether the phrase goes on at \a at: a word, or a hyphen that joins two.
bool goesOn(const Line& line, std::size_t at)
{
    if (line.isMark(at, '-'))
        return line.isGlued(at) && line.isGlued(at + 1) && line.isKind(at + 1, AtomKind::Word);
    const bool isNamePart =
        line.isKind(at, AtomKind::Word) && line[at].isCapitalized && line[at - 1].isCapitalized;
    return line.isKind(at, AtomKind::Word) && (isNamePart || !isFunctionWord(line, at));
}

/// Whether the verb's form at \a at is a plural: a noun that is none stands before it, no object behind it.
bool isNounDespite(const Line& line, std::size_t at, std::optional<std::size_t> last)
{
    return last && *last + 1 == at && line.isKind(at, AtomKind::Word) &&
           pluralsOrVerbs.contains(line.wordAt(at)) && !isPlural(line.wordAt(*last)) &&
           !line[*last].isCapitalized &&
           !line.isAnyOf(at + 1, {"the", "a", "an", "that", "it", "he", "she", "they", "his", "her", "its"});
}

/// Whether the plural at \a at only opens the phrase: the next word is the noun that is counted.
bool opensNoun(const Line& line, std::size_t at)
{
    return line.isKind(at + 1, AtomKind::Word) && openPlurals.contains(line.wordAt(at)) &&
           isPlural(line.wordAt(at + 1)) && !line.isAnyOf(at + 1, {"people", "police"}) &&
           !isFunctionWord(line, at + 1) && !line[at + 1].isCapitalized &&
           !line.isAnyOf(at + 1, {"ages", "days", "hours", "metres", "miles", "minutes", "months", "times",
                                  "weeks", "years", "always", "sometimes", "perhaps"});
}

/// Behind "of" and a possessor: "of Nvidia's", "of its", "of the".
std::size_t skipPartitive(const Line& line, std::size_t first)
{
    if (!line.is(first, "of"))
        return first;
    std::size_t at = first + 1;
    if (line.isAnyOf(at,
                     {"the", "its", "their", "his", "her", "our", "these", "those", "such", "all", "other"}))
        return at + 1;
    for (std::size_t name = at; name < at + 4 && line.isKind(name, AtomKind::Word); ++name) {
        if (line.is(name, "'s") || line.wordAt(name) == "\xE2\x80\x99s")
            return name + 1;
        if (!line[name].isCapitalized)
            break;
    }
    return at;
}

} // namespace

bool isFunctionWord(const Line& line, std::size_t at)
{
    return line.isKind(at, AtomKind::Word) && functionWords.contains(line.wordAt(at));
}

bool isPlural(std::string_view word)
{
    if (irregularPlurals.contains(word))
        return true;
    constexpr std::size_t longestPlural = 30;
    const bool endsInS = !word.empty() && lowered(word.back()) == 's';
    if (!endsInS || word.size() < 3 || word.size() > longestPlural)
        return false;
    const char written = word[word.size() - 2];
    const bool isInitials = word.size() > 3 || (word[0] >= 'A' && word[0] <= 'Z');
    if (written >= 'A' && written <= 'Z' && word.back() == 's' && isInitials)
        return true; // "GPUs", "MPs"
    if (word.size() == 3)
        return false;
    const char before = lowered(written);
    return before != 's' && before != 'u' && !attributivePlurals.contains(word);
}

bool isHyphenNoun(std::string_view word)
{
    return hyphenNouns.contains(word);
}

bool isModelNumber(std::string_view word)
{
    const bool isCapital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    return isCapital && word.size() > 2 && word[1] >= '0' && word[1] <= '9';
}

std::optional<std::size_t> countedNoun(const Line& line, std::size_t first)
{
    std::size_t begin = skipPartitive(line, line.isMark(first, '"') ? first + 1 : first);
    if (line.isAnyOf(begin, {"other", "more", "such", "own", "same", "additional"}))
        ++begin;
    if (line.is(first, "of") && line.isKind(begin, AtomKind::Number))
        ++begin; // "112 of the 230 seats"
    std::optional<std::size_t> last;
    std::size_t at = begin;
    for (; at < begin + longestPhrase && (goesOn(line, at) || isNounDespite(line, at, last)); ++at) {
        if (line.isMark(at, '-'))
            continue;
        const std::string_view word = line.wordAt(at);
        if (word == "'s" || word == "\xE2\x80\x99s") {
            last.reset();
            continue;
        }
        last = at;
        const bool isCompound = at > begin + 1 && line.isMark(at - 1, '-') && line.isGlued(at);
        const bool isJoined = line.isMark(at + 1, '-') && line.isGlued(at + 1);
        const bool isOwner =
            line.is(at + 1, "'s") || (line.has(at + 1) && line.wordAt(at + 1) == "\xE2\x80\x99s");
        if ((isPlural(word) || (isCompound && word.ends_with('s'))) && !isJoined && !isOwner &&
            !(line[at].isCapitalized && goesOn(line, at + 1)) && !opensNoun(line, at))
            return at;
    }
    return last;
}

} // namespace crossread::figures
