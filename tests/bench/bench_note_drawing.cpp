// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/desk_fixture.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

namespace {

/// Sentences that are all different, so that every quote stands once.
std::string longText()
{
    std::string text;
    for (int i = 0; i < 6000; ++i)
        text += "Statement " + std::to_string(i) + " was made by witness " + std::to_string(i * 7) +
                " in hall " + std::to_string(i % 90) + (i % 8 == 7 ? ".\n\n" : ". ");
    return text;
}

} // namespace

/// What a reader waits for when an article has very many notes.
class BenchNoteDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aNewNoteIsDrawnWithin16MillisecondsAmong5000With500Overlaps()
    {
        Theme theme;
        Workspace workspace;
        ReadingArea area(workspace, theme);
        area.resize(1200, 900);
        area.setPaneCount(1);
        workspace.setArticleSet(
            {buildCorpus({ArticleFixture(longText()).titled("Long").build()}), {}, false});
        const Article& article = workspace.corpus().article(ArticleId{0});
        const AnchorPlacer placer(article);
        const auto noteAt = [&placer](quint32 begin, quint32 end) {
            const Timestamp now = presentTime();
            return AddNote{
                Note{newKey<NoteKey>(), placer.make({begin, end}), NoteColour::Green, {}, {}, now, now}};
        };
        Batch batch;
        for (quint32 i = 0; i < 4500; ++i)
            batch.changes.push_back(noteAt(i * 60, i * 60 + 24));
        for (quint32 i = 0; i < 500; ++i)
            batch.changes.push_back(noteAt(100 + i, 700 + i));
        QVERIFY(workspace.door().perform(batch));
        area.open(ArticleId{0});
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        std::vector<double> times;
        for (quint32 i = 0; i < 40; ++i) {
            const AddNote add = noteAt(150 + i, 400 + i);
            QElapsedTimer timer;
            timer.start();
            QVERIFY(workspace.door().perform(add));
            area.pane(0).text().viewport()->repaint();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        qInfo("new note among %zu drawn: median %.1f ms, worst of %zu %.1f ms",
              workspace.notebook().notes().size(), times[times.size() / 2], times.size(), times.back());
        QVERIFY(times[times.size() / 2] < 16);
    }
};

QTEST_MAIN(BenchNoteDrawing)
#include "bench_note_drawing.moc"
