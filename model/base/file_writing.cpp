// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/file_writing.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace crossread {

namespace {

/// Nothing when all went well. Without a buffer: neither commit() nor close() tells of a rest that did not
/// fit.
QString faultOf(QFileDevice& file, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    if (file.write(bytes.data(), size) == size)
        return {};
    // A part that was written is no error to Qt.
    return file.error() == QFileDevice::NoError
               ? QCoreApplication::translate("crossread", "not all of it could be written; is the disk full?")
               : file.errorString();
}

} // namespace

Result<Done> writeFile(const QString& path, std::string_view bytes)
{
    const QFileInfo there(path);
    const bool isSpecial = there.exists() && !there.isFile() && !there.isDir();
    QString fault;
    if (isSpecial) {
        QFile file(path);
        fault = faultOf(file, bytes);
    } else {
        QSaveFile file(path);
        fault = faultOf(file, bytes);
        if (fault.isEmpty() && !file.commit())
            fault = file.errorString();
    }
    if (fault.isEmpty())
        return Done{};
    return Failure{
        QCoreApplication::translate("crossread", "“%1” could not be written: %2").arg(path, fault)};
}

} // namespace crossread
