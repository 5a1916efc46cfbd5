// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/linked.h"
#include "ui/timeline/timeline_layout.h"

#include <QFont>
#include <QRectF>

namespace crossread {

/// Publication dates too near to each other to be told apart, as one diamond.
struct PublicationMark {
    double x = 0;     ///< middle, in the picture
    double width = 0; ///< of a partial date; 0 for a day
    bool isSoft = false;
    std::vector<ArticleId> articles;
};

/// What lies under a point of the timeline.
struct TimelineHit {
    enum class Part : unsigned char { Nothing, Lanes, LaneName, Mark, Chip, Publication, Axis, Strip };
    Part part = Part::Nothing;
    std::size_t lane = 0;
    std::vector<quint32> events;     ///< of a mark one, of a chip all behind it
    std::vector<ArticleId> articles; ///< of a publication mark or a lane name
    QRectF rect;
};

/// The geometry of a timeline: lanes above, a row of publication dates, the axis, a strip with the whole
/// span. No widget: the view and the export paint it, tests measure it.
class TimelinePicture {
public:
    void setEvents(std::shared_ptr<const Corpus> corpus, TimelineEvents events);
    void setLinked(const Linked& linked);
    void setFont(const QFont& font);
    /// With a strip below the axis, and lanes that scroll where they have no room.
    void setSize(QSizeF size, bool hasStrip);
    /// For a page, where nothing can be opened or pointed at: every label and every lane's name in full, and
    /// so many pixels behind the end of the axis for the last labels. Before setAxis(), after setEvents().
    void setWhole(double endRoom);
    void setScroll(double pixels);
    void setCurrent(std::optional<quint32> event);
    void setAxis(const TimeAxis& axis);

    [[nodiscard]] const Corpus& corpus() const { return *m_corpus; }
    [[nodiscard]] const TimelineEvents& events() const { return m_events; }
    [[nodiscard]] const TimelineEvent& event(quint32 row) const { return m_events.events[row]; }
    [[nodiscard]] const TimeAxis& axis() const { return m_axis; }
    [[nodiscard]] const std::vector<LaneLayout>& layouts() const { return m_layouts; }
    [[nodiscard]] std::optional<quint32> current() const { return m_current; }
    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] QString labelOf(quint32 row) const;
    /// Of the whole label, rounded up.
    [[nodiscard]] double labelWidth(quint32 row) const;
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    [[nodiscard]] bool isSelected(quint32 row) const { return m_lit.selected.contains(event(row).id); }
    [[nodiscard]] bool isRelated(quint32 row) const { return m_lit.related.contains(event(row).id); }
    [[nodiscard]] const Linked::Rows<ArticleId>& litArticles() const { return m_litArticles; }
    [[nodiscard]] bool hasLit() const { return m_hasLit; }

    // Places in the picture
    [[nodiscard]] QRectF lanesRect() const { return m_lanesRect; }
    [[nodiscard]] QRectF publicationsRect() const { return m_publicationsRect; }
    [[nodiscard]] QRectF axisRect() const { return m_axisRect; }
    [[nodiscard]] QRectF stripRect() const { return m_stripRect; }
    [[nodiscard]] double gutter() const { return m_gutter; }
    [[nodiscard]] double rowHeight() const { return m_rowHeight; }
    [[nodiscard]] double laneTop(std::size_t lane) const { return m_laneTops[lane] - m_scroll; }
    [[nodiscard]] double laneHeight(std::size_t lane) const;
    /// Height of all lanes together.
    [[nodiscard]] double lanesHeight() const;
    /// Height that shows every lane with the rows it has.
    [[nodiscard]] double wholeHeight() const { return lanesHeight() + fixedHeight(m_hasStrip); }
    [[nodiscard]] double toX(double day) const { return m_gutter + m_axis.toPixel(day); }
    [[nodiscard]] double dayAtX(double x) const { return m_axis.toDay(x - m_gutter); }
    [[nodiscard]] double stripX(double day) const;
    [[nodiscard]] double stripDay(double x) const;
    /// A length of the layout in the picture.
    [[nodiscard]] double shifted(double layoutX) const { return toX(0) + layoutX; }
    [[nodiscard]] QRectF rowRect(std::size_t lane, int row) const;
    [[nodiscard]] QRectF chipRect(std::size_t lane, const LaneBox& box) const;
    /// Mark and label; may lie outside of the picture.
    [[nodiscard]] QRectF boxRect(std::size_t lane, const LaneBox& box) const;
    /// Where a label stands: beside its mark, or at the edge where the mark begins outside of the picture.
    [[nodiscard]] QRectF labelRect(std::size_t lane, const LaneBox& box) const;
    /// The lane and box that hold an event, in the first lane it stands in.
    [[nodiscard]] std::optional<std::pair<std::size_t, const LaneBox*>> boxOf(quint32 row) const;
    /// The box of a lane nearest to \a box that has a plus, itself included; null where all have room.
    [[nodiscard]] const LaneBox* nearestHiding(std::size_t lane, const LaneBox& box) const;
    [[nodiscard]] std::vector<PublicationMark> publicationMarks() const;
    [[nodiscard]] TimelineHit hitAt(QPointF point) const;

private:
    void placeParts();
    void layOut();
    [[nodiscard]] TimelineHit laneHitAt(QPointF point) const;
    [[nodiscard]] double fixedHeight(bool hasStrip) const;
    [[nodiscard]] double gutterIn(double width) const;
    /// Of a lane: its own, or as many as its name has lines.
    [[nodiscard]] int rowsOf(std::size_t lane) const;

    std::shared_ptr<const Corpus> m_corpus;
    TimelineEvents m_events;
    Linked::Rows<EventId> m_lit;
    Linked::Rows<ArticleId> m_litArticles;
    bool m_hasLit = false;
    TimeAxis m_axis;
    QFont m_font;
    QSizeF m_size{800, 200};
    bool m_hasStrip = true;
    bool m_isWhole = false;
    double m_endRoom = 0; ///< behind the axis
    double m_scroll = 0;
    double m_gutter = 120;
    double m_rowHeight = 22;
    QRectF m_lanesRect, m_publicationsRect, m_axisRect, m_stripRect;
    std::vector<double> m_laneTops;
    std::vector<LaneLayout> m_layouts;
    std::vector<int> m_rowBefore; ///< by event: where it stood, so that it does not jump
    std::optional<quint32> m_current;
    mutable std::vector<float> m_labelWidths; ///< measured when first asked; below 0: not yet
};

} // namespace crossread
