// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

namespace crossread {

/// What becomes of the anchors of an article that was read again with another text.
struct AnchorRenewal {
    /// The anchors that found their place, made anew in the present text: a batch to be applied as one step,
    /// empty where nothing differs. Times of change stay, since no person changed anything.
    Change change;
    std::size_t kept = 0;     ///< at their place
    std::size_t moved = 0;    ///< elsewhere, the same words
    std::size_t doubtful = 0; ///< the words or their context were changed a little; not made anew
    std::size_t lost = 0;     ///< without a place; they keep their old words and can be placed by hand
};

/// Renewing after every reading keeps small changes from adding up until nothing is left to know a passage
/// by. Anchors of notes, links and decisions of this article are looked at. What was found fuzzily is left as
/// it was: a person should look at it first.
[[nodiscard]] AnchorRenewal renewAnchors(const Notebook& notebook, const Article& article);

} // namespace crossread
