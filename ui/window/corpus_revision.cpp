// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/corpus_revision.h"

#include <QSemaphore>
#include <QtConcurrentRun>

namespace crossread {

namespace {
constexpr int patience = 100; ///< milliseconds
}

/// One run of the decider, shared by the two threads.
struct CorpusRevision::Work {
    std::shared_ptr<const Corpus> found;
    std::vector<Decision> decisions;
    DecidedCorpus decided;
    QSemaphore isDone;
    bool isTaken = false; ///< of the window's thread alone
};

CorpusRevision::CorpusRevision(Workspace& workspace, LexiconOf lexicon, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_lexicon(std::move(lexicon))
{
    connect(&workspace, &Workspace::found, this, &CorpusRevision::revise);
    connect(&workspace, &Workspace::notebookReplaced, this, &CorpusRevision::revise);
    connect(&workspace, &Workspace::notebookChanged, this, [this](const Touched& touched) {
        if (touched.hasDecisions)
            revise();
    });
}

CorpusRevision::~CorpusRevision()
{
    m_task.waitForFinished();
}

void CorpusRevision::revise()
{
    if (m_isRunning)
        m_isWantedAgain = true;
    else
        start();
}

void CorpusRevision::start()
{
    m_isWantedAgain = false;
    auto work = std::make_shared<Work>();
    work->found = m_workspace.foundCorpus();
    work->decisions = m_workspace.notebook().decisions();
    if (work->decisions.empty() || work->found->articleCount() == 0) {
        m_workspace.setDecided({work->found, {}});
        Q_EMIT revised();
        return;
    }
    if (!m_decider)
        m_decider = std::make_shared<Decider>(m_lexicon());
    m_isRunning = true;
    m_task = QtConcurrent::run([this, work, decider = m_decider] {
        work->decided = decider->decide(work->found, work->decisions);
        work->isDone.release();
        QMetaObject::invokeMethod(
            this, [this, work] { take(work); }, Qt::QueuedConnection);
    });
    if (work->isDone.tryAcquire(1, patience))
        take(work);
    else
        Q_EMIT delayed();
}

void CorpusRevision::take(const std::shared_ptr<Work>& work)
{
    if (work->isTaken)
        return;
    work->isTaken = true;
    m_isRunning = false;
    if (m_isWantedAgain || work->found != m_workspace.foundCorpus()) {
        start();
        return;
    }
    m_workspace.setDecided(work->decided);
    Q_EMIT revised();
}

} // namespace crossread
