// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/selection_binder.h"

#include <QAbstractItemModel>

#include <map>
#include <optional>
#include <set>

namespace crossread {

/// Notes under headings: their tags, their articles or the days they were written. No nodes: a row's internal
/// id is 0 for a heading, else the number of its heading's row plus one. A note with two tags has two rows.
class NoteListModel : public QAbstractItemModel, public IdRows {
    Q_OBJECT

public:
    enum class Grouping { ByArticle, ByTag, ByDate };
    enum class Order { ByPlace, NewestFirst, OldestFirst, ByColour };

    /// Roles beside those of ui/roles.h.
    enum {
        ColourRole = Qt::UserRole + 100,
        LostRole ///< bool: its words are not in the present text
    };

    explicit NoteListModel(Workspace& workspace, QObject* parent = nullptr);

    /// Reads the notebook again.
    void refresh();
    void setGrouping(Grouping grouping);
    void setOrder(Order order);
    /// Notes whose text, words, tags or article hold it; upper and lower case alike.
    void setFilterText(const QString& text);
    void setColour(std::optional<NoteColour> colour);
    /// Notes with this tag or one below it; the null key for all.
    void setTag(TagKey tag);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    [[nodiscard]] Order order() const { return m_order; }
    [[nodiscard]] TagKey tag() const { return m_tag; }
    [[nodiscard]] int noteCount() const { return static_cast<int>(m_rows.size()); }

    /// Notes are named by numbers that stay for as long as the model lives.
    [[nodiscard]] NoteKey keyOf(quint32 id) const { return m_keys[id]; }
    [[nodiscard]] quint32 idFor(NoteKey key);
    [[nodiscard]] std::optional<NoteKey> noteAt(const QModelIndex& index) const;
    [[nodiscard]] std::optional<quint32> idOf(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const override;

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
        QString title;
        std::vector<NoteKey> notes;
    };
    /// What a note is sorted and grouped by, read once a refresh.
    struct Row {
        NoteKey key;
        std::optional<TextPlace> place;
        quint32 article = 0; ///< behind all articles where it has none
    };

    [[nodiscard]] bool isWanted(const Note& note) const;
    [[nodiscard]] bool passesFilters(const Row& row, const Note& note) const;
    void readNotes();
    void sort();
    void group();
    [[nodiscard]] QStringList headingsOf(const Row& row) const;
    [[nodiscard]] QString articleTitle(const Note& note) const;
    [[nodiscard]] QString wordsOfTarget(const Note& note) const;
    [[nodiscard]] QString tagWords(const Note& note) const;
    [[nodiscard]] QString trailingWords(const Note& note) const;

    Workspace& m_workspace;
    Grouping m_grouping = Grouping::ByArticle;
    Order m_order = Order::ByPlace;
    QString m_filter;
    std::optional<NoteColour> m_colour;
    TagKey m_tag;
    std::vector<Row> m_rows;
    std::set<NoteKey> m_lost; ///< of an article that is open, but without a place in it
    std::vector<Section> m_sections;
    std::map<NoteKey, std::pair<int, int>> m_rowOf; ///< the first section and row of a note
    std::vector<NoteKey> m_keys;
    std::map<NoteKey, quint32> m_ids;
};

} // namespace crossread
