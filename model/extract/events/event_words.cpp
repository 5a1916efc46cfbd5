// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/event_words.h"

#include "model/extract/dates/outlook.h"
#include "model/extract/listed_words.h"

#include <array>

namespace crossread::events {

namespace {

/// States, opinions and acts of speech, which happen at no date of their own.
constexpr ListedWords noHappenings{std::array<std::string_view, 96>{
    "added",     "admitted",   "aged",       "allegedly", "answered",   "appeared",    "argued",
    "asked",     "assumed",    "based",      "became",    "believed",   "called",      "cited",
    "claimed",   "compared",   "complained", "concerned", "considered", "contained",   "continued",
    "dedicated", "described",  "desired",    "did",       "dubbed",     "embed",       "estimated",
    "expected",  "explained",  "feared",     "felt",      "focused",    "followed",    "guessed",
    "had",       "held",       "hoped",      "hundred",   "included",   "informed",    "insisted",
    "intended",  "interested", "involved",   "joked",     "judged",     "kept",        "knew",
    "known",     "labeled",    "limited",    "linked",    "lived",      "located",     "looked",
    "meant",     "mentioned",  "named",      "needed",    "noted",      "owned",       "pleased",
    "praised",   "predicted",  "preferred",  "promised",  "put",        "quoted",      "read",
    "recalled",  "related",    "remained",   "remarked",  "replied",    "represented", "required",
    "said",      "seemed",     "showed",     "situated",  "spoke",      "stated",      "stood",
    "suggested", "supposed",   "tended",     "thought",   "told",       "understood",  "used",
    "wanted",    "warned",     "was",        "were",      "worried"}};

/// Bare forms of verbs that name a happening.
constexpr ListedWords passiveParticiples{std::array<std::string_view, 52>{
    "acquired",  "adopted",   "appointed", "approved",   "arrested",   "banned",    "beaten",     "broken",
    "buried",    "cancelled", "charged",   "chosen",     "convicted",  "delayed",   "demolished", "deported",
    "destroyed", "driven",    "executed",  "extended",   "extradited", "fined",     "forbidden",  "founded",
    "frozen",    "given",     "hidden",    "imprisoned", "injured",    "jailed",    "killed",     "known",
    "launched",  "postponed", "published", "rebuilt",    "released",   "renamed",   "replaced",   "seen",
    "sentenced", "shown",     "signed",    "sold",       "stolen",     "suspended", "sworn",      "taken",
    "thrown",    "torn",      "worn",      "written"}};

constexpr ListedWords bareHappenings{std::array<std::string_view, 130>{
    "bring",    "celebrate", "face",    "give",    "mark",     "offer",    "pay",      "play",
    "receive",  "rule",      "travel",  "visit",   "acquire",  "adopt",    "announce", "appoint",
    "approve",  "arrest",    "arrive",  "attack",  "auction",  "ban",      "begin",    "block",
    "boost",    "build",     "buy",     "cancel",  "cease",    "close",    "collapse", "complete",
    "conclude", "create",    "cut",     "debut",   "decide",   "declare",  "deliver",  "deploy",
    "develop",  "divest",    "double",  "elect",   "end",      "enter",    "expand",   "expire",
    "extend",   "fall",      "file",    "fine",    "finish",   "fire",     "form",     "found",
    "gather",   "grow",      "halt",    "hire",    "hold",     "host",     "impose",   "increase",
    "install",  "introduce", "invade",  "invest",  "issue",    "join",     "kill",     "launch",
    "lay",      "leave",     "lift",    "list",    "lower",    "make",     "meet",     "merge",
    "move",     "open",      "order",   "outlaw",  "overtake", "pass",     "pause",    "phase",
    "plunge",   "postpone",  "present", "produce", "publish",  "purchase", "quit",     "raise",
    "reach",    "recall",    "reduce",  "release", "reopen",   "replace",  "resign",   "restore",
    "restrict", "resume",    "retire",  "return",  "reveal",   "rise",     "roll",     "sell",
    "settle",   "ship",      "shut",    "sign",    "slash",    "spend",    "spin",     "start",
    "step",     "stop",      "sue",     "surpass", "suspend",  "take",     "test",     "triple",
    "unveil",   "vote"}};

constexpr ListedWords nounOpeners{std::array<std::string_view, 46>{
    "-",     "a",      "an",   "any",  "at",      "by",    "each",  "every", "for",        "from",
    "her",   "highly", "his",  "in",   "its",     "less",  "more",  "most",  "my",         "never",
    "new",   "no",     "not",  "of",   "on",      "other", "our",   "over",  "previously", "recently",
    "some",  "such",   "than", "that", "the",     "their", "these", "this",  "those",      "to",
    "under", "very",   "well", "with", "without", "your"}};

constexpr ListedWords clauseStarters{std::array<std::string_view, 23>{
    "although", "as",    "because", "but",    "despite", "how",   "if",    "since",
    "so",       "that",  "though",  "unless", "what",    "when",  "where", "whereas",
    "whether",  "which", "while",   "who",    "whom",    "whose", "why"}};

constexpr ListedWords prepositions{std::array<std::string_view, 34>{
    "about", "above",  "across",  "after",   "against", "along",   "amid",   "among",     "around",
    "as",    "at",     "before",  "between", "by",      "despite", "during", "following", "for",
    "from",  "in",     "into",    "of",      "on",      "onto",    "over",   "since",     "through",
    "to",    "toward", "towards", "under",   "until",   "with",    "within"}};

constexpr ListedWords eventNouns{std::array<std::string_view, 44>{
    "acquisition",  "announcement", "attack",    "ban",      "bankruptcy", "battle",   "collapse",
    "conference",   "coup",         "crackdown", "crash",    "crisis",     "debut",    "defeat",
    "earthquake",   "election",     "elections", "eruption", "explosion",  "founding", "imposition",
    "inauguration", "introduction", "invasion",  "launch",   "massacre",   "meeting",  "merger",
    "opening",      "outbreak",     "pandemic",  "protests", "referendum", "release",  "resignation",
    "revolution",   "riots",        "strike",    "summit",   "takeover",   "treaty",   "unveiling",
    "uprising",     "war"}};

} // namespace

bool isHappening(std::string_view pastVerb)
{
    return dates::isPastVerb(pastVerb) && !noHappenings.contains(pastVerb);
}

bool isBareHappening(std::string_view verb)
{
    return bareHappenings.contains(verb);
}

bool isPassiveParticiple(std::string_view word)
{
    return passiveParticiples.contains(word);
}

bool isPeriodNoun(std::string_view word)
{
    return word == "half" || word == "months" || word == "period" || word == "quarter" || word == "weeks" ||
           word == "year";
}

bool isBe(std::string_view word)
{
    return word == "was" || word == "were" || word == "been" || word == "is" || word == "are" || word == "be";
}

bool opensNoun(std::string_view word)
{
    return nounOpeners.contains(word);
}

bool startsClause(std::string_view word)
{
    return clauseStarters.contains(word);
}

bool isEventNoun(std::string_view word)
{
    return eventNouns.contains(word);
}

bool isPreposition(std::string_view word)
{
    return prepositions.contains(word);
}

} // namespace crossread::events
