// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"

namespace crossread {
class NameModel;
}

namespace crossread::names {

/// The second pass over a whole document: what one sentence leaves open, another tells. Each name takes the
/// kind that most of its mentions have; a single name of a person who is named whole elsewhere is that
/// person; names that were overlooked are added where they stand again, also glued to the next word
/// ("DeepSeekhas"). Linear.
[[nodiscard]] FoundNames secondPass(const Document& document, const NameModel& lists,
                                    const FoundNames& found);

} // namespace crossread::names
