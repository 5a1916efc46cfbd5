// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"

#include <QString>

#include <vector>

namespace crossread {

/// A day as a number: days since 1970-01-01; the day itself is [n, n + 1).
[[nodiscard]] constexpr double numberOf(Day day)
{
    return static_cast<double>(day.time_since_epoch().count());
}
/// The day that holds a moment.
[[nodiscard]] Day dayAt(double number);

/// The unit that ticks count in.
enum class TickUnit : unsigned char { Days, Weeks, Months, Quarters, Years };

struct TimeTick {
    double day = 0; ///< where the unit begins
    double end = 0; ///< where the next begins
    QString label;
};

/// Which stretch of time stands on which pixels. A value without a widget: days since 1970 on one side,
/// pixels from the left edge on the other.
class TimeAxis {
public:
    /// The least and the most that can be seen at once, in days.
    static constexpr double leastSpan = 4;
    static constexpr double mostSpan = 366.0 * 4000;

    TimeAxis() = default;
    TimeAxis(double begin, double end, double width);

    [[nodiscard]] double begin() const { return m_begin; }
    [[nodiscard]] double end() const { return m_end; }
    [[nodiscard]] double span() const { return m_end - m_begin; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double pixelsPerDay() const { return m_width / span(); }
    [[nodiscard]] double toPixel(double day) const { return (day - m_begin) * pixelsPerDay(); }
    [[nodiscard]] double toDay(double pixel) const { return m_begin + pixel / pixelsPerDay(); }

    /// So far on the way from one stretch to another, 0 to 1.
    [[nodiscard]] static TimeAxis between(const TimeAxis& from, const TimeAxis& to, double share);

    /// The same stretch on another width.
    void resize(double width);
    /// The stretch that panning and zooming do not leave.
    void setLimits(double begin, double end);
    void show(double begin, double end);
    /// The same with so many pixels left free behind the end, for the last labels.
    void showWithRoom(double begin, double end, double pixels);
    /// A factor above 1 shows less time. The day under the pixel stays under it, but where that would leave
    /// the limits.
    void zoom(double factor, double aboutPixel);
    /// Moves the picture to the right by so many pixels: earlier days come in.
    void pan(double pixels);
    /// Moves as little as needed to have the stretch in sight with a margin.
    void reveal(double begin, double end, double marginPixels);

    [[nodiscard]] TickUnit unit() const;
    /// Ticks from one before the visible stretch to one behind it; every label has room.
    [[nodiscard]] std::vector<TimeTick> ticks() const;
    /// The larger unit above the ticks' own (the month above days, the year above months); empty for years.
    [[nodiscard]] std::vector<TimeTick> groups() const;

    friend bool operator==(const TimeAxis&, const TimeAxis&) = default;

private:
    [[nodiscard]] int yearStep() const;
    void keepInLimits();

    double m_begin = 0;
    double m_end = 365;
    double m_width = 1000;
    double m_first = -mostSpan;
    double m_last = mostSpan;
};

} // namespace crossread
