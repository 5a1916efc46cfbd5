// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/corpus.h"

#include "model/corpus/corpus_builder.h"

#include <algorithm>

namespace crossread {

std::optional<EntityId> Corpus::subjectOf(FigureId id) const
{
    const auto& subject = figure(id).subject;
    return subject ? std::optional(entityOfMention(articleOf(id), *subject)) : std::nullopt;
}

std::optional<EntityId> Corpus::speakerOf(FigureId id) const
{
    const auto& attribution = figure(id).attribution;
    if (!attribution || !attribution->speaker)
        return {};
    return entityOfMention(articleOf(id), *attribution->speaker);
}

std::optional<DateId> Corpus::periodOf(FigureId id) const
{
    const auto& period = figure(id).period;
    return period ? std::optional(idAt<DateId>(m_firstDate[indexOf(articleOf(id))] + *period)) : std::nullopt;
}

DateId Corpus::dateOf(EventId id) const
{
    return idAt<DateId>(m_firstDate[indexOf(articleOf(id))] + event(id).date);
}

std::optional<EntityId> Corpus::speakerOf(QuotationId id) const
{
    const auto& speaker = quotation(id).speaker;
    return speaker ? std::optional(entityOfMention(articleOf(id), *speaker)) : std::nullopt;
}

const Origin* Corpus::originOf(ArticleId id) const
{
    const auto origin = std::find_if(m_origins.begin(), m_origins.end(), [id](const Origin& group) {
        return std::binary_search(group.articles.begin(), group.articles.end(), id);
    });
    return origin == m_origins.end() ? nullptr : &*origin;
}

std::span<const CopiedPassage> Corpus::copiedPassagesIn(ArticleId id) const
{
    const auto first =
        std::partition_point(m_copiedPassages.begin(), m_copiedPassages.end(),
                             [id](const CopiedPassage& copied) { return copied.article < id; });
    const auto end = std::partition_point(first, m_copiedPassages.end(),
                                          [id](const CopiedPassage& copied) { return copied.article == id; });
    return {first, end};
}

std::shared_ptr<const Corpus> buildCorpus(std::vector<std::shared_ptr<const AnalyzedArticle>> articles)
{
    return CorpusBuilder(std::move(articles)).build();
}

std::shared_ptr<const Corpus> buildCorpus(std::vector<std::shared_ptr<const AnalyzedArticle>> articles,
                                          Resolution resolution, const Corpus* sameTexts)
{
    CorpusBuilder builder(std::move(articles));
    builder.setResolution(std::move(resolution));
    builder.setCopiesOf(sameTexts);
    return builder.build();
}

} // namespace crossread
