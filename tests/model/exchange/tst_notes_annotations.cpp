// SPDX-License-Identifier: GPL-3.0-or-later
// Notes as W3C Web Annotations, written and read.
#include "model/exchange/noted_articles.h"
#include "model/exchange/notes_annotations.h"
#include "model/exchange/notes_export.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace crossread;
using namespace crossread::test;

namespace {

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

class NotesAnnotationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void annotationsReadBackToTheSameNotes();
    void annotationsFollowTheModel();
    void readingTwiceAddsNothing();
    void whatCannotBeTakenOverIsTold();
    void annotationsOfOtherProgramsFindTheirPlaces();
    void hostileJsonIsRefused();
    void samplesOfTheStandardAreRead();
    void whatIsWrittenPassesTheSchemasOfTheStandard();
    void wordsThatStandTwiceGoToTheirPosition();
};

void NotesAnnotationsTest::annotationsReadBackToTheSameNotes()
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

void NotesAnnotationsTest::annotationsFollowTheModel()
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

void NotesAnnotationsTest::readingTwiceAddsNothing()
{
    const auto corpus = articles();
    const Notebook notebook = notebookOn(*corpus);
    const auto read =
        annotationsToNotes(bytesOf(notesToAnnotations(notebook, *corpus)), notebook, *corpus, at(9));
    QVERIFY(read);
    QCOMPARE(read->notes, std::size_t{0});
    QCOMPARE(read->leftOut.size(), std::size_t{5});
    // What is there already needs no place either, where its words are gone.
    const auto later = buildCorpus(
        {articleOf(1, "A *quiet* harbour", "https://example.org/harbour", "The office is closed."),
         corpus->analyzed(ArticleId{1})});
    const auto again =
        annotationsToNotes(bytesOf(notesToAnnotations(notebook, *corpus)), notebook, *later, at(9));
    QVERIFY(again);
    QCOMPARE(again->notes, std::size_t{0});
    QCOMPARE(again->unplaced, std::size_t{0});
}

void NotesAnnotationsTest::whatCannotBeTakenOverIsTold()
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

void NotesAnnotationsTest::annotationsOfOtherProgramsFindTheirPlaces()
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

void NotesAnnotationsTest::hostileJsonIsRefused()
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

void NotesAnnotationsTest::samplesOfTheStandardAreRead()
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

void NotesAnnotationsTest::whatIsWrittenPassesTheSchemasOfTheStandard()
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

void NotesAnnotationsTest::wordsThatStandTwiceGoToTheirPosition()
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

QTEST_GUILESS_MAIN(NotesAnnotationsTest)
#include "tst_notes_annotations.moc"
