// SPDX-License-Identifier: GPL-3.0-or-later
// A process that writes is killed at any moment (SIGKILL): 300 rounds, or --rounds 10000.
#include "model/store/store_fixture.h"

#include <QProcess>

#include <random>

using namespace crossread;
using namespace crossread::test;

class TestKilledWriter : public QObject {
    Q_OBJECT

private:
    /// Starts a writer, kills it after a while, and gives the last sequence that it said was on the disk.
    static std::optional<quint64> killedAfter(const QString& path, quint32 seed, unsigned long microseconds)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(STORE_WRITER), {path, QString::number(seed)});
        if (!writer.waitForStarted() || !writer.waitForReadyRead(20'000))
            return {};
        QThread::usleep(microseconds);
        writer.kill();
        writer.waitForFinished();
        const auto lines = writer.readAllStandardOutput().split('\n');
        // The last line may have been cut; the pipe holds the others whole.
        const QByteArray last = lines.size() < 2 ? QByteArray() : lines[lines.size() - 2];
        if (!last.startsWith("ACK "))
            return {};
        return last.mid(4).toULongLong();
    }

private Q_SLOTS:
    void noAcknowledgedChangeIsLostAndNoFileIsDamaged()
    {
        const int rounds = Rounds::orUsual(300);
        std::mt19937 random{Rounds::instance().seed};
        quint64 acknowledged = 0;
        quint64 beyond = 0;
        std::unique_ptr<ProjectFolder> folder;
        for (int round = 0; round < rounds; ++round) {
            if (round % 40 == 0) {
                folder = std::make_unique<ProjectFolder>(ProjectFolder::Place::Memory);
                QVERIFY(ProjectFile::create(folder->path(), folder->options()).file);
            }
            const auto last = killedAfter(folder->path(), static_cast<quint32>(random()), random() % 12'000);
            QVERIFY2(last, qPrintable(QStringLiteral("round %1: the writer said nothing").arg(round)));
            OpenOptions options = folder->options();
            // Closing tidies up: as often as not, the next writer has to.
            options.isReadOnly = random() % 2 == 0;
            const auto opening = ProjectFile::open(folder->path(), options);
            QVERIFY2(opening.file && !opening.problem, qPrintable(sentencesOf(opening)));
            QVERIFY2(opening.file->lastSequence() >= *last,
                     qPrintable(QStringLiteral("round %1").arg(round)));
            const auto entries = journalOf(*opening.file);
            QCOMPARE(entries.size(), opening.file->lastSequence());
            for (std::size_t i = 0; i < entries.size(); ++i)
                QCOMPARE(entries[i], changeEntry(i + 1));
            acknowledged += *last;
            beyond += opening.file->lastSequence() - *last;
        }
        qInfo("%d rounds; %llu changes were there that nobody had been told of yet", rounds, beyond);
        QVERIFY(acknowledged > 0);
    }
};

CROSSREAD_ROUNDS_MAIN(TestKilledWriter)
#include "tst_killed_writer.moc"
