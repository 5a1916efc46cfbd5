// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"
#include "ui/view.h"

class QStackedLayout;
class QTreeView;

namespace crossread {

class LoadProblemModel;

/// The problems of a set that grew: those from before whose file was not read by now and not tried again, and
/// behind them the new ones.
[[nodiscard]] std::vector<LoadProblem> withEarlier(const std::vector<LoadProblem>& earlier,
                                                   const ArticleSet& grown);

/// Every file that could not be read, and why.
class LoadReport : public View {
    Q_OBJECT

public:
    LoadReport(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QTreeView& list() const { return *m_list; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown&) override {}
    void showLinked(const Linked&, SelectionParts, ViewId) override {}

private:
    void copySelected();

    LoadProblemModel* m_model;
    QTreeView* m_list;
    QStackedLayout* m_pages;
};

} // namespace crossread
