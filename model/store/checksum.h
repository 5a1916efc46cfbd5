// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace crossread {

/// The 64-bit checksum XXH64 (Yann Collet, "xxHash fast digest algorithm", specification 0.1.1), written
/// after that specification. It guards against accidents, not against forgers; a changed row goes unnoticed
/// once in 2^64.
[[nodiscard]] quint64 checksum(QByteArrayView bytes, quint64 seed = 0);

/// The checksum of a row over its columns, in their order. Each column is hashed with the checksum of those
/// before it as the seed, so bytes cannot wander from one column into the next unnoticed.
class Seal {
public:
    /// \a table keeps rows of different tables apart.
    explicit Seal(quint64 table) : m_value(table) {}

    Seal& add(qint64 value);
    Seal& add(quint64 value) { return add(static_cast<qint64>(value)); }
    Seal& add(QByteArrayView bytes);
    [[nodiscard]] quint64 value() const { return m_value; }

private:
    quint64 m_value;
};

/// Continues a chain over rows whose order matters: a row that is missing or stands elsewhere changes all
/// that follow.
[[nodiscard]] quint64 chained(quint64 chain, quint64 seal);

} // namespace crossread
