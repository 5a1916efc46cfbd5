// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/database.h"
#include "model/store/store_fixture.h"
#include "model/store/verification.h"

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr ArticleKey key{3, 4};

QByteArrayList textsOf(const Result<std::vector<StoredCapture>>& captures)
{
    QByteArrayList texts;
    if (!captures)
        return {captures.reason().toUtf8()};
    for (const StoredCapture& capture : *captures)
        texts.append(capture.article.text);
    return texts;
}

Result<Done> put(ProjectFile& file, const QByteArray& text, const ArticleKey& article = key)
{
    auto added = file.addArticles({changedArticle(article, text)});
    return added ? Result<Done>{Done{}} : added.failure();
}

qint64 countOf(const QString& path, std::string_view table)
{
    auto database = Database::open(path, DatabaseMode::ReadOnly);
    return (*database)->integerOf("SELECT count(*) FROM " + std::string(table))->value_or(-1);
}

} // namespace

/// What an article said before its text changed.
class TestCaptures : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProjectFolder> m_folder;
    ProjectOpening m_project;

    ProjectFile& file() { return *m_project.file; }
    [[nodiscard]] bool reopen()
    {
        m_project.file.reset();
        m_project = ProjectFile::open(m_folder->path(), m_folder->options());
        return m_project.file && !m_project.problem;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<ProjectFolder>();
        m_project = ProjectFile::create(m_folder->path(), m_folder->options());
        QVERIFY(m_project.file);
        VERIFY_OK(put(file(), "first"));
    }

    void cleanup() { m_project.file.reset(); }

    void anArticleThatSaysTheSameHasNone()
    {
        VERIFY_OK(put(file(), "first"));
        QVERIFY(file().captures()->empty());
    }

    void whatAnArticleSaidIsKeptAcrossRestartsWithItsFile()
    {
        const quint64 begin = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
        VERIFY_OK(put(file(), "second"));
        VERIFY_OK(put(file(), "third"));
        QVERIFY(reopen());
        const auto captures = file().captures();
        QCOMPARE(textsOf(captures), (QByteArrayList{"first", "second"}));
        QCOMPARE(textsOf(file().captures({{}, true})), QByteArrayList{"second"});
        const StoredCapture& last = captures->back();
        QVERIFY(last.article.key == key && last.until >= begin);
        QCOMPARE(file().source(last.article.source)->bytes, QByteArray("<p>second"));
        QCOMPARE(file().articles()->front().text, QByteArray("third"));
    }

    void theLastFiveAreKeptAndTheFilesOfOthersGo()
    {
        for (int i = 0; i < 9; ++i)
            VERIFY_OK(put(file(), "text " + QByteArray::number(i)));
        QCOMPARE(textsOf(file().captures()),
                 (QByteArrayList{"text 3", "text 4", "text 5", "text 6", "text 7"}));
        QCOMPARE(countOf(m_folder->path(), "sources"), 6);
        QVERIFY(reopen());
    }

    void aTextThatComesBackIsNoEarlierOneAnyMore()
    {
        VERIFY_OK(put(file(), "second"));
        VERIFY_OK(put(file(), "first"));
        QCOMPARE(textsOf(file().captures()), QByteArrayList{"second"});
        VERIFY_OK(put(file(), "second"));
        QCOMPARE(textsOf(file().captures()), QByteArrayList{"first"});
        QCOMPARE(countOf(m_folder->path(), "sources"), 2);
        QVERIFY(reopen());
    }

    void eachArticleHasItsOwn()
    {
        VERIFY_OK(put(file(), "other", {5, 6}));
        VERIFY_OK(put(file(), "second"));
        VERIFY_OK(put(file(), "other now", {5, 6}));
        QCOMPARE(textsOf(file().captures({key, false})), QByteArrayList{"first"});
        QCOMPARE(textsOf(file().captures({ArticleKey{5, 6}, false})), QByteArrayList{"other"});
    }

    void theyGoWithTheirArticle()
    {
        VERIFY_OK(put(file(), "second"));
        VERIFY_OK(file().removeArticle(key));
        QVERIFY(file().captures()->empty());
        QCOMPARE(countOf(m_folder->path(), "sources"), 0);
        QVERIFY(reopen());
    }

    void aFileThatTwoArticlesWereReadFromStays()
    {
        const auto shared = file().addSource({QStringLiteral("/a/two.txt"), "two stories", {}, "file"});
        VERIFY_OK(shared);
        VERIFY_OK(file().putArticle({{1, 1}, QStringLiteral("/a/two.txt"), *shared, "one", {}}));
        VERIFY_OK(file().putArticle({{2, 2}, QStringLiteral("/a/two.txt"), *shared, "two", {}}));
        VERIFY_OK(file().removeArticle({1, 1}));
        QCOMPARE(file().source(*shared)->bytes, QByteArray("two stories"));
    }

    void copiesAndBackupsHaveThem()
    {
        VERIFY_OK(put(file(), "second"));
        const QString copy = m_folder->path(QStringLiteral("Copy.crossread"));
        VERIFY_OK(file().saveCopy(copy));
        QCOMPARE(textsOf(ProjectFile::open(copy, m_folder->options()).file->captures()),
                 QByteArrayList{"first"});
        const auto backup = Backups{m_folder->options().backupFolder}.make(file());
        VERIFY_OK(backup);
        QVERIFY(verifyProjectAt(backup->path).empty());
        QCOMPARE(countOf(backup->path, "captures"), 1);
    }

    void aDamagedOneIsNamed()
    {
        VERIFY_OK(put(file(), QByteArray("Lamps were lit. ").repeated(3)));
        VERIFY_OK(put(file(), "third"));
        m_project.file.reset();
        {
            auto database = Database::open(m_folder->path(), DatabaseMode::ReadWrite);
            VERIFY_OK((*database)->run("UPDATE captures SET until = until + 1 WHERE id = 1"));
            VERIFY_OK((*database)->finish());
        }
        const auto refused = ProjectFile::open(m_folder->path(), m_folder->options());
        QVERIFY(!refused.file);
        QCOMPARE(refused.problem->kind, ProjectProblemKind::Damaged);
        QVERIFY2(refused.problem->details.first().contains(QLatin1String("earlier text")) &&
                     refused.problem->details.first().contains(QLatin1String("changed.txt")),
                 qPrintable(sentencesOf(refused)));
        OpenOptions options = m_folder->options();
        options.acceptsDamage = true;
        const auto accepted = ProjectFile::open(m_folder->path(), options);
        QVERIFY(accepted.file && accepted.file->isReadOnly());
        QCOMPARE(accepted.file->captures()->size(), 1U);
        QCOMPARE(accepted.file->articles()->size(), 1U);
    }

    void aMissingOneIsNoticed()
    {
        VERIFY_OK(put(file(), "second"));
        m_project.file.reset();
        {
            auto database = Database::open(m_folder->path(), DatabaseMode::ReadWrite);
            VERIFY_OK((*database)->run("DELETE FROM captures"));
            VERIFY_OK((*database)->finish());
        }
        const auto refused = ProjectFile::open(m_folder->path(), m_folder->options());
        QVERIFY(!refused.file);
        QCOMPARE(refused.problem->kind, ProjectProblemKind::Damaged);
    }

    void whatIsNotWrittenIsNotKept()
    {
        VERIFY_OK(put(file(), "second"));
        m_project.file.reset();
        OpenOptions options = m_folder->options();
        options.isReadOnly = true;
        m_project = ProjectFile::open(m_folder->path(), options);
        QVERIFY(m_project.file);
        QVERIFY(!put(file(), "third"));
        QCOMPARE(textsOf(file().captures()), QByteArrayList{"first"});
    }
};

QTEST_GUILESS_MAIN(TestCaptures)
#include "tst_captures.moc"
