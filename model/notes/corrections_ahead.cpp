// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/decided_corpus.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

MergePreview::Part partOf(const Corpus& corpus, EntityId id)
{
    const Entity& entity = corpus.entity(id);
    return {id,
            entity.name,
            entity.kind,
            corpus.mentionsOf(id).size(),
            corpus.articlesOf(id).size(),
            corpus.figuresOf(id).size(),
            corpus.eventsOf(id).size()};
}

std::vector<EntityId> without(std::span<const EntityId> from, EntityId into)
{
    std::vector<EntityId> parts(from.begin(), from.end());
    std::erase(parts, into);
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

void warn(MergePreview& preview, const QString& warning)
{
    preview.warnings.push_back(warning.toStdString());
}

void addWarnings(const Corpus& corpus, MergePreview& preview)
{
    for (const MergePreview::Part& part : preview.from) {
        if (part.kind != preview.into.kind)
            warn(preview,
                 QCoreApplication::translate("crossread", "“%1” and “%2” are of different kinds.")
                     .arg(QString::fromStdString(part.name), QString::fromStdString(preview.into.name)));
    }
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        const auto id = idAt<EntityId>(i);
        const bool isPart = id == preview.into.entity ||
                            std::any_of(preview.from.begin(), preview.from.end(),
                                        [id](const MergePreview::Part& part) { return part.entity == id; });
        if (!isPart && corpus.entity(id).name == preview.into.name)
            warn(preview, QCoreApplication::translate("crossread", "Another entity is called “%1” too.")
                              .arg(QString::fromStdString(preview.into.name)));
    }
}

} // namespace

MergePreview previewMerge(const Corpus& corpus, std::span<const EntityId> from, EntityId into)
{
    MergePreview preview;
    preview.into = preview.merged = partOf(corpus, into);
    std::vector<EntityId> all = without(from, into);
    std::set<ArticleId> articles;
    std::set<EventId> events;
    std::vector<std::string> names;
    for (const EntityId id : all)
        preview.from.push_back(partOf(corpus, id));
    for (const MergePreview::Part& part : preview.from) {
        preview.merged.mentions += part.mentions;
        preview.merged.figures += part.figures;
    }
    all.push_back(into);
    for (const EntityId id : all) {
        articles.insert(corpus.articlesOf(id).begin(), corpus.articlesOf(id).end());
        events.insert(corpus.eventsOf(id).begin(), corpus.eventsOf(id).end());
        names.push_back(corpus.entity(id).name);
        const std::vector<std::string>& aliases = corpus.entity(id).aliases;
        names.insert(names.end(), aliases.begin(), aliases.end());
    }
    preview.merged.articles = articles.size();
    preview.merged.events = events.size();
    for (std::string& name : names) {
        if (name != preview.into.name &&
            std::find(preview.aliases.begin(), preview.aliases.end(), name) == preview.aliases.end())
            preview.aliases.push_back(std::move(name));
    }
    addWarnings(corpus, preview);
    return preview;
}

MergeEntities mergeOf(const Corpus& corpus, std::span<const EntityId> from, EntityId into)
{
    MergeEntities merge;
    merge.into = refTo(corpus, into);
    for (const EntityId id : without(from, into))
        merge.from.push_back(refTo(corpus, id));
    return merge;
}

RejectEntity rejectionOf(const Corpus& corpus, EntityId id)
{
    RejectEntity rejection{refTo(corpus, id), {}};
    std::set<std::string> forms;
    for (const MentionId mention : corpus.mentionsOf(id)) {
        const ArticleId article = corpus.articleOf(mention);
        const auto full = corpus.mention(mention).fullForm;
        const Span span = full ? corpus.spanOf(corpus.mentionsIn(article)[*full]) : corpus.spanOf(mention);
        forms.emplace(corpus.textOf(article, span));
    }
    rejection.spellings.assign(forms.begin(), forms.end());
    return rejection;
}

std::optional<MentionId> mentionNear(const Corpus& corpus, FigureId figure, EntityId entity)
{
    const ArticleId article = corpus.articleOf(figure);
    const Span span = corpus.figure(figure).span;
    const auto distance = [&](MentionId id) {
        const Span other = corpus.spanOf(id);
        return other.end <= span.begin   ? span.begin - other.end
               : span.end <= other.begin ? other.begin - span.end
                                         : 0u;
    };
    std::optional<MentionId> nearest;
    for (const MentionId id : corpus.mentionsIn(article)) {
        if (corpus.entityOf(id) == entity && (!nearest || distance(id) < distance(*nearest)))
            nearest = id;
    }
    return nearest;
}

} // namespace crossread
