// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/date_text.h"

#include <QTest>

using namespace crossread;

namespace {

struct Row {
    const char* text;
    const char* events;
};

std::string eventsOf(const DateText& text)
{
    const std::vector<DateFinding> dates = text.dates();
    std::string line;
    for (const Event& event : findEvents(text.document(), {}, dates)) {
        line += line.empty() ? "" : "; ";
        line += dates[event.date].timex + ": " + event.headline;
    }
    return line;
}

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("events");
    for (const Row& row : rows)
        QTest::newRow(row.text) << QByteArray(row.text) << QByteArray(row.events);
}

void compare()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, events);
    QCOMPARE(QByteArray::fromStdString(eventsOf(DateText(text.toStdString(), "2025-01-31"))), events);
}

} // namespace

/// Sentences and the happenings that their dates place, as headlines of their own words.
class TestEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlinesAreSubjectVerbAndObject_data();
    void headlinesAreSubjectVerbAndObject() { compare(); }
    void subjectsAreFoundPastInsertions_data();
    void subjectsAreFoundPastInsertions() { compare(); }
    void aDateBelongsToTheNounItStandsWith_data();
    void aDateBelongsToTheNounItStandsWith() { compare(); }
    void whatLiesAheadIsAnEventToo_data();
    void whatLiesAheadIsAnEventToo() { compare(); }
    void statesAndSpeechAreNoEvents_data();
    void statesAndSpeechAreNoEvents() { compare(); }
    void longHeadlinesEndBetweenWords();
    void datelinesAndBylinesAreNoEvents();
    void participantsAreTheMentionsOfTheClause();
};

void TestEvents::headlinesAreSubjectVerbAndObject_data()
{
    addRows({
        {"Norvik Labs released its first model on January 20.",
         "2025-01-20: Norvik Labs released its first model"},
        {"On Monday, the ministry banned the app.", "2025-01-27: The ministry banned the app"},
        {"In 2023 the fund spun off a laboratory.", "2023: The fund spun off a laboratory"},
        {"Norvik was founded in 2021 by Ada Lindqvist.", "2021: Norvik was founded by Ada Lindqvist"},
        {"Founded in 2021 by Ada Lindqvist, the laboratory is based in Oslo.",
         "2021: The laboratory founded by Ada Lindqvist"},
        {"Sales in the quarter ended December 31 rose 4 percent.",
         "2024-12-31: Sales in the quarter rose 4 percent"},
        {"Sales in the first half of 2023 fell.", "2023-H1: Sales fell"},
        {"The summit on 12 June 2024 will bring leaders to Oslo.",
         "2024-06-12: The summit will bring leaders to Oslo"},
        {"The treaty was signed in 1918 and broken in 1921.",
         "1918: The treaty was signed; 1921: The treaty was broken"},
        {"The 20th century saw two wars.", "19: The 20th century saw two wars"},
        {"The attack on December 7, 1941 brought the country into the war.",
         "1941-12-07: The attack brought the country into the war"},
        {"The war ended in 1945.", "1945: The war ended"},
        {"The fund bought chips in 2022 and sold them in 2024.",
         "2022: The fund bought chips; 2024: The fund sold them"},
    });
}

void TestEvents::subjectsAreFoundPastInsertions_data()
{
    addRows({
        {"On 12 January Norvik, the company behind the game, released an update.",
         "2025-01-12: Norvik released an update"},
        {"The model, announced in December, was cheap.", "2024-12: The model announced"},
        {"It beat a model that Norvik released last year.", "2024: Norvik released"},
        {"The chips, which the state banned in 2022, are rare.", "2022: The state banned"},
        {"A week after Norvik released its game on January 20, the market fell.",
         "2025-01-27: The market fell; 2025-01-20: Norvik released its game"},
        {"27 January: Norvik loses a court case.", "2025-01-27: Norvik loses a court case"},
        {"In the village by the lake the lights went out on Tuesday.", "2025-01-28: The lights went out"},
    });
}

void TestEvents::aDateBelongsToTheNounItStandsWith_data()
{
    addRows({
        {"He bought chips before the imposition of limits in 2022.", "2022: The imposition of limits"},
        {"They argued about the 1989 Harbour Square crackdown.", "1989: Harbour Square crackdown"},
    });
}

void TestEvents::whatLiesAheadIsAnEventToo_data()
{
    addRows({
        {"Norvik plans to open a data centre in October.", "2025-10: Norvik plans to open a data centre"},
        {"The company will launch a phone next month.", "2025-02: The company will launch a phone"},
        {"With the aim of leading the field by 2030, the state has spent much.",
         "2030: The aim of leading the field"},
    });
}

void TestEvents::statesAndSpeechAreNoEvents_data()
{
    addRows({
        {"He said on Monday that all was well.", ""},
        {"The company did not answer questions on Tuesday.", ""},
        {"It has been closed for two years.", ""},
        {"It was recently released.", ""},
        {"They meet every Thursday.", ""},
        {"A few weeks ago he left.", ""},
    });
}

void TestEvents::longHeadlinesEndBetweenWords()
{
    const DateText text(
        "On Monday the ministry of trade published a remarkably detailed and unusually candid report "
        "about the consequences of the measures that had been taken.",
        "2025-01-31");
    const std::vector<DateFinding> dates = text.dates();
    const std::vector<Event> events = findEvents(text.document(), {}, dates);
    QCOMPARE(events.size(), std::size_t(1));
    const std::string& headline = events.front().headline;
    QVERIFY2(headline.size() <= 66, headline.c_str());
    const std::string words = headline.substr(4, headline.find_last_not_of("\xE2\x80\xA6") - 3);
    QVERIFY2(std::string(text.words(events.front().span)).find(words) != std::string::npos, headline.c_str());
}

void TestEvents::datelinesAndBylinesAreNoEvents()
{
    DateText source("Published on Friday, January 31");
    std::vector<Passage> passages = source.passages();
    passages[0].role = PassageRole::Dateline;
    const std::string text = "Published on Friday, January 31";
    const TokenizedText tokenized = tokenize(text, passages);
    const Document document{text, passages, tokenized.tokens, tokenized.sentences, {}};
    const std::vector<DateFinding> dates = findDates(document);
    QCOMPARE(dates.size(), std::size_t(1));
    QVERIFY(findEvents(document, {}, dates).empty());
}

void TestEvents::participantsAreTheMentionsOfTheClause()
{
    const DateText text("Norvik released Fjord on January 20, and Lindqvist was pleased.", "2025-01-31");
    const auto mention = [](quint32 begin, quint32 end) {
        Mention found;
        found.span = {begin, end};
        return found;
    };
    const std::vector<Mention> mentions{mention(0, 6), mention(16, 21), mention(41, 50)};
    const std::vector<Event> events = findEvents(text.document(), mentions, text.dates());
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events.front().mentions, (std::vector<Index>{0, 1}));
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
