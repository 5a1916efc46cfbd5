// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

namespace crossread {

/// A path as it was typed into a file dialog, with the ending \a suffix ("csv") behind it. Fails where a file
/// of that name is there: the dialog asked about another one.
[[nodiscard]] Result<QString> withEnding(const QString& path, const QString& suffix);

} // namespace crossread
