// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/reporting_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace crossread {

namespace {

constexpr std::array<std::string_view, 139> sayWords{
    "acknowledged", "acknowledges", "added",     "adding",     "adds",      "admits",     "admitted",
    "advised",      "affirmed",     "agreed",    "alleged",    "alleges",   "announced",  "announces",
    "answered",     "answers",      "argued",    "argues",     "arguing",   "asked",      "asks",
    "asserted",     "asserts",      "believe",   "believed",   "believes",  "boasted",    "claim",
    "claimed",      "claiming",     "claims",    "clarified",  "commented", "complained", "conceded",
    "concedes",     "concluded",    "concludes", "confirmed",  "confirms",  "continued",  "continues",
    "countered",    "cried",        "declared",  "declares",   "denied",    "denies",     "disclosed",
    "emphasized",   "estimate",     "estimated", "estimates",  "explained", "explains",   "expressed",
    "finds",        "found",        "guessed",   "hinted",     "informed",  "insisted",   "insists",
    "joked",        "jokes",        "laughed",   "maintained", "maintains", "mentioned",  "mused",
    "muttered",     "noted",        "notes",     "objected",   "observed",  "observes",   "posted",
    "predicted",    "predicts",     "promised",  "promises",   "quipped",   "recalled",   "recalls",
    "reckoned",     "reckons",      "remarked",  "remarks",    "repeated",  "replied",    "replies",
    "report",       "reported",     "reports",   "responded",  "revealed",  "reveals",    "said",
    "say",          "saying",       "says",      "shouted",    "showed",    "showing",    "shows",
    "sighed",       "stated",       "states",    "stating",    "stressed",  "stresses",   "suggested",
    "suggests",     "suspects",     "tell",      "telling",    "tells",     "testified",  "thinks",
    "thought",      "told",         "tweeted",   "underlined", "urged",     "urges",      "vowed",
    "vows",         "warned",       "warning",   "warns",      "whispered", "wondered",   "wonders",
    "worried",      "worries",      "writes",    "writing",    "wrote",     "yelled"};

constexpr std::array<std::string_view, 24> nameWords{
    "blamed",   "blames",    "branded",   "call",       "called",    "calling", "calls",  "denounced",
    "describe", "described", "describes", "describing", "dismissed", "dubbed",  "hailed", "labelled",
    "named",    "praised",   "promises",  "quoted",     "speaks",    "spoke",   "termed", "touted"};

constexpr std::array<std::string_view, 22> intendWords{
    "aim",     "aimed",   "aims",     "commits",  "expect",   "expected", "expects",  "forecasts",
    "hoped",   "hopes",   "intended", "intends",  "plan",     "planned",  "planning", "plans",
    "pledged", "pledges", "projects", "proposed", "proposes", "wants"};

constexpr std::array<std::string_view, 7> rumourWords{"allegedly",  "apparently", "ostensibly", "purportedly",
                                                      "reportedly", "rumoured",   "supposedly"};

constexpr std::array<std::string_view, 27> organizationNouns{
    "agency",    "authority", "bank",       "board", "business", "chipmaker",  "commission",
    "company",   "developer", "firm",       "fund",  "giant",    "government", "group",
    "institute", "lab",       "laboratory", "maker", "ministry", "outlet",     "regulator",
    "retailer",  "start",     "startup",    "team",  "union",    "university"};

constexpr std::array<std::string_view, 39> personNouns{
    "adviser",   "aide",      "analyst",      "boy",         "doctor",  "driver",     "economist",
    "employee",  "engineer",  "executive",    "expert",      "farmer",  "father",     "girl",
    "lawyer",    "lobbyist",  "man",          "manager",     "mother",  "nurse",      "officer",
    "official",  "owner",     "person",       "professor",   "reader",  "researcher", "resident",
    "scientist", "spokesman", "spokesperson", "spokeswoman", "student", "teacher",    "trader",
    "visitor",   "witness",   "woman",        "worker"};

constexpr std::array<std::string_view, 57> unnamedSources{
    "academics",   "advisers",    "aides",     "analysts",     "authorities", "critics",    "data",
    "diplomats",   "doctors",     "documents", "economists",   "engineers",   "executives", "experts",
    "farmers",     "figures",     "filing",    "filings",      "historians",  "insiders",   "investors",
    "journalists", "lawmakers",   "lawyers",   "leaders",      "lobbyists",   "managers",   "media",
    "observers",   "officers",    "officials", "owners",       "people",      "police",     "poll",
    "polls",       "prosecutors", "records",   "reporters",    "researchers", "residents",  "reviewers",
    "scholars",    "scientists",  "sources",   "spokespeople", "statement",   "statistics", "students",
    "studies",     "study",       "survey",    "surveys",      "teachers",    "traders",    "witnesses",
    "workers"};

constexpr std::array<std::string_view, 4> pronouns{"he", "it", "she", "they"};

static_assert(std::ranges::is_sorted(sayWords) && std::ranges::is_sorted(nameWords) &&
              std::ranges::is_sorted(intendWords) && std::ranges::is_sorted(rumourWords) &&
              std::ranges::is_sorted(organizationNouns) && std::ranges::is_sorted(personNouns) &&
              std::ranges::is_sorted(pronouns) && std::ranges::is_sorted(unnamedSources));

/// A word of one of the lists, and of which.
struct Entry {
    std::string_view word;
    WordUses uses = 0;
};

constexpr std::size_t entryCount = sayWords.size() + nameWords.size() + intendWords.size() +
                                   rumourWords.size() + organizationNouns.size() + personNouns.size() +
                                   pronouns.size() + unnamedSources.size();

/// All lists in one, sorted by word; a word of two lists stands twice.
constexpr std::array<Entry, entryCount> entries = [] {
    std::array<Entry, entryCount> all{};
    std::size_t at = 0;
    const auto add = [&](const auto& words, WordUses use) {
        for (const std::string_view word : words)
            all[at++] = {word, use};
    };
    add(sayWords, SayUse);
    add(nameWords, NameUse);
    add(intendWords, IntendUse);
    add(rumourWords, RumourUse);
    add(organizationNouns, OrganizationUse);
    add(personNouns, PersonUse);
    add(pronouns, PronounUse);
    add(unnamedSources, UnnamedUse);
    std::ranges::sort(all, {}, &Entry::word);
    return all;
}();

constexpr std::size_t longestWord = 14;

constexpr std::size_t letterOf(char c)
{
    return static_cast<unsigned char>(static_cast<unsigned char>(c | 0x20) - 'a');
}

/// For each first and last letter the lengths that words with both have, a bit each: turns nearly all words
/// of a text away at once.
constexpr std::array<std::uint16_t, 26 * 26> lengthsByLetters = [] {
    std::array<std::uint16_t, 26 * 26> lengths{};
    for (const Entry& entry : entries) {
        auto& bits = lengths[letterOf(entry.word.front()) * 26 + letterOf(entry.word.back())];
        bits = static_cast<std::uint16_t>(bits | 1u << entry.word.size());
    }
    return lengths;
}();

bool mayBeListed(std::string_view word)
{
    if (word.empty() || word.size() > longestWord)
        return false;
    const std::size_t first = letterOf(word.front());
    const std::size_t last = letterOf(word.back());
    return first < 26 && last < 26 && (lengthsByLetters[first * 26 + last] >> word.size() & 1u) != 0;
}

} // namespace

WordUses usesOf(std::string_view word)
{
    if (!mayBeListed(word))
        return 0;
    std::array<char, longestWord> letters{};
    std::ranges::transform(word, letters.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    WordUses uses = 0;
    for (const Entry& entry :
         std::ranges::equal_range(entries, std::string_view(letters.data(), word.size()), {}, &Entry::word))
        uses = static_cast<WordUses>(uses | entry.uses);
    return uses;
}

Reporting reportingIn(WordUses uses)
{
    if ((uses & SayUse) != 0)
        return Reporting::Say;
    if ((uses & NameUse) != 0)
        return Reporting::Name;
    if ((uses & IntendUse) != 0)
        return Reporting::Intend;
    return (uses & RumourUse) != 0 ? Reporting::Rumour : Reporting::None;
}

} // namespace crossread
