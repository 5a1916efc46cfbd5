// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/reporting_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace crossread {

namespace {

constexpr std::array<std::string_view, 136> sayWords{
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
    "muttered",     "noted",        "notes",     "objected",   "observed",  "observes",   "predicted",
    "predicts",     "promised",     "promises",  "quipped",    "recalled",  "recalls",    "reckoned",
    "reckons",      "remarked",     "remarks",   "repeated",   "replied",   "replies",    "report",
    "reported",     "reports",      "responded", "revealed",   "reveals",   "said",       "say",
    "saying",       "says",         "shouted",   "shows",      "sighed",    "stated",     "states",
    "stating",      "stressed",     "stresses",  "suggested",  "suggests",  "suspects",   "tell",
    "telling",      "tells",        "testified", "thinks",     "thought",   "told",       "tweeted",
    "underlined",   "urged",        "urges",     "vowed",      "vows",      "warned",     "warning",
    "warns",        "whispered",    "wondered",  "wonders",    "worried",   "worries",    "writes",
    "writing",      "wrote",        "yelled"};

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

constexpr std::array<std::string_view, 4> pronouns{"he", "it", "she", "they"};

static_assert(std::ranges::is_sorted(sayWords) && std::ranges::is_sorted(nameWords) &&
              std::ranges::is_sorted(intendWords) && std::ranges::is_sorted(rumourWords) &&
              std::ranges::is_sorted(organizationNouns) && std::ranges::is_sorted(personNouns) &&
              std::ranges::is_sorted(pronouns));

constexpr std::size_t longestWord = 14;

/// For each first letter the lengths its words have, a bit each: turns most words of a text away at once.
constexpr std::array<std::uint16_t, 26> lengthsByLetter = [] {
    std::array<std::uint16_t, 26> lengths{};
    const auto add = [&lengths](const auto& words) {
        for (const std::string_view word : words) {
            auto& bits = lengths[static_cast<std::size_t>(word[0] - 'a')];
            bits = static_cast<std::uint16_t>(bits | 1u << word.size());
        }
    };
    add(sayWords);
    add(nameWords);
    add(intendWords);
    add(rumourWords);
    add(organizationNouns);
    add(personNouns);
    add(pronouns);
    return lengths;
}();

/// A word in small ASCII letters; empty where no list can hold it.
class LowerWord {
public:
    explicit LowerWord(std::string_view word)
    {
        if (word.empty() || word.size() > longestWord)
            return;
        std::ranges::transform(word, m_letters.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const auto letter = static_cast<unsigned char>(m_letters[0] - 'a');
        if (letter < 26 && (lengthsByLetter[letter] >> word.size() & 1u) != 0)
            m_size = word.size();
    }

    [[nodiscard]] bool isIn(std::span<const std::string_view> sorted) const
    {
        return m_size > 0 && std::ranges::binary_search(sorted, std::string_view(m_letters.data(), m_size));
    }

private:
    std::array<char, longestWord> m_letters{};
    std::size_t m_size = 0;
};

} // namespace

Reporting reportingOf(std::string_view word)
{
    const LowerWord lower(word);
    if (lower.isIn(sayWords))
        return Reporting::Say;
    if (lower.isIn(nameWords))
        return Reporting::Name;
    if (lower.isIn(intendWords))
        return Reporting::Intend;
    return lower.isIn(rumourWords) ? Reporting::Rumour : Reporting::None;
}

bool isOrganizationNoun(std::string_view word)
{
    return LowerWord(word).isIn(organizationNouns);
}

bool isPersonNoun(std::string_view word)
{
    return LowerWord(word).isIn(personNouns);
}

bool isPersonPronoun(std::string_view word)
{
    return LowerWord(word).isIn(pronouns);
}

} // namespace crossread
