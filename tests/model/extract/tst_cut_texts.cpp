// SPDX-License-Identifier: GPL-3.0-or-later
// A rule that looks at what may follow a word has to know where the text ends. Every beginning of every
// sentence of the sample articles is read as a text of its own, with the standard library's assertions on in
// development and sanitized builds.
#include "model/corpus/article_set.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "model/text/tokens.h"

#include <QTest>

using namespace crossread;

namespace {

/// The first finding that does not lie inside a text of this length; empty where there is none.
std::string outsideOf(const Findings& findings, std::size_t length)
{
    const auto lacks = [length](const auto& all) {
        return std::any_of(all.begin(), all.end(), [length](const auto& found) {
            return found.span.begin >= found.span.end || found.span.end > length;
        });
    };
    if (lacks(findings.mentions))
        return "a mention";
    if (lacks(findings.figures))
        return "a figure";
    if (lacks(findings.dates))
        return "a date";
    if (lacks(findings.events))
        return "an event";
    return lacks(findings.quotations) ? "a quotation" : "";
}

} // namespace

class CutTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto lexicon = Lexicon::load();
        QVERIFY2(lexicon.isOk(), "the word lists cannot be read");
        m_lexicon = *lexicon;
    }

    void findingsLieInsideEveryBeginningOfASentence()
    {
        const QString samples =
            qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample");
        std::size_t beginnings = 0;
        for (Article& article : loadFiles(listFiles({samples})).articles) {
            describe(article, *m_lexicon);
            const TokenizedText words = tokenize(article.text, article.passages);
            for (const Sentence& sentence : words.sentences) {
                for (const Token& token : sentence.tokensIn(words.tokens)) {
                    ++beginnings;
                    verifyBeginning(makeSpan(sentence.span.begin, token.span.end).in(article.text));
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
        QVERIFY(beginnings > 5000);
    }

private:
    void verifyBeginning(std::string_view words)
    {
        auto cut =
            readArticle({QStringLiteral("cut.txt"), QByteArray(words.data(), qsizetype(words.size()))});
        QVERIFY2(cut.isOk(), std::string(words).c_str());
        describe(*cut, *m_lexicon);
        const std::string outside = outsideOf(extract(*cut, *m_lexicon), cut->text.size());
        QVERIFY2(outside.empty(), (outside + " lies outside of: " + std::string(words)).c_str());
    }

    std::shared_ptr<const Lexicon> m_lexicon;
};

QTEST_GUILESS_MAIN(CutTextsTest)
#include "tst_cut_texts.moc"
