// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/text_comparison.h"

#include "ui/compare/text_heading.h"
#include "ui/list_parts.h"
#include "ui/reading/article_view.h"
#include "ui/reading/overview_bar.h"
#include "ui/reading/reading_style.h"
#include "ui/row_delegate.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

namespace {

/// Below this width the list of differences stands under the texts, not beside them.
constexpr int widthForList = 720;

/// Both texts together, in bytes: what is compared within a blink.
constexpr std::size_t comparedAtOnce = 200'000;

quint32 beginOf(const ComparedText& text)
{
    const CopyText part = text.copyText();
    const auto first = std::find_if(part.passages.begin(), part.passages.end(), isStory);
    return first == part.passages.end() ? 0 : first->span.begin;
}

} // namespace

TextComparison::TextComparison(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_style(std::make_unique<ReadingStyle>()),
      m_model(new DifferenceListModel(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_summary(new QLabel(this)),
      m_list(new QTreeView(this))
{
    auto* texts = new QWidget(this);
    auto* row = new QHBoxLayout(texts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(createSide(First), 1);
    auto* line = new QWidget(texts);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    row->addWidget(line);
    row->addWidget(createSide(Second), 1);
    m_splitter->addWidget(texts);
    m_splitter->addWidget(createList());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_sizes[m_splitter->orientation()] = m_splitter->sizes(); });
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

TextComparison::~TextComparison() = default;

QComboBox& TextComparison::offered() const
{
    return m_headings[First]->offered();
}

QWidget* TextComparison::createSide(Side side)
{
    auto* panel = new QWidget(this);
    m_headings[side] = new TextHeading(panel);
    m_views[side] = new ArticleView(*m_style, m_theme, panel);
    m_overviews[side] = new OverviewBar(m_theme, panel);
    auto* reading = new QHBoxLayout;
    reading->setSpacing(0);
    reading->addWidget(m_views[side], 1);
    reading->addWidget(m_overviews[side]);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headings[side]);
    column->addLayout(reading, 1);
    connect(m_headings[side], &TextHeading::chosen, this, &TextComparison::firstChosen);
    connect(m_views[side], &ArticleView::scrolled, this, [this, side] { follow(side); });
    connect(m_overviews[side], &OverviewBar::placeClicked, this, [this, side](quint32 byte) {
        scrollTo(side, {byte, byte});
    });
    return panel;
}

QWidget* TextComparison::createList()
{
    auto* panel = new QWidget(this);
    const auto step = [this, panel](const QString& icon, const QString& name, int by) {
        auto* button = new QToolButton(panel);
        button->setAutoRaise(true);
        button->setIcon(symbolicIcon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, by] { stepToDifference(by); });
        return button;
    };
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QHBoxLayout* head = listHead({m_summary, step(QStringLiteral("previous"), tr("Previous difference"), -1),
                                  step(QStringLiteral("next"), tr("Next difference"), 1)});
    head->setStretch(0, 1);
    setUpList(*m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_theme, m_list));
    m_list->setAccessibleName(tr("Differences between the two texts"));
    m_list->header()->setStretchLastSection(false);
    for (const int column : {DifferenceListModel::InFirst, DifferenceListModel::InSecond})
        m_list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) { goToDifference(row.isValid() ? row.row() : -1); });
    connect(m_list, &QTreeView::activated, this,
            [this](const QModelIndex& row) { goToDifference(row.row()); });
    auto* copy = new QAction(symbolicIcon(QStringLiteral("copy")), tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TextComparison::copySelected);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return panel;
}

void TextComparison::compare(const ComparedText& first, const ComparedText& second,
                             const OfferedTexts& offered)
{
    m_task.cancel();
    m_texts = {first, second};
    m_headings[First]->offer(offered);
    for (const Side side : {First, Second}) {
        const ComparedText& text = m_texts[side];
        const Article& article = text.corpus->article(text.article);
        m_views[side]->setArticle(text.corpus, text.article);
        m_overviews[side]->setText(&m_views[side]->layers(), static_cast<quint32>(article.text.size()));
        m_headings[side]->setWords(text.heading, citationOf(article));
    }
    const CopyText firstText = first.copyText();
    const CopyText secondText = second.copyText();
    if (firstText.text.size() + secondText.text.size() <= comparedAtOnce) {
        takeDifferences(differencesBetween(firstText, secondText));
        return;
    }
    takeDifferences({});
    sayComparing();
    m_task.start(
        this,
        [texts = m_texts](const auto&) {
            return differencesBetween(texts[First].copyText(), texts[Second].copyText());
        },
        [this](std::vector<CopyDifference> differences) { takeDifferences(std::move(differences)); });
}

void TextComparison::compare(const ComparedText& first, const ComparedText& second)
{
    compare(first, second, {});
}

void TextComparison::sayComparing()
{
    m_summary->setText(tr("Comparing …"));
}

void TextComparison::takeDifferences(std::vector<CopyDifference> differences)
{
    const ComparedText& first = m_texts[First];
    m_current = -1;
    m_model->set(first, m_texts[Second], std::move(differences));
    m_places = ParallelPlaces(beginOf(first), beginOf(m_texts[Second]), m_model->differences());
    m_summary->setText(m_model->summary());
    m_summary->setToolTip(m_model->summary());
    markDifferences();
    fitColumns();
    if (first.passage)
        scrollTo(First, {beginOf(first), beginOf(first)});
    else if (!m_model->differences().empty())
        scrollTo(First, m_model->differences().front().first);
    Q_EMIT differencesFound();
}

void TextComparison::clear()
{
    m_task.cancel();
    m_texts = {};
    m_current = -1;
    m_model->clear();
    for (const Side side : {First, Second}) {
        m_views[side]->clearArticle();
        m_overviews[side]->setText(nullptr, 0);
        m_headings[side]->setWords({});
    }
    m_summary->clear();
    m_headings[First]->offer({});
}

void TextComparison::changeCorpus(const std::shared_ptr<const Corpus>& before,
                                  const std::shared_ptr<const Corpus>& now)
{
    for (const Side side : {First, Second}) {
        if (m_texts[side].corpus != before)
            continue;
        m_texts[side].corpus = now;
        m_views[side]->changeCorpus(now);
    }
    m_model->set(m_texts[First], m_texts[Second], m_model->differences());
    markDifferences();
}

void TextComparison::copySelected() const
{
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells << m_model->index(m_list->currentIndex().row(), column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void TextComparison::fitColumns()
{
    m_list->setColumnWidth(DifferenceListModel::Kind,
                           fontMetrics().horizontalAdvance(tr("Wording")) + 3 * RowDelegate::margin);
}

void TextComparison::applySizes()
{
    const auto own = m_sizes.find(m_splitter->orientation());
    const int list = m_splitter->orientation() == Qt::Vertical ? 100 : 120;
    m_splitter->setSizes(own != m_sizes.end() ? own->second : QList<int>{300, list});
}

QVariantMap TextComparison::sizes() const
{
    QVariantMap sizes;
    for (const auto& [orientation, own] : m_sizes)
        sizes.insert(orientation == Qt::Vertical ? QStringLiteral("below") : QStringLiteral("beside"),
                     QVariant::fromValue(own));
    return sizes;
}

void TextComparison::restoreSizes(const QVariantMap& sizes)
{
    m_sizes.clear();
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        const auto own =
            sizes.value(orientation == Qt::Vertical ? QStringLiteral("below") : QStringLiteral("beside"))
                .value<QList<int>>();
        if (own.size() == 2)
            m_sizes[orientation] = own;
    }
    applySizes();
}

void TextComparison::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_style->reload();
    fitColumns();
}

void TextComparison::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < widthForList ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        applySizes();
    }
    fitColumns();
}

} // namespace crossread
