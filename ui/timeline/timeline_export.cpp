// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_export.h"

#include "model/base/translated.h"
#include "ui/timeline/timeline_painting.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

constexpr double usualWidth = 1200;
constexpr double leastBody = 140;
constexpr double leastPage = 520;

bool isIn(const TimeMark& mark, TimeStretch stretch)
{
    return mark.begin < stretch.end && mark.end > stretch.begin;
}

/// The events of the stretch alone: what lies outside has no place on the page.
TimelineEvents cut(TimelineEvents events, TimeStretch stretch)
{
    std::vector<quint32> newRow(events.events.size(), quint32(-1));
    std::vector<TimelineEvent> kept;
    for (std::size_t row = 0; row < events.events.size(); ++row) {
        if (!isIn(events.events[row].mark, stretch))
            continue;
        newRow[row] = static_cast<quint32>(kept.size());
        kept.push_back(events.events[row]);
    }
    events.events = std::move(kept);
    for (TimelineLane& lane : events.lanes) {
        for (quint32& row : lane.events)
            row = newRow[row];
        std::erase(lane.events, quint32(-1));
    }
    std::erase_if(events.lanes, [](const TimelineLane& lane) { return lane.events.empty(); });
    std::erase_if(events.publications, [&](const auto& published) { return !isIn(published.mark, stretch); });
    return events;
}

/// What a label takes behind its mark, with the room kept for a chip.
constexpr double aroundLabel = 3 * lane::gap + lane::chipWidth;
/// The part of the room beside the names that the last labels may take from the axis.
constexpr double mostEndRoom = 0.6;

/// How many pixels behind the end of the axis the labels of the last events take. The more is kept free, the
/// smaller the scale and the less is needed: a few steps come near enough from above.
double endRoom(const TimelinePicture& picture, TimeStretch stretch, double room)
{
    double spare = 0;
    for (int step = 0; step < 8; ++step) {
        const double scale = (room - spare) / (stretch.end - stretch.begin);
        double over = 0;
        for (quint32 row = 0; row < picture.events().events.size(); ++row) {
            const LaneItem item = laneItemOf(picture.event(row), row, scale);
            const double label = std::max(item.labelX - stretch.begin * scale, lane::gap);
            over = std::max(over, label + picture.labelWidth(row) + aroundLabel - room);
        }
        if (over <= 0)
            break;
        spare = std::min(spare + over, room * mostEndRoom);
    }
    return spare;
}

TimelinePicture pictureOf(const TimelineSheet& sheet, QSizeF size)
{
    TimelinePicture picture;
    picture.setFont(pageFont(12));
    picture.setSize(size, false);
    picture.setEvents(sheet.corpus, cut(sheet.events, sheet.stretch));
    picture.setLinked(sheet.linked);
    picture.setWhole(0);
    const double room = size.width() - picture.gutter();
    const double spare = endRoom(picture, sheet.stretch, room);
    picture.setWhole(spare);
    picture.setAxis(TimeAxis(sheet.stretch.begin, sheet.stretch.end, room - spare));
    return picture;
}

/// Rows until every event has its label, within reason.
double bodyHeight(const TimelineSheet& sheet, double width)
{
    return std::max(leastBody, pictureOf(sheet, {width, 4000}).wholeHeight());
}

std::vector<LegendEntry> legend(const TimelineEvents& events)
{
    const Palette& palette = pagePalette();
    const auto sample = [&palette](const TimelineEvent& event) {
        return [event, &palette](QPainter& painter, QRectF place) {
            TimelinePainting::paintSample(painter, event, place, palette);
        };
    };
    const auto has = [&](auto what) { return std::any_of(events.events.begin(), events.events.end(), what); };
    std::vector<LegendEntry> entries;
    const auto add = [&](const QString& meaning, TimeMark mark, bool isReported = false) {
        entries.push_back({meaning, sample({EventId{}, mark, isReported, 0})});
    };
    if (has([](const TimelineEvent& e) { return e.mark.shape == TimeShape::Tick; }))
        add(translated("on a day"), {TimeShape::Tick, false, 0, 1});
    if (has([](const TimelineEvent& e) { return e.mark.shape == TimeShape::Bar && e.mark.isSoft; }))
        add(translated("some time within (a month, a year)"), {TimeShape::Bar, true, 0, 30});
    if (has([](const TimelineEvent& e) { return e.mark.shape == TimeShape::Bar && !e.mark.isSoft; }))
        add(translated("from day to day"), {TimeShape::Bar, false, 0, 30});
    if (has([](const TimelineEvent& e) { return e.mark.shape == TimeShape::Since; }))
        add(translated("since then"), {TimeShape::Since, false, 0, 1});
    if (has([](const TimelineEvent& e) { return e.mark.shape == TimeShape::Until; }))
        add(translated("until then"), {TimeShape::Until, false, 0, 1});
    if (has([](const TimelineEvent& e) { return e.isReported; }))
        add(translated("hollow or dashed: reported, not asserted by the article"),
            {TimeShape::Tick, false, 0, 1}, true);
    return entries;
}

PageWords pageWords(const TimelineSheet& sheet, const QString& title)
{
    const TimelineEvents shown = cut(sheet.events, sheet.stretch);
    std::set<ArticleId> articles;
    for (const TimelineEvent& event : shown.events)
        articles.insert(sheet.corpus->articleOf(event.id));
    for (const TimelinePublication& publication : shown.publications)
        articles.insert(publication.id);
    PageWords page{title, sheet.subtitle, legend(shown), {}, {}};
    const auto outside = static_cast<int>(sheet.events.events.size() - shown.events.size());
    if (outside > 0)
        page.notes << QCoreApplication::translate(
            "crossread", "%Ln event(s) lie outside of the stretch shown.", nullptr, outside);
    if (!sheet.events.unplaced.empty())
        page.notes << QCoreApplication::translate("crossread", "%Ln date(s) could not be placed.", nullptr,
                                                  int(sheet.events.unplaced.size()));
    page.sources = sourcesLine(*sheet.corpus, {articles.begin(), articles.end()});
    return page;
}

/// The page that the longest label has room on.
PicturePage pageOf(const TimelineSheet& sheet, const QString& title)
{
    constexpr double mostWidth = 2400;
    constexpr double widestGutter = 240;
    constexpr double pageMargins = 48;
    TimelinePicture picture;
    picture.setFont(pageFont(12));
    picture.setEvents(sheet.corpus, cut(sheet.events, sheet.stretch));
    double longest = 0;
    for (quint32 row = 0; row < picture.events().events.size(); ++row)
        longest = std::max(longest, picture.labelWidth(row));
    // A mark that does not carry its label takes so much before it.
    constexpr double widestMark = 90;
    const double room = (longest + aroundLabel + widestMark) / mostEndRoom;
    PicturePage page(pageWords(sheet, title));
    page.setLeastWidth(std::clamp(room + widestGutter + pageMargins, leastPage, mostWidth));
    return page;
}

QString isoOf(const std::optional<Day>& day)
{
    return day ? QString::fromStdString(isoDate(*day)) : QString();
}

QStringList dataRow(const Corpus& corpus, EventId id)
{
    const Event& event = corpus.event(id);
    const DateFinding& date = corpus.date(corpus.dateOf(id));
    const ArticleId owner = corpus.articleOf(id);
    const Article& article = corpus.article(owner);
    QStringList entities;
    for (const EntityId entity : corpus.entitiesOf(id))
        entities << toQString(corpus.entity(entity).name);
    const Stance stance = event.attribution ? event.attribution->stance : Stance::Asserted;
    return {isoOf(date.range.from),
            isoOf(date.range.to),
            toQString(nameOf(date.range.precision)),
            toQString(corpus.textOf(owner, date.span)).simplified(),
            toQString(event.headline),
            toQString(nameOf(stance)),
            entities.join(QStringLiteral("; ")),
            titleOf(article),
            toQString(article.source),
            isoOf(article.published.reference()),
            toQString(corpus.textOf(owner, event.span)).simplified()};
}

} // namespace

QString TimelineExport::exportTitle() const
{
    return translated("What happened when");
}

QSize TimelineExport::exportSize() const
{
    const TimelineSheet sheet = m_source();
    const PicturePage page = pageOf(sheet, exportTitle());
    return page.sizeFor(usualWidth, [&](double width) { return bodyHeight(sheet, width); }).toSize();
}

void TimelineExport::paintExport(QPainter& painter, QSize size) const
{
    const TimelineSheet sheet = m_source();
    const PicturePage page = pageOf(sheet, exportTitle());
    page.paint(
        painter, size, [&](double width) { return bodyHeight(sheet, width); },
        [&](QPainter& body, QRectF area) {
            body.translate(area.topLeft());
            const TimelinePicture picture = pictureOf(sheet, area.size());
            TimelinePainting(body, picture, pagePalette()).paint();
        });
}

QString TimelineExport::alternativeText() const
{
    constexpr std::size_t most = 12;
    const TimelineSheet sheet = m_source();
    const TimelineEvents shown = cut(sheet.events, sheet.stretch);
    QStringList parts{QCoreApplication::translate("crossread", "A timeline of %Ln dated event(s).", nullptr,
                                                  int(shown.events.size()))};
    for (std::size_t row = 0; row < std::min(shown.events.size(), most); ++row) {
        const EventId id = shown.events[row].id;
        parts << translated("%1: %2.", "date, headline")
                     .arg(dateText(sheet.corpus->date(sheet.corpus->dateOf(id)).range),
                          toQString(sheet.corpus->event(id).headline));
    }
    if (shown.events.size() > most)
        parts << QCoreApplication::translate("crossread", "And %Ln more.", nullptr,
                                             int(shown.events.size() - most));
    return parts.join(QLatin1Char(' '));
}

QList<QStringList> TimelineExport::exportData() const
{
    const TimelineSheet sheet = m_source();
    QList<QStringList> rows{{QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("precision"),
                             QStringLiteral("words"), QStringLiteral("headline"), QStringLiteral("stance"),
                             QStringLiteral("entities"), QStringLiteral("article"), QStringLiteral("source"),
                             QStringLiteral("published"), QStringLiteral("sentence")}};
    for (const TimelineEvent& event : sheet.events.events)
        rows << dataRow(*sheet.corpus, event.id);
    for (const EventId id : sheet.events.unplaced)
        rows << dataRow(*sheet.corpus, id);
    return rows;
}

} // namespace crossread
