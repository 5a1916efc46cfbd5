// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_sheet.h"

namespace crossread {

/// Whether a unit is an ISO 4217 code.
[[nodiscard]] bool isCurrency(std::string_view unit);
/// Whether a figure belongs on the chart of a topic.
[[nodiscard]] bool isAbout(const ChartTopic& topic, const Figure& figure);
/// Of topics about figures.
[[nodiscard]] QString chartTitle(const ChartTopic& topic);

} // namespace crossread
