// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"

#include <QCoreApplication>

#include <map>
#include <string>
#include <vector>

namespace crossread {

class FactWords {
    Q_DECLARE_TR_FUNCTIONS(crossread::Facts)
};

/// Nothing where there is no value.
void addFact(Facts& facts, const QString& name, const QString& value);
/// "Orbis, Vega and 3 more"
[[nodiscard]] QString joinedNames(const std::vector<std::string>& names, qsizetype most);
/// "Orbis 4, Vega 2, Lisbon": the most frequent first; a one is not written.
[[nodiscard]] QString joinedCounts(const std::map<QString, int>& counts, qsizetype most);
/// The outlet, or the title where there is none.
[[nodiscard]] QString shortName(const Article& article);

} // namespace crossread
