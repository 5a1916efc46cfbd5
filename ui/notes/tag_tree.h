// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QTreeWidget>

#include <functional>

namespace crossread {

class Theme;

/// The tree of tags: rename in place (F2), move by dragging or with Ctrl+X and Ctrl+V, merge, colour,
/// description, remove. Every act is an undo step; removing a tag keeps its notes.
class TagTree : public QTreeWidget {
    Q_OBJECT

public:
    TagTree(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] TagKey currentTag() const;
    void setCurrentTag(TagKey tag);
    /// Puts a tag below another one; the null key for the top.
    void move(TagKey tag, TagKey parent);
    /// A new tag below the current one, its name open for typing.
    void addTag();

Q_SIGNALS:
    /// The notes of this tag are to be shown.
    void tagChosen(const crossread::TagKey& tag);
    void failed(const QString& sentence);

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fill(QTreeWidgetItem* parent, TagKey tag);
    void takeEdit(QTreeWidgetItem* item, int column);
    void addMoveMenu(QMenu& menu, TagKey tag);
    void addMergeMenu(QMenu& menu, TagKey tag);
    void addColourMenu(QMenu& menu, const Tag& tag);
    void perform(const Change& change);
    [[nodiscard]] static TagKey tagOf(const QTreeWidgetItem* item);
    [[nodiscard]] QTreeWidgetItem* itemOf(TagKey tag) const;

    Workspace& m_workspace;
    const Theme& m_theme;
    TagKey m_cut; ///< to be moved with Ctrl+V
    bool m_isFilling = false;
};

} // namespace crossread
