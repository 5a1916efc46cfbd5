// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/unkept_door.h"

#include "model/store/project.h"

namespace crossread {

UnkeptDoor::UnkeptDoor(QObject* parent) : ChangeDoor(parent)
{
    connect(&m_stack, &ChangeDoor::changed, this, &ChangeDoor::changed);
}

Result<Done> UnkeptDoor::perform(const Change& change)
{
    Result<Done> done = m_stack.perform(change);
    if (done)
        m_acts.push_back({ChangeWay::Done, change});
    return done;
}

Result<Done> UnkeptDoor::undo()
{
    const bool isThere = !undoName().isEmpty();
    Result<Done> undone = m_stack.undo();
    if (isThere && undone)
        m_acts.push_back({ChangeWay::Undone, {}});
    return undone;
}

Result<Done> UnkeptDoor::redo()
{
    const bool isThere = !redoName().isEmpty();
    Result<Done> redone = m_stack.redo();
    if (isThere && redone)
        m_acts.push_back({ChangeWay::Redone, {}});
    return redone;
}

Result<Done> UnkeptDoor::repeatIn(Project& project) const
{
    for (const Act& act : m_acts) {
        Result<Done> repeated = act.way == ChangeWay::Undone   ? project.undo()
                                : act.way == ChangeWay::Redone ? project.redo()
                                                               : project.perform(act.change);
        if (!repeated)
            return repeated;
    }
    return Done{};
}

} // namespace crossread
