// SPDX-License-Identifier: GPL-3.0-or-later
// What the words around a date make of it: part of a name, the day of an attack that all know, a period of
// the present.
#include "model/extract/dates/finder.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

namespace {

/// Second words of papers and programmes: "Daily Mail", "The Sunday Times", "Monday Night Football".
constexpr ListedWords titleWords{std::to_array<std::string_view>(
    {"beast",    "bugle",    "business", "chronicle", "club",        "dispatch",  "express", "football",
     "gazette",  "globe",    "graphic",  "herald",    "independent", "journal",   "lights",  "live",
     "mail",     "maverick", "mercury",  "mirror",    "monitor",     "mosque",    "nation",  "news",
     "observer", "post",     "press",    "record",    "republic",    "review",    "sabah",   "show",
     "sketch",   "sport",    "standard", "star",      "sun",         "telegraph", "times",   "tribune",
     "wire",     "world",    "worker"})};

/// Words before a weekday that make a byword of it: "Bloody Sunday", "Black Wednesday".
constexpr ListedWords bywords{std::to_array<std::string_view>(
    {"black", "bloody", "blue", "dirty", "freaky", "red", "ruby", "sheffield", "silver", "throwback"})};

/// Things that are named after a day: "March 23 Movement", "15 July Bridge".
constexpr ListedWords namedAfterDays{std::to_array<std::string_view>(
    {"airport",      "alliance",     "army",     "avenue", "boulevard", "bridge",  "brigade",
     "brigades",     "coalition",    "district", "front",  "hospital",  "martyrs", "movement",
     "organisation", "organization", "plaza",    "square", "stadium",   "street",  "university"})};

/// Publishers and lands before "Today" in a paper's name.
constexpr ListedWords beforeToday{
    std::to_array<std::string_view>({"africa", "christianity", "history", "india", "nursing", "physics",
                                     "psychology", "punch", "russia", "singapore", "sweden", "usa"})};

/// A day that is told by its day and month only, with the year in which it happened.
struct KnownDay {
    int month, day, year;
};

constexpr std::array<KnownDay, 7> attackDays{
    {{9, 11, 2001}, {10, 7, 2023}, {1, 6, 2021}, {7, 7, 2005}, {3, 11, 2004}, {6, 4, 1989}, {11, 13, 2015}}};

constexpr ListedWords attacks{std::to_array<std::string_view>(
    {"assault", "attack", "attacks", "atrocities", "bombing", "bombings", "crackdown", "hijackers",
     "insurrection", "killings", "massacre", "onslaught", "raid", "riot", "rioters", "riots"})};

} // namespace

/// "Daily Mail", "Weekly World News": the adverb or weekday at \a begin and the capital behind it make a
/// title.
bool Finder::isTitleOfPaper(std::size_t begin, std::size_t end) const
{
    if (end >= m_lexemes.size() || !m_lexemes[end].isCapitalized || m_lexemes[end].isGlued)
        return false;
    if (titleWords.contains(word(end)))
        return true;
    // "the Weekly World News": in running text a capital is no headline's.
    constexpr int longestPeriod = 3; // "daily" to "monthly"; the "Annual Report" comes every year
    const bool isAdverb = m_lexemes[begin].is(SetAdverb) && m_lexemes[begin].value <= longestPeriod;
    if (!isAdverb || begin == 0 || m_lexemes[begin].isAllUpper || m_lexemes[end].isAllUpper)
        return false;
    const char before = word(begin - 1).front();
    return (before >= 'a' && before <= 'z') || isKind(begin - 1, The);
}

/// "Movement" behind "March 23", also with a word between.
bool Finder::isNamedAfterDay(std::size_t end) const
{
    for (std::size_t at = end; at < std::min(end + 2, m_lexemes.size()); ++at) {
        if (!m_lexemes[at].isCapitalized)
            return false;
        if (namedAfterDays.contains(word(at)))
            return true;
    }
    return false;
}

/// Whether the phrase that begins at lexeme \a begin is part of a name that tells no time.
bool Finder::isInName(std::size_t begin, const Phrase& phrase) const
{
    const Lexeme& first = m_lexemes[begin];
    const std::size_t end = phrase.end;
    if (first.is(SetAdverb))
        return first.isCapitalized && isTitleOfPaper(begin, begin + 1);
    if (first.is(Weekday) && first.isPlural)
        return word(end - 1) == "Fridays" && end + 1 < m_lexemes.size() && word(end) == "for" &&
               word(end + 1) == "Future";
    if (first.is(Weekday)) {
        const bool isMail =
            begin > 2 && isKind(begin - 1, On) && word(begin - 2) == "Mail" && isKind(begin - 3, The);
        const bool isByword =
            begin > 0 && m_lexemes[begin - 1].isCapitalized && bywords.contains(word(begin - 1));
        const bool isNight = !first.isAllUpper && end == begin + 2 && isKind(begin + 1, DayPart) &&
                             m_lexemes[begin + 1].isCapitalized && end < m_lexemes.size() &&
                             m_lexemes[end].isCapitalized && !isKind(end, Comma);
        return first.isCapitalized &&
               (isByword || isNight || isMail || (end == begin + 1 && isTitleOfPaper(begin, end)));
    }
    if (first.is(Deictic) && first.value == 0 && first.isCapitalized && begin > 0 && end == begin + 1) {
        static constexpr ListedWords shows{
            std::to_array<std::string_view>({"fm", "program", "programme", "show"})};
        return beforeToday.contains(word(begin - 1)) || (end < m_lexemes.size() && shows.contains(word(end)));
    }
    if (phrase.rule == "dates/month-day" || phrase.rule == "dates/day-month")
        return isNamedAfterDay(end);
    if (phrase.rule == "dates/year" && begin > 0 && end == begin + 1 && m_lexemes[begin - 1].isCapitalized) {
        static constexpr ListedWords indexes{
            std::to_array<std::string_view>({"etf", "futures", "index", "indexes", "stocks"})};
        return (end < m_lexemes.size() && indexes.contains(word(end))) || word(begin - 1) == "Russell" ||
               word(begin - 1) == "Wilshire";
    }
    return false;
}

/// "the September 11 attacks", "the Hamas attack on Israel on October 7".
bool Finder::tellsAttack(std::size_t begin, std::size_t end, int month) const
{
    constexpr std::size_t reach = 4;
    for (std::size_t at = end; at < std::min(end + reach, m_lexemes.size()); ++at) {
        if (attacks.contains(word(at)))
            return true;
        if (!isPlain(at) && !isKind(at, Dash))
            break;
        // "the January 6 committee"
        static constexpr ListedWords inquiry{
            std::to_array<std::string_view>({"committee", "defendants", "rioter", "hearings", "panel"})};
        if (month == 1 && inquiry.contains(word(at)))
            return true;
    }
    // "Hamas took hostages on October 7"
    static constexpr ListedWords gaza{
        std::to_array<std::string_view>({"attacked", "gaza", "hamas", "hostage", "hostages"})};
    if (month == 10 && std::ranges::any_of(m_lexemes, [this](const Lexeme& lexeme) {
            return gaza.contains(lexeme.span.in(m_document.text));
        }))
        return true;
    const bool isOfDay = begin > 1 && (isKind(begin - 1, Of) || isKind(begin - 1, On));
    if (!isOfDay)
        return false;
    if (isKind(begin - 1, Of))
        return attacks.contains(word(begin - 2));
    // "the Hamas attack on Israel on October 7"
    for (std::size_t back = 2; back <= std::min<std::size_t>(begin, 7); ++back) {
        if (attacks.contains(word(begin - back)))
            return month == 10;
        if (isKind(begin - back, Comma))
            break;
    }
    return false;
}

/// An attack that all know by its day has its year; another one is never ahead.
void Finder::settleKnownDay(std::size_t begin, const Phrase& phrase)
{
    TimeNode& node = m_tree[phrase.node];
    CalendarFields& fields = node.fields;
    const bool isDay = node.op == TimeOp::Calendar && fields.month != 0 && fields.day != 0 &&
                       node.count != 1 && fields.year == CalendarFields::none && node.pick == Pick::Open;
    if (!isDay || !tellsAttack(begin, phrase.end, fields.month))
        return;
    const auto known = std::ranges::find_if(attackDays, [&fields](const KnownDay& day) {
        return day.month == fields.month && day.day == fields.day;
    });
    using namespace std::chrono;
    const bool isOver = known != attackDays.end() &&
                        (!m_setting.reference ||
                         *m_setting.reference > sys_days{year{known->year} / known->month / known->day});
    if (isOver)
        fields.year = known->year;
    else if (begin > 0 && isKind(begin - 1, The))
        node.pick = Pick::Last;
}

/// "will close by the end of the year": of the year in which it is written, whatever year was told before.
void Finder::settlePresentPeriod(std::size_t begin, const Phrase& phrase)
{
    const TimeNode& part = m_tree[phrase.node];
    if (part.op != TimeOp::Part || part.first == noNode)
        return;
    TimeNode& period = m_tree[part.first];
    const bool isTold = period.op == TimeOp::Relative && period.origin == Origin::Told && period.count == 0 &&
                        period.unit >= TimeUnit::Week && m_setting.reference;
    const bool isBy = begin > 0 && isKind(begin - 1, By) && m_setting.outlook != Outlook::Past;
    if (isTold && (m_setting.outlook == Outlook::Future || isBy))
        period.origin = Origin::Now;
}

/// "will pass Mars in 2027 and reach a comet two years later": counts from what lies ahead in its own
/// sentence.
bool Finder::countsFromAhead(const TimeNode& node) const
{
    const bool isAheadHere = m_nearest && m_nearest->isAhead && m_nearest->sentence == m_sentence &&
                             m_nearest->moment.isResolved();
    // "Polls open on Sunday at 8 and close at 6 p.m."
    const bool isClock = node.op == TimeOp::Clock && m_nearest && m_nearest->moment.grain <= TimeUnit::Day;
    return isAheadHere && (isClock || (node.op == TimeOp::Shift && node.origin == Origin::Told));
}

Moment Finder::fromAhead(NodeIndex node)
{
    Setting setting = m_setting;
    setting.told = setting.toldDay = m_nearest->moment;
    setting.toldIsNear = true;
    return Resolver(m_tree, setting).resolve(node);
}

} // namespace crossread::dates
