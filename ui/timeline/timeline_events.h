// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/filter.h"
#include "ui/timeline/time_axis.h"

namespace crossread {

/// How a date is drawn. A month or a year is never a tick on its first day.
enum class TimeShape : unsigned char {
    Tick,  ///< one day
    Bar,   ///< a stretch, soft at its ends where the days are not known
    Since, ///< begins in the stretch and has no end
    Until  ///< ends in the stretch and has no beginning
};

/// A date as it is drawn: [begin, end) in days since 1970.
struct TimeMark {
    TimeShape shape = TimeShape::Tick;
    bool isSoft = false; ///< the stretch is how exactly the date is known, not how long it lasted
    double begin = 0;
    double end = 1;
    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// Nothing for a range without either end.
[[nodiscard]] std::optional<TimeMark> markOf(const DateRange& range);

struct TimelineEvent {
    EventId id{};
    TimeMark mark;
    bool isReported = false; ///< somebody says so; the article does not say it itself
    float importance = 0;    ///< what labels give way by
};

struct TimelinePublication {
    ArticleId id{};
    TimeMark mark;
};

/// What a lane of the timeline stands for.
enum class LaneSubject : unsigned char { Article, Entity, Together };

struct TimelineLane {
    QString name;
    QString description; ///< longer, for tooltips
    std::optional<ArticleId> article;
    std::optional<EntityId> entity;
    std::vector<quint32> events; ///< rows of TimelineEvents::events, ascending
};

struct TimeStretch {
    double begin = 0;
    double end = 0;
    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

/// Everything shown of a corpus that has a place in time.
struct TimelineEvents {
    std::vector<TimelineEvent> events; ///< by begin, end, id
    std::vector<TimelinePublication> publications;
    std::vector<EventId> unplaced; ///< their date tells neither a beginning nor an end
    std::vector<TimelineLane> lanes;
    TimeStretch whole; ///< from the first to the last date, with a margin
    TimeStretch core;  ///< where three fifths of the dates lie: what is shown first

    [[nodiscard]] bool isEmpty() const { return events.empty() && publications.empty(); }
};

/// Lanes by entity are those of the entities with most events, up to \a mostLanes, and one for the rest; an
/// event stands in the lane of each of its participants.
[[nodiscard]] TimelineEvents timelineEvents(const Corpus& corpus, const Shown& shown, LaneSubject subject,
                                            std::size_t mostLanes = 10);

} // namespace crossread
