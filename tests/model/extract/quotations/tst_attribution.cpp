// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/marked_text.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresTellWhoSaysSo_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("cue"); // empty: the article itself
        QTest::addColumn<std::string>("speaker");
        const auto row = [](const char* name, std::string text, std::string cue, std::string speaker) {
            QTest::newRow(name) << std::move(text) << std::move(cue) << std::move(speaker);
        };
        row("plain", "The model cost $5 million.", "", "");
        row("reportedly", "The model reportedly cost $5 million.", "reportedly", "-");
        row("said to", "The model is said to cost $5 million.", "is said", "-");
        row("plans to", "Orbis plans to spend $5 million on chips.", "plans", "Orbis");
        row("expects to", "Orbis expects to earn $5 million.", "expects", "Orbis");
        row("expects others to", "Orbis expects the market to grow by $5 million.", "expects", "Orbis");
        row("put at", "Orbis put the cost at $5 million.", "put", "Orbis");
        row("wrote of", "Teague wrote of $5 million.", "wrote", "Teague");
        row("reportedly, in a company's own news",
            "Orbis's model, announced in May, was reportedly built for $5 million.", "reportedly", "-");
        row("according to", "The model cost $5 million, according to Orbis.", "according to", "Orbis");
        row("said that", "Orbis said that the model cost $5 million.", "said", "Orbis");
        row("in marks", "“It cost $5 million and not more,” said Teague.", "said", "Teague");
    }

    void figuresTellWhoSaysSo()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, cue);
        QFETCH(std::string, speaker);
        MarkedText marked(text, {{"Orbis", EntityKind::Organization}, {"Teague", EntityKind::Person}});
        const auto attribution = marked.attributionOf("$5 million");
        QCOMPARE(attribution.has_value(), !cue.empty());
        if (!attribution)
            return;
        QCOMPARE(attribution->stance, Stance::Reported);
        QCOMPARE(marked.wordsOf(attribution->cue), cue);
        QCOMPARE(marked.nameOf(attribution->speaker), speaker);
    }

    void aWordOfReportInAnotherSentenceDoesNotCount()
    {
        MarkedText marked("It reportedly failed. The model cost $5 million.", {});
        QVERIFY(!marked.attributionOf("$5 million"));
    }
};

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
