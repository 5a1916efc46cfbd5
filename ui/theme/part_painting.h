// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionSlider;
class QWidget;

/// What the parts of the instruments look like; InstrumentStyle says which is asked for.
namespace crossread::parts {

inline constexpr int leastSlider = 28;
inline constexpr double corner = 4;

[[nodiscard]] QColor ground(const QStyleOption& option);
[[nodiscard]] QColor separator(const QStyleOption& option);
/// An edge that can be told from the ground on both themes: at least 3 to 1.
[[nodiscard]] QColor edge(const QStyleOption& option);
void fillRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line);
void paintToolButton(QPainter& painter, const QStyleOption& option);
/// The arrows that scroll tabs stand over them, flat as the tabs are.
void paintTabScroller(QPainter& painter, const QStyleOption& option);
/// Tabs go on behind the end of their bar: they fade there.
void paintTabEnd(QPainter& painter, const QStyleOption& option, bool isLeft);
void paintPushButton(QPainter& painter, const QStyleOption& option);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const QStyleOption& option);
void paintTab(QPainter& painter, const QStyleOption& option);
void paintHandle(QPainter& painter, const QStyleOption& option);
void paintMenuBarItem(const QStyle& style, QPainter& painter, const QStyleOption& option,
                      const QWidget* widget);
[[nodiscard]] QRect sliderRect(const QStyleOptionSlider& bar);
/// What the bar's own area has under it: lists and texts stand on another ground than forms.
[[nodiscard]] QPalette::ColorRole groundOfBar(const QWidget* bar);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, QPalette::ColorRole role);

} // namespace crossread::parts
