// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/details_view.h"

#include "ui/details/fact_sheet.h"
#include "ui/details/place_delegate.h"
#include "ui/details/place_list_model.h"
#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/row_actions.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace crossread {

DetailsView::DetailsView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_sheet(new FactSheet(theme, this)),
      m_heading(new QLabel(this)),
      m_model(new PlaceListModel(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("details"));
    setWindowTitle(tr("Details"));
    createList();
    layOut();
    connectToWorkspace();
}

void DetailsView::createList()
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PlaceDelegate(theme(), this));
    m_list->setAccessibleName(tr("Places where it is said"));
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { workspace().goTo(m_model->placeAt(index.row())); });
    new RowActions(*m_list, workspace(), [this] {
        RowActions::Target target;
        if (const QModelIndex index = m_list->currentIndex(); index.isValid())
            target.places.push_back(m_model->placeAt(index.row()));
        return target;
    });
}

void DetailsView::layOut()
{
    auto* empty = new EmptyState(QStringLiteral("details"), tr("Nothing selected"),
                                 tr("Select an entity, a figure, an event or an article in any view: what is "
                                    "known of it and every place where it is said stand here."),
                                 this);
    m_heading->setContentsMargins(8, 4, 8, 4);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sheet);
    column->addWidget(makeSeparator(filled));
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    setFocusProxy(m_list);
}

QWidget* DetailsView::focusTarget()
{
    return m_list;
}

void DetailsView::showCorpus()
{
    showPlaces();
}

void DetailsView::showFiltered(const Shown&)
{
    showPlaces();
}

void DetailsView::showLinked(const Linked&, SelectionParts, ViewId)
{
    showPlaces();
}

void DetailsView::showTheme()
{
    m_sheet->recolour();
    update();
}

void DetailsView::showPlaces()
{
    const Selection& selection = workspace().selection();
    m_pages->setCurrentIndex(selection.isEmpty() ? 0 : 1);
    std::vector<TextPlace> places = placesOf(corpus(), selection);
    std::erase_if(places, [this](const TextPlace& place) {
        return !workspace().shown().articles.contains(place.article);
    });
    m_heading->setText(tr("Said in %n place(s)", nullptr, static_cast<int>(places.size())));
    m_heading->setVisible(!places.empty());
    m_model->setPlaces(workspace().sharedCorpus(), std::move(places));
    m_sheet->show(factsOf(corpus(), selection));
}

} // namespace crossread
