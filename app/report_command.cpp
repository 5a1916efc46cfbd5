// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "model/exchange/report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextDocumentWriter>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace crossread {

namespace {

enum class ReportFormat { Markdown, Html, Odt, Pdf };

std::optional<ReportFormat> formatOf(const QString& file)
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

/// Today, or the day of SOURCE_DATE_EPOCH, by which builds and tests get the same bytes every day.
Day today()
{
    bool isGiven = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    const auto now = isGiven ? std::chrono::system_clock::time_point(std::chrono::seconds(seconds))
                             : std::chrono::system_clock::now();
    return std::chrono::floor<std::chrono::days>(now);
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
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setResolution(150);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    document.print(&writer);
    return buffer.data();
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

} // namespace

int runReport(const CommandArguments& arguments)
{
    const auto format = formatOf(arguments.out);
    if (!format) {
        std::fprintf(
            stderr, "crossread: %s\n",
            qUtf8Printable(QCoreApplication::translate(
                               "CommandLine", "“%1” ends in no format of a report: md, html, odt or pdf")
                               .arg(arguments.out)));
        return WrongUsage;
    }
    const auto set = readSet(arguments);
    if (!set) {
        std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(set.reason()));
        return NothingRead;
    }
    if (set->corpus->articleCount() == 0)
        return NothingRead;
    const QByteArray bytes = bytesOf(reportOf(*set, today()), *format);
    if (!writeOut(arguments.out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        return SomeProblems;
    return exitCodeOf(*set);
}

} // namespace crossread
