// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/corpus/corpus.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <span>

namespace crossread {

/// What was found in articles, kept from one start of the program to the next. Disposable: it is a file in
/// the application's cache folder, apart from the project, and may be deleted at any time.
///
/// It holds for one build alone: the file names its version, a hash over the sources and word lists that
/// findings come of and the libraries they use. Each article's part is found by a hash over all that it was
/// read with (findings_bytes.h) and carries a seal. Whatever does not fit to the byte is found anew.
class FindingsCache {
public:
    /// The file for a project, by its key.
    [[nodiscard]] static QString pathFor(const QString& projectKey);
    /// Hash over all that findings depend on besides the article.
    [[nodiscard]] static const QByteArray& version();

    /// Reads the file; an empty cache where there is none, or it is of another version, or damaged.
    explicit FindingsCache(QString path);

    /// The article with its findings, or null where they are not known. From any thread.
    [[nodiscard]] std::shared_ptr<const AnalyzedArticle> find(const Article& read) const;
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_parts.size()); }

    /// Writes the cache of these articles, whole or not at all, unless the file holds them already. Each
    /// comes with its fingerprint as it was read.
    using Entry = std::pair<QByteArray, std::shared_ptr<const AnalyzedArticle>>;
    Result<Done> keep(std::span<const Entry> entries) const;

private:
    [[nodiscard]] bool read(const QByteArray& bytes);

    QString m_path;
    QByteArray m_bytes;                    ///< of the file; the parts point into it
    QHash<QByteArray, QByteArray> m_parts; ///< by fingerprint
};

} // namespace crossread
