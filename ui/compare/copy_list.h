// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QSet>

namespace crossread {

/// What is related changes with every selection and no row's size with it: the base class would lay all rows
/// out again, this one paints those in sight that look otherwise now.
class CopyList : public QListView {
    Q_OBJECT

public:
    using QListView::QListView;

    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSet<int> relatedInSight() const;

    QSet<int> m_painted; ///< rows that were painted as related
};

} // namespace crossread
