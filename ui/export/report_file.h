// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/exchange/report.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QTextDocument;

namespace crossread {

enum class ReportFormat { Markdown, Html, Odt, Pdf };

/// By the ending of a file's name; nothing for any other ending.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString& file);

/// The report as it is laid out for paper, type in points. May be called from any thread.
[[nodiscard]] std::unique_ptr<QTextDocument> paperOf(const Report& report);

/// The report as the bytes of a file. May be called from any thread.
[[nodiscard]] QByteArray bytesOf(const Report& report, ReportFormat format);

} // namespace crossread
