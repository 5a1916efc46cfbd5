// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ids.h"

#include <QItemSelectionModel>

#include <optional>
#include <vector>

namespace crossread {

/// Rows of an item model that stand for ids of one table.
class IdRows {
public:
    virtual ~IdRows() = default;
    /// Nothing for a row without an id (a heading).
    [[nodiscard]] virtual std::optional<quint32> idOf(const QModelIndex& index) const = 0;
    /// Invalid where the id has no row at present.
    [[nodiscard]] virtual QModelIndex indexOf(quint32 id) const = 0;
};

/// An item view's selection as a picture of the hub's. A gesture in the view changes nothing here: it is told
/// by idsPicked(), and what the hub makes of it comes back by show(). Ids stay selected while filtering or
/// sorting hides their rows or resets the model; call reapply() after a reset.
class SelectionBinder : public QItemSelectionModel {
    Q_OBJECT

public:
    SelectionBinder(QAbstractItemModel* model, const IdRows& rows, QObject* parent);

    /// Shows these ids as selected, and no others. Ascending.
    void show(std::vector<quint32> ids);
    template <Id T>
    void show(const std::vector<T>& ids)
    {
        std::vector<quint32> plain;
        plain.reserve(ids.size());
        for (const T id : ids)
            plain.push_back(static_cast<quint32>(id));
        show(std::move(plain));
    }
    void reapply();
    /// The ids are about to mean other things: none is selected or current until show() says so.
    void forget();
    [[nodiscard]] const std::vector<quint32>& ids() const { return m_ids; }

    using QItemSelectionModel::select;
    void select(const QItemSelection& chosen, SelectionFlags command) override;
    void reset() override;

Q_SIGNALS:
    /// The reader asked for these ids; \a isExtending when with Ctrl or Shift.
    void idsPicked(const std::vector<quint32>& ids, bool isExtending);

private:
    [[nodiscard]] std::vector<quint32> idsIn(const QItemSelection& selection) const;
    [[nodiscard]] QItemSelection rowsOf(const std::vector<quint32>& ids) const;
    [[nodiscard]] std::vector<quint32> gestureResult() const;
    void rememberCurrent(const QModelIndex& current);

    const IdRows& m_rows;
    std::vector<quint32> m_ids;     ///< as the hub has them
    std::vector<quint32> m_base;    ///< the gesture's ground: what a drag or Shift starts from
    std::vector<quint32> m_gesture; ///< what the gesture under way covers
    SelectionFlags m_command = NoUpdate;
    std::optional<quint32> m_currentId;
};

} // namespace crossread
