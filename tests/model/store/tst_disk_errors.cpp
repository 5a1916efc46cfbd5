// SPDX-License-Identifier: GPL-3.0-or-later
// The disk is full, or answers with an error, at the Nth call; once, or from then on.
#include "model/store/change_writer.h"
#include "model/store/store_fixture.h"
#include "tools/store/recording_layer.h"

#include <QSignalSpy>

using namespace crossread;
using namespace crossread::test;

namespace {

/// A project on a disk that fails when it is told to.
struct FaultyDisk {
    ProjectFolder folder;
    RecordingLayer layer;

    [[nodiscard]] ProjectOpening open() const
    {
        OpenOptions options = folder.options();
        if (!ProjectFile::create(folder.path(), options).file)
            return {};
        options.layer = layer.name();
        return ProjectFile::open(folder.path(), options);
    }
};

} // namespace

class TestDiskErrors : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        quint64 acknowledged = 0; ///< entries
        QStringList sentences;
    };

    /// Opens, writes ten batches, tries what failed once more, closes.
    static Outcome work(const ProjectFolder& folder, const RecordingLayer& layer)
    {
        OpenOptions options = folder.options();
        options.layer = layer.name();
        Outcome outcome;
        const auto opening = ProjectFile::open(folder.path(), options);
        if (opening.problem)
            outcome.sentences.append(opening.problem->sentence);
        if (!opening.file || opening.file->isReadOnly())
            return outcome;
        for (int batch = 0; batch < 10; ++batch) {
            const quint64 next = opening.file->lastSequence() + 1;
            auto written = opening.file->append({changeEntry(next), changeEntry(next + 1)});
            if (batch == 5 && written)
                written = opening.file->checkpoint();
            if (written)
                outcome.acknowledged = opening.file->lastSequence();
            else
                outcome.sentences.append(written.reason());
        }
        return outcome;
    }

private Q_SLOTS:
    void theProjectStaysWholeAndTheMessageNamesTheCause_data()
    {
        QTest::addColumn<DiskFault>("fault");
        QTest::addColumn<bool>("staysBroken");
        QTest::newRow("disk full once") << DiskFault::Full << false;
        QTest::newRow("disk full") << DiskFault::Full << true;
        QTest::newRow("error once") << DiskFault::Io << false;
        QTest::newRow("disk broken") << DiskFault::Io << true;
    }

    void theProjectStaysWholeAndTheMessageNamesTheCause()
    {
        QFETCH(DiskFault, fault);
        QFETCH(bool, staysBroken);
        const ProjectFolder first{ProjectFolder::Place::Memory};
        {
            const auto made = ProjectFile::create(first.path(), first.options());
            VERIFY_OK(made.file->addArticles({articleNumber(1)}));
            VERIFY_OK(made.file->append({changeEntry(1)}));
        }
        const QByteArray before = bytesOfFile(first.path());
        RecordingLayer layer;
        const QString cause =
            fault == DiskFault::Full ? QStringLiteral("disk is full") : qt_error_string(EIO);
        int told = 0;
        for (int call = 1;; ++call) {
            const ProjectFolder folder{ProjectFolder::Place::Memory};
            QVERIFY(writeFile(folder.path(), before));
            layer.failAt(call, fault, staysBroken);
            const Outcome outcome = work(folder, layer);
            const bool hasFailed = layer.hasFailed();
            layer.repair();
            for (const QString& sentence : outcome.sentences) {
                QVERIFY2(sentence.contains(QStringLiteral("Affair.crossread")), qPrintable(sentence));
                // What SQLite does not ask the system for it says in its own words.
                const bool isNamed = sentence.contains(cause) || sentence.contains(qt_error_string(EIO)) ||
                                     sentence.contains(QStringLiteral("disk I/O error")) ||
                                     sentence.contains(QStringLiteral("unable to open"));
                QVERIFY2(isNamed, qPrintable(sentence));
                ++told;
            }
            const auto opening = ProjectFile::open(folder.path(), folder.options());
            QVERIFY2(opening.file && !opening.problem,
                     qPrintable(QStringLiteral("call %1: %2").arg(call).arg(sentencesOf(opening))));
            const auto entries = journalOf(*opening.file);
            QVERIFY2(entries.size() >= outcome.acknowledged, qPrintable(QString::number(call)));
            for (std::size_t i = 0; i < entries.size(); ++i)
                QCOMPARE(entries[i], changeEntry(i + 1));
            if (!hasFailed) {
                qInfo("%d calls; the cause was named %d times", call - 1, told);
                break;
            }
        }
        QVERIFY(told > 10);
    }

    void whatCouldNotBeWrittenWaitsAndIsWrittenWhenThereIsRoom()
    {
        FaultyDisk disk;
        RecordingLayer& layer = disk.layer;
        const auto opening = disk.open();
        QVERIFY(opening.file);
        ChangeWriter writer{*opening.file};
        QSignalSpy failed{&writer, &ChangeWriter::writeFailed};
        layer.failAt(1, DiskFault::Full, true);
        writer.append(changeEntry(1));
        writer.setLayout(QStringLiteral("docks"), "left");
        const auto full = writer.flush();
        QVERIFY(!full);
        QVERIFY2(full.reason().contains(QStringLiteral("the disk is full")), qPrintable(full.reason()));
        QTRY_VERIFY(!failed.isEmpty());
        writer.append(changeEntry(2));
        QVERIFY(!writer.flush());
        QCOMPARE(opening.file->lastSequence(), 0U);
        layer.repair();
        VERIFY_OK(writer.flush());
        QCOMPARE(journalOf(*opening.file), (std::vector<JournalEntry>{changeEntry(1), changeEntry(2)}));
        QCOMPARE(*opening.file->layout(QStringLiteral("docks")), QByteArray("left"));
    }

    void whatWaitsIsTriedAgainUntilThereIsRoom()
    {
        FaultyDisk disk;
        RecordingLayer& layer = disk.layer;
        const auto opening = disk.open();
        QVERIFY(opening.file);
        ChangeWriter writer{*opening.file};
        QObject receiver;
        bool isResumed = false;
        QObject::connect(&writer, &ChangeWriter::writeResumed, &receiver, [&isResumed] { isResumed = true; });
        layer.failAt(1, DiskFault::Full, true);
        writer.append(changeEntry(1));
        QVERIFY(!writer.flush());
        layer.repair();
        // Nothing else is handed over, and nobody asks.
        QTRY_COMPARE_WITH_TIMEOUT(writer.durableSequence(), 1U, 120000);
        QTRY_VERIFY_WITH_TIMEOUT(isResumed, 120000);
        QCOMPARE(journalOf(*opening.file).size(), 1U);
    }

    void aCopyElsewhereHoldsWhatTheFullDiskDidNotTake()
    {
        FaultyDisk disk;
        RecordingLayer& layer = disk.layer;
        const auto opening = disk.open();
        QVERIFY(opening.file);
        ChangeWriter writer{*opening.file};
        writer.append(changeEntry(1));
        VERIFY_OK(writer.flush());
        layer.failAt(1, DiskFault::Full, true);
        writer.append(changeEntry(2));
        QVERIFY(!writer.flush());
        const QString copy = disk.folder.path(QStringLiteral("Copy.crossread"));
        VERIFY_OK(writer.saveCopy(copy));
        layer.repair();
        const auto copied = ProjectFile::open(copy, disk.folder.options());
        QVERIFY2(copied.file && !copied.problem, qPrintable(sentencesOf(copied)));
        QCOMPARE(journalOf(*copied.file).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestDiskErrors)
#include "tst_disk_errors.moc"
