// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/resolution.h"

#include <QTest>

#include <deque>

using namespace crossread;

/// Articles of marked names, for tests: add("Liang Wenfeng", Person) and so on.
class TestResolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsSpellingsOfOneName();
    void joinsCountriesUnderTheirAliases();
    void keepsPersonsApartWhoseNamesDiffer();
    void takesAShortFormForItsArticlesPerson();
    void joinsASingleNameWithTheOnlyBearer();
    void namesNoPlaceInCapitals();
    void leavesASingleNameOpenWhereSeveralBearIt();
    void joinsAnAcronymThatAnyArticleExplains();
    void keepsAPersonApartFromAPlaceOfTheSameName();
    void givesReasonsForJoins();
    void answersForNoArticles();

private:
    struct Made {
        std::string text;
        std::vector<Mention> mentions;
    };
    static void add(Made& made, const char* name, EntityKind kind, std::optional<Index> full = {})
    {
        const std::size_t begin = made.text.size();
        made.text += name;
        made.mentions.push_back({makeSpan(begin, made.text.size()), kind, "test", full});
        made.text += ". ";
    }
    static Resolution resolve(const std::deque<Made>& made)
    {
        std::vector<ArticleNames> names;
        for (const Made& article : made)
            names.push_back({article.text, article.mentions});
        return resolveEntities(names);
    }
};

using enum EntityKind;

void TestResolution::joinsSpellingsOfOneName()
{
    std::deque<Made> made(2);
    add(made[0], "High-Flyer", Organization);
    add(made[0], "DeepSeek V3", Product);
    add(made[0], "Nvidia Corp.", Organization);
    add(made[1], "HighFlyer", Organization);
    add(made[1], "DeepSeek-V3", Product);
    add(made[1], "Nvidia", Organization);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities.size(), std::size_t{3});
    QCOMPARE(resolution.entityOfMention[0], resolution.entityOfMention[1]);
}

void TestResolution::joinsCountriesUnderTheirAliases()
{
    std::deque<Made> made(1);
    for (const char* name : {"U.S.", "US", "United States", "America", "the United States"})
        add(made[0], name, Place);
    QCOMPARE(resolve(made).entities.size(), std::size_t{1});
}

void TestResolution::keepsPersonsApartWhoseNamesDiffer()
{
    std::deque<Made> made(2);
    add(made[0], "Li Qiang", Person);
    add(made[0], "Liang Wenfeng", Person);
    add(made[1], "Robin Li Yanhong", Person);
    add(made[1], "Li", Person);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entityOfMention[0], (std::vector<quint32>{0, 1}));
    QCOMPARE(resolution.entityOfMention[1][0], 2u);
    QVERIFY(resolution.entities.size() >= 3);
}

void TestResolution::takesAShortFormForItsArticlesPerson()
{
    std::deque<Made> made(2);
    add(made[0], "Li Qiang", Person);
    add(made[0], "Li", Person, Index{0});
    add(made[1], "Li Wei", Person);
    add(made[1], "Li", Person, Index{0});
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities.size(), std::size_t{2});
    QCOMPARE(resolution.entityOfMention[0], (std::vector<quint32>{0, 0}));
    QCOMPARE(resolution.entityOfMention[1], (std::vector<quint32>{1, 1}));
    QCOMPARE(resolution.entities[0].name, std::string("Li Qiang"));
    QCOMPARE(resolution.entities[0].aliases, std::vector<std::string>{"Li"});
}

void TestResolution::joinsASingleNameWithTheOnlyBearer()
{
    std::deque<Made> made(2);
    add(made[0], "Liang", Person);
    add(made[1], "Liang Wenfeng", Person);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities.size(), std::size_t{1});
    QCOMPARE(resolution.entities[0].name, std::string("Liang Wenfeng"));
    QCOMPARE(resolution.entities[0].evidence.size(), std::size_t{1});
}

void TestResolution::namesNoPlaceInCapitals()
{
    std::deque<Made> made(2);
    add(made[0], "NEW YORK", Place);
    add(made[0], "LISBON", Place);
    add(made[0], "UAE", Place);
    add(made[1], "New York", Place);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities.size(), std::size_t{3});
    std::vector<std::string> shown;
    for (const ResolvedEntity& entity : resolution.entities)
        shown.push_back(entity.name);
    std::ranges::sort(shown);
    QCOMPARE(shown, (std::vector<std::string>{"Lisbon", "New York", "UAE"}));
}

void TestResolution::leavesASingleNameOpenWhereSeveralBearIt()
{
    std::deque<Made> made(3);
    add(made[0], "Lee", Person);
    add(made[1], "Kai-Fu Lee", Person);
    add(made[2], "Anna Lee", Person);
    QCOMPARE(resolve(made).entities.size(), std::size_t{3});
}

void TestResolution::joinsAnAcronymThatAnyArticleExplains()
{
    std::deque<Made> made(2);
    add(made[0], "Delmar Technical University", Organization);
    add(made[0], "DTU", Organization, Index{0});
    add(made[1], "DTU", Organization);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities.size(), std::size_t{1});
    QCOMPARE(resolution.entities[0].name, std::string("Delmar Technical University"));
    QVERIFY(resolution.entities[0].evidence.front().find("article 1") != std::string::npos);
}

void TestResolution::keepsAPersonApartFromAPlaceOfTheSameName()
{
    std::deque<Made> made(1);
    add(made[0], "Washington", Place);
    add(made[0], "Washington", Person);
    QCOMPARE(resolve(made).entities.size(), std::size_t{2});
}

void TestResolution::givesReasonsForJoins()
{
    std::deque<Made> made(1);
    add(made[0], "High-Flyer", Organization);
    add(made[0], "HighFlyer", Organization);
    add(made[0], "High-Flyer", Organization);
    const Resolution resolution = resolve(made);
    QCOMPARE(resolution.entities[0].name, std::string("High-Flyer"));
    QCOMPARE(resolution.entities[0].evidence,
             std::vector<std::string>{"“HighFlyer” and “High-Flyer” differ in spelling alone"});
}

void TestResolution::answersForNoArticles()
{
    QVERIFY(resolve({}).entities.empty());
    const Resolution resolution = resolve(std::deque<Made>(1));
    QCOMPARE(resolution.entityOfMention.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestResolution)
#include "tst_resolution.moc"
