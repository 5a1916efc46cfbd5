// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/file_writing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace crossread;

namespace {

/// While it lives no file may grow beyond a size, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{size, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class FileWritingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString pathOf(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

private Q_SLOTS:
    void writesAndReplaces()
    {
        const QString path = pathOf("a.txt");
        for (const char* words : {"first words", "second"}) {
            QVERIFY(writeFile(path, words).isOk());
            QCOMPARE(bytesOf(path), QByteArray(words));
        }
    }

    void aFullDiskIsToldAndLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("what fits the buffer") << 9'000;
        QTest::newRow("what does not") << 300'000;
    }

    void aFullDiskIsToldAndLeavesTheOldFile()
    {
        QFETCH(int, size);
        const QString path = pathOf("full.txt");
        QVERIFY(writeFile(path, "old").isOk());
        const std::string large(static_cast<std::size_t>(size), 'x');
        const auto written = [&] {
            const FullDisk full(4'096);
            return writeFile(path, large);
        }();
        QVERIFY(!written.isOk());
        QVERIFY2(written.reason().contains(path), qPrintable(written.reason()));
        QVERIFY2(!written.reason().contains(QStringLiteral("Unknown")), qPrintable(written.reason()));
        QCOMPARE(bytesOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("full.txt*")}, QDir::Files).size(), 1);
    }

    void aPipeIsWrittenToAndNotReplaced()
    {
        const QString path = pathOf("pipe");
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
        const int reader = open(qPrintable(path), O_RDWR | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QVERIFY(writeFile(path, "words").isOk());
        char read[16] = {};
        QCOMPARE(::read(reader, read, sizeof(read)), ssize_t{5});
        close(reader);
        QCOMPARE(QByteArray(read), QByteArray("words"));
        struct stat now {};
        QCOMPARE(stat(qPrintable(path), &now), 0);
        QVERIFY(S_ISFIFO(now.st_mode));
    }

    void aFullDeviceIsTold()
    {
        struct stat device {};
        if (stat("/dev/full", &device) != 0 || !S_ISCHR(device.st_mode))
            QSKIP("There is no /dev/full here.");
        QVERIFY(!writeFile(QStringLiteral("/dev/full"), "words").isOk());
        struct stat now {};
        QCOMPARE(stat("/dev/full", &now), 0);
        QVERIFY(S_ISCHR(now.st_mode));
    }

    void aFolderOrAMissingOneIsRefusedWithASentence()
    {
        for (const QString& path : {m_folder.path(), pathOf("not/there.txt")}) {
            const auto written = writeFile(path, "words");
            QVERIFY(!written.isOk());
            QVERIFY2(written.reason().contains(path), qPrintable(written.reason()));
        }
    }
};

QTEST_GUILESS_MAIN(FileWritingTest)
#include "tst_file_writing.moc"
