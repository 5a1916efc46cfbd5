// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_view.h"

#include "model/link/copy_places.h"
#include "ui/empty_state.h"
#include "ui/library/article_delegate.h"
#include "ui/library/article_list_model.h"
#include "ui/list_parts.h"
#include "ui/row_actions.h"
#include "ui/row_list.h"
#include "ui/selection_binder.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

namespace {

constexpr int tableWidth = 460;

RowActions::Target targetOf(const Corpus& corpus, const std::vector<quint32>& ids)
{
    RowActions::Target target;
    QStringList citations;
    Filter::Articles articles;
    for (const quint32 id : ids) {
        const auto article = static_cast<ArticleId>(id);
        target.places.push_back({article, {}});
        articles.ids.push_back(article);
        citations << citationOf(corpus.article(article));
    }
    target.extraCopy = citations.join(QLatin1Char('\n'));
    if (ids.size() == 1)
        target.filter = Filter{titleOf(corpus.article(articles.ids.front())), articles};
    else if (!ids.empty())
        target.filter = Filter{LibraryView::tr("%Ln article(s)", nullptr, int(ids.size())), articles};
    return target;
}

} // namespace

LibraryView::LibraryView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new ArticleListModel(this)),
      m_delegate(new ArticleDelegate(theme, this)),
      m_list(new RowList(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_filter(makeFilterField(tr("Filter articles"), this)),
      m_sortButton(new QToolButton(this)),
      m_problems(new QToolButton(this)),
      m_empty(new EmptyState(QStringLiteral("articles"), tr("No articles yet"),
                             tr("Drop files or folders here, or add them with Ctrl+O."), this))
{
    setObjectName(QStringLiteral("library"));
    setWindowTitle(tr("Articles"));
    createList();
    createHead();
    createSortMenu();
    layOut();
    connectToWorkspace();
}

void LibraryView::createList()
{
    setUpList(*m_list);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_binder);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsClickable(true);
    m_list->header()->setSortIndicatorShown(true);
    connect(m_list->header(), &QHeaderView::sortIndicatorChanged, this, &LibraryView::sortBy);
    connect(m_model, &ArticleListModel::rowsChanged, m_binder, &SelectionBinder::reapply);
    connect(m_binder, &SelectionBinder::idsPicked, this, &LibraryView::selectArticles);
    new RowActions(*m_list, workspace(), [this] { return targetOf(corpus(), m_binder->ids()); });
    m_compare = new QAction(symbolicIcon(QStringLiteral("beside")), tr("Compare Texts"), this);
    m_compare->setToolTip(tr("What differs between the two selected articles, or between one and its copy"));
    m_compare->setEnabled(false);
    connect(m_compare, &QAction::triggered, this, &LibraryView::compareSelected);
    m_list->addAction(m_compare);
    addAction(m_compare);
}

void LibraryView::createHead()
{
    connect(m_filter, &QLineEdit::textChanged, m_model, &ArticleListModel::setFilterText);
    leadInto(*m_filter, *m_list);
    m_sortButton->setIcon(symbolicIcon(QStringLiteral("sort")));
    m_sortButton->setToolTip(tr("Sort articles"));
    m_sortButton->setAccessibleName(tr("Sort articles"));
    m_sortButton->setAutoRaise(true);
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_problems->setIcon(symbolicIcon(QStringLiteral("warning")));
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setAutoRaise(true);
    m_problems->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_problems->hide();
    connect(m_problems, &QToolButton::clicked, this, &LibraryView::problemsRequested);
}

void LibraryView::createSortMenu()
{
    auto* menu = new QMenu(m_sortButton);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, int column, Qt::SortOrder order) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        action->setChecked(column == m_sortColumn);
        group->addAction(action);
        if (order == Qt::DescendingOrder)
            action->setObjectName(QStringLiteral("descending"));
        connect(action, &QAction::triggered, this, [this, column, order] { sortBy(column, order); });
    };
    add(tr("As Read"), ArticleListModel::asRead, Qt::AscendingOrder);
    add(tr("Copies Together"), ArticleListModel::copiesTogether, Qt::AscendingOrder);
    add(tr("By Title"), ArticleListModel::Title, Qt::AscendingOrder);
    add(tr("By Source"), ArticleListModel::Source, Qt::AscendingOrder);
    add(tr("Newest First"), ArticleListModel::Date, Qt::DescendingOrder);
    add(tr("Oldest First"), ArticleListModel::Date, Qt::AscendingOrder);
    add(tr("Longest First"), ArticleListModel::Words, Qt::DescendingOrder);
    add(tr("Most Entities First"), ArticleListModel::Entities, Qt::DescendingOrder);
    add(tr("Most Figures First"), ArticleListModel::Figures, Qt::DescendingOrder);
    m_sortButton->setMenu(menu);
}

void LibraryView::layOut()
{
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(listHead({m_filter, m_sortButton}));
    column->addWidget(m_list, 1);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(filled);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addLayout(m_pages, 1);
    whole->addWidget(m_problems);
    setFocusProxy(m_list);
    takeShape(width());
}

QWidget* LibraryView::focusTarget()
{
    return m_list;
}

QVariantMap LibraryView::state() const
{
    return {{QStringLiteral("sortColumn"), m_sortColumn}, {QStringLiteral("sortOrder"), m_sortOrder}};
}

void LibraryView::restoreState(const QVariantMap& state)
{
    const int column = state.value(QStringLiteral("sortColumn"), ArticleListModel::asRead).toInt();
    if (column >= ArticleListModel::copiesTogether && column < ArticleListModel::columnsInAll)
        sortBy(column, state.value(QStringLiteral("sortOrder")).toInt() == Qt::DescendingOrder
                           ? Qt::DescendingOrder
                           : Qt::AscendingOrder);
}

void LibraryView::showCorpus()
{
    m_model->setCorpus(workspace().sharedCorpus());
    m_pages->setCurrentIndex(corpus().articleCount() == 0 ? 0 : 1);
    const int problems = static_cast<int>(workspace().problems().size());
    m_problems->setVisible(problems > 0);
    m_problems->setText(tr("%Ln file(s) could not be read", nullptr, problems));
}

void LibraryView::showFiltered(const Shown& shown)
{
    m_model->setShown(shown.articles);
}

void LibraryView::showLinked(const Linked& linked, SelectionParts, ViewId origin)
{
    m_model->setLinked(linked.articles);
    m_binder->show(workspace().selection().articles);
    if (origin != viewId())
        showFirstSelected(*m_list, *m_binder, *m_model);
    m_compare->setEnabled(!comparable().empty());
}

void LibraryView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    takeShape(event->size().width());
}

void LibraryView::takeShape(int width)
{
    const bool isCards = width < tableWidth;
    if (isCards == m_isShowingCards && m_list->header()->count() > 0 &&
        !m_list->header()->isHidden() != isCards)
        return;
    m_isShowingCards = isCards;
    m_delegate->setCards(isCards);
    m_list->setHeaderHidden(isCards);
    for (int column = ArticleListModel::Source; column < ArticleListModel::columnsInAll; ++column)
        m_list->setColumnHidden(column, isCards);
    m_list->header()->setSectionResizeMode(ArticleListModel::Title, QHeaderView::Stretch);
    const int digits = fontMetrics().horizontalAdvance(QStringLiteral("00 Entities"));
    for (int column = ArticleListModel::Words; column < ArticleListModel::columnsInAll; ++column)
        m_list->setColumnWidth(column, digits);
    m_list->setColumnWidth(ArticleListModel::Date, digits + 20);
    m_list->doItemsLayout();
}

void LibraryView::sortBy(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_model->sort(column, order);
    {
        // No column stands for the orders below 0, and the header would ask for its own.
        const QSignalBlocker quiet(m_list->header());
        m_list->header()->setSortIndicator(std::max(column, -1), order);
    }
    tellOrder();
}

/// The header sorts too: the menu says what is in force.
void LibraryView::tellOrder()
{
    const bool hasTwoWays = m_sortColumn == ArticleListModel::Date;
    for (QAction* choice : m_sortButton->menu()->actions()) {
        const bool isThis = choice->data().toInt() == m_sortColumn;
        const bool isNewest = choice->objectName() == QLatin1String("descending");
        choice->setChecked(isThis && (!hasTwoWays || isNewest == (m_sortOrder == Qt::DescendingOrder)));
    }
}

/// The two articles selected, or one and the earliest that has the same text.
/// The two articles in focus, or the one with the first of its copies, or nothing.
std::vector<ArticleId> LibraryView::comparable() const
{
    const auto& articles = workspace().selection().articles;
    if (articles.size() == 2)
        return articles;
    if (articles.size() == 1) {
        if (const auto copies = copiesOf(corpus(), articles.front()); !copies.empty())
            return {copies.front(), articles.front()};
    }
    return {};
}

void LibraryView::compareSelected()
{
    if (const auto pair = comparable(); !pair.empty())
        workspace().compare(pair[0], pair[1]);
}

void LibraryView::selectArticles(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? workspace().selection() : Selection();
    selection.articles.clear();
    for (const quint32 id : ids)
        selection.articles.push_back(static_cast<ArticleId>(id));
    workspace().hub().select(std::move(selection), viewId());
}

} // namespace crossread
