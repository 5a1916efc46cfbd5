// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "tools/names/name_scores.h"

#include <QTest>

using namespace crossread;
using namespace crossread::tools;

/// Names that class nouns and closed lists of the world tell, in sentences of our own.
class TestToldKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsPeoplesAndPersons_data();
    void tellsPeoplesAndPersons();
    void tellsThings_data();
    void tellsThings();
    void tellsWorksAndBodies_data();
    void tellsWorksAndBodies();

private:
    void compareNames() const;

    std::shared_ptr<const Lexicon> m_lexicon;
};

namespace {
void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
}

void row(const char* name, const char* text, const char* names)
{
    QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(names);
}
} // namespace

void TestToldKinds::initTestCase()
{
    const auto lexicon = Lexicon::load();
    QVERIFY2(lexicon.isOk(), lexicon.isOk() ? "" : qPrintable(lexicon.reason()));
    m_lexicon = *lexicon;
}

/// "Name/LABEL; Name/LABEL" in order of the text.
void TestToldKinds::compareNames() const
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    GoldText gold;
    gold.text = text.toStdString();
    tokenizeByLines(gold);
    QStringList found;
    for (const Mention& mention : findMentions(gold.document(), *m_lexicon)) {
        const std::string_view name = mention.span.in(gold.text);
        found += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char('/') +
                 QString::fromStdString(labelOf(mention.kind));
    }
    QCOMPARE(found.join(QLatin1String("; ")), names);
}

void TestToldKinds::tellsPeoplesAndPersons_data()
{
    addColumns();
    row("those of a country", "A German firm and a Welsh team met Polish officials in Oslo.",
        "German/GROUP; Welsh/GROUP; Polish/GROUP; Oslo/LOC");
    row("a people at a sentence's beginning", "Danish fans stayed in Lisbon.", "Danish/GROUP; Lisbon/LOC");
    row("a people before an office", "French President Emmanuel Macron met Tory MPs in Lisbon.",
        "French/GROUP; Emmanuel Macron/PER; Tory/GROUP; Lisbon/LOC");
    row("peoples and faiths", "Rohingya refugees met Anglicans and Copts in Lisbon.",
        "Rohingya/GROUP; Anglicans/GROUP; Copts/GROUP; Lisbon/LOC");
    row("a people inside longer names", "The French Open, the Indian Ocean and Swiss Re came up.",
        "French Open/WORK; Indian Ocean/LOC; Swiss Re/ORG");
    row("a verb that is a people elsewhere", "Polish the silver in Lisbon.", "Lisbon/LOC");
    row("a ruler with a numeral", "Margrethe II met King Felipe VI in Lisbon.",
        "Margrethe II/PER; Felipe VI/PER; Lisbon/LOC");
    row("a given name that is a word", "It ended. Hope Miller won in Lisbon.", "Hope Miller/PER; Lisbon/LOC");
    row("a people that nothing else is known of", "They spoke of the Orundu people in Lisbon.",
        "Orundu/GROUP; Lisbon/LOC");
    row("a surname that is a people elsewhere", "Mr Welsh left Lisbon.", "Welsh/PER; Lisbon/LOC");
    row("a queen's title", "He was received by Queen Beatrix in Lisbon.", "Beatrix/PER; Lisbon/LOC");
}

void TestToldKinds::tellsPeoplesAndPersons()
{
    compareNames();
}

void TestToldKinds::tellsThings_data()
{
    addColumns();
    row("a storm and its bare name", "Hurricane Orlinda hit Florida on Friday. Orlinda weakened later.",
        "Hurricane Orlinda/WORK; Florida/LOC; Orlinda/WORK");
    row("a storm with its grade", "Super Typhoon Malvo reached Taiwan.",
        "Super Typhoon Malvo/WORK; Taiwan/LOC");
    row("a lander and its bare name", "The lander, Orino, set down on Monday. Orino sent pictures to Lisbon.",
        "Orino/PROD; Orino/PROD; Lisbon/LOC");
    row("a telescope called after somebody", "They looked with the Marta Holm telescope in Chile.",
        "Marta Holm/PROD; Chile/LOC");
    row("a ship", "HMS Larkspur left Lisbon and the tanker Corvano sank.",
        "HMS Larkspur/PROD; Lisbon/LOC; Corvano/PROD");
    row("heavenly bodies where the text is about spaceflight",
        "The spacecraft left on a rocket for the Moon, and the mission goes on to Venus.",
        "Moon/LOC; Venus/LOC");
    row("drugs", "She took Wegovy, and Pfizer's Paxlovid pill helped in Oslo.",
        "Wegovy/PROD; Pfizer/ORG; Paxlovid/PROD; Oslo/LOC");
    row("a disease before a vaccine", "A Covid vaccine was sold in Lisbon.", "Lisbon/LOC");
    row("devices", "The firm showed its Zephyrel phone in Lisbon.", "Zephyrel/PROD; Lisbon/LOC");
    row("a clock's zone", "It began at 9 a.m. EDT on Monday in Lisbon.", "Lisbon/LOC");
    row("a currency's letters", "It closed at Rs 1,184.35 in Mumbai.", "Mumbai/LOC");
    row("an amount is no version", "Brussels fined Google 2.4 billion euros.", "Brussels/LOC; Google/ORG");
    row("oil is nobody", "Crude fell: Brent settled at $80 in London.", "London/LOC");
    row("an orbiter's bare name", "NASA's Orlano orbiter is late. It is an eighth of the price of Orlano.",
        "NASA/ORG; Orlano/PROD; Orlano/PROD");
    row("a boat told aside", "His own boat, the Little Wanda, sank near Lisbon.",
        "Little Wanda/PROD; Lisbon/LOC");
    row("a device with a word between", "It sells its Orlano electric scooter in Lisbon.",
        "Orlano/PROD; Lisbon/LOC");
    row("an oath names nobody", "He was helped by God in Lisbon.", "Lisbon/LOC");
}

void TestToldKinds::tellsThings()
{
    compareNames();
}

void TestToldKinds::tellsWorksAndBodies_data()
{
    addColumns();
    row("journals", "It was published in Nature, and a paper appeared in the journal Science.",
        "Nature/WORK; Science/WORK");
    row("a journal with its article", "A study in The Lancet was read in Lisbon.",
        "The Lancet/WORK; Lisbon/LOC");
    row("contests", "She won at the Bislett Games and the European Championships.",
        "Bislett Games/WORK; European Championships/WORK");
    row("accords", "The Oslo Accords and the Criminal Justice Act 1988 were named.",
        "Oslo Accords/WORK; Criminal Justice Act 1988/WORK");
    row("a law with an article inside", "It follows the Representation of the People Act.",
        "Representation of the People Act/WORK");
    row("a novel", "Her novel The Glass River won in Lisbon.", "The Glass River/WORK; Lisbon/LOC");
    row("what somebody wrote", "Maria Ortega's The Quiet Harbour sold well.",
        "Maria Ortega/PER; The Quiet Harbour/WORK");
    row("a public body behind an article", "It is slow. The Harbour Safety Commission takes years.",
        "Harbour Safety Commission/ORG");
    row("a parliament", "Congress set aside money for Ohio.", "Congress/ORG; Ohio/LOC");
    row("armed groups", "The army fought al-Shabaab and the rebel group Torvan in Somalia.",
        "al-Shabaab/ORG; Torvan/ORG; Somalia/LOC");
    row("indices", "The FTSE 100 rose and the Nikkei 225 fell.", "FTSE 100/WORK; Nikkei 225/WORK");
    row("firms with a possessive", "Lloyd's Register and Macy's closed in Ohio.",
        "Lloyd's Register/ORG; Macy's/ORG; Ohio/LOC");
    row("a court by its number", "They will appeal to the 9th Circuit in Ohio.", "9th Circuit/ORG; Ohio/LOC");
    row("a yearly conference", "The firm opens its Orlano conference in Lisbon.", "Orlano/WORK; Lisbon/LOC");
    row("a body that the model passes over", "They debate it on the General Synod in Lisbon.",
        "General Synod/ORG; Lisbon/LOC");
}

void TestToldKinds::tellsWorksAndBodies()
{
    compareNames();
}

QTEST_APPLESS_MAIN(TestToldKinds)
#include "tst_told_kinds.moc"
