// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/project_file.h"

#include <QTemporaryDir>
#include <QTest>

namespace crossread::test {

/// An entry as the notes make them; the bytes depend on the sequence, so that mixed-up rows show.
inline JournalEntry changeEntry(quint64 sequence, bool joinsPrevious = false)
{
    JournalEntry entry;
    entry.sequence = sequence;
    entry.joinsPrevious = joinsPrevious;
    entry.time = 1'700'000'000'000 + sequence;
    entry.name = QStringLiteral("Note %1").arg(sequence);
    entry.forward =
        QByteArray("do ") + QByteArray::number(sequence).repeated(1 + static_cast<int>(sequence % 40));
    entry.inverse = QByteArray("take back ") + QByteArray::number(sequence);
    return entry;
}

inline JournalEntry actEntry(quint64 sequence, JournalAct act, quint64 step)
{
    JournalEntry entry;
    entry.sequence = sequence;
    entry.act = act;
    entry.step = step;
    entry.time = 1'700'000'000'000 + sequence;
    return entry;
}

/// A folder with a path for one project in it.
class ProjectFolder {
public:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("Affair.crossread")) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

inline std::vector<JournalEntry> journalOf(ProjectFile& file, quint64 after = 0)
{
    std::vector<JournalEntry> entries;
    const auto read = file.readJournal(after, [&](const JournalEntry& entry) { entries.push_back(entry); });
    if (!read)
        qWarning("%s", qPrintable(read.reason()));
    return entries;
}

/// The reason of a Result that failed, for the message of a test.
template <typename T>
QString reasonOf(const Result<T>& result)
{
    return result ? QString() : result.reason();
}

} // namespace crossread::test

/// The test ends here when the Result is none.
#define VERIFY_OK(result) QVERIFY2((result).isOk(), qPrintable(crossread::test::reasonOf(result)))
