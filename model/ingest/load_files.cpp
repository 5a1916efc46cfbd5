// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/load.h"
#include "model/ingest/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace crossread {

namespace {

/// Cold disks answer faster the more is asked of them at once: 53 MB/s with one reader, 168 MB/s with eight.
constexpr qsizetype readerThreads = 8;
constexpr std::chrono::milliseconds reportInterval{50};

QString failed(const char* text, const QString& path)
{
    return QCoreApplication::translate("crossread", text).arg(QFileInfo{path}.fileName());
}

/// What a path is, before it is opened: opening a pipe waits for a writer, and a device may do anything.
std::optional<QString> reasonNotToOpen(const QString& path)
{
    struct stat facts {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
        const QFileInfo info{path};
        if (info.isSymLink())
            return failed(QT_TRANSLATE_NOOP("crossread", "%1 is a link to a file that does not exist."),
                          path);
        return errno == EACCES ? failed(QT_TRANSLATE_NOOP("crossread", "%1 may not be read."), path)
                               : failed(QT_TRANSLATE_NOOP("crossread", "%1 does not exist."), path);
    }
    if (S_ISDIR(facts.st_mode))
        return failed(QT_TRANSLATE_NOOP("crossread", "%1 is a folder."), path);
    if (!S_ISREG(facts.st_mode))
        return failed(QT_TRANSLATE_NOOP("crossread", "%1 is a pipe, socket or device, not a file."), path);
    if (facts.st_size > longestSource)
        return failed(
            QT_TRANSLATE_NOOP("crossread", "%1 is larger than the 256 MiB that are read of one file."), path);
    return {};
}

Result<QByteArray> bytesOf(const QString& path)
{
    if (const auto reason = reasonNotToOpen(path))
        return Failure{*reason};
    // Without waiting, should the file have become a pipe since.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    QFile file;
    if (descriptor < 0 ||
        !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        const int error = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        if (error == EACCES || error == EPERM)
            return Failure{failed(QT_TRANSLATE_NOOP("crossread", "%1 may not be read."), path)};
        return Failure{QCoreApplication::translate("crossread", "%1 could not be opened: %2.")
                           .arg(QFileInfo{path}.fileName(), qt_error_string(error))};
    }
    // QFile::read() reserves all that it is asked for: ask for the file's own size, and for more where there
    // is.
    QByteArray bytes = file.read(std::min<qint64>(file.size(), longestSource) + 1);
    if (bytes.size() > file.size())
        bytes += file.read(longestSource + 1 - bytes.size());
    if (file.error() != QFileDevice::NoError)
        return Failure{QCoreApplication::translate("crossread", "%1 could not be read: %2.")
                           .arg(QFileInfo{path}.fileName(), file.errorString())};
    return bytes;
}

Result<Article> articleAt(const QString& path)
{
    auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.failure();
    return readArticle({path, std::move(*bytes)});
}

/// The work that the reader threads share: each takes the next file until none is left. Threads and locks are
/// the standard library's: the thread sanitizer does not see into the distribution's Qt.
class Reading {
public:
    explicit Reading(const QStringList& files)
        : m_files(files), m_results(static_cast<std::size_t>(files.size()))
    {
    }

    void run()
    {
        for (;;) {
            const auto index = m_next.fetch_add(1);
            if (index >= m_files.size() || m_isCancelled.load())
                return;
            auto result = articleAt(m_files.at(index));
            const std::scoped_lock lock{m_mutex};
            m_results[static_cast<std::size_t>(index)].emplace(std::move(result));
            if (++m_done == m_files.size())
                m_changed.notify_all();
        }
    }

    /// Waits for the end, at most one report interval. True when all files are done.
    bool wait()
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, reportInterval, [this] { return m_done == m_files.size(); });
    }
    [[nodiscard]] LoadProgress progress()
    {
        const std::scoped_lock lock{m_mutex};
        return {m_done, m_files.size()};
    }
    void cancel() { m_isCancelled.store(true); }

    /// Precondition: no thread runs any more.
    void moveInto(LoadedSet& set)
    {
        for (std::size_t i = 0; i < m_results.size(); ++i) {
            auto& result = m_results[i];
            if (!result)
                continue;
            if (result->isOk())
                set.articles.push_back(std::move(result->value()));
            else
                set.problems.push_back({m_files.at(static_cast<qsizetype>(i)), result->reason()});
        }
    }

private:
    const QStringList& m_files;
    std::vector<std::optional<Result<Article>>> m_results;
    std::atomic<qsizetype> m_next{0};
    std::atomic<bool> m_isCancelled{false};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    qsizetype m_done = 0;
};

} // namespace

LoadedSet loadFiles(const FileList& list, const std::function<void(LoadProgress)>& progress,
                    const std::function<bool()>& isCancelled)
{
    LoadedSet set;
    set.problems = list.problems;
    Reading reading{list.files};
    std::vector<std::jthread> threads;
    for (qsizetype i = 0; i < std::min(readerThreads, list.files.size()); ++i)
        threads.emplace_back([&reading] { reading.run(); });
    while (!reading.wait()) {
        if (progress)
            progress(reading.progress());
        if (isCancelled && isCancelled()) {
            set.isCancelled = true;
            reading.cancel();
            break;
        }
    }
    threads.clear(); // waits for each
    if (progress && !set.isCancelled)
        progress(reading.progress());
    reading.moveInto(set);
    return set;
}

} // namespace crossread
