// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_export.h"

namespace crossread {

/// Every chart a set of articles has, one for each topic of each kind: as the window would export them with
/// nothing selected and no filter.
[[nodiscard]] std::vector<std::unique_ptr<Exportable>> chartSet(const std::shared_ptr<const Corpus>& corpus);

} // namespace crossread
