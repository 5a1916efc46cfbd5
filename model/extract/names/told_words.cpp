// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/told_words.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"

#include <algorithm>

namespace crossread::names {

namespace {
constexpr ListedWords spaceNouns{std::to_array<std::string_view>(
    {"asteroid",  "asteroids", "astronaut", "astronauts", "astronomers", "cosmonaut",  "crater",
     "esa",       "isro",      "jaxa",      "lander",     "landers",     "launched",   "launchpad",
     "lunar",     "mission",   "missions",  "nasa",       "orbiter",     "probes",     "rocket",
     "rockets",   "roscosmos", "rover",     "rovers",     "satellites",  "spacecraft", "spaceflight",
     "spacewalk", "spacex",    "telescope", "telescopes"})};

constexpr ListedWords stormWords{
    std::to_array<std::string_view>({"hurricane", "typhoon", "cyclone", "storm", "tropical", "super"})};

bool fitsToken(std::string_view word, std::string_view mark)
{
    return word == mark || (mark == "'s" && word == "\xE2\x80\x99s");
}
} // namespace

ToldWords::ToldWords(const Document& document, const NameModel& lists, FoundNames& found)
    : m_document(document), m_lists(lists), m_found(found), m_isTold(document.tokens.size(), false)
{
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            if (document.tokens[i].has(HasUpper) && isCapital(i))
                m_capitals.push_back(i);
        }
    }
    for (const FoundName& name : found) {
        if (name.kind != EntityKind::Person || name.size() < 2)
            continue;
        // "Storm Orla" taken for somebody.
        if (stormWords.contains(word(name.first)))
            continue;
        m_persons.push_back(word(name.first));
        m_persons.push_back(word(name.end - 1));
    }
    std::sort(m_persons.begin(), m_persons.end());
}

bool ToldWords::isCapital(std::uint32_t i) const
{
    if (i >= size())
        return false;
    const Token& at = token(i);
    return at.isWord() && (at.has(Capitalized) || at.has(AllUpper));
}

bool ToldWords::isSmall(std::uint32_t i) const
{
    return i < size() && token(i).isWord() && !token(i).has(HasUpper) && !token(i).has(LineBefore);
}

bool ToldWords::isNumber(std::uint32_t i) const
{
    return i < size() && token(i).kind == TokenKind::Number && !token(i).has(LineBefore);
}

bool ToldWords::isPossessive(std::uint32_t i) const
{
    return fitsToken(word(i), "'s");
}

bool ToldWords::followsCapital(std::uint32_t i) const
{
    return i > 0 && !token(i).has(LineBefore) && isCapital(i - 1) && !opensSentence(i - 1);
}

bool ToldWords::isCapitalNext(std::uint32_t end) const
{
    return isCapital(end) && !token(end).has(LineBefore);
}

bool ToldWords::opensSentence(std::uint32_t i) const
{
    if (i == 0 || token(i).has(LineBefore))
        return true;
    const std::string_view mark = word(i - 1);
    const bool isQuoted = token(i - 1).kind == TokenKind::Quote;
    return mark == "." || mark == "!" || mark == "?" || mark == ":" || isQuoted || mark == "\xE2\x80\x94" ||
           mark == "--";
}

std::string_view ToldWords::before(std::uint32_t i, std::uint32_t steps) const
{
    for (; steps > 0; --steps, --i) {
        if (i == 0 || token(i).has(LineBefore))
            return {};
    }
    return word(i);
}

std::string_view ToldWords::after(std::uint32_t i) const
{
    return i < size() && !token(i).has(LineBefore) ? word(i) : std::string_view{};
}

std::uint32_t ToldWords::factsOf(std::uint32_t i) const
{
    return m_lists.factsOf(hashOf(word(i), !token(i).has(NonAscii)));
}

std::uint32_t ToldWords::runEnd(std::uint32_t first, std::uint32_t most) const
{
    std::uint32_t end = first;
    for (std::uint32_t i = first; i < size() && end - first < 2 * most; ++i) {
        const bool isJoined = i > first && !token(i).has(SpaceBefore);
        if (i > first && (token(i).has(LineBefore) || most == 0))
            break;
        const bool isPart = isCapital(i) || (isJoined && word(i - 1) == "-" && isNumber(i));
        if (isPart && (i == first || !isJoined || word(i - 1) == "-")) {
            end = i + 1;
            --most;
        } else if (!isJoined || word(i) != "-") {
            break;
        }
    }
    return end;
}

const FoundName* ToldWords::nameAt(std::uint32_t i) const
{
    // The scans go forwards, so the name looked for is mostly the last one or the next.
    m_near = std::min(m_near, m_found.size());
    while (m_near > 0 && m_found[m_near - 1].end > i)
        --m_near;
    while (m_near < m_found.size() && m_found[m_near].end <= i)
        ++m_near;
    return m_near < m_found.size() && m_found[m_near].first <= i ? &m_found[m_near] : nullptr;
}

bool ToldWords::isPartOfLonger(std::uint32_t first, std::uint32_t end) const
{
    const FoundName* begin = nameAt(first);
    const FoundName* last = nameAt(end - 1);
    return (begin && begin->first < first) || (last && last->end > end) || (begin && begin->end > end);
}

bool ToldWords::isOfPerson(std::string_view word) const
{
    return std::binary_search(m_persons.begin(), m_persons.end(), word);
}

std::uint32_t ToldWords::spaceWords() const
{
    constexpr std::uint32_t shortest = 3; // of the nouns
    if (m_spaceWords < 0) {
        m_spaceWords = 0;
        for (const Sentence& sentence : m_document.sentences) {
            for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i)
                m_spaceWords += token(i).span.length() >= shortest && spaceNouns.contains(word(i)) ? 1 : 0;
        }
    }
    return static_cast<std::uint32_t>(m_spaceWords);
}

void ToldWords::add(std::uint32_t first, std::uint32_t end, EntityKind kind, Rule by)
{
    for (std::uint32_t i = first; i < end; ++i) {
        if (m_isTold[i])
            return;
    }
    const FoundName* name = nameAt(first);
    for (std::uint32_t i = first; i < end; ++i)
        m_isTold[i] = true;
    if (name && name->first == first && name->end == end && name->kind == kind && !name->beginSkip &&
        !name->endSkip)
        return;
    m_told.push_back({first, end, kind, by, 0, 0});
}

void ToldWords::settle()
{
    if (m_told.empty())
        return;
    std::sort(m_told.begin(), m_told.end(),
              [](const FoundName& a, const FoundName& b) { return a.first < b.first; });
    m_found = merged(m_told, m_found);
    m_told.clear();
}

bool isCalendarName(std::string_view word)
{
    static constexpr ListedWords calendar{std::to_array<std::string_view>(
        {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
         "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"})};
    return calendar.contains(word);
}

std::uint32_t phraseEnd(const ToldWords& words, std::string_view tokens, std::uint32_t i)
{
    const std::uint32_t first = i;
    while (!tokens.empty()) {
        const std::size_t cut = std::min(tokens.find(' '), tokens.size());
        const bool isNewLine = i > first && i < words.size() && words.token(i).has(LineBefore);
        if (i >= words.size() || isNewLine || !fitsToken(words.word(i), tokens.substr(0, cut)))
            return 0;
        tokens.remove_prefix(std::min(cut + 1, tokens.size()));
        ++i;
    }
    return i;
}

} // namespace crossread::names
