// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_desk.h"

#include "model/store/backups.h"
#include "model/store/project_articles.h"
#include "ui/window/article_keeping.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrentRun>

#include <utility>

namespace crossread {

ProjectDesk::ProjectDesk(Workspace& workspace, ArticleSetReading& reading, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_reading(reading)
{
    connect(&workspace, &Workspace::found, this, &ProjectDesk::storeArticles);
}

ProjectDesk::~ProjectDesk()
{
    close();
}

void ProjectDesk::close()
{
    if (!m_door)
        return;
    m_reading.end();
    m_storing.waitForFinished();
    m_workspace.setDoor(nullptr);
    m_door.reset();
}

bool ProjectDesk::take(OpenedProject arrived, const QString& path)
{
    const bool isOpen = arrived.project != nullptr;
    if (isOpen) {
        m_storing.waitForFinished();
        auto door = std::make_unique<ProjectDoor>(std::move(arrived.project));
        connectDoor(*door);
        m_writeFailure.clear();
        m_workspace.setDoor(door.get());
        m_door = std::move(door);
        Q_EMIT opened();
        Q_EMIT saveStateChanged();
    }
    if (arrived.problem)
        Q_EMIT problemFound(*arrived.problem, path);
    return isOpen;
}

/// What fails is tried again and again, and told once.
void ProjectDesk::connectDoor(ProjectDoor& door)
{
    connect(&door, &ProjectDoor::savedChanged, this, &ProjectDesk::saveStateChanged);
    connect(&door, &ProjectDoor::writeFailed, this, [this](const QString& sentence) {
        if (std::exchange(m_writeFailure, sentence) == sentence)
            return;
        Q_EMIT saveStateChanged();
        Q_EMIT told(sentence);
    });
    connect(&door, &ProjectDoor::writeResumed, this, [this] {
        m_writeFailure.clear();
        Q_EMIT saveStateChanged();
    });
}

Result<Done> ProjectDesk::flush()
{
    if (!m_door || m_door->project().isReadOnly())
        return Done{};
    Result<Done> flushed = m_door->project().flush();
    return !flushed && m_door->project().isDurable() ? Result<Done>{Done{}} : flushed;
}

bool ProjectDesk::openUntitled()
{
    if (m_door && m_door->isUntitled())
        return true;
    m_reading.end();
    return take(Project::openUntitled(), ProjectFile::untitledPath());
}

bool ProjectDesk::open(const QString& path, const OpenOptions& options)
{
    if (m_door && QFileInfo(m_door->project().path()) == QFileInfo(path) && !m_door->project().isReadOnly())
        return true;
    m_reading.end();
    return take(Project::open(path, options), path);
}

bool ProjectDesk::create(const QString& path)
{
    m_reading.end();
    return take(Project::create(path), path);
}

bool ProjectDesk::openCopy(const QString& path, const QString& copy)
{
    m_reading.end();
    return take(Project::from(ProjectFile::openCopy(path, copy)), copy);
}

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
        return Failure{tr("No project is open.")};
    m_storing.waitForFinished();
    if (Result<Done> copied = m_door->project().saveCopy(path); !copied)
        return copied;
    return isUntitled() ? goOnAs(path) : Result<Done>{Done{}};
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

QString ProjectDesk::path() const
{
    return m_door ? m_door->project().path() : QString();
}

QString ProjectDesk::name() const
{
    return isUntitled() ? QString() : QFileInfo(path()).completeBaseName();
}

QString ProjectDesk::saveState() const
{
    if (!m_door)
        return {};
    if (m_door->project().isReadOnly())
        return tr("Open for reading: changes are not possible");
    if (!m_writeFailure.isEmpty())
        return tr("Not saved: %1").arg(m_writeFailure);
    return isSaved() ? tr("All changes saved") : tr("Saving…");
}

bool ProjectDesk::isKeeping() const
{
    return m_door && !m_door->project().isReadOnly() && m_writeFailure.isEmpty();
}

void ProjectDesk::setTyping(bool isTyping)
{
    if (std::exchange(m_isTyping, isTyping) != isTyping)
        Q_EMIT saveStateChanged();
}

void ProjectDesk::readArticles()
{
    if (m_door)
        m_reading.startStored([file = &m_door->project().file()](const Lexicon& lexicon, const auto& tell,
                                                                 const auto& isCancelled) {
            return analyzeStoredArticles(*file, lexicon, tell, isCancelled);
        });
}

void ProjectDesk::storeArticles()
{
    const std::shared_ptr<const Corpus> corpus = m_workspace.foundCorpus();
    if (!m_door || corpus->articleCount() == 0)
        return;
    m_storing.waitForFinished();
    // The untitled project holds what is open now; one with a name keeps what it was given.
    ArticleKeeping keeping{&m_door->project().file(),
                           corpus,
                           m_reading.lexicon(),
                           {},
                           isUntitled(),
                           static_cast<quint64>(QDateTime::currentMSecsSinceEpoch())};
    // What the window itself has read again is known; the rest changed while it was closed.
    for (const ArticleId article : m_workspace.captures().articles())
        keeping.known.insert(keyOf(corpus->article(article)));
    m_storing = QtConcurrent::run([this, keeping = std::move(keeping)] {
        const KeptArticles kept = keepArticles(keeping);
        QMetaObject::invokeMethod(
            this, [this, kept] { tellKept(kept); }, Qt::QueuedConnection);
    });
}

void ProjectDesk::tellKept(const KeptArticles& kept)
{
    if (!kept.earlier.empty())
        m_workspace.restoreCaptures(kept.earlier);
    if (kept.changed)
        Q_EMIT earlierFound(kept.changed);
    if (!kept.failure.isEmpty())
        Q_EMIT told(kept.failure);
}

} // namespace crossread
