// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <QByteArray>

#include <optional>

/// What describe() and extract() made of an article, as bytes for FindingsCache. No file format: another
/// build of the program need not read it.
namespace crossread {

/// SHA-256 of everything that an article was read with: its text, passages, and what its file said of it.
[[nodiscard]] QByteArray fingerprintOf(const Article& article);

/// What describe() set in the article, and the findings.
[[nodiscard]] QByteArray findingsToBytes(const AnalyzedArticle& analyzed);

/// Lays them over the article as it was read. Nothing for bytes that do not fit it: spans beyond its text,
/// indexes beyond the lists, another number of passages, anything behind the end.
[[nodiscard]] std::optional<AnalyzedArticle> findingsFromBytes(QByteArrayView bytes, const Article& article);

} // namespace crossread
