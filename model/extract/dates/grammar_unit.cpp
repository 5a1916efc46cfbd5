// SPDX-License-Identifier: GPL-3.0-or-later
// Units with what names them ("the week of October 7", "the weekend"), and times that no calendar tells.
#include "model/extract/dates/grammar.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

/// "beginning October 7", "ending on Friday 3 May" behind "week".
Phrase Grammar::weekFrom(std::size_t i, int depth)
{
    const bool begins = isWord(i, "beginning") || isWord(i, "starting") || isWord(i, "commencing");
    if (!begins && !isWord(i, "ending") && !isWord(i, "ended"))
        return {};
    const std::size_t at = is(i + 1, On) || is(i + 1, The) ? i + 2 : i + 1;
    const Phrase day = core(at, depth - 1);
    if (!day || m_tree[day.node].op != TimeOp::Calendar ||
        (m_tree[day.node].fields.day == 0 && m_tree[day.node].fields.weekday == 0))
        return {};
    TimeNode node;
    node.op = TimeOp::Within;
    node.unit = TimeUnit::Week;
    node.second = day.node;
    return make(node, day.end, "dates/unit-of");
}

/// "the week of October 7", "the month of May", "the year 2008".
Phrase Grammar::unitOf(std::size_t i, int depth)
{
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const std::size_t end = readUnit(i, unit, times);
    if (end == 0 || lexeme(i).isPlural || depth == 0)
        return {};
    const bool isOf = is(end, Of);
    if (const Phrase week = unit == TimeUnit::Week ? weekFrom(end, depth) : Phrase{})
        return week;
    if (unit == TimeUnit::Week && is(end, Number) && lexeme(end).value >= 1 && lexeme(end).value <= 53) {
        TimeNode node;
        node.op = TimeOp::Calendar;
        node.fields.week = static_cast<std::int8_t>(lexeme(end).value);
        std::size_t at = end + 1;
        int year = 0;
        if (const std::size_t yearEnd = readYearAfter(at, year)) {
            node.fields.year = year;
            at = yearEnd;
        } else if (const Phrase period = is(at, Of) ? yearOf(at, depth) : Phrase{}) {
            node.first = period.node;
            at = period.end;
        }
        return make(node, at, "dates/week");
    }
    if (!isOf && !(unit == TimeUnit::Year && is(end, Number)))
        return {};
    const Phrase inner = point(isOf ? end + 1 : end, depth - 1);
    if (!inner || unit < TimeUnit::Weekend)
        return {};
    TimeNode node;
    node.op = TimeOp::Within;
    node.unit = unit;
    node.second = inner.node;
    return make(node, inner.end, "dates/unit-of");
}

/// "over the weekend", "to end the day": behind "the", units that can only be the present or the told one.
Phrase Grammar::theUnit(std::size_t i)
{
    const std::size_t the = i - 1;
    if (i == 0 || lexeme(i).isPlural)
        return {};
    const WordClass previous = before(the).kind;
    const bool isPreceded = previous == In || previous == On || previous == At || previous == Approximate ||
                            previous == By || previous == To || previous == Since || previous == For ||
                            previous == After || previous == Before || previous == Of;
    if (lexeme(i).value == static_cast<int>(TimeUnit::Weekend) && isPreceded) {
        const TimeNode node = relativeNode(TimeUnit::Weekend, 0, Origin::Now);
        return make(node, i + 1, "dates/weekend");
    }
    static constexpr std::array<std::string_view, 8> verbs{"end",      "ended",     "ending", "finish",
                                                           "finished", "finishing", "close",  "closed"};
    const bool endsDay =
        the > 0 && isWord(i, "day") &&
        (before(the).is(For) || std::find(verbs.begin(), verbs.end(), word(the - 1)) != verbs.end());
    return endsDay && !is(i + 1, Of) && !is(i + 1, After) && !is(i + 1, Before)
               ? make(relativeNode(TimeUnit::Day, 0, Origin::Told), i + 1, "dates/told")
               : Phrase{};
}

/// "currently", "recently", "recent years", "the near future": times that no calendar tells.
Phrase Grammar::reference(std::size_t i)
{
    TimeNode node;
    node.op = TimeOp::Reference;
    const Lexeme& first = lexeme(i);
    if ((first.is(Present) && first.value != 2) ||
        (first.is(Now) && (i > 0 || !is(i + 1, Comma)) && (!first.isCapitalized || m_lexemes.size() < 4))) {
        node.timex = "PRESENT_REF";
        return make(node, i + 1, "dates/present");
    }
    static constexpr std::array<std::string_view, 4> presents{"moment", "minute", "present", "time"};
    const std::size_t noun = is(i, The) || is(i, This) ? i + 1 : i;
    const bool isAtPresent = before(i).is(At) && (noun > i || isWord(i, "present")) &&
                             (isWord(noun, "moment") || isWord(noun, "present") ||
                              (is(i, This) && isWord(noun, "time")) || isWord(noun, "minute"));
    if (isAtPresent) {
        node.timex = "PRESENT_REF";
        return make(node, isWord(noun, "present") && isWord(noun + 1, presents[3]) ? noun + 2 : noun + 1,
                    "dates/present");
    }
    if (first.is(Recent) && first.value != 2) {
        node.timex = "PAST_REF";
        const bool hasUnit = is(i + 1, Unit) && lexeme(i + 1).isPlural;
        return first.value == 0 || hasUnit ? make(node, hasUnit ? i + 2 : i + 1, "dates/recent") : Phrase{};
    }
    if ((is(i, Coming) || is(i, Next)) && is(i + 1, Unit) && lexeme(i + 1).isPlural) {
        node.timex = "FUTURE_REF";
        return make(node, i + 2, "dates/future");
    }
    return {};
}

} // namespace crossread::dates
