// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/wording.h"

#include <QLocale>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

class WordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void numbersAreShortAndExact_data();
    void numbersAreShortAndExact();
    void datesAreAsExactAsTheyAreKnown();
    void openRangesSaySinceAndUntil();
    void figuresShowComparatorAndUnit();
    void aPlaceIsShownInItsSentence();
    void aLongSentenceIsCutAtWords();
    void aCitationNamesTitleAndDate();
};

void WordingTest::numbersAreShortAndExact_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 7.0 << QStringLiteral("7");
    QTest::newRow("fraction") << 0.1 << QStringLiteral("0.1");
    QTest::newRow("thousands") << 2048.0 << QStringLiteral("2,048");
    QTest::newRow("million") << 5.6e6 << QStringLiteral("5.6 m");
    QTest::newRow("exact million") << 2.788e6 << QStringLiteral("2.788 m");
    QTest::newRow("billion") << 6.71e11 << QStringLiteral("671 bn");
    QTest::newRow("trillion") << 1e12 << QStringLiteral("1 tn");
    QTest::newRow("negative") << -17.5 << QStringLiteral("-17.5");
}

void WordingTest::numbersAreShortAndExact()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(numberText(value), text);
}

void WordingTest::datesAreAsExactAsTheyAreKnown()
{
    QCOMPARE(dateText(dayRange(*dayOf(2025, 1, 31))), QStringLiteral("31 Jan 2025"));
    QCOMPARE(dateText(monthRange(2025, 1)), QStringLiteral("Jan 2025"));
    QCOMPARE(dateText(yearRange(2023)), QStringLiteral("2023"));
    QCOMPARE(dateText({}), QStringLiteral("no date"));
}

void WordingTest::openRangesSaySinceAndUntil()
{
    QCOMPARE(dateText({*dayOf(2021, 1, 1), {}, DatePrecision::Year}), QStringLiteral("since 2021"));
    QCOMPARE(dateText({{}, *dayOf(2024, 5, 31), DatePrecision::Month}), QStringLiteral("until May 2024"));
}

void WordingTest::figuresShowComparatorAndUnit()
{
    Figure figure;
    figure.value = 6e6;
    figure.unit = "USD";
    figure.comparator = Comparator::Less;
    QCOMPARE(figureText(figure), QStringLiteral("<\u00a06 m\u00a0USD"));
    figure.value.reset();
    figure.low = 20;
    figure.high = 50;
    figure.comparator = Comparator::Equal;
    figure.unit = "%";
    QCOMPARE(figureText(figure), QStringLiteral("20 – 50\u00a0%"));
    QCOMPARE(sortValue(figure), 35.0);
}

void WordingTest::aPlaceIsShownInItsSentence()
{
    const auto corpus = twoArticles();
    const EntityId lisbon = entityNamed(*corpus, "Lisbon");
    const PlaceContext context =
        contextOf(*corpus, {ArticleId{0}, corpus->spanOf(corpus->mentionsOf(lisbon)[0])});
    QCOMPARE(context.hit, QStringLiteral("Lisbon"));
    QCOMPARE(context.text(), QStringLiteral("Orbis opened in Lisbon on 3 May 2024."));
}

void WordingTest::aLongSentenceIsCutAtWords()
{
    std::string text = "Start ";
    for (int i = 0; i < 2000; ++i)
        text += "wörd ";
    text += "goal ";
    for (int i = 0; i < 2000; ++i)
        text += "wörd ";
    const auto corpus = buildCorpus({ArticleFixture(text).mention("goal", EntityKind::Product).build()});
    const PlaceContext context = contextOf(*corpus, {ArticleId{0}, corpus->spanOf(MentionId{0})});
    QCOMPARE(context.hit, QStringLiteral("goal"));
    QVERIFY(context.text().size() < 500);
    QVERIFY(!context.text().contains(QChar::ReplacementCharacter));
}

void WordingTest::aCitationNamesTitleAndDate()
{
    const auto corpus = twoArticles();
    QCOMPARE(citationOf(corpus->article(ArticleId{0})), QStringLiteral("First. 10 May 2024."));
}

QTEST_MAIN(WordingTest)
#include "tst_wording.moc"
