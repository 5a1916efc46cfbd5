// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/copies_view.h"
#include "ui/compare/text_comparison.h"
#include "ui/export/report_saving.h"
#include "ui/notes/desk_fixture.h"
#include "ui/notes/notes_view.h"
#include "ui/theme/theme.h"
#include "ui/window/article_files.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/project_desk.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr int patience = 60000;

const QByteArray firstArticle =
    "Orbis opens in Lisbon\n\n"
    "Orbis Systems said on 3 May 2024 that Mara Lind will run its office in Lisbon. "
    "The company paid $5 million for the house.\n";
const QByteArray firstArticleLater =
    "Orbis opens in Lisbon\n\n"
    "Orbis Systems said on 3 May 2024 that Mara Lind will run its office in Lisbon. "
    "The company paid $6 million for the house.\n";
const QByteArray secondArticle =
    "A costly house\n\n"
    "Orbis paid $6 million, said Mara Lind, who left Orbis Systems in June 2024.\n";

} // namespace

/// Files that change under an open window: told, read again on request only, and what is otherwise then.
class FilesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] std::string textOf(std::size_t article) const
    {
        return m_window->workspace().corpus().article(idAt<ArticleId>(article)).text;
    }
    bool look()
    {
        QSignalSpy told(&m_window->files(), &ArticleFiles::changedOnDisk);
        m_window->files().check(true);
        return told.wait(patience);
    }
    bool reload()
    {
        QSignalSpy read(m_window.get(), &MainWindow::setRead);
        m_window->reloadArticles();
        return read.wait(patience);
    }

    /// The command "Show What Changed".
    [[nodiscard]] QAction* showingWhatChanged() const
    {
        const QList<QAction*> actions = m_window->allActions();
        const auto one = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QLatin1String("Show What &Changed");
        });
        return one == actions.end() ? nullptr : *one;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        write("first.txt", firstArticle);
        write("second.txt", secondArticle);
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(m_window.get(), &MainWindow::setRead);
        m_window->start({path("first.txt"), path("second.txt")});
        QVERIFY(read.wait(patience));
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
    }

    void aChangedFileIsToldAndReadAgainOnRequestOnly()
    {
        QVERIFY(showingWhatChanged() != nullptr && !showingWhatChanged()->isEnabled());
        write("first.txt", firstArticleLater);
        QVERIFY(look());
        QCOMPARE(m_window->files().changed(), QStringList{path("first.txt")});
        QVERIFY(m_window->fileNotice().isVisible());
        QVERIFY(m_window->fileNotice().sentence().contains(QLatin1String("first.txt")));
        QVERIFY(textOf(0).find("$5 million") != std::string::npos);
        QSignalSpy read(m_window.get(), &MainWindow::setRead);
        m_window->fileNotice().findChildren<QPushButton*>().constFirst()->click();
        QVERIFY(read.wait(patience));
        QVERIFY(textOf(0).find("$6 million") != std::string::npos);
        QVERIFY(showingWhatChanged()->isEnabled());
    }

    void addingFilesKeepsTheProblemsOfTheOthers()
    {
        const auto add = [this](const QStringList& paths) {
            QSignalSpy read(m_window.get(), &MainWindow::setRead);
            m_window->addPaths(paths);
            return read.wait(patience);
        };
        const QByteArray notText("not\0text", 8);
        write("one.txt", notText);
        write("two.txt", notText);
        QVERIFY(add({path("one.txt"), path("two.txt")}));
        QCOMPARE(m_window->workspace().problems().size(), 2U);
        write("three.txt", notText);
        QVERIFY(add({path("three.txt")}));
        QCOMPARE(m_window->workspace().problems().size(), 3U);
        // What can be read by now is a problem no more, and what is tried again is told once.
        write("one.txt", secondArticle + "One more line.\n");
        QVERIFY(add({path("one.txt"), path("two.txt")}));
        const auto& problems = m_window->workspace().problems();
        QCOMPARE(problems.size(), 2U);
        QCOMPARE(problems.front().path, path("three.txt"));
        QCOMPARE(problems.back().path, path("two.txt"));
        QCOMPARE(m_window->workspace().corpus().articleCount(), 3U);
    }

    void theSystemTellsOfAChangeWithoutBeingAsked()
    {
        QSignalSpy told(&m_window->files(), &ArticleFiles::changedOnDisk);
        write("second.txt", secondArticle + "One more line.\n");
        QVERIFY(told.wait(patience));
        QCOMPARE(m_window->files().changed(), QStringList{path("second.txt")});
    }

    void aFileThatHoldsTheSameAgainIsNotToldOf()
    {
        write("first.txt", firstArticleLater);
        QVERIFY(look());
        write("first.txt", firstArticle);
        QVERIFY(look());
        QVERIFY(m_window->files().changed().isEmpty());
        QVERIFY(!m_window->fileNotice().isVisible());
    }

    void readingAgainShowsWhatChangedNumbersFirst()
    {
        write("first.txt", firstArticleLater);
        QVERIFY(reload());
        QVERIFY(m_window->fileNotice().isVisible());
        const TextComparison& comparison = m_window->findChild<CopiesView*>()->comparison();
        m_window->showWhatChanged();
        QVERIFY(m_window->dock(QStringLiteral("copies"))->isVisible());
        const DifferenceListModel& model = comparison.model();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, DifferenceListModel::Kind).data().toString(), QStringLiteral("Number"));
        QCOMPARE(model.index(0, DifferenceListModel::InFirst).data().toString(), QStringLiteral("5"));
        QCOMPARE(model.index(0, DifferenceListModel::InSecond).data().toString(), QStringLiteral("6"));
    }

    void anArticleWhoseFileIsGoneStaysWithItsNotes()
    {
        Workspace& workspace = m_window->workspace();
        const Note note = noteOn(workspace.corpus(), ArticleId{0}, "Mara Lind", "who?");
        QVERIFY(workspace.door().perform(AddNote{note}));
        QVERIFY(QFile::remove(path("first.txt")));
        write("second.txt", secondArticle + "One more line.\n");
        QVERIFY(reload());
        QCOMPARE(workspace.corpus().articleCount(), std::size_t{2});
        QCOMPARE(textOf(0), firstArticle.toStdString());
        QVERIFY(workspace.noteBoard().placeOf(note.key));
        QVERIFY(textOf(1).find("One more line") != std::string::npos);
    }

    void notesThatLoseTheirWordsAreListedAndNeverMoved()
    {
        Workspace& workspace = m_window->workspace();
        const Note note =
            noteOn(workspace.corpus(), ArticleId{0},
                   "Mara Lind will run its office in Lisbon. The company paid $5 million", "sure?");
        const Note kept = noteOn(workspace.corpus(), ArticleId{0}, "Orbis Systems said on 3 May 2024");
        QVERIFY(workspace.door().perform(AddNote{note}));
        QVERIFY(workspace.door().perform(AddNote{kept}));
        write("first.txt",
              "Orbis opens in Lisbon\n\nOrbis Systems said on 3 May 2024 that nobody had been told.\n");
        QVERIFY(reload());
        QVERIFY(!workspace.noteBoard().placeOf(note.key));
        QVERIFY(workspace.noteBoard().placeOf(kept.key));
        QCOMPARE(workspace.noteBoard().lost().size(), std::size_t{1});
        QCOMPARE(workspace.notebook().note(note.key)->text, std::string("sure?"));
        QVERIFY(m_window->fileNotice().sentence().contains(QLatin1String("lost")));
        const auto buttons = m_window->fileNotice().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        buttons.constLast()->click();
        QVERIFY(m_window->dock(QStringLiteral("notes"))->isVisible());
    }

    void whatChangedWhileNoWindowWasOpenIsToldAtTheStart()
    {
        Workspace& first = m_window->workspace();
        const Note note =
            noteOn(first.corpus(), ArticleId{0},
                   "Mara Lind will run its office in Lisbon. The company paid $5 million", "sure?");
        QVERIFY(first.door().perform(AddNote{note}));
        m_window->close();
        m_window.reset();
        write("first.txt",
              "Orbis opens in Lisbon\n\nOrbis Systems said on 3 May 2024 that nobody had been told.\n");
        m_window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(m_window.get(), &MainWindow::setRead);
        m_window->start({path("first.txt"), path("second.txt")});
        QVERIFY(read.wait(patience));
        m_window->show();
        QTRY_VERIFY(m_window->fileNotice().isVisible());
        QVERIFY(m_window->fileNotice().sentence().contains(QLatin1String("lost")));
        QCOMPARE(m_window->fileNotice().findChildren<QPushButton*>().size(), 2);
        QCOMPARE(m_window->workspace().captures().changedLast().size(), std::size_t{1});
        m_window->showWhatChanged();
        QVERIFY(m_window->findChild<CopiesView*>()->comparison().model().rowCount() > 0);
        // Told once: the project holds what the file says now.
        m_window->close();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy again(m_window.get(), &MainWindow::setRead);
        m_window->start({path("first.txt"), path("second.txt")});
        QVERIFY(again.wait(patience));
        m_window->show();
        // What it said before is there all the same.
        const Captures& captures = m_window->workspace().captures();
        QTRY_COMPARE(captures.articles(), std::vector{ArticleId{0}});
        QVERIFY(captures.changedLast().empty());
        QVERIFY(!m_window->fileNotice().isVisible());
        m_window->workspace().hub().select(Selection::ofArticle(ArticleId{1}));
        m_window->dock(QStringLiteral("copies"))->hide();
        QVERIFY(showingWhatChanged()->isEnabled());
        showingWhatChanged()->trigger();
        QVERIFY(m_window->dock(QStringLiteral("copies"))->isVisible());
        const auto* copies = m_window->findChild<CopiesView*>();
        QCOMPARE(copies->comparison().compared(TextComparison::First).corpus->article(ArticleId{0}).text,
                 firstArticle.toStdString());
        QVERIFY(copies->comparison().model().rowCount() > 0);
    }

    void everyEarlierTextThatTheProjectKeepsCanBeComparedAtALaterStart()
    {
        write("first.txt", firstArticleLater);
        QVERIFY(reload());
        write("first.txt", firstArticle + "A third line.\n");
        QVERIFY(reload());
        {
            auto* copies = m_window->findChild<CopiesView*>();
            copies->compareCaptures(ArticleId{0});
            QCOMPARE(copies->comparison().offered().count(), 2);
            Q_EMIT copies->comparison().firstChosen(1);
            QCOMPARE(copies->comparison().compared(TextComparison::First).corpus->article(ArticleId{0}).text,
                     firstArticle.toStdString());
        }
        m_window->close();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(m_window.get(), &MainWindow::setRead);
        m_window->start({path("first.txt"), path("second.txt")});
        QVERIFY(read.wait(patience));
        m_window->show();
        QTRY_COMPARE(m_window->workspace().captures().articles(), std::vector{ArticleId{0}});
        auto* copies = m_window->findChild<CopiesView*>();
        copies->compareCaptures(ArticleId{0});
        const QComboBox& offered = copies->comparison().offered();
        QCOMPARE(offered.count(), 2);
        QCOMPARE(offered.currentIndex(), 1);
        QCOMPARE(copies->comparison().compared(TextComparison::First).corpus->article(ArticleId{0}).text,
                 firstArticle.toStdString());
        QVERIFY(copies->comparison().model().rowCount() > 0);
    }

    void notesOfAnotherProgramAreRehearsedAndTakenOverOnRequest()
    {
        Workspace& workspace = m_window->workspace();
        const Note note = noteOn(workspace.corpus(), ArticleId{0}, "Mara Lind", "who?");
        QVERIFY(workspace.door().perform(AddNote{note}));
        write("theirs.jsonld",
              QByteArray::fromStdString(notesToAnnotations(workspace.notebook(), workspace.corpus())));
        QVERIFY(workspace.door().perform(RemoveNote{note.key}));
        m_window->rehearseImport(path("theirs.jsonld"));
        QVERIFY(m_window->fileNotice().sentence().contains(QLatin1String("theirs.jsonld")));
        QVERIFY(workspace.notebook().notes().empty());
        m_window->fileNotice().findChildren<QPushButton*>().constLast()->click();
        QCOMPARE(workspace.notebook().notes().size(), std::size_t{1});
        QCOMPARE(workspace.notebook().notes().begin()->second.text, std::string("who?"));
    }

    void theReportIsWrittenInEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("report.md") << QByteArray("# ");
        QTest::newRow("report.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("report.odt") << QByteArray("PK");
        QTest::newRow("report.pdf") << QByteArray("%PDF");
    }

    void theReportIsWrittenInEveryFormat()
    {
        QFETCH(QByteArray, begin);
        const QString file = path(QTest::currentDataTag());
        QSignalSpy ended(&m_window->report(), &ReportSaving::ended);
        m_window->saveReport(file);
        QVERIFY(ended.wait(patience));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith(begin));
    }

    void theReportHoldsNotesWithTheWordsTheyAreAbout()
    {
        Workspace& workspace = m_window->workspace();
        QVERIFY(workspace.door().perform(
            AddNote{noteOn(workspace.corpus(), ArticleId{0}, "run its office in Lisbon", "Since *when*?")}));
        QSignalSpy ended(&m_window->report(), &ReportSaving::ended);
        m_window->saveReport(path("notes.html"));
        QVERIFY(ended.wait(patience));
        QFile written(path("notes.html"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray page = written.readAll();
        QVERIFY(page.contains("run its office in Lisbon</blockquote>"));
        QVERIFY(page.contains("Since <em>when</em>?"));
    }

    void correctionsHoldAfterReadingAgain()
    {
        Workspace& workspace = m_window->workspace();
        std::optional<EntityId> orbis;
        for (std::size_t i = 0; i < workspace.corpus().entityCount(); ++i) {
            if (workspace.corpus().entity(idAt<EntityId>(i)).name == "Orbis Systems")
                orbis = idAt<EntityId>(i);
        }
        QVERIFY(orbis);
        const Decision decision{newKey<DecisionKey>(),
                                RenameEntity{refTo(workspace.corpus(), *orbis), "Orbis Group"},
                                presentTime()};
        QVERIFY(workspace.door().perform(AddDecision{decision, {}}));
        write("first.txt", firstArticleLater);
        QVERIFY(reload());
        const auto isThere = [&workspace] {
            for (std::size_t i = 0; i < workspace.corpus().entityCount(); ++i) {
                if (workspace.corpus().entity(idAt<EntityId>(i)).name == "Orbis Group")
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isThere());
        // The first to be undone puts in focus what it changed.
        workspace.hub().clear();
        m_window->undo();
        QTRY_VERIFY(!isThere());
        QTRY_COMPARE(workspace.selection().entities.size(), std::size_t{1});
        QCOMPARE(workspace.corpus().entity(workspace.selection().entities.front()).name,
                 std::string("Orbis Systems"));
    }
};

QTEST_MAIN(FilesTest)
#include "tst_files.moc"
