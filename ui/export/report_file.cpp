// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace crossread {

namespace {

QByteArray asOdt(QTextDocument& document)
{
    QBuffer buffer;
    QTextDocumentWriter writer(&buffer, "odf");
    return writer.write(&document) ? buffer.data() : QByteArray();
}

QByteArray asPdf(QTextDocument& document, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Crossread"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setResolution(150);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    document.print(&writer);
    return buffer.data();
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("md") || ending == QLatin1String("markdown"))
        return ReportFormat::Markdown;
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        return ReportFormat::Html;
    if (ending == QLatin1String("odt"))
        return ReportFormat::Odt;
    if (ending == QLatin1String("pdf"))
        return ReportFormat::Pdf;
    return {};
}

QByteArray bytesOf(const Report& report, ReportFormat format)
{
    if (format == ReportFormat::Markdown)
        return QByteArray::fromStdString(toMarkdown(report));
    const QByteArray html = QByteArray::fromStdString(toHtml(report));
    if (format == ReportFormat::Html)
        return html;
    QTextDocument document;
    document.setHtml(QString::fromUtf8(html));
    return format == ReportFormat::Odt ? asOdt(document)
                                       : asPdf(document, QString::fromStdString(report.title));
}

} // namespace crossread
