// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/comparison_view.h"

#include "ui/comparison/difference_delegate.h"
#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

namespace {

enum Column { Kind, First, Second, columnsInAll };
constexpr std::size_t mostPairs = 100;

void setWords(QTreeWidgetItem& item, int column, const WordsAround& words)
{
    item.setText(column, words.text());
    item.setToolTip(column, words.text());
    item.setData(column, DifferenceDelegate::WordsBeginRole, words.before.size());
    item.setData(column, DifferenceDelegate::WordsLengthRole, words.words.size());
}

} // namespace

ComparisonView::ComparisonView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_of(new QComboBox(this)),
      m_summary(new QLabel(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("comparison"));
    setWindowTitle(tr("Compare"));
    createList();
    layOut();
    connect(m_of, &QComboBox::activated, this,
            [this](int index) { choose(m_pairs[static_cast<std::size_t>(index)]); });
    connectToWorkspace();
}

void ComparisonView::createList()
{
    setUpList(*m_list);
    m_list->setColumnCount(columnsInAll);
    m_list->setItemDelegate(new DifferenceDelegate(theme(), m_list));
    m_list->setAccessibleName(tr("What differs"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Kind, QHeaderView::Fixed);
    m_list->setColumnWidth(Kind, 88);
    connect(m_list, &QTreeWidget::itemActivated, this, &ComparisonView::showWords);
    auto* copy = new QAction(symbolicIcon(QStringLiteral("copy")), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ComparisonView::copySelected);
    auto* show = new QAction(symbolicIcon(QStringLiteral("right")), tr("Show the Words"), this);
    connect(show, &QAction::triggered, this, &ComparisonView::showWords);
    m_list->addActions({show, copy});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ComparisonView::layOut()
{
    m_of->setAccessibleName(tr("What is compared"));
    m_of->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_of->setMinimumContentsLength(12);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    QHBoxLayout* head = listHead({m_of, m_summary});
    head->setStretch(0, 3);
    head->setStretch(1, 2);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(new EmptyState(
        QStringLiteral("beside"), tr("Nothing to compare yet"),
        tr("Select two articles (Ctrl and click): what they say differently stands here, numbers and names "
           "first. So does what changed in an article that was read again."),
        this));
    m_pages->addWidget(filled);
    setFocusProxy(m_list);
}

QWidget* ComparisonView::focusTarget()
{
    return m_list;
}

QString ComparisonView::nameOf(const Pair& pair) const
{
    const QString first = titleOf(corpus().article(pair.first));
    if (pair.isOfCaptures())
        return tr("%1: before and after it was read again").arg(first);
    return tr("%1 and %2").arg(first, titleOf(corpus().article(pair.second)));
}

/// Articles with two captures, and near-duplicates with the first of their kind.
void ComparisonView::fillPairs()
{
    m_pairs.clear();
    for (const ArticleId article : workspace().captures().articles())
        m_pairs.push_back({article, article});
    for (const Origin& origin : corpus().origins()) {
        for (std::size_t i = 1; i < origin.articles.size() && m_pairs.size() < mostPairs; ++i)
            m_pairs.push_back({origin.articles.front(), origin.articles[i]});
    }
    if (m_shown && std::find(m_pairs.begin(), m_pairs.end(), *m_shown) == m_pairs.end())
        m_pairs.insert(m_pairs.begin(), *m_shown);
    m_of->clear();
    for (const Pair& pair : m_pairs)
        m_of->addItem(nameOf(pair));
    const auto at = m_shown ? std::find(m_pairs.begin(), m_pairs.end(), *m_shown) : m_pairs.end();
    m_of->setCurrentIndex(at == m_pairs.end() ? -1 : static_cast<int>(at - m_pairs.begin()));
}

void ComparisonView::showCorpus()
{
    const bool isRevised = workspace().isRevising(); // the articles are the same ones
    if (!isRevised) {
        m_task.cancel();
        m_shown.reset();
        m_list->clear();
        m_comparison = {};
    }
    fillPairs();
    m_pages->setCurrentIndex(m_pairs.empty() ? 0 : 1);
    if (!isRevised && !m_pairs.empty())
        choose(m_pairs.front());
}

void ComparisonView::showLinked(const Linked&, SelectionParts, ViewId origin)
{
    const auto& articles = workspace().selection().articles;
    if (origin == viewId())
        return;
    if (articles.size() == 2)
        compareArticles(articles[0], articles[1]);
    else if (articles.size() == 1)
        compareCaptures(articles[0]);
}

void ComparisonView::compareCaptures(ArticleId article)
{
    if (workspace().captures().earlierOf(keyOf(corpus().article(article))))
        choose({article, article});
}

void ComparisonView::compareArticles(ArticleId first, ArticleId second)
{
    choose({first, second});
}

void ComparisonView::choose(const Pair& pair)
{
    m_shown = pair;
    fillPairs();
    m_pages->setCurrentIndex(1);
    m_list->setHeaderLabels({tr("What"),
                             pair.isOfCaptures() ? tr("Before") : titleOf(corpus().article(pair.first)),
                             pair.isOfCaptures() ? tr("Now") : titleOf(corpus().article(pair.second))});
    m_isStale = true;
    if (isVisible())
        startComparing();
}

void ComparisonView::showEvent(QShowEvent* event)
{
    if (m_isStale && m_shown)
        startComparing();
    View::showEvent(event);
}

void ComparisonView::startComparing()
{
    const auto second = corpus().analyzed(m_shown->second);
    const auto first = m_shown->isOfCaptures() ? workspace().captures().earlierOf(keyOf(second->article))
                                               : corpus().analyzed(m_shown->first);
    m_isStale = false;
    if (!first)
        return;
    m_summary->setText(tr("Comparing …"));
    m_task.start(
        this,
        [first, second](const LatestOnly<Comparison>::IsCancelled&) {
            return compare(first->article, second->article);
        },
        [this](Comparison comparison) { take(std::move(comparison)); });
}

void ComparisonView::take(Comparison comparison)
{
    m_comparison = std::move(comparison);
    m_list->clear();
    QList<QTreeWidgetItem*> items;
    for (const DifferenceRow& row : m_comparison.rows) {
        auto* item = new QTreeWidgetItem;
        item->setText(Kind, kindText(row.kind));
        setWords(*item, First, row.first);
        setWords(*item, Second, row.second);
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    if (!items.isEmpty())
        m_list->setCurrentItem(items.front(), Kind, QItemSelectionModel::NoUpdate);
    m_summary->setText(summaryOf(m_comparison));
    m_summary->setToolTip(m_summary->text());
    Q_EMIT compared();
}

void ComparisonView::showWords()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || !m_shown || isFrozen())
        return;
    const DifferenceRow& shown = m_comparison.rows[static_cast<std::size_t>(row)];
    const TextPlace second{m_shown->second, shown.secondSpan};
    if (m_shown->isOfCaptures()) {
        workspace().goTo(second);
    } else {
        workspace().goTo({m_shown->first, shown.firstSpan});
        workspace().openBeside(second);
    }
    Selection selection;
    if (!second.span.isEmpty()) {
        selection.text = second;
        workspace().hub().select(std::move(selection), viewId());
    }
}

void ComparisonView::copySelected()
{
    QStringList lines;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        lines << QStringList{item->text(Kind), item->text(First), item->text(Second)}.join(QLatin1Char('\t'));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace crossread
