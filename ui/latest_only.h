// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace crossread {

/// One background task at a time: a new request cancels the old one, and a stale answer never arrives. Work
/// takes values and polls for cancel; the answer comes to the receiver's thread. Destruction cancels and
/// waits; make this a member of the receiver, or let it go first.
///
/// Not built on QFuture::then(): in Qt 6.4 QFuture::cancel() reads the continuation of a finished future
/// after it was freed.
template <typename T>
class LatestOnly {
public:
    using IsCancelled = std::function<bool()>;

    LatestOnly() = default;
    ~LatestOnly()
    {
        cancel();
        wait();
    }
    Q_DISABLE_COPY_MOVE(LatestOnly)

    /// \a work is called as work(isCancelled) in a thread of the pool, \a done with its answer.
    template <typename Work, typename Done>
    void start(QObject* receiver, Work work, Done done)
    {
        cancel();
        const auto last = std::remove_if(m_tasks.begin(), m_tasks.end(),
                                         [](const auto& task) { return task.isFinished(); });
        m_tasks.erase(last, m_tasks.end());
        const auto flag = std::make_shared<std::atomic<bool>>(false);
        m_isCancelled = flag;
        m_tasks.append(QtConcurrent::run([receiver, work = std::move(work), done = std::move(done), flag] {
            const auto answer = std::make_shared<T>(work([flag] { return flag->load(); }));
            if (flag->load())
                return;
            const auto deliver = [flag, done, answer] {
                if (!flag->load())
                    done(std::move(*answer));
            };
            QMetaObject::invokeMethod(receiver, deliver, Qt::QueuedConnection);
        }));
    }
    /// Until every task, cancelled ones too, has ended.
    void wait()
    {
        for (QFuture<void>& task : m_tasks)
            task.waitForFinished();
    }
    void cancel()
    {
        if (m_isCancelled)
            m_isCancelled->store(true);
    }

private:
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< of the last request
    QList<QFuture<void>> m_tasks;                     ///< that one, and cancelled ones not ended yet
};

} // namespace crossread
