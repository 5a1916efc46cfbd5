// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <string_view>

namespace crossread {

/// Writes a file whole or not at all: what stood there before stays until all bytes are on the disk. A device
/// or a pipe is written to and never replaced. Fails with a sentence that names the file and the reason.
[[nodiscard]] Result<Done> writeFile(const QString& path, std::string_view bytes);

} // namespace crossread
