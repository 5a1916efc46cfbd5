// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_saving.h"

#include "model/base/file_writing.h"
#include "ui/export/report_file.h"

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
        const QByteArray bytes = bytesOf(make(), format);
        const auto written = writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        return written ? tr("Written: %1").arg(path) : written.reason();
    };
    m_task.start(this, write, [this](const QString& sentence) { Q_EMIT ended(sentence); });
}

} // namespace crossread
