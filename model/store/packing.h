// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace crossread {

/// Bytes in the zlib format (RFC 1950), packed fast rather than small. Not qCompress: on foreign bytes
/// qUncompress takes whatever memory they ask for.
[[nodiscard]] QByteArray packed(const QByteArray& bytes);

/// The bytes that were packed; nothing where they are not exactly \a size bytes, which is all the memory it
/// takes.
[[nodiscard]] std::optional<QByteArray> unpacked(QByteArrayView packed, qint64 size);

} // namespace crossread
