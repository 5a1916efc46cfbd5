// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/main_text.h"

namespace crossread::html {

/// Finds the headline and cuts what stands around the article inside its container: everything above the
/// headline; the lines between headline and first paragraph that tell author, date or reading time; and below
/// the text the first line that announces other things ("Related posts", "About the author", "References"), a
/// row of teasers, or a few words about the author, with all that follows.
void trim(const WrittenPage& written, const KnownOfPage& known, MainText& mainText);

} // namespace crossread::html
