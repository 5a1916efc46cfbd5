// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/reversed.h"
#include "model/notes/checking.h"
#include "model/notes/notebook_edit.h"
#include "model/text/fold.h"

#include <algorithm>
#include <iterator>

namespace crossread {

namespace {

constexpr int mostTagDepth = 64;
constexpr std::size_t mostTags = 10'000;
constexpr qsizetype mostNameLength = 200;

Failure tagRefusal(const QString& reason)
{
    return {QCoreApplication::translate("crossread", "Nothing was changed: %1.").arg(reason)};
}
Failure noSuchTag()
{
    return tagRefusal(QCoreApplication::translate("crossread", "the tag is not there any more"));
}

QString tooDeep()
{
    return QCoreApplication::translate("crossread", "tags stand at most %1 deep").arg(mostTagDepth);
}

QString faultOfName(const std::string& name)
{
    const QString text = QString::fromStdString(name);
    if (text.trimmed().isEmpty())
        return QCoreApplication::translate("crossread", "a tag needs a name");
    if (text.size() > mostNameLength)
        return QCoreApplication::translate("crossread", "a tag's name is at most %1 characters long")
            .arg(mostNameLength);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return QCoreApplication::translate("crossread", "a tag's name stands in one line");
    return {};
}

} // namespace

/// Tags from the top down to this one; 0 for the null key.
int NotebookEdit::depthOf(TagKey tag) const
{
    int depth = 0;
    for (const Tag* at = m_book.tag(tag); at; at = m_book.tag(at->parent))
        ++depth;
    return depth;
}

/// Levels from this tag down; 0 where it is not there.
int NotebookEdit::heightOf(TagKey tag) const
{
    if (!m_book.tag(tag))
        return 0;
    int height = 0;
    for (const TagKey child : m_book.tagsBelow(tag))
        height = std::max(height, heightOf(child));
    return height + 1;
}

bool NotebookEdit::isBelow(TagKey tag, TagKey ancestor) const
{
    int steps = 0;
    for (const Tag* at = m_book.tag(tag); at && steps <= mostTagDepth; at = m_book.tag(at->parent), ++steps) {
        if (at->key == ancestor)
            return true;
    }
    return false;
}

QString NotebookEdit::faultOfTag(const Tag& tag) const
{
    for (const QString& fault : {faultOfName(tag.name), codec::faultOf(tag)}) {
        if (!fault.isEmpty())
            return fault;
    }
    if (!tag.parent.isNull() && !m_book.tag(tag.parent))
        return QCoreApplication::translate("crossread", "the tag above it is not there any more");
    if (isBelow(tag.parent, tag.key))
        return QCoreApplication::translate("crossread", "a tag cannot stand below itself");
    if (depthOf(tag.parent) + std::max(heightOf(tag.key), 1) > mostTagDepth)
        return tooDeep();
    const std::string name = folded(tag.name);
    for (const auto& [key, other] : m_book.m_tags) {
        if (key != tag.key && other.parent == tag.parent && folded(other.name) == name)
            return QCoreApplication::translate("crossread", "there is a tag “%1” at this place already")
                .arg(QString::fromStdString(other.name));
    }
    return {};
}

Result<Change> NotebookEdit::act(const AddTag& act)
{
    if (act.tag.key.isNull() || m_book.tag(act.tag.key))
        return tagRefusal(QCoreApplication::translate("crossread", "the tag is there already"));
    if (m_book.m_tags.size() >= mostTags)
        return tagRefusal(
            QCoreApplication::translate("crossread", "a project holds at most %1 tags").arg(mostTags));
    if (const QString fault = faultOfTag(act.tag); !fault.isEmpty())
        return tagRefusal(fault);
    m_book.m_tags.emplace(act.tag.key, act.tag);
    m_touched.tags.insert(act.tag.key);
    return Change(RemoveTag{act.tag.key});
}

/// Takes one tag without children away from notes and tree.
void NotebookEdit::erase(TagKey tag, std::vector<Change>& inverse)
{
    const std::set<NoteKey> notes = m_book.notesWith(tag);
    for (const NoteKey key : notes) {
        Note& note = m_book.m_notes.at(key);
        inverse.emplace_back(SetNoteTags{key, note.tags, note.modified});
        std::vector<TagKey> left = note.tags;
        std::erase(left, tag);
        setTags(note, std::move(left));
    }
    m_book.m_tags.erase(tag);
    m_touched.tags.insert(tag);
}

Result<Change> NotebookEdit::act(const RemoveTag& act)
{
    if (!m_book.tag(act.tag))
        return noSuchTag();
    // Parents first, so that the inverse can add them in this order.
    std::vector<TagKey> all{act.tag};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<TagKey> below = m_book.tagsBelow(all[i]);
        all.insert(all.end(), below.begin(), below.end());
    }
    std::vector<Change> inverse;
    inverse.reserve(all.size());
    for (const TagKey tag : all)
        inverse.emplace_back(AddTag{m_book.m_tags.at(tag)});
    // Notes get back the tags they had before the first one went, so the last inverse to run is the first.
    std::vector<Change> notes;
    for (const TagKey tag : Reversed(all))
        erase(tag, notes);
    inverse.insert(inverse.end(), std::make_move_iterator(notes.rbegin()),
                   std::make_move_iterator(notes.rend()));
    if (inverse.size() == 1)
        return std::move(inverse.front());
    return Change(Batch{std::move(inverse), {}});
}

Result<Change> NotebookEdit::act(const EditTag& act)
{
    const auto found = m_book.m_tags.find(act.tag.key);
    if (found == m_book.m_tags.end())
        return noSuchTag();
    if (const QString fault = faultOfTag(act.tag); !fault.isEmpty())
        return tagRefusal(fault);
    m_touched.tags.insert(act.tag.key);
    return Change(EditTag{std::exchange(found->second, act.tag)});
}

Result<Change> NotebookEdit::act(const MergeTags& act)
{
    if (!m_book.tag(act.from) || !m_book.tag(act.into))
        return noSuchTag();
    if (isBelow(act.into, act.from))
        return tagRefusal(QCoreApplication::translate(
            "crossread", "a tag cannot be merged into itself or into one below it"));
    if (depthOf(act.into) + heightOf(act.from) > mostTagDepth)
        return tagRefusal(tooDeep());
    std::vector<Change> inverse;
    std::vector<Change> notes;
    merge(act.from, act.into, inverse, notes);
    std::move(notes.rbegin(), notes.rend(), std::back_inserter(inverse));
    return Change(Batch{std::move(inverse), {}});
}

/// Children of the same name are merged too, so that no two siblings bear one name.
void NotebookEdit::merge(TagKey from, TagKey into, std::vector<Change>& inverse, std::vector<Change>& ofNotes)
{
    inverse.emplace_back(AddTag{m_book.m_tags.at(from)});
    for (const TagKey child : m_book.tagsBelow(from)) {
        Tag& tag = m_book.m_tags.at(child);
        const std::vector<TagKey> siblings = m_book.tagsBelow(into);
        const auto twin = std::find_if(siblings.begin(), siblings.end(), [&](TagKey sibling) {
            return folded(m_book.m_tags.at(sibling).name) == folded(tag.name);
        });
        if (twin != siblings.end()) {
            merge(child, *twin, inverse, ofNotes);
            continue;
        }
        inverse.emplace_back(EditTag{tag});
        tag.parent = into;
        m_touched.tags.insert(child);
    }
    const std::set<NoteKey> notes = m_book.notesWith(from);
    for (const NoteKey key : notes) {
        Note& note = m_book.m_notes.at(key);
        ofNotes.emplace_back(SetNoteTags{key, note.tags, note.modified});
        std::vector<TagKey> tags = note.tags;
        *std::find(tags.begin(), tags.end(), from) = into;
        std::sort(tags.begin(), tags.end());
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        setTags(note, std::move(tags));
    }
    m_book.m_tags.erase(from);
    m_touched.tags.insert(from);
    m_touched.tags.insert(into);
}

} // namespace crossread
