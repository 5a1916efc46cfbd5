// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/article_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <chrono>

namespace crossread {

using namespace std::chrono_literals;

namespace {

// The system gives a process a few thousand watches at best; all others are looked at when the window is
// returned to.
constexpr qsizetype mostWatched = 256;
constexpr qint64 leastPause = 2000; ///< milliseconds between two looks

bool holds(const QString& path, const QByteArray& hash)
{
    QFile file(path);
    QCryptographicHash now(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && now.addData(&file) && now.result() == hash;
}

} // namespace

ArticleFiles::ArticleFiles(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::found, this, &ArticleFiles::watch);
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms); // an editor writes a file in several steps
    connect(&m_delay, &QTimer::timeout, this, [this] { check(true); });
    const auto wait = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, wait);
}

void ArticleFiles::watch()
{
    m_task.cancel();
    m_files.clear();
    m_same.clear();
    m_changed.clear();
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    const Corpus& corpus = *m_workspace.foundCorpus();
    QSet<QString> watched;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        const Article& article = corpus.article(idAt<ArticleId>(i));
        m_files.push_back({article.path, article.sourceHash});
        // The folder too: many programs write a new file and put it in the old one's place.
        for (const QString& path : {article.path, QFileInfo(article.path).absolutePath()}) {
            if (watched.size() < mostWatched && QFileInfo::exists(path))
                watched.insert(path);
        }
    }
    if (!watched.isEmpty())
        m_watcher.addPaths({watched.begin(), watched.end()});
}

void ArticleFiles::check(bool isUrgent)
{
    if (m_files.empty() || (!isUrgent && m_lastLook.isValid() && m_lastLook.elapsed() < leastPause))
        return;
    m_lastLook.start();
    m_task.start(
        this,
        [files = m_files, same = m_same](const LatestOnly<Look>::IsCancelled& isCancelled) {
            return lookAt(files, same, isCancelled);
        },
        [this](Look look) { take(std::move(look)); });
}

ArticleFiles::Look ArticleFiles::lookAt(const std::vector<Known>& files, QHash<QString, Stamp> same,
                                        const LatestOnly<Look>::IsCancelled& isCancelled)
{
    Look look{{}, std::move(same)};
    for (const Known& file : files) {
        if (isCancelled())
            break;
        const QFileInfo info(file.path);
        if (!info.isFile()) // a file that is gone says nothing new
            continue;
        const Stamp stamp{info.size(), info.lastModified().toMSecsSinceEpoch()};
        if (look.same.value(file.path) == stamp)
            continue;
        if (holds(file.path, file.hash))
            look.same.insert(file.path, stamp);
        else
            look.changed << file.path;
    }
    return look;
}

void ArticleFiles::take(Look look)
{
    m_same = std::move(look.same);
    if (look.changed == m_changed)
        return;
    m_changed = std::move(look.changed);
    Q_EMIT changedOnDisk(m_changed);
}

} // namespace crossread
