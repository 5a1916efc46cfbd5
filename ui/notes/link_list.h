// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QTreeWidget>

namespace crossread {

class Theme;

/// Links between passages, a row each: from, kind, to, and why. Enter or a double click opens both ends side
/// by side; kind and reason are written in place.
class LinkList : public QTreeWidget {
    Q_OBJECT

public:
    LinkList(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void refresh();
    void openBothEnds(LinkKey link);
    void setKind(LinkKey link, LinkKind kind, const QString& ownKind = {});
    void setReason(LinkKey link, const QString& reason);

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] static LinkKey linkOf(const QTreeWidgetItem* item);
    [[nodiscard]] QString endText(const Anchor& anchor) const;
    void takeEdit(QTreeWidgetItem* item, int column);
    void edit(const PassageLink& link);
    void addKindMenu(QMenu& menu, LinkKey link);
    void removeSelected();

    Workspace& m_workspace;
    bool m_isFilling = false;
};

} // namespace crossread
