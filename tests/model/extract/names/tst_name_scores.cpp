// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/lexicon.h"
#include "tools/names/name_scores.h"

#include <QDir>
#include <QTest>

using namespace crossread;
using namespace crossread::tools;

/// The names must not get worse: exact F1 on the development yardsticks, each with its floor.
class TestNameScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsItsFloor_data();
    void holdsItsFloor();

private:
    std::shared_ptr<const Lexicon> m_lexicon;
};

void TestNameScores::initTestCase()
{
    const auto lexicon = Lexicon::load();
    QVERIFY(lexicon.isOk());
    m_lexicon = *lexicon;
}

void TestNameScores::holdsItsFloor_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<double>("floor");
    const QString shared = qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/extraction/");
    const QString source = qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/tests/data/");
    const QStringList three{QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC")};
    const QStringList products{QStringLiteral("PROD")};
    const auto dev = [&](const char* name) {
        return shared + QStringLiteral("names/dev/") + QLatin1String(name);
    };
    QTest::newRow("UNER-EWT") << dev("uner-ewt-dev.jsonl") << three << 71.5;
    QTest::newRow("CrossNER AI") << dev("crossner-ai-dev.jsonl") << three << 76.5;
    QTest::newRow("CrossNER politics") << dev("crossner-politics-dev.jsonl") << three << 77.5;
    QTest::newRow("CrossNER science") << dev("crossner-science-dev.jsonl") << three << 72.5;
    QTest::newRow("CrossNER AI, products") << dev("crossner-ai-dev.jsonl") << products << 59.0;
    QTest::newRow("MEANTIME") << shared + QStringLiteral("news/dev/meantime-apple-stock.jsonl") << three
                              << 68.0;
    QTest::newRow("sample articles") << source + QStringLiteral("sample-names.jsonl") << three << 95.0;
    QTest::newRow("sample articles, products")
        << source + QStringLiteral("sample-names.jsonl") << products << 95.0;
}

void TestNameScores::holdsItsFloor()
{
    QFETCH(QString, file);
    QFETCH(QStringList, labels);
    QFETCH(double, floor);
    if (!QFile::exists(file))
        QSKIP("The yardsticks lie in the folder that CROSSREAD_SHARED names.");
    const auto texts = readGoldTexts(file);
    QVERIFY(texts.isOk());
    std::vector<std::string> wanted;
    for (const QString& label : labels)
        wanted.push_back(label.toStdString());
    const double f1 = sumOf(scoreNames(*texts, *m_lexicon), wanted).f1();
    qInfo("F1 %.1f, floor %.1f", f1, floor);
    QVERIFY(f1 >= floor);
}

QTEST_APPLESS_MAIN(TestNameScores)
#include "tst_name_scores.moc"
