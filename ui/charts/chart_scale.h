// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_sheet.h"

namespace crossread {

/// Chooses a sheet's axis by its marks: logarithmic with ticks at powers of ten where the values span more
/// than a factor of 50, else linear from 0 with round steps. Every mark lies inside.
void setScale(ChartSheet& sheet);

} // namespace crossread
