// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/instrument_style.h"

#include "ui/theme/contrast.h"

#include <QMainWindow>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace crossread {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int leastSlider = 28;
constexpr double corner = 4;
constexpr int headerInset = 5;

QColor ground(const QStyleOption& option)
{
    return option.palette.color(QPalette::Window);
}

QColor separator(const QStyleOption& option)
{
    return option.palette.color(QPalette::Mid);
}

/// The window's ground, a little nearer to its text.
QColor raised(const QStyleOption& option, double share)
{
    return mixed(ground(option), option.palette.color(QPalette::WindowText), share);
}

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
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

/// An edge that can be told from the ground on both themes: at least 3 to 1.
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

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar)
{
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Base));
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHeld =
        isOn(bar, QStyle::State_Sunken) && bar.activeSubControls == QStyle::SC_ScrollBarSlider;
    const bool isHovered = isOn(bar, QStyle::State_MouseOver);
    const QColor colour = mixed(bar.palette.color(QPalette::Base), bar.palette.color(QPalette::Text),
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

} // namespace

InstrumentStyle::InstrumentStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

int InstrumentStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return leastSlider;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

/// The names of columns begin where the words in them do.
QRect InstrumentStyle::subElementRect(SubElement element, const QStyleOption* option,
                                      const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_HeaderLabel ? rect.adjusted(headerInset, 0, -headerInset, 0) : rect;
}

QSize InstrumentStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                        const QWidget* widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_HeaderSection ? whole + QSize(2 * headerInset, 0) : whole;
}

QRect InstrumentStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                      SubControl part, const QWidget* widget) const
{
    const auto* bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect slider = sliderRect(*bar);
    const bool isUpright = bar->orientation == Qt::Vertical;
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarSlider:
        return slider;
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSubPage:
        isUpright ? rect.setBottom(slider.top() - 1) : rect.setRight(slider.left() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        isUpright ? rect.setTop(slider.bottom() + 1) : rect.setLeft(slider.right() + 1);
        return rect;
    default:
        return {};
    }
}

QStyle::SubControl InstrumentStyle::hitTestComplexControl(ComplexControl control,
                                                          const QStyleOptionComplex* option,
                                                          const QPoint& point, const QWidget* widget) const
{
    if (control != CC_ScrollBar)
        return QProxyStyle::hitTestComplexControl(control, option, point, widget);
    for (const SubControl part : {SC_ScrollBarSlider, SC_ScrollBarSubPage, SC_ScrollBarAddPage}) {
        if (subControlRect(control, option, part, widget).contains(point))
            return part;
    }
    return SC_None;
}

void InstrumentStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                    const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        paintToolButton(*painter, *option);
        return;
    case PE_PanelButtonCommand:
        paintPushButton(*painter, *option);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        paintHandle(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_FrameLineEdit:
        fillRounded(*painter, option->rect, Qt::transparent, edge(*option));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          separator(*option));
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 1.5));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, ground(*option));
        if (widget != nullptr && qobject_cast<const QMainWindow*>(widget->parentWidget()) == nullptr)
            return;
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          separator(*option));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, ground(*option));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          separator(*option));
        return;
    case CE_HeaderLabel:
        // Qt asks its own style where the words stand, not this one.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label = *header;
            label.rect.adjust(headerInset, 0, -headerInset, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, ground(*option));
        return;
    case CE_MenuBarItem:
        paintMenuBarItem(*this, *painter, *option, widget);
        return;
    case CE_Splitter:
        paintHandle(*painter, *option);
        return;
    case CE_TabBarTabShape:
        paintTab(*painter, *option);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                         QPainter* painter, const QWidget* widget) const
{
    const auto* bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (bar != nullptr)
        paintScrollBar(*painter, *bar);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace crossread
