// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace crossread::test {

/// Our unit for a suite's name of one, and what its values are to be multiplied by to be ours.
struct SuiteUnit {
    QString symbol;
    double factor = 1;
};

/// Nothing for a name that we have no unit for.
[[nodiscard]] std::optional<SuiteUnit> suiteUnit(const QString& name);

} // namespace crossread::test
