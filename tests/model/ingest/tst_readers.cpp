// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/reader.h"

#include <QTest>

using namespace crossread;

namespace {

Article articleOf(const QString& name, const QByteArray& bytes)
{
    auto article = readArticle({name, bytes});
    if (!article)
        qFatal("%s", qPrintable(article.reason()));
    return std::move(*article);
}

QString kindsAndRoles(const Article& article)
{
    QStringList lines;
    for (const Passage& passage : article.passages)
        lines << QStringLiteral("%1 %2 %3|%4")
                     .arg(QString::fromStdString(std::string{nameOf(passage.kind)}),
                          QString::fromStdString(std::string{nameOf(passage.role)}))
                     .arg(passage.level)
                     .arg(QString::fromStdString(std::string{passage.span.in(article.text)}));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class ReadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeaderLinesOfPlainText()
    {
        const auto article = articleOf(QStringLiteral("a.txt"),
                                       "Title: Chips run short\nBy: Ada Quill\nDate: 2025-01-31\n"
                                       "URL: https://example.org/a\n\nThe plant stopped on Monday.\n");
        QCOMPARE(article.title, std::string("Chips run short"));
        QCOMPARE(article.author, std::string("Ada Quill"));
        QCOMPARE(article.url, std::string("https://example.org/a"));
        QCOMPARE(isoDate(*article.published.range.from), std::string("2025-01-31"));
        QCOMPARE(article.passages.size(), std::size_t{5});
        QCOMPARE(article.passages[0].role, PassageRole::Headline);
        QCOMPARE(article.passages[3].role, PassageRole::Furniture);
        QCOMPARE(article.passages[4].span.in(article.text), std::string_view("The plant stopped on Monday."));
    }

    void readsTheBlocksOfMarkdown()
    {
        const auto article =
            articleOf(QStringLiteral("a.md"),
                      "# A *new* chip\n\nIt costs\n$5 & more.\n\n- one\n  - two\n\n> Said so\n\n"
                      "```\nx  = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        QCOMPARE(kindsAndRoles(article), QStringLiteral("heading headline 1|A new chip\n"
                                                        "paragraph body 0|It costs $5 & more.\n"
                                                        "list item body 1|one\n"
                                                        "list item body 2|two\n"
                                                        "quote body 0|Said so\n"
                                                        "preformatted body 0|x  = 1\n"
                                                        "table row body 0|a | b\n"
                                                        "table row body 0|1 | 2"));
        QCOMPARE(article.title, std::string("A new chip"));
    }

    void keepsTheInlineMarkupOfMarkdown()
    {
        const auto article = articleOf(QStringLiteral("a.md"),
                                       "See [the *report*](https://example.org) and `code` **now**.\n");
        QCOMPARE(article.text, std::string("See the report and code now."));
        QCOMPARE(article.inlines.size(), std::size_t{4});
        QCOMPARE(article.inlines[0].style, InlineStyle::Link);
        QCOMPARE(article.inlines[0].target, std::string("https://example.org"));
        QCOMPARE(article.inlines[0].span.in(article.text), std::string_view("the report"));
        QCOMPARE(article.inlines[1].span.in(article.text), std::string_view("report"));
    }

    void readsFrontMatter()
    {
        const auto article =
            articleOf(QStringLiteral("a.md"),
                      "---\ntitle: \"Chips: a \\\"war\\\"\"\ndate: 2025-02-03\nauthor:\n  - Ada Quill\n"
                      "  - Ben Roe\nsource: Example Post # outlet\n---\n\nText.\n");
        QCOMPARE(article.title, std::string("Chips: a \"war\""));
        QCOMPARE(article.author, std::string("Ada Quill, Ben Roe"));
        QCOMPARE(article.source, std::string("Example Post"));
        QCOMPARE(isoDate(*article.published.range.from), std::string("2025-02-03"));
        QCOMPARE(article.text, std::string("Text."));
    }

    void leavesScriptsInMarkdownOut()
    {
        const auto article = articleOf(
            QStringLiteral("a.md"),
            "<script>alert(1)</script>\n\nSafe <b onclick=x>words</b> here. <script>bad()</script>\n\n"
            "<div>Boxed <i>text</i></div>\n\n[x](javascript:alert(1))\n");
        QCOMPARE(article.text, std::string("Safe words here.\n\nBoxed text\n\nx"));
        for (const auto& run : article.inlines)
            QCOMPARE(run.target, std::string());
    }

    void readsHtmlAsAReaderSeesIt()
    {
        const auto article =
            articleOf(QStringLiteral("a.html"),
                      "<!doctype html><html lang=en><head><title>T</title><style>p{}</style></head><body>"
                      "<h1>A  new\nchip</h1><p>It costs&nbsp;$5 <b>&amp;</b> more.<br>Second line</p>"
                      "<p hidden>gone</p><div style='display: none'>gone</div><script>gone()</script>"
                      "<ul><li>one<ul><li>two</ul></ul><figure><figcaption>A plant</figcaption></figure>"
                      "<table><tr><td>a<td>b</table></body></html>");
        QCOMPARE(kindsAndRoles(article),
                 QStringLiteral("heading headline 1|A new chip\n"
                                "paragraph body 0|It costs\u00A0$5 & more.\nSecond line\n"
                                "list item body 1|one\n"
                                "list item body 2|two\n"
                                "caption caption 0|A plant\n"
                                "table row body 0|a | b"));
        QCOMPARE(article.language, std::string("en"));
    }

    void aPageOfOneParagraphKeepsItsHeadingAndTable()
    {
        const auto article =
            articleOf(QStringLiteral("a.html"),
                      "<html><body><nav><a href=/>Home</a></nav><h1>A new chip</h1><h2>What it costs</h2>"
                      "<p>The lab showed a chip that costs five dollars and needs a tenth of the power of "
                      "the last one, "
                      "which had cost fifty dollars when it came out four years ago in the same town.</p>"
                      "<table><tr><th>Chip<th>Price</tr><tr><td>Old<td>$50</tr></table></body></html>");
        const QString lines = kindsAndRoles(article);
        for (const char* kept :
             {"heading body 2|What it costs", "table row body 0|Chip | Price", "table row body 0|Old | $50"})
            QVERIFY2(lines.contains(QLatin1String(kept)), qPrintable(lines));
    }

    void survivesDeepPages_data()
    {
        QTest::addColumn<QByteArray>("page");
        for (const char* const tag :
             {"div", "span", "b", "font", "blockquote", "ul><li", "table><tr><td", "a"})
            QTest::newRow(tag) << QByteArray("<html><body>") +
                                      QByteArray("<" + QByteArray(tag) + ">").repeated(100000) + "end";
    }

    void survivesDeepPages()
    {
        QFETCH(QByteArray, page);
        const auto article = articleOf(QStringLiteral("deep.html"), page);
        QCOMPARE(article.text, std::string("end"));
    }

    void namesTheFileAndTheReasonOfAFailure()
    {
        const auto empty = readArticle({QStringLiteral("/x/empty.txt"), {}});
        QCOMPARE(empty.reason(), QStringLiteral("empty.txt is empty."));
        const auto binary = readArticle({QStringLiteral("/x/nul.txt"), QByteArray("a\0b", 3)});
        QCOMPARE(binary.reason(), QStringLiteral("nul.txt is not text: byte 2 is 0x00."));
        const auto blank = readArticle({QStringLiteral("blank.html"), "<html><script>x</script></html>"});
        QCOMPARE(blank.reason(), QStringLiteral("blank.html holds no text."));
    }
};

QTEST_APPLESS_MAIN(ReadersTest)
#include "tst_readers.moc"
