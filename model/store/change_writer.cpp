// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/change_writer.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace crossread {

namespace {

/// After so long without a change, the log may be carried over into the file.
constexpr std::chrono::milliseconds idleTime{800};
/// After so long what could not be written is tried again: there may be room by now.
constexpr std::chrono::seconds retryTime{2};
/// A shorter log is not worth it.
constexpr qint64 foldedLogSize = 1 << 20; // bytes

bool isEmpty(const WriteBatch& batch)
{
    return batch.entries.empty() && batch.layout.empty() && !batch.snapshot;
}

void setIn(std::vector<std::pair<QString, QByteArray>>& layout, const QString& name, const QByteArray& value)
{
    const auto place =
        std::find_if(layout.begin(), layout.end(), [&](const auto& each) { return each.first == name; });
    if (place == layout.end())
        layout.emplace_back(name, value);
    else
        place->second = value;
}

/// Both, in their order.
WriteBatch joined(WriteBatch first, WriteBatch second)
{
    first.entries.insert(first.entries.end(), std::make_move_iterator(second.entries.begin()),
                         std::make_move_iterator(second.entries.end()));
    for (const auto& [name, value] : second.layout)
        setIn(first.layout, name, value);
    if (second.snapshot)
        first.snapshot = std::move(second.snapshot);
    return first;
}

} // namespace

struct ChangeWriter::State {
    ProjectFile& file;
    std::mutex mutex;
    std::condition_variable woken;  ///< the thread has something to do
    std::condition_variable worked; ///< the thread has finished a round
    WriteBatch waiting;
    quint64 given = 0;        ///< the last sequence
    quint64 durable = 0;      ///< the last sequence on the disk
    quint64 asked = 0;        ///< counts what was handed over
    quint64 answered = 0;     ///< up to here it is on the disk
    quint64 rounds = 0;       ///< finished ones, well or not
    bool isToTry = false;     ///< something new since the last round
    bool isWriting = false;   ///< a round is under way
    bool isLogToFold = false; ///< something was written since the log was folded in
    bool isEnding = false;
    std::optional<Failure> failure; ///< of the last round
    std::thread thread;

    explicit State(ProjectFile& project) : file(project), given(project.lastSequence()), durable(given) {}

    void handOver(std::unique_lock<std::mutex> lock)
    {
        ++asked;
        isToTry = true;
        lock.unlock();
        woken.notify_one();
    }

    /// All that waits goes to the disk in one transaction; what failed waits on, in front of what came
    /// meanwhile.
    void writeGroup(std::unique_lock<std::mutex>& lock)
    {
        WriteBatch group = std::exchange(waiting, {});
        const quint64 last = asked;
        isToTry = false;
        isWriting = true;
        lock.unlock();
        auto written = isEmpty(group) ? Result<Done>{Done{}} : file.write(group);
        lock.lock();
        isWriting = false;
        ++rounds;
        failure.reset();
        if (!written) {
            failure = written.failure();
            waiting = joined(std::move(group), std::exchange(waiting, {}));
            return;
        }
        answered = last;
        isLogToFold = true;
        if (!group.entries.empty())
            durable = group.entries.back().sequence;
    }

    /// Waits until there is something to write, or it is to end. Folds the log in when nothing comes for a
    /// while.
    void waitForWork(std::unique_lock<std::mutex>& lock)
    {
        const auto hasWork = [this] { return isToTry || isEnding; };
        if (failure && !woken.wait_for(lock, retryTime, hasWork)) {
            isToTry = true;
            return;
        }
        if (isLogToFold && !woken.wait_for(lock, idleTime, hasWork)) {
            isLogToFold = false;
            lock.unlock();
            if (file.logSize() >= foldedLogSize)
                static_cast<void>(file.checkpoint()); // What fails here is done at closing.
            lock.lock();
        }
        woken.wait(lock, hasWork);
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
        state.waitForWork(lock);
        if (state.isEnding && !state.isToTry)
            return;
        const quint64 before = state.durable;
        const bool hadFailed = state.failure.has_value();
        state.writeGroup(lock);
        const quint64 after = state.durable;
        const auto failed = state.failure;
        lock.unlock();
        if (after > before)
            Q_EMIT durable(after);
        if (failed)
            Q_EMIT writeFailed(failed->reason);
        else if (hadFailed)
            Q_EMIT writeResumed();
        lock.lock();
        state.worked.notify_all();
    }
}

quint64 ChangeWriter::append(JournalEntry entry)
{
    if (entry.time == 0)
        entry.time = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    std::unique_lock lock{m_state->mutex};
    const quint64 sequence = ++m_state->given;
    entry.sequence = sequence;
    m_state->waiting.entries.push_back(std::move(entry));
    m_state->handOver(std::move(lock));
    return sequence;
}

void ChangeWriter::setLayout(const QString& name, const QByteArray& value)
{
    std::unique_lock lock{m_state->mutex};
    setIn(m_state->waiting.layout, name, value);
    m_state->handOver(std::move(lock));
}

void ChangeWriter::putSnapshot(StateSnapshot snapshot)
{
    std::unique_lock lock{m_state->mutex};
    m_state->waiting.snapshot = std::move(snapshot);
    m_state->handOver(std::move(lock));
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
    const quint64 wanted = state.asked;
    if (state.answered >= wanted)
        return Done{};
    // A round that is under way does not hold what came since it began.
    const quint64 round = state.rounds + (state.isWriting ? 1 : 0);
    state.isToTry = true;
    state.woken.notify_one();
    state.worked.wait(lock,
                      [&] { return state.answered >= wanted || (state.rounds > round && state.failure); });
    if (state.answered >= wanted)
        return Done{};
    return *state.failure;
}

Result<Done> ChangeWriter::saveCopy(const QString& path)
{
    const auto flushed = flush();
    auto copied = m_state->file.saveCopy(path);
    if (!copied || flushed)
        return copied;
    WriteBatch rest;
    {
        std::unique_lock lock{m_state->mutex};
        m_state->worked.wait(lock, [this] { return !m_state->isWriting; });
        rest = m_state->waiting;
    }
    const auto copy = ProjectFile::open(path);
    if (!copy.file)
        return Failure{copy.problem->sentence};
    const quint64 last = copy.file->lastSequence();
    std::erase_if(rest.entries, [&](const JournalEntry& entry) { return entry.sequence <= last; });
    return copy.file->write(rest);
}

} // namespace crossread
