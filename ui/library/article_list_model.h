// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/linked.h"
#include "ui/row_order.h"
#include "ui/selection_binder.h"

#include <QAbstractTableModel>

namespace crossread {

/// The articles shown, a row each. Sorts and filters a vector of ids itself.
class ArticleListModel : public QAbstractTableModel, public IdRows {
    Q_OBJECT

public:
    enum Column { Title, Source, Date, Words, Entities, Figures, columnsInAll };
    /// Orders that no column stands for: as they were read; the same with copies behind their original.
    static constexpr int asRead = -1;
    static constexpr int copiesTogether = -2;

    using QAbstractTableModel::QAbstractTableModel;

    /// What an article dragged out of the list is carried as: its id in decimal.
    static constexpr const char* mimeType = "application/x-crossread-article";

    void setCorpus(std::shared_ptr<const Corpus> corpus);
    void setShown(const IdSet<ArticleId>& shown);
    void setFilterText(const QString& text);
    void setLinked(const Linked::Rows<ArticleId>& linked);
    [[nodiscard]] ArticleId articleAt(int row) const { return m_order.at(row); }

    [[nodiscard]] std::optional<quint32> idOf(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// After every reset, when views have taken it in.
    void rowsChanged();

private:
    void arrange();
    [[nodiscard]] bool isBefore(ArticleId one, ArticleId other) const;
    [[nodiscard]] QString text(ArticleId id, int column) const;
    [[nodiscard]] QString countsLine(ArticleId id) const;
    [[nodiscard]] QString copiesLine(ArticleId id) const;
    [[nodiscard]] QString toolTip(ArticleId id) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<std::string> m_foldedTitles; ///< what is sorted by
    std::vector<std::string> m_foldedTexts;  ///< what is searched: title, source, path
    IdSet<ArticleId> m_shown;
    Linked::Rows<ArticleId> m_linked;
    RowOrder<ArticleId> m_order;
    std::string m_filterText;
    int m_sortColumn = asRead;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace crossread
