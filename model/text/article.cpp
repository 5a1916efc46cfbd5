// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/article.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace crossread {

std::string_view nameOf(DateBasis basis)
{
    switch (basis) {
    case DateBasis::None:
        return {};
    case DateBasis::Metadata:
        return "metadata";
    case DateBasis::Dateline:
        return "dateline";
    case DateBasis::Byline:
        return "byline";
    case DateBasis::Url:
        return "url";
    case DateBasis::FileName:
        return "file name";
    case DateBasis::FileTime:
        return "file time";
    case DateBasis::Analyst:
        return "analyst";
    }
    return {};
}

ArticleKey keyOf(const Article& article)
{
    if (!article.key.isNull())
        return article.key;
    const QByteArray hash =
        QCryptographicHash::hash("crossread article " + article.path.toUtf8(), QCryptographicHash::Sha256);
    return {qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8)};
}

} // namespace crossread
