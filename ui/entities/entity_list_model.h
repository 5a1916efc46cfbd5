// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/filter.h"
#include "model/link/linked.h"
#include "ui/entities/entity_counts.h"
#include "ui/selection_binder.h"

#include <QAbstractItemModel>

#include <array>

namespace crossread {

/// Entities under a heading for each kind. No nodes: a row's internal id is 0 for a heading, else the number
/// of its heading's row plus one.
class EntityListModel : public QAbstractItemModel, public IdRows {
    Q_OBJECT

public:
    enum Column { Name, Spread, Mentions, columnsInAll };
    enum class Order { ByMentions, ByArticles, ByName };

    using QAbstractItemModel::QAbstractItemModel;

    void setCorpus(std::shared_ptr<const Corpus> corpus);
    void setShown(const Shown& shown);
    void setFilterText(const QString& text);
    void setOrder(Order order);
    void setLinked(const Linked::Rows<EntityId>& linked);
    [[nodiscard]] Order order() const { return m_orderWanted; }
    [[nodiscard]] int entityRows() const { return m_entityRows; }

    [[nodiscard]] std::optional<quint32> idOf(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const override;
    /// The row of this name under this kind, or where the name is gone the one that took its place, which was
    /// at \a row. Invalid where the kind has no rows.
    [[nodiscard]] QModelIndex rowLike(EntityKind kind, const QString& name, int row) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// After every reset, when views have taken it in.
    void rowsChanged();

private:
    struct Section {
        EntityKind kind = EntityKind::Person;
        std::vector<EntityId> rows;
    };

    void sortAll();
    /// \a isNarrowing: what is to stay is among what is shown.
    void arrange(bool isNarrowing = false);
    [[nodiscard]] QVariant headingData(const Section& section, int column, int role) const;
    [[nodiscard]] QString toolTip(EntityId id) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<std::string> m_foldedNames; ///< with aliases, a line each
    std::vector<EntityId> m_sorted;         ///< all, in the order wanted: filtering keeps it
    EntityCounts m_counts;
    IdSet<EntityId> m_shown;
    IdSet<ArticleId> m_shownArticles;
    Linked::Rows<EntityId> m_linked;
    std::vector<Section> m_sections; ///< those that have rows
    std::vector<int> m_rowOf;        ///< in its section, or -1
    std::array<int, entityKindCount> m_sectionOf{};
    int m_entityRows = 0;
    std::string m_filterText;
    Order m_orderWanted = Order::ByMentions;
};

} // namespace crossread
