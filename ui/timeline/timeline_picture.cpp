// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_picture.h"

#include "ui/export/picture_page.h"
#include "ui/wording.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double publicationsHeight = 16;
constexpr double stripHeight = 16;
constexpr double mergeDistance = 12;
constexpr double lanePadding = 2;
constexpr double namePadding = 16; ///< of a lane's name, left and right together
constexpr LaneRules wholeRules{900, 40, true};

} // namespace

void TimelinePicture::setEvents(std::shared_ptr<const Corpus> corpus, TimelineEvents events)
{
    m_corpus = std::move(corpus);
    m_events = std::move(events);
    m_lit = {};
    m_litArticles = {};
    m_hasLit = false;
    m_current.reset();
    m_labelWidths.assign(m_events.events.size(), -1);
    m_rowBefore.assign(m_events.events.size(), -1);
    m_axis.setLimits(m_events.whole.begin - 366, m_events.whole.end + 366);
    layOut();
}

void TimelinePicture::setLinked(const Linked& linked)
{
    const bool isOther = m_lit != linked.events;
    m_lit = linked.events;
    m_litArticles = linked.articles;
    m_hasLit = !m_lit.selected.isEmpty() || !m_lit.related.isEmpty() || !m_litArticles.selected.isEmpty();
    if (isOther)
        layOut();
}

void TimelinePicture::setFont(const QFont& font)
{
    m_font = font;
    m_rowHeight = std::ceil(QFontMetricsF(font).height() / 4) * 4 + 2;
    std::fill(m_labelWidths.begin(), m_labelWidths.end(), -1.0f);
    placeParts();
    layOut();
}

void TimelinePicture::setSize(QSizeF size, bool hasStrip)
{
    m_size = size;
    m_hasStrip = hasStrip;
    placeParts();
    layOut();
}

void TimelinePicture::setWhole(double endRoom)
{
    m_isWhole = true;
    m_endRoom = endRoom;
    placeParts();
}

void TimelinePicture::setScroll(double pixels)
{
    m_scroll = pixels;
}

void TimelinePicture::setCurrent(std::optional<quint32> event)
{
    m_current = event;
    // One that has a mark of its own keeps it as it is.
    const auto box = event ? boxOf(*event) : std::nullopt;
    if (event && (!box || box->second->event != *event))
        layOut();
}

void TimelinePicture::setAxis(const TimeAxis& axis)
{
    const double scaleBefore = m_axis.pixelsPerDay();
    m_axis = axis;
    m_axis.resize(m_size.width() - m_gutter - m_endRoom);
    // Panning keeps the scale but for the last digits.
    if (m_isWhole || std::abs(m_axis.pixelsPerDay() - scaleBefore) > 1e-9 * scaleBefore) {
        std::fill(m_rowBefore.begin(), m_rowBefore.end(), -1);
        layOut();
    }
}

QString TimelinePicture::labelOf(quint32 row) const
{
    const Event& found = m_corpus->event(event(row).id);
    if (!found.headline.empty())
        return toQString(found.headline);
    return toQString(m_corpus->textOf(m_corpus->articleOf(event(row).id), found.span)).simplified();
}

double TimelinePicture::labelWidth(quint32 row) const
{
    float& width = m_labelWidths[row];
    if (width < 0)
        width = static_cast<float>(std::ceil(QFontMetricsF(m_font).horizontalAdvance(labelOf(row))) + 2);
    return static_cast<double>(width);
}

double TimelinePicture::fixedHeight(bool hasStrip) const
{
    const double lineHeight = std::ceil(QFontMetricsF(m_font).height());
    return publicationsHeight + lineHeight + 8 + (hasStrip ? stripHeight + 4 : 0);
}

void TimelinePicture::placeParts()
{
    const double width = m_size.width();
    m_gutter = gutterIn(width);
    const double axisWidth = width - m_gutter - m_endRoom;
    const double axisHeight = fixedHeight(false) - publicationsHeight;
    double bottom = m_size.height();
    m_stripRect = {};
    if (m_hasStrip) {
        m_stripRect = QRectF(m_gutter, bottom - stripHeight - 2, width - m_gutter, stripHeight);
        bottom -= stripHeight + 4;
    }
    m_axisRect = QRectF(m_gutter, bottom - axisHeight, axisWidth, axisHeight);
    bottom -= axisHeight;
    m_publicationsRect = QRectF(m_gutter, bottom - publicationsHeight, axisWidth, publicationsHeight);
    bottom -= publicationsHeight;
    m_lanesRect = QRectF(0, 0, width, std::max(0.0, bottom));
    m_axis.resize(axisWidth);
}

double TimelinePicture::gutterIn(double width) const
{
    if (!m_isWhole)
        return std::clamp(std::floor(width * 0.14 / 4) * 4, 72.0, 168.0);
    double widest = 0;
    for (const TimelineLane& lane : m_events.lanes)
        widest = std::max(widest, QFontMetricsF(m_font).horizontalAdvance(lane.name));
    return std::clamp(std::ceil(widest / 4) * 4 + namePadding + 4, 88.0, 240.0);
}

int TimelinePicture::rowsOf(std::size_t lane) const
{
    const int rows = m_layouts[lane].rows;
    if (!m_isWhole)
        return rows;
    const double name = wrappedHeight(m_font, m_events.lanes[lane].name, m_gutter - namePadding);
    return std::max(rows, static_cast<int>(std::ceil(name / m_rowHeight)));
}

void TimelinePicture::layOut()
{
    constexpr float selectedFirst = 1000;
    constexpr float relatedFirst = 100;
    const double firstLabel = m_axis.begin() * m_axis.pixelsPerDay() + lane::gap + 0.01;
    std::vector<std::vector<LaneItem>> lanes;
    for (const TimelineLane& lane : m_events.lanes) {
        auto& items = lanes.emplace_back();
        items.reserve(lane.events.size());
        for (const quint32 row : lane.events) {
            LaneItem item = laneItemOf(event(row), row, m_axis.pixelsPerDay());
            // On a page a label whose mark begins before it stands at its edge, and in the layout too.
            if (m_isWhole)
                item.labelX = std::max(item.labelX, firstLabel);
            item.importance += row == m_current ? 2 * selectedFirst : 0;
            item.importance += isSelected(row) ? selectedFirst : isRelated(row) ? relatedFirst : 0;
            item.preferredRow = m_rowBefore[row];
            items.push_back(item);
        }
    }
    // A page rounds its height: no row is left out for a part of a pixel.
    const double slack = m_isWhole ? 1 : 0;
    const double forRows = m_lanesRect.height() - static_cast<double>(lanes.size()) * lanePadding + slack;
    m_layouts = layoutLanes(
        lanes, static_cast<int>(forRows / m_rowHeight), [this](quint32 row) { return labelWidth(row); },
        m_isWhole ? wholeRules : LaneRules{});
    m_laneTops.clear();
    double top = m_lanesRect.top();
    for (std::size_t lane = 0; lane < m_layouts.size(); ++lane) {
        m_laneTops.push_back(top);
        top += rowsOf(lane) * m_rowHeight + lanePadding;
        for (const LaneBox& box : m_layouts[lane].boxes)
            m_rowBefore[box.event] = box.row;
    }
    m_laneTops.push_back(top);
}

double TimelinePicture::laneHeight(std::size_t lane) const
{
    return m_laneTops[lane + 1] - m_laneTops[lane];
}

double TimelinePicture::lanesHeight() const
{
    return m_laneTops.empty() ? 0 : m_laneTops.back() - m_lanesRect.top();
}

double TimelinePicture::stripX(double day) const
{
    const TimeStretch& whole = m_events.whole;
    return m_stripRect.left() + (day - whole.begin) / (whole.end - whole.begin) * m_stripRect.width();
}

double TimelinePicture::stripDay(double x) const
{
    const TimeStretch& whole = m_events.whole;
    return whole.begin + (x - m_stripRect.left()) / m_stripRect.width() * (whole.end - whole.begin);
}

QRectF TimelinePicture::rowRect(std::size_t lane, int row) const
{
    return {m_gutter, laneTop(lane) + lanePadding / 2 + row * m_rowHeight, m_size.width() - m_gutter,
            m_rowHeight};
}

QRectF TimelinePicture::chipRect(std::size_t lane, const LaneBox& box) const
{
    const QRectF line = rowRect(lane, box.row);
    // At the right edge the label gives way, so that the chip can be seen.
    const double last = line.right() - lane::gap - lane::chipWidth;
    const double x = std::max(std::min(shifted(box.chipX()), last), shifted(box.markRight) + lane::gap);
    return {x, line.top() + 3, lane::chipWidth - 2, line.height() - 6};
}

QRectF TimelinePicture::boxRect(std::size_t lane, const LaneBox& box) const
{
    const QRectF line = rowRect(lane, box.row);
    const double end = box.labelWidth > 0 ? box.labelX + box.labelWidth : box.markRight;
    return {shifted(box.left), line.top() + 1, end - box.left, line.height() - 2};
}

QRectF TimelinePicture::labelRect(std::size_t lane, const LaneBox& box) const
{
    const QRectF line = rowRect(lane, box.row).adjusted(0, 1, 0, -1);
    const double left = shifted(box.labelX);
    const double edge = m_gutter + lane::gap;
    double right = std::min(left + box.labelWidth, line.right() - lane::gap);
    if (!box.hidden.empty())
        right = std::min(right, chipRect(lane, box).left() - lane::gap);
    // A label whose mark has left the picture goes with it: half a word tells nothing.
    if (left < edge && shifted(box.bodyEnd) < edge + lane::leastLabel)
        return {left, line.top(), 0, line.height()};
    if (left >= edge)
        return {left, line.top(), std::max(0.0, right - left), line.height()};
    right = std::min({edge + labelWidth(box.event), edge + lane::mostLabel, line.right() - lane::gap});
    // Of marks that lie over one another at the edge, the one that began last has its label there.
    for (const LaneBox& other : m_layouts[lane].boxes) {
        if (other.row != box.row || &other <= &box)
            continue;
        const bool isHeldToo =
            shifted(other.labelX) < edge && shifted(other.bodyEnd) >= edge + lane::leastLabel;
        if (isHeldToo || shifted(other.right()) > edge)
            right = std::min(right, shifted(other.left) - 2 * lane::gap);
    }
    return {edge, line.top(), right - edge < lane::leastLabel ? 0 : right - edge, line.height()};
}

std::optional<std::pair<std::size_t, const LaneBox*>> TimelinePicture::boxOf(quint32 row) const
{
    for (std::size_t lane = 0; lane < m_layouts.size(); ++lane) {
        for (const LaneBox& box : m_layouts[lane].boxes) {
            if (box.event == row || std::binary_search(box.hidden.begin(), box.hidden.end(), row))
                return std::pair(lane, &box);
        }
    }
    return {};
}

const LaneBox* TimelinePicture::nearestHiding(std::size_t lane, const LaneBox& box) const
{
    const LaneBox* nearest = nullptr;
    for (const LaneBox& other : m_layouts[lane].boxes) {
        if (other.hidden.empty())
            continue;
        if (nearest == nullptr || std::abs(other.left - box.left) < std::abs(nearest->left - box.left))
            nearest = &other;
    }
    return nearest;
}

std::vector<PublicationMark> TimelinePicture::publicationMarks() const
{
    std::vector<TimelinePublication> sorted = m_events.publications;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.mark.begin + a.mark.end < b.mark.begin + b.mark.end;
    });
    std::vector<PublicationMark> marks;
    for (const TimelinePublication& publication : sorted) {
        const double x = toX((publication.mark.begin + publication.mark.end) / 2);
        const bool isDay = publication.mark.shape == TimeShape::Tick;
        const double width =
            isDay ? 0 : (publication.mark.end - publication.mark.begin) * m_axis.pixelsPerDay();
        if (!marks.empty() && isDay && marks.back().width == 0 && x - marks.back().x < mergeDistance)
            marks.back().articles.push_back(publication.id);
        else
            marks.push_back({x, width, !isDay, {publication.id}});
    }
    return marks;
}

TimelineHit TimelinePicture::hitAt(QPointF point) const
{
    if (m_stripRect.contains(point))
        return {TimelineHit::Part::Strip, 0, {}, {}, m_stripRect};
    if (m_axisRect.contains(point))
        return {TimelineHit::Part::Axis, 0, {}, {}, m_axisRect};
    if (m_publicationsRect.contains(point)) {
        for (const PublicationMark& mark : publicationMarks()) {
            const double reach = std::max(7.0, mark.width / 2);
            if (std::abs(point.x() - mark.x) <= reach)
                return {
                    TimelineHit::Part::Publication,
                    0,
                    {},
                    mark.articles,
                    QRectF(mark.x - reach, m_publicationsRect.top(), 2 * reach, m_publicationsRect.height())};
        }
    }
    return m_lanesRect.contains(point) ? laneHitAt(point) : TimelineHit{};
}

TimelineHit TimelinePicture::laneHitAt(QPointF point) const
{
    TimelineHit hit{TimelineHit::Part::Lanes, 0, {}, {}, {}};
    const auto after = std::upper_bound(m_laneTops.begin(), m_laneTops.end(), point.y() + m_scroll);
    if (after == m_laneTops.begin() || after == m_laneTops.end())
        return hit;
    hit.lane = static_cast<std::size_t>(after - m_laneTops.begin()) - 1;
    if (point.x() < m_gutter) {
        hit.part = TimelineHit::Part::LaneName;
        if (const auto article = m_events.lanes[hit.lane].article)
            hit.articles = {*article};
        return hit;
    }
    const LaneBox* body = nullptr;
    for (const LaneBox& box : m_layouts[hit.lane].boxes) {
        const QRectF rect = boxRect(hit.lane, box);
        if (!box.hidden.empty() && chipRect(hit.lane, box).adjusted(-2, -2, 2, 2).contains(point))
            return {TimelineHit::Part::Chip, hit.lane, box.hidden, {}, chipRect(hit.lane, box)};
        if (rect.adjusted(-3, 0, 3, 0).contains(point))
            return {TimelineHit::Part::Mark, hit.lane, {box.event}, {}, rect};
        const bool isInRow = point.y() >= rect.top() && point.y() < rect.bottom();
        if (isInRow && point.x() >= rect.left() && point.x() < shifted(box.bodyEnd))
            body = &box;
    }
    if (body != nullptr)
        return {TimelineHit::Part::Mark, hit.lane, {body->event}, {}, boxRect(hit.lane, *body)};
    return hit;
}

} // namespace crossread
