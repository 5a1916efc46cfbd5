// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/file_places.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <unistd.h>

namespace crossread {

QString randomKey()
{
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes.append(static_cast<char>(QRandomGenerator::system()->bounded(256)));
    return QString::fromLatin1(bytes.toHex());
}

void syncFolderOf(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo{path}.absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<Done> moveWithoutOverwriting(const QString& from, const QString& to)
{
    QFile file{from};
    if (file.rename(to)) {
        syncFolderOf(to);
        return Done{};
    }
    return Failure{QCoreApplication::translate("crossread", "%1 could not be made: %2.")
                       .arg(QFileInfo{to}.fileName(), file.errorString())};
}

void removeDatabase(const QString& path)
{
    for (const char* ending : {"", "-wal", "-shm", "-journal", "-witness"})
        QFile::remove(path + QLatin1String(ending));
}

} // namespace crossread
