// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/change_writer.h"

#include "model/store/project_file.h"

#include <QDateTime>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace crossread {

struct ChangeWriter::State {
    ProjectFile& file;
    std::mutex mutex;
    std::condition_variable woken;  ///< the thread has something to do
    std::condition_variable worked; ///< the thread has finished a round
    std::vector<JournalEntry> waiting;
    quint64 given = 0;
    quint64 durable = 0;
    quint64 rounds = 0;   ///< finished ones, well or not
    bool isToTry = false; ///< something new since the last round
    bool isEnding = false;
    std::optional<Failure> failure; ///< of the last round
    std::thread thread;

    explicit State(ProjectFile& project) : file(project), given(project.lastSequence()), durable(given) {}

    /// One group: all that waits goes to the disk in one transaction; what failed waits on, in front.
    void writeGroup(std::unique_lock<std::mutex>& lock)
    {
        std::vector<JournalEntry> group = std::move(waiting);
        waiting.clear();
        isToTry = false;
        lock.unlock();
        auto written = file.append(group);
        lock.lock();
        ++rounds;
        failure.reset();
        if (written) {
            durable = group.empty() ? durable : group.back().sequence;
            return;
        }
        failure = written.failure();
        group.insert(group.end(), std::make_move_iterator(waiting.begin()),
                     std::make_move_iterator(waiting.end()));
        waiting = std::move(group);
    }
};

ChangeWriter::ChangeWriter(ProjectFile& file, QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>(file))
{
    m_state->thread = std::thread{[this] { work(); }};
}

ChangeWriter::~ChangeWriter()
{
    {
        const std::lock_guard lock{m_state->mutex};
        m_state->isEnding = true;
    }
    m_state->woken.notify_all();
    m_state->thread.join();
}

void ChangeWriter::work()
{
    State& state = *m_state;
    std::unique_lock lock{state.mutex};
    for (;;) {
        state.woken.wait(lock, [&state] { return state.isToTry || state.isEnding; });
        if (state.isEnding && (state.waiting.empty() || (state.failure && !state.isToTry)))
            return;
        const quint64 before = state.durable;
        state.writeGroup(lock);
        const quint64 after = state.durable;
        const auto failed = state.failure;
        lock.unlock();
        if (after > before)
            Q_EMIT durable(after);
        if (failed)
            Q_EMIT writeFailed(failed->reason);
        lock.lock();
        state.worked.notify_all();
    }
}

quint64 ChangeWriter::append(JournalEntry entry)
{
    if (entry.time == 0)
        entry.time = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    quint64 sequence = 0;
    {
        const std::lock_guard lock{m_state->mutex};
        sequence = ++m_state->given;
        entry.sequence = sequence;
        m_state->waiting.push_back(std::move(entry));
        m_state->isToTry = true;
    }
    m_state->woken.notify_one();
    return sequence;
}

quint64 ChangeWriter::durableSequence() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->durable;
}

quint64 ChangeWriter::lastSequence() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->given;
}

Result<Done> ChangeWriter::flush()
{
    State& state = *m_state;
    std::unique_lock lock{state.mutex};
    const quint64 wanted = state.given;
    if (state.durable >= wanted)
        return Done{};
    // A round that is under way may have begun before the last entry came.
    const quint64 round = state.rounds;
    state.isToTry = true;
    state.woken.notify_one();
    state.worked.wait(lock,
                      [&] { return state.durable >= wanted || (state.rounds > round && state.failure); });
    if (state.durable >= wanted)
        return Done{};
    return *state.failure;
}

} // namespace crossread
