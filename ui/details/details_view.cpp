// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/details_view.h"

#include "model/link/copy_places.h"
#include "ui/details/fact_sheet.h"
#include "ui/details/note_facts.h"
#include "ui/details/place_delegate.h"
#include "ui/details/place_list_model.h"
#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/row_actions.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

DetailsView::DetailsView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_sheet(new FactSheet(theme, this)),
      m_facts(new QScrollArea(this)),
      m_heading(new QLabel(this)),
      m_model(new PlaceListModel(this)),
      m_delegate(new PlaceDelegate(theme, this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("details"));
    setWindowTitle(tr("Details"));
    createList();
    layOut();
    connect(&workspace, &Workspace::notebookChanged, this, [this](const Touched& touched) {
        if (!isFrozen() && !this->workspace().selection().notes.empty() && !touched.notes.empty())
            showPlaces();
    });
    connectToWorkspace();
}

void DetailsView::createList()
{
    m_list->setFrameShape(QFrame::NoFrame);
    // Rows are as high as their sentences; thousands of places are laid out a screenful at a time.
    m_list->setLayoutMode(QListView::Batched);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One that came and went would change the width that the rows' heights were measured with.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
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
    m_heading->setWordWrap(true);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_facts->setWidget(m_sheet);
    m_facts->setWidgetResizable(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_facts->setMinimumHeight(48);
    m_facts->viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
    column->addWidget(m_facts, 2);
    column->addWidget(makeSeparator(filled));
    column->addWidget(m_heading);
    column->addWidget(m_list, 3);
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
    ListedEvents listed = listedEvents(corpus(), selection, workspace().shown().events);
    std::vector<TextPlace> places = shownPlaces(!listed.events.empty());
    m_heading->setText(heading(listed, places.size()));
    const std::size_t rows = listed.events.size() + places.size();
    m_heading->setVisible(!m_heading->text().isEmpty());
    // Where nothing is said in places, the facts have their room too.
    static_cast<QBoxLayout*>(m_list->parentWidget()->layout())->setStretchFactor(m_list, rows == 0 ? 0 : 3);
    constexpr std::size_t mostMeasured = 120;
    const bool isUniform = rows > mostMeasured;
    m_delegate->setUniform(isUniform);
    m_list->setUniformItemSizes(isUniform);
    // To measure a sentence is to lay it out: no more at a time than can be seen.
    m_list->setBatchSize(isUniform ? 200 : 16);
    const Facts found = factsOf(corpus(), selection, listed);
    m_model->setPlaces(workspace().sharedCorpus(), std::move(places), std::move(listed.events));
    m_sheet->show(found.title.isEmpty() && !selection.notes.empty()
                      ? factsOfNotes(workspace().notebook(), selection.notes)
                      : found);
    fitFacts();
}

/// What the selection names in the texts that are shown, but for events that are listed.
std::vector<TextPlace> DetailsView::shownPlaces(bool areEventsListed) const
{
    Selection selection = workspace().selection();
    if (areEventsListed)
        selection.events.clear();
    std::vector<TextPlace> places = placesOf(corpus(), selection);
    for (const TextPlace& place : workspace().noteBoard().placesOf(selection.notes))
        places.push_back(place);
    if (selection.text) {
        const std::vector<TextPlace> same = samePassages(corpus(), *selection.text);
        places.insert(places.end(), same.begin(), same.end());
    }
    std::sort(places.begin(), places.end());
    std::erase_if(places, [this](const TextPlace& place) {
        return !workspace().shown().articles.contains(place.article);
    });
    return places;
}

bool DetailsView::isOfLostNote() const
{
    const auto& notes = workspace().selection().notes;
    const Note* note = notes.size() == 1 ? workspace().notebook().note(notes.front()) : nullptr;
    const Anchor* anchor = note != nullptr ? anchorOf(note->target) : nullptr;
    return anchor != nullptr && workspace().noteBoard().articleOf(anchor->article) &&
           !workspace().noteBoard().placeOf(notes.front());
}

QString DetailsView::heading(const ListedEvents& listed, std::size_t places) const
{
    QStringList parts;
    if (const auto count = static_cast<int>(listed.events.size()); count > 0)
        parts << tr("%Ln event(s)", nullptr, count);
    if (listed.beyond > 0)
        parts << tr("the last %Ln reach(es) beyond this time", nullptr, static_cast<int>(listed.beyond));
    if (places > 0)
        parts << tr("Said in %Ln place(s)", nullptr, static_cast<int>(places));
    if (isOfLostNote())
        parts << tr("Not placed: its words stand in the text no more");
    return parts.join(QStringLiteral("; "));
}

/// Facts take the height they need up to two fifths of the view and scroll beyond; the places have the rest.
void DetailsView::fitFacts()
{
    // Activated, since the rows within keep what they measured for the facts before.
    m_sheet->layout()->activate();
    m_facts->setMaximumHeight(std::max(48, m_sheet->layout()->totalHeightForWidth(width())));
}

void DetailsView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    fitFacts();
}

} // namespace crossread
