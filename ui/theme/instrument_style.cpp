// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/instrument_style.h"

#include "ui/theme/part_painting.h"

#include <QMainWindow>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace crossread {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int headerInset = 5;

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
        return parts::leastSlider;
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
    const QRect slider = parts::sliderRect(*bar);
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
        if (widget != nullptr && qobject_cast<const QTabBar*>(widget->parentWidget()) != nullptr)
            parts::paintTabScroller(*painter, *option);
        else
            parts::paintToolButton(*painter, *option);
        return;
    case PE_IndicatorTabTearLeft:
    case PE_IndicatorTabTearRight:
        parts::paintTabEnd(*painter, *option, element == PE_IndicatorTabTearLeft);
        return;
    case PE_PanelButtonCommand:
        parts::paintPushButton(*painter, *option);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        parts::paintHandle(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        parts::paintRadioButton(*painter, *option);
        return;
    case PE_FrameLineEdit:
        parts::fillRounded(*painter, option->rect, Qt::transparent, parts::edge(*option));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          parts::separator(*option));
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 1.5));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), parts::corner - 1,
                                 parts::corner - 1);
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
        painter->fillRect(option->rect, parts::ground(*option));
        if (widget != nullptr && qobject_cast<const QMainWindow*>(widget->parentWidget()) == nullptr)
            return;
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          parts::separator(*option));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, parts::ground(*option));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          parts::separator(*option));
        return;
    case CE_HeaderLabel:
        // Qt asks its own style where the words stand, not this one, and cuts them within a letter.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label = *header;
            label.rect.adjust(headerInset, 0, -headerInset, 0);
            label.text = label.fontMetrics.elidedText(label.text, Qt::ElideRight, label.rect.width());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, parts::ground(*option));
        return;
    case CE_MenuBarItem:
        parts::paintMenuBarItem(*this, *painter, *option, widget);
        return;
    case CE_Splitter:
        parts::paintHandle(*painter, *option);
        return;
    case CE_TabBarTabShape:
        parts::paintTab(*painter, *option);
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
        parts::paintScrollBar(*painter, *bar, parts::groundOfBar(widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace crossread
