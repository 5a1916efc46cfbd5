// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/history.h"

#include <utility>

namespace crossread {

bool History::add(const JournalEntry& entry)
{
    const bool isChange = entry.act == JournalAct::Change;
    if (isChange) {
        if (!entry.joinsPrevious || !m_canJoin)
            m_done.emplace_back();
        m_done.back().changes.push_back(entry.sequence);
        if (!entry.name.isEmpty())
            m_done.back().name = entry.name;
        m_undone.clear();
        m_canJoin = true;
        return true;
    }
    auto& from = entry.act == JournalAct::Undo ? m_done : m_undone;
    auto& to = entry.act == JournalAct::Undo ? m_undone : m_done;
    m_canJoin = false;
    if (from.empty() || from.back().first() != entry.step)
        return false;
    to.push_back(std::move(from.back()));
    from.pop_back();
    return true;
}

} // namespace crossread
