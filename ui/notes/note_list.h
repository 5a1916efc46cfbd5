// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace crossread {

class NoteListModel;
class SelectionBinder;
class Theme;

/// Notes by article, tag or day as a linked list, narrowed by words, colour or tag.
class NoteList : public QWidget {
    Q_OBJECT

public:
    /// Gestures go to the hub in the name of \a owner.
    NoteList(Workspace& workspace, Theme& theme, ViewId owner, QWidget* parent = nullptr);

    [[nodiscard]] NoteListModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& list() const { return *m_list; }
    /// As NoteListModel::Grouping and Order number them; others are taken as the nearest.
    void arrange(int grouping, int order);
    /// The selection of the workspace.
    void showSelected(bool isScrolling);
    /// Notes of every tag for the null one.
    void showOnly(TagKey tag);

Q_SIGNALS:
    void editAsked(const crossread::NoteKey& note, const QRect& at);
    void tagsAsked(const std::vector<crossread::NoteKey>& notes, const QRect& at);
    void told(const QString& sentence);

private:
    void createList();
    void createListActions();
    void createGroupMenu();
    void createButtons();
    void fillColourMenu(QMenu& menu);
    void takeRows();
    void selectNotes(const std::vector<quint32>& ids, bool isExtending);
    void editCurrent();
    void tagSelected();
    void removeSelected();
    [[nodiscard]] QRect placeOfCurrent() const;

    Workspace& m_workspace;
    Theme& m_theme;
    ViewId m_owner;
    NoteListModel* m_model;
    QTreeView* m_list;
    SelectionBinder* m_binder;
    QLineEdit* m_filter;
    QToolButton* m_groupButton;
    QToolButton* m_colourButton;
    QToolButton* m_tagButton;
};

} // namespace crossread
