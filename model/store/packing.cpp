// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/packing.h"

#include <zlib.h>

namespace crossread {

namespace {

/// The longest source that is ever read, and some.
constexpr qint64 longest = qint64{512} << 20;

} // namespace

QByteArray packed(const QByteArray& bytes)
{
    auto size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray result(static_cast<qsizetype>(size), Qt::Uninitialized);
    // With room for the bound it cannot fail but for want of memory.
    const int code = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.constData()),
                               static_cast<uLong>(bytes.size()), Z_BEST_SPEED);
    Q_ASSERT(code == Z_OK);
    result.truncate(code == Z_OK ? static_cast<qsizetype>(size) : 0);
    return result;
}

std::optional<QByteArray> unpacked(QByteArrayView packed, qint64 size)
{
    if (size < 0 || size > longest)
        return {};
    QByteArray result(static_cast<qsizetype>(size), Qt::Uninitialized);
    // One more than is asked for would be an error: the room ends with the size.
    auto room = static_cast<uLongf>(size);
    char nothing = 0;
    char* to = size == 0 ? &nothing : result.data();
    const int code =
        uncompress(reinterpret_cast<Bytef*>(to), &room, reinterpret_cast<const Bytef*>(packed.data()),
                   static_cast<uLong>(packed.size()));
    if (code != Z_OK || room != static_cast<uLongf>(size))
        return {};
    return result;
}

} // namespace crossread
