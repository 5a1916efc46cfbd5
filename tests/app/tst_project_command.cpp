// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/corpus.h"
#include "model/ingest/reader.h"
#include "model/store/project.h"
#include "model/store/project_articles.h"
#include "tests/app/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

const QByteArray text =
    "Harbour Daily\n\nMarch 3, 2025\n\nThe Norwold Bank lent $40 million to Tern Systems on Monday, about "
    "twice what it lent in 2023. Tern Systems builds ferries.\n";

/// A project with one article and one correction: Tern Systems is called Tern Ferries.
void makeProject(const QString& path, const QString& articlePath)
{
    OpenOptions options;
    options.backupFolder = path + QStringLiteral("-backups");
    const auto opened = Project::create(path, options);
    QVERIFY(opened.project);
    auto analyzed = std::make_shared<AnalyzedArticle>();
    auto article = readArticle({articlePath, text});
    QVERIFY(article.isOk());
    analyzed->article = std::move(*article);
    const std::vector<std::shared_ptr<const AnalyzedArticle>> articles{analyzed};
    const auto stored = storeArticles(opened.project->file(), articles);
    QVERIFY(stored.isOk() && stored->empty());
    const EntityRef entity{"Tern Systems", EntityKind::Organization, "Tern Systems"};
    const auto done = opened.project->perform(
        AddDecision{{newKey<DecisionKey>(), RenameEntity{entity, "Tern Ferries"}, {}}, {}});
    QVERIFY2(done.isOk(), qPrintable(done ? QString() : done.reason()));
}

} // namespace

class TestProjectCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_project;
    QString m_article;

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("Affair.crossread"));
        m_article = writtenFile(m_folder.path(), QStringLiteral("loan.txt"), text);
        makeProject(m_project, m_article);
    }

    void theArticlesOfAProjectAreAnalysedAsTheyWereCorrected()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY2(outcome.out.contains("Tern Ferries"), outcome.out.constData());
        QVERIFY(outcome.out.contains("Norwold Bank"));
    }

    void correctionsHoldForTheSameFileOnTheDisk()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), m_article, QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("Tern Ferries"));
        const Outcome without = runProgram({QStringLiteral("analyze"), m_article}, {});
        QVERIFY(without.out.contains("Tern Systems") && !without.out.contains("Tern Ferries"));
    }

    void theProjectNeedNotHaveItsFilesAnyMore()
    {
        QVERIFY(QFile::rename(m_article, m_article + QStringLiteral(".gone")));
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY(QFile::rename(m_article + QStringLiteral(".gone"), m_article));
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Tern Ferries"));
    }

    void aProjectInUseIsReadAllTheSame()
    {
        OpenOptions options;
        options.backupFolder = m_project + QStringLiteral("-backups");
        const auto window = Project::open(m_project, options);
        QVERIFY(window.project);
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("Tern Ferries"));
    }

    void whatIsNoProjectIsToldInASentence()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_article}, {});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.errors.contains("loan.txt is not a Crossread project"), outcome.errors.constData());
        QCOMPARE(runProgram({QStringLiteral("extract"), QStringLiteral("--project"), m_project}, {}).exitCode,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestProjectCommand)
#include "tst_project_command.moc"
