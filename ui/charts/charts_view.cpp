// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts_view.h"

#include "ui/charts/legend_line.h"
#include "ui/charts/linked_chart.h"
#include "ui/charts/title_line.h"
#include "ui/empty_state.h"
#include "ui/mark_menu.h"
#include "ui/wording.h"

#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

ChartsView::ChartsView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_export([this] {
          ChartSheet sheet = m_chart->scene().sheet();
          if (const QString filters = filterWords(); !filters.isEmpty())
              sheet.subtitle = filters + QStringLiteral(" · ") + sheet.subtitle;
          return ChartSnapshot{sharedCorpus(), std::move(sheet), m_chart->scene().lights()};
      }),
      m_kinds(new QActionGroup(this)),
      m_topicBox(new QComboBox(this)),
      m_title(new TitleLine(this)),
      m_leftOut(new QLabel(this)),
      m_legend(new LegendLine(this)),
      m_pages(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("charts"), {}, {}, this)),
      m_chart(new LinkedChart(this))
{
    setObjectName(QStringLiteral("charts"));
    setWindowTitle(tr("Charts"));
    createActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(createHead());
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_empty);
    m_chart->setLook(theme.palette());
    connectChart();
    connectToWorkspace();
}

void ChartsView::createActions()
{
    const std::array<QString, chartKindCount> names{tr("Money"), tr("Chips and Compute"), tr("Mentions"),
                                                    tr("Kinds of Figures")};
    for (int kind = 0; kind < chartKindCount; ++kind) {
        QAction* action = m_kinds->addAction(names[static_cast<std::size_t>(kind)]);
        action->setToolTip(tr("Chart: %1").arg(action->text()));
        action->setCheckable(true);
        action->setData(kind);
        action->setChecked(kind == int(m_kind));
        addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { showKind(static_cast<ChartKind>(kind)); });
    }
}

QLayout* ChartsView::createHead()
{
    // A tool bar, since it puts what has no room into a menu of its own.
    auto* kinds = new QToolBar(this);
    kinds->setMinimumWidth(96);
    kinds->setToolButtonStyle(Qt::ToolButtonTextOnly);
    kinds->addActions(m_kinds->actions());
    for (QAction* action : m_kinds->actions())
        kinds->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->setSpacing(8);
    head->addWidget(kinds);
    m_topicBox->setAccessibleName(tr("Measure and unit of the chart"));
    m_topicBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topicBox->setMinimumContentsLength(18);
    m_topicBox->setMinimumWidth(72);
    head->addWidget(m_topicBox);
    head->addStretch();
    m_leftOut->setForegroundRole(QPalette::PlaceholderText);
    m_leftOut->setMinimumWidth(1);
    head->addWidget(m_leftOut);

    auto* both = new QVBoxLayout;
    both->addLayout(head);
    both->addWidget(new HeadingLine(*m_title, *m_legend, this));
    connect(m_topicBox, &QComboBox::activated, this, [this](int row) {
        m_wanted = m_topics[static_cast<std::size_t>(row)];
        showSheet();
    });
    return both;
}

void ChartsView::connectChart()
{
    connect(m_chart, &LinkedChart::markPicked, this, &ChartsView::pick);
    connect(m_chart, &LinkedChart::markOpened, this, &ChartsView::open);
    connect(m_chart, &LinkedChart::menuRequested, this, &ChartsView::showMenu);
    connect(m_chart, &LinkedChart::backgroundPicked, this, [this] { workspace().hub().clear(viewId()); });
    connect(m_chart, &LinkedChart::hovered, this, [this](const std::optional<std::size_t>& row) {
        Hover hover;
        if (row && isAboutWorkspace() && markAt(*row).figures.size() == 1)
            hover.figure = markAt(*row).figures.front();
        workspace().hub().setHover(hover);
    });
}

const ChartMark& ChartsView::markAt(std::size_t row) const
{
    return m_chart->scene().sheet().marks[row];
}

void ChartsView::showKind(ChartKind kind)
{
    m_kind = kind;
    m_kinds->actions().at(int(kind))->setChecked(true);
    showTopics();
}

void ChartsView::showFiltered(const Shown& shown)
{
    m_shown = shown;
    m_entities = workspace().selection().entities;
    showTopics();
}

void ChartsView::showTopics()
{
    m_topics = chartTopics(corpus(), m_shown, m_kind);
    m_topicBox->clear();
    int chosen = 0;
    for (std::size_t i = 0; i < m_topics.size(); ++i) {
        m_topicBox->addItem(tr("%1 (%2)", "what a chart is about, how many figures")
                                .arg(m_topics[i].label, QString::number(m_topics[i].figures)));
        chosen = m_topics[i].isSameAs(m_wanted) ? static_cast<int>(i) : chosen;
    }
    m_topicBox->setCurrentIndex(chosen);
    m_topicBox->setVisible(m_topics.size() > 1);
    showSheet();
}

void ChartsView::showSheet()
{
    ChartSheet sheet;
    sheet.topic.kind = m_kind;
    if (!m_topics.empty()) {
        const auto row = static_cast<std::size_t>(std::max(0, m_topicBox->currentIndex()));
        sheet = chartSheet(corpus(), m_shown, m_topics[row], m_entities);
    }
    m_chart->replace(std::move(sheet));
    showWords();
    if (m_linked.figures.selected.size() == corpus().figureCount())
        showLights(false);
}

void ChartsView::showWords()
{
    const ChartSheet& sheet = m_chart->scene().sheet();
    const bool isEmpty = sheet.marks.empty();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    m_title->setVisible(!isEmpty);
    m_legend->setEntries(chartLegend(sheet, theme().palette()));
    m_leftOut->setText(sheet.leftOut);
    m_leftOut->setToolTip(sheet.leftOut);
    m_title->setWords(sheet.title, sheet.subtitle);
    m_chart->setAccessibleName(isEmpty ? tr("Chart") : sheet.title);
    const std::array<QString, chartKindCount> headings{tr("No sums of money"), tr("No chips or compute"),
                                                       tr("No mentions"), tr("No figures")};
    const std::array<QString, chartKindCount> sentences{
        tr("What the articles say was paid, asked or raised stands here, a row for each sum, with its "
           "hedges."),
        tr("How many chips, how much compute and energy the articles speak of stands here, a chart for each "
           "unit."),
        tr("How often the selected people, organizations and products are mentioned in each article stands "
           "here."),
        tr("How many figures of each measure the articles give stands here.")};
    const auto kind = static_cast<std::size_t>(m_kind);
    m_empty->setWords(headings[kind], sentences[kind]);
}

void ChartsView::showLinked(const Linked& linked, SelectionParts parts, ViewId origin)
{
    m_linked = linked;
    const auto& entities = workspace().selection().entities;
    // A picked bar of mentions keeps the names it counts.
    if (m_kind == ChartKind::Mentions && origin != viewId() && (parts & SelectionPart::Entities) != 0 &&
        entities != m_entities) {
        m_entities = entities;
        showSheet();
    }
    m_entities = entities.empty() && origin == viewId() ? m_entities : entities;
    showLights(origin != viewId());
}

void ChartsView::showLights(bool isToScroll)
{
    std::vector<MarkLight> lights;
    for (const ChartMark& mark : m_chart->scene().sheet().marks)
        lights.push_back(lightOf(mark, m_kind, m_linked));
    m_chart->setLights(std::move(lights), isToScroll);
}

void ChartsView::showTheme()
{
    m_chart->setLook(theme().palette());
    m_legend->setEntries(chartLegend(m_chart->scene().sheet(), theme().palette()));
}

} // namespace crossread
