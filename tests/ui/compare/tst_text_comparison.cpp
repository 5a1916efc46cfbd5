// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts side by side.
#include "ui/compare/compared_articles.h"
#include "ui/compare/text_comparison.h"
#include "ui/compare/text_heading.h"
#include "ui/reading/article_view.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTreeView>

using namespace crossread;
using namespace crossread::test;

class TextComparisonTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const Corpus> m_corpus;
    Theme m_theme;

    [[nodiscard]] QString wordsOf(ArticleId id, Span span) const
    {
        return QString::fromStdString(std::string(m_corpus->textOf(id, span)));
    }
    [[nodiscard]] ComparedText text(quint32 id, const char* heading) const
    {
        return {m_corpus, static_cast<ArticleId>(id), QString::fromLatin1(heading), {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        ComparedArticles articles;
        QVERIFY(articles.read());
        m_lexicon = articles.lexicon;
        m_corpus = articles.corpus;
    }

    void numbersComeBeforeHedgesBeforeWording()
    {
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const QAbstractItemModelTester tester(const_cast<DifferenceListModel*>(&comparison.model()));
        const DifferenceListModel& model = comparison.model();
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, DifferenceListModel::Kind), QStringLiteral("Number"));
        QCOMPARE(cell(0, DifferenceListModel::InFirst), QStringLiteral("5.6"));
        QCOMPARE(cell(0, DifferenceListModel::InSecond), QStringLiteral("6"));
        QCOMPARE(cell(1, DifferenceListModel::Kind), QStringLiteral("Hedge"));
        QCOMPARE(cell(1, DifferenceListModel::InFirst), QStringLiteral("reportedly"));
        QCOMPARE(cell(1, DifferenceListModel::InSecond), QStringLiteral("(nothing)"));
        QCOMPARE(cell(2, DifferenceListModel::InSecond), QStringLiteral("finest"));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Ledger"));
        QCOMPARE(model.summary(), QStringLiteral("1 number · 1 hedge · 1 wording"));
    }

    void wordsInAnotherLetterCaseAreASmallDifference()
    {
        std::string shouted = firstText;
        shouted.replace(0, shouted.find('\n'), "TERN SYSTEMS OPENS ITS HARBOUR MODEL");
        const auto corpus = buildCorpus({analyzed("shout.txt", shouted.c_str(), *m_lexicon)});
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "Ledger"), {corpus, ArticleId{0}, QStringLiteral("Shout"), {}});
        const DifferenceListModel& model = comparison.model();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, DifferenceListModel::Kind).data().toString(), QStringLiteral("Case"));
        QCOMPARE(model.index(0, DifferenceListModel::InSecond).data().toString(),
                 QStringLiteral("TERN SYSTEMS OPENS ITS HARBOUR MODEL"));
        QCOMPARE(model.summary(), QStringLiteral("1 in letter case"));
        const HighlightLayers& layers = comparison.text(TextComparison::First).layers();
        QVERIFY(layers.spans(Layer::OtherFact).empty());
        QCOMPARE(layers.spans(Layer::OtherWording).size(), 1U);
    }

    void aHeadingWithoutRoomEndsInAnEllipsisAndIsWholeInItsToolTip()
    {
        const QString words = QStringLiteral("Before · The Norwold Harbour Ledger · January 31, 2025");
        TextHeading narrow;
        narrow.setWords(words, QStringLiteral("ledger.txt"));
        narrow.resize(140, narrow.sizeHint().height());
        const auto* label = narrow.findChild<QLabel*>();
        const QImage seen = narrow.grab().toImage();
        QCOMPARE(label->toolTip(), words + QStringLiteral("\nledger.txt"));
        TextHeading cut;
        cut.setWords(label->fontMetrics().elidedText(words, Qt::ElideRight, label->contentsRect().width()));
        QVERIFY(cut.words().endsWith(QChar(0x2026)));
        cut.resize(narrow.size());
        QCOMPARE(seen, cut.grab().toImage());
        QCOMPARE(narrow.words(), words);
    }

    void soDoesTheBoxOfEarlierTexts()
    {
        const QString name = QStringLiteral("Until 1/31/25 10:00 AM · the-norwold-harbour-ledger.txt");
        const auto imageOf = [](const QString& shown) {
            TextHeading heading;
            heading.offer({{shown, QStringLiteral("Until 1/1/24 9:00 AM · ledger.txt")}, 0});
            heading.resize(200, heading.sizeHint().height());
            return heading.grab().toImage();
        };
        const QImage seen = imageOf(name);
        bool isCut = false;
        for (qsizetype letters = 1; letters < name.size(); ++letters)
            isCut = isCut || imageOf(name.left(letters) + QChar(0x2026)) == seen;
        QVERIFY(isCut);
    }

    void theColumnsAlwaysFitAndTheirHeadingsEndInAnEllipsis()
    {
        TextComparison comparison(m_theme);
        comparison.resize(240, 300);
        comparison.show();
        const auto headingsOf = [&](const QString& heading) {
            comparison.compare({m_corpus, ArticleId{0}, heading, {}}, text(1, "Now"));
            return comparison.list().header()->grab().toImage();
        };
        const QString heading = QStringLiteral("Before the Norwold Harbour Ledger");
        const QImage seen = headingsOf(heading);
        QCOMPARE(comparison.list().header()->length(), comparison.list().viewport()->width());
        bool isCut = false;
        for (qsizetype letters = 1; letters < heading.size(); ++letters)
            isCut = isCut || headingsOf(heading.left(letters) + QChar(0x2026)) == seen;
        QVERIFY(isCut);
        QVERIFY(headingsOf(QStringLiteral("Now")) != seen);
    }

    void eachSideMarksItsOwnWords()
    {
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const HighlightLayers& first = comparison.text(TextComparison::First).layers();
        const HighlightLayers& second = comparison.text(TextComparison::Second).layers();
        QCOMPARE(first.spans(Layer::OtherFact).size(), 2U);
        QCOMPARE(wordsOf(ArticleId{0}, first.spans(Layer::OtherFact)[0]), QStringLiteral("5.6"));
        QCOMPARE(wordsOf(ArticleId{0}, first.spans(Layer::OtherWording)[0]), QStringLiteral("best"));
        QCOMPARE(wordsOf(ArticleId{1}, second.spans(Layer::OtherFact)[0]), QStringLiteral("6"));
        QCOMPARE(second.spans(Layer::MissingWords).size(), 1U);
        QVERIFY(first.spans(Layer::MissingWords).empty());
    }

    void keysStepInTheOrderOfTheTexts()
    {
        TextComparison comparison(m_theme);
        comparison.resize(1000, 300);
        comparison.show();
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const QSignalSpy shown(&comparison, &TextComparison::differenceShown);
        comparison.stepToDifference(1);
        QCOMPARE(comparison.currentDifference(), 0);
        comparison.stepToDifference(-1);
        QCOMPARE(comparison.currentDifference(), 2);
        QTest::keyClick(&comparison.list(), Qt::Key_Up);
        QCOMPARE(comparison.currentDifference(), 1);
        QCOMPARE(shown.size(), 3);
        const auto& framed = comparison.text(TextComparison::First).layers().spans(Layer::FoundText);
        QCOMPARE(framed.size(), 1U);
        QCOMPARE(wordsOf(ArticleId{0}, framed[0]), QStringLiteral("reportedly"));
    }

    void placesRunInParallel()
    {
        const auto differences =
            differencesBetween(m_corpus->copyTextOf(ArticleId{0}), m_corpus->copyTextOf(ArticleId{1}));
        const ParallelPlaces places(0, 0, differences);
        for (const char* words : {"named Gull", "small a team", "help they", "Tern Systems opens"}) {
            const auto here = static_cast<quint32>(m_corpus->article(ArticleId{0}).text.find(words));
            const auto there = static_cast<quint32>(m_corpus->article(ArticleId{1}).text.find(words));
            QCOMPARE(places.toSecond(here), there);
            QCOMPARE(places.toFirst(there), here);
        }
    }

    void aTextOutsideTheSetIsComparedToo()
    {
        const auto later = buildCorpus({analyzed("ledger.txt", secondText, *m_lexicon)});
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "then"), {later, ArticleId{0}, QStringLiteral("now"), {}});
        QCOMPARE(comparison.model().rowCount(), 3);
        comparison.clear();
        QVERIFY(comparison.isEmpty());
        QCOMPARE(comparison.model().rowCount(), 0);
    }

    void longTextsAreComparedInTheBackground()
    {
        std::string longText;
        for (int i = 0; i < 4000; ++i)
            longText += "Gate " + std::to_string(i) + " was open for " + std::to_string(i * 7) + " hours. ";
        std::string longerText = longText;
        longerText.replace(longerText.find("Gate 3000 was"), 13, "Gate 3001 was");
        const auto corpus = buildCorpus({analyzed("one.txt", longText.c_str(), *m_lexicon),
                                         analyzed("two.txt", longerText.c_str(), *m_lexicon)});
        TextComparison comparison(m_theme);
        QSignalSpy found(&comparison, &TextComparison::differencesFound);
        comparison.compare({corpus, ArticleId{0}, {}, {}}, {corpus, ArticleId{1}, {}, {}});
        QCOMPARE(comparison.model().rowCount(), 0);
        QTRY_COMPARE(comparison.model().rowCount(), 1);
        QCOMPARE(comparison.model().index(0, DifferenceListModel::InSecond).data().toString(),
                 QStringLiteral("3001"));
        // One that is not wanted any more never arrives.
        comparison.compare({corpus, ArticleId{0}, {}, {}}, {corpus, ArticleId{1}, {}, {}});
        comparison.clear();
        found.clear();
        QVERIFY(!found.wait(300));
        QCOMPARE(comparison.model().rowCount(), 0);
    }
};

QTEST_MAIN(TextComparisonTest)
#include "tst_text_comparison.moc"
