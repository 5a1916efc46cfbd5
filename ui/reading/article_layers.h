// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/highlight_layers.h"
#include "model/link/linked.h"
#include "model/link/selection_hub.h"
#include "model/notes/note_places.h"

namespace crossread {

/// The layer of a kind of entities.
[[nodiscard]] Layer layerOf(EntityKind kind);

/// What the machine found in an article: mentions by kind, figures, dates, quotations.
void setFindings(HighlightLayers& layers, const Corpus& corpus, ArticleId article);

/// What is in focus: the words of what is selected, and fainter the words of what is related to it.
void setLinked(HighlightLayers& layers, const Corpus& corpus, ArticleId article, const Linked& linked,
               const Selection& selection);

void setHover(HighlightLayers& layers, const Corpus& corpus, ArticleId article, const Hover& hover);

/// The findings at one place of a text, the shortest mention first.
struct FindingsAt {
    std::optional<MentionId> mention;
    std::optional<FigureId> figure;
    std::optional<DateId> date;
    std::optional<EventId> event; ///< the event of that date
    std::optional<QuotationId> quotation;
    Span span; ///< of the shortest finding
    quint32 byte = 0;
    std::vector<NoteKey> notes; ///< the analyst's, the shortest first
    std::optional<LinkMark> link;

    [[nodiscard]] bool isEmpty() const
    {
        return !mention && !figure && !date && !quotation && notes.empty() && !link;
    }
};
[[nodiscard]] FindingsAt findingsAt(const Corpus& corpus, ArticleId article, quint32 byte);

} // namespace crossread
