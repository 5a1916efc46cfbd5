// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/place_list_model.h"

#include "ui/roles.h"
#include "ui/wording.h"

namespace crossread {

void PlaceListModel::setPlaces(std::shared_ptr<const Corpus> corpus, std::vector<TextPlace> places)
{
    if (corpus == m_corpus && places == m_places)
        return;
    beginResetModel();
    m_corpus = std::move(corpus);
    m_places = std::move(places);
    endResetModel();
}

int PlaceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant PlaceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TextPlace& place = placeAt(index.row());
    const Article& article = m_corpus->article(place.article);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return contextOf(*m_corpus, place).text();
    case PlaceRole: {
        const PlaceContext context = contextOf(*m_corpus, place);
        return QVariant::fromValue(
            QList<int>{static_cast<int>(context.before.size()), static_cast<int>(context.hit.size())});
    }
    case SecondLineRole:
        return QStringLiteral("%1 · %2").arg(
            article.source.empty() ? titleOf(article) : toQString(article.source), publicationText(article));
    case Qt::AccessibleDescriptionRole:
        return titleOf(article);
    default:
        return {};
    }
}

} // namespace crossread
