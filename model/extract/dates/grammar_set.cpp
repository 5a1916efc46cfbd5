// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

namespace {

constexpr const char* setWords[] = {"P1D", "P1W", "P2W", "P1M", "P2M", "P1Q", "P6M", "P1Y", "P2Y", "PT1H"};

/// Values of WordClass::Every.
enum EveryWord { EachOne, Once, Semi, Bi, All, Any, Twice };

TimeNode setNode()
{
    TimeNode node;
    node.op = TimeOp::Set;
    return node;
}

} // namespace

/// "weekly", "semi-annually", "every Thursday", "every two weeks", "each year", "once a month", "3 pm daily".
Phrase Grammar::set(std::size_t i)
{
    if (is(i, SetAdverb)) {
        if (lexeme(i).isCapitalized && i > 0 && before(i).isCapitalized)
            return {};
        TimeNode node = setNode();
        node.timex = setWords[lexeme(i).value];
        std::size_t end = i + 1;
        const bool isDaily = isWord(i, "daily") || isWord(i, "everyday");
        if (const Phrase time = isDaily ? clock(is(end, At) ? end + 1 : end, is(end, At)) : Phrase{}) {
            node.count = 2;
            node.timex = "";
            node.second = time.node;
            end = time.end;
        }
        return make(node, end, "dates/set");
    }
    if (is(i, Every)) {
        const int word = lexeme(i).value;
        return word == EachOne ? everySet(i) : word == All || word == Any ? allSet(i) : timesSet(i);
    }
    if (is(i, Weekday))
        return weekdaySet(i);
    // "three times a week"
    if ((is(i, Cardinal) || is(i, Number)) && isWord(i + 1, "times") && is(i + 2, Article))
        return timesSet(i + 1);
    return lexeme(i).startsWithDigit || is(i, Noon) ? clockSet(i) : Phrase{};
}

/// "all weekends", "any weekend"; "all week" is how long.
Phrase Grammar::allSet(std::size_t i)
{
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const std::size_t at = i + 1;
    const std::size_t end = is(at, Unit) ? readUnit(at, unit, times) : 0;
    if (end == 0 || unit < TimeUnit::Day)
        return {};
    TimeNode node = setNode();
    const bool isAll = lexeme(i).value == All;
    if (unit == TimeUnit::Weekend && isAll == lexeme(at).isPlural) {
        node.timex = "XXXX-WXX-WE";
        return make(node, end, "dates/set");
    }
    const bool isCompound = is(end, Dash) || (is(end, Unit) && !isWord(end, "long"));
    if (!isAll || lexeme(at).isPlural || isCompound || unit > TimeUnit::Year)
        return {};
    node.op = TimeOp::Duration;
    node.amount.of(unit) = times;
    return make(node, end, "dates/duration");
}

/// "once a week", "semi-annually", "bi-monthly".
Phrase Grammar::timesSet(std::size_t i)
{
    TimeNode node = setNode();
    const int word = lexeme(i).value;
    if (word == Once || word == Twice || isWord(i, "times")) {
        TimeUnit unit = TimeUnit::Day;
        double times = 1;
        const std::size_t end =
            is(i + 1, Article) || isWord(i + 1, "every") ? readUnit(i + 2, unit, times) : 0;
        if (end == 0 || lexeme(i + 2).isPlural || unit < TimeUnit::Hour || unit > TimeUnit::Year)
            return {};
        node.amount.of(unit) = times;
        return make(node, end, "dates/set");
    }
    const std::size_t at = i + 2;
    if (!is(i + 1, Dash) || !lexeme(i + 1).isGlued || !is(at, SetAdverb))
        return {};
    const std::string_view whole = setWords[lexeme(at).value];
    node.timex = word == Semi     ? (whole == "P1Y" ? "P6M" : nullptr)
                 : whole == "P1M" ? "P2M"
                 : whole == "P1W" ? "P2W"
                 : whole == "P1Y" ? "P2Y"
                                  : nullptr;
    if (node.timex == nullptr)
        return {};
    return make(node, at + 1, "dates/set");
}

/// "3 pm each day", "9:30 daily", "noon every Friday".
Phrase Grammar::clockSet(std::size_t i)
{
    // Most numbers are no times: look for the word first.
    bool isAsked = false;
    for (std::size_t at = i + 1; at < m_lexemes.size() && at < i + 5 && !isAsked; ++at)
        isAsked = is(at, Every) || isWord(at, "daily") || isWord(at, "everyday");
    const Phrase time = isAsked ? clock(i, false) : Phrase{};
    if (!time)
        return {};
    TimeNode node = setNode();
    node.count = 2;
    node.second = time.node;
    if (isWord(time.end, "daily") || isWord(time.end, "everyday"))
        return make(node, time.end + 1, "dates/set");
    if (!is(time.end, Every) || lexeme(time.end).value != EachOne)
        return {};
    if (isWord(time.end + 1, "day"))
        return make(node, time.end + 2, "dates/set");
    const Phrase day = everySet(time.end);
    if (!day || m_tree[day.node].fields.weekday == 0)
        return {};
    m_tree[day.node].second = time.node;
    return day;
}

/// "Tuesdays at 9 am", "Friday mornings".
Phrase Grammar::weekdaySet(std::size_t i)
{
    TimeNode node = setNode();
    node.fields.weekday = static_cast<std::int8_t>(lexeme(i).value);
    std::size_t end = afterPoint(i + 1);
    if (is(end, DayPart) && lexeme(end).isPlural) {
        TimeNode part;
        part.op = TimeOp::DayPart;
        part.dayPart = static_cast<PartOfDay>(lexeme(end).value);
        node.second = add(part);
        return make(node, end + 1, "dates/weekdays");
    }
    if (!lexeme(i).isPlural || !is(end, At))
        return {};
    const Phrase time = clock(end + 1, true);
    if (!time)
        return {};
    node.second = time.node;
    return make(node, time.end, "dates/weekdays");
}

/// What follows "every" and "each".
Phrase Grammar::everySet(std::size_t i)
{
    TimeNode node = setNode();
    std::size_t at = i + 1;
    double number = 1;
    if (isWord(at, "other") || isWord(at, "single")) {
        number = isWord(at, "other") ? 2 : 1;
        ++at;
    }
    if (is(at, Weekday)) {
        node.fields.weekday = static_cast<std::int8_t>(lexeme(at).value);
        std::size_t end = afterPoint(at + 1);
        if (const Phrase time = is(end, At) ? clock(end + 1, true) : Phrase{}) {
            node.second = time.node;
            end = time.end;
        }
        return make(node, end, "dates/set");
    }
    if (is(at, DayPart)) {
        node.dayPart = static_cast<PartOfDay>(lexeme(at).value);
        node.count = 1;
        std::size_t end = at + 1;
        if (const Phrase time = is(end, At) ? clock(end + 1, true) : Phrase{}) {
            fitTo(node.dayPart, time.node);
            node.count = 2;
            node.second = time.node;
            end = time.end;
        }
        return make(node, end, "dates/set");
    }
    if (is(at, Month) && lexeme(at).isCapitalized) {
        node.fields.month = static_cast<std::int8_t>(lexeme(at).value);
        return make(node, at + 1, "dates/set");
    }
    if (is(at, Season)) {
        node.fields.season = static_cast<std::int8_t>(lexeme(at).value);
        return make(node, at + 1, "dates/set");
    }
    bool isFuzzy = false;
    if (const std::size_t numberEnd = readNumber(at, number, isFuzzy))
        at = numberEnd;
    double times = 1;
    TimeUnit unit = TimeUnit::Day;
    const std::size_t end = readUnit(at, unit, times);
    if (end == 0 || (unit == TimeUnit::Second && number == 1))
        return {};
    if (unit == TimeUnit::Weekend && number == 1) {
        node.timex = "XXXX-WXX-WE";
        return make(node, end, "dates/set");
    }
    node.amount.of(unit) = number * times;
    node.amount.isFuzzy = isFuzzy;
    return make(node, end, "dates/set");
}

} // namespace crossread::dates
