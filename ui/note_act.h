// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace crossread {

/// What a reader can do to words or to a note, asked for by a view and done by the window's NoteActs.
enum class NoteAct : unsigned char {
    Highlight,
    ChooseColour,
    Write,
    Tag,
    Link,
    Remove,
    MarkMention,
    PlaceHere
};

} // namespace crossread
