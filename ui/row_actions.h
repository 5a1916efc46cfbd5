// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QObject>

#include <functional>

class QAbstractItemView;
class QAction;
class QMenu;

namespace crossread {

/// What can be done with the rows selected in a list, the same in every view: go to the words, open them
/// beside, copy them with their source, narrow everything to them. Gives the list its context menu, its keys
/// (Enter, Ctrl+Enter, Ctrl+C) and its double click.
class RowActions : public QObject {
    Q_OBJECT

public:
    /// What the selected rows stand for, asked when an act is triggered.
    struct Target {
        std::vector<TextPlace> places;
        std::optional<Filter> filter;
        QString extraCopy; ///< copied instead of the sentences, where not empty
    };
    using TargetOf = std::function<Target()>;

    RowActions(QAbstractItemView& list, Workspace& workspace, TargetOf targetOf);

    [[nodiscard]] QAction* goTo() const { return m_goTo; }
    [[nodiscard]] QAction* openBeside() const { return m_openBeside; }
    [[nodiscard]] QAction* copy() const { return m_copy; }
    [[nodiscard]] QAction* filterTo() const { return m_filterTo; }

private:
    QAction* makeAction(const QString& text, const QString& icon, const QKeySequence& key,
                        void (RowActions::*act)());
    void goToFirst();
    void openFirstBeside();
    void copyWithSource();
    void narrow();
    void showMenu(const QPoint& at);

    QAbstractItemView& m_list;
    Workspace& m_workspace;
    TargetOf m_targetOf;
    QAction* m_goTo;
    QAction* m_openBeside;
    QAction* m_copy;
    QAction* m_filterTo;
};

} // namespace crossread
