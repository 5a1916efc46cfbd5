// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/selection.h"

#include <algorithm>

namespace crossread {

namespace {
template <typename T>
void sortUnique(std::vector<T>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}
} // namespace

bool Selection::isEmpty() const
{
    return articles.empty() && entities.empty() && figures.empty() && events.empty() && notes.empty() &&
           !text && !dates;
}

SelectionParts Selection::differenceTo(const Selection& other) const
{
    SelectionParts parts;
    parts.setFlag(SelectionPart::Articles, articles != other.articles);
    parts.setFlag(SelectionPart::Entities, entities != other.entities);
    parts.setFlag(SelectionPart::Figures, figures != other.figures);
    parts.setFlag(SelectionPart::Events, events != other.events);
    parts.setFlag(SelectionPart::Text, text != other.text);
    parts.setFlag(SelectionPart::Dates, dates != other.dates);
    parts.setFlag(SelectionPart::Notes, notes != other.notes);
    return parts;
}

void Selection::normalize()
{
    sortUnique(articles);
    sortUnique(entities);
    sortUnique(figures);
    sortUnique(events);
    sortUnique(notes);
}

Selection Selection::ofEntity(EntityId id)
{
    Selection selection;
    selection.entities = {id};
    return selection;
}

Selection Selection::ofFigure(FigureId id)
{
    Selection selection;
    selection.figures = {id};
    return selection;
}

Selection Selection::ofEvent(EventId id)
{
    Selection selection;
    selection.events = {id};
    return selection;
}

Selection Selection::ofArticle(ArticleId id)
{
    Selection selection;
    selection.articles = {id};
    return selection;
}

Selection Selection::ofNote(NoteKey key)
{
    Selection selection;
    selection.notes = {key};
    return selection;
}

} // namespace crossread
