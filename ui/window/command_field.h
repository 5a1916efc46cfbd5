// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/command_hits.h"

#include <QLineEdit>

#include <functional>

class QListView;

namespace crossread {

class CommandHitModel;
class Theme;
class Workspace;

/// The field in the toolbar that finds everything: names and titles, and after ">" every command of the
/// window. Answers stand in a list below; Up, Down and Enter work from the field, Esc leaves it.
class CommandField : public QLineEdit {
    Q_OBJECT

public:
    using ActionsOf = std::function<QList<QAction*>()>;

    CommandField(Workspace& workspace, const Theme& theme, ActionsOf actions, QWidget* parent = nullptr);
    ~CommandField() override;

    void startSearch();
    void startCommand();
    [[nodiscard]] const QList<CommandHit>& hits() const;
    void run(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void createList(const Theme& theme);
    void search();
    void placeList();
    void leave();
    void moveCurrent(int step);

    Workspace& m_workspace;
    ActionsOf m_actions;
    CommandHitModel* m_model;
    QListView* m_list;
    QPointer<QWidget> m_cameFrom;
};

} // namespace crossread
