// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/linked.h"
#include "ui/row_order.h"
#include "ui/selection_binder.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace crossread {

/// Every figure shown, a row each, with what it measures and the sentence it stands in.
class FigureTableModel : public QAbstractTableModel, public IdRows {
    Q_OBJECT

public:
    enum Column { Sign, Value, Unit, Measured, Subject, InArticle, Sentence, columnsInAll };

    using QAbstractTableModel::QAbstractTableModel;

    void setCorpus(std::shared_ptr<const Corpus> corpus);
    void setShown(const IdSet<FigureId>& shown);
    void setFilterText(const QString& text);
    /// Begins to make what a filter searches, in another thread; the first filter waits for it.
    void prepareFilter();
    void setLinked(const Linked::Rows<FigureId>& linked);

    [[nodiscard]] std::optional<quint32> idOf(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// After every reset, when views have taken it in.
    void rowsChanged();

private:
    [[nodiscard]] bool isFolded() const { return m_foldedTexts.size() == m_corpus->figureCount(); }
    void sortAll();
    /// \a isNarrowing: what is to stay is among what is shown.
    void arrange(bool isNarrowing = false);
    /// Fewer than 0, 0 or more than 0, as \a one stands before, with or after \a other.
    [[nodiscard]] int compare(FigureId one, FigureId other) const;
    [[nodiscard]] std::string_view subjectName(FigureId id) const;
    [[nodiscard]] QString text(FigureId id, int column) const;
    [[nodiscard]] QString toolTip(FigureId id) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<std::string> m_foldedTexts; ///< what is searched: sentence, subject, unit, measure
    QFuture<std::vector<std::string>> m_folding;
    std::vector<FigureId> m_sorted;
    IdSet<FigureId> m_shown;
    Linked::Rows<FigureId> m_linked;
    RowOrder<FigureId> m_order;
    std::string m_filterText;
    int m_sortColumn = -1; ///< none: in the order of the texts
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace crossread
