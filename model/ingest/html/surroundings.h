// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/main_text.h"
#include "model/ingest/html/metadata.h"

namespace crossread::html {

/// Reads the lines around the headline, where a page shows its readers who wrote it and when, and corrects
/// the metadata by them: pages keep the date of a first draft, and the outlet as author, in their metadata.
///
/// - The date shown is the date of the text at hand. One marked as an update counts only where no other is
///   shown. Of a day's difference the metadata are believed: that is a time zone.
/// - A byline "By Ada Quill" is believed where the metadata name no author, or only the outlet.
void readSurroundings(const WrittenPage& written, const MainText& mainText, Metadata& metadata);

} // namespace crossread::html
