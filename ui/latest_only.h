// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace crossread {

/// One background task at a time: a new request cancels the old one, and a stale answer never arrives. Work
/// takes values and polls for cancel; the answer comes to the receiver's thread. Destruction cancels and
/// waits.
template <typename T>
class LatestOnly {
public:
    using IsCancelled = std::function<bool()>;

    LatestOnly() = default;
    ~LatestOnly()
    {
        cancel();
        m_future.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(LatestOnly)

    /// \a work is called as work(isCancelled) in a thread of the pool, \a done with its answer.
    template <typename Work, typename Done>
    void start(QObject* receiver, Work work, Done done)
    {
        cancel();
        m_future.waitForFinished();
        m_future = QtConcurrent::run([work = std::move(work)](QPromise<T>& promise) {
            T answer = work([&promise] { return promise.isCanceled(); });
            if (!promise.isCanceled())
                promise.addResult(std::move(answer));
        });
        m_future.then(receiver, [done = std::move(done)](T answer) { done(std::move(answer)); })
            .onCanceled(receiver, [] {});
    }
    void cancel() { m_future.cancel(); }
    [[nodiscard]] bool isRunning() const { return m_future.isRunning(); }

private:
    QFuture<T> m_future;
};

} // namespace crossread
