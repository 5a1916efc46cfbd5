// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/selection.h"

#include <QAbstractListModel>

#include <optional>

namespace crossread {

/// Events with their dates, then places in the texts, each with the sentence it stands in. What a row says is
/// read when it is painted.
class PlaceListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPlaces(std::shared_ptr<const Corpus> corpus, std::vector<TextPlace> places,
                   std::vector<EventId> events = {});
    /// Of an event its sentence.
    [[nodiscard]] TextPlace placeAt(int row) const;
    /// Nothing for a row that is a place.
    [[nodiscard]] std::optional<EventId> eventAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant eventData(EventId id, int role) const;
    [[nodiscard]] QVariant placeData(const TextPlace& place, int role) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<EventId> m_events;
    std::vector<TextPlace> m_places;
};

} // namespace crossread
