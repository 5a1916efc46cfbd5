// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/article_list_model.h"

#include "model/link/copy_places.h"
#include "model/text/fold.h"
#include "ui/roles.h"
#include "ui/wording.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace crossread {

void ArticleListModel::setCorpus(std::shared_ptr<const Corpus> corpus)
{
    beginResetModel();
    m_corpus = std::move(corpus);
    m_foldedTitles.clear();
    m_foldedTexts.clear();
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i) {
        const Article& article = m_corpus->article(idAt<ArticleId>(i));
        m_foldedTitles.push_back(folded(titleOf(article).toStdString()));
        m_foldedTexts.push_back(m_foldedTitles.back() + '\n' +
                                folded(article.source + '\n' + article.path.toStdString()));
    }
    m_shown = IdSet<ArticleId>(m_corpus->articleCount(), true);
    m_linked = {};
    m_order = {};
    endResetModel();
    arrange();
}

void ArticleListModel::setShown(const IdSet<ArticleId>& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    arrange();
}

void ArticleListModel::setFilterText(const QString& text)
{
    m_filterText = folded(text.toStdString());
    arrange();
}

void ArticleListModel::setLinked(const Linked::Rows<ArticleId>& linked)
{
    if (linked.related == m_linked.related)
        return;
    m_linked = linked;
    if (m_order.count() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_order.count() - 1, columnsInAll - 1), {RelatedRole});
}

std::optional<quint32> ArticleListModel::idOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_order.count())
        return {};
    return static_cast<quint32>(m_order.at(index.row()));
}

QModelIndex ArticleListModel::indexOf(quint32 id) const
{
    const int row = m_order.rowOf(static_cast<ArticleId>(id));
    return row < 0 ? QModelIndex() : index(row, 0);
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_order.count();
}

int ArticleListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnsInAll;
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.count())
        return {};
    const ArticleId id = m_order.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(id, index.column());
    case Qt::ToolTipRole:
        return toolTip(id);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>((index.column() >= Words ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    case SecondLineRole:
        return m_corpus->article(id).source.empty() ? QString() : text(id, Source);
    case SecondLineEndRole:
        return text(id, Date);
    case CopiesRole: {
        const Origin* origin = m_corpus->originOf(id);
        return origin == nullptr ? 0 : static_cast<int>(origin->articles.size()) - 1;
    }
    case TrailingRole:
        return tr("%Ln word(s)", nullptr, static_cast<int>(m_corpus->wordCount(id)));
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1 · %2 · %3 %4")
            .arg(text(id, Source), text(id, Date), countsLine(id), copiesLine(id))
            .trimmed();
    case RelatedRole:
        return m_linked.related.contains(id);
    case IdRole:
        return static_cast<quint32>(id);
    default:
        return {};
    }
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnsInAll)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>((section >= Words ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Title"), tr("Source"),   tr("Date"),
                            tr("Words"), tr("Entities"), tr("Figures")};
    return names.at(section);
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

void ArticleListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

QStringList ArticleListModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType), QStringLiteral("text/plain")};
}

QMimeData* ArticleListModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const ArticleId id = m_order.at(indexes.first().row());
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(mimeType), QByteArray::number(static_cast<quint32>(id)));
    data->setText(citationOf(m_corpus->article(id)));
    return data;
}

void ArticleListModel::arrange()
{
    if (!m_corpus)
        return;
    std::vector<ArticleId> ids;
    m_shown.forEach([&](ArticleId id) {
        if (m_filterText.empty() ||
            m_foldedTexts[crossread::indexOf(id)].find(m_filterText) != std::string::npos)
            ids.push_back(id);
    });
    if (m_sortColumn != asRead) {
        std::stable_sort(ids.begin(), ids.end(), [this](ArticleId one, ArticleId other) {
            return m_sortOrder == Qt::AscendingOrder ? isBefore(one, other) : isBefore(other, one);
        });
    }
    beginResetModel();
    m_order = RowOrder<ArticleId>(std::move(ids), m_corpus->articleCount());
    endResetModel();
    Q_EMIT rowsChanged();
}

bool ArticleListModel::isBefore(ArticleId one, ArticleId other) const
{
    const Article& a = m_corpus->article(one);
    const Article& b = m_corpus->article(other);
    const auto leader = [this](ArticleId id) {
        const Origin* origin = m_corpus->originOf(id);
        return origin == nullptr ? id : origin->articles.front();
    };
    switch (m_sortColumn) {
    case copiesTogether:
        return std::pair(leader(one), one) < std::pair(leader(other), other);
    case Source:
        return a.source < b.source;
    case Date:
        return a.published.reference() < b.published.reference();
    case Words:
        return m_corpus->wordCount(one) < m_corpus->wordCount(other);
    case Entities:
        return m_corpus->entitiesIn(one).size() < m_corpus->entitiesIn(other).size();
    case Figures:
        return m_corpus->figuresIn(one).size() < m_corpus->figuresIn(other).size();
    default:
        return m_foldedTitles[crossread::indexOf(one)] < m_foldedTitles[crossread::indexOf(other)];
    }
}

QString ArticleListModel::text(ArticleId id, int column) const
{
    const Article& article = m_corpus->article(id);
    const QLocale locale;
    switch (column) {
    case Title:
        return titleOf(article);
    case Source:
        return sourceOf(article);
    case Date:
        return publicationText(article);
    case Words:
        return locale.toString(static_cast<qulonglong>(m_corpus->wordCount(id)));
    case Entities:
        return locale.toString(static_cast<qulonglong>(m_corpus->entitiesIn(id).size()));
    case Figures:
        return locale.toString(static_cast<qulonglong>(m_corpus->figuresIn(id).size()));
    default:
        return {};
    }
}

QString ArticleListModel::countsLine(ArticleId id) const
{
    return QStringList{tr("%Ln word(s)", nullptr, static_cast<int>(m_corpus->wordCount(id))),
                       tr("%Ln entity(ies)", nullptr, static_cast<int>(m_corpus->entitiesIn(id).size())),
                       tr("%Ln figure(s)", nullptr, static_cast<int>(m_corpus->figuresIn(id).size()))}
        .join(QStringLiteral(" · "));
}

QString ArticleListModel::copiesLine(ArticleId id) const
{
    QStringList names;
    for (const ArticleId copy : copiesOf(*m_corpus, id)) {
        const Article& article = m_corpus->article(copy);
        names << (article.source.empty() ? titleOf(article) : toQString(article.source));
    }
    return names.isEmpty() ? QString() : tr("Also printed by %1").arg(names.join(QStringLiteral(", ")));
}

QString ArticleListModel::toolTip(ArticleId id) const
{
    const Article& article = m_corpus->article(id);
    QStringList lines{titleOf(article),
                      QStringLiteral("%1 · %2").arg(sourceOf(article), publicationText(article)),
                      countsLine(id), article.path};
    if (const QString copies = copiesLine(id); !copies.isEmpty())
        lines.insert(3, copies);
    return lines.join(QLatin1Char('\n'));
}

} // namespace crossread
