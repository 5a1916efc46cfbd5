// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entity_list_model.h"

#include "model/text/fold.h"
#include "ui/roles.h"
#include "ui/wording.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace crossread {

namespace {

constexpr int mostBars = 20;

std::string foldedForms(const Entity& entity)
{
    std::string forms = folded(entity.name);
    for (const std::string& alias : entity.aliases)
        forms += '\n' + folded(alias);
    return forms;
}

} // namespace

void EntityListModel::setCorpus(std::shared_ptr<const Corpus> corpus)
{
    beginResetModel();
    m_corpus = std::move(corpus);
    m_foldedNames.clear();
    for (std::size_t i = 0; i < m_corpus->entityCount(); ++i)
        m_foldedNames.push_back(foldedForms(m_corpus->entity(idAt<EntityId>(i))));
    m_shown = IdSet<EntityId>(m_corpus->entityCount(), true);
    m_shownArticles = IdSet<ArticleId>(m_corpus->articleCount(), true);
    m_counts = countEntities(*m_corpus, m_shownArticles);
    m_linked = {};
    m_sections.clear();
    m_rowOf.assign(m_corpus->entityCount(), -1);
    m_entityRows = 0;
    endResetModel();
    sortAll();
    arrange();
}

void EntityListModel::setShown(const Shown& shown)
{
    if (shown.entities == m_shown && shown.articles == m_shownArticles)
        return;
    m_shown = shown.entities;
    m_shownArticles = shown.articles;
    m_counts = countEntities(*m_corpus, m_shownArticles);
    sortAll();
    arrange();
}

void EntityListModel::setFilterText(const QString& text)
{
    const std::string before = std::exchange(m_filterText, folded(text.toStdString()));
    arrange(!before.empty() && m_filterText.find(before) != std::string::npos);
}

void EntityListModel::setOrder(Order order)
{
    if (order == m_orderWanted)
        return;
    m_orderWanted = order;
    sortAll();
    arrange();
}

void EntityListModel::setLinked(const Linked::Rows<EntityId>& linked)
{
    if (linked.related == m_linked.related)
        return;
    m_linked = linked;
    for (int section = 0; section < static_cast<int>(m_sections.size()); ++section) {
        const QModelIndex heading = index(section, 0);
        Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, columnsInAll - 1, heading),
                           {RelatedRole});
    }
}

std::optional<quint32> EntityListModel::idOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const Section& section = m_sections[index.internalId() - 1];
    return static_cast<quint32>(section.rows[static_cast<std::size_t>(index.row())]);
}

QModelIndex EntityListModel::indexOf(quint32 id) const
{
    if (id >= m_rowOf.size() || m_rowOf[id] < 0)
        return {};
    const auto kind = static_cast<std::size_t>(m_corpus->entity(static_cast<EntityId>(id)).kind);
    return index(m_rowOf[id], 0, index(m_sectionOf[kind], 0));
}

QModelIndex EntityListModel::rowLike(EntityKind kind, const QString& name, int row) const
{
    const auto isOfKind = [kind](const Section& section) { return section.kind == kind; };
    const auto section = std::find_if(m_sections.begin(), m_sections.end(), isOfKind);
    if (section == m_sections.end())
        return {};
    const std::string wanted = name.toStdString();
    const auto same = std::find_if(section->rows.begin(), section->rows.end(),
                                   [&](EntityId id) { return m_corpus->entity(id).name == wanted; });
    const int last = static_cast<int>(section->rows.size()) - 1;
    const int found = same == section->rows.end() ? std::clamp(row, 0, last)
                                                  : static_cast<int>(same - section->rows.begin());
    return index(found, 0, index(static_cast<int>(section - m_sections.begin()), 0));
}

QModelIndex EntityListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex EntityListModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int EntityListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].rows.size());
}

int EntityListModel::columnCount(const QModelIndex&) const
{
    return columnsInAll;
}

QVariant EntityListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return headingData(m_sections[static_cast<std::size_t>(index.row())], index.column(), role);
    const EntityId id = static_cast<EntityId>(*idOf(index));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return toQString(m_corpus->entity(id).name);
        return index.column() == Mentions ? QLocale().toString(m_counts.mentions[crossread::indexOf(id)])
                                          : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(id);
    case BarsRole:
        return QVariant::fromValue(mentionBars(*m_corpus, id, mostBars));
    case KindRole:
        return static_cast<int>(m_corpus->entity(id).kind);
    case RelatedRole:
        return m_linked.related.contains(id);
    case IdRole:
        return static_cast<quint32>(id);
    default:
        return {};
    }
}

Qt::ItemFlags EntityListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void EntityListModel::sortAll()
{
    m_sorted.resize(m_corpus ? m_corpus->entityCount() : 0);
    for (std::size_t i = 0; i < m_sorted.size(); ++i)
        m_sorted[i] = idAt<EntityId>(i);
    const auto byName = [this](EntityId one, EntityId other) {
        return m_foldedNames[crossread::indexOf(one)] < m_foldedNames[crossread::indexOf(other)];
    };
    const std::vector<quint32>& counts =
        m_orderWanted == Order::ByArticles ? m_counts.articles : m_counts.mentions;
    std::sort(m_sorted.begin(), m_sorted.end(), [&](EntityId one, EntityId other) {
        const quint32 a = counts[crossread::indexOf(one)];
        const quint32 b = counts[crossread::indexOf(other)];
        return m_orderWanted == Order::ByName || a == b ? byName(one, other) : a > b;
    });
}

void EntityListModel::arrange(bool isNarrowing)
{
    std::array<std::vector<EntityId>, entityKindCount> byKind;
    const auto take = [&](EntityId id) {
        const std::string& forms = m_foldedNames[crossread::indexOf(id)];
        if (m_filterText.empty() || forms.find(m_filterText) != std::string::npos)
            byKind[static_cast<std::size_t>(m_corpus->entity(id).kind)].push_back(id);
    };
    if (isNarrowing) {
        for (const Section& section : m_sections)
            std::for_each(section.rows.begin(), section.rows.end(), take);
    } else {
        for (const EntityId id : m_sorted) {
            if (m_shown.contains(id))
                take(id);
        }
    }
    beginResetModel();
    m_sections.clear();
    m_rowOf.assign(m_rowOf.size(), -1);
    m_entityRows = 0;
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        if (byKind[kind].empty())
            continue;
        m_sectionOf[kind] = static_cast<int>(m_sections.size());
        for (std::size_t row = 0; row < byKind[kind].size(); ++row)
            m_rowOf[crossread::indexOf(byKind[kind][row])] = static_cast<int>(row);
        m_entityRows += static_cast<int>(byKind[kind].size());
        m_sections.push_back({static_cast<EntityKind>(kind), std::move(byKind[kind])});
    }
    endResetModel();
    Q_EMIT rowsChanged();
}

QVariant EntityListModel::headingData(const Section& section, int column, int role) const
{
    const QString count = QLocale().toString(static_cast<qulonglong>(section.rows.size()));
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return kindPlural(section.kind);
        return column == Mentions ? count : QString();
    case Qt::AccessibleTextRole:
        return tr("%1, %2 in all").arg(kindPlural(section.kind), count);
    case KindRole:
        return static_cast<int>(section.kind);
    case SectionRole:
        return true;
    default:
        return {};
    }
}

QString EntityListModel::toolTip(EntityId id) const
{
    const Entity& entity = m_corpus->entity(id);
    QString text = QStringLiteral("%1: %2").arg(
        toQString(entity.name), mentionsInArticles(m_counts.mentions[crossread::indexOf(id)],
                                                   m_counts.articles[crossread::indexOf(id)]));
    if (!entity.aliases.empty()) {
        QStringList aliases;
        for (const std::string& alias : entity.aliases)
            aliases << toQString(alias);
        text += QLatin1Char('\n') + tr("also: %1").arg(aliases.mid(0, 8).join(QStringLiteral(", ")));
    }
    return text;
}

} // namespace crossread
