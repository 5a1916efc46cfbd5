// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extract.h"
#include "model/extract/passages/furniture.h"
#include "model/extract/passages/heads.h"
#include "model/extract/passages/language.h"
#include "model/extract/passages/publication.h"
#include "model/extract/passages/repeats.h"

namespace crossread {

void describe(Article& article, const Lexicon&)
{
    markFurniture(article);
    markHeads(article);
    markRepeats(article);
    findPublicationDate(article);
    if (article.language.empty())
        article.language = languageOf(article);
}

} // namespace crossread
