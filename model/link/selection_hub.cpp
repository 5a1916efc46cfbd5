// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/selection_hub.h"

#include <utility>

namespace crossread {

namespace {
/// Views that keep answering a selection with another one are stopped here, so that a faulty view cannot
/// hang.
constexpr int maximumWaitingRequests = 64;
} // namespace

SelectionHub::SelectionHub(QObject* parent) : QObject(parent)
{
}

ViewId SelectionHub::addView()
{
    return static_cast<ViewId>(++m_views);
}

void SelectionHub::select(Selection selection, ViewId origin)
{
    selection.normalize();
    if (m_isNotifying) {
        m_waiting = {std::move(selection), origin};
        return;
    }
    m_isNotifying = true;
    m_waiting = {std::move(selection), origin};
    for (int round = 0; m_waiting && round < maximumWaitingRequests; ++round) {
        Request request = *std::exchange(m_waiting, std::nullopt);
        const SelectionParts parts = request.selection.differenceTo(m_selection);
        if (!parts)
            continue;
        m_selection = std::move(request.selection);
        Q_EMIT changed(parts, request.origin);
    }
    m_waiting.reset();
    m_isNotifying = false;
}

void SelectionHub::setHover(const Hover& hover)
{
    if (hover == m_hover)
        return;
    m_hover = hover;
    Q_EMIT hoverChanged(m_hover);
}

} // namespace crossread
