// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_desk.h"

#include "model/store/project_articles.h"
#include "ui/window/article_keeping.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace crossread {

namespace {

quint64 presentMoment()
{
    return static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

ProjectDesk::ProjectDesk(Workspace& workspace, ArticleSetReading& reading, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_reading(reading),
      m_unkept(std::make_unique<UnkeptDoor>()),
      m_whyUnkept(tr("no project is open"))
{
    workspace.setDoor(m_unkept.get());
    connect(&workspace, &Workspace::found, this, &ProjectDesk::storeArticles);
    connect(&workspace, &Workspace::notebookChanged, this, [this] {
        if (!m_door)
            Q_EMIT saveStateChanged();
    });
}

ProjectDesk::~ProjectDesk()
{
    close();
    m_workspace.setDoor(nullptr);
}

void ProjectDesk::close()
{
    if (!m_door)
        return;
    m_reading.end();
    m_storing.waitForFinished();
    m_workspace.setDoor(m_unkept.get());
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
        m_unkept = std::make_unique<UnkeptDoor>();
        Q_EMIT opened();
        Q_EMIT saveStateChanged();
    }
    if (arrived.problem)
        Q_EMIT problemFound(*arrived.problem, path);
    return isOpen;
}

/// What was done while there was no project goes into this one.
bool ProjectDesk::openUntitled()
{
    if (m_door && m_door->isUntitled())
        return true;
    m_reading.end();
    OpenedProject arrived = Project::openUntitled();
    if (arrived.project && !m_door) {
        if (const auto repeated = m_unkept->repeatIn(*arrived.project); !repeated) {
            m_whyUnkept = repeated.reason();
            return false;
        }
    }
    if (!arrived.project)
        m_whyUnkept = arrived.problem->sentence;
    return take(std::move(arrived), ProjectFile::untitledPath());
}

Result<Done> ProjectDesk::flush()
{
    if (!m_door && !m_unkept->isEmpty() && !openUntitled())
        return Failure{m_whyUnkept};
    if (!m_door || m_door->project().isReadOnly())
        return Done{};
    Result<Done> flushed = m_door->project().flush();
    return !flushed && m_door->project().isDurable() ? Result<Done>{Done{}} : flushed;
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
        return m_unkept->isEmpty() ? QString() : tr("Not saved: %1").arg(m_whyUnkept);
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
    ArticleKeeping keeping{
        &m_door->project().file(), corpus, m_reading.lexicon(), {}, isUntitled(), presentMoment()};
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
