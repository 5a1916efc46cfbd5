// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/id_set.h"
#include "model/corpus/corpus.h"
#include "model/link/selection.h"

namespace crossread {

/// What a selection lights up, computed once for all views. In every table a row is selected (it is in
/// focus), related (it stands next to something in focus) or neither; no row is both.
///
/// Related are: of entities their articles, figures, events and the entities they share an event or sentence
/// figure with; of a figure its article, subject, speaker and figures of the same subject and measure; of an
/// event its article, participants, and events of the same day with a common participant; of an article all
/// that stands in it; of a text place the findings it touches (they count as selected); of a date range the
/// events in it (selected) and their articles.
struct Linked {
    template <Id T>
    struct Rows {
        IdSet<T> selected;
        IdSet<T> related;
        friend bool operator==(const Rows&, const Rows&) = default;
    };

    Rows<ArticleId> articles;
    Rows<EntityId> entities;
    Rows<FigureId> figures;
    Rows<EventId> events;

    friend bool operator==(const Linked&, const Linked&) = default;
};

[[nodiscard]] Linked link(const Corpus& corpus, const Selection& selection);

/// Every place in the texts that the selection names: mentions of its entities, spans of its figures,
/// sentences of its events, its text; sorted by article and span, each once. What F3 steps through.
[[nodiscard]] std::vector<TextPlace> placesOf(const Corpus& corpus, const Selection& selection);

} // namespace crossread
