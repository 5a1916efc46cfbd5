// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/selection.h"
#include "model/notes/decision.h"
#include "model/notes/reference.h"

#include <memory>
#include <vector>

namespace crossread {

/// What corrections are about in a corpus as it is now: so that undo can show what it changed.
struct ChangeSubject {
    Selection selection;
    std::optional<TextPlace> place; ///< where to look, of what stands at one place

    [[nodiscard]] bool isEmpty() const { return selection.isEmpty() && !place; }
};

/// Corrections that only one of the two lists has.
[[nodiscard]] std::vector<Correction> correctionsBetween(const std::vector<Decision>& before,
                                                         const std::vector<Decision>& after);

[[nodiscard]] ChangeSubject subjectOf(const std::vector<Correction>& corrections,
                                      const std::shared_ptr<const Corpus>& corpus);

} // namespace crossread
