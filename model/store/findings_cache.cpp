// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/findings_cache.h"

#include "model/store/checksum.h"
#include "model/store/extractor_stamp.h"
#include "model/store/findings_bytes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>
#include <unicode/uversion.h>

namespace crossread {

namespace {

constexpr QByteArrayView cacheMark = "crossread findings\n";
constexpr qsizetype hashSize = 32;
constexpr qsizetype headSize = hashSize + 4 + 8; ///< of a part: fingerprint, length, seal
constexpr qint64 largestCache = qint64{1} << 30;

quint64 sealOf(QByteArrayView fingerprint, QByteArrayView part)
{
    return Seal{0x66696E64}.add(fingerprint).add(part).value();
}

/// Caches of projects that nobody opened for long go.
void removeOldest(const QDir& folder)
{
    constexpr qsizetype mostCaches = 30;
    const QFileInfoList newestFirst = folder.entryInfoList(QDir::Files, QDir::Time);
    for (qsizetype i = mostCaches; i < newestFirst.size(); ++i)
        QFile::remove(newestFirst[i].filePath());
}

template <typename T>
void addNumber(QByteArray& bytes, T number)
{
    char digits[sizeof number];
    qToLittleEndian(number, digits);
    bytes.append(digits, sizeof number);
}

} // namespace

QString FindingsCache::pathFor(const QString& projectKey)
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::CacheLocation)}.filePath(
        QStringLiteral("findings/") + projectKey);
}

const QByteArray& FindingsCache::version()
{
    static const QByteArray version = [] {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArrayView(extractorStamp()));
        hash.addData(QByteArrayView(qVersion()));
        UVersionInfo icu;
        u_getVersion(icu);
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(icu), U_MAX_VERSION_LENGTH));
        return hash.result();
    }();
    return version;
}

FindingsCache::FindingsCache(QString path) : m_path(std::move(path))
{
    QFile file{m_path};
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCache)
        return;
    m_bytes = file.readAll();
    if (!read(m_bytes))
        m_parts.clear();
}

/// Fills the parts; false where anything is not as keep() writes it.
bool FindingsCache::read(const QByteArray& bytes)
{
    QByteArrayView rest{bytes};
    if (!rest.startsWith(cacheMark) ||
        rest.sliced(cacheMark.size()).first(std::min(hashSize, rest.size() - cacheMark.size())) !=
            QByteArrayView(version()))
        return false;
    rest = rest.sliced(cacheMark.size() + hashSize);
    while (!rest.isEmpty()) {
        if (rest.size() < headSize)
            return false;
        const QByteArrayView fingerprint = rest.first(hashSize);
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(rest.data() + hashSize));
        const auto seal = qFromLittleEndian<quint64>(rest.data() + hashSize + 4);
        rest = rest.sliced(headSize);
        if (length > rest.size() || sealOf(fingerprint, rest.first(length)) != seal)
            return false;
        m_parts.insert(QByteArray::fromRawData(fingerprint.data(), hashSize),
                       QByteArray::fromRawData(rest.data(), length));
        rest = rest.sliced(length);
    }
    return true;
}

std::shared_ptr<const AnalyzedArticle> FindingsCache::find(const Article& read) const
{
    if (m_parts.isEmpty())
        return {};
    const auto part = m_parts.constFind(fingerprintOf(read));
    if (part == m_parts.constEnd())
        return {};
    auto analyzed = findingsFromBytes(*part, read);
    return analyzed ? std::make_shared<const AnalyzedArticle>(std::move(*analyzed)) : nullptr;
}

Result<Done> FindingsCache::keep(std::span<const Entry> entries) const
{
    const bool isKept = m_parts.size() == static_cast<qsizetype>(entries.size()) &&
                        std::all_of(entries.begin(), entries.end(),
                                    [this](const Entry& entry) { return m_parts.contains(entry.first); });
    if (isKept)
        return Done{};
    QByteArray bytes = cacheMark.toByteArray() + version();
    for (const auto& [fingerprint, analyzed] : entries) {
        const QByteArray part = findingsToBytes(*analyzed);
        bytes += fingerprint;
        addNumber(bytes, static_cast<quint32>(part.size()));
        addNumber(bytes, sealOf(fingerprint, part));
        bytes += part;
    }
    QSaveFile file{m_path};
    const QDir folder = QFileInfo{m_path}.absoluteDir();
    if (QDir{}.mkpath(folder.path()) && file.open(QIODevice::WriteOnly) &&
        file.write(bytes) == bytes.size() && file.commit()) {
        removeOldest(folder);
        return Done{};
    }
    return Failure{QCoreApplication::translate("crossread", "%1 could not be written: %2.")
                       .arg(m_path, file.errorString())};
}

} // namespace crossread
