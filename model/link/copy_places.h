// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/selection.h"

#include <vector>

namespace crossread {

/// The passages of other articles that are copies of a passage which \a place touches, or that it copies; by
/// article, each once. The place itself is not among them. A walk over the copied passages of the corpus.
[[nodiscard]] std::vector<TextPlace> samePassages(const Corpus& corpus, const TextPlace& place);

/// The other articles that go back to the same text, earliest published first; those without a date last.
[[nodiscard]] std::vector<ArticleId> copiesOf(const Corpus& corpus, ArticleId id);

/// The articles of an origin, earliest published first; those without a date last, as they were read.
[[nodiscard]] std::vector<ArticleId> byPublication(const Corpus& corpus, const Origin& origin);

} // namespace crossread
