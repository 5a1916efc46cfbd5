// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Other libraries' own test cases for numbers and quantities, read from the shared data, and the MEANTIME
/// news. A case passes when the amounts found, each written as "words = value unit", are those that the case
/// expects.
namespace crossread::test {

struct SuiteCase {
    QString input;
    QStringList expected;
    QStringList found;
    QString exception; ///< why this case is not counted; empty where it is

    [[nodiscard]] bool passes() const { return expected == found; }
};

struct SuiteResult {
    QString name;
    QList<SuiteCase> cases;

    [[nodiscard]] int passed() const;
    [[nodiscard]] int excepted() const; ///< of the cases that do not pass
    [[nodiscard]] int failed() const { return static_cast<int>(cases.size()) - passed() - excepted(); }
    /// Percent of all cases but the excepted ones.
    [[nodiscard]] double percent() const;
};

/// Runs every suite found under \a shared (the folder that has extraction/); \a exceptions is the list beside
/// the runner: suite, input and reason, parted by tabs. Empty where the folder has none.
[[nodiscard]] QList<SuiteResult> runNumberSuites(const QString& shared, const QString& exceptions);

/// Exact span F1 in percent on the MEANTIME articles, and what was missed or wrongly found.
struct SpanScore {
    QString label;
    int right = 0, missed = 0, extra = 0;
    QStringList faults;

    [[nodiscard]] double f1() const { return right == 0 ? 0 : 200.0 * right / (2 * right + missed + extra); }
};
[[nodiscard]] std::optional<QList<SpanScore>> scoreNews(const QString& shared);

} // namespace crossread::test
