// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace crossread {

class Theme;

/// Rows of a linked list: related ones on a faint ground, selected ones on the selection's with a bar of
/// accent at their start, so that neither is told by colour alone.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int margin = 8;

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// What all lines of the words need, where a row has more than one.
    [[nodiscard]] QSize sizeOfWords(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The ground alone; subclasses paint their words over it.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    static void paintCell(QPainter& painter, const QStyleOptionViewItem& option);

    const Theme& m_theme;
};

} // namespace crossread
