// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/details/details_view.h"
#include "ui/details/fact_sheet.h"
#include "ui/details/place_list_model.h"
#include "ui/roles.h"
#include "ui/sample_corpus.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/wording.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace crossread;

namespace {

DateRange daysOf(int year, unsigned month, unsigned first, unsigned last)
{
    return {dayOf(year, month, first), dayOf(year, month, last), DatePrecision::Day};
}

} // namespace

/// What is told of what is in focus, and the rows that lead to its words.
class DetailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(); }
    void init();
    void cleanup();

    void detailsListEveryPlace();
    void aClickOnAPlaceGoesThere();
    void detailsOfAFigureShowHowItWasRead();
    void aBrushedRangeListsItsEventsByTime();
    void aRowOfARangeLeadsToTheWordsOfItsEvent();
    void filtersNarrowTheEventsOfARange();
    void severalPickedEventsStandByDate();
    void severalFiguresAreToldByKindAndSubject();
    void aRangeOfThousandsOfEventsIsListedWhole();

private:
    void open(const std::shared_ptr<const Corpus>& corpus)
    {
        m_workspace->setArticleSet({corpus, {}, false});
    }
    void brush(const DateRange& range)
    {
        Selection selection;
        selection.dates = range;
        m_workspace->hub().select(std::move(selection));
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int i = 0; i < m_details->model().rowCount(); ++i)
            rows << m_details->model().index(i).data().toString();
        return rows;
    }
    [[nodiscard]] QString fact(const QString& name) const
    {
        for (const Fact& fact : m_details->sheet().facts().facts) {
            if (fact.name == name)
                return fact.value;
        }
        return {};
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DetailsView> m_details;
};

void DetailsTest::init()
{
    m_theme = std::make_unique<Theme>();
    m_workspace = std::make_unique<Workspace>();
    m_details = std::make_unique<DetailsView>(*m_workspace, *m_theme);
    m_details->resize(300, 600);
    m_details->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_details.get()));
}

void DetailsTest::cleanup()
{
    m_details.reset();
    m_workspace.reset();
    m_theme.reset();
}

void DetailsTest::detailsListEveryPlace()
{
    open(test::twoArticles());
    m_workspace->hub().select(Selection::ofEntity(test::entityNamed(m_workspace->corpus(), "Orbis")));
    QCOMPARE(m_details->model().rowCount(), 3);
    QCOMPARE(m_details->sheet().facts().title, QStringLiteral("Orbis"));
    m_workspace->filters().push({{}, Filter::Articles{{ArticleId{1}}}});
    QCOMPARE(m_details->model().rowCount(), 1);
}

void DetailsTest::aClickOnAPlaceGoesThere()
{
    open(test::twoArticles());
    QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
    m_workspace->hub().select(Selection::ofEntity(test::entityNamed(m_workspace->corpus(), "Orbis")));
    QListView& list = m_details->list();
    const QModelIndex last = m_details->model().index(2);
    list.scrollTo(last);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(last).center());
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().first().value<TextPlace>(), m_details->model().placeAt(2));
}

void DetailsTest::detailsOfAFigureShowHowItWasRead()
{
    open(test::twoArticles());
    m_workspace->hub().select(Selection::ofFigure(FigureId{0}));
    const Facts& facts = m_details->sheet().facts();
    QVERIFY(facts.title.contains(QStringLiteral("USD")));
    QVERIFY(std::any_of(facts.facts.begin(), facts.facts.end(),
                        [](const Fact& fact) { return fact.value == QStringLiteral("test"); }));
    QVERIFY(std::any_of(facts.facts.begin(), facts.facts.end(),
                        [](const Fact& fact) { return fact.value == QStringLiteral("Vega"); }));
}

void DetailsTest::aBrushedRangeListsItsEventsByTime()
{
    open(sample::twoArticles());
    brush(daysOf(2025, 1, 1, 31));
    // What only reaches into the range comes after what lies in it.
    QCOMPARE(rows(),
             QStringList({QStringLiteral("Lantern Labs releases Beacon-3"),
                          QStringLiteral("Meridian answers"), QStringLiteral("Lantern Labs has existed")}));
    const QString line = m_details->model().index(0).data(SecondLineRole).toString();
    QCOMPARE(line, QStringLiteral("%1 · Harbour Ledger").arg(dateText(dayRange(*dayOf(2025, 1, 20)))));
    QVERIFY(fact(QStringLiteral("Who")).startsWith(QStringLiteral("Lantern Labs")));
    QCOMPARE(fact(QStringLiteral("Published")), QStringLiteral("1 article"));
    const auto labels = m_details->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("3 events; the last one reaches beyond this time");
    }));
}

void DetailsTest::aRowOfARangeLeadsToTheWordsOfItsEvent()
{
    open(sample::twoArticles());
    brush(daysOf(2025, 1, 1, 31));
    QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
    QListView& list = m_details->list();
    const QModelIndex second = m_details->model().index(1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(second).center());
    QCOMPARE(places.size(), 1);
    const auto place = places.first().first().value<TextPlace>();
    const auto words = m_workspace->corpus().textOf(place.article, place.span);
    QCOMPARE(toQString(words), QStringLiteral("Meridian answers"));
    QVERIFY(m_workspace->selection().dates.has_value());
}

void DetailsTest::filtersNarrowTheEventsOfARange()
{
    open(sample::twoArticles());
    brush(daysOf(2025, 1, 1, 31));
    m_workspace->filters().push({{}, Filter::Articles{{ArticleId{1}}}});
    QCOMPARE(rows(), QStringList({QStringLiteral("Meridian answers")}));
    m_workspace->filters().clear();
    brush(daysOf(1990, 1, 1, 31));
    QCOMPARE(m_details->model().rowCount(), 1);
    QCOMPARE(rows(), QStringList({QStringLiteral("Meridian stores its chips")}));
}

void DetailsTest::severalPickedEventsStandByDate()
{
    open(sample::twoArticles());
    Selection selection;
    selection.events = {EventId{0}, EventId{1}, EventId{5}};
    m_workspace->hub().select(selection);
    QCOMPARE(rows(), QStringList({QStringLiteral("Lantern Labs trains Beacon-2"),
                                  QStringLiteral("Lantern Labs releases Beacon-3"),
                                  QStringLiteral("Meridian is to answer again")}));
    QCOMPARE(m_details->sheet().facts().title, QStringLiteral("3 events selected"));
    // One alone shows its sentence.
    m_workspace->hub().select(Selection::ofEvent(EventId{0}));
    QVERIFY(!m_details->model().eventAt(0));
    QCOMPARE(m_details->model().rowCount(), 1);
}

void DetailsTest::severalFiguresAreToldByKindAndSubject()
{
    open(sample::twoArticles());
    Selection selection;
    selection.figures = {FigureId{0}, FigureId{1}, FigureId{5}};
    m_workspace->hub().select(selection);
    QCOMPARE(m_details->sheet().facts().title, QStringLiteral("3 figures selected"));
    QCOMPARE(fact(QStringLiteral("Kinds")), QStringLiteral("training cost\u00A02, chips"));
    QCOMPARE(fact(QStringLiteral("Of")), QStringLiteral("Beacon-3"));
    QCOMPARE(fact(QStringLiteral("Said in")), QStringLiteral("2 articles"));
    QCOMPARE(m_details->model().rowCount(), 3);
}

void DetailsTest::aRangeOfThousandsOfEventsIsListedWhole()
{
    constexpr int count = 3000;
    sample::ArticleWriter article("Long chronicle", "Harbour Ledger");
    for (int i = 0; i < count; ++i)
        article.event(dayRange(*dayOf(2020, 1, 1) + std::chrono::days(i % 300)), "A ship arrives");
    open(buildCorpus({article.done()}));
    brush({dayOf(2020, 1, 1), dayOf(2020, 12, 31), DatePrecision::Day});
    QCOMPARE(m_details->model().rowCount(), count);
    QCOMPARE(m_details->model().eventAt(0), std::optional(EventId{0}));
    QCOMPARE(m_details->model().eventAt(1), std::optional(EventId{300}));
    QCOMPARE(m_details->model().eventAt(count - 1), std::optional(EventId{2999}));
}

QTEST_MAIN(DetailsTest)
#include "tst_details.moc"
