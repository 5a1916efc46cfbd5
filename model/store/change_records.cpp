// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/change_records.h"

namespace crossread {

namespace {

ChangeWay wayOf(JournalAct act)
{
    switch (act) {
    case JournalAct::Undo:
        return ChangeWay::Undone;
    case JournalAct::Redo:
        return ChangeWay::Redone;
    default:
        return ChangeWay::Done;
    }
}

} // namespace

std::vector<ChangeRecord> recordsOf(const std::vector<ChangeLogLine>& lines)
{
    std::vector<ChangeRecord> records;
    records.reserve(lines.size());
    for (const ChangeLogLine& line : lines) {
        // Typing goes on with the step before.
        if (line.act != JournalAct::Change || line.step == line.sequence)
            records.push_back({wayOf(line.act), Timestamp(std::chrono::milliseconds(line.time)), line.name});
    }
    return records;
}

} // namespace crossread
