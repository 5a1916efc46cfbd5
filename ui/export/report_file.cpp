// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace crossread {

namespace {

/// Type in points and tables as wide as the page: what stands in the page for browsers, pixels and widths by
/// style, Qt's text documents read by the resolution of the printer or not at all. A size in points beside
/// one in pixels is passed over, so none in pixels may stay.
QString forPaper(QString html)
{
    // Of the style alone: an article may speak of sizes too.
    const qsizetype end = html.indexOf(QLatin1String("</style>"));
    QString style = html.left(end);
    style.replace(QLatin1String("font-size:16px"), QLatin1String("font-size:10pt"));
    style.replace(QLatin1String("font-size:14px"), QLatin1String("font-size:8.5pt"));
    style.replace(QLatin1String("line-height:1.5"), QLatin1String("line-height:1.3"));
    style += QLatin1String("body{margin:0;padding:0}h1{font-size:18pt}h2{font-size:14pt}h3{font-size:11pt}");
    html.replace(0, end, style);
    html.replace(QLatin1String("<table>"),
                 QLatin1String("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">"));
    return html;
}

/// Columns as wide as their longest words ask for, and what is left to those with long texts: by themselves
/// they leave a strip to the sentences.
void fitColumns(QTextTable& table)
{
    constexpr double lineLength = 105; // letters of a table on paper
    constexpr double roomAround = 3;   // letters
    constexpr double boldness = 1.3;   // of the head's letters
    constexpr double longestWord = 14; // longer ones, as paths, may be broken
    const int columns = table.columns();
    QList<double> widths(columns);
    QList<double> wishes(columns);
    for (int column = 0; column < columns; ++column) {
        double longest = 0;
        qsizetype all = 0;
        for (int row = 0; row < table.rows(); ++row) {
            const QString text = table.cellAt(row, column).firstCursorPosition().block().text();
            const QStringList words = text.split(QLatin1Char(' '));
            for (const QString& word : words)
                longest = std::max(longest, (row == 0 ? boldness : 1) * static_cast<double>(word.size()));
            all += text.size();
        }
        widths[column] = std::min(longest, longestWord) + roomAround;
        wishes[column] = std::max(0.0, static_cast<double>(all) / table.rows() - widths[column]);
    }
    const auto sum = [](const QList<double>& of) { return std::accumulate(of.begin(), of.end(), 0.0); };
    const double left = std::max(0.0, lineLength - sum(widths));
    const double wished = sum(wishes);
    for (int column = 0; column < columns; ++column)
        widths[column] += wished > 0 ? left * wishes[column] / wished : 0;
    const double whole = sum(widths);
    QList<QTextLength> shares;
    for (const double width : widths)
        shares << QTextLength(QTextLength::PercentageLength, 100 * width / whole);
    QTextTableFormat format = table.format();
    format.setColumnWidthConstraints(shares);
    table.setFormat(format);
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

std::unique_ptr<QTextDocument> paperOf(const Report& report)
{
    auto document = std::make_unique<QTextDocument>();
    document->setHtml(forPaper(QString::fromStdString(toHtml(report))));
    const QList<QTextFrame*> frames = document->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        if (auto* table = qobject_cast<QTextTable*>(frame))
            fitColumns(*table);
    }
    return document;
}

QByteArray bytesOf(const Report& report, ReportFormat format)
{
    if (format == ReportFormat::Markdown)
        return QByteArray::fromStdString(toMarkdown(report));
    if (format == ReportFormat::Html)
        return QByteArray::fromStdString(toHtml(report));
    const auto document = paperOf(report);
    return format == ReportFormat::Odt ? asOdt(*document)
                                       : asPdf(*document, QString::fromStdString(report.title));
}

} // namespace crossread
