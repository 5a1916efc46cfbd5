// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

class QWidget;

namespace crossread {

/// What a mark of a picture stands for: where its words are, and what can be narrowed to.
struct MarkTarget {
    std::vector<TextPlace> places;
    std::vector<Filter> filters; ///< offered under "Filter to"
    Selection findings;          ///< what the mark itself is, to be corrected
};

/// The context menu of a mark: go to the words, open them beside, copy them with their source, filter,
/// correct. Nothing in it is about what is selected elsewhere.
void showMarkMenu(QWidget& view, Workspace& workspace, const MarkTarget& target, const QPoint& globalPlace);

/// The sentences of the places, each with the citation of its article.
[[nodiscard]] QString passagesWithSource(const Corpus& corpus, const std::vector<TextPlace>& places);

} // namespace crossread
