// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_table_model.h"

#include "model/text/fold.h"
#include "ui/roles.h"
#include "ui/wording.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace crossread {

namespace {

template <typename T>
int compareValues(const T& one, const T& other)
{
    return one < other ? -1 : other < one ? 1 : 0;
}

std::string_view subjectNameOf(const Corpus& corpus, FigureId id)
{
    const auto subject = corpus.subjectOf(id);
    return subject ? std::string_view(corpus.entity(*subject).name) : std::string_view();
}

std::vector<std::string> foldedTexts(const Corpus& corpus)
{
    std::vector<std::string> texts;
    texts.reserve(corpus.figureCount());
    for (std::size_t i = 0; i < corpus.figureCount(); ++i) {
        const auto id = idAt<FigureId>(i);
        const Figure& figure = corpus.figure(id);
        std::string words(corpus.textOf(corpus.articleOf(id), figure.sentence));
        words.append("\n").append(subjectNameOf(corpus, id)).append("\n").append(figure.unit).append("\n");
        texts.push_back(folded(words.append(nameOf(figure.measure))));
    }
    return texts;
}

} // namespace

void FigureTableModel::setCorpus(std::shared_ptr<const Corpus> corpus)
{
    beginResetModel();
    m_corpus = std::move(corpus);
    m_foldedTexts.clear();
    m_folding = {};
    m_shown = IdSet<FigureId>(m_corpus->figureCount(), true);
    m_linked = {};
    m_order = {};
    endResetModel();
    sortAll();
    arrange();
}

void FigureTableModel::setShown(const IdSet<FigureId>& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    arrange();
}

void FigureTableModel::prepareFilter()
{
    if (!isFolded() && m_folding.isCanceled())
        m_folding = QtConcurrent::run([corpus = m_corpus] { return foldedTexts(*corpus); });
}

void FigureTableModel::setFilterText(const QString& text)
{
    // Folding every sentence is left until somebody searches: most never do.
    prepareFilter();
    if (!isFolded()) {
        m_foldedTexts = m_folding.takeResult();
        m_folding = {};
    }
    const std::string before = std::exchange(m_filterText, folded(text.toStdString()));
    arrange(!before.empty() && m_filterText.find(before) != std::string::npos);
}

void FigureTableModel::setLinked(const Linked::Rows<FigureId>& linked)
{
    if (linked.related == m_linked.related)
        return;
    m_linked = linked;
    if (m_order.count() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_order.count() - 1, columnsInAll - 1), {RelatedRole});
}

std::optional<quint32> FigureTableModel::idOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_order.count())
        return {};
    return static_cast<quint32>(m_order.at(index.row()));
}

QModelIndex FigureTableModel::indexOf(quint32 id) const
{
    const int row = m_order.rowOf(static_cast<FigureId>(id));
    return row < 0 ? QModelIndex() : index(row, 0);
}

int FigureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_order.count();
}

int FigureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnsInAll;
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.count())
        return {};
    const FigureId id = m_order.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(id, index.column());
    case Qt::ToolTipRole:
        return toolTip(id);
    case Qt::AccessibleDescriptionRole:
        return comparatorWords(m_corpus->figure(id).comparator);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>((index.column() <= Value ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    case RelatedRole:
        return m_linked.related.contains(id);
    case IdRole:
        return static_cast<quint32>(id);
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnsInAll)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>((section <= Value ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Sign)
        return tr("Comparator: less than, about, more than");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("≶"),       tr("Value"),   tr("Unit"),    tr("Measure"),
                            tr("Subject"), tr("Article"), tr("Sentence")};
    return names.at(section);
}

void FigureTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    sortAll();
    arrange();
}

void FigureTableModel::sortAll()
{
    if (!m_corpus)
        return;
    m_sorted.resize(m_corpus->figureCount());
    for (std::size_t i = 0; i < m_sorted.size(); ++i)
        m_sorted[i] = idAt<FigureId>(i);
    if (m_sortColumn < 0)
        return;
    const int sign = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
    std::stable_sort(m_sorted.begin(), m_sorted.end(),
                     [&](FigureId one, FigureId other) { return compare(one, other) * sign < 0; });
}

void FigureTableModel::arrange(bool isNarrowing)
{
    if (!m_corpus)
        return;
    std::vector<FigureId> ids;
    for (const FigureId id : isNarrowing ? m_order.ids() : m_sorted) {
        if (!m_shown.contains(id))
            continue;
        if (m_filterText.empty() ||
            m_foldedTexts[crossread::indexOf(id)].find(m_filterText) != std::string::npos)
            ids.push_back(id);
    }
    beginResetModel();
    m_order = RowOrder<FigureId>(std::move(ids), m_corpus->figureCount());
    endResetModel();
    Q_EMIT rowsChanged();
}

int FigureTableModel::compare(FigureId one, FigureId other) const
{
    const Figure& a = m_corpus->figure(one);
    const Figure& b = m_corpus->figure(other);
    switch (m_sortColumn) {
    case Sign:
        return compareValues(a.comparator, b.comparator);
    case Value:
        return compareValues(sortValue(a), sortValue(b));
    case Unit:
        return a.unit == b.unit ? compareValues(sortValue(a), sortValue(b)) : compareValues(a.unit, b.unit);
    case Measured:
        return a.measure == b.measure ? compareValues(sortValue(a), sortValue(b))
                                      : compareValues(nameOf(a.measure), nameOf(b.measure));
    case Subject:
        return compareValues(subjectName(one), subjectName(other));
    default:
        // Articles and sentences come in the order of the texts.
        return compareValues(one, other);
    }
}

std::string_view FigureTableModel::subjectName(FigureId id) const
{
    return subjectNameOf(*m_corpus, id);
}

QString FigureTableModel::text(FigureId id, int column) const
{
    const Figure& figure = m_corpus->figure(id);
    const ArticleId article = m_corpus->articleOf(id);
    switch (column) {
    case Sign:
        return comparatorSign(figure.comparator);
    case Value:
        return valueText(figure);
    case Unit:
        return unitText(figure);
    case Measured:
        return measureName(figure.measure);
    case Subject:
        return toQString(subjectName(id));
    case InArticle:
        return titleOf(m_corpus->article(article));
    case Sentence:
        return toQString(m_corpus->textOf(article, figure.sentence)).simplified();
    default:
        return {};
    }
}

QString FigureTableModel::toolTip(FigureId id) const
{
    const Figure& figure = m_corpus->figure(id);
    const Article& article = m_corpus->article(m_corpus->articleOf(id));
    return QStringLiteral("<p>%1</p><p><b>%2</b> · %3<br>%4 · %5</p>")
        .arg(text(id, Sentence).toHtmlEscaped(), figureText(figure).toHtmlEscaped(),
             measureName(figure.measure).toHtmlEscaped(), titleOf(article).toHtmlEscaped(),
             publicationText(article).toHtmlEscaped());
}

} // namespace crossread
