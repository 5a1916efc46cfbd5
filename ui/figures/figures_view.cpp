// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figures_view.h"

#include "ui/empty_state.h"
#include "ui/figures/figure_table_model.h"
#include "ui/list_parts.h"
#include "ui/row_actions.h"
#include "ui/row_delegate.h"
#include "ui/row_list.h"
#include "ui/wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

RowActions::Target targetOf(const Corpus& corpus, const Selection& selection)
{
    RowActions::Target target;
    Filter::Measures measures;
    QStringList names;
    for (const FigureId id : selection.figures) {
        const Figure& figure = corpus.figure(id);
        target.places.push_back({corpus.articleOf(id), figure.span});
        if (std::find(measures.measures.begin(), measures.measures.end(), figure.measure) ==
            measures.measures.end()) {
            measures.measures.push_back(figure.measure);
            names << measureName(figure.measure);
        }
    }
    if (!names.isEmpty())
        target.filter = Filter{names.join(QStringLiteral(", ")), measures};
    return target;
}

} // namespace

FiguresView::FiguresView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new FigureTableModel(this)),
      m_export(*m_model),
      m_table(new RowList(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_filter(makeFilterField(tr("Filter figures"), this)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("figures"));
    setWindowTitle(tr("Figures"));
    createTable();
    layOut();
    connectToWorkspace();
}

void FiguresView::createTable()
{
    setUpList(*m_table);
    m_table->setModel(m_model);
    m_table->setSelectionModel(m_binder);
    m_table->setItemDelegate(new RowDelegate(theme(), this));
    m_table->setAccessibleName(tr("Figures"));
    m_table->setMouseTracking(true);
    m_table->setSortingEnabled(false);
    QHeaderView* header = m_table->header();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &FigureTableModel::sort);
    connect(m_table, &QTreeView::entered, this, &FiguresView::hoverOver);
    m_table->viewport()->installEventFilter(this);
    connect(m_model, &FigureTableModel::rowsChanged, m_binder, &SelectionBinder::reapply);
    connect(m_model, &FigureTableModel::rowsChanged, this, &FiguresView::tellCount);
    connect(m_binder, &SelectionBinder::idsPicked, this, &FiguresView::selectFigures);
    connect(m_filter, &QLineEdit::textChanged, m_model, &FigureTableModel::setFilterText);
    leadInto(*m_filter, *m_table);
    m_filter->installEventFilter(this);
    auto* acts = new RowActions(*m_table, workspace(),
                                [this] { return targetOf(corpus(), this->workspace().selection()); });
    acts->filterTo()->setText(tr("Filter to This Measure"));
}

/// As wide as the words in them, within limits, until the reader chooses: the rest is the sentence's.
void FiguresView::fitColumns()
{
    if (m_hasOwnWidths)
        return;
    constexpr int mostMeasured = 300;
    constexpr std::array<int, FigureTableModel::Sentence> mostLetters{3, 12, 14, 13, 16, 18};
    const int letter = fontMetrics().averageCharWidth();
    const int rows = std::min(m_model->rowCount(), mostMeasured);
    for (int column = 0; column < FigureTableModel::Sentence; ++column) {
        const auto advance = [&](const QVariant& words) {
            return fontMetrics().horizontalAdvance(words.toString());
        };
        int widest = advance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole)) + 12;
        for (int row = 0; row < rows; ++row)
            widest = std::max(widest, advance(m_model->index(row, column).data()));
        const int most = mostLetters[static_cast<std::size_t>(column)] * letter;
        m_table->setColumnWidth(column, std::min(widest, std::max(most, 12)) + 2 * RowDelegate::margin);
    }
}

void FiguresView::layOut()
{
    auto* empty = new EmptyState(QStringLiteral("figures"), tr("No figures yet"),
                                 tr("Every amount, share, count and ratio that the articles state stands "
                                    "here, with its unit, what it measures and its sentence."),
                                 this);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_filter->setMaximumWidth(320);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    QHBoxLayout* head = listHead({m_filter, m_count});
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    setFocusProxy(m_table);
}

QWidget* FiguresView::focusTarget()
{
    return m_table;
}

QVariantMap FiguresView::state() const
{
    return {{QStringLiteral("header"), m_table->header()->saveState()}};
}

void FiguresView::restoreState(const QVariantMap& state)
{
    m_hasOwnWidths = m_table->header()->restoreState(state.value(QStringLiteral("header")).toByteArray());
    m_model->sort(m_table->header()->sortIndicatorSection(), m_table->header()->sortIndicatorOrder());
}

void FiguresView::showCorpus()
{
    m_binder->forget();
    m_model->setCorpus(workspace().sharedCorpus());
    fitColumns();
    m_pages->setCurrentIndex(corpus().figureCount() == 0 ? 0 : 1);
}

void FiguresView::showFiltered(const Shown& shown)
{
    m_model->setShown(shown.figures);
}

void FiguresView::showLinked(const Linked& linked, SelectionParts, ViewId origin)
{
    m_model->setLinked(linked.figures);
    m_binder->show(workspace().selection().figures);
    if (origin != viewId())
        showFirstSelected(*m_table, *m_binder, *m_model);
}

bool FiguresView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter) {
        if (event->type() == QEvent::FocusIn)
            m_model->prepareFilter();
    } else if (event->type() == QEvent::Leave) {
        workspace().hub().setHover({});
    }
    return View::eventFilter(watched, event);
}

void FiguresView::tellCount()
{
    const int shown = m_model->rowCount();
    const int inAll = static_cast<int>(corpus().figureCount());
    m_count->setText(shown == inAll ? tr("%Ln figure(s)", nullptr, inAll)
                                    : tr("%1 of %Ln figure(s)", nullptr, inAll).arg(shown));
}

void FiguresView::selectFigures(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? workspace().selection() : Selection();
    selection.figures.clear();
    for (const quint32 id : ids)
        selection.figures.push_back(static_cast<FigureId>(id));
    workspace().hub().select(std::move(selection), viewId());
}

void FiguresView::hoverOver(const QModelIndex& index)
{
    Hover hover;
    if (const auto id = m_model->idOf(index))
        hover.figure = static_cast<FigureId>(*id);
    workspace().hub().setHover(hover);
}

} // namespace crossread
