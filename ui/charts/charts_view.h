// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/view.h"

class QActionGroup;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace crossread {

class EmptyState;
class LegendLine;
class TitleLine;
class LinkedChart;
struct MarkTarget;

/// What was said about cost and compute, where the selected names stand, and which figures there are.
class ChartsView : public View {
    Q_OBJECT

public:
    ChartsView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const Exportable* exportable() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] const LinkedChart& chart() const { return *m_chart; }
    void showKind(ChartKind kind);

protected:
    void showCorpus() override {}
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void showTheme() override;

private:
    [[nodiscard]] QLayout* createHead();
    void createActions();
    void connectChart();
    void showTopics();
    void showSheet();
    void showWords();
    void showLights(bool isToScroll);
    void pick(std::size_t mark, Qt::KeyboardModifiers modifiers);
    void open(std::size_t mark, bool isBeside);
    void showMenu(std::size_t mark, const QPoint& place);
    [[nodiscard]] MarkTarget targetOf(const ChartMark& mark) const;
    [[nodiscard]] const ChartMark& markAt(std::size_t row) const;
    [[nodiscard]] QString filterWords() const;
    [[nodiscard]] bool isAboutWorkspace() const { return &corpus() == &workspace().corpus(); }

    ChartKind m_kind = ChartKind::Money;
    Shown m_shown;
    Linked m_linked;
    std::vector<EntityId> m_entities;
    std::vector<ChartTopic> m_topics;
    ChartTopic m_wanted; ///< the topic chosen last: comes back when it is shown again
    ChartExport m_export;
    QActionGroup* m_kinds;
    QComboBox* m_topicBox;
    TitleLine* m_title;
    QLabel* m_leftOut;
    LegendLine* m_legend;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    LinkedChart* m_chart;
};

} // namespace crossread
