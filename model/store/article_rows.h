// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/captures.h"
#include "model/store/project_state.h"

/// The rows of sources, articles and their earlier captures, within one transaction of a project.
namespace crossread {

/// Earlier captures kept of one article.
inline constexpr std::size_t mostCaptures = Captures::mostOfOne;

[[nodiscard]] QByteArray bytesOfKey(const ArticleKey& key);
/// A null key where the bytes are none.
[[nodiscard]] ArticleKey articleKeyOf(const QByteArray& bytes);

/// The id of the source; one with the same bytes and path is not stored again.
[[nodiscard]] Result<qint64> putSourceRow(Database& database, ProjectWriting& writing,
                                          const StoredSource& source);
/// Adds the article, or replaces the one with its key: what that one said, if it was something else, becomes
/// the latest of its captures.
[[nodiscard]] Result<ArticleKey> putArticleRow(Database& database, ProjectWriting& writing,
                                               StoredArticle article);
/// Adds the capture as the latest of its article. One with the same text goes, and so do those beyond
/// mostCaptures, the oldest first, with their sources.
[[nodiscard]] Result<Done> putCaptureRow(Database& database, ProjectWriting& writing,
                                         const StoredCapture& capture);
/// The article with its captures, and the sources that nothing else needs.
[[nodiscard]] Result<Done> removeArticleRows(Database& database, ProjectWriting& writing,
                                             const ArticleKey& key);

} // namespace crossread
