// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/title_line.h"

#include "ui/charts/legend_line.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace crossread {

namespace {
constexpr int titleGap = 8;
constexpr int margin = 12;
constexpr int leastSubtitle = 80; ///< below it a subtitle tells nothing
} // namespace

void TitleLine::setWords(const QString& title, const QString& subtitle)
{
    m_title = title;
    m_subtitle = subtitle;
    setToolTip(title + QLatin1Char('\n') + subtitle);
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
    updateGeometry();
    update();
}

QFont TitleLine::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize TitleLine::sizeHint() const
{
    // The subtitle gives way to the legend: it takes what is left over.
    return {QFontMetrics(titleFont()).horizontalAdvance(m_title) + 2, fontMetrics().height() + 4};
}

QSize TitleLine::minimumSizeHint() const
{
    return {std::min(120, QFontMetrics(titleFont()).horizontalAdvance(m_title)), fontMetrics().height() + 4};
}

HeadingLine::HeadingLine(TitleLine& title, LegendLine& legend, QWidget* parent)
    : QWidget(parent), m_title(title), m_legend(legend)
{
    title.setParent(this);
    legend.setParent(this);
    // Not Fixed: such a widget is never given more than its hint, whatever it needs for its width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize HeadingLine::sizeHint() const
{
    return {m_title.sizeHint().width() + m_legend.sizeHint().width() + margin, minimumSizeHint().height()};
}

QSize HeadingLine::minimumSizeHint() const
{
    return {120, m_title.sizeHint().height() + 4};
}

bool HeadingLine::hasBothInLine(int width) const
{
    const int needed = m_title.sizeHint().width() + margin + m_legend.sizeHint().width();
    return m_legend.isHidden() || needed <= width - 2 * margin;
}

int HeadingLine::heightForWidth(int width) const
{
    const int title = minimumSizeHint().height();
    return hasBothInLine(width) ? title : title + m_legend.heightForWidth(width - 2 * margin);
}

bool HeadingLine::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void HeadingLine::resizeEvent(QResizeEvent*)
{
    place();
}

void HeadingLine::place()
{
    const int room = std::max(0, width() - 2 * margin);
    const int line = minimumSizeHint().height();
    if (!hasBothInLine(width())) {
        m_title.setGeometry(margin, 0, room, line);
        m_legend.setGeometry(margin, line, room, std::max(0, height() - line));
        return;
    }
    const int legend = m_legend.isHidden() ? 0 : m_legend.sizeHint().width();
    const int title = room - legend - (legend > 0 ? margin : 0);
    m_title.setGeometry(margin, 0, title, line);
    m_legend.setGeometry(margin + title + margin, 0, legend, line);
}

void TitleLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFontMetrics bold(titleFont());
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     bold.elidedText(m_title, Qt::ElideRight, width()));
    const int left = bold.horizontalAdvance(m_title) + titleGap;
    if (width() - left < std::min(leastSubtitle, fontMetrics().horizontalAdvance(m_subtitle)))
        return;
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_subtitle, Qt::ElideRight, width() - left));
}

} // namespace crossread
