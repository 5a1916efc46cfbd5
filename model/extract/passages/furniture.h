// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

namespace crossread {

/// Sets the role of passages that are page furniture and whose role the format left open: calls to
/// share, subscribe or comment, links to other articles, widget labels, copyright lines, stray dates below
/// the text, and what follows a comment form. Rules are phrases and shapes, each with a name that becomes the
/// passage's reason. Long passages (over 400 bytes) are never furniture by their words.
void markFurniture(Article& article);

} // namespace crossread
