// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/place_list_model.h"

#include "ui/details/fact_lines.h"
#include "ui/roles.h"
#include "ui/wording.h"

namespace crossread {

namespace {

/// The date, or its words where it has no place in time.
QString whenOf(const Corpus& corpus, EventId id)
{
    const DateFinding& date = corpus.date(corpus.dateOf(id));
    return date.range.from || date.range.to
               ? dateText(date.range)
               : toQString(corpus.textOf(corpus.articleOf(id), date.span)).simplified();
}

} // namespace

void PlaceListModel::setPlaces(std::shared_ptr<const Corpus> corpus, std::vector<TextPlace> places,
                               std::vector<EventId> events)
{
    if (corpus == m_corpus && places == m_places && events == m_events)
        return;
    beginResetModel();
    m_corpus = std::move(corpus);
    m_places = std::move(places);
    m_events = std::move(events);
    endResetModel();
}

TextPlace PlaceListModel::placeAt(int row) const
{
    if (const auto event = eventAt(row))
        return {m_corpus->articleOf(*event), m_corpus->event(*event).span};
    return m_places[static_cast<std::size_t>(row) - m_events.size()];
}

std::optional<EventId> PlaceListModel::eventAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < m_events.size() ? std::optional(m_events[at]) : std::nullopt;
}

int PlaceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size() + m_places.size());
}

QVariant PlaceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::AccessibleDescriptionRole)
        return titleOf(m_corpus->article(placeAt(index.row()).article));
    if (const auto event = eventAt(index.row()))
        return eventData(*event, role);
    return placeData(placeAt(index.row()), role);
}

QVariant PlaceListModel::eventData(EventId id, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return toQString(m_corpus->event(id).headline);
    case Qt::ToolTipRole:
        return contextOf(*m_corpus, {m_corpus->articleOf(id), m_corpus->event(id).span}).text();
    case SecondLineRole:
        return QStringLiteral("%1 · %2").arg(whenOf(*m_corpus, id),
                                             shortName(m_corpus->article(m_corpus->articleOf(id))));
    default:
        return {};
    }
}

QVariant PlaceListModel::placeData(const TextPlace& place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return contextOf(*m_corpus, place).text();
    case PlaceRole: {
        const PlaceContext context = contextOf(*m_corpus, place);
        return QVariant::fromValue(
            QList<int>{static_cast<int>(context.before.size()), static_cast<int>(context.hit.size())});
    }
    case SecondLineRole: {
        const Article& article = m_corpus->article(place.article);
        return QStringLiteral("%1 · %2").arg(shortName(article), publicationText(article));
    }
    default:
        return {};
    }
}

} // namespace crossread
