// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_painting.h"

namespace crossread {

/// A day. Hollow where \a inside differs from \a colour.
void paintTick(QPainter& painter, QRectF rect, const QColor& colour, const QColor& inside);
/// A stretch, soft at its ends where the days are not known; dashed at its foot where it is only reported.
void paintBody(QPainter& painter, const TimelineEvent& event, QRectF rect, const QColor& colour,
               const QColor& ground);
/// To the right, or for a negative length to the left.
void paintArrow(QPainter& painter, QPointF from, double length, const QColor& colour);

} // namespace crossread
