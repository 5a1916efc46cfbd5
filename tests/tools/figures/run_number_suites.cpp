// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/figures/number_suites.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace crossread::test;

namespace {

void printCase(QTextStream& out, const SuiteCase& test)
{
    out << "  " << test.input.simplified().left(160)
        << "\n    expected: " << test.expected.join(QStringLiteral("; "))
        << "\n    found:    " << test.found.join(QStringLiteral("; ")) << '\n';
    if (!test.exception.isEmpty())
        out << "    excepted: " << test.exception << '\n';
}

void printSuite(QTextStream& out, const SuiteResult& result, bool showsFailures)
{
    out << result.name.leftJustified(22) << result.passed() << " passed, " << result.failed() << " failed, "
        << result.excepted() << " excepted: " << QString::number(result.percent(), 'f', 1) << " %\n";
    for (const SuiteCase& test : result.cases) {
        if (showsFailures && !test.passes())
            printCase(out, test);
    }
}

} // namespace

/// run_number_suites SHARED EXCEPTIONS [--failures]: passed, failed and excepted cases of every suite, and
/// the exact F1 of money and percent in the news articles. With --failures every case that does not pass is
/// shown.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 3) {
        QTextStream(stderr) << "usage: run_number_suites SHARED EXCEPTIONS [--failures]\n";
        return 2;
    }
    const bool showsFailures = arguments.contains(QStringLiteral("--failures"));
    const QList<SuiteResult> results = runNumberSuites(arguments.at(1), arguments.at(2));
    const auto scores = scoreNews(arguments.at(1));
    if (results.isEmpty() || !scores) {
        QTextStream(stderr) << "run_number_suites: no suites under " << arguments.at(1) << '\n';
        return 77;
    }
    for (const SuiteResult& result : results)
        printSuite(out, result, showsFailures);
    for (const SpanScore& score : *scores) {
        out << "news " << score.label.leftJustified(17) << "exact F1 " << QString::number(score.f1(), 'f', 1)
            << '\n';
        for (const QString& fault : score.faults)
            out << (showsFailures ? QStringLiteral("  ") + fault + QLatin1Char('\n') : QString());
    }
    return 0;
}
