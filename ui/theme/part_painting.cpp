// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/part_painting.h"

#include "ui/theme/contrast.h"

#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace crossread::parts {

QColor ground(const QStyleOption& option)
{
    return option.palette.color(QPalette::Window);
}

namespace {

/// The window's ground, a little nearer to its text.
QColor raised(const QStyleOption& option, double share)
{
    return mixed(ground(option), option.palette.color(QPalette::WindowText), share);
}

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

QColor separator(const QStyleOption& option)
{
    return option.palette.color(QPalette::Mid);
}

void fillRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

void paintToolButton(QPainter& painter, const QStyleOption& option)
{
    const bool isDown = isOn(option, QStyle::State_Sunken);
    const bool isChecked = isOn(option, QStyle::State_On);
    const bool isHovered = isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
    // Where a button does not rise only under the pointer, as a filter chip, its edge shows always.
    if (!isOn(option, QStyle::State_AutoRaise))
        fillRounded(painter, option.rect,
                    raised(option, isDown      ? 0.2
                                   : isHovered ? 0.12
                                               : 0.05),
                    raised(option, 0.28));
    else if (isDown || isChecked || isHovered)
        fillRounded(painter, option.rect, raised(option, isDown ? 0.2 : isChecked ? 0.14 : 0.08), {});
}

void paintTabScroller(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, ground(option));
    QStyleOption flat = option;
    flat.state |= QStyle::State_AutoRaise;
    paintToolButton(painter, flat);
}

void paintTabEnd(QPainter& painter, const QStyleOption& option, bool isLeft)
{
    const QRectF rect(option.rect);
    QColor clear = ground(option);
    clear.setAlpha(0);
    QLinearGradient fade(rect.topLeft(), rect.topRight());
    fade.setColorAt(isLeft ? 0 : 1, ground(option));
    fade.setColorAt(isLeft ? 1 : 0, clear);
    painter.fillRect(rect, fade);
}

void paintPushButton(QPainter& painter, const QStyleOption& option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isFocused = isOn(option, QStyle::State_HasFocus);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    QColor fill = option.palette.color(QPalette::Base);
    if (isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On))
        fill = raised(option, 0.16);
    else if (isOn(option, QStyle::State_MouseOver) && isEnabled)
        fill = raised(option, 0.06);
    fillRounded(painter, option.rect, fill,
                isEnabled && (isFocused || isDefault) ? accent : raised(option, 0.28));
}

QColor edge(const QStyleOption& option)
{
    return isOn(option, QStyle::State_HasFocus) ? option.palette.color(QPalette::Highlight)
                                                : raised(option, 0.5);
}

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const QColor accent = option.palette.color(QPalette::Highlight);
    const bool isChecked = isOn(option, QStyle::State_On);
    const bool isPartial = isOn(option, QStyle::State_NoChange);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isOn(option, QStyle::State_Enabled) ? 1 : 0.5);
    painter.setPen(QPen(isChecked || isPartial ? accent : edge(option), 1));
    painter.setBrush(isChecked || isPartial ? accent : option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner - 1, corner - 1);
    painter.setPen(QPen(option.palette.color(QPalette::HighlightedText), 1.6, Qt::SolidLine, Qt::RoundCap));
    const auto at = [&box, side](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (isPartial)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (isChecked)
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.7), at(0.77, 0.32)});
    painter.restore();
}

void paintRadioButton(QPainter& painter, const QStyleOption& option)
{
    const bool isChecked = isOn(option, QStyle::State_On);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isOn(option, QStyle::State_Enabled) ? 1 : 0.5);
    const QColor accent = option.palette.color(QPalette::Highlight);
    painter.setPen(QPen(isChecked ? accent : edge(option), isChecked ? 1.5 : 1));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    if (isChecked)
        painter.drawEllipse(ring.center(), side * 0.24, side * 0.24);
    painter.restore();
}

void paintTab(QPainter& painter, const QStyleOption& option)
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (tab == nullptr)
        return;
    const bool isSelected = isOn(option, QStyle::State_Selected);
    if (!isSelected && isOn(option, QStyle::State_MouseOver))
        painter.fillRect(option.rect, raised(option, 0.05));
    if (!isSelected)
        return;
    const QRect rect = option.rect;
    const bool isBelow = tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
    painter.fillRect(QRect(rect.left() + 4, isBelow ? rect.top() : rect.bottom() - 1, rect.width() - 8, 2),
                     option.palette.color(QPalette::Highlight));
}

void paintHandle(QPainter& painter, const QStyleOption& option)
{
    // The state of a dock's handle says how it lies; a splitter's says it by the shape.
    const bool isUpright = option.rect.height() > option.rect.width();
    const bool isHovered = isOn(option, QStyle::State_MouseOver);
    const QColor colour = isHovered ? option.palette.color(QPalette::Highlight) : separator(option);
    const QPoint middle = option.rect.center();
    if (isUpright)
        painter.fillRect(QRect(middle.x(), option.rect.top(), 1, option.rect.height()), colour);
    else
        painter.fillRect(QRect(option.rect.left(), middle.y(), option.rect.width(), 1), colour);
}

void paintMenuBarItem(const QStyle& style, QPainter& painter, const QStyleOption& option,
                      const QWidget* widget)
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (item == nullptr)
        return;
    painter.fillRect(option.rect, ground(option));
    if (isOn(option, QStyle::State_Selected))
        fillRounded(painter, option.rect.adjusted(1, 1, -1, -1),
                    raised(option, isOn(option, QStyle::State_Sunken) ? 0.14 : 0.08), {});
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) == 0)
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(&painter, option.rect, flags, option.palette, isOn(option, QStyle::State_Enabled),
                       item->text, QPalette::WindowText);
}

QRect sliderRect(const QStyleOptionSlider& bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int room = isUpright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int length = room;
    if (range > 0) {
        length = static_cast<int>(qint64(bar.pageStep) * room / std::max<qint64>(1, range + bar.pageStep));
        length = std::clamp(length, std::min(leastSlider, room), room);
    }
    const int begin = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      room - length, bar.upsideDown);
    return isUpright ? QRect(bar.rect.left(), bar.rect.top() + begin, bar.rect.width(), length)
                     : QRect(bar.rect.left() + begin, bar.rect.top(), length, bar.rect.height());
}

QPalette::ColorRole groundOfBar(const QWidget* bar)
{
    const QWidget* holder = bar != nullptr ? bar->parentWidget() : nullptr;
    const bool isOfForm =
        holder != nullptr && qobject_cast<const QScrollArea*>(holder->parentWidget()) != nullptr;
    return isOfForm ? QPalette::Window : QPalette::Base;
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, QPalette::ColorRole role)
{
    const QColor base = bar.palette.color(role);
    painter.fillRect(bar.rect, base);
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHeld =
        isOn(bar, QStyle::State_Sunken) && bar.activeSubControls == QStyle::SC_ScrollBarSlider;
    const bool isHovered = isOn(bar, QStyle::State_MouseOver);
    const QColor colour = mixed(base, bar.palette.color(QPalette::Text),
                                isHeld      ? 0.7
                                : isHovered ? 0.6
                                            : 0.48);
    const double inset = isHeld || isHovered ? 2 : 3;
    const QRectF slider = QRectF(sliderRect(bar)).adjusted(inset, inset, -inset, -inset);
    const double radius = std::min(slider.width(), slider.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(slider, radius, radius);
    painter.restore();
}

} // namespace crossread::parts
