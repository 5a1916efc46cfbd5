// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/store/recording_layer.h"

#include <QFile>

#include <atomic>
#include <cerrno>
#include <mutex>
#include <sqlite3.h>

namespace crossread::test {

struct RecordingLayer::State {
    sqlite3_vfs layer{};
    sqlite3_vfs* system = nullptr;
    std::string name;
    std::mutex mutex;
    std::vector<DiskEvent> events;
    int calls = 0;
    int failingCall = 0;
    DiskFault fault = DiskFault::Io;
    bool staysBroken = false;
    bool hasFailed = false;

    /// Counts a call; the code it is to fail with, or SQLITE_OK.
    int enter(int ioCode)
    {
        const std::lock_guard lock{mutex};
        ++calls;
        const bool fails = failingCall > 0 && (calls == failingCall || (staysBroken && calls > failingCall));
        if (!fails)
            return SQLITE_OK;
        hasFailed = true;
        return fault == DiskFault::Full && ioCode != SQLITE_IOERR_FSYNC && ioCode != SQLITE_IOERR_DELETE
                   ? SQLITE_FULL
                   : ioCode;
    }
    void record(DiskEvent event)
    {
        const std::lock_guard lock{mutex};
        events.push_back(std::move(event));
    }
};

namespace {

using State = RecordingLayer::State;

/// The memory of SQLite's file: ours in front, the system's behind.
struct LayerFile {
    sqlite3_file base;
    State* state;
    QString* path;

    sqlite3_file* system() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LayerFile* ours(sqlite3_file* file)
{
    return reinterpret_cast<LayerFile*>(file);
}
sqlite3_file* systems(sqlite3_file* file)
{
    return ours(file)->system();
}

int closeFile(sqlite3_file* file)
{
    const int code = systems(file)->pMethods ? systems(file)->pMethods->xClose(systems(file)) : SQLITE_OK;
    delete ours(file)->path;
    return code;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    return systems(file)->pMethods->xRead(systems(file), to, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    State& state = *ours(file)->state;
    if (const int code = state.enter(SQLITE_IOERR_WRITE); code != SQLITE_OK)
        return code;
    const int code = systems(file)->pMethods->xWrite(systems(file), from, size, offset);
    if (code == SQLITE_OK)
        state.record(
            {DiskEvent::Kind::Write, *ours(file)->path, offset, {static_cast<const char*>(from), size}});
    return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    State& state = *ours(file)->state;
    if (const int code = state.enter(SQLITE_IOERR_TRUNCATE); code != SQLITE_OK)
        return code;
    const int code = systems(file)->pMethods->xTruncate(systems(file), size);
    if (code == SQLITE_OK)
        state.record({DiskEvent::Kind::Truncate, *ours(file)->path, size, {}});
    return code;
}

int syncFile(sqlite3_file* file, int flags)
{
    State& state = *ours(file)->state;
    if (const int code = state.enter(SQLITE_IOERR_FSYNC); code != SQLITE_OK)
        return code;
    const int code = systems(file)->pMethods->xSync(systems(file), flags);
    if (code == SQLITE_OK)
        state.record({DiskEvent::Kind::Sync, *ours(file)->path, 0, {}});
    return code;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return systems(file)->pMethods->xFileSize(systems(file), size);
}
int lockFile(sqlite3_file* file, int lock)
{
    return systems(file)->pMethods->xLock(systems(file), lock);
}
int unlockFile(sqlite3_file* file, int lock)
{
    return systems(file)->pMethods->xUnlock(systems(file), lock);
}
int isReserved(sqlite3_file* file, int* result)
{
    return systems(file)->pMethods->xCheckReservedLock(systems(file), result);
}
int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return systems(file)->pMethods->xFileControl(systems(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return systems(file)->pMethods->xSectorSize(systems(file));
}
int characteristics(sqlite3_file* file)
{
    return systems(file)->pMethods->xDeviceCharacteristics(systems(file));
}
int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return systems(file)->pMethods->xShmMap(systems(file), page, size, extend, memory);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return systems(file)->pMethods->xShmLock(systems(file), offset, count, flags);
}
void barShared(sqlite3_file* file)
{
    systems(file)->pMethods->xShmBarrier(systems(file));
}
int unmapShared(sqlite3_file* file, int isToDelete)
{
    return systems(file)->pMethods->xShmUnmap(systems(file), isToDelete);
}

constexpr sqlite3_io_methods methods{2,           closeFile,   readFile,        writeFile,  truncateFile,
                                     syncFile,    fileSize,    lockFile,        unlockFile, isReserved,
                                     controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                     barShared,   unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    State& state = *static_cast<State*>(layer->pAppData);
    const QString path = name ? QFile::decodeName(name) : QString();
    const bool isNew = (flags & SQLITE_OPEN_CREATE) != 0 && !QFile::exists(path);
    file->pMethods = nullptr;
    ours(file)->state = &state;
    if (isNew) {
        if (const int code = state.enter(SQLITE_CANTOPEN); code != SQLITE_OK)
            return code;
    }
    systems(file)->pMethods = nullptr;
    const int code = state.system->xOpen(state.system, name, systems(file), flags, outFlags);
    if (code != SQLITE_OK) {
        if (systems(file)->pMethods)
            systems(file)->pMethods->xClose(systems(file));
        return code;
    }
    ours(file)->path = new QString{path};
    file->pMethods = &methods;
    if (isNew)
        state.record({DiskEvent::Kind::Create, path, 0, {}});
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* layer, const char* name, int isSynced)
{
    State& state = *static_cast<State*>(layer->pAppData);
    if (const int code = state.enter(SQLITE_IOERR_DELETE); code != SQLITE_OK)
        return code;
    const int code = state.system->xDelete(state.system, name, isSynced);
    if (code == SQLITE_OK)
        state.record({DiskEvent::Kind::Delete, QFile::decodeName(name), 0, {}});
    return code;
}

/// What the system's call would have left in errno.
int lastError(sqlite3_vfs* layer, int size, char* text)
{
    State& state = *static_cast<State*>(layer->pAppData);
    return state.hasFailed ? EIO : state.system->xGetLastError(state.system, size, text);
}

} // namespace

RecordingLayer::RecordingLayer() : m_state(std::make_unique<State>())
{
    static std::atomic<int> number{0};
    State& state = *m_state;
    state.system = sqlite3_vfs_find(nullptr);
    state.name = "recording-" + std::to_string(++number);
    state.layer = *state.system;
    state.layer.pNext = nullptr;
    state.layer.zName = state.name.c_str();
    state.layer.pAppData = &state;
    state.layer.szOsFile = static_cast<int>(sizeof(LayerFile)) + state.system->szOsFile;
    state.layer.xOpen = openFile;
    state.layer.xDelete = deleteFile;
    state.layer.xGetLastError = lastError;
    sqlite3_vfs_register(&state.layer, 0);
}

RecordingLayer::~RecordingLayer()
{
    sqlite3_vfs_unregister(&m_state->layer);
}

const std::string& RecordingLayer::name() const
{
    return m_state->name;
}

std::vector<DiskEvent>& RecordingLayer::events()
{
    return m_state->events;
}

void RecordingLayer::mark(qint64 value)
{
    m_state->record({DiskEvent::Kind::Mark, {}, value, {}});
}

void RecordingLayer::failAt(int call, DiskFault fault, bool staysBroken)
{
    const std::lock_guard lock{m_state->mutex};
    m_state->calls = 0;
    m_state->failingCall = call;
    m_state->fault = fault;
    m_state->staysBroken = staysBroken;
    m_state->hasFailed = false;
}

void RecordingLayer::repair()
{
    failAt(0, DiskFault::Io, false);
}

int RecordingLayer::calls() const
{
    return m_state->calls;
}

bool RecordingLayer::hasFailed() const
{
    return m_state->hasFailed;
}

} // namespace crossread::test
