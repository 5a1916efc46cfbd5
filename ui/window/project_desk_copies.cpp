// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of projects: under another name, and the good one in the place of a damaged one.
#include "model/store/backups.h"
#include "model/store/file_places.h"
#include "ui/window/article_keeping.h"
#include "ui/window/project_desk.h"

#include <QFileInfo>
#include <QLocale>

namespace crossread {

bool ProjectDesk::restoreBackup(const QString& path)
{
    const Backups backups;
    const auto backup = backups.lastGood(path);
    if (!backup) {
        Q_EMIT told(tr("There is no good backup of %1.").arg(QFileInfo(path).fileName()));
        return false;
    }
    const bool isOpen = m_door && QFileInfo(this->path()) == QFileInfo(path);
    if (isOpen)
        close(); // nothing can be put in the place of what is held
    const Result<QString> aside = backups.restore(*backup, path);
    if (!aside) {
        Q_EMIT told(aside.reason());
        OpenOptions options;
        options.acceptsDamage = true;
        return isOpen && open(path, options);
    }
    if (!open(path))
        return false;
    QString sentence = tr("%1 is as it was on %2.", "name of a file; date and time")
                           .arg(QFileInfo(path).fileName(),
                                QLocale().toString(backup->made.toLocalTime(), QLocale::ShortFormat));
    if (!aside->isEmpty())
        sentence += QLatin1Char(' ') +
                    tr("The damaged file is kept beside it as %1.").arg(QFileInfo(*aside).fileName());
    Q_EMIT wentBack(sentence);
    return true;
}

Result<Done> ProjectDesk::saveCopy(const QString& path)
{
    if (!m_door)
        return keepAs(path);
    m_storing.waitForFinished();
    if (Result<Done> copied = m_door->project().saveCopy(path); !copied)
        return copied;
    return isUntitled() ? goOnAs(path) : Result<Done>{Done{}};
}

/// What is in memory alone, and the articles that are open.
Result<Done> ProjectDesk::keepAs(const QString& path)
{
    OpenedProject made = Project::create(path);
    if (!made.project)
        return Failure{made.problem->sentence};
    Result<Done> kept = m_unkept->repeatIn(*made.project);
    if (kept) {
        const KeptArticles articles =
            keepArticles({&made.project->file(), m_workspace.foundCorpus(), nullptr, {}, false, 0});
        kept = articles.failure.isEmpty() ? made.project->flush() : Failure{articles.failure};
    }
    if (!kept) {
        made.project.reset();
        removeDatabase(path); // it was made just now
        return kept;
    }
    take(std::move(made), path);
    return kept;
}

/// In this order nothing is ever lost: the copy is open and holds the same before the untitled project goes,
/// and that one goes whole into its backups.
Result<Done> ProjectDesk::goOnAs(const QString& path)
{
    const QString untitled = this->path();
    const Notebook before = m_door->notebook();
    const quint64 last = m_door->project().file().lastSequence();
    const auto articles = m_door->project().file().articles();
    if (!open(path))
        return Failure{tr("The copy was written, but could not be opened.")};
    const auto copied = m_door->project().file().articles();
    const bool isSame = articles && copied && articles->size() == copied->size() &&
                        m_door->notebook() == before && m_door->project().file().lastSequence() == last;
    if (!isSame || m_door->project().isReadOnly())
        return Failure{tr("%1 is open; the untitled project is kept as well, since not all of it could be "
                          "compared.")
                           .arg(QFileInfo(path).fileName())};
    if (const auto taken = Backups().takeAway(untitled); !taken)
        return Failure{tr("%1 is open, but the untitled project could not be emptied: %2")
                           .arg(QFileInfo(path).fileName(), taken.reason())};
    return Done{};
}

} // namespace crossread
