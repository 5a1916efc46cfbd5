// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/holidays.h"
#include "model/extract/dates/resolver.h"

#include <cstdio>
#include <cstdlib>

namespace crossread::dates {

using namespace std::chrono;

namespace {

constexpr const char* seasonNames[] = {"SP", "SU", "FA", "WI"};

std::string text(const char* format, int number)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, format, number);
    return buffer;
}

/// The one of \a before, \a here and \a after (periods of three years running) that \a pick and the outlook
/// mean. `here` is the one in the reference's own year.
Moment chosen(const Moment& before, const Moment& here, const Moment& after, Pick pick,
              const Setting& setting, bool nearest)
{
    const Day today = *setting.reference;
    switch (pick) {
    case Pick::Last:
        return here.to && *here.to < today ? here : before;
    case Pick::Next:
    case Pick::Coming:
        return here.from && *here.from > today ? here : after;
    case Pick::This:
        return here;
    case Pick::Open:
        break;
    }
    const bool hasBegun = here.from && *here.from <= today;
    const bool isOver = here.to && *here.to < today;
    if (setting.outlook == Outlook::Future || setting.preference == Preference::Future)
        return isOver ? after : here;
    if (setting.outlook == Outlook::Past || (!nearest && setting.preference == Preference::News)) {
        const Moment& past = hasBegun ? here : before;
        const Moment& next = isOver ? after : here;
        // A day of nearly a year ago would be told with its year; one of the next weeks is not.
        const bool isFarBack =
            nearest && past.to && next.from && today - *past.to > days{300} && *next.from - today < days{60};
        return isFarBack ? next : past;
    }
    // Nothing tells the tense: the nearer of the last and the next one.
    const Moment& past = hasBegun ? here : before;
    const Moment& next = isOver ? after : here;
    if (hasBegun && !isOver)
        return here;
    if (!past.to || !next.from)
        return past.to ? past : next;
    return today - *past.to <= *next.from - today ? past : next;
}

} // namespace

std::optional<int> Resolver::referenceYear() const
{
    if (!m_setting.reference)
        return {};
    return static_cast<int>(year_month_day{*m_setting.reference}.year());
}

Moment Resolver::calendar(const TimeNode& node) const
{
    const CalendarFields& fields = node.fields;
    if (fields.decade != CalendarFields::none || fields.century != CalendarFields::none)
        return decade(node);
    if (fields.quarter != 0 || fields.half != 0)
        return yearPart(node);
    if (fields.season != 0)
        return season(node);
    if (fields.week != 0)
        return week(node);
    if (fields.month != 0 && fields.day != 0)
        return monthDay(node);
    if (fields.month != 0)
        return month(node);
    if (fields.weekday != 0)
        return weekday(node);
    if (fields.day != 0)
        return dayAlone(node);
    if (fields.year == CalendarFields::none)
        return {};
    Moment moment = periodAt(Day{std::chrono::year{fields.year} / 1 / 1}, TimeUnit::Year);
    if (fields.isFiscal)
        moment.timex = "FY" + moment.timex;
    return moment;
}

Moment Resolver::monthDay(const TimeNode& node) const
{
    CalendarFields fields = node.fields;
    // Numbers that could be either way round were taken as month and day.
    if (node.count == 1 && m_setting.isDayFirst)
        std::swap(fields.month, fields.day);
    const auto in = [&fields](int year) -> Moment {
        const auto day = dayOf(year, static_cast<unsigned>(fields.month), static_cast<unsigned>(fields.day));
        return day ? periodAt(*day, TimeUnit::Day) : Moment{};
    };
    if (fields.year != CalendarFields::none)
        return in(fields.year);
    const std::optional<int> year = referenceYear();
    const bool isLeapDay = fields.month == 2 && fields.day == 29;
    if (!in(2024).isResolved())
        return {};
    if (year && isLeapDay) {
        const auto from = [&in](int first, int step) {
            Moment moment = in(first);
            for (int count = 1; count < 8 && !moment.isResolved(); ++count)
                moment = in(first + step * count);
            return moment;
        };
        const Moment here = in(*year).isResolved() ? in(*year) : from(*year + 1, 1);
        return chosen(from(*year - 1, -1), here, from(*year + 1, 1), node.pick, m_setting, true);
    }
    if (!year) {
        Moment moment;
        moment.timex = text("XXXX-%02d", fields.month) + text("-%02d", fields.day);
        return moment;
    }
    const Moment day = chosen(in(*year - 1), in(*year), in(*year + 1), node.pick, m_setting, true);
    return fields.weekday != 0 ? onWeekday(day, fields) : day;
}

/// "Friday, July 18": of the next year, one way or the other, in which that day is a Friday.
Moment Resolver::onWeekday(const Moment& day, const CalendarFields& fields) const
{
    const auto isRight = [&fields](const Day& one) {
        return std::chrono::weekday{one}.iso_encoding() == static_cast<unsigned>(fields.weekday);
    };
    if (!day.from || isRight(*day.from))
        return day;
    const int year = static_cast<int>(year_month_day{*day.from}.year());
    // News tells days of last year and next year without the year, older ones never.
    const int reach = m_setting.preference == Preference::News     ? 1
                      : m_setting.preference == Preference::Future ? 6
                                                                   : 0;
    for (int step = 1; step <= reach; ++step) {
        for (const int sign : {1, -1}) {
            const auto other = dayOf(year + sign * step, static_cast<unsigned>(fields.month),
                                     static_cast<unsigned>(fields.day));
            const bool isAllowed = sign > 0 || m_setting.preference != Preference::Future;
            if (isAllowed && other && isRight(*other))
                return periodAt(*other, TimeUnit::Day);
        }
    }
    return day;
}

/// "on the 15th" of this month, or of the one before or behind it.
Moment Resolver::dayAlone(const TimeNode& node) const
{
    Moment unknown;
    unknown.timex = text("XXXX-XX-%02d", node.fields.day);
    if (!m_setting.reference)
        return unknown;
    const year_month_day today{*m_setting.reference};
    const auto in = [&](int shift) -> Moment {
        const year_month_day day = (today.year() / today.month() + months{shift}) /
                                   std::chrono::day{static_cast<unsigned>(node.fields.day)};
        return day.ok() ? periodAt(Day{day}, TimeUnit::Day) : Moment{};
    };
    const Moment found = chosen(in(-1), in(0), in(1), node.pick, m_setting, true);
    return found.isResolved() ? found : unknown;
}

Moment Resolver::month(const TimeNode& node) const
{
    const CalendarFields& fields = node.fields;
    const auto in = [&fields](int year) {
        return periodAt(Day{std::chrono::year{year} / fields.month / 1}, TimeUnit::Month);
    };
    if (fields.year != CalendarFields::none)
        return in(fields.year);
    const std::optional<int> year = referenceYear();
    if (!year) {
        Moment moment;
        moment.grain = TimeUnit::Month;
        moment.timex = text("XXXX-%02d", fields.month);
        return moment;
    }
    return chosen(in(*year - 1), in(*year), in(*year + 1), node.pick, m_setting, false);
}

Moment Resolver::weekday(const TimeNode& node) const
{
    const int number = node.fields.weekday;
    Moment moment;
    moment.timex = text("XXXX-WXX-%d", number);
    if (!m_setting.reference)
        return moment;
    const bool countsFromTold = node.origin == Origin::Told && m_setting.told &&
                                m_setting.told->isResolved() && m_setting.told->grain <= TimeUnit::Day;
    const Day today = countsFromTold ? *m_setting.told->from : *m_setting.reference;
    const int here = static_cast<int>(std::chrono::weekday{today}.iso_encoding());
    int shift = number - here;
    if (countsFromTold)
        return periodAt(today + days{shift <= 0 ? shift + 7 : shift}, TimeUnit::Day);
    if (node.fields.day != 0) {
        for (int step = 0; step < 24; ++step) {
            const int turn = step % 2 == 0 ? -step / 2 : (step + 1) / 2;
            const year_month candidate = year_month_day{today}.year() / year_month_day{today}.month() +
                                         months{m_setting.preference == Preference::Future ? step : turn};
            const year_month_day day = candidate / std::chrono::day{static_cast<unsigned>(node.fields.day)};
            const bool isPast = m_setting.preference == Preference::Future && day.ok() && Day{day} < today;
            if (day.ok() && !isPast &&
                std::chrono::weekday{Day{day}}.iso_encoding() == static_cast<unsigned>(number))
                return periodAt(Day{day}, TimeUnit::Day);
        }
        return moment;
    }
    if (node.count > 1) {
        shift += node.pick == Pick::Last ? (shift >= 0 ? -7 : 0) - 7 * (node.count - 2)
                                         : (shift <= 0 ? 7 : 0) + 7 * (node.count - 2);
        return periodAt(today + days{shift}, TimeUnit::Day);
    }
    switch (node.pick) {
    case Pick::Last:
        shift += shift >= 0 ? -7 : 0;
        break;
    case Pick::Next:
        shift += 7;
        break;
    case Pick::Coming:
        shift += shift <= 0 ? 7 : 0;
        break;
    case Pick::This:
        if (m_setting.outlook == Outlook::Past && shift > 0)
            shift -= 7;
        else if (m_setting.outlook != Outlook::Past && shift < 0)
            shift += 7;
        break;
    case Pick::Open:
        if (m_setting.preference == Preference::Future)
            shift += shift <= 0 ? 7 : 0;
        else if (m_setting.outlook == Outlook::Future)
            shift += shift < 0 ? 7 : 0;
        else if (m_setting.outlook == Outlook::Unknown && m_setting.preference == Preference::Nearest)
            shift += shift > 3 ? -7 : shift < -3 ? 7 : 0;
        else
            shift -= shift > 0 ? 7 : 0;
    }
    return periodAt(today + days{shift}, TimeUnit::Day);
}

Moment Resolver::season(const TimeNode& node) const
{
    const CalendarFields& fields = node.fields;
    const auto in = [&fields](int year) {
        return periodAt(Day{std::chrono::year{year} / (fields.season * 3) / 1}, TimeUnit::Season);
    };
    if (fields.year != CalendarFields::none)
        return in(fields.year);
    if (!m_setting.reference) {
        Moment moment;
        moment.grain = TimeUnit::Season;
        moment.timex = std::string("XXXX-") + seasonNames[fields.season - 1];
        return moment;
    }
    // January and February belong to the winter of the year before.
    const int year = static_cast<int>((year_month_day{*m_setting.reference} - months{2}).year());
    return chosen(in(year - 1), in(year), in(year + 1), node.pick, m_setting, false);
}

/// Quarters and halves.
Moment Resolver::yearPart(const TimeNode& node) const
{
    const CalendarFields& fields = node.fields;
    const bool isQuarter = fields.quarter != 0;
    const TimeUnit grain = isQuarter ? TimeUnit::Quarter : TimeUnit::Half;
    const auto in = [&](int year) {
        const int month = isQuarter ? fields.quarter * 3 - 2 : fields.half * 6 - 5;
        Moment moment = periodAt(Day{std::chrono::year{year} / month / 1}, grain);
        if (fields.isFiscal)
            moment.timex = "FY" + moment.timex;
        return moment;
    };
    if (fields.year != CalendarFields::none)
        return in(fields.year);
    const std::optional<int> year = referenceYear();
    if (!year) {
        Moment moment;
        moment.grain = grain;
        moment.timex = isQuarter ? text("XXXX-Q%d", fields.quarter) : text("XXXX-H%d", fields.half);
        return moment;
    }
    return chosen(in(*year - 1), in(*year), in(*year + 1), node.pick, m_setting, false);
}

Moment Resolver::week(const TimeNode& node) const
{
    std::optional<int> year =
        node.fields.year != CalendarFields::none ? std::optional(node.fields.year) : referenceYear();
    if (node.first != noNode) {
        const Moment period = resolve(node.first);
        year =
            period.from ? std::optional(static_cast<int>(year_month_day{*period.from}.year())) : std::nullopt;
    }
    if (!year) {
        Moment moment;
        moment.grain = TimeUnit::Week;
        moment.timex = text("XXXX-W%02d", node.fields.week);
        return moment;
    }
    // The week with 4 January is the first.
    return periodAt(Day{std::chrono::year{*year} / 1 / 4} + days{7 * (node.fields.week - 1)}, TimeUnit::Week);
}

/// "1990s", "the '90s" (of the last such decade), "19th century".
Moment Resolver::decade(const TimeNode& node) const
{
    const CalendarFields& fields = node.fields;
    if (fields.century != CalendarFields::none) {
        Moment moment = periodAt(Day{std::chrono::year{fields.century} / 1 / 1}, TimeUnit::Century);
        return moment;
    }
    if (fields.decade >= 100)
        return periodAt(Day{std::chrono::year{fields.decade} / 1 / 1}, TimeUnit::Decade);
    const std::optional<int> year = referenceYear();
    if (!year && fields.decade < 30) {
        Moment moment;
        moment.grain = TimeUnit::Decade;
        moment.timex = text("XX%d", fields.decade / 10);
        return moment;
    }
    const int century = year ? *year / 100 * 100 : 2000;
    const int first = century + fields.decade <= year.value_or(2029) ? century + fields.decade
                                                                     : century - 100 + fields.decade;
    return periodAt(Day{std::chrono::year{first} / 1 / 1}, TimeUnit::Decade);
}

Moment Resolver::holiday(const TimeNode& node) const
{
    const auto in = [&node](int year) {
        const auto day = holidayIn(node.holiday, year);
        Moment moment = day ? periodAt(*day, TimeUnit::Day) : Moment{};
        if (const int length = day ? holidayLength(node.holiday, year) : 1; length > 1) {
            moment.to = *day + days{length - 1};
            moment.timex += '/' + isoDate(*moment.to);
        }
        return moment;
    };
    if (node.first != noNode) {
        const Moment year = resolve(node.first);
        return year.from ? in(static_cast<int>(year_month_day{*year.from}.year())) : Moment{};
    }
    const std::optional<int> year = referenceYear();
    if (year) {
        // Some come only every four years.
        const auto from = [&in](int first, int step) {
            Moment moment = in(first);
            for (int count = 1; count < 4 && !moment.isResolved(); ++count)
                moment = in(first + step * count);
            return moment;
        };
        const Moment here = in(*year).isResolved() ? in(*year) : from(*year + 1, 1);
        return chosen(from(*year - 1, -1), here, from(*year + 1, 1), node.pick, m_setting, true);
    }
    Moment moment = in(2001);
    const bool isFixed = moment.isResolved() && in(2002).timex.substr(4) == moment.timex.substr(4) &&
                         in(2003).timex.substr(4) == moment.timex.substr(4);
    Moment unknown;
    unknown.timex = isFixed ? "XXXX" + moment.timex.substr(4) : unknownTimex(TimeUnit::Day);
    return unknown;
}

} // namespace crossread::dates
