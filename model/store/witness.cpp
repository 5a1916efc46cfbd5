// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/witness.h"

#include "model/store/checksum.h"
#include "model/store/rows.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cstring>
#include <sqlite3.h>
#include <vector>

namespace crossread {

namespace {

constexpr quint64 mark = 0x7373'656e'7469'5743; // "CWitness"
constexpr std::size_t fields = 8;               // mark, six numbers, their checksum
constexpr qsizetype recordSize = 8 * fields;
/// Apart by a sector, so that no torn write hits both.
constexpr qint64 placeDistance = 4096;

QString witnessPath(const QString& projectPath)
{
    return projectPath + QStringLiteral("-witness");
}

QByteArray recordOf(const Testimony& testimony)
{
    QByteArray record(recordSize, '\0');
    const std::array<quint64, fields - 1> values{mark,
                                                 testimony.project,
                                                 testimony.session,
                                                 testimony.commits,
                                                 testimony.sequence,
                                                 testimony.written,
                                                 testimony.facts};
    for (std::size_t i = 0; i < values.size(); ++i)
        qToLittleEndian(values[i], record.data() + 8 * i);
    qToLittleEndian(checksum(QByteArrayView{record}.first(recordSize - 8)), record.data() + recordSize - 8);
    return record;
}

std::optional<Testimony> testimonyIn(const QByteArray& record)
{
    if (record.size() != recordSize)
        return {};
    const auto number = [&](std::size_t field) {
        return qFromLittleEndian<quint64>(record.constData() + 8 * field);
    };
    if (number(0) != mark || number(fields - 1) != checksum(QByteArrayView{record}.first(recordSize - 8)))
        return {};
    return Testimony{number(1), number(2), number(3), number(4), number(5), number(6)};
}

} // namespace

Testimony testimonyOf(const ProjectFacts& facts)
{
    return {checksum(facts.key.toUtf8()),
            facts.session,
            facts.commits,
            facts.sequence,
            facts.written,
            sealOf(facts)};
}

/// A file as the VFS gives it.
struct Witness::File {
    sqlite3_vfs* layer = nullptr;
    std::vector<std::max_align_t> memory;
    bool isOpen = false;

    explicit File(sqlite3_vfs* vfs)
        : layer(vfs), memory(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1)
    {
        std::memset(memory.data(), 0, memory.size() * sizeof(std::max_align_t));
    }
    ~File()
    {
        if (isOpen)
            handle()->pMethods->xClose(handle());
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    sqlite3_file* handle() { return reinterpret_cast<sqlite3_file*>(memory.data()); }
};

Witness::Witness(const QString& projectPath, std::string layer)
    : m_path(witnessPath(QFileInfo{projectPath}.absoluteFilePath())), m_layer(std::move(layer))
{
}

Witness::~Witness() = default;

std::optional<Testimony> Witness::read(const QString& projectPath)
{
    QFile file{witnessPath(projectPath)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto first = testimonyIn(file.read(recordSize));
    const auto second = file.seek(placeDistance) ? testimonyIn(file.read(recordSize)) : std::nullopt;
    if (first && second)
        return first->commits > second->commits ? first : second;
    return first ? first : second;
}

bool Witness::open()
{
    if (m_file)
        return m_file->isOpen;
    sqlite3_vfs* layer = sqlite3_vfs_find(m_layer.empty() ? nullptr : m_layer.c_str());
    if (!layer)
        return false;
    m_file = std::make_unique<File>(layer);
    // Opened as SQLite opens a journal that belongs to no database: that kind makes nothing of the name.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_SUPER_JOURNAL;
    const QByteArray name = QFile::encodeName(m_path);
    m_file->isOpen = layer->xOpen(layer, name.constData(), m_file->handle(), flags, nullptr) == SQLITE_OK;
    return m_file->isOpen;
}

void Witness::write(const Testimony& testimony)
{
    if (!open())
        return;
    const QByteArray record = recordOf(testimony);
    const qint64 place = testimony.commits % 2 == 0 ? 0 : placeDistance;
    m_file->handle()->pMethods->xWrite(m_file->handle(), record.constData(), static_cast<int>(record.size()),
                                       place);
}

void Witness::remove()
{
    m_file.reset();
    sqlite3_vfs* layer = sqlite3_vfs_find(m_layer.empty() ? nullptr : m_layer.c_str());
    if (layer)
        layer->xDelete(layer, QFile::encodeName(m_path).constData(), 0);
}

} // namespace crossread
