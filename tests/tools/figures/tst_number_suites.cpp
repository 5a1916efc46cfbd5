// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/figures/number_suites.h"

#include <QTest>

#include <algorithm>

using namespace crossread::test;

/// The scores that were reached stand here; what falls below them has to be looked at.
class NumberSuitesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesTheWrittenShareOfOtherLibrariesCases_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<int>("mostExcepted");
        QTest::newRow("number") << 98.0 << 13;
        QTest::newRow("percent") << 97.0 << 3;
        QTest::newRow("currency") << 98.0 << 10;
        QTest::newRow("dimension") << 97.0 << 7;
        QTest::newRow("temperature") << 97.0 << 4;
        QTest::newRow("age") << 97.0 << 2;
        QTest::newRow("quantulum") << 97.0 << 24;
        QTest::newRow("quantulum-ambiguity") << 97.0 << 12;
    }

    void reachesTheWrittenShareOfOtherLibrariesCases()
    {
        QFETCH(double, least);
        QFETCH(int, mostExcepted);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QList<SuiteResult> results =
            runNumberSuites(shared(), QStringLiteral(CROSSREAD_NUMBER_EXCEPTIONS));
        if (results.isEmpty())
            QSKIP("The suites lie in the shared folder, which is not here.");
        const auto result = std::ranges::find(results, name, &SuiteResult::name);
        QVERIFY(result != results.end());
        QVERIFY2(result->percent() >= least, qPrintable(QString::number(result->percent())));
        QVERIFY2(result->excepted() <= mostExcepted, qPrintable(QString::number(result->excepted())));
    }

    void marksMoneyAndPercentInTheNewsAsItsReadersDid()
    {
        const auto scores = scoreNews(shared());
        if (!scores)
            QSKIP("The news articles lie in the shared folder, which is not here.");
        for (const SpanScore& score : *scores) {
            const double least = score.label == QLatin1String("MONEY") ? 92.0 : 97.0;
            QVERIFY2(score.f1() >= least,
                     qPrintable(score.label + QLatin1Char(' ') + QString::number(score.f1())));
        }
    }

private:
    static QString shared() { return qEnvironmentVariable("CROSSREAD_SHARED"); }
};

QTEST_GUILESS_MAIN(NumberSuitesTest)
#include "tst_number_suites.moc"
