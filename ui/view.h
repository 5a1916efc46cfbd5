// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QAction>
#include <QVariantMap>
#include <QWidget>

namespace crossread {

class Theme;

/// A picture that a view can export: painted anew in the colours and size asked for, never a grab of the
/// screen.
class Exportable {
public:
    virtual ~Exportable() = default;
    /// A title that can be quoted and used as a file name.
    [[nodiscard]] virtual QString exportTitle() const = 0;
    /// Size that holds everything, in device-independent pixels; empty: data alone, no picture.
    [[nodiscard]] virtual QSize exportSize() const = 0;
    /// Paints title, picture, axes, legend, sources and date made into \a size, in light colours.
    virtual void paintExport(QPainter& painter, QSize size) const = 0;
    /// The picture in words.
    [[nodiscard]] virtual QString alternativeText() const = 0;
    /// The data behind it: a header row and one row a mark (RFC 4180 is the writer's business).
    [[nodiscard]] virtual QList<QStringList> exportData() const = 0;
};

/// Menus that a view puts entries into.
enum class MenuPlace : unsigned char { Edit, View, Go };

/// Base of every view: follows the workspace, unless it is frozen. A frozen view keeps its picture; when it
/// is released it catches up at once. A view behind another tab of a visible window takes a selection when it
/// is shown, so that those in sight need not wait for it.
///
/// Subclasses fill in showCorpus(), showFiltered() and showLinked(), and send gestures to the hub with
/// viewId() as origin. They never change their own highlight.
///
/// A view adds its QActions to itself (QWidget::addAction): the list of all commands is fed from there. It
/// sets its window title (tr'd) and object name; the window makes the dock from them.
class View : public QWidget {
    Q_OBJECT

public:
    View(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] ViewId viewId() const { return m_id; }
    [[nodiscard]] bool isFrozen() const { return m_isFrozen; }
    void setFrozen(bool isFrozen);
    /// What this view can export, or null.
    [[nodiscard]] virtual const Exportable* exportable() const { return nullptr; }
    /// The widget that takes the keyboard when the reader comes to this view by F6.
    [[nodiscard]] virtual QWidget* focusTarget() { return this; }
    /// Entries for a menu of the window, in order; asked once. Each must also be one of actions().
    [[nodiscard]] virtual QList<QAction*> menuActions(MenuPlace) const { return {}; }
    /// What comes back at the next start: values that QSettings can hold. Articles are named by their path,
    /// positions by byte offsets. Restored after the corpus is shown.
    [[nodiscard]] virtual QVariantMap state() const { return {}; }
    virtual void restoreState(const QVariantMap&) {}

Q_SIGNALS:
    void frozenChanged(bool isFrozen);

protected:
    bool event(QEvent* event) override;
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] Theme& theme() const { return m_theme; }
    /// The corpus this view shows: the workspace's, or when frozen the one it was frozen with.
    [[nodiscard]] const Corpus& corpus() const { return *m_corpus; }
    [[nodiscard]] const std::shared_ptr<const Corpus>& sharedCorpus() const { return m_corpus; }

    /// Subclass constructors call this once, at their end.
    void connectToWorkspace();

    virtual void showCorpus() = 0;
    virtual void showFiltered(const Shown& shown) = 0;
    /// \a origin is this view's own id when the gesture came from it: then it does not scroll.
    virtual void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) = 0;
    virtual void showTheme() { update(); }

private:
    void catchUp();
    void takeLinked(SelectionParts parts, ViewId origin);

    Workspace& m_workspace;
    Theme& m_theme;
    std::shared_ptr<const Corpus> m_corpus;
    ViewId m_id;
    bool m_isFrozen = false;
    SelectionParts m_missed; ///< what changed while it was out of sight
};

} // namespace crossread
