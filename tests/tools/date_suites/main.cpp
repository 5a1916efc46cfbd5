// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTextStream>

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
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs other libraries' cases of dates: passed, failed, excepted for each suite."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("shared/extraction/suites"));
    const QCommandLineOption misses(QStringLiteral("misses"),
                                    QStringLiteral("Print this many failed cases of each suite."),
                                    QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption suite(QStringLiteral("suite"), QStringLiteral("Only the suite with this name."),
                                   QStringLiteral("name"));
    const QCommandLineOption excepted(QStringLiteral("exceptions"), QStringLiteral("The list of exceptions."),
                                      QStringLiteral("file"), QStringLiteral(DATE_SUITE_EXCEPTIONS));
    parser.addOptions({misses, suite, excepted});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    std::vector<Case> cases =
        runRecognizers(folder + QStringLiteral("/recognizers-text/DateTime/DateTimeModel.json"));
    for (const auto& more : {runDuckling(folder + QStringLiteral("/duckling-en.jsonl")),
                             runChrono(folder + QStringLiteral("/chrono-en-tests.jsonl"))})
        cases.insert(cases.end(), more.begin(), more.end());
    const std::vector<Exception> exceptions = readExceptions(parser.value(excepted));
    QTextStream out(stdout);
    QMap<QString, Tally> tallies;
    QMap<QString, int> printed;
    for (const Case& each : cases) {
        if (parser.isSet(suite) && each.suite != parser.value(suite))
            continue;
        Tally& tally = tallies[each.suite];
        if (each.hasPassed) {
            ++tally.passed;
            continue;
        }
        const bool isExcepted =
            std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
                return exception.suite == each.suite && exception.text.match(each.text).hasMatch();
            });
        ++(isExcepted ? tally.excepted : tally.failed);
        if (!isExcepted && printed[each.suite]++ < parser.value(misses).toInt())
            out << each.suite << "\t" << each.text << "\n    expected " << each.expected << "\n    found    "
                << each.found << "\n";
    }
    for (auto tally = tallies.cbegin(); tally != tallies.cend(); ++tally) {
        const int counted = tally->passed + tally->failed;
        out << QStringLiteral("%1: %2 passed, %3 failed, %4 excepted; %5 % of %6\n")
                   .arg(tally.key())
                   .arg(tally->passed)
                   .arg(tally->failed)
                   .arg(tally->excepted)
                   .arg(100.0 * tally->passed / std::max(counted, 1), 0, 'f', 1)
                   .arg(counted);
    }
    return tallies.isEmpty() ? 3 : 0;
}
