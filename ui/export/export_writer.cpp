// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_writer.h"

#include "model/base/file_writing.h"
#include "ui/view.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double mostPixelsASide = 16000;
constexpr double mostPixels = 5e7;
constexpr double pixelsAnInch = 96;
constexpr double pointsAnInch = 72;

QSize sizeOf(const Exportable& what, const ExportSettings& settings)
{
    return settings.size.isEmpty() ? what.exportSize() : settings.size;
}

QImage imageOf(const Exportable& what, const ExportSettings& settings)
{
    const QSize size = sizeOf(what, settings);
    const double most = std::min(mostPixelsASide / std::max(size.width(), size.height()),
                                 std::sqrt(mostPixels / size.width() / size.height()));
    const double scale = std::clamp(settings.scale, 0.1, std::max(0.1, most));
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    what.paintExport(painter, size);
    painter.end();
    image.setDotsPerMeterX(qRound(pixelsAnInch * scale / 0.0254));
    image.setDotsPerMeterY(qRound(pixelsAnInch * scale / 0.0254));
    image.setText(QStringLiteral("Title"), what.exportTitle());
    image.setText(QStringLiteral("Description"), what.alternativeText());
    return image;
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray svgOf(const Exportable& what, const ExportSettings& settings)
{
    const QSize size = sizeOf(what, settings);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(int(pixelsAnInch));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(what.exportTitle());
    generator.setDescription(what.alternativeText());
    QPainter painter(&generator);
    what.paintExport(painter, size);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const Exportable& what, const ExportSettings& settings)
{
    const QSize size = sizeOf(what, settings);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(what.exportTitle());
    writer.setCreator(QStringLiteral("Crossread"));
    writer.setPageSize(QPageSize(QSizeF(size) * pointsAnInch / pixelsAnInch, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.scale(double(writer.width()) / size.width(), double(writer.width()) / size.width());
    what.paintExport(painter, size);
    painter.end();
    return bytes;
}

QString guarded(const QString& cell)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    bool isNumber = false;
    (void)cell.toDouble(&isNumber);
    // A lone sign, as of a comparator, computes nothing.
    if (cell.size() < 2 || isNumber || !dangerous.contains(cell.front()))
        return cell;
    return QLatin1Char('\'') + cell;
}

} // namespace

QString suffixOf(ExportFormat format)
{
    static const std::array suffixes{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                     QStringLiteral("csv")};
    return suffixes[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> exportFormatOf(const QString& suffix)
{
    for (const ExportFormat format : exportFormats) {
        if (suffix.compare(suffixOf(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return {};
}

QByteArray exportedBytes(const Exportable& what, const ExportSettings& settings)
{
    switch (settings.format) {
    case ExportFormat::Png:
        return pngOf(imageOf(what, settings));
    case ExportFormat::Svg:
        return svgOf(what, settings);
    case ExportFormat::Pdf:
        return pdfOf(what, settings);
    case ExportFormat::Csv:
        break;
    }
    return csvOf(what.exportData());
}

Result<Done> writeExport(const Exportable& what, const ExportSettings& settings, const QString& path)
{
    const QByteArray bytes = exportedBytes(what, settings);
    if (bytes.isEmpty())
        return Failure{
            QCoreApplication::translate("crossread", "“%1” could not be written: the picture is too large")
                .arg(path)};
    return writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void copyExport(const Exportable& what, const ExportSettings& settings)
{
    auto* data = new QMimeData;
    if (settings.format == ExportFormat::Csv) {
        data->setText(QString::fromUtf8(csvOf(what.exportData())));
    } else {
        data->setImageData(imageOf(what, settings));
        data->setData(QStringLiteral("image/svg+xml"), svgOf(what, settings));
        data->setText(what.alternativeText());
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

QString fileStem(const QString& title)
{
    QString stem;
    const QString plain = title.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += c;
        else if (!c.isMark() && !stem.isEmpty() && !stem.endsWith(QLatin1Char('-')))
            stem += QLatin1Char('-');
    }
    while (stem.endsWith(QLatin1Char('-')))
        stem.chop(1);
    stem.truncate(80);
    return stem.isEmpty() ? QStringLiteral("picture") : stem;
}

QByteArray csvOf(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row) {
            QString safe = guarded(cell);
            const bool needsQuotes = safe.contains(QLatin1Char(',')) || safe.contains(QLatin1Char('"')) ||
                                     safe.contains(QLatin1Char('\n')) || safe.contains(QLatin1Char('\r'));
            safe.replace(QLatin1Char('"'), QStringLiteral("\"\""));
            cells << (needsQuotes ? QLatin1Char('"') + safe + QLatin1Char('"') : safe);
        }
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace crossread
