// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_export.h"

#include "ui/figures/figure_table_model.h"

#include <QCoreApplication>

namespace crossread {

QString FigureExport::exportTitle() const
{
    return QCoreApplication::translate("crossread", "Figures");
}

QString FigureExport::alternativeText() const
{
    return QCoreApplication::translate("crossread", "%Ln figure(s)", nullptr, m_model.rowCount());
}

QList<QStringList> FigureExport::exportData() const
{
    QStringList head;
    for (int column = 0; column < FigureTableModel::columnsInAll; ++column)
        head << m_model.headerData(column, Qt::Horizontal).toString();
    // On the screen a sign; a column of data is called by a word.
    head[FigureTableModel::Sign] = QCoreApplication::translate("crossread", "Comparator");
    QList<QStringList> rows{head};
    rows.reserve(m_model.rowCount() + 1);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < FigureTableModel::columnsInAll; ++column)
            cells << m_model.index(row, column).data().toString();
        rows << cells;
    }
    return rows;
}

} // namespace crossread
