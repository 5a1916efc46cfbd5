// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/list_names.h"

#include "model/extract/dates/holidays.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/ware_cues.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crossread::names {

namespace {
constexpr Rule byList = "names/list";
constexpr std::uint32_t maxListedWords = 8;

/// The kind that a name's lists agree on.
std::optional<EntityKind> kindOf(std::uint32_t facts)
{
    static constexpr std::array<std::pair<std::uint32_t, EntityKind>, 6> kinds{
        {{Region, EntityKind::Place},
         {Body, EntityKind::Organization},
         {University, EntityKind::Organization},
         {Ware, EntityKind::Product},
         {People, EntityKind::Group},
         {Deed, EntityKind::Work}}};
    std::optional<EntityKind> found;
    for (const auto& [fact, kind] : kinds) {
        if (!(facts & fact))
            continue;
        if (found && *found != kind)
            return {};
        found = kind;
    }
    if (facts & Newsmaker)
        return EntityKind::Person;
    if (!found && (facts & City))
        return EntityKind::Place;
    return found;
}

bool isWareCue(std::string_view word)
{
    static constexpr std::array<std::string_view, 10> cues{
        "assistant", "model", "chatbot", "app", "software", "chip", "bot", "tool", "platform", "game"};
    return std::find(cues.begin(), cues.end(), word) != cues.end();
}

/// A capital inside, as companies like it ("HighFlyer"), and not as in "McDonald" or "DeVito".
bool isCoined(std::string_view word)
{
    const auto capital =
        std::find_if(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool hasSmall = std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return hasSmall && capital - word.begin() > 3 && capital != word.end() &&
           word.find('\'') == std::string_view::npos && word.find('\xE2') == std::string_view::npos;
}

/// Last words of machines that are named with an article: "the Eastern Automatic Computer".
bool isMachine(std::string_view word)
{
    return word == "Computer" || word == "Calculator" || word == "Telescope" || word == "Engine";
}

/// Last words of places in a town or a house that no company is called by.
bool isRoom(std::string_view word)
{
    return word == "Room" || word == "Avenue" || word == "Boulevard" || word == "Square";
}

class ListedNames {
public:
    ListedNames(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    FoundNames run(const FoundNames& found)
    {
        FoundNames settled;
        for (const FoundName& name : found)
            settle(name, settled);
        FoundNames added;
        std::size_t next = 0;
        for (const Sentence& sentence : m_document.sentences) {
            for (std::uint32_t i = sentence.firstToken; i < sentence.endToken;) {
                while (next < settled.size() && settled[next].end <= i)
                    ++next;
                const bool isTaken = next < settled.size() && settled[next].first <= i;
                const std::uint32_t limit = next < settled.size()
                                                ? std::min(settled[next].first, sentence.endToken)
                                                : sentence.endToken;
                i = isTaken ? settled[next].end : lookAt(i, limit, sentence, added);
            }
        }
        return merged(settled, added);
    }

private:
    [[nodiscard]] std::uint64_t hashAt(std::uint32_t token) const
    {
        return hashOf(m_document.wordAt(token), !m_document.tokens[token].has(NonAscii));
    }
    [[nodiscard]] bool isHyphen(std::uint32_t token) const
    {
        const Span span = m_document.tokens[token].span;
        return span.length() == 1 && m_document.text[span.begin] == '-';
    }
    [[nodiscard]] bool isCapital(std::uint32_t token) const
    {
        const Token& t = m_document.tokens[token];
        return t.isWord() && (t.has(Capitalized) || t.has(AllUpper));
    }
    [[nodiscard]] bool isPossessive(std::uint32_t token) const
    {
        const std::string_view word = m_document.wordAt(token);
        return word == "'s" || word == "\xE2\x80\x99s";
    }

    [[nodiscard]] std::uint32_t factsOf(std::uint32_t first, std::uint32_t end) const
    {
        std::uint64_t key = hashAt(first);
        for (std::uint32_t i = first + 1; i < end; ++i) {
            if (!isHyphen(i))
                key = phraseHash(key, hashAt(i));
        }
        return m_lists.factsOf(key);
    }

    /// Where a name falls into two: behind a listed owner's possessive, between two listed places.
    [[nodiscard]] std::uint32_t dividedAt(const FoundName& name) const
    {
        for (std::uint32_t i = name.first + 1; name.kind != EntityKind::Work && i + 1 < name.end; ++i) {
            if (isPossessive(i) && isCapital(i + 1) && kindOf(factsOf(name.first, i)))
                return i;
        }
        if (name.kind != EntityKind::Place || name.size() < 2 || name.size() > 4 ||
            factsOf(name.first, name.end) & phraseMask)
            return 0;
        for (std::uint32_t i = name.first + 1; i < name.end; ++i) {
            const std::uint32_t second = isHyphen(i) ? i + 1 : i;
            if (second < name.end && isPlace(name.first, i) && isPlace(second, name.end))
                return i;
        }
        return 0;
    }
    [[nodiscard]] bool isPlace(std::uint32_t first, std::uint32_t end) const
    {
        return (factsOf(first, end) & Region) != 0;
    }

    void settle(FoundName name, FoundNames& settled) const
    {
        if (const std::uint32_t at = dividedAt(name)) {
            FoundName owner = name;
            owner.end = at;
            settle(owner, settled);
            const bool isOwned = isPossessive(at);
            name.first = isOwned || isHyphen(at) ? at + 1 : at;
            name.beginSkip = 0;
            if (isOwned && name.kind == EntityKind::Place)
                name.kind = EntityKind::Organization;
        }
        if (!settled.empty() && name.first < settled.back().end)
            return;
        if (extendToListed(name))
            return settled.push_back(name);
        cutField(name);
        cutCountry(name);
        cutSmallWords(name);
        if (name.size() == 1 && !isCapital(name.first) && (factsOf(name.first, name.end) & LowerWord))
            return;
        if (isHeadingsWords(name) || isFeast(name))
            return;
        setKind(name);
        settled.push_back(name);
    }

    /// A listed name that goes on where the model stopped: "Black Myth: Wukong".
    [[nodiscard]] bool extendToListed(FoundName& name) const
    {
        std::uint64_t key = hashAt(name.first);
        std::uint32_t facts = m_lists.factsOf(key);
        std::uint32_t end = 0;
        std::optional<EntityKind> kind;
        for (std::uint32_t next = name.first + 1, words = 1; (facts & Continues) && words < maxListedWords;
             ++words) {
            while (next < m_document.tokens.size() && isHyphen(next))
                ++next;
            if (next >= m_document.tokens.size() || m_document.tokens[next].has(LineBefore))
                break;
            key = phraseHash(key, hashAt(next));
            facts = m_lists.factsOf(key);
            ++next;
            const std::uint32_t strong = facts & (Ware | Body | University | Deed | Newsmaker);
            if (strong && next > name.end &&
                (isCapital(next - 1) || m_document.tokens[next - 1].has(HasDigit))) {
                end = next;
                kind = kindOf(facts);
            }
        }
        const bool goesOn = end != 0 && end < m_document.tokens.size() && isCapital(end) &&
                            m_document.tokens[end].has(SpaceBefore);
        if (!kind || goesOn)
            return false;
        name.end = end;
        name.endSkip = 0;
        change(name, *kind);
        return true;
    }

    /// "Lunar New Year" is a day, no people and no place.
    [[nodiscard]] bool isFeast(const FoundName& name) const
    {
        constexpr std::uint32_t longestFeast = 40; // bytes
        const bool mayBeOne = name.size() >= 2 && name.kind != EntityKind::Organization &&
                              name.spanIn(m_document).length() <= longestFeast;
        if (!mayBeOne)
            return false;
        std::string words;
        for (std::uint32_t i = name.first; i < name.end; ++i) {
            words += words.empty() ? "" : " ";
            for (const char c : m_document.wordAt(i))
                words += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return dates::isHolidayName(words);
    }

    /// Words of a heading that are all English and all capitalised make no name by themselves.
    [[nodiscard]] bool isHeadingsWords(const FoundName& name) const
    {
        constexpr std::uint32_t reach = 24;
        const std::uint32_t facts = name.size() <= maxListedWords ? factsOf(name.first, name.end) : 0;
        for (std::uint32_t i = name.first; i < name.end; ++i) {
            if ((facts & (phraseMask | Newsmaker)) || !(m_lists.factsOf(hashAt(i)) & LowerWord))
                return false;
        }
        // A line of its own is the name of a newspaper or a speaker, not words of a heading.
        const std::uint32_t start =
            name.first > 0 && m_document.wordAt(name.first - 1) == "The" ? name.first - 1 : name.first;
        if (start == 0 || m_document.tokens[start].has(LineBefore))
            return false;
        const auto isSmall = [&](std::uint32_t i) {
            const Token& token = m_document.tokens[i];
            return token.isWord() && !token.has(Capitalized) && token.span.length() > 3 && !isPossessive(i);
        };
        for (std::uint32_t i = name.first;
             i > 0 && name.first - i < reach && !m_document.tokens[i].has(LineBefore); --i) {
            if (isSmall(i - 1))
                return false;
        }
        for (std::uint32_t i = name.end;
             i < m_document.tokens.size() && i - name.end < reach && !m_document.tokens[i].has(LineBefore);
             ++i) {
            if (isSmall(i))
                return false;
        }
        return name.size() > 1;
    }

    /// "Chinese AI", "Nvidia AI (chips)": the field is no part of the name unless the whole is listed.
    void cutField(FoundName& name) const
    {
        if (name.size() < 2 || m_document.wordAt(name.end - 1) != "AI" ||
            (factsOf(name.first, name.end) & phraseMask))
            return;
        const std::uint32_t facts = factsOf(name.first, name.end - 1);
        if (!(facts & (People | Region | Body)))
            return;
        --name.end;
        if (facts & People)
            change(name, EntityKind::Group);
    }

    /// "ASML of the Netherlands": the country tells where the company is. A bank or a voice of a country is
    /// named by it.
    void cutCountry(FoundName& name) const
    {
        if (name.kind != EntityKind::Organization || name.size() < 3 || name.size() > 5 ||
            m_document.wordAt(name.first + 1) != "of" || (factsOf(name.first, name.end) & phraseMask))
            return;
        const std::uint32_t place = name.first + (m_document.wordAt(name.first + 2) == "the" ? 3 : 2);
        const bool isCode = m_document.tokens[name.first].has(AllUpper) &&
                            nounClassesOf(factsOf(name.first, name.first + 1)) == 0;
        if (isCode && place < name.end && isPlace(place, name.end))
            name.end = name.first + 1;
    }

    /// "China rivalry": persons and places end with no small word of English.
    void cutSmallWords(FoundName& name) const
    {
        const bool endsCapital = name.kind == EntityKind::Person || name.kind == EntityKind::Place;
        while (endsCapital && name.size() > 1 && isCapital(name.first) && !isCapital(name.end - 1) &&
               (m_lists.factsOf(hashAt(name.end - 1)) & LowerWord))
            --name.end;
        if (name.size() > 1 && isHyphen(name.end - 1))
            --name.end;
    }

    void change(FoundName& name, EntityKind kind) const
    {
        if (name.kind == kind)
            return;
        name.kind = kind;
        name.by = byList;
    }

    void setKind(FoundName& name) const
    {
        const std::uint32_t facts = name.size() <= maxListedWords ? factsOf(name.first, name.end) : 0;
        if (name.by == std::string_view("names/short-version"))
            return;
        if (facts & Newsmaker)
            return change(name, EntityKind::Person);
        if ((facts & Ware) && isOwnedOrCued(name.first))
            return change(name, EntityKind::Product);
        const bool isOpen = name.kind != EntityKind::Product && name.kind != EntityKind::Group &&
                            !(facts & (Body | Region | People | University)) &&
                            !(name.kind == EntityKind::Person && name.size() > 1);
        if (isOpen && isToldAsWare(m_document, m_lists, name))
            return change(name, EntityKind::Product);
        if (name.kind == EntityKind::Person && name.size() == 1)
            return setKindOfSinglePerson(name, facts);
        if (name.kind == EntityKind::Organization && isPersonsName(name, facts))
            return change(name, EntityKind::Person);
        if (name.kind == EntityKind::Group && (facts & City) && !(facts & People))
            return change(name, EntityKind::Place);
        if (name.kind == EntityKind::Place && (facts & People) && !(facts & (City | Region)))
            return change(name, EntityKind::Group);
        if (name.kind == EntityKind::Group && (facts & Ware) && !(facts & People))
            return change(name, EntityKind::Product);
        const std::string_view before =
            name.first > 0 ? m_document.wordAt(name.first - 1) : std::string_view{};
        if (name.kind == EntityKind::Organization && name.size() > 2 &&
            (before == "the" || before == "The") && isMachine(m_document.wordAt(name.end - 1)))
            return change(name, EntityKind::Product);
        if (name.kind == EntityKind::Organization && name.size() > 1 &&
            isRoom(m_document.wordAt(name.end - 1)))
            return change(name, EntityKind::Place);
        // "the rules set by Washington"
        if (name.kind == EntityKind::Organization && (facts & Region) && !(facts & (Body | University)))
            return change(name, EntityKind::Place);
        const bool isBranch = name.size() == 2 && (m_lists.factsOf(hashAt(name.first)) & Body) &&
                              isPlace(name.end - 1, name.end);
        if (name.kind == EntityKind::Product && isBranch)
            return change(name, EntityKind::Organization);
        const std::optional<EntityKind> listed = kindOf(facts);
        // A city may stand for its team or its namesake; an English word only counts for well-known bodies
        // and places.
        const bool mayOverrule = (facts & phraseMask) != City && !(facts & (FirstName | Surname)) &&
                                 (!(facts & LowerWord) || (facts & (Body | Region)));
        if (listed && mayOverrule)
            change(name, *listed);
    }

    void setKindOfSinglePerson(FoundName& name, std::uint32_t facts) const
    {
        if (isCoined(m_document.wordAt(name.first)))
            return change(name, EntityKind::Organization);
        const bool isPersonal = (facts & (FirstName | Surname)) != 0;
        // "Alexa", "Siri": first names too.
        if ((facts & Ware) && !followsTitle(name.first) && isAmongWares(name.first))
            return change(name, EntityKind::Product);
        const std::optional<EntityKind> listed = kindOf(facts);
        if (listed && ((facts & Region) || !isPersonal) && !followsTitle(name.first))
            change(name, *listed);
    }
    /// Whether a maker, a product or its kind is named near by.
    [[nodiscard]] bool isAmongWares(std::uint32_t token) const
    {
        constexpr std::uint32_t reach = 8;
        const std::uint32_t begin = token > reach ? token - reach : 0;
        const auto end =
            std::min<std::uint32_t>(token + reach, static_cast<std::uint32_t>(m_document.tokens.size()));
        for (std::uint32_t i = begin; i < end; ++i) {
            if (i == token || !m_document.tokens[i].isWord())
                continue;
            const std::uint32_t facts = m_lists.factsOf(hashAt(i));
            const bool isMaker = isCapital(i) && (facts & (Body | Ware)) && !(facts & LowerWord);
            if (isMaker || (!isCapital(i) && ((facts & WareNoun) || isWareCue(m_document.wordAt(i)))))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool followsTitle(std::uint32_t token) const
    {
        const std::uint32_t before = token == 0 || m_document.wordAt(token - 1) != "." ? 1 : 2;
        return token >= before && (m_lists.factsOf(hashAt(token - before)) & Title) != 0;
    }

    /// "Elon Musk" taken for a body: a first name and a last one, neither a place.
    [[nodiscard]] bool isPersonsName(const FoundName& name, std::uint32_t facts) const
    {
        if (name.size() != 2 || (facts & phraseMask))
            return false;
        const std::uint32_t first = m_lists.factsOf(hashAt(name.first));
        const std::uint32_t last = m_lists.factsOf(hashAt(name.first + 1));
        return (first & FirstName) && !(first & (LowerWord | phraseMask)) && !(last & phraseMask) &&
               nounClassesOf(last) == 0 && m_document.tokens[name.end - 1].has(HasLower) &&
               m_document.tokens[name.first].has(HasLower);
    }

    [[nodiscard]] bool isOwnedOrCued(std::uint32_t token) const
    {
        if (token == 0)
            return false;
        if (isPossessive(token - 1) && token > 1)
            return (m_lists.factsOf(hashAt(token - 2)) & Body) != 0;
        return isWareCue(m_document.wordAt(token - 1));
    }

    std::uint32_t lookAt(std::uint32_t i, std::uint32_t limit, const Sentence& sentence,
                         FoundNames& added) const
    {
        if (!isCapital(i))
            return i + 1;
        std::uint64_t key = hashAt(i);
        std::uint32_t facts = m_lists.factsOf(key);
        std::uint32_t end = 0;
        std::optional<EntityKind> kind;
        for (std::uint32_t next = i + 1, words = 1;; ++next) {
            const std::optional<EntityKind> here = kindOf(facts);
            if (here && (words > 1 || mayStandAlone(i, facts, sentence))) {
                kind = here;
                end = next;
            }
            while (next < limit && isHyphen(next))
                ++next;
            if (!(facts & Continues) || next >= limit || ++words > maxListedWords)
                break;
            key = phraseHash(key, hashAt(next));
            facts = m_lists.factsOf(key);
        }
        const bool goesOn = kind && end < limit && isCapital(end) && m_document.tokens[end].has(SpaceBefore);
        if (!kind || goesOn || !isCapital(end - 1))
            return i + 1;
        added.push_back({i, end, *kind, byList, 0, 0});
        return end;
    }

    [[nodiscard]] bool mayStandAlone(std::uint32_t i, std::uint32_t facts, const Sentence& sentence) const
    {
        const bool followsCapital = i > sentence.firstToken && isCapital(i - 1);
        const bool isOnlyCity = (facts & phraseMask) == City;
        return !(facts & (LowerWord | FirstName)) && !(isOnlyCity && (facts & Surname)) && !followsCapital &&
               m_document.tokens[i].span.length() > 1;
    }

    const Document& m_document;
    const NameModel& m_lists;
};
} // namespace

FoundNames withListedNames(const Document& document, const NameModel& lists, const FoundNames& found)
{
    return ListedNames(document, lists).run(found);
}

} // namespace crossread::names
