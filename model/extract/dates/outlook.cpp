// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/outlook.h"

#include "model/extract/listed_words.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

namespace {

constexpr std::size_t reach = 18; ///< lexemes looked at on either side

/// Words after which a date lies ahead.
constexpr ListedWords ahead{std::array<std::string_view, 26>{
    "expect",    "might",   "'ll",    "aims",    "begins",   "deadline", "due",     "ends",     "expected",
    "expects",   "expires", "hopes",  "intends", "kicks",    "opens",    "planned", "planning", "plans",
    "scheduled", "shall",   "slated", "starts",  "upcoming", "will",     "won't",   "would"}};

/// Words that "to" makes look ahead: "set to begin", "going to".
constexpr ListedWords aheadWithTo{std::array<std::string_view, 12>{"about", "be", "expected", "going", "hope",
                                                                   "likely", "plan", "planned", "ready",
                                                                   "scheduled", "set", "want"}};

constexpr ListedWords irregular{std::array<std::string_view, 133>{
    "quit",    "burst",    "ate",     "beat",      "beaten",     "became",    "began",    "begun", "bet",
    "bid",     "bit",      "bitten",  "blew",      "blown",      "bore",      "bought",   "broke", "broken",
    "brought", "built",    "came",    "caught",    "chose",      "chosen",    "cut",      "dealt", "did",
    "died",    "done",     "drawn",   "drew",      "driven",     "drove",     "fallen",   "fell",  "felt",
    "flew",    "flown",    "forbade", "forbidden", "fought",     "found",     "frozen",   "gave",  "given",
    "gone",    "got",      "grew",    "grown",     "had",        "held",      "hidden",   "hit",   "hurt",
    "kept",    "knew",     "laid",    "lay",       "led",        "left",      "lent",     "let",   "lit",
    "lost",    "made",     "meant",   "met",       "outbid",     "oversaw",   "overtook", "paid",  "put",
    "ran",     "rang",     "read",    "rebuilt",   "resold",     "risen",     "rode",     "rose",  "said",
    "sang",    "sank",     "sat",     "saw",       "seen",       "sent",      "set",      "shook", "shot",
    "showed",  "shown",    "shut",    "slid",      "sold",       "sought",    "spent",    "split", "spoke",
    "spoken",  "sprang",   "spun",    "stole",     "stolen",     "stood",     "struck",   "stuck", "swam",
    "swept",   "swore",    "sworn",   "swung",     "taken",      "taught",    "thought",  "threw", "thrown",
    "told",    "took",     "tore",    "torn",      "understood", "undertook", "upheld",   "was",   "went",
    "were",    "withdrew", "woke",    "won",       "wore",       "written",   "wrote"}};

/// Of verbs whose past is written as their present: "will also cut", "plans to cut" and the noun of "a cut"
/// are no past.
Outlook signOfOneForm(std::string_view previous, std::string_view beforePrevious)
{
    static constexpr ListedWords modals{
        std::to_array<std::string_view>({"'ll", "can", "cannot", "could", "may", "might", "must", "shall",
                                         "should", "will", "won't", "would"})};
    static constexpr ListedWords manners{
        std::to_array<std::string_view>({"also", "even", "further", "likely", "n't", "never", "not", "now",
                                         "only", "probably", "soon", "still", "then"})};
    static constexpr ListedWords nouns{std::to_array<std::string_view>(
        {"a",     "an",   "another", "any",   "budget", "cost",     "first", "further", "her",
         "his",   "its",  "job",     "jobs",  "my",     "new",      "next",  "no",      "of",
         "our",   "pay",  "power",   "price", "rate",   "spending", "tax",   "that",    "the",
         "their", "this", "is",      "are",   "be",     "being"})};
    const std::string_view helper = manners.contains(previous) ? beforePrevious : previous;
    if (modals.contains(helper))
        return Outlook::Future;
    if (ascii::equals(helper, "to") || nouns.contains(helper))
        return Outlook::Unknown;
    return Outlook::Past;
}

Outlook signOf(std::string_view word, std::string_view previous, std::string_view beforePrevious)
{
    static constexpr ListedWords oneForm{
        std::to_array<std::string_view>({"beat", "bet", "bid", "burst", "cut", "hit", "hurt", "lay", "let",
                                         "put", "quit", "read", "set", "shut", "split"})};
    if (ascii::equals(word, "to") && aheadWithTo.contains(previous))
        return Outlook::Future;
    if (ahead.contains(word) || (ascii::equals(word, "be") && ascii::equals(previous, "to")) ||
        (ascii::equals(word, "effect") &&
         (ascii::equals(previous, "take") || ascii::equals(previous, "takes"))))
        return Outlook::Future;
    if (oneForm.contains(word))
        return signOfOneForm(previous, beforePrevious);
    // The participle of a passive: its "be" tells.
    if (ascii::equals(previous, "be"))
        return Outlook::Unknown;
    return isPastVerb(word) ? Outlook::Past : Outlook::Unknown;
}

bool isNameAt(std::string_view word)
{
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

/// What has a day of its own to come, told in the present: "turns 70 in August", "takes place on Friday",
/// "host Wales on Saturday", "investors bet on a cut in June".
bool isToCome(std::string_view word, std::string_view next, std::string_view afterNext)
{
    const auto goesOn = [next](std::string_view wanted) { return ascii::equals(next, wanted); };
    if (ascii::equals(word, "turns"))
        return !next.empty() && next.front() >= '1' && next.front() <= '9';
    if (ascii::equals(word, "takes") || ascii::equals(word, "take"))
        return goesOn("place") || goesOn("effect") || goesOn("over") || goesOn("office") ||
               (goesOn("on") && isNameAt(afterNext));
    if (ascii::equals(word, "comes") || ascii::equals(word, "come"))
        return goesOn("out") ||
               (goesOn("into") && (ascii::equals(afterNext, "force") || ascii::equals(afterNext, "effect")));
    if (ascii::equals(word, "goes") || ascii::equals(word, "go"))
        return goesOn("up") ||
               (goesOn("on") && (ascii::equals(afterNext, "sale") || ascii::equals(afterNext, "trial")));
    if (ascii::equals(word, "steps") || ascii::equals(word, "stands"))
        return goesOn("down");
    if (ascii::equals(word, "host") || ascii::equals(word, "hosts"))
        return isNameAt(next);
    if (ascii::equals(word, "travel") || ascii::equals(word, "travels"))
        return goesOn("to") && isNameAt(afterNext);
    return (ascii::equals(word, "bet") || ascii::equals(word, "bets")) && goesOn("on");
}

/// What is going to be by a calendar, told in the present: "voters go to the polls on Sunday", "talks resume
/// on Monday", "the court meets on Friday". A transitive "meets" is a headline's past.
bool isProgramme(std::string_view before, std::string_view word, std::string_view next,
                 std::string_view afterNext)
{
    static constexpr ListedWords helpers{std::array<std::string_view, 9>{
        "did", "didn't", "could", "couldn't", "helped", "let", "not", "n't", "to"}};
    static constexpr ListedWords plural{
        std::array<std::string_view, 6>{"begin", "convene", "meet", "open", "resume", "start"}};
    static constexpr ListedWords matches{std::array<std::string_view, 4>{"face", "faces", "play", "plays"}};
    static constexpr ListedWords single{
        std::array<std::string_view, 4>{"convenes", "goes", "meets", "resumes"}};
    static constexpr ListedWords subjects{std::to_array<std::string_view>(
        {"agency", "bank", "boss", "chief", "chipmaker", "company", "he", "it", "maker", "minister",
         "president", "retailer", "she", "which", "who"})};
    static constexpr ListedWords leaving{
        std::to_array<std::string_view>({"arrives", "departs", "leaves", "reports", "retires", "returns"})};
    static constexpr ListedWords chances{
        std::array<std::string_view, 4>{"chance", "likelihood", "odds", "probability"}};
    if (helpers.contains(before))
        return false;
    if (isToCome(word, next, afterNext))
        return true;
    // "is set for Tuesday", "a 60% chance of a cut in November", "need a point on Thursday"
    if (ascii::equals(word, "set"))
        return (ascii::equals(before, "is") || ascii::equals(before, "are")) &&
               (next.empty() || ascii::equals(next, "for") || ascii::equals(next, "to"));
    if (chances.contains(word))
        return ascii::equals(next, "of") || ascii::equals(next, "for");
    if (ascii::equals(word, "need") || ascii::equals(word, "needs"))
        return ascii::equals(next, "a") || ascii::equals(next, "to") || ascii::equals(next, "at") ||
               ascii::equals(next, "only");
    if (leaving.contains(word)) {
        const bool isSubject = !before.empty() && ((before.front() >= 'A' && before.front() <= 'Z') ||
                                                   subjects.contains(before));
        return isSubject && (next.empty() || ascii::equals(next, "on") || ascii::equals(next, "in"));
    }
    if (ascii::equals(word, "should"))
        return !ascii::equals(next, "be"); // "should be done" tells a duty
    if (ascii::equals(word, "go") && ascii::equals(next, "to"))
        return ascii::equals(afterNext, "the") || ascii::equals(afterNext, "trial");
    if (matches.contains(word))
        return !next.empty() && next.front() >= 'A' && next.front() <= 'Z';
    const bool isAlone = next.empty() || ascii::equals(next, "on") || ascii::equals(next, "in");
    return isAlone && (plural.contains(word) || single.contains(word));
}

/// Who speaks about a time to come does so in the past: "In three months," he predicted, "nobody will ...".
bool isSaying(std::string_view word)
{
    static constexpr ListedWords verbs{
        std::array<std::string_view, 12>{"added", "argued", "asked", "explained", "insisted", "noted",
                                         "predicted", "said", "stated", "told", "warned", "wrote"}};
    return verbs.contains(word);
}

/// Whether words end there with a comma, full stop or quotation mark.
bool isMarkAt(std::string_view text, std::size_t at)
{
    return at < text.size() && (text[at] == ',' || text[at] == '.' || text[at] == '"' || text[at] == ':' ||
                                text.substr(at, 3) == "\u201D" || text.substr(at, 3) == "\u201C");
}

/// Whether quotation marks stand between the two places.
bool isAfterQuote(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string_view between = begin < end ? text.substr(begin, end - begin) : std::string_view();
    return between.find('"') != std::string_view::npos || between.find("\u201D") != std::string_view::npos;
}

/// Passed over at once, as most of what stands near a date is.
bool tellsNoTense(const Lexeme& lexeme)
{
    switch (lexeme.kind) {
    case WordClass::Number:
    case WordClass::Month:
    case WordClass::Weekday:
    case WordClass::Comma:
    case WordClass::Dash:
    case WordClass::Slash:
    case WordClass::The:
    case WordClass::Of:
    case WordClass::In:
    case WordClass::On:
    case WordClass::Article:
        return true;
    default:
        return false;
    }
}

bool isBorder(std::string_view word)
{
    return word == ";" || word == ":" || word == "\u2014" || word == "(" || word == ")";
}

/// "The final is on Sunday", "Elections are in May", "Ministers are meeting on Friday", "are to meet on
/// Friday".
bool isPlannedAt(std::string_view text, std::span<const Lexeme> lexemes, std::size_t begin)
{
    if (begin < 3 || !(lexemes[begin - 1].is(WordClass::On) || lexemes[begin - 1].is(WordClass::In)))
        return false;
    const auto wordAt = [&](std::size_t i) { return lexemes[i].span.in(text); };
    const auto usesBe = [&](std::size_t i) {
        return ascii::equals(wordAt(i), "is") || ascii::equals(wordAt(i), "are");
    };
    if (usesBe(begin - 2))
        return true;
    const std::string_view verb = wordAt(begin - 2);
    const bool isProgressive = verb.size() > 5 && verb.ends_with("ing") && usesBe(begin - 3);
    const bool isToBe = begin > 3 && ascii::equals(wordAt(begin - 3), "to") && usesBe(begin - 4);
    return isProgressive || isToBe;
}

} // namespace

bool isPastVerb(std::string_view word)
{
    if (word.size() > 3 && word.size() <= 16 && ascii::equals(word.substr(word.size() - 2), "ed") &&
        ascii::lower(word[word.size() - 3]) != 'e')
        return !ascii::equals(word, "hundred") && !ascii::equals(word, "united");
    return irregular.contains(word);
}

Outlook outlookAt(std::string_view text, std::span<const Lexeme> lexemes, std::size_t begin, std::size_t end)
{
    const auto wordAt = [&](std::size_t i) { return lexemes[i].span.in(text); };
    // "was postponed until March"
    static constexpr ListedWords putOff{
        std::array<std::string_view, 5>{"adjourned", "delayed", "deferred", "extended", "postponed"}};
    const bool isUntil =
        begin > 1 && (lexemes[begin - 1].is(WordClass::To) ||
                      (lexemes[begin - 1].is(WordClass::The) && lexemes[begin - 2].is(WordClass::To)));
    for (std::size_t i = begin; isUntil && i > 0 && begin - i < 4; --i) {
        if (putOff.contains(wordAt(i - 1)))
            return Outlook::Future;
    }
    if (isPlannedAt(text, lexemes, begin))
        return Outlook::Future;
    for (std::size_t i = begin; i > 0 && begin - i < reach; --i) {
        // "It may last into March."
        if (lexemes[i - 1].is(WordClass::Month) && !lexemes[i - 1].isCapitalized && wordAt(i - 1) == "may")
            return Outlook::Future;
        if (tellsNoTense(lexemes[i - 1]))
            continue;
        const std::string_view word = wordAt(i - 1);
        if (isBorder(word))
            break;
        if (isProgramme(i > 1 ? wordAt(i - 2) : std::string_view{}, word,
                        i < begin ? wordAt(i) : std::string_view{},
                        i + 1 < begin ? wordAt(i + 1) : std::string_view{}))
            return Outlook::Future;
        if (const Outlook sign = signOf(word, i > 1 ? wordAt(i - 2) : std::string_view{},
                                        i > 2 ? wordAt(i - 3) : std::string_view{});
            sign != Outlook::Unknown)
            return sign;
    }
    for (std::size_t i = end; i < lexemes.size() && i - end < reach; ++i) {
        if (tellsNoTense(lexemes[i]))
            continue;
        const std::string_view word = wordAt(i);
        if (isBorder(word))
            break;
        if (isSaying(word)) {
            // "On Monday the minister said growth would slow": the saying's day. Between commas or behind
            // quoted words it is told by the way.
            const bool isAside = i + 1 >= lexemes.size() || lexemes[i + 1].is(WordClass::Comma) ||
                                 isMarkAt(text, lexemes[i].span.end) ||
                                 isMarkAt(text, lexemes[i + 1].span.end) ||
                                 isAfterQuote(text, lexemes[end].span.begin, lexemes[i].span.begin);
            if (isAside)
                continue;
            return Outlook::Past;
        }
        if (const Outlook sign = signOf(word, i > end ? wordAt(i - 1) : std::string_view{},
                                        i > end + 1 ? wordAt(i - 2) : std::string_view{});
            sign != Outlook::Unknown)
            return sign;
    }
    return Outlook::Unknown;
}

} // namespace crossread::dates
