// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/light_markdown.h"
#include "model/exchange/notes_annotations.h"
#include "model/exchange/notes_export.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

std::shared_ptr<const AnalyzedArticle> articleOf(quint64 key, std::string title, std::string url,
                                                 std::string text)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article.key = {5, key};
    analyzed->article.path = QStringLiteral("/articles/%1.txt").arg(key);
    analyzed->article.title = std::move(title);
    analyzed->article.url = std::move(url);
    analyzed->article.text = std::move(text);
    return analyzed;
}

std::shared_ptr<const Corpus> articles()
{
    return buildCorpus(
        {articleOf(
             1, "A *quiet* harbour", "https://example.org/harbour",
             "The harbour office counted forty ships on Monday. Seven of them carried grain for the mills."),
         articleOf(
             2, "", "",
             "On Tuesday the wind turned, and by noon the harbour was quiet. שלום, said 👩‍🔬 the "
             "crew.")});
}

Anchor anchorOn(const Corpus& corpus, std::size_t article, std::string_view words)
{
    const Article& of = corpus.article(idAt<ArticleId>(article));
    const std::size_t at = of.text.find(words);
    return makeAnchor(of, makeSpan(at, at + words.size()));
}

Timestamp at(int seconds)
{
    return Timestamp(std::chrono::seconds(1'700'000'000 + seconds));
}

Notebook notebookOn(const Corpus& corpus)
{
    Notebook notebook;
    const auto apply = [&](Change change) {
        const auto applied = notebook.apply(change);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.reason()));
    };
    apply(AddTag{{{2, 1}, {}, "Money", NoteColour::Grey, ""}});
    apply(AddTag{{{2, 2}, {2, 1}, "Cost", NoteColour::Grey, ""}});
    apply(AddNote{{{1, 1},
                   anchorOn(corpus, 0, "carried grain"),
                   NoteColour::Blue,
                   "=SUM(A1) is *not*, a \"formula\"",
                   {{2, 2}},
                   at(1),
                   at(2)}});
    apply(AddNote{{{1, 2},
                   anchorOn(corpus, 1, "שלום, said 👩‍🔬"),
                   NoteColour::Yellow,
                   "",
                   {},
                   at(3),
                   at(3)}});
    apply(AddLink{{{3, 1},
                   anchorOn(corpus, 0, "forty ships"),
                   anchorOn(corpus, 1, "wind turned"),
                   LinkKind::Contradicts,
                   "",
                   "Look again",
                   at(4),
                   at(5)}});
    apply(AddLink{{{3, 2},
                   anchorOn(corpus, 0, "forty"),
                   anchorOn(corpus, 0, "Seven"),
                   LinkKind::Own,
                   "is part of",
                   "",
                   at(4),
                   at(5)}});
    apply(SetMemo{{5, 1}, "Read twice", at(6)});
    return notebook;
}

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

QString sharedFolder()
{
    const QString folder =
        qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/interchange/w3c-annotation");
    return QDir(folder).exists() ? folder : QString();
}

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class NotesExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvReadsBackCellByCell();
    void noCellIsAFormula();
    void markdownAndHtmlHoldEveryNote();
    void htmlInANoteIsWordsInMarkdownToo();
    void whatHasNoPlaceStandsLast();
    void theChangeLogTellsWhatWasUndone();
    void annotationsReadBackToTheSameNotes();
    void annotationsFollowTheModel();
    void readingTwiceAddsNothing();
    void whatCannotBeTakenOverIsTold();
    void annotationsOfOtherProgramsFindTheirPlaces();
    void hostileJsonIsRefused();
    void samplesOfTheStandardAreRead();
    void whatIsWrittenPassesTheSchemasOfTheStandard();
    void aRehearsalListsWhatWillNotTravel();
    void wordsThatStandTwiceGoToTheirPosition();
};

void NotesExchangeTest::csvReadsBackCellByCell()
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

void NotesExchangeTest::noCellIsAFormula()
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

void NotesExchangeTest::markdownAndHtmlHoldEveryNote()
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

void NotesExchangeTest::htmlInANoteIsWordsInMarkdownToo()
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

void NotesExchangeTest::whatHasNoPlaceStandsLast()
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

void NotesExchangeTest::theChangeLogTellsWhatWasUndone()
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

void NotesExchangeTest::annotationsReadBackToTheSameNotes()
{
    const auto corpus = articles();
    const Notebook notebook = notebookOn(*corpus);
    const auto read =
        annotationsToNotes(bytesOf(notesToAnnotations(notebook, *corpus)), Notebook(), *corpus, at(9));
    QVERIFY2(read, read ? "" : qPrintable(read.reason()));
    QVERIFY2(read->leftOut.empty(), read->leftOut.empty() ? "" : qPrintable(read->leftOut.front()));
    Notebook copy;
    const auto applied = copy.apply(read->change);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.reason()));
    QCOMPARE(read->notes, std::size_t{5});
    QVERIFY(copy.links() == notebook.links());
    QVERIFY(copy.memos() == notebook.memos());
    QCOMPARE(copy.notes().size(), notebook.notes().size());
    for (const auto& [key, note] : notebook.notes()) {
        Note other = *copy.note(key);
        QCOMPARE(other.tags.size(), note.tags.size());
        for (std::size_t i = 0; i < note.tags.size(); ++i)
            QCOMPARE(copy.pathOf(other.tags[i]), notebook.pathOf(note.tags[i]));
        other.tags = note.tags;
        QVERIFY(other == note);
    }
}

void NotesExchangeTest::annotationsFollowTheModel()
{
    const auto corpus = articles();
    const auto page =
        QJsonDocument::fromJson(bytesOf(notesToAnnotations(notebookOn(*corpus), *corpus))).object();
    QCOMPARE(page.value(QLatin1String("type")).toString(), QStringLiteral("AnnotationPage"));
    const QJsonArray items = page.value(QLatin1String("items")).toArray();
    QCOMPARE(items.size(), 5);
    QStringList ids;
    for (const QJsonValue& item : items) {
        const QJsonObject annotation = item.toObject();
        QCOMPARE(annotation.value(QLatin1String("@context")).toString(),
                 QStringLiteral("http://www.w3.org/ns/anno.jsonld"));
        QCOMPARE(annotation.value(QLatin1String("type")).toString(), QStringLiteral("Annotation"));
        QVERIFY(annotation.contains(QLatin1String("target")));
        ids += annotation.value(QLatin1String("id")).toString();
    }
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 5);
    const QJsonObject target = items.at(1).toObject().value(QLatin1String("target")).toObject();
    QCOMPARE(target.value(QLatin1String("source")).toString(), QStringLiteral("https://example.org/harbour"));
    const QJsonArray selectors = target.value(QLatin1String("selector")).toArray();
    QCOMPARE(selectors.at(1).toObject().value(QLatin1String("exact")).toString(),
             QStringLiteral("carried grain"));
}

void NotesExchangeTest::readingTwiceAddsNothing()
{
    const auto corpus = articles();
    const Notebook notebook = notebookOn(*corpus);
    const auto read =
        annotationsToNotes(bytesOf(notesToAnnotations(notebook, *corpus)), notebook, *corpus, at(9));
    QVERIFY(read);
    QCOMPARE(read->notes, std::size_t{0});
    QCOMPARE(read->leftOut.size(), std::size_t{5});
}

void NotesExchangeTest::whatCannotBeTakenOverIsTold()
{
    const auto corpus = articles();
    const QByteArray json = R"([
        {"id": "x:1", "target": "https://example.org/unknown", "bodyValue": "text"},
        {"id": "x:2", "target": {"source": "https://example.org/harbour", "selector": {"type": "SvgSelector", "value": "<svg/>"}}},
        {"id": "x:3", "body": "no target"},
        {"id": "x:4", "target": {"source": "https://example.org/harbour",
            "selector": {"type": "TextPositionSelector", "start": 5, "end": 1e9}}}])";
    const auto read = annotationsToNotes(json, Notebook(), *corpus, at(0));
    QVERIFY(read);
    QCOMPARE(read->notes, std::size_t{0});
    QCOMPARE(read->leftOut.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY2(read->leftOut[i].contains(QStringLiteral("x:%1").arg(i + 1)), qPrintable(read->leftOut[i]));
}

void NotesExchangeTest::annotationsOfOtherProgramsFindTheirPlaces()
{
    const auto corpus = articles();
    const QByteArray json = R"({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/a1",
        "type": "Annotation", "motivation": ["tagging"], "created": "2024-05-01T10:00:00+02:00",
        "body": [{"type": "TextualBody", "value": "grain"}, {"type": "TextualBody", "purpose": "commenting", "value": "Hm"}],
        "target": [{"source": {"id": "https://example.org/harbour"},
            "selector": {"type": "TextQuoteSelector", "exact": "carried grain", "prefix": "Seven of them ", "suffix": " for"}},
            {"source": "2.txt", "selector": [{"type": "CssSelector", "value": "p",
                "refinedBy": {"type": "TextQuoteSelector", "exact": "nowhere to be found", "prefix": "it is ", "suffix": " at all"}}]}]})";
    const auto read = annotationsToNotes(json, Notebook(), *corpus, at(0));
    QVERIFY2(read, read ? "" : qPrintable(read.reason()));
    QCOMPARE(read->notes, std::size_t{2});
    Notebook notebook;
    QVERIFY(notebook.apply(read->change));
    const Note& placed = *notebook.note(*notebook.notesIn({5, 1}).begin());
    QVERIFY(*anchorOf(placed.target) == anchorOn(*corpus, 0, "carried grain"));
    QCOMPARE(placed.text, std::string("Hm"));
    QCOMPARE(isoTime(placed.created), std::string("2024-05-01T08:00:00Z"));
    QCOMPARE(notebook.tags().size(), std::size_t{1});
    const Note& lost = *notebook.note(*notebook.notesIn({5, 2}).begin());
    QVERIFY(!placeAnchor(*anchorOf(lost.target), corpus->article(ArticleId{1})).isPlaced());
}

void NotesExchangeTest::hostileJsonIsRefused()
{
    const auto corpus = articles();
    for (const char* json : {"", "{", "[]", "{}", "null", "{\"items\": {}}", "{\"first\": {\"items\": []}}"})
        QVERIFY(!annotationsToNotes(json, Notebook(), *corpus, at(0)) ||
                annotationsToNotes(json, Notebook(), *corpus, at(0))->notes == 0);
    QVERIFY(!annotationsToNotes(QByteArray(100'000, '['), Notebook(), *corpus, at(0)));
    const QByteArray odd = R"([1, null, "x", {"target": 5}, {"target": {"source": [1], "selector": 7}},
        {"target": {"source": "1.txt", "selector": {"type": ["x"], "refinedBy": {"refinedBy": {}}}}}])";
    const auto read = annotationsToNotes(odd, Notebook(), *corpus, at(0));
    QVERIFY(read);
    QCOMPARE(read->notes, std::size_t{0});
}

void NotesExchangeTest::samplesOfTheStandardAreRead()
{
    const QString folder = sharedFolder();
    if (folder.isEmpty())
        QSKIP("The samples of the annotation standard are not beside this checkout.");
    const QDir samples(folder + QStringLiteral("/admin/annotation/2016/examples/json"));
    const auto page = buildCorpus({articleOf(1, "Page", "http://example.org/page1",
                                             "Well, this is an anotation that has some flaws.")});
    std::size_t notes = 0;
    std::size_t read = 0;
    for (const QString& name : samples.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(samples.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto result = annotationsToNotes(file.readAll(), Notebook(), *page, at(0));
        if (!result)
            continue; // a collection that names its pages by address alone
        ++read;
        notes += result->notes;
        QVERIFY2(result->notes + result->leftOut.size() > 0, qPrintable(name));
        Notebook notebook;
        QVERIFY2(notebook.apply(result->change), qPrintable(name));
    }
    QVERIFY(read >= 40);
    QVERIFY2(notes >= 1, "the sample of a text quote on page1 finds its words");
}

void NotesExchangeTest::whatIsWrittenPassesTheSchemasOfTheStandard()
{
    const QString folder = sharedFolder();
    if (folder.isEmpty())
        QSKIP("The schemas of the annotation standard are not beside this checkout.");
    const auto corpus = articles();
    QTemporaryDir temporary;
    QFile file(temporary.filePath(QStringLiteral("notes.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(notesToAnnotations(notebookOn(*corpus), *corpus)));
    file.close();
    QProcess check;
    check.start(QStringLiteral("python3"), {QStringLiteral("-W"), QStringLiteral("ignore"),
                                            qEnvironmentVariable("CROSSREAD_SOURCE") +
                                                QStringLiteral("/tests/tools/check_annotations.py"),
                                            folder, file.fileName()});
    QVERIFY(check.waitForFinished(60000));
    if (check.exitCode() == 77)
        QSKIP("Python's jsonschema is not installed.");
    const QByteArray output = check.readAllStandardOutput() + check.readAllStandardError();
    QVERIFY2(check.exitCode() == 0, output.constData());
    qInfo("%s", output.trimmed().constData());
}

void NotesExchangeTest::aRehearsalListsWhatWillNotTravel()
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

void NotesExchangeTest::wordsThatStandTwiceGoToTheirPosition()
{
    const std::string twice = "Chips are short, despite the rules on chips, they said. ";
    const auto corpus = buildCorpus({articleOf(3, "Twice", "", twice + twice + "The end of it.")});
    const auto annotation = [&](std::size_t at) {
        const std::string prefix = twice.substr(0, twice.find("the rules"));
        return QByteArray::fromStdString(
            R"({"id":"urn:x:1","type":"Annotation","created":"2025-02-03T10:20:30Z","body":"!","target":)"
            R"({"source":"3.txt","selector":[{"type":"TextPositionSelector","start":)" +
            std::to_string(at) + R"(,"end":)" + std::to_string(at + 9) +
            R"(},{"type":"TextQuoteSelector","exact":"the rules","prefix":")" + prefix +
            R"(","suffix":" on chips, they said. "}]}})");
    };
    const std::size_t second = twice.size() + twice.find("the rules");
    const auto read = annotationsToNotes(annotation(second), Notebook(), *corpus, at(9));
    QVERIFY(read);
    QCOMPARE(read->unplaced, std::size_t{0});
    Notebook notebook;
    QVERIFY(notebook.apply(read->change));
    const Note& note = notebook.notes().begin()->second;
    QCOMPARE(std::size_t{std::get<Anchor>(note.target).begin}, second);
    // What was never modified was last touched when it was made.
    QCOMPARE(isoTime(note.modified), std::string("2025-02-03T10:20:30Z"));
    // Beside its position such a quote is a riddle: it is listed.
    QCOMPARE(annotationsToNotes(annotation(second + 1), Notebook(), *corpus, at(9))->unplaced,
             std::size_t{1});
}

QTEST_GUILESS_MAIN(NotesExchangeTest)
#include "tst_notes_exchange.moc"
