// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/copy_differences.h"
#include "model/corpus/corpus.h"

#include <QAbstractTableModel>

namespace crossread {

/// A text of a comparison: an article of any corpus, whole or one passage of it.
struct ComparedText {
    std::shared_ptr<const Corpus> corpus;
    ArticleId article{};
    QString heading; ///< stands above it: which one this is
    std::optional<quint32> passage;

    [[nodiscard]] CopyText copyText() const
    {
        return passage ? corpus->copyTextOf(article, *passage) : corpus->copyTextOf(article);
    }
};

/// What differs between two texts, a row each: numbers first, then names, hedges, wording, letter case.
class DifferenceListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, InFirst, InSecond, columnsInAll };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const ComparedText& first, const ComparedText& second, std::vector<CopyDifference> differences);
    void clear();
    [[nodiscard]] const std::vector<CopyDifference>& differences() const { return m_differences; }
    /// "2 numbers · 1 hedge · 14 wordings · 1 in letter case", or that there is none.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString words(const ComparedText& text, Span span);
    [[nodiscard]] QString toolTip(const CopyDifference& difference) const;

    ComparedText m_first;
    ComparedText m_second;
    std::vector<CopyDifference> m_differences;
};

[[nodiscard]] QString differenceKindName(CopyDifferenceKind kind); ///< "Number"

} // namespace crossread
