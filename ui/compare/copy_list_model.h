// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/captures.h"
#include "model/link/linked.h"
#include "ui/selection_binder.h"

#include <QAbstractListModel>

namespace crossread {

/// What can be compared: articles that said something else before they were read again; then what goes back
/// to one text: a heading for each group of articles and the articles in it, earliest first; then the
/// passages that stand in articles of different groups, each under the article that has it again.
class CopyListModel : public QAbstractListModel, public IdRows {
    Q_OBJECT

public:
    enum class RowKind : unsigned char { Heading, Capture, Article, Passage };

    using QAbstractListModel::QAbstractListModel;

    /// \a captures are of the articles of \a corpus.
    void setCorpus(std::shared_ptr<const Corpus> corpus, const Captures& captures);
    void setShown(const IdSet<ArticleId>& shown);
    void setLinked(const Linked::Rows<ArticleId>& linked);
    /// The passage or the captures in focus, or -1.
    void setLitRow(int row);

    [[nodiscard]] RowKind kindOf(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    [[nodiscard]] ArticleId articleAt(int row) const { return m_rows[static_cast<std::size_t>(row)].article; }
    /// The copied passage of a row that stands for one.
    [[nodiscard]] const CopiedPassage& passageAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].passage;
    }
    /// The row of the first copied passage that touches \a place on either side, or -1.
    [[nodiscard]] int passageRowAt(const TextPlace& place) const;
    /// The row of an article with earlier captures, or -1.
    [[nodiscard]] int captureRowOf(ArticleId article) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    /// Of the articles in the groups alone.
    [[nodiscard]] std::optional<quint32> idOf(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// After every reset, when views have taken it in.
    void rowsChanged();

private:
    struct Row {
        RowKind kind = RowKind::Heading;
        QString heading;
        ArticleId article{};
        bool isFirst = false; ///< of its group
        CopiedPassage passage;
        QString explanation = {}; ///< of a heading: more than has room in a narrow list
        int captures = 0;         ///< earlier ones
    };

    void arrange();
    void addCaptures();
    void addOrigin(const Origin& origin);
    void addPassages();
    [[nodiscard]] QString title(const Row& row) const;
    [[nodiscard]] QString secondLine(const Row& row) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<std::pair<ArticleId, int>> m_captured; ///< how many earlier captures
    IdSet<ArticleId> m_shown;
    Linked::Rows<ArticleId> m_linked;
    std::vector<Row> m_rows;
    int m_litRow = -1;
    std::vector<int> m_rowOf; ///< by article, -1 without one
};

} // namespace crossread
