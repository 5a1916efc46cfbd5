// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/text/article.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace crossread {

/// What is read of one file at most.
inline constexpr qsizetype longestSource = qsizetype{256} << 20;

/// A file whose bytes are in memory.
struct SourceFile {
    QString path;
    QByteArray bytes;
};

/// Reads one format: bytes of one file in, one Article (or the reason why not) out. A pure function of
/// the file: opens no other file, fetches nothing. Readers set text, passages with their kinds, inlines, and
/// the metadata and roles that the format itself tells; the rest is left to extract's describe().
class Reader {
public:
    virtual ~Reader() = default;
    /// File name endings in lower case, without the dot.
    [[nodiscard]] virtual std::span<const QLatin1String> endings() const = 0;
    /// Whether the bytes look like this format; asked where no ending decides.
    [[nodiscard]] virtual bool recognizes(const SourceFile& file) const = 0;
    [[nodiscard]] virtual Result<Article> read(const SourceFile& file) const = 0;
};

/// Every reader, the most particular first; plain text, which takes what is text at all, last.
[[nodiscard]] std::span<const Reader* const> readers();

/// Chooses the reader by ending, then by content, and reads. Empty files, binaries and text beyond
/// 256 MiB are refused with a sentence.
[[nodiscard]] Result<Article> readArticle(const SourceFile& file);

} // namespace crossread
