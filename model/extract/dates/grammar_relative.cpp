// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

namespace {

/// "his last week": counted within his life, not from today.
bool isOwner(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> owners{"his", "her",  "their", "its",    "my",
                                                            "our", "your", "'s",    "\u2019s"};
    return std::find(owners.begin(), owners.end(), word) != owners.end();
}

} // namespace

/// The unit at \a i, \a count units from the present or the one told before.
Phrase Grammar::relativeUnit(std::size_t i, int count, Origin origin)
{
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    std::size_t at = i;
    bool isFiscal = false;
    if (is(at, FiscalYear)) {
        isFiscal = true;
        ++at;
    } else if (isWord(at, "calendar")) {
        ++at;
    }
    const std::size_t end = readUnit(at, unit, times);
    if (end == 0 || lexeme(at).isPlural || times != 1)
        return {};
    TimeNode node = relativeNode(unit, count, origin);
    node.fields.isFiscal = isFiscal;
    return make(node, end, "dates/relative");
}

/// "last Monday", "next summer", "this January", "last night", "this morning".
Phrase Grammar::pickedName(std::size_t i, Pick pick, int depth)
{
    TimeNode node;
    node.op = TimeOp::Calendar;
    node.pick = pick;
    if (is(i, Weekday) && !lexeme(i).isPlural) {
        // "this Friday 5/12"
        if (const Phrase date = pick == Pick::This ? weekdayDate(i, afterPoint(i + 1)) : Phrase{})
            return date;
        node.fields.weekday = static_cast<std::int8_t>(lexeme(i).value);
        return make(node, afterPoint(i + 1), "dates/relative-weekday");
    }
    if (lexeme(i).startsWithDigit) {
        const Phrase day = numericDate(i);
        if (!day || m_tree[day.node].fields.year != CalendarFields::none)
            return {};
        m_tree[day.node].pick = pick;
        return day;
    }
    if (is(i, Month) && (lexeme(i).isCapitalized || (lexeme(i).value != 5 && lexeme(i).value != 3))) {
        if (const Phrase day = monthFirst(i); day && m_tree[day.node].fields.day != 0) {
            m_tree[day.node].pick = pick;
            return day;
        }
        node.fields.month = static_cast<std::int8_t>(lexeme(i).value);
        return make(node, afterPoint(i + 1), "dates/relative-month");
    }
    if (is(i, Season) || isWord(i, "spring")) {
        node.fields.season = static_cast<std::int8_t>(lexeme(i).value);
        return make(node, i + 1, "dates/relative-season");
    }
    if (is(i, Holiday) && depth > 0) {
        const Phrase name = holiday(i, depth - 1);
        if (name)
            m_tree[name.node].pick = pick;
        return name;
    }
    const bool isEarlyPart = (is(i, Early) || is(i, Late)) && is(i + 1, DayPart);
    const std::size_t at = isEarlyPart ? i + 1 : i;
    if (!is(at, DayPart) || lexeme(at).isPlural)
        return {};
    const auto part = static_cast<PartOfDay>(lexeme(at).value);
    const int day = pick == Pick::Last ? -1 : pick == Pick::Next ? 1 : 0;
    if ((pick == Pick::Next && part != PartOfDay::Morning) || isWord(at, "lunch"))
        return {};
    TimeNode time;
    time.op = TimeOp::DayTime;
    time.first = add(relativeNode(TimeUnit::Day, day, pick == Pick::Next ? Origin::Told : Origin::Now));
    TimeNode partNode;
    partNode.op = TimeOp::DayPart;
    partNode.dayPart = part;
    time.second = add(partNode);
    return make(time, at + 1, "dates/relative-part");
}

/// "the past two years", "next six months", "the coming weeks", "recent years".
Phrase Grammar::rolling(std::size_t i, bool looksBack)
{
    TimeNode node;
    node.op = TimeOp::Rolling;
    node.count = looksBack ? -1 : 1;
    std::size_t end = is(i, Article) ? 0 : readAmount(i, node.amount);
    if (end != 0)
        return make(node, end, "dates/rolling");
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    end = readUnit(i, unit, times);
    if (end == 0)
        return {};
    node.amount.of(unit) = times;
    node.amount.isFuzzy = lexeme(i).isPlural;
    return make(node, end, "dates/rolling");
}

/// "will last two hours", "is not to last long": a verb.
bool Grammar::isVerbLast(std::size_t i) const
{
    static constexpr std::array<std::string_view, 14> modals{"'ll",   "can",    "cannot", "could", "did",
                                                             "does",  "may",    "might",  "must",  "not",
                                                             "shall", "should", "will",   "would"};
    if (i == 0 || !isWord(i, "last") || lexeme(i).isCapitalized)
        return false;
    const std::string_view previous = word(i - 1);
    const bool isInfinitive = isWord(i - 1, "to") && (is(i + 1, Cardinal) || is(i + 1, Number) ||
                                                      is(i + 1, Few) || is(i + 1, Article));
    return isInfinitive || previous.ends_with("n't") || previous.ends_with("n\u2019t") ||
           std::ranges::find(modals, previous) != modals.end();
}

/// What follows "last", "past", "next", "this", "coming", "following", "previous".
Phrase Grammar::relative(std::size_t i, int depth)
{
    const Lexeme& first = lexeme(i);
    const bool isAfterThe = before(i).is(The);
    if ((i > 0 && !is(i, This) && isOwner(word(i - 1))) || isVerbLast(i))
        return {};
    std::size_t at = i + 1;
    if (is(i, This) && (is(at, Past) || is(at, Coming) || is(at, Last) || is(at, Next)))
        return relative(at, depth);
    if (is(i, This)) {
        if (first.value == 2)
            return {};
        if (const Phrase unit = relativeUnit(at, 0, Origin::Now))
            return m_tree[unit.node].unit == TimeUnit::Second || m_tree[unit.node].unit == TimeUnit::Minute
                       ? Phrase{}
                       : partOfYear(withWeekday(unit));
        return pickedName(at, Pick::This, depth);
    }
    const bool looksBack = is(i, Last) || is(i, Past);
    const Pick pick = looksBack ? Pick::Last : is(i, Coming) ? Pick::Coming : Pick::Next;
    if (const Phrase name = pickedName(at, pick, depth)) {
        if (is(i, Following))
            m_tree[name.node].origin = Origin::Told;
        return name;
    }
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const std::size_t unitEnd = readUnit(is(at, FiscalYear) ? at + 1 : at, unit, times);
    const bool isSingular = unitEnd != 0 && !lexeme(unitEnd - 1).isPlural && times == 1;
    if (isSingular && isWord(unitEnd, "of"))
        return {};
    if (isSingular && !is(i, Past) && unit != TimeUnit::Decade && unit > TimeUnit::Hour) {
        const bool countsFromTold = (first.is(Last) && first.value == -2) || is(i, Following) ||
                                    (isAfterThe && is(i, Next) && unit == TimeUnit::Day);
        return partOfYear(
            withWeekday(relativeUnit(at, looksBack ? -1 : 1, countsFromTold ? Origin::Told : Origin::Now)));
    }
    // "this past weekend", "past quarter": the last one, not so many days.
    if (is(i, Past) && isSingular && !isAfterThe && (unit == TimeUnit::Weekend || unit == TimeUnit::Quarter))
        return relativeUnit(at, -1, Origin::Now);
    if (is(i, Past) && !isSingular && unitEnd != 0 && !isAfterThe)
        return {};
    return rolling(at, looksBack);
}

/// "next week on Tuesday", "last week's Sunday".
Phrase Grammar::withWeekday(Phrase week)
{
    if (!week || m_tree[week.node].unit != TimeUnit::Week)
        return week;
    std::size_t at = skip(week.end, Comma);
    at = is(at, On) || isWord(at, "'s") ? at + 1 : at;
    if (!is(at, Weekday) || lexeme(at).isPlural)
        return week;
    TimeNode name;
    name.fields.weekday = static_cast<std::int8_t>(lexeme(at).value);
    TimeNode within;
    within.op = TimeOp::Within;
    within.first = add(name);
    within.second = week.node;
    return make(within, afterPoint(at + 1), "dates/weekday-of-week");
}

/// "that day", "the same year", "the previous month", "the following day", "the day before".
Phrase Grammar::told(std::size_t i, int depth)
{
    std::size_t at = i + 1;
    if (is(i, That))
        at = skip(at, Same);
    const bool isPeriod =
        isWord(at, "period") || ((is(at, Quarter) || isWord(at, "month") || isWord(at, "week")) &&
                                 (is(at + 1, Last) || is(at + 1, Article)));
    if (is(i, Same) && isPeriod && depth > 0) {
        std::size_t of = is(at + 1, Of) || is(at + 1, In) ? at + 2 : at + 1;
        of = skip(of, The);
        const Phrase year = is(of, Last)      ? relative(of, depth - 1)
                            : is(of, Article) ? amountFirst(of, depth - 1)
                                              : Phrase{};
        if (year || isWord(at, "period"))
            return year ? Phrase{year.node, year.end, "dates/same-period"} : Phrase{};
    }
    if (is(i, Same) || is(i, That)) {
        const Phrase unit = relativeUnit(at, 0, Origin::Told);
        if (unit && m_tree[unit.node].unit > TimeUnit::Hour)
            return {unit.node, unit.end, "dates/told"};
        if (is(at, DayPart) && depth > 0) {
            const Phrase part = pickedName(at, Pick::This, depth);
            if (part)
                m_tree[m_tree[part.node].first].origin = Origin::Told;
            return part;
        }
    }
    return {};
}

/// "today", "yesterday morning", "the day after tomorrow", "tonight".
Phrase Grammar::deictic(std::size_t i, int depth)
{
    if (is(i, Tonight)) {
        TimeNode part;
        part.op = TimeOp::DayPart;
        part.dayPart = PartOfDay::Night;
        TimeNode time;
        time.op = TimeOp::DayTime;
        time.first = add(relativeNode(TimeUnit::Day, 0, Origin::Now));
        time.second = add(part);
        return make(time, i + 1, "dates/today");
    }
    if (is(i, Deictic))
        return make(relativeNode(TimeUnit::Day, lexeme(i).value, Origin::Now), i + 1, "dates/today");
    // "the week before"
    const bool isUnitBefore = depth > 0 && before(i).is(The) && !lexeme(i).isPlural && is(i + 1, Before) &&
                              (isWord(i, "week") || isWord(i, "month") || isWord(i, "year"));
    if (isUnitBefore && endsPhrase(i + 2))
        return make(relativeNode(static_cast<TimeUnit>(lexeme(i).value), -1, Origin::Told), i + 2,
                    "dates/told");
    if (depth == 0 || !isWord(i, "day"))
        return {};
    if (is(i + 1, After) && isWord(i + 2, "tomorrow"))
        return make(relativeNode(TimeUnit::Day, 2, Origin::Now), i + 3, "dates/today");
    if (is(i + 1, Before) && isWord(i + 2, "yesterday"))
        return make(relativeNode(TimeUnit::Day, -2, Origin::Now), i + 3, "dates/today");
    const bool isBefore = is(i + 1, Before);
    if (before(i).is(The) && (isBefore || is(i + 1, After)) && endsPhrase(i + 2) && !is(i + 2, From))
        return make(relativeNode(TimeUnit::Day, isBefore ? -1 : 1, Origin::Told), i + 2, "dates/told");
    return {};
}

/// "overnight" as when something was, not before what lasted so long: "overnight trains".
Phrase Grammar::overnight(std::size_t i)
{
    static constexpr ListedWords conjunctions{std::to_array<std::string_view>(
        {"as", "because", "but", "causing", "into", "killing", "that", "when", "while", "with"})};
    const bool isManner = is(i + 1, None) && !endsPhrase(i + 1) && !conjunctions.contains(word(i + 1));
    if (isManner || (i > 0 && isWord(i - 1, "an")) || before(i).is(The) || is(i + 1, Dash) ||
        lexeme(i).isCapitalized)
        return {};
    TimeNode part;
    part.op = TimeOp::DayPart;
    part.dayPart = PartOfDay::Night;
    TimeNode time;
    time.op = TimeOp::DayTime;
    time.first = add(relativeNode(TimeUnit::Day, 0, Origin::Now));
    time.second = add(part);
    return make(time, i + 1, "dates/today");
}

/// "earlier in the week", "later that year", "late last month", "earlier today".
Phrase Grammar::laterIn(std::size_t i, int depth)
{
    std::size_t at = i + 1;
    const bool isIn = is(at, In);
    if (isIn)
        ++at;
    Phrase period;
    if (is(at, The)) {
        if (!isIn)
            return {};
        period = relativeUnit(at + 1, 0, Origin::Told);
    } else if (is(at, This) || is(at, Last) || is(at, Next)) {
        period = relative(at, depth - 1);
    } else if (is(at, That) || is(at, Same)) {
        period = told(at, depth - 1);
    } else if (is(at, Deictic) || is(at, Tonight)) {
        period = deictic(at, depth - 1);
    } else if (isIn || is(at, On)) {
        period = point(isIn ? at : at + 1, depth - 1);
    }
    if (!period)
        return {};
    TimeNode node;
    node.op = TimeOp::Part;
    node.part = is(i, Earlier) || is(i, Early) ? PartOf::Start : PartOf::End;
    node.first = period.node;
    return make(node, period.end, "dates/part");
}

} // namespace crossread::dates
