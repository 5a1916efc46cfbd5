// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/craft_nouns.h"
#include "model/extract/names/told_kinds.h"

#include <array>
#include <string_view>
#include <unordered_set>

namespace crossread::names {

namespace {
constexpr Rule byCraft = "names/craft";
constexpr Rule byShip = "names/ship";
constexpr Rule byDevice = "names/device";

constexpr ListedWords craftOwners{
    std::to_array<std::string_view>({"a", "an", "the", "its", "their", "his", "her", "'s", "our", "new"})};

class CraftScan {
public:
    explicit CraftScan(ToldWords& words) : m_words(words) {}

    void run()
    {
        for (const std::uint32_t i : m_words.capitals()) {
            if (m_words.isTold(i))
                continue;
            if (isShipPrefix(m_words.word(i)) && m_words.token(i).has(AllUpper))
                tellPrefixed(i);
            tellBeforeNoun(i);
            if (!m_words.isTold(i) && !m_words.followsCapital(i))
                tellByContext(i);
        }
        for (const std::uint32_t i : m_words.capitals()) {
            if (!m_shorts.empty())
                tellShort(i);
        }
    }

private:
    [[nodiscard]] bool isCraft(std::string_view word) const
    {
        constexpr std::uint32_t leastSpace = 2;
        return isCraftNoun(word) || (isLaunchNoun(word) && m_words.spaceWords() >= leastSpace);
    }
    [[nodiscard]] bool isClass(std::string_view word) const
    {
        return isCraft(word) || isShipNoun(word) || isDeviceNoun(word);
    }
    [[nodiscard]] bool isKnownElse(std::uint32_t i) const
    {
        constexpr std::uint32_t shortest = 4; // of letters without a digit
        const Token& token = m_words.token(i);
        if (token.has(AllUpper) && !token.has(HasDigit) && token.span.length() < shortest)
            return true;
        const std::string_view word = m_words.word(i);
        return isNoCraft(word) || isCalendarName(word) || isOfPeople(word) ||
               (m_words.factsOf(i) & (Body | Region | City | People | University | Title)) != 0;
    }
    /// A capital for the sentence's sake.
    [[nodiscard]] bool isPlainOpening(std::uint32_t i) const
    {
        return m_words.opensSentence(i) && (m_words.factsOf(i) & LowerWord) != 0;
    }

    void add(std::uint32_t first, std::uint32_t end, Rule by)
    {
        m_words.add(first, end, EntityKind::Product, by);
        if (m_words.isTold(first) && end == first + 1 && m_words.word(first).size() > 3 &&
            !m_words.token(first).has(AllUpper))
            m_shorts.insert(m_words.word(first));
    }

    /// "HMS Orla".
    void tellPrefixed(std::uint32_t prefix)
    {
        if (!m_words.isCapitalNext(prefix + 1) || m_words.isPartOfLonger(prefix, prefix + 2))
            return;
        const std::uint32_t end = m_words.runEnd(prefix, 4);
        m_words.add(prefix, end, EntityKind::Product, byShip);
        if (end == prefix + 2)
            m_shorts.insert(m_words.word(prefix + 1));
    }

    /// "the Zephyr lander", "its Orla-3 probe": \a last is the last capital before the noun.
    void tellBeforeNoun(std::uint32_t last)
    {
        std::uint32_t end = last + 1;
        if (m_words.after(end) == "-" &&
            m_words.after(end + 1).find_first_of("0123456789") != std::string_view::npos)
            end += 2;
        else if (m_words.isNumber(end) && m_words.word(end).size() <= 2)
            ++end;
        if (isModifier(m_words.after(end)))
            return tellRun(last, end, m_words.word(end + 1));
        if (m_words.isSmall(end))
            tellRun(last, end, m_words.word(end));
    }

    static bool isModifier(std::string_view word)
    {
        return word == "space" || word == "electric" || word == "mobile" || word == "budget" ||
               word == "gaming" || word == "foldable" || word == "flagship";
    }

    void tellRun(std::uint32_t last, std::uint32_t end, std::string_view noun)
    {
        const bool isDevice = isDeviceNoun(noun);
        if (!isDevice && !isCraft(noun))
            return;
        if (isDevice && isBusinessNoun(m_words.after(end + 1)))
            return;
        std::uint32_t first = last;
        while (first > 0 && last - first < 4 && !m_words.token(first).has(LineBefore) &&
               m_words.isCapital(first - 1) && m_words.token(first).has(SpaceBefore))
            --first;
        const FoundName* whole = m_words.nameAt(first);
        const bool isWhole = whole && whole->first == first && whole->end == end && whole->size() == 2;
        while (!isWhole && first < last && (isKnownElse(first) || isPlainOpening(first)))
            ++first;
        const FoundName* name = m_words.nameAt(first);
        if (first == last && (isKnownElse(first) || isPlainOpening(first)))
            return;
        const bool isJointed =
            first > 0 && m_words.word(first - 1) == "-" && !m_words.token(first).has(SpaceBefore);
        // A product's bounds are the model's; the same ones are told for the bare name's sake.
        const bool isSame = name && name->first == first && name->end == end;
        const bool isKept = name && ((name->kind == EntityKind::Product && !isSame) || name->end > end ||
                                     (name->kind == EntityKind::Place && noun == "observatory"));
        if (isJointed || isKept || (isDevice && !isOwned(first, name)))
            return;
        add(first, end, isDevice ? byDevice : byCraft);
    }

    /// "its Orla phone": a device is told of by an owner or an article; a known company is its maker.
    [[nodiscard]] bool isOwned(std::uint32_t first, const FoundName* name) const
    {
        const std::string_view before = m_words.before(first);
        const bool isPersonal = name && name->kind == EntityKind::Person && name->size() > 1;
        // "the Times app"
        if (name && name->kind == EntityKind::Organization && before == "the")
            return false;
        return (craftOwners.contains(before) || before == "\xE2\x80\x99s") && !isPersonal;
    }

    void tellByContext(std::uint32_t first)
    {
        if (first < 2 || m_words.token(first).has(LineBefore))
            return;
        const std::uint32_t noun = first - 1;
        const std::uint32_t end = m_words.runEnd(first, 3);
        const bool isShip =
            m_words.isSmall(noun) && isShipNoun(m_words.word(noun)) && m_words.word(noun) != "vessel";
        const bool isBehindNoun = (isShip || (m_words.isSmall(noun) && isCraftNoun(m_words.word(noun)))) &&
                                  isDetermined(noun) && !isRelative(end);
        if (!isBehindNoun && !isAside(first, end) && !isToldBehind(end))
            return;
        if (!isKnownElse(first) && end != 0 && !m_words.isPartOfLonger(first, end))
            add(first, end, isBehindNoun && isShip ? byShip : byCraft);
    }

    /// An article or owner up to four words before the noun.
    [[nodiscard]] bool isDetermined(std::uint32_t noun) const
    {
        if (m_words.before(noun) == "-")
            return false;
        for (std::uint32_t steps = 1; steps < 5; ++steps) {
            const std::string_view word = m_words.before(noun, steps);
            if (craftOwners.contains(word) || word == "\xE2\x80\x99s")
                return true;
            if (word.empty() || word == "." || word == ",")
                return false;
        }
        return m_words.opensSentence(noun);
    }

    /// "the tanker Corwen seized": the words of a clause with its own subject.
    [[nodiscard]] bool isRelative(std::uint32_t end) const
    {
        const std::string_view after = m_words.after(end);
        return after == "said" || after == "says" || after == "built" || after == "bought" ||
               after == "ordered" || after == "is" || after == "was";
    }

    /// "the rover, Orla,": a noun of the kind, an article before it.
    [[nodiscard]] bool isAside(std::uint32_t first, std::uint32_t end) const
    {
        // "a cable ship, the Orla Marten,"
        const bool isThe = m_words.before(first) == "the" && first > 2;
        if (m_words.before(first, isThe ? 2 : 1) != ",")
            return false;
        const std::uint32_t noun = first - (isThe ? 3 : 2);
        if (isThe && !isShipNoun(m_words.word(noun)))
            return false;
        return m_words.isSmall(noun) && isClass(m_words.word(noun)) && isDetermined(noun) &&
               m_words.after(end) == ",";
    }

    /// "Orla, a small craft,": the noun within five words, nothing of a phrase in between.
    [[nodiscard]] bool isToldBehind(std::uint32_t end) const
    {
        const std::string_view article = m_words.after(end + 1);
        if (m_words.after(end) != "," || (article != "a" && article != "an"))
            return false;
        for (std::uint32_t i = end + 2; i < end + 6 && m_words.isSmall(i); ++i) {
            const std::string_view word = m_words.word(i);
            if (word == "of" || word == "for" || word == "that" || word == "in" || word == "who")
                return false;
            if (isClass(word) || word == "spacecraft")
                return !m_words.isSmall(i + 1) || !isBusinessNoun(m_words.word(i + 1));
        }
        return false;
    }

    void tellShort(std::uint32_t i)
    {
        const std::string_view word = m_words.word(i);
        if (m_words.isTold(i) || !m_shorts.contains(word) || m_words.followsCapital(i) ||
            m_words.isCapitalNext(i + 1))
            return;
        if (m_words.after(i + 1) == "-" && !m_words.token(i + 1).has(SpaceBefore))
            return;
        const FoundName* name = m_words.nameAt(i);
        const bool isOpen = !name || (name->size() == 1 && name->kind != EntityKind::Product);
        if (isOpen && !m_words.isOfPerson(word) && (name || !isPlainOpening(i)) && !isKnownElse(i))
            m_words.add(i, i + 1, EntityKind::Product, byCraft);
    }

    ToldWords& m_words;
    std::unordered_set<std::string_view> m_shorts; ///< single words that name a craft, a ship or a device
};
} // namespace

void tellCraft(ToldWords& words)
{
    CraftScan(words).run();
}

} // namespace crossread::names
