// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day: alone, of a day, and of what comes again.
#include "model/extract/dates/resolver.h"

#include <algorithm>
#include <cstdio>

namespace crossread::dates {

using namespace std::chrono;

namespace {

struct PartTimes {
    const char* timex;
    int begin, end; ///< hours
};
constexpr PartTimes partTimes[] = {{"TMO", 6, 12},  {"TMI", 11, 13}, {"TAF", 12, 18},
                                   {"TEV", 18, 22}, {"TNI", 20, 24}, {"TDT", 6, 18}};

/// Whether clocks show summer time on that day: in America from the second Sunday of March to the first of
/// November, in Europe from the last Sunday of March to the last of October.
bool isSummerTime(Day day, bool isAmerica)
{
    const year_month_day date{day};
    const Day begin =
        isAmerica ? Day{date.year() / March / Sunday[2]} : Day{date.year() / March / Sunday[last]};
    const Day end =
        isAmerica ? Day{date.year() / November / Sunday[1]} : Day{date.year() / October / Sunday[last]};
    return begin <= day && day < end;
}

std::optional<int> zoneOn(const std::optional<Day>& day, const ClockFields& clock)
{
    if (!clock.hasSummerTime || !clock.zone || !day)
        return clock.zone;
    return *clock.zone + (isSummerTime(*day, *clock.zone < 0) ? 60 : 0);
}

int secondOf(const ClockFields& clock)
{
    return clock.hour * 3600 + std::max<int>(clock.minute, 0) * 60 + std::max<int>(clock.second, 0);
}

} // namespace

std::string clockTimex(const ClockFields& clock)
{
    char buffer[24];
    if (clock.second >= 0)
        std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", clock.hour, clock.minute, clock.second);
    else
        std::snprintf(buffer, sizeof buffer, "T%02d:%02d", clock.hour, std::max<int>(clock.minute, 0));
    std::string text = buffer;
    // TIMEX3 knows no other zone.
    if (clock.zone == 0)
        text += 'Z';
    return text;
}

Moment Resolver::dayTime(const TimeNode& node) const
{
    Moment day = resolve(node.first);
    const TimeNode& second = m_tree[node.second];
    const bool isRange = second.op == TimeOp::Range;
    const Moment time = clock(m_tree[isRange ? second.first : node.second]);
    const std::string dayTimex = day.timex;
    day.timex += time.timex.substr(time.timex.find('T'));
    if (isRange) {
        const Moment last = clock(m_tree[second.second]);
        day.timex += '/' + dayTimex + last.timex.substr(last.timex.find('T'));
        day.endSecond = last.second;
        day.second = time.second;
        if (day.to && last.second && time.second && *last.second <= *time.second) {
            *day.to += days{1};
            day.timex = day.timex.substr(0, day.timex.find('/') + 1) + isoDate(*day.to) +
                        last.timex.substr(last.timex.find('T'));
        }
        day.type = DateType::Time;
        day.grain = last.grain;
        day.zone = time.zone;
        return day;
    }
    day.type = DateType::Time;
    day.second = time.second;
    day.endSecond = time.endSecond;
    day.grain = time.grain;
    day.zone = second.op == TimeOp::Clock ? zoneOn(day.from, second.clock) : time.zone;
    return day;
}

/// The next time that a clock shows this, for those who only ask about what comes.
Moment Resolver::nextTime(const ClockFields& clock, Moment moment) const
{
    moment.zone = clock.zone;
    const int now = m_setting.referenceSecond.value_or(0);
    ClockFields fields = clock;
    const bool isHalfTold = !clock.hasMeridiem && clock.hour > 0 && clock.hour < 12;
    if (isHalfTold && secondOf(fields) <= now)
        fields.hour = static_cast<std::int8_t>(fields.hour + 12);
    if (secondOf(fields) <= now && !clock.zone) {
        *moment.from += days{1};
        *moment.to += days{1};
        fields = clock;
    }
    moment.second = secondOf(fields);
    moment.timex = isoDate(*moment.from) + clockTimex(fields);
    return moment;
}

/// A time of the reference's day.
Moment Resolver::clock(const TimeNode& node) const
{
    Moment moment;
    moment.type = DateType::Time;
    const bool isTold = m_setting.told && m_setting.told->isResolved() &&
                        m_setting.told->grain <= TimeUnit::Day && m_setting.toldIsNear;
    const std::optional<Day> base = isTold ? m_setting.told->from : m_setting.reference;
    const std::string day = base ? isoDate(*base) : unknownTimex(TimeUnit::Day);
    moment.from = moment.to = base;
    moment.grain = TimeUnit::Hour;
    if (node.op == TimeOp::DayPart) {
        const PartTimes& part = partTimes[static_cast<std::size_t>(node.dayPart)];
        moment.timex = day + part.timex;
        moment.second = part.begin * 3600;
        moment.endSecond = part.end * 3600;
        return moment;
    }
    moment.grain = node.clock.second >= 0   ? TimeUnit::Second
                   : node.clock.minute >= 0 ? TimeUnit::Minute
                                            : TimeUnit::Hour;
    moment.timex = day + clockTimex(node.clock);
    moment.second = secondOf(node.clock);
    if (m_setting.preference == Preference::Future && base && !isTold)
        return nextTime(node.clock, moment);
    moment.zone = node.clock.zone;
    return moment;
}

Moment Resolver::set(const TimeNode& node) const
{
    static constexpr const char* seasons[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    Moment moment;
    moment.type = DateType::Set;
    if (node.timex[0] != '\0') {
        moment.timex = node.timex;
    } else if (node.fields.weekday != 0) {
        moment.timex = "XXXX-WXX-" + std::to_string(node.fields.weekday);
        if (node.second != noNode && m_tree[node.second].op == TimeOp::Clock)
            moment.timex += clockTimex(m_tree[node.second].clock);
        else if (node.second != noNode && m_tree[node.second].op == TimeOp::DayPart)
            moment.timex += partTimes[static_cast<std::size_t>(m_tree[node.second].dayPart)].timex;
    } else if (node.fields.day != 0) {
        moment.timex =
            std::string("XXXX-XX-") + (node.fields.day < 10 ? "0" : "") + std::to_string(node.fields.day);
    } else if (node.fields.month != 0) {
        moment.timex =
            std::string("XXXX-") + (node.fields.month < 10 ? "0" : "") + std::to_string(node.fields.month);
    } else if (node.fields.season != 0) {
        moment.timex = seasons[node.fields.season - 1];
    } else if (node.count == 2 && m_tree[node.second].op == TimeOp::Clock) {
        moment.timex = "XXXX-XX-XX" + clockTimex(m_tree[node.second].clock);
    } else if (node.count == 1) {
        moment.timex = std::string("XXXX-XX-XX") + partTimes[static_cast<std::size_t>(node.dayPart)].timex;
    } else {
        moment.timex = durationTimex(node.amount);
    }
    return moment;
}

} // namespace crossread::dates
