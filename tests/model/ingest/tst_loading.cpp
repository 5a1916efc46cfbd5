// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/load.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace crossread;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList reasons(const std::vector<LoadProblem>& problems)
{
    QStringList list;
    for (const auto& problem : problems)
        list << problem.reason;
    return list;
}

} // namespace

class LoadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void listsFoldersInTheOrderOfTheirNames()
    {
        QVERIFY(QDir{m_folder->path()}.mkpath(QStringLiteral("b/c")));
        for (const char* const name :
             {"b/two.md", "a.txt", "c.html", "b/c/deep.txt", ".hidden.txt", "style.css", "b/UPPER.TXT"})
            write(at(name), "Text.");
        const auto list = listFiles({m_folder->path(), at("a.txt")});
        QCOMPARE(list.files, (QStringList{at("a.txt"), at("b/UPPER.TXT"), at("b/c/deep.txt"), at("b/two.md"),
                                          at("c.html")}));
        QVERIFY(list.problems.empty());
    }

    void saysWhichDocumentsOfAFolderNoReaderTakes()
    {
        write(at("report.pdf"), "%PDF-1.4");
        write(at("picture.png"), "x");
        QCOMPARE(reasons(listFiles({m_folder->path()}).problems),
                 QStringList{QStringLiteral("report.pdf is of a kind that cannot be read.")});
    }

    void readsAFileThatIsNamedItselfWhateverItsEnding()
    {
        write(at("notes.log"), "A line of words.");
        QCOMPARE(loadFiles(listFiles({at("notes.log")})).articles.size(), std::size_t{1});
    }

    void followsLinksOnlyInsideTheFolder()
    {
        QVERIFY(QDir{m_folder->path()}.mkpath(QStringLiteral("in/sub")));
        write(at("outside.txt"), "Secret.");
        write(at("in/sub/a.txt"), "Text.");
        QFile::link(at("outside.txt"), at("in/leak.txt"));
        QFile::link(at("in"), at("in/sub/loop"));
        QFile::link(at("in/sub/a.txt"), at("in/again.txt"));
        QFile::link(at("in/gone.txt"), at("in/dangling.txt"));
        const auto list = listFiles({at("in")});
        QCOMPARE(list.files, QStringList{at("in/again.txt")});
        QCOMPARE(reasons(list.problems),
                 (QStringList{QStringLiteral("dangling.txt is a link to a file that does not exist."),
                              QStringLiteral(
                                  "leak.txt is a link that leads out of the folder; it was not followed.")}));
    }

    void tellsWhyAPathCannotBeRead()
    {
        write(at("empty.txt"), {});
        QCOMPARE(::mkfifo(QFile::encodeName(at("pipe.txt")).constData(), 0600), 0);
        const auto set = loadFiles(
            listFiles({at("missing.txt"), at("empty.txt"), at("pipe.txt"), QStringLiteral("/dev/zero")}));
        QVERIFY(set.articles.empty());
        QCOMPARE(reasons(set.problems),
                 (QStringList{at("missing.txt") + QStringLiteral(" does not exist."),
                              QStringLiteral("empty.txt is empty."),
                              QStringLiteral("pipe.txt is a pipe, socket or device, not a file."),
                              QStringLiteral("zero is a pipe, socket or device, not a file.")}));
    }

    void tellsOfFilesAndFoldersWithoutRights()
    {
        const bool isSuperuser = ::geteuid() == 0;
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        QVERIFY(QDir{m_folder->path()}.mkdir(QStringLiteral("locked")));
        write(at("secret.txt"), "x");
        ::chmod(QFile::encodeName(at("secret.txt")).constData(), 0);
        ::chmod(QFile::encodeName(at("locked")).constData(), 0);
        // The superuser may read everything, so for this once the test is somebody else.
        if (isSuperuser)
            QCOMPARE(::setresuid(65534, 65534, 0), 0);
        const auto set = loadFiles(listFiles({m_folder->path()}));
        if (isSuperuser)
            QCOMPARE(::setresuid(0, 0, 0), 0);
        ::chmod(QFile::encodeName(at("locked")).constData(), 0700);
        QCOMPARE(reasons(set.problems),
                 (QStringList{QStringLiteral("The folder %1 may not be read.").arg(at("locked")),
                              QStringLiteral("secret.txt may not be read.")}));
    }

    void refusesAFileThatIsTooLargeWithoutReadingIt()
    {
        QFile file{at("sparse.txt")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64{5} << 30));
        const auto set = loadFiles(listFiles({at("sparse.txt")}));
        QCOMPARE(
            reasons(set.problems),
            QStringList{QStringLiteral("sparse.txt is larger than the 256 MiB that are read of one file.")});
    }

    void readsALineOfFiftyMegabytes()
    {
        write(at("long.txt"), QByteArray("lorem ipsum ").repeated(50 * 1024 * 1024 / 12));
        const auto set = loadFiles(listFiles({at("long.txt")}));
        QCOMPARE(set.articles.size(), std::size_t{1});
        QVERIFY(set.articles.front().text.size() > 50'000'000);
    }

    void keepsTheOrderOfTheList()
    {
        QStringList names;
        for (int i = 0; i < 300; ++i) {
            names << at(qPrintable(QStringLiteral("%1.txt").arg(999 - i)));
            write(names.back(), i % 7 == 3 ? QByteArray{} : QByteArray("Article ") + QByteArray::number(i));
        }
        qsizetype last = 0;
        const auto set = loadFiles(listFiles(names), [&last](LoadProgress progress) {
            QVERIFY(progress.filesDone >= last && progress.filesInAll == 300);
            last = progress.filesDone;
        });
        QCOMPARE(last, qsizetype{300});
        QCOMPARE(set.articles.size() + set.problems.size(), std::size_t{300});
        QVERIFY(std::ranges::is_sorted(set.articles, std::ranges::greater{}, &Article::path));
        QVERIFY(std::ranges::is_sorted(set.problems, std::ranges::greater{}, &LoadProblem::path));
    }

    void stopsWhenCancelled()
    {
        QStringList names;
        const QByteArray page = QByteArray("<p>Words and <b>more</b> words.</p>").repeated(10'000);
        for (int i = 0; i < 60; ++i) {
            names << at(qPrintable(QStringLiteral("%1.html").arg(i)));
            write(names.back(), page);
        }
        const auto set = loadFiles(listFiles(names), {}, [] { return true; });
        QVERIFY(set.isCancelled);
        QVERIFY(set.articles.size() < 60);
    }

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LoadingTest)
#include "tst_loading.moc"
