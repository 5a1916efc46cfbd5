// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "model/extract/names/name_model.h"
#include "tools/names/name_scores.h"

#include <QTest>

using namespace crossread;
using namespace crossread::tools;

/// The names of one text of our own.
class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNames_data();
    void findsNames();
    void findsNamesOfNews_data();
    void findsNamesOfNews();
    void pointsShortFormsToTheWholeName();
    void namesDoNotDependOnWhatWasReadBefore();
    void refusesForeignWeights();

private:
    [[nodiscard]] QString namesIn(const QString& text) const;

    std::shared_ptr<const Lexicon> m_lexicon;
};

void TestNames::initTestCase()
{
    const auto lexicon = Lexicon::load();
    QVERIFY2(lexicon.isOk(), lexicon.isOk() ? "" : qPrintable(lexicon.reason()));
    m_lexicon = *lexicon;
}

/// "Name/LABEL; Name/LABEL" in order of the text.
QString TestNames::namesIn(const QString& text) const
{
    GoldText gold;
    gold.text = text.toStdString();
    tokenizeByLines(gold);
    QStringList names;
    for (const Mention& mention : findMentions(gold.document(), *m_lexicon)) {
        const std::string_view name = mention.span.in(gold.text);
        names += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char('/') +
                 QString::fromStdString(labelOf(mention.kind));
    }
    return names.join(QLatin1String("; "));
}

void TestNames::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* text, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(names);
    };
    row("a person and a place", "Maria Ortega moved to Paris last year.", "Maria Ortega/PER; Paris/LOC");
    row("an organisation", "He studied at the University of Oxford before the war.",
        "University of Oxford/ORG");
    row("no names", "The cost of the work was higher than they had thought.", "");
    row("a newsmaker beside a company", "Companies like Elon Musk's xAI are growing.",
        "Elon Musk/PER; xAI/ORG");
    row("the words of an acronym",
        "Data of the Organisation for Economic Co-operation and Development (OECD) show it.",
        "Organisation for Economic Co-operation and Development/ORG; OECD/ORG");
    row("an acronym behind a comma", "The Federal Harbour Administration, or FHA, ordered checks.",
        "Federal Harbour Administration/ORG; FHA/ORG");
    row("whose chatbot it is", "Vellin claims its chatbot, Orlo, is the best in Lisbon.",
        "Vellin/ORG; Orlo/PROD; Lisbon/LOC");
    row("a sort of company in a sentence's first capital", "Rival Norvik said so in Lisbon.",
        "Norvik/ORG; Lisbon/LOC");
    row("a short form in a company's place", "They fined Halden Air. Halden's chief executive left Lisbon.",
        "Halden Air/ORG; Halden/ORG; Lisbon/LOC");
    row("codes of one series", "The VX9 processor is faster than the VX7 was.", "VX9/PROD; VX7/PROD");
    row("a law", "They spoke of the Winter Heating Act in Berlin.", "Winter Heating Act/WORK; Berlin/LOC");
    row("a song", "She sang the song \"Silver Lake\" in Lisbon.", "Silver Lake/WORK; Lisbon/LOC");
    row("a graphics card", "He put a GeForce RTX 4090 Ti into it.", "GeForce RTX 4090 Ti/PROD");
    row("a jet", "Boeing's 787 Dreamliner landed in Lisbon.", "Boeing/ORG; 787 Dreamliner/PROD; Lisbon/LOC");
    row("degrees are no place", "Temperatures reached 41.5C in Lisbon.", "Lisbon/LOC");
    row("a start-up's own name", "A founder of the start-up Lotus Abacus laughed about it.",
        "Lotus Abacus/ORG");
    row("a newspaper", "The story stood in The Coastal Courier on Monday.", "The Coastal Courier/ORG");
    row("two countries joined", "Talks on the U.S.-China trade race went on in Geneva.",
        "U.S./LOC; China/LOC; Geneva/LOC");
    row("a spacecraft", "They still speak of Sputnik there.", "Sputnik/PROD");
    row("a proverb names nobody", "It is a David versus Goliath story for the startup in Lisbon.",
        "Lisbon/LOC");
    row("a title glued to its bearer", "The PresidentDonald Trump spoke in Ohio.",
        "Donald Trump/PER; Ohio/LOC");
    row("a summit in quotation marks", "The 'Roads of Tomorrow' summit was held in Lisbon.",
        "Roads of Tomorrow/WORK; Lisbon/LOC");
    row("what the sentence calls a machine", "Fernwick is a robot that sorts parcels in Ghent.",
        "Fernwick/PROD; Ghent/LOC");
    row("a side of the world is no place", "The West will not yield, and Denmark is in the West.",
        "Denmark/LOC");
    row("a region named by a direction is one", "They moved to the Middle East in May.", "Middle East/LOC");
    row("the country of a currency", "It costs 14 U.S. cents in Norway.", "Norway/LOC");
}

void TestNames::findsNamesOfNews_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* text, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(names);
    };
    row("a town that nobody lists", "Ministers met in the harbour of Setra on Tuesday.", "Setra/LOC");
    row("a person of a club", "Karim Ben Salah of Sampdoria scored.", "Karim Ben Salah/PER; Sampdoria/ORG");
    row("given names joined by a hyphen", "Park Ji-ho said that Tsai Ing-wen had won.",
        "Park Ji-ho/PER; Tsai Ing-wen/PER");
    row("a name with a particle", "Margarethe van der Zwaan, a judge, met Maria da Silva.",
        "Margarethe van der Zwaan/PER; Maria da Silva/PER");
    row("a company behind a day", "By Friday Boeing had agreed, and on Monday Pfizer cut its forecast.",
        "Boeing/ORG; Pfizer/ORG");
    row("a town that is also a club", "A school in Leeds closed.", "Leeds/LOC");
    row("a surname that is also a town's", "Yuki Tanabe spoke. Tanabe said so in Oslo.",
        "Yuki Tanabe/PER; Tanabe/PER; Oslo/LOC");
    row("a company's short form", "Calder Foods fell on Monday. Shares in Calder fell. Calder said so.",
        "Calder Foods/ORG; Calder/ORG; Calder/ORG");
    row("a company named by a country", "China Mobile and British Land hired people.",
        "China Mobile/ORG; British Land/ORG");
    row("an analyst's house", "According to Jefferies analyst Paul Roy, prices will fall.",
        "Jefferies/ORG; Paul Roy/PER");
    row("whom a body's head leads", "Fed Chair Jerome Powell spoke, and US President Joe Biden did not.",
        "Fed/ORG; Jerome Powell/PER; US/LOC; Joe Biden/PER");
    row("a son", "Hank O'Malley Jr. was jailed.", "Hank O'Malley Jr./PER");
    row("a bank called like a person", "J.P. Morgan cut jobs in Oslo.", "J.P. Morgan/ORG; Oslo/LOC");
    row("what a program is called", "They wrote a parsing system called Annota in Ghent.",
        "Annota/PROD; Ghent/LOC");
    row("an acronym explained as a machine",
        "In 1978, the PUMA (Programmable Universal Machine for Assembly) was built in Ghent.",
        "PUMA/PROD; Programmable Universal Machine for Assembly/PROD; Ghent/LOC");
    row("a second surname behind a hyphen", "The letter was written by Oksana Whitfield-Marsh in Ghent.",
        "Oksana Whitfield-Marsh/PER; Ghent/LOC");
    row("a first word that names nobody", "Gunmen killed 12 people on Sunday.", "");
}

void TestNames::findsNamesOfNews()
{
    findsNames();
}

void TestNames::findsNames()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    QCOMPARE(namesIn(text), names);
}

void TestNames::pointsShortFormsToTheWholeName()
{
    GoldText gold;
    gold.text = "Maria Ortega moved to Paris. She met John Miller there. Ortega liked the city.";
    tokenizeByLines(gold);
    const std::vector<Mention> mentions = findMentions(gold.document(), *m_lexicon);
    QVERIFY(!mentions.empty());
    QCOMPARE(std::string(mentions.back().span.in(gold.text)), std::string("Ortega"));
    QVERIFY(mentions.back().fullForm.has_value());
    QCOMPARE(*mentions.back().fullForm, Index{0});
}

void TestNames::namesDoNotDependOnWhatWasReadBefore()
{
    // Sums of weights are kept from text to text: "Jordan" is a place here and a person there.
    const QString text = QStringLiteral("Jordan signed the treaty with Egypt in Amman.");
    const auto fresh = Lexicon::load();
    QVERIFY(fresh.isOk());
    const QString first = namesIn(text);
    for (int i = 0; i < 500; ++i)
        (void)namesIn(
            QStringLiteral("Michael Jordan and Person%1 Smith of Acme%1 Inc. met Jordan in Cairo.").arg(i));
    QCOMPARE(namesIn(text), first);
    m_lexicon = *fresh;
    QCOMPARE(namesIn(text), first);
}

void TestNames::refusesForeignWeights()
{
    const QString origin = QStringLiteral("some.weights");
    QVERIFY(!NameModel::parse({}, origin).isOk());
    QVERIFY(!NameModel::parse(QByteArray(4096, 'x'), origin).isOk());
    const auto cut =
        NameModel::parse(QByteArray("CRNW\1\0\0\0\1\0\0\0\1\0\0\0", 16) + QByteArray(600, '\0'), origin);
    QVERIFY(!cut.isOk());
    QVERIFY(cut.reason().contains(origin));
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
