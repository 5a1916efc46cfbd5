// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/log_scan.h"

#include <QFile>
#include <QtEndian>

#include <utility>

namespace crossread {

namespace {

constexpr qint64 headerSize = 32;
constexpr qint64 frameHeaderSize = 24;
constexpr qsizetype databaseHeaderSize = 100;
constexpr quint32 magic = 0x377f0682; // the last bit says that sums are big-endian

quint32 bigEndian(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The running sum of the log's format, in the byte order that the header chose.
class LogSum {
public:
    explicit LogSum(bool isBigEndian) : m_isBigEndian(isBigEndian) {}

    void add(const char* bytes, qsizetype size)
    {
        for (qsizetype i = 0; i + 8 <= size; i += 8) {
            m_first += word(bytes + i) + m_second;
            m_second += word(bytes + i + 4) + m_first;
        }
    }
    [[nodiscard]] bool isAt(const QByteArray& bytes, qsizetype place) const
    {
        return m_first == bigEndian(bytes, place) && m_second == bigEndian(bytes, place + 4);
    }

private:
    [[nodiscard]] quint32 word(const char* bytes) const
    {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }

    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

} // namespace

LogScan scanLog(const QString& path)
{
    QFile file{path + QStringLiteral("-wal")};
    LogScan scan;
    scan.exists = file.exists();
    if (!scan.exists || !file.open(QIODevice::ReadOnly))
        return scan;
    scan.isEmpty = file.size() == 0;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || (bigEndian(header, 0) & ~1U) != magic)
        return scan;
    const qint64 pageSize = bigEndian(header, 8);
    if (pageSize < 512 || pageSize > 65536)
        return scan;
    LogSum sum{(bigEndian(header, 0) & 1U) != 0};
    sum.add(header.constData(), 24);
    scan.isReadable = sum.isAt(header, 24);
    bool holds = scan.isReadable;
    QByteArray written; // of the database's header, in the present transaction
    for (;;) {
        const QByteArray frame = file.read(frameHeaderSize + pageSize);
        if (frame.size() < frameHeaderSize + pageSize)
            return scan;
        const bool isOfGeneration = frame.mid(8, 8) == header.mid(16, 8);
        if (holds) {
            sum.add(frame.constData(), 8);
            sum.add(frame.constData() + frameHeaderSize, pageSize);
            holds = isOfGeneration && sum.isAt(frame, 16);
        }
        if (holds && bigEndian(frame, 0) == 1)
            written = frame.mid(frameHeaderSize, databaseHeaderSize);
        if (holds && bigEndian(frame, 4) != 0 && !written.isEmpty())
            scan.header = written;
        if (holds)
            ++scan.frames;
        else if (isOfGeneration)
            ++scan.framesBehind;
        if (!holds && isOfGeneration && bigEndian(frame, 4) != 0)
            ++scan.commitsBehind;
    }
}

} // namespace crossread
