// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/store/lost_power.h"

#include <algorithm>

namespace crossread::test {

namespace {

constexpr qsizetype sector = 512;

void put(QByteArray& file, qint64 offset, QByteArrayView bytes)
{
    if (file.size() < offset + bytes.size())
        file.append(QByteArray(static_cast<qsizetype>(offset) + bytes.size() - file.size(), '\0'));
    std::copy(bytes.begin(), bytes.end(), file.begin() + offset);
}

void resize(QByteArray& file, qint64 size)
{
    if (size < file.size())
        file.truncate(static_cast<qsizetype>(size));
    else
        file.append(QByteArray(static_cast<qsizetype>(size) - file.size(), '\0'));
}

void apply(QByteArray& file, const DiskEvent& event)
{
    if (event.kind == DiskEvent::Kind::Write)
        put(file, event.offset, event.bytes);
    else if (event.kind == DiskEvent::Kind::Truncate)
        resize(file, event.offset);
}

/// Of a write, some of the sectors it touches; where they begin follows from the place in the file.
void applyTorn(QByteArray& file, const DiskEvent& event, std::mt19937& random)
{
    qsizetype from = 0;
    while (from < event.bytes.size()) {
        const auto inSector = static_cast<qsizetype>((event.offset + from) % sector);
        const qsizetype size = std::min(sector - inSector, event.bytes.size() - from);
        if (random() % 2 == 0)
            put(file, event.offset + from, QByteArrayView{event.bytes}.sliced(from, size));
        from += size;
    }
}

void applyAnyPart(QByteArray& file, const DiskEvent& event, std::mt19937& random)
{
    switch (random() % 4) {
    case 0:
        return;
    case 1:
        if (event.kind == DiskEvent::Kind::Write) {
            applyTorn(file, event, random);
            return;
        }
        [[fallthrough]];
    default:
        apply(file, event);
    }
}

} // namespace

LostPower::LostPower(std::map<QString, QByteArray> files)
{
    for (auto& [path, bytes] : files)
        m_files[path].synced = std::move(bytes);
}

void LostPower::add(const DiskEvent& event)
{
    if (event.kind == DiskEvent::Kind::Mark)
        return;
    File& file = m_files[event.file];
    switch (event.kind) {
    case DiskEvent::Kind::Create:
        file = File{{}, {}, false, false};
        break;
    case DiskEvent::Kind::Delete:
        file.isRemoved = true;
        break;
    case DiskEvent::Kind::Sync:
        for (const DiskEvent& done : file.since)
            apply(file.synced, done);
        file.since.clear();
        file.isSureToExist = true;
        break;
    default:
        file.since.push_back(event);
    }
}

std::map<QString, QByteArray> LostPower::disk(Luck luck, std::mt19937& random) const
{
    std::map<QString, QByteArray> disk;
    for (const auto& [path, file] : m_files) {
        const bool isKept = luck == Luck::NothingLost || (luck == Luck::AnyPart && random() % 2 == 0);
        if (file.isRemoved ? isKept : !file.isSureToExist && !isKept)
            continue;
        QByteArray bytes = file.synced;
        for (const DiskEvent& event : file.since) {
            if (luck == Luck::NothingLost)
                apply(bytes, event);
            else if (luck == Luck::AnyPart)
                applyAnyPart(bytes, event, random);
        }
        disk[path] = bytes;
    }
    return disk;
}

} // namespace crossread::test
