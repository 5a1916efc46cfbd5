// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entities_view.h"

#include "ui/empty_state.h"
#include "ui/entities/entity_delegate.h"
#include "ui/entities/entity_list_model.h"
#include "ui/list_parts.h"
#include "ui/roles.h"
#include "ui/row_actions.h"
#include "ui/row_list.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace crossread {

namespace {

RowActions::Target targetOf(const Corpus& corpus, const Selection& selection)
{
    RowActions::Target target;
    Selection entities;
    entities.entities = selection.entities;
    target.places = placesOf(corpus, entities);
    QStringList names;
    for (const EntityId id : selection.entities)
        names << toQString(corpus.entity(id).name);
    if (!names.isEmpty())
        target.filter = Filter{
            names.size() > 2
                ? EntitiesView::tr("%1 and %Ln more", nullptr, int(names.size()) - 1).arg(names.first())
                : names.join(QStringLiteral(", ")),
            Filter::Entities{selection.entities}};
    return target;
}

} // namespace

EntitiesView::EntitiesView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new EntityListModel(this)),
      m_list(new RowList(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_filter(makeFilterField(tr("Filter entities"), this)),
      m_sortButton(new QToolButton(this))
{
    setObjectName(QStringLiteral("entities"));
    setWindowTitle(tr("Entities"));
    createList();
    createSortMenu();
    layOut();
    connectToWorkspace();
}

void EntitiesView::createList()
{
    setUpList(*m_list);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_binder);
    m_list->setItemDelegate(new EntityDelegate(theme(), this));
    m_list->setAccessibleName(tr("Entities"));
    m_list->setHeaderHidden(true);
    m_list->setItemsExpandable(true);
    m_list->setRootIsDecorated(true);
    m_list->setIndentation(14);
    m_list->setMouseTracking(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(EntityListModel::Name, QHeaderView::Stretch);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QTreeView::entered, this, &EntitiesView::hoverOver);
    connect(m_list, &QTreeView::expanded, this, [this](const QModelIndex& heading) {
        m_closedKinds &= ~(1u << heading.data(KindRole).toUInt());
    });
    connect(m_list, &QTreeView::collapsed, this,
            [this](const QModelIndex& heading) { m_closedKinds |= 1u << heading.data(KindRole).toUInt(); });
    connect(m_model, &EntityListModel::rowsChanged, this, &EntitiesView::takeRows);
    connect(m_binder, &SelectionBinder::idsPicked, this, &EntitiesView::selectEntities);
    connect(m_filter, &QLineEdit::textChanged, m_model, &EntityListModel::setFilterText);
    leadInto(*m_filter, *m_list);
    new RowActions(*m_list, workspace(),
                   [this] { return targetOf(corpus(), this->workspace().selection()); });
}

void EntitiesView::createSortMenu()
{
    auto* menu = new QMenu(m_sortButton);
    auto* group = new QActionGroup(menu);
    using Order = EntityListModel::Order;
    const auto add = [&](const QString& text, Order order) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_model->order());
        group->addAction(action);
        connect(action, &QAction::triggered, m_model, [this, order] { m_model->setOrder(order); });
    };
    add(tr("Most Mentions First"), Order::ByMentions);
    add(tr("In Most Articles First"), Order::ByArticles);
    add(tr("By Name"), Order::ByName);
    m_sortButton->setMenu(menu);
    m_sortButton->setIcon(symbolicIcon(QStringLiteral("sort")));
    m_sortButton->setToolTip(tr("Sort entities"));
    m_sortButton->setAccessibleName(tr("Sort entities"));
    m_sortButton->setAutoRaise(true);
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
}

void EntitiesView::layOut()
{
    auto* empty = new EmptyState(QStringLiteral("entities"), {}, {}, this); // showCorpus() has the words
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(listHead({m_filter, m_sortButton}));
    column->addWidget(m_list, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    setFocusProxy(m_list);
}

QWidget* EntitiesView::focusTarget()
{
    return m_list;
}

QVariantMap EntitiesView::state() const
{
    return {{QStringLiteral("order"), static_cast<int>(m_model->order())},
            {QStringLiteral("closed"), m_closedKinds}};
}

void EntitiesView::restoreState(const QVariantMap& state)
{
    m_closedKinds = state.value(QStringLiteral("closed")).toUInt();
    const int order = state.value(QStringLiteral("order")).toInt();
    if (order >= 0 && order <= static_cast<int>(EntityListModel::Order::ByName))
        m_model->setOrder(static_cast<EntityListModel::Order>(order));
    const QList<QAction*> choices = m_sortButton->menu()->actions();
    choices.at(static_cast<int>(m_model->order()))->setChecked(true);
    takeRows();
}

/// Bars and counts take no more than this set of articles needs: the rest belongs to the names.
void EntitiesView::fitColumns()
{
    std::size_t most = 0;
    for (std::size_t i = 0; i < corpus().entityCount(); ++i)
        most = std::max(most, corpus().mentionsOf(idAt<EntityId>(i)).size());
    const QString widest = QLocale().toString(static_cast<qulonglong>(std::max<std::size_t>(most, 100)));
    m_list->setColumnWidth(EntityListModel::Mentions, fontMetrics().horizontalAdvance(widest) + 16);
    const int bars = static_cast<int>(std::min<std::size_t>(corpus().articleCount(), 64));
    m_list->setColumnWidth(EntityListModel::Spread, std::clamp(bars * EntityDelegate::widestBar + 8, 24, 64));
}

void EntitiesView::showCorpus()
{
    rememberStanding();
    m_binder->forget();
    m_model->setCorpus(workspace().sharedCorpus());
    fitColumns();
    const bool isWithoutArticles = corpus().articleCount() == 0;
    static_cast<EmptyState*>(m_pages->widget(0))
        ->setWords(isWithoutArticles ? tr("No entities yet") : tr("No entities found"),
                   isWithoutArticles
                       ? tr("The people, organizations, places and products that the articles name "
                            "stand here once articles are added.")
                       : tr("No person, organization, place or product was found in these articles. One that "
                            "was missed can be marked in the text with M."));
    m_pages->setCurrentIndex(corpus().entityCount() == 0 ? 0 : 1);
}

void EntitiesView::showFiltered(const Shown& shown)
{
    m_model->setShown(shown);
}

void EntitiesView::showLinked(const Linked& linked, SelectionParts, ViewId origin)
{
    m_model->setLinked(linked.entities);
    m_binder->show(workspace().selection().entities);
    if (origin != viewId())
        showFirstSelected(*m_list, *m_binder, *m_model);
    standAgain();
}

void EntitiesView::rememberStanding()
{
    m_standing.reset();
    if (!workspace().isRevising())
        return;
    m_standing = Standing{};
    Standing& standing = *m_standing;
    standing.scroll = m_list->verticalScrollBar()->value();
    const QModelIndex current = m_list->currentIndex().siblingAtColumn(0);
    if (!m_model->idOf(current))
        return;
    standing.name = current.data().toString();
    standing.kind = static_cast<EntityKind>(current.data(KindRole).toInt());
    standing.row = current.row();
}

/// A correction leaves the reader where he was: at the same row, or at its neighbour where that is gone.
void EntitiesView::standAgain()
{
    if (!m_standing)
        return;
    const Standing before = *std::exchange(m_standing, {});
    if (!before.name.isEmpty() && !m_list->currentIndex().isValid())
        m_binder->setCurrentIndex(m_model->rowLike(before.kind, before.name, before.row),
                                  QItemSelectionModel::NoUpdate);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(before.scroll);
}

bool EntitiesView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        workspace().hub().setHover({});
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const auto* press = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_list->indexAt(press->position().toPoint());
        if (press->button() == Qt::LeftButton && index.data(SectionRole).toBool()) {
            toggleSection(index.siblingAtColumn(0));
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

/// A click anywhere on a heading opens or closes it, and leaves the selection alone.
void EntitiesView::toggleSection(const QModelIndex& heading)
{
    m_list->setFocus(Qt::MouseFocusReason);
    m_binder->setCurrentIndex(heading, QItemSelectionModel::NoUpdate);
    m_list->setExpanded(heading, !m_list->isExpanded(heading));
}

void EntitiesView::takeRows()
{
    openSections();
    m_binder->reapply();
}

void EntitiesView::openSections()
{
    const bool isFiltering = !m_filter->text().isEmpty();
    const quint32 closed = m_closedKinds;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex heading = m_model->index(row, 0);
        m_list->setExpanded(heading, isFiltering || (closed >> heading.data(KindRole).toUInt() & 1u) == 0);
    }
    m_closedKinds = closed;
}

void EntitiesView::selectEntities(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? workspace().selection() : Selection();
    selection.entities.clear();
    for (const quint32 id : ids)
        selection.entities.push_back(static_cast<EntityId>(id));
    workspace().hub().select(std::move(selection), viewId());
}

void EntitiesView::hoverOver(const QModelIndex& index)
{
    Hover hover;
    if (const auto id = m_model->idOf(index))
        hover.entity = static_cast<EntityId>(*id);
    workspace().hub().setHover(hover);
}

} // namespace crossread
