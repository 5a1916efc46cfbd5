// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace crossread {

class View;

/// Freeze, export, float and close of one view: in its title bar, or at the end of the tabs it is one of.
class DockTools : public QWidget {
    Q_OBJECT

public:
    /// \a view is null for a page that follows nothing, as the help.
    DockTools(QDockWidget& dock, View* view, QWidget* parent);

Q_SIGNALS:
    void exportRequested(crossread::View* view);

private:
    void addViewTools(View& view, const QString& name);
    QToolButton* addTool(const QString& icon, const QString& name);

    QHBoxLayout* m_row;
};

/// The title bar of a dock: its name and its tools. Empty and without height while the dock is a tab, where
/// the tab bar says it all.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    DockTitle(QDockWidget& dock, View* view);

    void setTabbed(bool isTabbed);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exportRequested(crossread::View* view);

private:
    bool m_isTabbed = false;
    QLabel* m_name;
    DockTools* m_tools;
};

} // namespace crossread
