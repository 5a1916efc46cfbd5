// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/reader.h"

#include "model/ingest/html_reader.h"
#include "model/ingest/markdown_reader.h"
#include "model/ingest/plain_text_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

const Reader& readerFor(const SourceFile& file)
{
    const QString ending = QFileInfo{file.path}.suffix().toLower();
    for (const Reader* const reader : readers())
        if (std::ranges::find(reader->endings(), ending) != reader->endings().end())
            return *reader;
    for (const Reader* const reader : readers())
        if (reader->recognizes(file))
            return *reader;
    return *readers().back();
}

/// "NAME is empty."
Failure failureOf(const SourceFile& file, const QString& reason)
{
    return {QCoreApplication::translate("crossread", "%1 %2.").arg(QFileInfo{file.path}.fileName(), reason)};
}

} // namespace

std::span<const Reader* const> readers()
{
    static const HtmlReader html;
    static const MarkdownReader markdown;
    static const PlainTextReader plainText;
    static const std::array<const Reader*, 3> all{&html, &markdown, &plainText};
    return all;
}

Result<Article> readArticle(const SourceFile& file)
{
    if (file.bytes.isEmpty())
        return failureOf(file, QCoreApplication::translate("crossread", "is empty"));
    if (file.bytes.size() > longestSource)
        return failureOf(file, QCoreApplication::translate(
                                   "crossread", "is larger than the %1 MiB that are read of one file")
                                   .arg(longestSource >> 20));
    Result<Article> article = readerFor(file).read(file);
    if (!article)
        return failureOf(file, article.reason());
    if (article->passages.empty())
        return failureOf(file, QCoreApplication::translate("crossread", "holds no text"));
    article->path = file.path;
    article->sourceHash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    return article;
}

} // namespace crossread
