// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/copy_list_model.h"

#include "model/link/copy_places.h"
#include "ui/roles.h"
#include "ui/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

/// Copies that differ are never told to be wholly alike.
int percentOf(double share)
{
    return share >= 1 ? 100 : std::min(99, static_cast<int>(std::lround(share * 100)));
}

} // namespace

void CopyListModel::setCorpus(std::shared_ptr<const Corpus> corpus, const Captures& captures)
{
    m_corpus = std::move(corpus);
    m_captured.clear();
    for (const ArticleId article : captures.articles())
        m_captured.emplace_back(article,
                                static_cast<int>(captures.of(keyOf(m_corpus->article(article))).size()));
    m_shown = IdSet<ArticleId>(m_corpus->articleCount(), true);
    m_linked = {};
    arrange();
}

void CopyListModel::setShown(const IdSet<ArticleId>& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    arrange();
}

void CopyListModel::setLinked(const Linked::Rows<ArticleId>& linked)
{
    if (linked.related == m_linked.related)
        return;
    m_linked = linked;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {RelatedRole});
}

void CopyListModel::setLitRow(int row)
{
    if (row == m_litRow)
        return;
    m_litRow = row;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {RelatedRole});
}

void CopyListModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    m_litRow = -1;
    m_rowOf.assign(m_corpus->articleCount(), -1);
    addCaptures();
    for (const Origin& origin : m_corpus->origins())
        addOrigin(origin);
    addPassages();
    endResetModel();
    Q_EMIT rowsChanged();
}

void CopyListModel::addCaptures()
{
    std::vector<Row> rows;
    for (const auto& [id, captures] : m_captured) {
        if (m_shown.contains(id))
            rows.push_back({RowKind::Capture, {}, id, false, {}, {}, captures});
    }
    if (rows.empty())
        return;
    Row heading;
    const auto count = static_cast<int>(rows.size());
    heading.heading = tr("%Ln changed article(s)", nullptr, count);
    heading.explanation = tr("%Ln article(s) that said something else before", nullptr, count);
    m_rows.push_back(std::move(heading));
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

void CopyListModel::addOrigin(const Origin& origin)
{
    std::vector<ArticleId> articles = byPublication(*m_corpus, origin);
    const ArticleId first = articles.front();
    std::erase_if(articles, [this](ArticleId id) { return !m_shown.contains(id); });
    if (articles.empty())
        return;
    Row heading;
    const auto count = static_cast<int>(origin.articles.size());
    const auto percent = percentOf(origin.share);
    heading.heading = tr("%Ln copy(ies), %1 % alike", nullptr, count).arg(percent);
    heading.explanation = tr("%Ln article(s), one text", nullptr, count) + QStringLiteral(" · ") +
                          tr("%1 % of words alike").arg(percent);
    m_rows.push_back(std::move(heading));
    for (const ArticleId id : articles) {
        m_rowOf[crossread::indexOf(id)] = static_cast<int>(m_rows.size());
        m_rows.push_back({RowKind::Article, {}, id, id == first, {}});
    }
}

/// Passages of articles that are copies as a whole say nothing more.
void CopyListModel::addPassages()
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        for (const CopiedPassage& copy : m_corpus->copiedPassagesIn(id)) {
            const Origin* origin = m_corpus->originOf(id);
            const bool isOfOneText = origin != nullptr && origin == m_corpus->originOf(copy.original);
            if (!isOfOneText && m_shown.contains(id) && m_shown.contains(copy.original))
                rows.push_back({RowKind::Passage, {}, id, false, copy});
        }
    }
    if (rows.empty())
        return;
    Row heading;
    const auto count = static_cast<int>(rows.size());
    heading.heading = tr("%Ln shared passage(s)", nullptr, count);
    heading.explanation = tr("%Ln passage(s) that another article has too", nullptr, count);
    m_rows.push_back(std::move(heading));
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

int CopyListModel::passageRowAt(const TextPlace& place) const
{
    const auto touches = [&](ArticleId article, quint32 passage) {
        return article == place.article &&
               m_corpus->article(article).passages[passage].span.intersects(place.span);
    };
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const CopiedPassage& copy = m_rows[row].passage;
        if (m_rows[row].kind == RowKind::Passage &&
            (touches(copy.article, copy.passage) || touches(copy.original, copy.originalPassage)))
            return static_cast<int>(row);
    }
    return -1;
}

int CopyListModel::captureRowOf(ArticleId article) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [article](const Row& row) {
        return row.kind == RowKind::Capture && row.article == article;
    });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

std::optional<quint32> CopyListModel::idOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount() || kindOf(index.row()) != RowKind::Article)
        return {};
    return static_cast<quint32>(m_rows[static_cast<std::size_t>(index.row())].article);
}

QModelIndex CopyListModel::indexOf(quint32 id) const
{
    return id < m_rowOf.size() && m_rowOf[id] >= 0 ? index(m_rowOf[id]) : QModelIndex();
}

int CopyListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CopyListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return secondLine(row);
    case Qt::ToolTipRole:
        return row.kind == RowKind::Heading ? row.explanation
                                            : title(row) + QLatin1Char('\n') + secondLine(row);
    case SectionRole:
        return row.kind == RowKind::Heading;
    case RelatedRole:
        return row.kind == RowKind::Article ? m_linked.related.contains(row.article)
                                            : index.row() == m_litRow;
    default:
        return {};
    }
}

Qt::ItemFlags CopyListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (kindOf(index.row()) == RowKind::Heading)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString CopyListModel::title(const Row& row) const
{
    if (row.kind == RowKind::Heading)
        return row.heading;
    const Article& article = m_corpus->article(row.article);
    if (row.kind != RowKind::Passage)
        return titleOf(article);
    const std::string_view words =
        m_corpus->textOf(row.article, article.passages[row.passage.passage].span).substr(0, 400);
    return toQString(words).simplified();
}

QString CopyListModel::secondLine(const Row& row) const
{
    if (row.kind == RowKind::Heading)
        return {};
    const Article& article = m_corpus->article(row.article);
    if (row.kind == RowKind::Article) {
        const QString facts = publicationText(article) + QStringLiteral(" · ") + sourceOf(article);
        return row.isFirst ? tr("first, %1", "of several copies; date and outlet").arg(facts) : facts;
    }
    if (row.kind == RowKind::Capture)
        return QStringLiteral("%1 · %2").arg(sourceOf(article),
                                             tr("%Ln earlier text(s)", nullptr, row.captures));
    const Article& original = m_corpus->article(row.passage.original);
    const auto name = [](const Article& one) { return one.source.empty() ? titleOf(one) : sourceOf(one); };
    return row.passage.isExact ? tr("%1, as in %2").arg(name(article), name(original))
                               : tr("%1, rewritten from %2").arg(name(article), name(original));
}

} // namespace crossread
