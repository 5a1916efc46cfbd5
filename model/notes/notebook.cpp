// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/notebook.h"

#include "model/corpus/resolution_keys.h"
#include "model/notes/notebook_edit.h"
#include "model/text/fold.h"

#include <QCryptographicHash>

#include <algorithm>

namespace crossread {

namespace {

template <typename Table, typename K>
auto* lookUp(Table& table, const K& key)
{
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

template <typename Table, typename K>
const auto& setIn(const Table& table, const K& key)
{
    static const typename Table::mapped_type none;
    const auto found = table.find(key);
    return found == table.end() ? none : found->second;
}

} // namespace

bool Touched::isEmpty() const
{
    return notes.empty() && tags.empty() && links.empty() && memos.empty() && articles.empty() &&
           !hasDecisions;
}

Result<Change> Notebook::apply(const Change& change, Touched* touched)
{
    Touched now;
    Result<Change> inverse = NotebookEdit(*this, now).apply(change);
    if (inverse && touched)
        *touched = std::move(now);
    return inverse;
}

const Note* Notebook::note(NoteKey key) const
{
    return lookUp(m_notes, key);
}
const Tag* Notebook::tag(TagKey key) const
{
    return lookUp(m_tags, key);
}
const PassageLink* Notebook::link(LinkKey key) const
{
    return lookUp(m_links, key);
}
const Memo* Notebook::memo(ArticleKey key) const
{
    return lookUp(m_memos, key);
}
const Decision* Notebook::decision(DecisionKey key) const
{
    const auto found = std::find_if(m_decisions.begin(), m_decisions.end(),
                                    [key](const Decision& decision) { return decision.key == key; });
    return found == m_decisions.end() ? nullptr : &*found;
}

const std::set<NoteKey>& Notebook::notesIn(ArticleKey article) const
{
    return setIn(m_notesOfArticle, article);
}
const std::set<NoteKey>& Notebook::notesWith(TagKey tag) const
{
    return setIn(m_notesOfTag, tag);
}
const std::set<LinkKey>& Notebook::linksIn(ArticleKey article) const
{
    return setIn(m_linksOfArticle, article);
}

std::set<NoteKey> Notebook::notesBelow(TagKey tag) const
{
    std::vector<TagKey> all{tag};
    std::set<NoteKey> notes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::set<NoteKey>& own = notesWith(all[i]);
        notes.insert(own.begin(), own.end());
        const std::vector<TagKey> below = tagsBelow(all[i]);
        all.insert(all.end(), below.begin(), below.end());
    }
    return notes;
}

std::vector<NoteKey> Notebook::notesOn(const EntityRef& entity) const
{
    std::vector<NoteKey> found;
    for (const auto& [key, note] : m_notes) {
        const auto* ref = std::get_if<EntityRef>(&note.target);
        if (ref && ref->name == entity.name && classOf(ref->kind) == classOf(entity.kind))
            found.push_back(key);
    }
    return found;
}

std::vector<TagKey> Notebook::tagsBelow(TagKey parent) const
{
    std::vector<std::pair<std::string, TagKey>> named;
    for (const auto& [key, tag] : m_tags) {
        if (tag.parent == parent)
            named.emplace_back(folded(tag.name), key);
    }
    std::sort(named.begin(), named.end());
    std::vector<TagKey> keys;
    keys.reserve(named.size());
    for (const auto& [name, key] : named)
        keys.push_back(key);
    return keys;
}

std::string Notebook::pathOf(TagKey key) const
{
    std::string path;
    for (const Tag* at = tag(key); at; at = tag(at->parent))
        path.insert(0, path.empty() ? at->name : at->name + " / ");
    return path;
}

std::optional<TagKey> Notebook::tagAt(std::span<const std::string> names) const
{
    TagKey at;
    for (const std::string& name : names) {
        const std::vector<TagKey> below = tagsBelow(at);
        const auto found = std::find_if(below.begin(), below.end(),
                                        [&](TagKey key) { return folded(tag(key)->name) == folded(name); });
        if (found == below.end())
            return {};
        at = *found;
    }
    return at.isNull() ? std::nullopt : std::optional(at);
}

bool Notebook::isEmpty() const
{
    return m_notes.empty() && m_tags.empty() && m_links.empty() && m_memos.empty() && m_decisions.empty();
}

QByteArray Notebook::hash() const
{
    return QCryptographicHash::hash(toBytes(), QCryptographicHash::Sha256);
}

bool operator==(const Notebook& a, const Notebook& b)
{
    return a.m_notes == b.m_notes && a.m_tags == b.m_tags && a.m_links == b.m_links &&
           a.m_memos == b.m_memos && a.m_decisions == b.m_decisions;
}

} // namespace crossread
