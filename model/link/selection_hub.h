// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/selection.h"

#include <QObject>

#include <optional>

namespace crossread {

/// Names the view a gesture came from, so that only the others scroll to what was selected.
enum class ViewId : quint32 { None = 0 };

/// What the pointer rests on. Only reading panes follow it.
struct Hover {
    std::optional<EntityId> entity;
    std::optional<FigureId> figure;
    std::optional<EventId> event;
    friend bool operator==(const Hover&, const Hover&) = default;
};

/// What is in focus, for all views. One setter, one signal with the whole selection.
///
/// A gesture builds a whole Selection and calls select(); no view changes its own highlight before changed()
/// comes back. An equal selection is silent, so nothing loops and no view needs a guard flag. A select() made
/// while views are being told waits until every view has seen the present one; of several waiting the last
/// wins. There is on purpose no signal per part and none before a change.
class SelectionHub : public QObject {
    Q_OBJECT

public:
    explicit SelectionHub(QObject* parent = nullptr);

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] const Hover& hover() const { return m_hover; }
    /// A new identity for a view, unique in this hub.
    [[nodiscard]] ViewId addView();

    void select(Selection selection, ViewId origin = ViewId::None);
    void clear(ViewId origin = ViewId::None) { select({}, origin); }
    void setHover(const Hover& hover);

Q_SIGNALS:
    /// \a parts differ from the selection before; never empty.
    void changed(crossread::SelectionParts parts, crossread::ViewId origin);
    void hoverChanged(const crossread::Hover& hover);

private:
    struct Request {
        Selection selection;
        ViewId origin;
    };

    Selection m_selection;
    Hover m_hover;
    std::optional<Request> m_waiting;
    quint32 m_views = 0;
    bool m_isNotifying = false;
};

} // namespace crossread
