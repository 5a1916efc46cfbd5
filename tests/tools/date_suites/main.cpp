// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>

using namespace crossread::suites;

namespace {

/// Cases that contradict formats.md or news usage: suite, pattern of the text, reason; tab between them.
struct Exception {
    QString suite;
    QRegularExpression text;
    QString reason;
};

std::vector<Exception> readExceptions(const QString& file)
{
    std::vector<Exception> exceptions;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return exceptions;
    while (!in.atEnd()) {
        const QStringList parts = QString::fromUtf8(in.readLine()).trimmed().split(QLatin1Char('\t'));
        if (parts.size() != 3 || parts[0].startsWith(QLatin1Char('#')))
            continue;
        exceptions.push_back({parts[0],
                              QRegularExpression(QRegularExpression::anchoredPattern(parts[1]),
                                                 QRegularExpression::CaseInsensitiveOption),
                              parts[2]});
    }
    return exceptions;
}

struct Tally {
    int passed = 0, failed = 0, excepted = 0;
    [[nodiscard]] double rawShare() const { return 100.0 * passed / std::max(passed + failed + excepted, 1); }
    [[nodiscard]] double share() const { return 100.0 * passed / std::max(passed + failed, 1); }
};

/// Prints up to \a misses failed cases of each suite.
QMap<QString, Tally> tallied(const std::vector<Case>& cases, const std::vector<Exception>& exceptions,
                             int misses, QTextStream& out)
{
    QMap<QString, Tally> tallies;
    QMap<QString, int> printed;
    for (const Case& each : cases) {
        Tally& tally = tallies[each.suite];
        if (each.hasPassed) {
            ++tally.passed;
            continue;
        }
        const bool isExcepted =
            std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
                // "Duckling Time EN/AU" is for the cases of one setting alone.
                return (exception.suite == each.suite ||
                        exception.suite == each.suite + QLatin1Char(' ') + each.setting) &&
                       exception.text.match(each.text).hasMatch();
            });
        ++(isExcepted ? tally.excepted : tally.failed);
        if (!isExcepted && printed[each.suite]++ < misses) {
            out << each.suite << "\t" << each.text << "\n    expected " << each.expected << "\n    found    "
                << each.found << "\n";
        }
    }
    return tallies;
}

std::vector<Case> readCases(const QString& folder)
{
    const QString suites = folder + QStringLiteral("/suites/");
    std::vector<Case> cases =
        runRecognizers(suites + QStringLiteral("recognizers-text/DateTime/DateTimeModel.json"));
    for (const auto& more : {runDuckling(suites + QStringLiteral("duckling-en.jsonl")),
                             runChrono(suites + QStringLiteral("chrono-en-tests.jsonl"))})
        cases.insert(cases.end(), more.begin(), more.end());
    return cases;
}

/// Whether every figure of "name=least,..." is reached.
bool reachesAll(const QString& least, const QMap<QString, double>& figures, QTextStream& out)
{
    bool isReached = true;
    for (const QString& wanted : least.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = wanted.section(QLatin1Char('='), 0, 0);
        const double figure = wanted.section(QLatin1Char('='), 1).toDouble();
        if (figures.value(name, 0) >= figure)
            continue;
        out << name << " is " << figures.value(name, 0) << ", and " << figure << " was reached before\n";
        isReached = false;
    }
    return isReached;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Runs other libraries' cases of dates and scores TIMEX3 marks: passed, failed, excepted."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("shared/extraction"));
    const QCommandLineOption misses(QStringLiteral("misses"),
                                    QStringLiteral("Print this many failed cases of each suite."),
                                    QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption least(QStringLiteral("least"),
                                   QStringLiteral("Fail below these figures: name=percent,..."),
                                   QStringLiteral("figures"));
    parser.addOptions({misses, least});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    QTextStream out(stdout);
    const std::vector<Case> cases = readCases(folder);
    const auto timex = scoreTimex(folder + QStringLiteral("/news/dev/meantime-apple-stock.jsonl"));
    if (cases.empty() || !timex) {
        out << "The suites are not in " << folder << ".\n";
        return 77;
    }
    const QMap<QString, Tally> tallies = tallied(cases, readExceptions(QStringLiteral(DATE_SUITE_EXCEPTIONS)),
                                                 parser.value(misses).toInt(), out);
    QMap<QString, double> figures{{QStringLiteral("MEANTIME strict"), timex->strict},
                                  {QStringLiteral("MEANTIME value"), timex->value}};
    for (auto tally = tallies.cbegin(); tally != tallies.cend(); ++tally) {
        figures[tally.key()] = tally->share();
        figures[tally.key() + QStringLiteral(" of all")] = tally->rawShare();
        out << QStringLiteral("%1: %2 passed, %3 failed, %4 excepted; %5 % of those counted, %6 % of all\n")
                   .arg(tally.key())
                   .arg(tally->passed)
                   .arg(tally->failed)
                   .arg(tally->excepted)
                   .arg(tally->share(), 0, 'f', 1)
                   .arg(tally->rawShare(), 0, 'f', 1);
    }
    out << QStringLiteral("MEANTIME: strict F1 %1, value F1 %2\n")
               .arg(timex->strict, 0, 'f', 1)
               .arg(timex->value, 0, 'f', 1);
    return reachesAll(parser.value(least), figures, out) ? 0 : 1;
}
