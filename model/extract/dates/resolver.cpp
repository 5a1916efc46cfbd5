// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace crossread::dates {

using namespace std::chrono;

namespace {

constexpr int secondsOfDay = 86400;

Moment unknown(TimeUnit grain)
{
    Moment moment;
    moment.grain = grain;
    moment.timex = unknownTimex(grain);
    return moment;
}

} // namespace

Moment Resolver::resolve(NodeIndex index) const
{
    const TimeNode& node = m_tree[index];
    switch (node.op) {
    case TimeOp::Calendar:
        return calendar(node);
    case TimeOp::Relative:
        return relative(node);
    case TimeOp::Shift:
        return shift(node);
    case TimeOp::Rolling:
        return rolling(node);
    case TimeOp::Nth:
        return nth(node);
    case TimeOp::Within:
        return within(node);
    case TimeOp::Part: {
        Moment moment = resolve(node.first);
        moment.isFuzzy = true;
        return moment;
    }
    case TimeOp::DayTime:
        return dayTime(node);
    case TimeOp::Clock:
    case TimeOp::DayPart:
        return clock(node);
    case TimeOp::Holiday:
        return holiday(node);
    case TimeOp::Range:
        return range(node);
    case TimeOp::Duration:
        return duration(node);
    case TimeOp::Set:
        return set(node);
    case TimeOp::Reference: {
        Moment moment;
        moment.timex = node.timex;
        return moment;
    }
    }
    return {};
}

/// What "the following day" or "two weeks later" counts from: the last date that is exact enough for it.
std::optional<Moment> Resolver::toldFor(TimeUnit unit) const
{
    const TimeUnit needed = std::max(unit, TimeUnit::Day);
    if (m_setting.told && (!m_setting.told->isResolved() || m_setting.told->grain <= needed))
        return m_setting.told;
    return m_setting.toldDay;
}

Moment Resolver::relative(const TimeNode& node) const
{
    std::optional<Day> base = m_setting.reference;
    if (node.origin == Origin::Told) {
        if (const auto told = toldFor(node.unit))
            base = told->from;
    }
    if (!base)
        return unknown(node.unit);
    Moment moment = periodAfter(*base, node.unit, node.count);
    // "Over the weekend" is the last one, unless the clause looks ahead.
    const bool isLastWeekend = node.unit == TimeUnit::Weekend && node.count == 0 &&
                               node.origin == Origin::Now && m_setting.outlook != Outlook::Future &&
                               m_setting.preference == Preference::News;
    if (isLastWeekend && moment.from && *moment.from > *base)
        moment = periodAfter(*base, node.unit, -1);
    if (node.fields.isFiscal)
        moment.timex = "FY" + moment.timex;
    if (node.unit <= TimeUnit::Hour)
        moment.type = DateType::Time;
    return moment;
}

/// "MA66" for 66 million years ago, as TIMEX2 writes it: KA thousands, MA millions, GA billions of years.
static Moment deepPast(double years)
{
    Moment moment;
    moment.grain = TimeUnit::Century;
    const double unit = years >= 1e9 ? 1e9 : years >= 1e6 ? 1e6 : 1e3;
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%s%.10g",
                  unit == 1e9   ? "GA"
                  : unit == 1e6 ? "MA"
                                : "KA",
                  years / unit);
    moment.timex = buffer;
    return moment;
}

Moment Resolver::shift(const TimeNode& node) const
{
    constexpr double mostYears = 10000;
    if (node.amount.of(TimeUnit::Year) >= mostYears && node.origin == Origin::Now)
        return deepPast(node.amount.of(TimeUnit::Year));
    const TimeUnit grain = node.amount.grain();
    std::optional<Day> base = m_setting.reference;
    TimeUnit baseGrain = TimeUnit::Day;
    std::optional<int> second = m_setting.referenceSecond;
    if (node.origin != Origin::Now) {
        const std::optional<Moment> told =
            toldFor(std::max(grain, TimeUnit::Week) == TimeUnit::Week ? TimeUnit::Day : grain);
        const Moment from = node.origin == Origin::Node ? resolve(node.first) : told.value_or(Moment{});
        const bool usesTold = node.origin == Origin::Node || told;
        // "Three years later" of an article that told no date counts from none, not from its own day.
        if (!usesTold && m_setting.preference == Preference::News)
            return unknown(std::max(grain <= TimeUnit::Week ? TimeUnit::Day : grain, TimeUnit::Day));
        if (usesTold && !from.isResolved())
            base = {};
        else if (usesTold) {
            base = node.count > 0 ? from.to : from.from;
            baseGrain = from.grain;
            second = from.second;
            if (from.grain > TimeUnit::Day)
                base = from.from;
        }
    }
    if (node.amount.isFuzzy) {
        Moment moment;
        moment.grain = grain;
        moment.timex = durationTimex(node.amount);
        return moment;
    }
    // Weeks count to the day, months and years only to the month and the year.
    const TimeUnit shown = grain <= TimeUnit::Week ? TimeUnit::Day : grain;
    const TimeUnit result = std::max(shown, baseGrain);
    if (!base)
        return unknown(grain <= TimeUnit::Hour ? TimeUnit::Day : result);
    if (grain > TimeUnit::Hour) {
        const auto day = moved(*base, node.amount, node.count);
        return day ? periodAt(*day, result) : unknown(result);
    }
    return shiftClock(node, *base, second);
}

/// "three hours later", where the time counted from is known.
Moment Resolver::shiftClock(const TimeNode& node, Day base, std::optional<int> second) const
{
    const TimeUnit grain = node.amount.grain();
    Moment moment;
    moment.type = DateType::Time;
    moment.grain = grain;
    const double seconds = node.amount.of(TimeUnit::Hour) * 3600 + node.amount.of(TimeUnit::Minute) * 60 +
                           node.amount.of(TimeUnit::Second);
    const auto day = moved(base, node.amount, node.count);
    if (!day || !second || seconds > 1e9) {
        moment = periodAt(base, TimeUnit::Day);
        moment.type = DateType::Time;
        return moment;
    }
    const auto total = static_cast<long long>(*second) + node.count * static_cast<long long>(seconds);
    const auto wholeDays = static_cast<int>(std::floor(static_cast<double>(total) / secondsOfDay));
    moment.from = moment.to = *day + days{wholeDays};
    moment.second = static_cast<int>(total - static_cast<long long>(wholeDays) * secondsOfDay);
    ClockFields clock;
    clock.hour = static_cast<std::int8_t>(*moment.second / 3600);
    clock.minute = static_cast<std::int8_t>(*moment.second / 60 % 60);
    clock.second = static_cast<std::int8_t>(grain == TimeUnit::Second ? *moment.second % 60 : -1);
    moment.timex = isoDate(*moment.from) + clockTimex(clock);
    return moment;
}

/// "the last two minutes", where the time of the reference is known.
void Resolver::rollSeconds(Moment& moment, int direction, int seconds) const
{
    if (!m_setting.referenceSecond)
        return;
    const int there = *m_setting.referenceSecond + direction * seconds;
    const int shift = static_cast<int>(std::floor(static_cast<double>(there) / secondsOfDay));
    Day& edge = direction < 0 ? *moment.from : *moment.to;
    edge += days{shift};
    moment.second = direction < 0 ? there - shift * secondsOfDay : *m_setting.referenceSecond;
    moment.endSecond = direction < 0 ? *m_setting.referenceSecond : there - shift * secondsOfDay;
}

/// "the past two years": a duration that ends or begins at the reference.
Moment Resolver::rolling(const TimeNode& node) const
{
    Moment moment;
    moment.type = DateType::Duration;
    moment.grain = node.amount.grain();
    moment.timex = durationTimex(node.amount);
    if (!m_setting.reference || node.amount.isFuzzy)
        return moment;
    const Day today = *m_setting.reference;
    const auto there = moved(today, node.amount, node.count);
    if (!there)
        return moment;
    const bool startsToday = node.count < 0 || node.pick == Pick::This;
    moment.from = std::min(today + days{startsToday ? 0 : 1}, *there);
    moment.to = std::max(today, *there);
    const double seconds = node.amount.of(TimeUnit::Hour) * 3600 + node.amount.of(TimeUnit::Minute) * 60 +
                           node.amount.of(TimeUnit::Second);
    if (seconds > 0 && seconds < 1e8 && *there == today) {
        moment.from = moment.to = today;
        rollSeconds(moment, node.count, static_cast<int>(seconds));
    }
    return moment;
}

/// "the first nine months of 2024": how long, and from when to when.
Moment Resolver::nthUnits(const TimeNode& node, const Moment& period) const
{
    Moment moment;
    moment.type = DateType::Duration;
    moment.grain = node.unit;
    moment.timex = durationTimex(node.amount);
    if (!period.isResolved() || period.grain < node.unit)
        return moment;
    if (node.count > 0) {
        const auto behind = moved(*period.from, node.amount, 1);
        moment.from = period.from;
        moment.to = behind ? std::optional(*behind - days{1}) : std::nullopt;
    } else {
        moment.from = moved(*period.to + days{1}, node.amount, -1);
        moment.to = period.to;
    }
    return moment;
}

/// "the first Monday of October", "the last week of 2018", "third quarter of last year".
Moment Resolver::nth(const TimeNode& node) const
{
    const Moment period = resolve(node.first);
    if (node.amount.of(node.unit) != 0)
        return nthUnits(node, period);
    const bool isWeekday = node.fields.weekday != 0;
    const TimeUnit unit = isWeekday ? TimeUnit::Day : node.unit;
    if (!period.isResolved() || period.grain <= unit)
        return unknown(unit);
    const int number = node.count;
    const int steps = std::abs(number) - 1;
    if (unit == TimeUnit::Season)
        return periodAt(Day{year_month_day{*period.from}.year() / (number * 3) / 1}, unit);
    Day day = number > 0 ? *period.from : *period.to;
    if (isWeekday) {
        const int here = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
        const int distance =
            number > 0 ? (node.fields.weekday - here + 7) % 7 : -((here - node.fields.weekday + 7) % 7);
        day += days{distance + (number > 0 ? 7 : -7) * steps};
        return day >= *period.from && day <= *period.to ? periodAt(day, TimeUnit::Day) : unknown(unit);
    }
    if (unit == TimeUnit::Weekend) {
        // A weekend belongs to the month of its Saturday.
        const int toSaturday = (6 - static_cast<int>(std::chrono::weekday{day}.iso_encoding()) + 7) % 7;
        day += days{number > 0 || toSaturday == 0 ? toSaturday : toSaturday - 7};
        return periodAt(day + days{(number > 0 ? 7 : -7) * steps}, unit);
    }
    if (unit == TimeUnit::Week) {
        // A week belongs to the month or year of its Thursday.
        const Moment edge = periodAt(day, unit);
        const Day thursday = *edge.from + days{3};
        if (thursday < *period.from)
            day += days{7};
        else if (thursday > *period.to)
            day -= days{7};
    }
    const Moment moment = periodAfter(day, unit, number > 0 ? steps : -steps);
    return moment.isResolved() && *moment.from <= *period.to && *moment.to >= *period.from ? moment
                                                                                           : unknown(unit);
}

/// The weekend next to a holiday, with the holiday where it stands at its end: "Labor Day weekend".
static Moment weekendAround(const Moment& holiday)
{
    const unsigned number = std::chrono::weekday{*holiday.from}.iso_encoding();
    const bool isBehind = number <= 2;
    Moment weekend = periodAt(isBehind ? *holiday.from - days{7} : *holiday.from, TimeUnit::Weekend);
    if (number == 1)
        weekend.to = holiday.from;
    return weekend;
}

/// "Monday of last week", "the week of October 7", "the year 2008".
Moment Resolver::within(const TimeNode& node) const
{
    Moment period = resolve(node.second);
    if (node.first == noNode) {
        if (!period.isResolved() || period.grain >= node.unit)
            return period;
        return node.unit == TimeUnit::Weekend ? weekendAround(period) : periodAt(*period.from, node.unit);
    }
    const auto number = m_tree[node.first].fields.weekday;
    if (!period.isResolved())
        return resolve(node.first);
    return periodAt(*periodAt(*period.from, TimeUnit::Week).from + days{number - 1}, TimeUnit::Day);
}

/// "July 13-15".
Moment Resolver::range(const TimeNode& node) const
{
    const Moment first = resolve(node.first);
    const Moment second = resolve(node.second);
    // "June 10-31"
    if (first.timex.empty() || second.timex.empty())
        return {};
    Moment moment = first;
    moment.timex = first.timex + '/' + second.timex;
    moment.to = second.to;
    moment.endSecond = second.second;
    if (first.second && second.second && first.from) {
        // Two times of one day, or of a night.
        moment.to = *first.from + days{*second.second <= *first.second ? 1 : 0};
        moment.timex = first.timex + '/' + isoDate(*moment.to) + second.timex.substr(second.timex.find('T'));
    }
    if (moment.from && moment.to && *moment.to < *moment.from) {
        moment.from.reset();
        moment.to.reset();
    }
    return moment;
}

Moment Resolver::duration(const TimeNode& node) const
{
    Moment moment;
    moment.type = DateType::Duration;
    moment.grain = node.amount.grain();
    moment.timex = durationTimex(node.amount);
    return moment;
}

} // namespace crossread::dates
