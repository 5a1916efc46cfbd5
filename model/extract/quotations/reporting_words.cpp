// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/reporting_words.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr std::array<std::string_view, 177> sayWords{
    "acknowledge", "acknowledged", "acknowledges", "added",      "adding",     "adds",       "admit",
    "admits",      "admitted",     "advised",      "affirmed",   "agreed",     "allege",     "alleged",
    "alleges",     "alleging",     "announced",    "announces",  "answered",   "answers",    "argue",
    "argued",      "argues",       "arguing",      "asked",      "asks",       "asserted",   "asserts",
    "believe",     "believed",     "believes",     "boasted",    "cautioned",  "cautions",   "claim",
    "claimed",     "claiming",     "claims",       "clarified",  "commented",  "complained", "conceded",
    "concedes",    "conclude",     "concluded",    "concludes",  "confirmed",  "confirms",   "contend",
    "contended",   "contends",     "continued",    "continues",  "countered",  "cried",      "declared",
    "declares",    "demanded",     "demands",      "denied",     "denies",     "disclosed",  "emphasised",
    "emphasises",  "emphasized",   "emphasizes",   "estimate",   "estimated",  "estimates",  "exclaimed",
    "explained",   "explains",     "expressed",    "finds",      "found",      "grumbled",   "guessed",
    "hinted",      "informed",     "insist",       "insisted",   "insisting",  "insists",    "joked",
    "jokes",       "lamented",     "lamenting",    "laughed",    "maintained", "maintains",  "mentioned",
    "mused",       "muttered",     "noted",        "notes",      "noting",     "objected",   "observed",
    "observes",    "pleaded",      "posted",       "predict",    "predicted",  "predicts",   "promised",
    "promises",    "protested",    "quipped",      "reads",      "recalled",   "recalls",    "reckoned",
    "reckons",     "recounted",    "reiterated",   "reiterates", "remarked",   "remarks",    "repeated",
    "replied",     "replies",      "report",       "reported",   "reports",    "responded",  "retorted",
    "retorts",     "revealed",     "reveals",      "said",       "say",        "saying",     "says",
    "shouted",     "showed",       "showing",      "shows",      "sighed",     "snapped",    "speculated",
    "stated",      "states",       "stating",      "stressed",   "stresses",   "stressing",  "suggest",
    "suggested",   "suggests",     "suspects",     "tell",       "telling",    "tells",      "testified",
    "thinks",      "thought",      "thundered",    "told",       "tweeted",    "underlined", "urged",
    "urges",       "vowed",        "vows",         "warn",       "warned",     "warning",    "warns",
    "whispered",   "wondered",     "wonders",      "worried",    "worries",    "writes",     "writing",
    "wrote",       "yelled"};

constexpr std::array<std::string_view, 52> nameWords{
    "accused",       "accuses",   "accusing",  "apologised", "apologized", "blamed",     "blames",
    "branded",       "brands",    "call",      "called",     "calling",    "calls",      "characterised",
    "characterized", "cited",     "citing",    "condemned",  "condemns",   "criticised", "criticized",
    "decried",       "denounced", "deplored",  "derided",    "describe",   "described",  "describes",
    "describing",    "dismissed", "dubbed",    "hailed",     "labeled",    "labelled",   "labels",
    "lambasted",     "likened",   "named",     "portrayed",  "praised",    "promises",   "quoted",
    "rejected",      "rejects",   "ridiculed", "slammed",    "slams",      "speaks",     "spoke",
    "termed",        "touted",    "welcomed"};

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

constexpr std::array<std::string_view, 111> unnamedSources{
    "academics",   "activists",     "advisers",    "aides",        "airline",      "airport",
    "analysts",    "army",          "association", "authorities",  "bankers",      "bidders",
    "bishops",     "bosses",        "campaigners", "charity",      "church",       "club",
    "college",     "commissioners", "committee",   "congress",     "council",      "court",
    "critics",     "data",          "department",  "detectives",   "diplomats",    "directors",
    "doctors",     "documents",     "economists",  "embassy",      "engineers",    "executives",
    "experts",     "farmers",       "federation",  "figures",      "filing",       "filings",
    "forecasters", "foundation",    "historians",  "hospital",     "inquiry",      "insiders",
    "inspectors",  "investigators", "investors",   "journalists",  "judges",       "lawmakers",
    "lawyers",     "leaders",       "lobbyists",   "managers",     "manufacturer", "media",
    "memo",        "military",      "ministers",   "museum",       "navy",         "negotiators",
    "newspaper",   "observers",     "officers",    "officials",    "opponents",    "owners",
    "panel",       "parents",       "parliament",  "party",        "people",       "police",
    "poll",        "polls",         "pollsters",   "prosecutors",  "publisher",    "rebels",
    "records",     "reporters",     "researchers", "residents",    "reviewers",    "scholars",
    "school",      "scientists",    "senators",    "shareholders", "sources",      "spokespeople",
    "staff",       "statement",     "statistics",  "students",     "studies",      "study",
    "supporters",  "survey",        "surveys",     "teachers",     "traders",      "villagers",
    "watchdog",    "witnesses",     "workers"};

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

constexpr WordGlance reportingAtAGlance = glanceOf(entries, &Entry::word);

} // namespace

WordUses usesOf(std::string_view word)
{
    if (!reportingAtAGlance.mayHold(word))
        return 0;
    std::array<char, WordGlance::longest> letters{};
    std::ranges::transform(word, letters.begin(), ascii::lower);
    WordUses uses = 0;
    const std::string_view lower(letters.data(), word.size());
    const auto* entry = std::ranges::lower_bound(entries, lower, {}, &Entry::word);
    for (; entry != entries.end() && entry->word == lower; ++entry)
        uses = static_cast<WordUses>(uses | entry->uses);
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
