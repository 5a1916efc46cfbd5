// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QStringList>

#include <array>
#include <optional>

namespace crossread {

class Exportable;

enum class ExportFormat : unsigned char { Png, Svg, Pdf, Csv };
inline constexpr std::array exportFormats{ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf,
                                          ExportFormat::Csv};

/// "png", "svg", ...: as file names end and the command line names them.
[[nodiscard]] QString suffixOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString& suffix);

struct ExportSettings {
    ExportFormat format = ExportFormat::Png;
    QSize size;       ///< in device-independent pixels; empty: the size that holds everything
    double scale = 2; ///< of PNG: pixels of the file for one of the size
};

/// The file as bytes: the picture with its title and alternative text, or its data. Empty where the picture
/// is too large for a file of this kind.
[[nodiscard]] QByteArray exportedBytes(const Exportable& what, const ExportSettings& settings);

/// Writes the file whole or not at all.
[[nodiscard]] Result<Done> writeExport(const Exportable& what, const ExportSettings& settings,
                                       const QString& path);

/// To the clipboard, as an image and as SVG; of CSV as text.
void copyExport(const Exportable& what, const ExportSettings& settings);

/// "What training was said to cost, in USD" gives "what-training-was-said-to-cost-in-usd".
[[nodiscard]] QString fileStem(const QString& title);

/// Rows as RFC 4180 has them: CRLF, quotes doubled. A cell that a spreadsheet would take for a formula gets
/// an apostrophe in front; numbers stay numbers.
[[nodiscard]] QByteArray csvOf(const QList<QStringList>& rows);

} // namespace crossread
