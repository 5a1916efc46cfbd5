// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QAbstractScrollArea>
#include <QTimer>
#include <QVariantAnimation>

namespace crossread {

class Theme;

/// The timeline's surface: shows a TimelinePicture and turns wheel, drag and keys into zoom, pan and gestures
/// that it only tells about.
class TimelineCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineCanvas(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const TimelinePicture& picture() const { return m_picture; }
    [[nodiscard]] std::optional<TimeStretch> band() const { return m_band; }

    void showEvents(std::shared_ptr<const Corpus> corpus, TimelineEvents events);
    void showLinked(const Linked& linked, std::optional<TimeStretch> band);
    void setCurrent(std::optional<quint32> event);
    void showStretch(TimeStretch stretch);
    /// Scrolls and pans as little as needed.
    void reveal(quint32 event);
    /// The nearest of the events that are lit, where none is in sight.
    void revealLit();

    /// The whole span; asked again, where most of it lies.
    void fit();
    void zoomBy(double factor);

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 132}; }
    [[nodiscard]] QSize sizeHint() const override { return {900, 220}; }

Q_SIGNALS:
    void eventPicked(quint32 event, Qt::KeyboardModifiers modifiers);
    void articlesPicked(const std::vector<crossread::ArticleId>& articles, Qt::KeyboardModifiers modifiers);
    void eventOpened(quint32 event, bool isBeside);
    void backgroundPicked();
    void stretchBrushed(crossread::TimeStretch stretch);
    void listRequested(const std::vector<quint32>& events, const QRect& place);
    void menuRequested(const crossread::TimelineHit& hit, const QPoint& globalPlace);
    void hovered(const std::optional<quint32>& event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag : unsigned char {
        None,
        Pan,
        Brush,
        BandMove,
        BandBegin,
        BandEnd,
        StripMove,
        StripBegin,
        StripEnd
    };

    [[nodiscard]] Drag dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    void drag(QPointF point);
    void dragBand(QPointF point);
    void click(const TimelineHit& hit, Qt::KeyboardModifiers modifiers);
    void showCursor(QPointF point);
    void showCard();
    void hover(QPointF point);
    void fitTo(TimeStretch stretch);
    void changeAxis(const TimeAxis& axis);
    void glideTo(const TimeAxis& axis);
    void approach(quint32 event);
    [[nodiscard]] bool isInSight(quint32 event) const;
    void updateScrollBar();
    bool stepByKey(const QKeyEvent& event);
    bool zoomByKey(const QKeyEvent& event);
    bool openByKey(const QKeyEvent& event);
    void step(int direction, bool isBrushing);
    void stepLane(int direction);
    void stepPublication(int direction);
    [[nodiscard]] std::optional<quint32> nearestInLane(std::size_t lane, double day) const;
    [[nodiscard]] QString cardOf(const TimelineHit& hit) const;

    Theme& m_theme;
    TimelinePicture m_picture;
    std::optional<TimeStretch> m_band;
    Drag m_drag = Drag::None;
    bool m_hasMoved = false;
    QPointF m_pressedAt;
    TimeAxis m_axisBefore;
    TimeStretch m_bandBefore;
    std::size_t m_lane = 0; ///< the keyboard's
    std::optional<quint32> m_brushAnchor;
    std::optional<std::size_t> m_publication;
    std::optional<quint32> m_hovered;
    QPointF m_pointer;
    QTimer m_cardTimer;
    QVariantAnimation m_glide; ///< the share of the way
    TimeAxis m_glideFrom;
    TimeAxis m_glideTo;
};

} // namespace crossread
