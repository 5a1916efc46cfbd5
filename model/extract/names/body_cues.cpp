// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/body_cues.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"

#include <array>
#include <string_view>

namespace crossread::names {

namespace {
constexpr Rule byCue = "names/told-body";
constexpr Rule byOutlet = "names/outlet";

/// Nouns that stand right before an organisation's name.
constexpr ListedWords bodies{std::array<std::string_view, 34>{
    "agency",     "automaker",    "bank",        "brokerage",  "broker",    "carmaker",     "chipmaker",
    "company",    "conglomerate", "consultancy", "consortium", "firm",      "foundation",   "giant",
    "insurer",    "institute",    "lender",      "magazine",   "maker",     "manufacturer", "newspaper",
    "operator",   "outlet",       "producer",    "publisher",  "regulator", "retailer",     "startup",
    "subsidiary", "supplier",     "tank",        "unit",       "up",        "watchdog"}};

/// Nouns that stand right behind an organisation's name.
constexpr ListedWords bodiesBehind{
    std::array<std::string_view, 12>{"airline", "bank", "broadcaster", "conglomerate", "daily", "magazine",
                                     "newspaper", "retailer", "tabloid", "think", "union", "website"}};

/// Whose "of" an organisation follows: "employees of", "shares of".
constexpr ListedWords members{std::array<std::string_view, 16>{
    "boss", "chief", "customers", "employee", "employees", "executive", "founder", "founders", "investors",
    "members", "shares", "staff", "shareholders", "stock", "workers", "spokeswoman"}};

/// Who works "at" an organisation.
constexpr ListedWords workers{std::array<std::string_view, 20>{
    "analyst",     "analysts",  "director",   "economist", "editor",    "engineer",      "executive",
    "fellow",      "lecturer",  "manager",    "partner",   "president", "professor",     "researcher",
    "researchers", "scientist", "strategist", "student",   "trader",    "vice-president"}};

/// Last words of newspapers and their like.
constexpr ListedWords outlets{std::array<std::string_view, 24>{
    "advertiser", "bulletin", "chronicle", "courier",  "dispatch", "enquirer",  "examiner", "gazette",
    "globe",      "guardian", "herald",    "inquirer", "journal",  "ledger",    "mail",     "messenger",
    "observer",   "post",     "register",  "review",   "sentinel", "telegraph", "times",    "tribune"}};

constexpr ListedWords calendarWords{std::array<std::string_view, 19>{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}};

class BodyCues {
public:
    BodyCues(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    [[nodiscard]] std::string_view word(std::uint32_t i) const { return m_document.wordAt(i); }
    [[nodiscard]] bool isCapital(std::uint32_t i) const
    {
        const Token& token = m_document.tokens[i];
        return token.isWord() && (token.has(Capitalized) || token.has(AllUpper));
    }
    [[nodiscard]] std::uint32_t factsAt(std::uint32_t i) const
    {
        return m_lists.factsOf(hashOf(word(i), !m_document.tokens[i].has(NonAscii)));
    }
    [[nodiscard]] bool isBodyNoun(std::uint32_t i) const
    {
        if (isCapital(i) || !bodies.contains(word(i)))
            return false;
        const bool isTail = i >= 2 && m_document.wordAt(i - 1) == "-";
        return word(i) != "up" || (isTail && word(i - 2) == "start");
    }

    /// Where a run of capitalised words that stands at \a first ends, "&" and hyphens between them.
    [[nodiscard]] std::uint32_t runEnd(std::uint32_t first, std::uint32_t limit) const
    {
        constexpr std::uint32_t longest = 5;
        std::uint32_t end = first;
        for (std::uint32_t i = first; i < limit && i - first < longest; ++i) {
            const bool isLink = word(i) == "&" || word(i) == "-";
            if (isCapital(i) && (i == first || m_document.tokens[i].has(SpaceBefore) || word(i - 1) == "-"))
                end = i + 1;
            else if (!isLink || i == first)
                break;
        }
        return end;
    }

private:
    const Document& m_document;
    const NameModel& m_lists;
};

/// "The Coastal Courier": an article, one to three capitalised words and what newspapers are called.
std::uint32_t outletEnd(const BodyCues& cues, std::uint32_t the, std::uint32_t limit)
{
    const std::uint32_t end = the + 1 < limit ? cues.runEnd(the + 1, limit) : 0;
    const bool isOutlet = end >= the + 3 && end <= the + 5 && outlets.contains(cues.word(end - 1));
    return isOutlet ? end : 0;
}
} // namespace

bool isToldAsBody(const Document& document, const NameModel& lists, const FoundName& name)
{
    const BodyCues cues(document, lists);
    // "Orbis claims its chatbot has": whose "it" is.
    if (name.size() == 1 && name.kind == EntityKind::Person && name.end + 1 < document.tokens.size() &&
        cues.word(name.end + 1) == "its" && (cues.factsAt(name.first) & (FirstName | Surname)) == 0)
        return true;
    if (name.first < 2 || document.tokens[name.first].has(LineBefore))
        return false;
    const bool isKnownPlace = name.size() == 1 && (cues.factsAt(name.first) & (City | Region)) != 0;
    const bool isOpen = name.kind == EntityKind::Person || name.kind == EntityKind::Organization ||
                        (name.kind == EntityKind::Place && !isKnownPlace);
    if (!isOpen)
        return false;
    const std::uint32_t before = name.first - 1;
    // "the Handelsblatt newspaper"
    const bool hasBodyBehind = name.end < document.tokens.size() && !cues.isCapital(name.end) &&
                               bodiesBehind.contains(cues.word(name.end));
    if (hasBodyBehind && (cues.word(before) == "the" || cues.word(before) == "The") && !isKnownPlace)
        return cues.word(name.end) != "think" || cues.word(name.end + 1) == "tank";
    const bool isPersonal = name.kind == EntityKind::Person && name.size() > 1;
    if (cues.isBodyNoun(before))
        return !isPersonal;
    const std::string_view word = cues.word(before);
    if (word == "the" && name.first > 3 && cues.word(before - 1) == ",")
        return cues.isBodyNoun(before - 2);
    if (word == "of" && !isPersonal && name.kind != EntityKind::Place)
        return members.contains(cues.word(before - 1));
    if (word == "for" && !isPersonal && !isKnownPlace && name.kind != EntityKind::Place) {
        const std::string_view role = cues.word(before - 1);
        return role == "spokesman" || role == "spokeswoman" || role == "spokesperson";
    }
    return word == "at" && !isPersonal && !isKnownPlace && workers.contains(cues.word(before - 1));
}

FoundNames findToldBodies(const Document& document, const NameModel& lists)
{
    const BodyCues cues(document, lists);
    FoundNames found;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken; i + 1 < sentence.endToken; ++i) {
            if (!document.tokens[i].isWord() || !cues.isCapital(i + 1))
                continue;
            if (const std::uint32_t end = cues.word(i) == "The" ? outletEnd(cues, i, sentence.endToken) : 0) {
                found.push_back({i, end, EntityKind::Organization, byOutlet, 0, 0});
                i = end - 1;
                continue;
            }
            if (!cues.isBodyNoun(i) || calendarWords.contains(cues.word(i + 1)))
                continue;
            const std::uint32_t end = cues.runEnd(i + 1, sentence.endToken);
            const std::uint32_t facts = cues.factsAt(i + 1);
            if (end < i + 3 || (facts & (FirstName | Title | People | Region | City)) != 0)
                continue;
            found.push_back({i + 1, end, EntityKind::Organization, byCue, 0, 0});
            i = end - 1;
        }
    }
    return found;
}

} // namespace crossread::names
