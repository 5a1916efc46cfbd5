// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_export.h"
#include "ui/view.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTreeView;

namespace crossread {

class FigureTableModel;
class SelectionBinder;

/// Every figure of the set in a sortable table.
class FiguresView : public View {
    Q_OBJECT

public:
    FiguresView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const Exportable* exportable() const override { return &m_export; }
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] FigureTableModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& table() const { return *m_table; }
    [[nodiscard]] QLineEdit& filterField() const { return *m_filter; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createTable();
    void layOut();
    void fitColumns();
    void tellCount();
    void selectFigures(const std::vector<quint32>& ids, bool isExtending);
    void hoverOver(const QModelIndex& index);

    bool m_hasOwnWidths = false;
    FigureTableModel* m_model;
    FigureExport m_export;
    QTreeView* m_table;
    SelectionBinder* m_binder;
    QLineEdit* m_filter;
    QLabel* m_count;
    QStackedLayout* m_pages = nullptr;
};

} // namespace crossread
