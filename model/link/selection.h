// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/base/ids.h"
#include "model/base/key.h"
#include "model/base/span.h"

#include <QFlags>

#include <optional>
#include <vector>

namespace crossread {

/// A stretch of one article's text.
struct TextPlace {
    ArticleId article{};
    Span span;
    friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

/// The parts of a selection, as a change names them.
enum class SelectionPart : unsigned {
    Articles = 1,
    Entities = 2,
    Figures = 4,
    Events = 8,
    Text = 16,
    Dates = 32,
    Notes = 64
};
Q_DECLARE_FLAGS(SelectionParts, SelectionPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(SelectionParts)

/// What is in focus: a value that a gesture builds whole. Id lists are sorted and without doubles once
/// the hub has taken them.
struct Selection {
    std::vector<ArticleId> articles;
    std::vector<EntityId> entities;
    std::vector<FigureId> figures;
    std::vector<EventId> events;
    std::vector<NoteKey> notes;
    std::optional<TextPlace> text;
    std::optional<DateRange> dates; ///< a brushed range of the timeline

    [[nodiscard]] bool isEmpty() const;
    /// The parts in which the two differ.
    [[nodiscard]] SelectionParts differenceTo(const Selection& other) const;
    /// Sorts the id lists and drops doubles.
    void normalize();

    [[nodiscard]] static Selection ofEntity(EntityId id);
    [[nodiscard]] static Selection ofFigure(FigureId id);
    [[nodiscard]] static Selection ofEvent(EventId id);
    [[nodiscard]] static Selection ofArticle(ArticleId id);
    [[nodiscard]] static Selection ofNote(NoteKey key);

    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace crossread
