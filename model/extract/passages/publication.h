// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

namespace crossread {

/// Finds when the article was published where the metadata told nothing: a dateline or byline at the top,
/// the dateline that begins the first paragraph, the address, the file's name, in this order. Precondition:
/// heads and furniture are marked; dates in furniture are no evidence. Where nothing tells, the date stays
/// unknown.
///
/// A dateline without a year ("Friday, January 31") is resolved only with its weekday: among the years in
/// which that day is that weekday, the first that is not before the latest year the read passages mention,
/// and at most two years after it (a weekday comes back after five, six or eleven years, so that year is the
/// only one in reach). Years that the text looks ahead to ("by 2030") are no evidence.
void findPublicationDate(Article& article);

} // namespace crossread
