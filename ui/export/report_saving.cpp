// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_saving.h"

#include "ui/export/report_file.h"

#include <QSaveFile>

namespace crossread {

void ReportSaving::start(std::function<Report()> make, const QString& path)
{
    const auto format = reportFormatOf(path);
    if (!format) {
        Q_EMIT ended(tr("“%1” ends in no format of a report: md, html, odt or pdf").arg(path));
        return;
    }
    Q_EMIT started();
    const auto write = [make = std::move(make), path,
                        format = *format](const LatestOnly<QString>::IsCancelled&) {
        QSaveFile file(path);
        const QByteArray bytes = bytesOf(make(), format);
        const bool isWritten = !bytes.isEmpty() && file.open(QIODevice::WriteOnly) &&
                               file.write(bytes) == bytes.size() && file.commit();
        return isWritten ? tr("Written: %1").arg(path)
                         : tr("%1 could not be written: %2").arg(path, file.errorString());
    };
    m_task.start(this, write, [this](const QString& sentence) { Q_EMIT ended(sentence); });
}

} // namespace crossread
