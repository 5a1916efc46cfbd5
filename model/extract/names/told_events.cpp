// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/craft_nouns.h"
#include "model/extract/names/told_kinds.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace crossread::names {

namespace {
constexpr Rule byStorm = "names/storm";
constexpr Rule byContest = "names/contest";
constexpr Rule byToldLaw = "names/law";

constexpr ListedWords stormNouns{
    std::to_array<std::string_view>({"hurricane", "typhoon", "cyclone", "storm", "superstorm"})};
/// Behind "Hurricane" where no storm is named.
constexpr ListedWords stormServices{std::to_array<std::string_view>(
    {"center", "centre", "hunters", "season", "warning", "watch", "research", "relief", "prediction",
     "shadow", "warnings", "committee", "and", "surge", "force", "forecasting"})};

/// Last words of contests.
constexpr ListedWords contestNouns{
    std::to_array<std::string_view>({"championship", "championships", "cup", "games", "marathon", "masters",
                                     "olympics", "open", "paralympics", "prix", "trophy", "biennale"})};
/// Contests that need no word before them.
constexpr ListedWords loneContests{std::to_array<std::string_view>({"olympics", "paralympics"})};
constexpr ListedWords gameMakers{
    std::to_array<std::string_view>({"epic", "riot", "rockstar", "larian", "video", "hunger", "squid"})};

/// Before a law that has no article: "the federal Clean Rivers Act".
constexpr ListedWords lawNouns{std::to_array<std::string_view>(
    {"accord", "accords", "act", "affair", "bill", "protocol", "treaty", "amendment"})};

class EventScan {
public:
    explicit EventScan(ToldWords& words) : m_words(words) {}

    void run()
    {
        for (const std::uint32_t i : m_words.capitals()) {
            const std::string_view word = m_words.word(i);
            if (stormNouns.contains(word))
                tellStorm(i);
            else if (contestNouns.contains(word))
                tellContest(i);
            else if (lawNouns.contains(word))
                tellLaw(i);
            else if (!m_words.isTold(i))
                tellGathering(i);
        }
        for (const std::uint32_t i : m_words.capitals()) {
            if (!m_shorts.empty())
                tellShort(i);
        }
    }

private:
    /// "Severe Tropical Storm Orla", "Super Typhoon Orla".
    void tellStorm(std::uint32_t noun)
    {
        const std::uint32_t first = noun + 1;
        if (!m_words.isCapitalNext(first) ||
            m_words.token(first).has(AllUpper) != m_words.token(noun).has(AllUpper) ||
            stormServices.contains(m_words.word(first)) || isCalendarName(m_words.word(first)) ||
            m_words.isPartOfLonger(noun, first + 1))
            return;
        const std::uint32_t end = m_words.runEnd(first, 1);
        if (m_words.isCapitalNext(end) && m_words.token(end).has(SpaceBefore))
            return;
        std::uint32_t begin = noun;
        while (begin > 0 && !m_words.token(begin).has(LineBefore) && isGrade(m_words.word(begin - 1)))
            --begin;
        m_words.add(begin, end, EntityKind::Work, byStorm);
        m_shorts.insert(m_words.word(end - 1));
    }

    static bool isGrade(std::string_view word)
    {
        return word == "Tropical" || word == "Super" || word == "Severe" || word == "Subtropical";
    }

    void tellShort(std::uint32_t i)
    {
        const std::string_view word = m_words.word(i);
        if (!m_shorts.contains(word) || m_words.isTold(i))
            return;
        const bool isApart = !m_words.followsCapital(i) && !m_words.isCapitalNext(i + 1);
        if (isApart && !m_words.isPartOfLonger(i, i + 1) && !m_words.isOfPerson(word))
            m_words.add(i, i + 1, EntityKind::Work, byStorm);
    }

    /// "the Bislett Games": the class noun at \a last, capitals before it.
    void tellContest(std::uint32_t last)
    {
        if ((m_words.isCapitalNext(last + 1) && m_words.word(last) != "Open") ||
            isBusinessNoun(m_words.after(last + 1)))
            return;
        const std::uint32_t first = runBegin(last, 4);
        const FoundName* name = m_words.nameAt(last);
        if (name && name->end > last + 1)
            return;
        if (first == last) {
            if (loneContests.contains(m_words.word(last)) && (!name || name->first == last))
                m_words.add(last, last + 1, EntityKind::Work, byContest);
            return;
        }
        if (name && name->first < first)
            return;
        const std::string_view before = m_words.before(first);
        const bool isGiven = before == "the" || before == "The" || before == "this" || before == "at" ||
                             before == "year" || before == "last" || before == "'s" ||
                             before == "\xE2\x80\x99s" || m_words.isNumber(first > 0 ? first - 1 : first);
        const bool isWhole = name && name->first == first && mayBeContest(*name, m_words.word(last));
        if ((!isGiven && !isWhole) || gameMakers.contains(m_words.word(first)) || isBodyOwned(first, last))
            return;
        const bool isOfNations = m_words.after(last + 1) == "of" && m_words.after(last + 2) == "Nations";
        m_words.add(first, last + (isOfNations ? 3u : 1u), EntityKind::Work, byContest);
    }

    /// Games and masters are companies and persons too.
    static bool mayBeContest(const FoundName& name, std::string_view noun)
    {
        const bool isFirm = name.kind == EntityKind::Organization &&
                            (noun == "Games" || noun == "Open" || noun == "Masters" || noun == "Trophy");
        return !isFirm && name.kind != EntityKind::Person;
    }

    /// A run that a company's name begins is its own: "the Google Open".
    [[nodiscard]] bool isBodyOwned(std::uint32_t first, std::uint32_t last) const
    {
        return m_words.word(last) == "Open" && last == first + 1 && (m_words.factsOf(first) & Body) != 0;
    }

    void tellLaw(std::uint32_t last)
    {
        if (m_words.isTold(last) || m_words.isCapitalNext(last + 1))
            return;
        const FoundName* name = m_words.nameAt(last);
        std::uint32_t first = runBegin(last, 5);
        // "the Representation of the People Act"
        const bool isInside = m_words.word(last) == "Act" && m_words.before(first) == "the" &&
                              m_words.before(first, 2) == "of" && first > 3 && m_words.isCapital(first - 3);
        first = isInside && !m_words.opensSentence(first - 3) ? first - 3 : first;
        const bool isYear =
            m_words.isNumber(last + 1) && m_words.word(last + 1).size() == 4 && m_words.word(last) == "Act";
        const std::uint32_t end = last + (isYear ? 2u : 1u);
        if (name && (name->end > end || (name->kind == EntityKind::Work && !isYear && !isInside) ||
                     (name->kind == EntityKind::Person && m_words.word(last) == "Bill")))
            return;
        if (name && name->kind == EntityKind::Organization && m_words.word(last) == "Accord")
            return;
        if (name && name->kind == EntityKind::Work)
            return m_words.add(std::min(name->first, first), end, EntityKind::Work, byToldLaw);
        const bool isLaw = first < last && !m_words.opensSentence(first) && (!name || name->first >= first);
        const bool isTold =
            m_words.before(first) == "The" || m_words.isSmall(first - 1) || m_words.isPossessive(first - 1);
        const bool isAct = m_words.word(last) != "Bill" || m_words.before(first) == "the";
        if (isLaw && isTold && isAct && m_words.before(first) != "by")
            m_words.add(first, end, EntityKind::Work, byToldLaw);
    }

    /// "its Orla conference": an owner's or a yearly one, by a word that is no place and no body.
    void tellGathering(std::uint32_t first)
    {
        const std::string_view before = m_words.before(first);
        if (before != "its" && before != "annual" && before != "their" && !m_words.isPossessive(first - 1))
            return;
        const std::uint32_t end = m_words.runEnd(first, 3);
        const std::string_view noun = m_words.after(end);
        if (noun != "conference" && noun != "festival" && noun != "symposium" && noun != "scheme" &&
            noun != "expo")
            return;
        const FoundName* name = m_words.nameAt(first);
        const bool isElse = (m_words.factsOf(first) & (Region | City | Body | People)) != 0 ||
                            (name && (name->kind == EntityKind::Place || name->kind == EntityKind::Group ||
                                      name->kind == EntityKind::Person));
        if (!isElse && !isCalendarName(m_words.word(first)) && !m_words.isPartOfLonger(first, end))
            m_words.add(first, end, EntityKind::Work, byContest);
    }

    /// Where the capitalised words begin that end with the token; "the" and what opens a sentence are none.
    [[nodiscard]] std::uint32_t runBegin(std::uint32_t last, std::uint32_t most) const
    {
        std::uint32_t first = last;
        while (last - first < most && first > 0 && !m_words.token(first).has(LineBefore)) {
            const std::string_view before = m_words.word(first - 1);
            const bool isArticle = before == "The" || before == "A" || before == "An" || before == "This" ||
                                   before == "In" || before == "At" || before == "After" || before == "For";
            if (!m_words.isCapital(first - 1) || isArticle || !m_words.token(first).has(SpaceBefore))
                break;
            --first;
        }
        return first;
    }

    ToldWords& m_words;
    std::unordered_set<std::string_view> m_shorts; ///< names of the storms
};
} // namespace

void tellEvents(ToldWords& words)
{
    EventScan(words).run();
}

} // namespace crossread::names
