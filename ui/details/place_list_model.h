// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/selection.h"

#include <QAbstractListModel>

namespace crossread {

/// Places in the texts, each with the sentence it stands in. Sentences are read when a row is painted.
class PlaceListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPlaces(std::shared_ptr<const Corpus> corpus, std::vector<TextPlace> places);
    [[nodiscard]] const std::vector<TextPlace>& places() const { return m_places; }
    [[nodiscard]] const TextPlace& placeAt(int row) const { return m_places[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Corpus> m_corpus;
    std::vector<TextPlace> m_places;
};

} // namespace crossread
