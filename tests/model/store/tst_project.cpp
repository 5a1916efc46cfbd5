// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/project.h"
#include "model/store/random_changes.h"
#include "model/store/store_fixture.h"

#include <QSignalSpy>

#include <unordered_map>

using namespace crossread;
using namespace crossread::test;

namespace {

Note noteWith(const std::string& text)
{
    return {newKey<NoteKey>(),
            EntityRef{"Orbis", EntityKind::Organization, "Orbis"},
            NoteColour::Yellow,
            text,
            {},
            {},
            {}};
}

Timestamp second(int number)
{
    return Timestamp{std::chrono::seconds{1'700'000'000 + number}};
}

std::unique_ptr<Project> opened(const ProjectFolder& folder)
{
    auto opening = QFile::exists(folder.path()) ? Project::open(folder.path(), folder.options())
                                                : Project::create(folder.path(), folder.options());
    if (opening.problem)
        qWarning("%s", qPrintable(opening.problem->sentence + opening.problem->details.join(u' ')));
    return opening.problem ? nullptr : std::move(opening.project);
}

/// What a killed process leaves: the files as they are, while the project is open.
void copyAsKilled(const ProjectFolder& from, const ProjectFolder& to)
{
    for (const char* part : {"", "-wal", "-witness"})
        QVERIFY(QFile::copy(from.path() + QLatin1String(part), to.path() + QLatin1String(part)));
}

} // namespace

class TestProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsThereAfterReopening()
    {
        const ProjectFolder folder;
        const Note note = noteWith("first");
        {
            const auto project = opened(folder);
            QVERIFY(project);
            QSignalSpy changed{project.get(), &Project::notebookChanged};
            VERIFY_OK(project->perform(AddNote{note}));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed.front().front().value<Touched>().notes, std::set<NoteKey>{note.key});
        }
        const auto project = opened(folder);
        QVERIFY(project && project->notebook().note(note.key));
        QCOMPARE(project->notebook().note(note.key)->text, std::string("first"));
        QVERIFY(!project->undoName().isEmpty());
        VERIFY_OK(project->undo());
        QVERIFY(project->notebook().isEmpty());
        QVERIFY(project->undoName().isEmpty() && !project->redoName().isEmpty());
    }

    void namesThatAnOlderVersionMadeOfAnIdAreShownInWords_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a known rule") << QStringLiteral("Reject all that the rule “names/chip” finds")
                                      << QStringLiteral("Reject all found by Chip Numbers");
        const auto unknown = QStringLiteral("Reject all that the rule “of/tomorrow” finds");
        QTest::newRow("an unknown rule") << unknown << unknown;
        const auto begun = QStringLiteral("Reject all that the rule “");
        QTest::newRow("a beginning alone") << begun << begun;
        const auto other = QStringLiteral("Tag 3 notes “names/chip”");
        QTest::newRow("another name") << other << other;
    }

    void namesThatAnOlderVersionMadeOfAnIdAreShownInWords()
    {
        QFETCH(const QString, stored);
        QFETCH(const QString, shown);
        const ProjectFolder folder;
        const Decision decision{newKey<DecisionKey>(), RejectRule{"names/chip"}, {}};
        VERIFY_OK(opened(folder)->perform(AddDecision{decision, {}}, stored));
        const auto project = opened(folder);
        QCOMPARE(project->undoName(), shown);
        VERIFY_OK(project->undo());
        QCOMPARE(project->redoName(), shown);
        const auto log = project->changeLog();
        QCOMPARE(log->size(), 2U);
        QCOMPARE(log->front().name, shown);
        QCOMPARE(log->back().name, shown);
        // What is written stays as it was.
        QCOMPARE(project->file().entry(1)->name, stored);
    }

    void clearingOneNoteLeavesOthersOnTheSamePlace()
    {
        const ProjectFolder folder;
        const Note first = noteWith("first");
        const Note other = noteWith("other");
        {
            const auto project = opened(folder);
            VERIFY_OK(project->perform(AddNote{first}));
            VERIFY_OK(project->perform(AddNote{other}));
            VERIFY_OK(project->perform(RemoveNote{first.key}));
        }
        const auto project = opened(folder);
        QVERIFY(!project->notebook().note(first.key));
        QVERIFY(project->notebook().note(other.key));
    }

    void deletingATagKeepsProjectAndBackupsOpenable()
    {
        const ProjectFolder folder;
        const Tag tag{newKey<TagKey>(), {}, "Money", NoteColour::Red, {}};
        {
            const auto project = opened(folder);
            VERIFY_OK(project->perform(AddTag{tag}));
            Note note = noteWith("tagged");
            note.tags = {tag.key};
            VERIFY_OK(project->perform(AddNote{note}));
            VERIFY_OK(project->perform(RemoveTag{tag.key}));
            VERIFY_OK(project->flush());
            VERIFY_OK(Backups{folder.options().backupFolder}.make(project->file()));
        }
        QVERIFY(opened(folder));
        const auto backup = Backups{folder.options().backupFolder}.lastGood(folder.path());
        QVERIFY(backup);
        const auto restored = Project::open(backup->path, folder.options());
        QVERIFY2(restored.project && !restored.problem,
                 qPrintable(restored.problem ? restored.problem->sentence : QString()));
        QCOMPARE(restored.project->notebook().notes().size(), 1U);
    }

    void aRefusedChangeLeavesTheOldStateInPlaceAndNoEntry()
    {
        const ProjectFolder folder;
        const auto project = opened(folder);
        const Note note = noteWith("kept");
        VERIFY_OK(project->perform(AddNote{note}));
        const QByteArray hash = project->notebook().hash();
        QVERIFY(!project->perform(AddNote{note}));
        QVERIFY(
            !project->perform(Batch{{SetNoteText{note.key, "lost", {}}, RemoveNote{newKey<NoteKey>()}}, {}}));
        QCOMPARE(project->notebook().hash(), hash);
        QCOMPARE(project->changeLog()->size(), 1U);
    }

    void removingAllNotesAtOnceIsUndone()
    {
        const ProjectFolder folder;
        Batch all;
        QByteArray hash;
        {
            const auto project = opened(folder);
            for (int i = 0; i < 50; ++i) {
                const Note note = noteWith(std::to_string(i));
                VERIFY_OK(project->perform(AddNote{note}));
                all.changes.emplace_back(RemoveNote{note.key});
            }
            hash = project->notebook().hash();
            VERIFY_OK(project->perform(all, QStringLiteral("Remove 50 notes")));
            QVERIFY(project->notebook().notes().empty());
        }
        const auto project = opened(folder);
        QCOMPARE(project->undoName(), QStringLiteral("Remove 50 notes"));
        VERIFY_OK(project->undo());
        QCOMPARE(project->notebook().hash(), hash);
    }

    void typingIsOneStepAndAPauseBeginsAnother()
    {
        const ProjectFolder folder;
        const auto project = opened(folder);
        const Note note = noteWith("");
        VERIFY_OK(project->perform(AddNote{note}));
        for (int i = 1; i <= 5; ++i)
            VERIFY_OK(project->perform(
                SetNoteText{note.key, std::string(static_cast<std::size_t>(i), 'a'), second(i)}));
        VERIFY_OK(project->perform(SetNoteText{note.key, "after a pause", second(60)}));
        VERIFY_OK(project->undo());
        QCOMPARE(project->notebook().note(note.key)->text, std::string("aaaaa"));
        VERIFY_OK(project->undo());
        QCOMPARE(project->notebook().note(note.key)->text, std::string());
        VERIFY_OK(project->redo());
        QCOMPARE(project->notebook().note(note.key)->text, std::string("aaaaa"));
    }

    void aMergeUndoneGivesTheSameBytes()
    {
        const ProjectFolder folder;
        const auto project = opened(folder);
        VERIFY_OK(project->perform(AddNote{noteWith("before")}));
        const QByteArray before = project->notebook().toBytes();
        const EntityRef into{"High-Flyer", EntityKind::Organization, "High-Flyer"};
        const EntityRef from{"Flyer", EntityKind::Organization, "Flyer"};
        VERIFY_OK(project->perform(
            AddDecision{{newKey<DecisionKey>(), MergeEntities{{from}, into}, second(1)}, {}}));
        QVERIFY(project->undoName().contains(QStringLiteral("High-Flyer")));
        VERIFY_OK(project->undo());
        QCOMPARE(project->notebook().toBytes(), before);
    }

    void theLogTellsWhatWasDoneAndWhatStillHolds()
    {
        const ProjectFolder folder;
        const auto project = opened(folder);
        VERIFY_OK(project->perform(AddNote{noteWith("one")}, QStringLiteral("First")));
        VERIFY_OK(project->perform(AddNote{noteWith("two")}, QStringLiteral("Second")));
        VERIFY_OK(project->undo());
        const auto log = project->changeLog();
        VERIFY_OK(log);
        QCOMPARE(log->size(), 3U);
        QVERIFY((*log)[0].isInForce && !(*log)[1].isInForce);
        QCOMPARE((*log)[2].act, JournalAct::Undo);
        QCOMPARE((*log)[2].step, 2U);
        QCOMPARE((*log)[2].name, QStringLiteral("Second"));
    }

    void aProjectMadeWhereAnotherWasRemovedIsNotMeasuredByItsRemains()
    {
        const ProjectFolder folder;
        const QString wal = folder.path() + QStringLiteral("-wal");
        const QString witness = folder.path() + QStringLiteral("-witness");
        {
            const auto project = opened(folder);
            QVERIFY(project);
            QVERIFY(project->perform(AddNote{noteWith("first")}));
            QVERIFY(project->flush());
            // As a crash leaves them.
            QVERIFY(QFile::copy(wal, wal + QStringLiteral("-left")));
            QVERIFY(QFile::copy(witness, witness + QStringLiteral("-left")));
        }
        QVERIFY(QFile::remove(folder.path()));
        QVERIFY(QFile::rename(wal + QStringLiteral("-left"), wal));
        QVERIFY(QFile::rename(witness + QStringLiteral("-left"), witness));
        {
            const auto project = opened(folder);
            QVERIFY(project);
            QVERIFY(project->notebook().notes().empty());
            QVERIFY(project->perform(AddNote{noteWith("another")}));
        }
        const auto again = opened(folder);
        QVERIFY(again);
        QCOMPARE(again->notebook().notes().size(), 1U);
    }

    void theFirstClosingMakesABackup()
    {
        const ProjectFolder folder;
        QByteArray hash;
        {
            const auto project = opened(folder);
            VERIFY_OK(project->perform(AddNote{noteWith("one")}));
            hash = project->notebook().hash();
        }
        const auto backup = Backups{folder.options().backupFolder}.lastGood(folder.path());
        QVERIFY(backup);
        const auto restored = Project::open(backup->path, folder.options());
        QVERIFY(restored.project);
        QCOMPARE(restored.project->notebook().hash(), hash);
    }

    void anOpenProjectForReadingRefusesChanges()
    {
        const ProjectFolder folder;
        const auto project = opened(folder);
        VERIFY_OK(project->perform(AddNote{noteWith("one")}));
        VERIFY_OK(project->flush());
        OpenOptions options = folder.options();
        options.isReadOnly = true;
        const auto reading = Project::open(folder.path(), options);
        QVERIFY(reading.project);
        QCOMPARE(reading.project->notebook().notes().size(), 1U);
        QVERIFY(!reading.project->perform(AddNote{noteWith("two")}));
        QVERIFY(!reading.project->undo());
    }

    void aDamagedSavedStateIsMadeAgainFromTheChanges()
    {
        const ProjectFolder folder;
        QByteArray hash;
        {
            const auto project = opened(folder);
            for (int i = 0; i < 20; ++i)
                VERIFY_OK(project->perform(AddNote{noteWith(std::to_string(i))}));
            hash = project->notebook().hash();
        }
        {
            const auto file = ProjectFile::open(folder.path(), folder.options());
            VERIFY_OK(file.file->putSnapshot({20, "not a notebook"}));
        }
        const auto project = opened(folder);
        QVERIFY(project);
        QCOMPARE(project->notebook().hash(), hash);
    }

    void undoAndRedoOf500RandomChangesMeetEveryStateAcrossKillsAndRestarts()
    {
        const int count = Rounds::orUsual(500);
        const ProjectFolder folder{ProjectFolder::Place::Memory};
        RandomChanges changes{Rounds::instance().seed};
        std::vector<QByteArray> hashes;
        {
            auto project = opened(folder);
            hashes.push_back(project->notebook().hash());
            while (static_cast<int>(hashes.size()) <= count) {
                if (changes.random()() % 60 == 0) {
                    project.reset();
                    project = opened(folder);
                    QVERIFY(project);
                    QCOMPARE(project->notebook().hash(), hashes.back());
                }
                if (project->perform(changes.next(project->notebook())))
                    hashes.push_back(project->notebook().hash());
            }
            QCOMPARE(project->file().history().steps().size(), project->changeLog()->size());
        }
        auto project = opened(folder);
        for (std::size_t left = hashes.size() - 1; left > 0; --left) {
            VERIFY_OK(project->undo());
            QCOMPARE(project->notebook().hash(), hashes[left - 1]);
        }
        QVERIFY(project->undoName().isEmpty());
        VERIFY_OK(project->flush());
        const ProjectFolder killed{ProjectFolder::Place::Memory};
        copyAsKilled(folder, killed);
        project = opened(killed);
        QVERIFY(project);
        for (std::size_t next = 1; next < hashes.size(); ++next) {
            VERIFY_OK(project->redo());
            QCOMPARE(project->notebook().hash(), hashes[next]);
        }
        QVERIFY(project->redoName().isEmpty());
    }

    void aProjectKilledInTheMiddleGoesOnWhereItWas()
    {
        const ProjectFolder folder{ProjectFolder::Place::Memory};
        RandomChanges changes{Rounds::instance().seed + 1};
        auto project = opened(folder);
        for (int i = 0; i < 60; ++i)
            static_cast<void>(project->perform(changes.next(project->notebook())));
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(project->undo());
        VERIFY_OK(project->redo());
        VERIFY_OK(project->flush());
        const QByteArray hash = project->notebook().hash();
        const QString undoName = project->undoName();
        const QString redoName = project->redoName();
        const ProjectFolder killed{ProjectFolder::Place::Memory};
        copyAsKilled(folder, killed);
        const auto again = opened(killed);
        QVERIFY(again);
        QCOMPARE(again->notebook().hash(), hash);
        QCOMPARE(again->undoName(), undoName);
        QCOMPARE(again->redoName(), redoName);
    }
};

CROSSREAD_ROUNDS_MAIN(TestProject)
#include "tst_project.moc"
