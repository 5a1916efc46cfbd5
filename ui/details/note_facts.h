// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"
#include "ui/details/facts.h"

namespace crossread {

/// Of one note its words, text and tags; of several how many.
[[nodiscard]] Facts factsOfNotes(const Notebook& notebook, const std::vector<NoteKey>& notes);

} // namespace crossread
