// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/name_model.h"

#include "model/extract/names/name_sums.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <bit>
#include <cstring>

static void initResources()
{
    Q_INIT_RESOURCE(crossread_lexicon);
}

namespace crossread {

namespace {
constexpr std::uint32_t version = 1;
constexpr qsizetype headSize = 16;
constexpr qsizetype transitionsSize = sizeof(NameModel::Transitions);
constexpr std::uint32_t maxSlots = 1u << 22;

std::uint32_t u32At(const QByteArray& bytes, qsizetype position)
{
    return qFromLittleEndian<std::uint32_t>(bytes.constData() + position);
}

bool isTableSize(std::uint32_t slots)
{
    return slots > 0 && slots <= maxSlots;
}

Failure damaged(const QString& origin, const QString& reason)
{
    return {QCoreApplication::translate("crossread", "The weights of the names in %1 cannot be used: %2")
                .arg(origin, reason)};
}

template <typename T>
std::span<const T> tableAt(const QByteArray& bytes, qsizetype& position, std::uint32_t slots)
{
    const auto* data = reinterpret_cast<const T*>(bytes.constData() + position);
    position += static_cast<qsizetype>(sizeof(T) * slots);
    return {data, slots};
}

/// Where the tables can be read as they are: on the machine's byte order, at an aligned address.
QByteArray alignedBytes(const QByteArray& bytes)
{
    if (reinterpret_cast<std::uintptr_t>(bytes.constData()) % alignof(std::uint32_t) == 0)
        return bytes;
    return {bytes.constData(), bytes.size()};
}
} // namespace

NameModel::NameModel() = default;
NameModel::~NameModel() = default;

void NameModel::fillFilter()
{
    m_filter.assign((std::size_t{1} << filterBits) / 64, 0);
    for (const std::uint32_t key : m_weightKeys) {
        const std::uint32_t place = key >> (32 - filterBits);
        m_filter[place / 64] |= std::uint64_t{key != 0} << (place % 64);
    }
}

std::unique_ptr<names::NameSums> NameModel::takeSums() const
{
    const std::lock_guard lock(m_sumsLock);
    if (m_idleSums.empty())
        return std::make_unique<names::NameSums>();
    auto sums = std::move(m_idleSums.back());
    m_idleSums.pop_back();
    return sums;
}

void NameModel::giveBack(std::unique_ptr<names::NameSums> sums) const
{
    const std::lock_guard lock(m_sumsLock);
    m_idleSums.push_back(std::move(sums));
}

Result<std::unique_ptr<const NameModel>> NameModel::load()
{
    initResources();
    const QString path = QStringLiteral(":/lexicon/names.weights");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(path, file.errorString());
    // The resource stands uncompressed in the program, so its bytes are used in place.
    const qint64 size = file.size();
    const uchar* mapped = file.map(0, size);
    if (!mapped)
        return parse(file.readAll(), path);
    return parse(QByteArray::fromRawData(reinterpret_cast<const char*>(mapped), size), path);
}

Result<std::unique_ptr<const NameModel>> NameModel::parse(const QByteArray& bytes, const QString& origin)
{
    static_assert(std::endian::native == std::endian::little, "the tables are used in place");
    const auto tr = [](const char* text) { return QCoreApplication::translate("crossread", text); };
    if (bytes.size() < headSize + transitionsSize || !bytes.startsWith("CRNW"))
        return damaged(origin, tr("it is no file of weights"));
    if (u32At(bytes, 4) != version)
        return damaged(origin, tr("it has another version"));
    const std::uint32_t words = u32At(bytes, 8);
    const std::uint32_t weights = u32At(bytes, 12);
    if (!isTableSize(words) || !isTableSize(weights))
        return damaged(origin, tr("the size of a table is wrong"));
    const qsizetype expected =
        headSize + transitionsSize + qsizetype{8} * words + (4 + qsizetype{sizeof(Row)}) * weights;
    if (bytes.size() != expected)
        return damaged(origin, tr("it is cut short or too long"));
    std::unique_ptr<NameModel> model(new NameModel);
    model->m_bytes = alignedBytes(bytes);
    qsizetype position = headSize;
    std::memcpy(&model->m_transitions, model->m_bytes.constData() + position, transitionsSize);
    position += transitionsSize;
    model->m_wordKeys = tableAt<std::uint32_t>(model->m_bytes, position, words);
    model->m_wordFacts = tableAt<std::uint32_t>(model->m_bytes, position, words);
    model->m_weightKeys = tableAt<std::uint32_t>(model->m_bytes, position, weights);
    model->m_weights = tableAt<Row>(model->m_bytes, position, weights);
    model->fillFilter();
    return std::unique_ptr<const NameModel>(std::move(model));
}

} // namespace crossread
