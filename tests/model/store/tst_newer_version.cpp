// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/change.h"
#include "model/store/backups.h"
#include "model/store/database.h"
#include "model/store/project.h"
#include "model/store/schema.h"
#include "model/store/store_fixture.h"

#include <QCryptographicHash>

using namespace crossread;
using namespace crossread::test;

namespace {

/// What a version to come may do to a project.
constexpr auto addsATable = "CREATE TABLE drawings(id INTEGER PRIMARY KEY, picture BLOB NOT NULL); "
                            "INSERT INTO drawings VALUES(1, x'00ff');";
constexpr auto addsAColumn = "ALTER TABLE journal ADD COLUMN author TEXT NOT NULL DEFAULT '';";

/// Every file of a folder with the hash of its bytes.
QMap<QString, QByteArray> filesIn(const QString& path)
{
    QMap<QString, QByteArray> files;
    const QDir folder = QFileInfo(path).dir();
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden))
        files[name] =
            QCryptographicHash::hash(bytesOfFile(folder.filePath(name)), QCryptographicHash::Sha256);
    return files;
}

} // namespace

/// A project that a newer version of the program has written to: nothing of it is changed, and nothing is
/// made beside it.
class TestNewerVersion : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProjectFolder> m_folder;
    NoteKey m_note;

    [[nodiscard]] QString path() const { return m_folder->path(QStringLiteral("alone/Affair.crossread")); }
    [[nodiscard]] OpenOptions reading() const
    {
        OpenOptions options = m_folder->options();
        options.isReadOnly = true;
        return options;
    }
    void makeNewer(const char* difference, bool leavesLog = false) const
    {
        auto database = Database::open(path(), DatabaseMode::ReadWrite);
        VERIFY_OK((*database)->run(difference));
        VERIFY_OK((*database)->run("PRAGMA user_version=" + std::to_string(projectVersion + 1)));
        if (!leavesLog)
            VERIFY_OK((*database)->finish());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<ProjectFolder>();
        const auto made = Project::create(path(), m_folder->options());
        QVERIFY(made.project);
        VERIFY_OK(made.project->file().addArticles({changedArticle({1, 2}, "It said this.")}));
        VERIFY_OK(made.project->file().addArticles({changedArticle({1, 2}, "It says that.")}));
        const Note note{newKey<NoteKey>(),
                        EntityRef{"Orbis", EntityKind::Organization, "Orbis"},
                        NoteColour::Yellow,
                        "Ask again.",
                        {},
                        {},
                        {}};
        m_note = note.key;
        VERIFY_OK(made.project->perform(AddNote{note}));
        VERIFY_OK(Backups{m_folder->options().backupFolder}.make(made.project->file()));
    }

    void itIsRefusedWithASentenceAndWaysOn()
    {
        makeNewer(addsATable);
        const auto before = filesIn(path());
        const auto opened = ProjectFile::open(path(), m_folder->options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Newer);
        QVERIFY(opened.problem->sentence.contains(QStringLiteral("newer version")));
        QCOMPARE(opened.problem->waysOn,
                 (std::vector{WayOn::OpenReadOnly, WayOn::OpenCopy, WayOn::ChooseAnother}));
        QCOMPARE(filesIn(path()), before);
    }

    void itOpensForReadingAndNothingOfItOrBesideItChanges_data()
    {
        QTest::addColumn<bool>("leavesLog");
        QTest::newRow("closed") << false;
        QTest::newRow("after a crash, with a log") << true;
    }

    void itOpensForReadingAndNothingOfItOrBesideItChanges()
    {
        QFETCH(const bool, leavesLog);
        makeNewer(addsATable, leavesLog);
        QFile::remove(path() + QStringLiteral("-shm"));
        const auto before = filesIn(path());
        {
            const auto opened = Project::open(path(), reading());
            QVERIFY2(opened.project && opened.project->isReadOnly(),
                     qPrintable(opened.problem->sentence + opened.problem->details.join(u' ')));
            QCOMPARE(opened.problem->kind, ProjectProblemKind::Newer);
            QVERIFY(opened.problem->sentence.contains(QStringLiteral("reading only")));
            QCOMPARE(opened.problem->waysOn, std::vector{WayOn::OpenCopy});
            QCOMPARE(opened.project->notebook().note(m_note)->text, std::string("Ask again."));
            QCOMPARE(opened.project->file().articles()->front().text, QByteArray("It says that."));
            QCOMPARE(opened.project->file().captures()->front().article.text, QByteArray("It said this."));
            QVERIFY(!opened.project->undoName().isEmpty());
            QVERIFY(!opened.project->perform(RemoveNote{m_note}));
            QVERIFY(!opened.project->undo());
            QVERIFY(!opened.project->file().removeArticle({1, 2}));
            opened.project->setLayout(QStringLiteral("docks"), "left");
            opened.project->makeBackupWhenDue();
            QCOMPARE(filesIn(path()), before);
        }
        QCOMPARE(filesIn(path()), before);
    }

    void aCopyOfItIsAProjectOfThisVersion()
    {
        makeNewer(addsATable);
        const auto before = filesIn(path());
        const QString copy = m_folder->path(QStringLiteral("Copy.crossread"));
        const auto opened =
            Project::from(ProjectFile::openCopy(path(), copy, m_folder->options()), m_folder->options());
        QVERIFY(opened.project && !opened.problem && !opened.project->isReadOnly());
        QCOMPARE(opened.project->notebook().note(m_note)->text, std::string("Ask again."));
        QCOMPARE(opened.project->file().captures()->size(), 1U);
        VERIFY_OK(opened.project->undo());
        QVERIFY(!opened.project->notebook().note(m_note));
        QCOMPARE(filesIn(path()), before);
    }

    void changesThatThisVersionDoesNotKnowAreToldAndNotInTheCopy()
    {
        {
            auto file = ProjectFile::open(path(), m_folder->options()).file;
            JournalEntry unknown = changeEntry(2);
            unknown.name = QStringLiteral("Draw a circle");
            VERIFY_OK(file->append({unknown}));
        }
        makeNewer(addsATable);
        {
            const auto opened = Project::open(path(), reading());
            QVERIFY(opened.project);
            QVERIFY(opened.project->notebook().note(m_note));
            QVERIFY2(opened.problem->details.join(u' ').contains(QStringLiteral("Change 2")),
                     qPrintable(opened.problem->details.join(u' ')));
        }
        const auto copy = ProjectFile::openCopy(path(), m_folder->path(QStringLiteral("Copy.crossread")),
                                                m_folder->options());
        QVERIFY(copy.file && copy.problem);
        QCOMPARE(copy.problem->kind, ProjectProblemKind::Newer);
        QCOMPARE(copy.file->lastSequence(), 1U);
    }

    void whatCannotBeReadIsRefusedAndNoBackupTakesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("difference");
        QTest::newRow("a table with another column") << QByteArray(addsAColumn);
        QTest::newRow("a table less") << QByteArray("DROP TABLE layout;");
        QTest::newRow("other seals") << QByteArray("UPDATE articles SET seal = seal + 1;");
        QTest::newRow("other sums") << QByteArray("DELETE FROM captures;");
        QTest::newRow("unknown acts") << QByteArray("UPDATE journal SET act = 17;");
    }

    void whatCannotBeReadIsRefusedAndNoBackupTakesItsPlace()
    {
        QFETCH(const QByteArray, difference);
        makeNewer(difference.constData());
        const auto before = filesIn(path());
        for (const OpenOptions& options : {m_folder->options(), reading()}) {
            const auto opened = ProjectFile::open(path(), options);
            QVERIFY(!opened.file);
            QCOMPARE(opened.problem->kind, ProjectProblemKind::Newer);
            QVERIFY2(opened.problem->sentence.contains(QStringLiteral("cannot be read here")),
                     qPrintable(opened.problem->sentence));
            QCOMPARE(opened.problem->waysOn, (std::vector{WayOn::ChooseAnother, WayOn::BeginAnew}));
        }
        const QString copy = m_folder->path(QStringLiteral("Copy.crossread"));
        QVERIFY(!ProjectFile::openCopy(path(), copy, m_folder->options()).file);
        QVERIFY(!QFileInfo::exists(copy));
        QCOMPARE(filesIn(path()), before);
    }
};

QTEST_GUILESS_MAIN(TestNewerVersion)
#include "tst_newer_version.moc"
