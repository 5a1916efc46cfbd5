// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_door.h"

#include "model/store/change_records.h"

namespace crossread {

ProjectDoor::ProjectDoor(std::unique_ptr<Project> project, QObject* parent)
    : ChangeDoor(parent), m_project(std::move(project)), m_sequence(m_project->file().lastSequence())
{
    connect(m_project.get(), &Project::notebookChanged, this, [this](const Touched& touched) {
        ++m_sequence;
        setSaved(false);
        Q_EMIT changed(touched, m_way);
    });
    connect(m_project.get(), &Project::durable, this,
            [this](quint64 sequence) { setSaved(sequence >= m_sequence); });
    connect(m_project.get(), &Project::writeFailed, this, &ProjectDoor::writeFailed);
    connect(m_project.get(), &Project::writeResumed, this, &ProjectDoor::writeResumed);
}

bool ProjectDoor::isUntitled() const
{
    return ProjectFile::isUntitled(m_project->path());
}

void ProjectDoor::setSaved(bool isSaved)
{
    if (std::exchange(m_isSaved, isSaved) != isSaved)
        Q_EMIT savedChanged();
}

Result<Done> ProjectDoor::perform(const Change& change)
{
    m_way = ChangeWay::Done;
    return m_project->perform(change);
}

Result<Done> ProjectDoor::undo()
{
    m_way = ChangeWay::Undone;
    return m_project->undo();
}

Result<Done> ProjectDoor::redo()
{
    m_way = ChangeWay::Redone;
    return m_project->redo();
}

std::vector<ChangeRecord> ProjectDoor::log() const
{
    const auto lines = m_project->changeLog();
    return lines ? recordsOf(*lines) : std::vector<ChangeRecord>{};
}

} // namespace crossread
