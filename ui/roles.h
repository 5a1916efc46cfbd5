// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace crossread {

/// Roles of all our item models. Unscoped on purpose: Qt takes a role as int.
enum ItemRole {
    RelatedRole = Qt::UserRole + 1, ///< bool: related to what is selected (Linked)
    IdRole,                         ///< uint: the id behind the row
    KindRole,                       ///< int: EntityKind
    SecondLineRole,                 ///< QString: muted line under the title
    SecondLineEndRole,              ///< QString: the end of that line, which is never cut
    TrailingRole,                   ///< QString: muted words at the right end
    CopiesRole,                     ///< int: how many other articles go back to the same text
    BarsRole,                       ///< QList<int>: heights of the spark bars
    PlaceRole,                      ///< QList<int>: begin and length of the hit inside the display text
    SectionRole                     ///< bool: a heading row
};

} // namespace crossread
