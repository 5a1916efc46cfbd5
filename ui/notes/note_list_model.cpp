// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_list_model.h"

#include "model/notes/note_markdown.h"
#include "model/notes/words.h"
#include "ui/roles.h"
#include "ui/wording.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace crossread {

namespace {

QDate dateOf(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).date();
}

} // namespace

NoteListModel::NoteListModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace)
{
}

quint32 NoteListModel::idFor(NoteKey key)
{
    const auto [at, isNew] = m_ids.emplace(key, static_cast<quint32>(m_keys.size()));
    if (isNew)
        m_keys.push_back(key);
    return at->second;
}

void NoteListModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    refresh();
}

void NoteListModel::setOrder(Order order)
{
    m_order = order;
    refresh();
}

void NoteListModel::setFilterText(const QString& text)
{
    m_filter = text.simplified();
    refresh();
}

void NoteListModel::setColour(std::optional<NoteColour> colour)
{
    m_colour = colour;
    refresh();
}

void NoteListModel::setTag(TagKey tag)
{
    m_tag = tag;
    refresh();
}

void NoteListModel::refresh()
{
    beginResetModel();
    readNotes();
    sort();
    group();
    endResetModel();
    Q_EMIT rowsChanged();
}

bool NoteListModel::isWanted(const Note& note) const
{
    if (m_colour && note.colour != *m_colour)
        return false;
    if (m_filter.isEmpty())
        return true;
    const auto holds = [this](const QString& text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return holds(toQString(note.text)) || holds(wordsOfTarget(note)) || holds(tagWords(note)) ||
           holds(articleTitle(note));
}

bool NoteListModel::passesFilters(const Row& row, const Note& note) const
{
    const Shown& shown = m_workspace.shown();
    const auto* entity = std::get_if<EntityRef>(&note.target);
    if (entity == nullptr)
        return shown.articles.contains(ArticleId{row.article});
    const Corpus& corpus = m_workspace.corpus();
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        if (corpus.entity(idAt<EntityId>(i)).name == entity->name)
            return shown.entities.contains(idAt<EntityId>(i));
    }
    return false;
}

void NoteListModel::readNotes()
{
    const Notebook& notebook = m_workspace.notebook();
    const std::set<NoteKey> tagged =
        m_tag.isNull() || notebook.tag(m_tag) == nullptr ? std::set<NoteKey>() : notebook.notesBelow(m_tag);
    const bool isTagWanted = !m_tag.isNull() && notebook.tag(m_tag) != nullptr;
    const bool isFiltered = !m_workspace.filters().filters().empty();
    m_rows.clear();
    m_lost.clear();
    for (const auto& [key, note] : notebook.notes()) {
        if ((isTagWanted && !tagged.contains(key)) || !isWanted(note))
            continue;
        Row row{key, m_workspace.noteBoard().placeOf(key), ~quint32{0}};
        if (const Anchor* anchor = anchorOf(note.target)) {
            if (const auto article = m_workspace.noteBoard().articleOf(anchor->article))
                row.article = static_cast<quint32>(*article);
            if (row.article != ~quint32{0} && !row.place)
                m_lost.insert(key);
        }
        if (isFiltered && !passesFilters(row, note))
            continue;
        (void)idFor(key);
        m_rows.push_back(row);
    }
}

void NoteListModel::sort()
{
    const Notebook& notebook = m_workspace.notebook();
    const auto byPlace = [](const Row& a, const Row& b) {
        if (a.article != b.article)
            return a.article < b.article;
        return a.place != b.place ? a.place < b.place : a.key < b.key;
    };
    std::sort(m_rows.begin(), m_rows.end(), byPlace);
    const auto sortBy = [&](auto value) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) {
            return value(*notebook.note(a.key)) < value(*notebook.note(b.key));
        });
    };
    if (m_order == Order::NewestFirst)
        sortBy([](const Note& note) { return -note.created.time_since_epoch(); });
    else if (m_order == Order::OldestFirst)
        sortBy([](const Note& note) { return note.created; });
    else if (m_order == Order::ByColour)
        sortBy([](const Note& note) { return note.colour; });
}

QStringList NoteListModel::headingsOf(const Row& row) const
{
    const Note& note = *m_workspace.notebook().note(row.key);
    if (m_grouping == Grouping::ByArticle)
        return {articleTitle(note)};
    if (m_grouping == Grouping::ByDate)
        return {QLocale().toString(dateOf(note.created), QLocale::LongFormat)};
    QStringList tags;
    for (const TagKey tag : note.tags)
        tags << toQString(m_workspace.notebook().pathOf(tag));
    return tags.isEmpty() ? QStringList{tr("Without a tag")} : tags;
}

void NoteListModel::group()
{
    std::map<QString, std::size_t> known;
    m_sections.clear();
    for (const Row& row : m_rows) {
        for (const QString& heading : headingsOf(row)) {
            const auto [at, isNew] = known.emplace(heading, m_sections.size());
            if (isNew)
                m_sections.push_back({heading, {}});
            m_sections[at->second].notes.push_back(row.key);
        }
    }
    if (m_grouping == Grouping::ByTag)
        std::sort(m_sections.begin(), m_sections.end(), [](const Section& a, const Section& b) {
            return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
        });
    m_rowOf.clear();
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        for (std::size_t r = 0; r < m_sections[s].notes.size(); ++r)
            m_rowOf.emplace(m_sections[s].notes[r], std::pair(static_cast<int>(s), static_cast<int>(r)));
    }
}

QString NoteListModel::articleTitle(const Note& note) const
{
    const Anchor* anchor = anchorOf(note.target);
    if (anchor == nullptr)
        return tr("On entities");
    const auto article = m_workspace.noteBoard().articleOf(anchor->article);
    return article ? titleOf(m_workspace.corpus().article(*article)) : tr("Articles that are not open");
}

QString NoteListModel::wordsOfTarget(const Note& note) const
{
    if (const auto* entity = std::get_if<EntityRef>(&note.target))
        return toQString(entity->name);
    return toQString(anchorOf(note.target)->quote).simplified();
}

QString NoteListModel::tagWords(const Note& note) const
{
    QStringList tags;
    for (const TagKey tag : note.tags)
        tags << toQString(m_workspace.notebook().pathOf(tag));
    return tags.join(QStringLiteral(", "));
}

QString NoteListModel::trailingWords(const Note& note) const
{
    QStringList words;
    if (m_lost.contains(note.key))
        words << tr("not placed");
    words << (m_grouping == Grouping::ByTag ? articleTitle(note) : tagWords(note));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

std::optional<NoteKey> NoteListModel::noteAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return m_sections[index.internalId() - 1].notes[static_cast<std::size_t>(index.row())];
}

std::optional<quint32> NoteListModel::idOf(const QModelIndex& index) const
{
    const auto note = noteAt(index);
    return note ? std::optional(m_ids.at(*note)) : std::nullopt;
}

QModelIndex NoteListModel::indexOf(quint32 id) const
{
    const auto at = id < m_keys.size() ? m_rowOf.find(m_keys[id]) : m_rowOf.end();
    if (at == m_rowOf.end())
        return {};
    return index(at->second.second, 0, index(at->second.first, 0));
}

QModelIndex NoteListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex NoteListModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int NoteListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].notes.size());
}

int NoteListModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant NoteListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0) {
        const Section& section = m_sections[static_cast<std::size_t>(index.row())];
        const int count = static_cast<int>(section.notes.size());
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return section.title;
        if (role == TrailingRole)
            return QLocale().toString(count);
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %Ln note(s)", nullptr, count).arg(section.title);
        return role == SectionRole ? QVariant(true) : QVariant();
    }
    const Note* note = m_workspace.notebook().note(*noteAt(index));
    if (note == nullptr)
        return {};
    const QString quote = wordsOfTarget(*note);
    switch (role) {
    case Qt::DisplayRole:
        return quote.left(200);
    case Qt::ToolTipRole:
        return toQString(note->text).isEmpty() ? quote
                                               : quote + QStringLiteral("\n\n") + toQString(note->text);
    case Qt::AccessibleTextRole:
        return (m_lost.contains(note->key) ? tr("Not placed: %1 note on “%2”: %3 %4")
                                           : tr("%1 note on “%2”: %3 %4"))
            .arg(labelOf(note->colour), quote.left(120), toQString(note->text), tagWords(*note));
    case SecondLineRole:
        return toQString(markdownToWords(note->text)).simplified();
    case TrailingRole:
        return trailingWords(*note);
    case LostRole:
        return m_lost.contains(note->key);
    case ColourRole:
        return static_cast<int>(note->colour);
    case IdRole:
        return m_ids.at(note->key);
    default:
        return {};
    }
}

Qt::ItemFlags NoteListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace crossread
