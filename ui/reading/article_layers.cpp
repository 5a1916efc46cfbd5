// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/article_layers.h"

#include <array>

namespace crossread {

Layer layerOf(EntityKind kind)
{
    static constexpr std::array<Layer, entityKindCount> layers{
        Layer::Person, Layer::Organization, Layer::Place, Layer::Product, Layer::Group, Layer::Work};
    return layers.at(static_cast<std::size_t>(kind));
}

void setFindings(HighlightLayers& layers, const Corpus& corpus, ArticleId article)
{
    std::array<std::vector<Span>, entityKindCount> mentions;
    for (const MentionId id : corpus.mentionsIn(article))
        mentions[static_cast<std::size_t>(corpus.entity(corpus.entityOf(id)).kind)].push_back(
            corpus.spanOf(id));
    for (std::size_t kind = 0; kind < mentions.size(); ++kind)
        layers.set(layerOf(static_cast<EntityKind>(kind)), std::move(mentions[kind]));

    std::vector<Span> spans;
    for (const FigureId id : corpus.figuresIn(article))
        spans.push_back(corpus.figure(id).span);
    layers.set(Layer::Figure, std::move(spans));
    spans.clear();
    for (const DateId id : corpus.datesIn(article))
        spans.push_back(corpus.date(id).span);
    layers.set(Layer::Date, std::move(spans));
    spans.clear();
    for (const QuotationId id : corpus.quotationsIn(article)) {
        if (corpus.quotation(id).kind != QuotationKind::Indirect)
            spans.push_back(corpus.quotation(id).span);
    }
    layers.set(Layer::Quotation, std::move(spans));
}

void setLinked(HighlightLayers& layers, const Corpus& corpus, ArticleId article, const Linked& linked,
               const Selection& selection)
{
    std::vector<Span> selected;
    std::vector<Span> related;
    // Everything in a selected article is related to it, which in its own text would say nothing.
    const bool isQuiet = linked.articles.selected.contains(article) && selection.entities.empty();
    for (const MentionId id : corpus.mentionsIn(article)) {
        if (linked.entities.selected.contains(corpus.entityOf(id)))
            selected.push_back(corpus.spanOf(id));
        else if (!isQuiet && selection.entities.empty() &&
                 linked.entities.related.contains(corpus.entityOf(id)))
            related.push_back(corpus.spanOf(id));
    }
    for (const FigureId id : corpus.figuresIn(article)) {
        if (linked.figures.selected.contains(id))
            selected.push_back(corpus.figure(id).span);
        else if (!isQuiet && linked.figures.related.contains(id))
            related.push_back(corpus.figure(id).span);
    }
    for (const EventId id : corpus.eventsIn(article)) {
        if (linked.events.selected.contains(id)) {
            selected.push_back(corpus.date(corpus.dateOf(id)).span);
            related.push_back(corpus.event(id).span);
        } else if (!isQuiet && linked.events.related.contains(id)) {
            related.push_back(corpus.date(corpus.dateOf(id)).span);
        }
    }
    layers.set(Layer::Selected, std::move(selected));
    layers.set(Layer::Related, std::move(related));
}

void setHover(HighlightLayers& layers, const Corpus& corpus, ArticleId article, const Hover& hover)
{
    std::vector<Span> spans;
    if (hover.entity) {
        for (const MentionId id : corpus.mentionsIn(article)) {
            if (corpus.entityOf(id) == *hover.entity)
                spans.push_back(corpus.spanOf(id));
        }
    }
    if (hover.figure && corpus.articleOf(*hover.figure) == article)
        spans.push_back(corpus.figure(*hover.figure).span);
    if (hover.event && corpus.articleOf(*hover.event) == article)
        spans.push_back(corpus.date(corpus.dateOf(*hover.event)).span);
    layers.set(Layer::Hover, std::move(spans));
}

FindingsAt findingsAt(const Corpus& corpus, ArticleId article, quint32 byte)
{
    FindingsAt found;
    found.byte = byte;
    const auto consider = [&found, byte](Span span) {
        if (!span.contains(byte))
            return false;
        if (found.span.isEmpty() || span.length() < found.span.length())
            found.span = span;
        return true;
    };
    for (const MentionId id : corpus.mentionsIn(article)) {
        if (consider(corpus.spanOf(id)))
            found.mention = id;
    }
    for (const FigureId id : corpus.figuresIn(article)) {
        if (consider(corpus.figure(id).span))
            found.figure = id;
    }
    for (const DateId id : corpus.datesIn(article)) {
        if (consider(corpus.date(id).span))
            found.date = id;
    }
    for (const EventId id : corpus.eventsIn(article)) {
        if (found.date == corpus.dateOf(id))
            found.event = id;
    }
    for (const QuotationId id : corpus.quotationsIn(article)) {
        if (corpus.quotation(id).kind != QuotationKind::Indirect && consider(corpus.quotation(id).span))
            found.quotation = id;
    }
    return found;
}

} // namespace crossread
