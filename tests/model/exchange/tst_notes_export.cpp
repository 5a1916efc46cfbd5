// SPDX-License-Identifier: GPL-3.0-or-later
// Notes as tables, pages and Markdown, and what of them stays behind.
#include "model/exchange/light_markdown.h"
#include "model/exchange/noted_articles.h"
#include "model/exchange/notes_export.h"

using namespace crossread;
using namespace crossread::test;

namespace {

/// Lines of a CSV file as RFC 4180 has them, read without help of the writer.
std::vector<std::vector<std::string>> cellsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool isQuoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (isQuoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[i++];
        else if (csv[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && csv[i] == ',')
            rows.back().emplace_back();
        else if (!isQuoted && csv[i] == '\r' && csv[i + 1] == '\n') {
            ++i;
            rows.emplace_back(1);
        } else
            cell += csv[i];
    }
    rows.pop_back();
    return rows;
}

} // namespace

class NotesExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvReadsBackCellByCell();
    void noCellIsAFormula();
    void markdownAndHtmlHoldEveryNote();
    void htmlInANoteIsWordsInMarkdownToo();
    void whatHasNoPlaceStandsLast();
    void theChangeLogTellsWhatWasUndone();
    void aRehearsalListsWhatWillNotTravel();
};

void NotesExportTest::csvReadsBackCellByCell()
{
    const auto corpus = articles();
    const auto rows = noteRows(notebookOn(*corpus), *corpus);
    const auto cells = cellsOf(notesToCsv(rows));
    QCOMPARE(cells.size(), rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(cells[i + 1].size(), cells[0].size());
        QCOMPARE(cells[i + 1][6], rows[i].words);
    }
    QCOMPARE(csvLine({"a", "b,c", "say \"x\"", "two\nlines", ""}),
             std::string("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n"));
}

void NotesExportTest::noCellIsAFormula()
{
    const auto corpus = articles();
    for (const auto& row : cellsOf(notesToCsv(noteRows(notebookOn(*corpus), *corpus)))) {
        for (const std::string& cell : row)
            QVERIFY2(cell.empty() || std::string("=+-@\t\r").find(cell[0]) == std::string::npos,
                     cell.c_str());
    }
    for (const char* formula : {"=1+1", "+1", "-1", "@x", "\tx"})
        QCOMPARE(cellsOf(csvLine({formula}))[0][0], "'" + std::string(formula));
}

void NotesExportTest::markdownAndHtmlHoldEveryNote()
{
    const auto corpus = articles();
    const auto rows = noteRows(notebookOn(*corpus), *corpus);
    QCOMPARE(rows.size(), std::size_t{5});
    const std::string markdown = notesToMarkdown(rows);
    const std::string html = notesToHtml(rows);
    QVERIFY(markdown.find("## A \\*quiet\\* harbour") != std::string::npos);
    QVERIFY(markdown.find("> carried grain") != std::string::npos);
    QVERIFY(markdown.find("=SUM(A1) is *not*") != std::string::npos);
    // A link names the article of its other end, by its path where it has no title.
    QVERIFY(markdown.find("contradicts: “wind turned” (/articles/2.txt)") != std::string::npos);
    QVERIFY(markdown.find("is part of: “Seven” (A \\*quiet\\* harbour)") != std::string::npos);
    QVERIFY(markdown.find("Money / Cost") != std::string::npos);
    QVERIFY(html.find("<blockquote>carried grain</blockquote>") != std::string::npos);
    QVERIFY(html.find("&quot;formula&quot;") != std::string::npos);
    QVERIFY(html.find("=SUM(A1) is <em>not</em>") != std::string::npos);
    QVERIFY(html.find("Highlight, yellow") != std::string::npos);
    QVERIFY(html.find("<script") == std::string::npos && html.find("http") == std::string::npos);
}

void NotesExportTest::htmlInANoteIsWordsInMarkdownToo()
{
    const auto within = [](const char* note) { return QString::fromStdString(lightMarkdownWithin(note)); };
    QCOMPARE(within("@who <script>alert(1)</script> & co."),
             QStringLiteral("@who \\<script>alert(1)\\</script> & co."));
    QCOMPARE(within("<div>"), QStringLiteral("\\<div>"));
    QCOMPARE(within("\\<b> 3 < 5 <!-- no -->"), QStringLiteral("\\<b> 3 < 5 \\<!-- no -->"));
    QCOMPARE(within("`<b>` and ``a ` <i>`` but `<u>"), QStringLiteral("`<b>` and ``a ` <i>`` but `\\<u>"));
    QCOMPARE(within("<https://example.org/a>"), QStringLiteral("<https://example.org/a>"));
    QCOMPARE(within("# no heading"), QStringLiteral("\\# no heading"));
}

void NotesExportTest::whatHasNoPlaceStandsLast()
{
    const auto corpus = articles();
    Notebook notebook = notebookOn(*corpus);
    Anchor lost = anchorOn(*corpus, 0, "carried grain");
    lost.quote = "of which nothing is said here";
    lost.prefix = lost.suffix = {};
    lost.textHash = {};
    QVERIFY(notebook.apply(AddNote{{{1, 7}, lost, NoteColour::Red, "lost", {}, at(1), at(1)}}));
    const auto rows = noteRows(notebook, *corpus);
    QCOMPARE(rows[2].text, std::string("Look again"));
    QCOMPARE(rows[4].text, std::string("lost"));
    QCOMPARE(rows[4].place, std::string("not placed"));
}

void NotesExportTest::theChangeLogTellsWhatWasUndone()
{
    const std::vector<LoggedChange> log{
        {at(0), "Highlight “a <b>”"}, {at(1), "=Merge", true}, {at(2), "=Merge", false, true}};
    QVERIFY(changeLogToMarkdown(log).find(" \\=Merge (redone)") != std::string::npos);
    QCOMPARE(cellsOf(changeLogToCsv(log))[3].back(), std::string("redone"));
    QVERIFY(changeLogToMarkdown(log).find("~~\\=Merge~~") != std::string::npos);
    QVERIFY(changeLogToHtml(log).find("a &lt;b&gt;") != std::string::npos);
    QCOMPARE(cellsOf(changeLogToCsv(log))[2],
             (std::vector<std::string>{"2023-11-14T22:13:21Z", "'=Merge", "undone"}));
}

void NotesExportTest::aRehearsalListsWhatWillNotTravel()
{
    const auto corpus = articles();
    Notebook notebook = notebookOn(*corpus);
    ExportRehearsal rehearsal = rehearseExport(notebook, *corpus, NotesFormat::WebAnnotation);
    QCOMPARE(rehearsal.travelling, std::size_t{5});
    QVERIFY(rehearsal.stayingBehind.empty());
    QVERIFY(notebook.apply(
        AddNote{{{1, 9}, EntityRef{"Orbis", EntityKind::Organization, ""}, {}, "", {}, {}, {}}}));
    QVERIFY(notebook.apply(SetMemo{{}, "The project", {}}));
    QVERIFY(notebook.apply(AddDecision{{{4, 1}, RejectRule{"x"}, {}}, {}}));
    rehearsal = rehearseExport(notebook, *corpus, NotesFormat::WebAnnotation);
    QCOMPARE(rehearsal.travelling, std::size_t{5});
    QCOMPARE(rehearsal.stayingBehind.size(), std::size_t{3});
    QCOMPARE(rehearseExport(notebook, *corpus, NotesFormat::Csv).travelling, std::size_t{7});
    // "Money" goes along in "Money / Cost"; memos and notes on names have no position to lose.
    const auto markdown = [&] {
        return rehearseExport(notebook, *corpus, NotesFormat::Markdown).stayingBehind;
    };
    QCOMPARE(markdown().size(), std::size_t{2});
    QVERIFY2(markdown().front().contains(QStringLiteral("4 passage")), qPrintable(markdown().front()));
    QVERIFY(notebook.apply(AddTag{{{2, 3}, {}, "Unused", NoteColour::Grey, ""}}));
    QVERIFY(markdown().front().contains(QStringLiteral("1 tag")));
}

QTEST_GUILESS_MAIN(NotesExportTest)
#include "tst_notes_export.moc"
