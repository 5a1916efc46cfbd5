// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/notebook_edit.h"

#include "model/base/reversed.h"
#include "model/notes/change_layouts.h"
#include "model/notes/checking.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr int mostBatchDepth = 8;
constexpr std::size_t mostRows = 1'000'000;

Failure refusal(const QString& reason)
{
    return {QCoreApplication::translate("crossread", "Nothing was changed: %1.").arg(reason)};
}
Failure noSuchNote()
{
    return refusal(QCoreApplication::translate("crossread", "the note is not there any more"));
}
Failure noSuchLink()
{
    return refusal(QCoreApplication::translate("crossread", "the link is not there any more"));
}
Failure noSuchDecision()
{
    return refusal(QCoreApplication::translate("crossread", "the correction is not there any more"));
}
Failure taken()
{
    return refusal(QCoreApplication::translate("crossread", "it is there already"));
}
Failure full()
{
    return refusal(
        QCoreApplication::translate("crossread", "a project holds no more than a million of each"));
}

QString faultOfAnchor(const Anchor& anchor)
{
    if (anchor.article.isNull() || anchor.begin >= anchor.end || anchor.quote.empty())
        return QCoreApplication::translate("crossread", "no words are chosen");
    return {};
}

QString faultOfTarget(const NoteTarget& target)
{
    if (const Anchor* anchor = anchorOf(target))
        return faultOfAnchor(*anchor);
    if (std::get<EntityRef>(target).name.empty())
        return QCoreApplication::translate("crossread", "an entity without a name");
    return {};
}

QString faultOfLink(const PassageLink& link)
{
    for (const Anchor* anchor : {&link.from, &link.to}) {
        if (QString fault = faultOfAnchor(*anchor); !fault.isEmpty())
            return fault;
    }
    if ((link.kind == LinkKind::Own) == link.ownKind.empty())
        return QCoreApplication::translate("crossread",
                                           "a kind of link of one's own needs a name, others have none");
    return codec::faultOf(link);
}

bool isSortedSet(const std::vector<TagKey>& tags)
{
    return std::adjacent_find(tags.begin(), tags.end(), std::greater_equal<>()) == tags.end();
}

} // namespace

Result<Change> NotebookEdit::apply(const Change& change)
{
    return std::visit([this](const auto& held) { return act(held); }, change.act);
}

Note* NotebookEdit::find(NoteKey key)
{
    const auto found = m_book.m_notes.find(key);
    return found == m_book.m_notes.end() ? nullptr : &found->second;
}

QString NotebookEdit::faultOfTags(const std::vector<TagKey>& tags) const
{
    if (!isSortedSet(tags))
        return QCoreApplication::translate("crossread", "tags have to be in order, each once");
    for (const TagKey tag : tags) {
        if (!m_book.tag(tag))
            return QCoreApplication::translate("crossread", "a tag is not there any more");
    }
    return {};
}

void NotebookEdit::touch(const Note& note)
{
    m_touched.notes.insert(note.key);
    if (const Anchor* anchor = anchorOf(note.target))
        m_touched.articles.insert(anchor->article);
}

void NotebookEdit::touch(const PassageLink& link)
{
    m_touched.links.insert(link.key);
    m_touched.articles.insert(link.from.article);
    m_touched.articles.insert(link.to.article);
}

void NotebookEdit::index(const Note& note)
{
    if (const Anchor* anchor = anchorOf(note.target))
        m_book.m_notesOfArticle[anchor->article].insert(note.key);
    for (const TagKey tag : note.tags)
        m_book.m_notesOfTag[tag].insert(note.key);
}

namespace {
template <typename Table, typename Place, typename Key>
void dropFrom(Table& table, const Place& place, const Key& key)
{
    const auto found = table.find(place);
    if (found == table.end())
        return;
    found->second.erase(key);
    if (found->second.empty())
        table.erase(found);
}
} // namespace

void NotebookEdit::unindex(const Note& note)
{
    if (const Anchor* anchor = anchorOf(note.target))
        dropFrom(m_book.m_notesOfArticle, anchor->article, note.key);
    for (const TagKey tag : note.tags)
        dropFrom(m_book.m_notesOfTag, tag, note.key);
}

void NotebookEdit::index(const PassageLink& link)
{
    m_book.m_linksOfArticle[link.from.article].insert(link.key);
    m_book.m_linksOfArticle[link.to.article].insert(link.key);
}

void NotebookEdit::unindex(const PassageLink& link)
{
    dropFrom(m_book.m_linksOfArticle, link.from.article, link.key);
    dropFrom(m_book.m_linksOfArticle, link.to.article, link.key);
}

void NotebookEdit::setTags(Note& note, std::vector<TagKey> tags)
{
    unindex(note);
    note.tags = std::move(tags);
    index(note);
    touch(note);
}

Result<Change> NotebookEdit::act(const AddNote& act)
{
    const Note& note = act.note;
    if (note.key.isNull() || find(note.key))
        return taken();
    if (m_book.m_notes.size() >= mostRows)
        return full();
    for (const QString& fault : {faultOfTarget(note.target), faultOfTags(note.tags), codec::faultOf(note)}) {
        if (!fault.isEmpty())
            return refusal(fault);
    }
    m_book.m_notes.emplace(note.key, note);
    index(note);
    touch(note);
    return Change(RemoveNote{note.key});
}

Result<Change> NotebookEdit::act(const RemoveNote& act)
{
    const auto found = m_book.m_notes.find(act.note);
    if (found == m_book.m_notes.end())
        return noSuchNote();
    AddNote inverse{found->second};
    unindex(found->second);
    touch(found->second);
    m_book.m_notes.erase(found);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const SetNoteText& act)
{
    Note* note = find(act.note);
    if (!note)
        return noSuchNote();
    if (const QString fault = codec::faultOf(act); !fault.isEmpty())
        return refusal(fault);
    touch(*note);
    return Change(SetNoteText{act.note, std::exchange(note->text, act.text),
                              std::exchange(note->modified, act.modified)});
}

Result<Change> NotebookEdit::act(const SetNoteColour& act)
{
    Note* note = find(act.note);
    if (!note)
        return noSuchNote();
    if (const QString fault = codec::faultOf(act); !fault.isEmpty())
        return refusal(fault);
    touch(*note);
    return Change(SetNoteColour{act.note, std::exchange(note->colour, act.colour),
                                std::exchange(note->modified, act.modified)});
}

Result<Change> NotebookEdit::act(const SetNoteTags& act)
{
    Note* note = find(act.note);
    if (!note)
        return noSuchNote();
    for (const QString& fault : {faultOfTags(act.tags), codec::faultOf(act)}) {
        if (!fault.isEmpty())
            return refusal(fault);
    }
    SetNoteTags inverse{act.note, note->tags, std::exchange(note->modified, act.modified)};
    setTags(*note, act.tags);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const PlaceNote& act)
{
    Note* note = find(act.note);
    if (!note)
        return noSuchNote();
    const Anchor* before = anchorOf(note->target);
    if (!before)
        return refusal(QCoreApplication::translate("crossread", "a note on an entity stands at no passage"));
    for (const QString& fault : {faultOfAnchor(act.anchor), codec::faultOf(act)}) {
        if (!fault.isEmpty())
            return refusal(fault);
    }
    PlaceNote inverse{act.note, *before, std::exchange(note->modified, act.modified)};
    touch(*note);
    unindex(*note);
    if (auto* finding = std::get_if<FindingRef>(&note->target))
        finding->anchor = act.anchor;
    else
        note->target = act.anchor;
    index(*note);
    touch(*note);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const AddLink& act)
{
    if (act.link.key.isNull() || m_book.link(act.link.key))
        return taken();
    if (m_book.m_links.size() >= mostRows)
        return full();
    if (const QString fault = faultOfLink(act.link); !fault.isEmpty())
        return refusal(fault);
    m_book.m_links.emplace(act.link.key, act.link);
    index(act.link);
    touch(act.link);
    return Change(RemoveLink{act.link.key});
}

Result<Change> NotebookEdit::act(const RemoveLink& act)
{
    const auto found = m_book.m_links.find(act.link);
    if (found == m_book.m_links.end())
        return noSuchLink();
    AddLink inverse{found->second};
    unindex(found->second);
    touch(found->second);
    m_book.m_links.erase(found);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const EditLink& act)
{
    const auto found = m_book.m_links.find(act.link.key);
    if (found == m_book.m_links.end())
        return noSuchLink();
    if (const QString fault = faultOfLink(act.link); !fault.isEmpty())
        return refusal(fault);
    unindex(found->second);
    touch(found->second);
    EditLink inverse{std::exchange(found->second, act.link)};
    index(found->second);
    touch(found->second);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const SetMemo& act)
{
    if (const QString fault = codec::faultOf(act); !fault.isEmpty())
        return refusal(fault);
    const Memo* before = m_book.memo(act.article);
    SetMemo inverse{act.article, before ? before->text : std::string(),
                    before ? before->modified : Timestamp()};
    if (act.text.empty())
        m_book.m_memos.erase(act.article);
    else
        m_book.m_memos[act.article] = {act.text, act.modified};
    m_touched.memos.insert(act.article);
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const AddDecision& act)
{
    std::vector<Decision>& all = m_book.m_decisions;
    if (act.decision.key.isNull() || m_book.decision(act.decision.key))
        return taken();
    if (all.size() >= mostRows)
        return full();
    if (act.position && *act.position > all.size())
        return refusal(QCoreApplication::translate("crossread", "the correction has no place in the order"));
    if (const QString fault = codec::faultOf(act.decision); !fault.isEmpty())
        return refusal(fault);
    const auto at = act.position ? all.begin() + *act.position : all.end();
    all.insert(at, act.decision);
    m_touched.hasDecisions = true;
    return Change(RemoveDecision{act.decision.key});
}

Result<Change> NotebookEdit::act(const RemoveDecision& act)
{
    std::vector<Decision>& all = m_book.m_decisions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Decision& d) { return d.key == act.decision; });
    if (found == all.end())
        return noSuchDecision();
    AddDecision inverse{std::move(*found), static_cast<quint32>(found - all.begin())};
    all.erase(found);
    m_touched.hasDecisions = true;
    return Change(std::move(inverse));
}

Result<Change> NotebookEdit::act(const EditDecision& act)
{
    std::vector<Decision>& all = m_book.m_decisions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Decision& d) { return d.key == act.decision.key; });
    if (found == all.end())
        return noSuchDecision();
    if (const QString fault = codec::faultOf(act.decision); !fault.isEmpty())
        return refusal(fault);
    m_touched.hasDecisions = true;
    return Change(EditDecision{std::exchange(*found, act.decision)});
}

Result<Change> NotebookEdit::act(const Batch& act)
{
    if (m_depth >= mostBatchDepth)
        return refusal(QCoreApplication::translate("crossread", "steps are nested too deep"));
    if (utf8::validPrefix(act.name) != act.name.size())
        return refusal(QCoreApplication::translate("crossread", "a text is not valid UTF-8"));
    ++m_depth;
    Batch inverse{{}, act.name};
    inverse.changes.reserve(act.changes.size());
    for (const Change& change : act.changes) {
        Result<Change> undone = apply(change);
        if (undone) {
            inverse.changes.push_back(std::move(undone.value()));
            continue;
        }
        for (const Change& back : Reversed(inverse.changes)) {
            [[maybe_unused]] const Result<Change> restored = apply(back);
            Q_ASSERT(restored.isOk());
        }
        --m_depth;
        return undone.failure();
    }
    --m_depth;
    std::reverse(inverse.changes.begin(), inverse.changes.end());
    return Change(std::move(inverse));
}

} // namespace crossread
