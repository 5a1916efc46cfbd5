// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace crossread {

namespace {

/// Type in points and tables as wide as the page: what stands in the page for browsers, pixels and widths by
/// style, Qt's text documents read by the resolution of the printer or not at all.
QString forPaper(QString html)
{
    html.replace(QLatin1String("</style>"),
                 QLatin1String("body{font-size:10pt;margin:0;padding:0}table{font-size:8pt}"
                               ".remark{font-size:9pt}h1{font-size:18pt}h2{font-size:14pt}"
                               "h3{font-size:11pt}</style>"));
    html.replace(QLatin1String("<table>"),
                 QLatin1String("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">"));
    return html;
}

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
    // The document lays itself out for the page, with margins of two centimetres and the number of the page.
    writer.setPageMargins(QMarginsF());
    writer.setResolution(300);
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
    document.setHtml(forPaper(QString::fromUtf8(html)));
    return format == ReportFormat::Odt ? asOdt(document)
                                       : asPdf(document, QString::fromStdString(report.title));
}

} // namespace crossread
