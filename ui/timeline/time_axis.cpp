// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_axis.h"

#include "model/base/translated.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace crossread {

namespace {

using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

/// Room a tick's label needs, in pixels.
constexpr double dayRoom = 26;
constexpr double weekRoom = 26;
constexpr double monthRoom = 36;
constexpr double quarterRoom = 30;
constexpr double yearRoom = 44;
constexpr std::size_t mostTicks = 4000;

year_month monthAt(double day)
{
    const year_month_day date(dayAt(day));
    return date.year() / date.month();
}

double beginOf(year_month month)
{
    return numberOf(Day(month / std::chrono::day(1)));
}

int yearAt(double day)
{
    return static_cast<int>(year_month_day(dayAt(day)).year());
}

double beginOfYear(int number)
{
    return beginOf(year(number) / std::chrono::January);
}

template <typename Next, typename LabelOf>
std::vector<TimeTick> ticksFrom(double first, double end, Next next, LabelOf labelOf)
{
    std::vector<TimeTick> ticks;
    for (double day = first; day < end && ticks.size() < mostTicks; day = ticks.back().end)
        ticks.push_back({day, next(day), labelOf(day)});
    return ticks;
}

std::vector<TimeTick> monthTicks(double begin, double end, int months)
{
    year_month first = monthAt(begin);
    first -= std::chrono::months((static_cast<unsigned>(first.month()) - 1) % static_cast<unsigned>(months));
    const auto next = [months](double day) { return beginOf(monthAt(day) + std::chrono::months(months)); };
    const auto label = [months](double day) {
        const auto month = static_cast<int>(static_cast<unsigned>(monthAt(day).month()));
        if (months == 1)
            return QLocale().standaloneMonthName(month, QLocale::ShortFormat);
        return translated("Q%1", "a quarter of a year").arg((month + 2) / 3);
    };
    return ticksFrom(beginOf(first), end, next, label);
}

std::vector<TimeTick> yearTicks(double begin, double end, int step)
{
    const int first = static_cast<int>(std::floor(double(yearAt(begin)) / step)) * step;
    return ticksFrom(
        beginOfYear(first), end, [step](double day) { return beginOfYear(yearAt(day) + step); },
        [](double day) { return QString::number(yearAt(day)); });
}

std::vector<TimeTick> dayTicks(double begin, double end, int step)
{
    constexpr double firstMonday = 4; // 1970-01-05
    double first = std::floor(begin);
    if (step == 7)
        first = firstMonday + std::floor((begin - firstMonday) / 7) * 7;
    return ticksFrom(
        first, end, [step](double day) { return day + step; },
        [](double day) { return QString::number(static_cast<unsigned>(year_month_day(dayAt(day)).day())); });
}

std::vector<TimeTick> monthGroups(double begin, double end)
{
    std::vector<TimeTick> groups = monthTicks(begin, end, 1);
    for (TimeTick& group : groups) {
        const QDate date =
            QDate(yearAt(group.day), static_cast<int>(unsigned(monthAt(group.day).month())), 1);
        group.label = QLocale().toString(date, translated("MMMM yyyy", "format of a month, see QLocale"));
    }
    return groups;
}

} // namespace

Day dayAt(double number)
{
    return Day(std::chrono::days(static_cast<long>(std::floor(number))));
}

TimeAxis::TimeAxis(double begin, double end, double width) : m_width(std::max(1.0, width))
{
    show(begin, end);
}

TimeAxis TimeAxis::between(const TimeAxis& from, const TimeAxis& to, double share)
{
    TimeAxis axis = to;
    axis.m_begin = from.m_begin + (to.m_begin - from.m_begin) * share;
    axis.m_end = from.m_end + (to.m_end - from.m_end) * share;
    return share >= 1 ? to : axis;
}

void TimeAxis::resize(double width)
{
    m_width = std::max(1.0, width);
}

void TimeAxis::setLimits(double begin, double end)
{
    m_first = begin;
    m_last = std::max(end, begin + leastSpan);
    keepInLimits();
}

void TimeAxis::show(double begin, double end)
{
    const double lacking = std::max(0.0, leastSpan - (end - begin));
    m_begin = begin - lacking / 2;
    m_end = end + lacking / 2;
    keepInLimits();
}

void TimeAxis::showWithRoom(double begin, double end, double pixels)
{
    const double room = std::min(pixels, m_width / 3);
    show(begin, end + (end - begin) * room / (m_width - room));
}

void TimeAxis::zoom(double factor, double aboutPixel)
{
    if (!(factor > 0))
        return;
    const double newSpan = std::clamp(span() / factor, leastSpan, std::min(mostSpan, m_last - m_first));
    const double share = aboutPixel / m_width;
    m_begin = toDay(aboutPixel) - newSpan * share;
    m_end = m_begin + newSpan;
    keepInLimits();
}

void TimeAxis::pan(double pixels)
{
    const double days = pixels / pixelsPerDay();
    m_begin -= days;
    m_end -= days;
    keepInLimits();
}

void TimeAxis::reveal(double begin, double end, double marginPixels)
{
    const double margin = std::min(marginPixels, m_width / 4);
    const double left = toPixel(begin);
    const double right = std::min(toPixel(end), left + m_width - 2 * margin);
    if (left < margin)
        pan(margin - left);
    else if (right > m_width - margin)
        pan(m_width - margin - right);
}

void TimeAxis::keepInLimits()
{
    const double wanted = std::min(span(), m_last - m_first);
    m_begin = std::clamp(m_begin, m_first, m_last - wanted);
    m_end = m_begin + wanted;
}

TickUnit TimeAxis::unit() const
{
    const double day = pixelsPerDay();
    if (day >= dayRoom)
        return TickUnit::Days;
    if (day * 7 >= weekRoom)
        return TickUnit::Weeks;
    if (day * 28 >= monthRoom)
        return TickUnit::Months;
    return day * 90 >= quarterRoom ? TickUnit::Quarters : TickUnit::Years;
}

int TimeAxis::yearStep() const
{
    static constexpr std::array steps = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    for (const int step : steps) {
        if (pixelsPerDay() * 365 * step >= yearRoom)
            return step;
    }
    return 1000;
}

std::vector<TimeTick> TimeAxis::ticks() const
{
    switch (unit()) {
    case TickUnit::Days:
        return dayTicks(m_begin, m_end, 1);
    case TickUnit::Weeks:
        return dayTicks(m_begin, m_end, 7);
    case TickUnit::Months:
        return monthTicks(m_begin, m_end, 1);
    case TickUnit::Quarters:
        return monthTicks(m_begin, m_end, 3);
    case TickUnit::Years:
        break;
    }
    return yearTicks(m_begin, m_end, yearStep());
}

std::vector<TimeTick> TimeAxis::groups() const
{
    switch (unit()) {
    case TickUnit::Days:
    case TickUnit::Weeks:
        return monthGroups(m_begin, m_end);
    case TickUnit::Months:
    case TickUnit::Quarters:
        return yearTicks(m_begin, m_end, 1);
    case TickUnit::Years:
        break;
    }
    return {};
}

} // namespace crossread
