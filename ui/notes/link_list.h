// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QTreeWidget>

namespace crossread {

class Theme;

/// Links between passages, a row each: from, kind, to. Enter or a double click opens both ends side by side.
class LinkList : public QTreeWidget {
    Q_OBJECT

public:
    LinkList(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void refresh();
    void openBothEnds(LinkKey link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] static LinkKey linkOf(const QTreeWidgetItem* item);
    [[nodiscard]] QString articleOf(const Anchor& anchor) const;
    void setKind(LinkKey link, LinkKind kind);
    void removeSelected();

    Workspace& m_workspace;
};

} // namespace crossread
