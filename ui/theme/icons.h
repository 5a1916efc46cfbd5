// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace crossread {

/// An icon of the program's own set (resources/icons/symbolic), drawn in the colour of the text around it: it
/// follows the palette, so a change of theme needs no new icon.
[[nodiscard]] QIcon symbolicIcon(const QString& name);

/// The same in a fixed colour.
[[nodiscard]] QPixmap symbolicPixmap(const QString& name, const QColor& colour, int size,
                                     double devicePixelRatio);

} // namespace crossread
