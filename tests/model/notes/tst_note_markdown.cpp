// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note_markdown.h"

#include <QTest>

using namespace crossread;

/// The light Markdown of notes, as HTML and as bare words.
class NoteMarkdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksBecomeElements_data();
    void marksBecomeElements();
    void nothingButItsOwnElementsComesOut_data();
    void nothingButItsOwnElementsComesOut();
    void wordsStandWithoutMarks();
};

void NoteMarkdownTest::marksBecomeElements_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* markdown, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(html);
    };
    row("emphasis", "Is this *really* **new**?", "<p>Is this <em>really</em> <strong>new</strong>?</p>\n");
    row("line ends", "one\ntwo", "<p>one<br>\ntwo</p>\n");
    row("paragraphs", "one\n\ntwo", "<p>one</p>\n<p>two</p>\n");
    row("list", "- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
    row("numbers", "1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n");
    row("link", "[words](https://example.org/a?b&c)",
        "<p><a href=\"https://example.org/a?b&amp;c\">words</a></p>\n");
    row("address", "see https://example.org now",
        "<p>see <a href=\"https://example.org\">https://example.org</a> now</p>\n");
    row("heading", "# Loud", "<p><strong>Loud</strong></p>\n");
    row("quotation", "> said", "<blockquote><p>said</p>\n</blockquote>\n");
}

void NoteMarkdownTest::marksBecomeElements()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QCOMPARE(QString::fromStdString(markdownToHtml(markdown.toStdString())), html);
}

void NoteMarkdownTest::nothingButItsOwnElementsComesOut_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* markdown, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(html);
    };
    row("a script", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    row("a script behind a link", "[go](javascript:alert(1))", "<p>go</p>\n");
    row("a file of this machine", "[go](file:///etc/passwd)", "<p>go</p>\n");
    row("a quotation mark in an address", "[go](<https://example.org/\"onclick=\"x>)",
        "<p><a href=\"https://example.org/&quot;onclick=&quot;x\">go</a></p>\n");
    row("a picture", "![a chart](https://example.org/x.png)", "<p>a chart</p>\n");
    row("an entity", "5 &lt; 6 &amp; 7", "<p>5 &lt; 6 &amp; 7</p>\n");
    row("nothing", "", "");
}

void NoteMarkdownTest::nothingButItsOwnElementsComesOut()
{
    marksBecomeElements();
}

void NoteMarkdownTest::wordsStandWithoutMarks()
{
    QCOMPARE(markdownToWords("Is this *really* **new**?\n- ask [them](https://example.org)\n- wait"),
             std::string("Is this really new? ask them wait"));
    QCOMPARE(markdownToWords("one\n\ntwo"), std::string("one two"));
    QCOMPARE(markdownToWords(""), std::string());
}

QTEST_GUILESS_MAIN(NoteMarkdownTest)
#include "tst_note_markdown.moc"
