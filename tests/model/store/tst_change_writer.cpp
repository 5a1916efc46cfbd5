// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/change_writer.h"
#include "model/store/store_fixture.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestChangeWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closingWithinTheSaveDelayLosesNothing()
    {
        const ProjectFolder folder;
        std::vector<JournalEntry> written;
        {
            const auto made = ProjectFile::create(folder.path());
            ChangeWriter writer{*made.file};
            for (quint64 i = 1; i <= 200; ++i) {
                written.push_back(changeEntry(i));
                QCOMPARE(writer.append(changeEntry(0 + i)), i);
            }
        }
        const auto opened = ProjectFile::open(folder.path());
        QCOMPARE(journalOf(*opened.file), written);
    }

    void tellsWhatIsOnTheDisk()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path());
        ChangeWriter writer{*made.file};
        // The writer's thread tells it: a receiver of this thread is told by an event, a spy would race.
        QObject receiver;
        quint64 durable = 0;
        QObject::connect(&writer, &ChangeWriter::durable, &receiver,
                         [&durable](quint64 sequence) { durable = sequence; });
        writer.append(changeEntry(1));
        writer.append(changeEntry(2));
        QTRY_COMPARE(durable, 2U);
        QCOMPARE(writer.durableSequence(), 2U);
        QCOMPARE(journalOf(*made.file).size(), 2U);
        VERIFY_OK(writer.flush());
    }
};

QTEST_GUILESS_MAIN(TestChangeWriter)
#include "tst_change_writer.moc"
