// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/change_stack.h"

#include "model/base/reversed.h"

namespace crossread {

Timestamp presentTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool ChangeStack::isJoining(const Change& change) const
{
    return m_canJoin && !m_done.empty() && joinsWith(change, m_done.back().forward.back());
}

Result<Done> ChangeStack::perform(const Change& change)
{
    const QString name = describe(change, &m_notebook);
    Touched touched;
    Result<Change> inverse = m_notebook.apply(change, &touched);
    if (!inverse)
        return inverse.failure();
    const bool isNew = !isJoining(change);
    if (isNew)
        m_done.emplace_back();
    Step& step = m_done.back();
    step.forward.push_back(change);
    step.inverse.push_back(*std::move(inverse));
    step.name = name;
    m_undone.clear();
    m_canJoin = true;
    if (isNew)
        m_log.push_back({ChangeWay::Done, presentTime(), name});
    Q_EMIT changed(touched, ChangeWay::Done);
    return Done{};
}

Result<Done> ChangeStack::undo()
{
    if (m_done.empty())
        return Done{};
    Step step = std::move(m_done.back());
    m_done.pop_back();
    Touched touched;
    for (const Change& change : Reversed(step.inverse)) {
        if (Result<Change> applied = m_notebook.apply(change, &touched); !applied)
            return applied.failure();
    }
    m_canJoin = false;
    m_log.push_back({ChangeWay::Undone, presentTime(), step.name});
    m_undone.push_back(std::move(step));
    Q_EMIT changed(touched, ChangeWay::Undone);
    return Done{};
}

Result<Done> ChangeStack::redo()
{
    if (m_undone.empty())
        return Done{};
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    Touched touched;
    for (const Change& change : step.forward) {
        if (Result<Change> applied = m_notebook.apply(change, &touched); !applied)
            return applied.failure();
    }
    m_canJoin = false;
    m_log.push_back({ChangeWay::Redone, presentTime(), step.name});
    m_done.push_back(std::move(step));
    Q_EMIT changed(touched, ChangeWay::Redone);
    return Done{};
}

QString ChangeStack::undoName() const
{
    return m_done.empty() ? QString() : m_done.back().name;
}

QString ChangeStack::redoName() const
{
    return m_undone.empty() ? QString() : m_undone.back().name;
}

} // namespace crossread
