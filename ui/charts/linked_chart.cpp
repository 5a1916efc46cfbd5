// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linked_chart.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace crossread {

LinkedChart::LinkedChart(QWidget* parent)
    : QWidget(parent),
      m_scene(new ChartScene(this)),
      m_view(new QGraphicsView(m_scene, this)),
      m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_view, 1);
    line->addWidget(m_scrollBar);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setInteractive(false);
    m_view->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_view->setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &LinkedChart::place);
}

void LinkedChart::setLook(const Palette& palette)
{
    m_palette = palette;
    m_scene->setLook(palette, font());
}

void LinkedChart::replace(ChartSheet sheet)
{
    m_current.reset();
    m_scene->setSheet(std::move(sheet));
    m_scrollBar->setValue(0);
    place();
    describeCurrent();
}

void LinkedChart::setLights(std::vector<MarkLight> lights, bool isToScroll)
{
    const auto lit = std::find(lights.begin(), lights.end(), MarkLight::Selected);
    const auto row = static_cast<std::size_t>(lit - lights.begin());
    const bool hasLit = lit != lights.end();
    m_scene->setLights(std::move(lights));
    if (hasLit && isToScroll)
        reveal(row);
}

void LinkedChart::setCurrent(std::optional<std::size_t> mark)
{
    m_current = mark;
    m_scene->setCurrent(hasFocus() ? mark : std::nullopt);
    describeCurrent();
}

void LinkedChart::describeCurrent()
{
    QString words = tr("Up and Down walk through the marks, Enter goes to the sentence.");
    if (m_current && *m_current < m_scene->sheet().marks.size()) {
        const ChartMark& mark = m_scene->sheet().marks[*m_current];
        words =
            tr("%1: %2. %3", "about what, the words, the article").arg(mark.label, mark.words, mark.source);
    }
    setAccessibleDescription(words);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

void LinkedChart::reveal(std::size_t mark)
{
    const int row = static_cast<int>(mark);
    const ChartLayout& layout = m_scene->layout();
    if (row < layout.firstRow)
        m_scrollBar->setValue(row);
    else if (row >= layout.firstRow + layout.rows)
        m_scrollBar->setValue(row - layout.rows + 1);
}

void LinkedChart::place()
{
    const int rows = static_cast<int>(m_scene->sheet().marks.size());
    const bool hasBar = rows > m_scene->rowsIn(size());
    const QSizeF room(width() - (hasBar ? m_scrollBar->sizeHint().width() : 0), height());
    const int fitting = m_scene->rowsIn(room);
    m_scrollBar->setRange(0, std::max(0, rows - fitting));
    m_scrollBar->setPageStep(fitting);
    m_scrollBar->setVisible(hasBar);
    m_scene->setGeometry(room, m_scrollBar->value());
}

void LinkedChart::resizeEvent(QResizeEvent*)
{
    place();
}

void LinkedChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_scene->setLook(m_palette, font());
        place();
    }
    QWidget::changeEvent(event);
}

void LinkedChart::focusInEvent(QFocusEvent*)
{
    m_scene->setCurrent(m_current);
}

void LinkedChart::focusOutEvent(QFocusEvent*)
{
    m_scene->setCurrent({});
}

bool LinkedChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(static_cast<QMouseEvent&>(*event));
        return true;
    case QEvent::MouseButtonDblClick: {
        auto& mouse = static_cast<QMouseEvent&>(*event);
        if (const auto mark = m_scene->markAt(mouse.position()))
            Q_EMIT markOpened(*mark, (mouse.modifiers() & Qt::ControlModifier) != 0);
        return true;
    }
    case QEvent::MouseMove: {
        const auto mark = m_scene->markAt(static_cast<QMouseEvent*>(event)->position());
        if (std::exchange(m_hovered, mark) != mark)
            Q_EMIT hovered(mark);
        return true;
    }
    case QEvent::Leave:
        if (std::exchange(m_hovered, std::nullopt))
            Q_EMIT hovered({});
        break;
    case QEvent::ToolTip: {
        const auto& help = static_cast<QHelpEvent&>(*event);
        showCard(help.globalPos(), m_scene->markAt(help.pos()));
        return true;
    }
    case QEvent::Wheel:
        QCoreApplication::sendEvent(m_scrollBar, event);
        return true;
    case QEvent::ContextMenu:
        showMenu(static_cast<QContextMenuEvent&>(*event));
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void LinkedChart::press(QMouseEvent& event)
{
    setFocus(Qt::MouseFocusReason);
    if (event.button() != Qt::LeftButton)
        return;
    const auto mark = m_scene->markAt(event.position());
    setCurrent(mark);
    if (mark)
        Q_EMIT markPicked(*mark, event.modifiers());
    else
        Q_EMIT backgroundPicked();
}

void LinkedChart::showMenu(QContextMenuEvent& event)
{
    const auto mark = m_scene->markAt(QPointF(event.pos()));
    if (mark)
        Q_EMIT menuRequested(*mark, event.globalPos());
}

void LinkedChart::showCard(const QPoint& globalPlace, const std::optional<std::size_t>& mark)
{
    if (!mark) {
        QToolTip::hideText();
        return;
    }
    const ChartMark& shown = m_scene->sheet().marks[*mark];
    QToolTip::showText(
        globalPlace,
        QStringLiteral("<p><b>%1</b><br>%2<br>%3</p>")
            .arg(shown.label.toHtmlEscaped(), shown.words.toHtmlEscaped(), shown.source.toHtmlEscaped()),
        this);
}

std::optional<std::size_t> LinkedChart::rowAfterKey(const QKeyEvent& event) const
{
    const std::size_t count = m_scene->sheet().marks.size();
    if (count == 0)
        return {};
    const auto page = static_cast<qint64>(std::max(1, m_scene->layout().rows - 1));
    qint64 row = m_current ? static_cast<qint64>(*m_current) : -1;
    switch (event.key()) {
    case Qt::Key_Down:
        row += 1;
        break;
    case Qt::Key_Up:
        row = row < 0 ? static_cast<qint64>(count) - 1 : row - 1;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = static_cast<qint64>(count) - 1;
        break;
    default:
        return {};
    }
    return static_cast<std::size_t>(std::clamp<qint64>(row, 0, static_cast<qint64>(count) - 1));
}

void LinkedChart::keyPressEvent(QKeyEvent* event)
{
    if (const auto row = rowAfterKey(*event)) {
        setCurrent(row);
        reveal(*row);
        Q_EMIT markPicked(*row, {});
    } else if (m_current && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT markOpened(*m_current, (event->modifiers() & Qt::ControlModifier) != 0);
    } else if (m_current && event->key() == Qt::Key_Menu) {
        const QRectF line = m_scene->layout().rowRect(static_cast<int>(*m_current), width());
        Q_EMIT menuRequested(*m_current, mapToGlobal(line.center().toPoint()));
    } else {
        event->ignore();
    }
}

} // namespace crossread
