// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <QTimer>

class QLineEdit;
class QStackedLayout;
class QTreeWidget;

namespace crossread {

/// All that was done, undone and redone in this project, the newest first.
class ChangeLogView : public View {
    Q_OBJECT

public:
    ChangeLogView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    /// Small, so that the pages do not keep a window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 96}; }
    /// Shows the log as it is now, without waiting.
    void refresh();
    [[nodiscard]] QTreeWidget& list() const { return *m_list; }

Q_SIGNALS:
    void exportAsked();

protected:
    void showCorpus() override {}
    void showFiltered(const Shown&) override {}
    void showLinked(const Linked&, SelectionParts, ViewId) override {}
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void fitColumns();
    void refreshSoon();

    QTreeWidget* m_list;
    QLineEdit* m_filter;
    QStackedLayout* m_pages = nullptr;
    QTimer m_refresh;
};

} // namespace crossread
