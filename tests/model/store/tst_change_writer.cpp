// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/change_writer.h"
#include "model/store/store_fixture.h"

#include <QSignalSpy>

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
        QSignalSpy durable{&writer, &ChangeWriter::durable};
        writer.append(changeEntry(1));
        writer.append(changeEntry(2));
        QTRY_VERIFY(!durable.isEmpty() && durable.last().front().toULongLong() == 2);
        QCOMPARE(writer.durableSequence(), 2U);
        QCOMPARE(journalOf(*made.file).size(), 2U);
        VERIFY_OK(writer.flush());
    }
};

QTEST_GUILESS_MAIN(TestChangeWriter)
#include "tst_change_writer.moc"
