// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace crossread {

/// A hash over all sources and word lists that findings come of, in hexadecimal digits; made by the build
/// (extractor_stamp.cmake).
[[nodiscard]] const char* extractorStamp();

} // namespace crossread
