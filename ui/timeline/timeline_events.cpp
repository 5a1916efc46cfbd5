// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_events.h"

#include "model/base/translated.h"
#include "ui/wording.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace crossread {

namespace {

/// How many months a unit has; 0 where it is counted in days.
int monthsIn(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Time:
    case DatePrecision::Day:
    case DatePrecision::Week:
        return 0;
    case DatePrecision::Month:
        return 1;
    case DatePrecision::Quarter:
    case DatePrecision::Season:
        return 3;
    case DatePrecision::Half:
        return 6;
    case DatePrecision::Year:
        return 12;
    case DatePrecision::Decade:
        return 120;
    case DatePrecision::Century:
        break;
    }
    return 1200;
}

/// The first day of the month that lies so many months from that of \a day.
double firstOfMonth(Day day, int months)
{
    const std::chrono::year_month_day date(day);
    return numberOf(Day(date.year() / date.month() / std::chrono::day(1) + std::chrono::months(months)));
}

/// Where the unit that begins on \a from ends.
double endOfUnit(DatePrecision precision, Day from)
{
    if (const int months = monthsIn(precision))
        return firstOfMonth(from, months);
    return numberOf(from) + (precision == DatePrecision::Week ? 7 : 1);
}

/// Where the unit that ends with \a to begins.
double beginOfUnit(DatePrecision precision, Day to)
{
    if (const int months = monthsIn(precision))
        return firstOfMonth(to, 1 - months);
    return numberOf(to) + 1 - (precision == DatePrecision::Week ? 7 : 1);
}

float importanceOf(const Corpus& corpus, EventId id, const TimeMark& mark)
{
    const double exactness = 4 / (1 + std::log10(mark.end - mark.begin));
    const auto participants = static_cast<double>(std::min<std::size_t>(corpus.entitiesOf(id).size(), 4));
    const double asserted = corpus.event(id).attribution ? 0 : 0.5;
    return static_cast<float>(exactness + participants + asserted);
}

void addEvents(TimelineEvents& all, const Corpus& corpus, const Shown& shown)
{
    shown.events.forEach([&](EventId id) {
        const Event& event = corpus.event(id);
        const auto mark = markOf(corpus.date(corpus.dateOf(id)).range);
        if (!mark) {
            all.unplaced.push_back(id);
            return;
        }
        const bool isReported = event.attribution && event.attribution->stance == Stance::Reported;
        all.events.push_back({id, *mark, isReported, importanceOf(corpus, id, *mark)});
    });
    std::sort(all.events.begin(), all.events.end(), [](const TimelineEvent& a, const TimelineEvent& b) {
        return std::tuple(a.mark.begin, a.mark.end, a.id) < std::tuple(b.mark.begin, b.mark.end, b.id);
    });
    shown.articles.forEach([&](ArticleId id) {
        const PublicationDate& published = corpus.article(id).published;
        if (!published.isKnown())
            return;
        if (const auto mark = markOf(published.range))
            all.publications.push_back({id, *mark});
    });
}

std::vector<TimelineLane> lanesByArticle(const TimelineEvents& all, const Corpus& corpus)
{
    std::vector<TimelineLane> lanes(corpus.articleCount());
    for (quint32 row = 0; row < all.events.size(); ++row)
        lanes[indexOf(corpus.articleOf(all.events[row].id))].events.push_back(row);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Article& article = corpus.article(idAt<ArticleId>(i));
        lanes[i].article = idAt<ArticleId>(i);
        lanes[i].name = article.source.empty() ? titleOf(article) : sourceOf(article);
        lanes[i].description = titleOf(article) + QStringLiteral(" · ") + publicationText(article);
    }
    std::erase_if(lanes, [](const TimelineLane& lane) { return lane.events.empty(); });
    return lanes;
}

std::vector<TimelineLane> lanesByEntity(const TimelineEvents& all, const Corpus& corpus, std::size_t most)
{
    std::vector<TimelineLane> lanes(corpus.entityCount());
    TimelineLane rest;
    rest.name = translated("Others");
    for (quint32 row = 0; row < all.events.size(); ++row) {
        for (const EntityId id : corpus.entitiesOf(all.events[row].id))
            lanes[indexOf(id)].events.push_back(row);
    }
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Entity& entity = corpus.entity(idAt<EntityId>(i));
        lanes[i].entity = idAt<EntityId>(i);
        lanes[i].name = toQString(entity.name);
        lanes[i].description = lanes[i].name + QStringLiteral(" · ") + kindName(entity.kind);
    }
    std::stable_sort(lanes.begin(), lanes.end(), [](const TimelineLane& a, const TimelineLane& b) {
        return a.events.size() > b.events.size();
    });
    std::erase_if(lanes, [](const TimelineLane& lane) { return lane.events.empty(); });
    lanes.resize(std::min(lanes.size(), most));

    std::vector<bool> hasLane(all.events.size());
    for (const TimelineLane& lane : lanes) {
        for (const quint32 row : lane.events)
            hasLane[row] = true;
    }
    for (quint32 row = 0; row < all.events.size(); ++row) {
        if (!hasLane[row])
            rest.events.push_back(row);
    }
    if (!rest.events.empty())
        lanes.push_back(std::move(rest));
    return lanes;
}

std::vector<TimelineLane> oneLane(const TimelineEvents& all)
{
    TimelineLane lane;
    lane.name = translated("All articles");
    for (quint32 row = 0; row < all.events.size(); ++row)
        lane.events.push_back(row);
    return lane.events.empty() ? std::vector<TimelineLane>{} : std::vector{lane};
}

TimeStretch withMargin(double begin, double end)
{
    const double margin = std::max(1.0, (end - begin) * 0.04);
    return {begin - margin, end + margin};
}

/// The shortest stretch that holds three fifths of the dates: a few years far off do not spread it.
TimeStretch coreOf(const std::vector<double>& begins, const std::vector<double>& ends, TimeStretch whole)
{
    std::vector<double> middles;
    for (std::size_t i = 0; i < begins.size(); ++i)
        middles.push_back((begins[i] + ends[i]) / 2);
    std::sort(middles.begin(), middles.end());
    const std::size_t held = middles.size() * 3 / 5;
    TimeStretch core = whole;
    for (std::size_t first = 0; first + held < middles.size(); ++first) {
        const TimeStretch stretch{middles[first], middles[first + held]};
        if (stretch.end - stretch.begin < core.end - core.begin)
            core = stretch;
    }
    const double margin = std::max(3.0, (core.end - core.begin) * 0.08);
    return {core.begin - margin, core.end + margin};
}

void measureStretches(TimelineEvents& all)
{
    std::vector<double> begins, ends;
    const auto take = [&](const TimeMark& mark) {
        begins.push_back(mark.begin);
        ends.push_back(mark.end);
    };
    for (const TimelineEvent& event : all.events)
        take(event.mark);
    for (const TimelinePublication& publication : all.publications)
        take(publication.mark);
    if (begins.empty())
        return;
    all.whole = withMargin(*std::min_element(begins.begin(), begins.end()),
                           *std::max_element(ends.begin(), ends.end()));
    all.core = coreOf(begins, ends, all.whole);
}

} // namespace

std::optional<TimeMark> markOf(const DateRange& range)
{
    const bool isSoft = range.precision > DatePrecision::Day;
    if (range.from && range.to) {
        const double begin = numberOf(*range.from);
        const double end = numberOf(*range.to) + 1;
        if (end - begin <= 1)
            return TimeMark{TimeShape::Tick, false, begin, begin + 1};
        return TimeMark{TimeShape::Bar, isSoft, begin, end};
    }
    if (range.from) {
        const double begin = numberOf(*range.from);
        return TimeMark{TimeShape::Since, isSoft, begin, endOfUnit(range.precision, *range.from)};
    }
    if (range.to)
        return TimeMark{TimeShape::Until, isSoft, beginOfUnit(range.precision, *range.to),
                        numberOf(*range.to) + 1};
    return {};
}

TimelineEvents timelineEvents(const Corpus& corpus, const Shown& shown, LaneSubject subject,
                              std::size_t mostLanes)
{
    TimelineEvents all;
    addEvents(all, corpus, shown);
    switch (subject) {
    case LaneSubject::Article:
        all.lanes = lanesByArticle(all, corpus);
        break;
    case LaneSubject::Entity:
        all.lanes = lanesByEntity(all, corpus, mostLanes);
        break;
    case LaneSubject::Together:
        all.lanes = oneLane(all);
        break;
    }
    measureStretches(all);
    return all;
}

} // namespace crossread
