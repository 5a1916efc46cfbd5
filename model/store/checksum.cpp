// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/checksum.h"

#include <QtEndian>

#include <array>
#include <bit>

namespace crossread {

namespace {

// The five primes of the specification.
constexpr quint64 prime1 = 0x9E3779B185EBCA87;
constexpr quint64 prime2 = 0xC2B2AE3D27D4EB4F;
constexpr quint64 prime3 = 0x165667B19E3779F9;
constexpr quint64 prime4 = 0x85EBCA77C2B2AE63;
constexpr quint64 prime5 = 0x27D4EB2F165667C5;

quint64 mixed(quint64 lane, quint64 input)
{
    return std::rotl(lane + input * prime2, 31) * prime1;
}

quint64 merged(quint64 hash, quint64 lane)
{
    return (hash ^ mixed(0, lane)) * prime1 + prime4;
}

/// Takes the whole blocks of 32 bytes and moves \a data behind them.
quint64 hashOfBlocks(const char*& data, const char* end, quint64 seed)
{
    std::array<quint64, 4> lanes{seed + prime1 + prime2, seed + prime2, seed, seed - prime1};
    for (; end - data >= 32; data += 32) {
        for (std::size_t i = 0; i < lanes.size(); ++i)
            lanes[i] = mixed(lanes[i], qFromLittleEndian<quint64>(data + 8 * i));
    }
    quint64 hash =
        std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
    for (const quint64 lane : lanes)
        hash = merged(hash, lane);
    return hash;
}

} // namespace

quint64 checksum(QByteArrayView bytes, quint64 seed)
{
    const char* data = bytes.data();
    const char* const end = data + bytes.size();
    quint64 hash = bytes.size() >= 32 ? hashOfBlocks(data, end, seed) : seed + prime5;
    hash += static_cast<quint64>(bytes.size());
    for (; end - data >= 8; data += 8)
        hash = std::rotl(hash ^ mixed(0, qFromLittleEndian<quint64>(data)), 27) * prime1 + prime4;
    for (; end - data >= 4; data += 4)
        hash = std::rotl(hash ^ (quint64{qFromLittleEndian<quint32>(data)} * prime1), 23) * prime2 + prime3;
    for (; data != end; ++data)
        hash = std::rotl(hash ^ (quint64{static_cast<quint8>(*data)} * prime5), 11) * prime1;
    hash = (hash ^ (hash >> 33)) * prime2;
    hash = (hash ^ (hash >> 29)) * prime3;
    return hash ^ (hash >> 32);
}

Seal& Seal::add(qint64 value)
{
    std::array<char, 8> bytes{};
    qToLittleEndian(value, bytes.data());
    return add(QByteArrayView{bytes.data(), static_cast<qsizetype>(bytes.size())});
}

Seal& Seal::add(QByteArrayView bytes)
{
    m_value = checksum(bytes, m_value);
    return *this;
}

quint64 chained(quint64 chain, quint64 seal)
{
    return Seal{chain}.add(seal).value();
}

} // namespace crossread
