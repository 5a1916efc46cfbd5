// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection_binder.h"

#include <QSignalBlocker>

#include <algorithm>
#include <iterator>

namespace crossread {

SelectionBinder::SelectionBinder(QAbstractItemModel* model, const IdRows& rows, QObject* parent)
    : QItemSelectionModel(model, parent), m_rows(rows)
{
    connect(this, &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { rememberCurrent(current); });
}

void SelectionBinder::show(std::vector<quint32> ids)
{
    if (ids != gestureResult()) {
        m_base = ids;
        m_gesture.clear();
    }
    m_ids = std::move(ids);
    reapply();
}

void SelectionBinder::reapply()
{
    QItemSelectionModel::select(rowsOf(m_ids), ClearAndSelect | Rows);
    if (m_ids.size() == 1 && m_currentId != m_ids.front())
        m_currentId = m_ids.front();
    const QModelIndex current = m_currentId ? m_rows.indexOf(*m_currentId) : QModelIndex();
    if (current.isValid() && current.siblingAtColumn(0) != currentIndex().siblingAtColumn(0))
        setCurrentIndex(current, NoUpdate);
}

void SelectionBinder::forget()
{
    m_ids.clear();
    m_base.clear();
    m_gesture.clear();
    m_currentId.reset();
}

void SelectionBinder::select(const QItemSelection& chosen, SelectionFlags command)
{
    // Mirrors QItemSelectionModel::select(), over ids instead of rows: a drag (Current) is merged anew at
    // every step, anything else is settled before the next.
    if (command == NoUpdate)
        return;
    // A heading on the way of the arrow keys is no gesture.
    std::vector<quint32> covered = idsIn(chosen);
    if (covered.empty() && !chosen.isEmpty())
        return;
    if (command & Clear) {
        m_base.clear();
        m_gesture.clear();
    }
    if (!(command & Current)) {
        m_base = gestureResult();
        m_gesture.clear();
    }
    if (command & (Select | Deselect | Toggle)) {
        m_command = command;
        m_gesture = std::move(covered);
    }
    Q_EMIT idsPicked(gestureResult(), !(command & Clear));
}

void SelectionBinder::reset()
{
    // The rows are gone, not the selection: the hub keeps it.
    const QSignalBlocker silence(this);
    QItemSelectionModel::select(QItemSelection(), Clear);
    clearCurrentIndex();
}

std::vector<quint32> SelectionBinder::idsIn(const QItemSelection& selection) const
{
    std::vector<quint32> ids;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto id = m_rows.idOf(model()->index(row, 0, range.parent())))
                ids.push_back(*id);
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QItemSelection SelectionBinder::rowsOf(const std::vector<quint32>& ids) const
{
    std::vector<QModelIndex> rows;
    for (const quint32 id : ids) {
        if (const QModelIndex index = m_rows.indexOf(id); index.isValid())
            rows.push_back(index.siblingAtColumn(0));
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t first = 0, last = 0; first < rows.size(); first = last + 1) {
        last = first;
        while (last + 1 < rows.size() && rows[last + 1].row() == rows[last].row() + 1 &&
               rows[last + 1].parent() == rows[first].parent())
            ++last;
        selection.append(QItemSelectionRange(rows[first], rows[last]));
    }
    return selection;
}

std::vector<quint32> SelectionBinder::gestureResult() const
{
    std::vector<quint32> result;
    const auto into = std::back_inserter(result);
    if (m_gesture.empty())
        return m_base;
    if (m_command & Toggle)
        std::set_symmetric_difference(m_base.begin(), m_base.end(), m_gesture.begin(), m_gesture.end(), into);
    else if (m_command & Deselect)
        std::set_difference(m_base.begin(), m_base.end(), m_gesture.begin(), m_gesture.end(), into);
    else
        std::set_union(m_base.begin(), m_base.end(), m_gesture.begin(), m_gesture.end(), into);
    return result;
}

void SelectionBinder::rememberCurrent(const QModelIndex& current)
{
    if (const auto id = m_rows.idOf(current))
        m_currentId = id;
}

} // namespace crossread
