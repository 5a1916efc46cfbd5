// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note_places.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

bool operator==(const LostPlace& a, const LostPlace& b)
{
    return a.note == b.note && a.link == b.link && a.isFrom == b.isFrom && a.anchor == b.anchor;
}

bool isSame(const std::vector<LostPlace>& a, const std::vector<LostPlace>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const LostPlace& x, const LostPlace& y) { return x == y; });
}

bool isBefore(const NoteMark& a, const NoteMark& b)
{
    return a.span != b.span ? a.span < b.span : a.note < b.note;
}

} // namespace

NotePlaces::NotePlaces(std::shared_ptr<const AnalyzedArticle> article)
    : m_article(std::move(article)), m_placer(m_article->article)
{
}

const Placement& NotePlaces::place(Placed& kept, const Anchor& anchor)
{
    if (kept.anchor != anchor || kept.anchor.quote.empty())
        kept = {anchor, m_placer.place(anchor)};
    return kept.placement;
}

bool NotePlaces::update(const Notebook& notebook)
{
    const std::vector<NoteMark> marks = std::exchange(m_marks, {});
    const std::vector<LinkMark> linkMarks = std::exchange(m_linkMarks, {});
    const std::vector<LostPlace> lost = std::exchange(m_lost, {});
    const ArticleKey key = keyOf(m_article->article);
    setMarks(notebook, key);
    setLinkMarks(notebook, key);
    setLanes();
    return marks != m_marks || linkMarks != m_linkMarks || !isSame(lost, m_lost);
}

bool NotePlaces::update(const Notebook& notebook, const Touched& touched)
{
    // Links are few, and of very many notes each would be sorted in singly.
    constexpr std::size_t mostSingly = 100;
    if (!touched.links.empty() || touched.notes.size() > mostSingly)
        return update(notebook);
    bool hasChanged = false;
    for (const NoteKey note : touched.notes)
        hasChanged = renew(notebook, note) || hasChanged;
    if (hasChanged)
        setLanes();
    return hasChanged;
}

/// True when anything differs from before.
bool NotePlaces::renew(const Notebook& notebook, NoteKey key)
{
    auto before = takeMark(key);
    const auto lostBefore = takeLost(key);
    if (!notebook.notesIn(keyOf(m_article->article)).contains(key)) {
        m_notes.erase(key);
        return before || lostBefore;
    }
    const Note& note = *notebook.note(key);
    const auto mark = markOf(note);
    if (mark) {
        m_marks.insert(std::upper_bound(m_marks.begin(), m_marks.end(), *mark, isBefore), *mark);
    } else {
        const auto after = std::find_if(m_lost.begin(), m_lost.end(), [key](const LostPlace& lost) {
            return lost.note.isNull() || key < lost.note;
        });
        m_lost.insert(after, lostPlaceOf(note));
    }
    if (before)
        before->lane = 0;
    const bool isAsLost = mark || (lostBefore && *lostBefore == lostPlaceOf(note));
    const bool isSame = before == mark && isAsLost;
    if (isSame && mark)
        setLanes();
    return !isSame;
}

std::optional<NoteMark> NotePlaces::takeMark(NoteKey note)
{
    const auto span = spanOf(note);
    if (!span)
        return {};
    NoteMark sought;
    sought.note = note;
    sought.span = *span;
    const auto at = std::lower_bound(m_marks.begin(), m_marks.end(), sought, isBefore);
    if (at == m_marks.end() || at->note != note)
        return {};
    const NoteMark mark = *at;
    m_marks.erase(at);
    return mark;
}

std::optional<LostPlace> NotePlaces::takeLost(NoteKey note)
{
    const auto at = std::find_if(m_lost.begin(), m_lost.end(),
                                 [note](const LostPlace& lost) { return lost.note == note; });
    if (at == m_lost.end())
        return {};
    LostPlace lost = std::move(*at);
    m_lost.erase(at);
    return lost;
}

/// Nothing where the note finds no place.
std::optional<NoteMark> NotePlaces::markOf(const Note& note)
{
    const Placement& placement = place(m_notes[note.key], *crossread::anchorOf(note.target));
    if (!placement.isPlaced())
        return {};
    return NoteMark{note.key,
                    placement.span,
                    note.colour,
                    !note.text.empty(),
                    placement.kind != PlacementKind::MovedFuzzily,
                    0};
}

LostPlace NotePlaces::lostPlaceOf(const Note& note) const
{
    return {note.key, {}, true, *crossread::anchorOf(note.target), m_notes.at(note.key).placement};
}

void NotePlaces::setMarks(const Notebook& notebook, ArticleKey key)
{
    const std::set<NoteKey>& keys = notebook.notesIn(key);
    std::erase_if(m_notes, [&](const auto& entry) { return !keys.contains(entry.first); });
    for (const NoteKey noteKey : keys) {
        const Note& note = *notebook.note(noteKey);
        if (const auto mark = markOf(note))
            m_marks.push_back(*mark);
        else
            m_lost.push_back(lostPlaceOf(note));
    }
    std::sort(m_marks.begin(), m_marks.end(), isBefore);
}

void NotePlaces::setLinkMarks(const Notebook& notebook, ArticleKey key)
{
    const std::set<LinkKey>& keys = notebook.linksIn(key);
    for (auto* ends : {&m_from, &m_to})
        std::erase_if(*ends, [&](const auto& entry) { return !keys.contains(entry.first); });
    for (const LinkKey linkKey : keys) {
        const PassageLink& link = *notebook.link(linkKey);
        for (const bool isFrom : {true, false}) {
            const Anchor& anchor = isFrom ? link.from : link.to;
            if (anchor.article != key)
                continue;
            const Placement& placement = place((isFrom ? m_from : m_to)[linkKey], anchor);
            if (placement.isPlaced())
                m_linkMarks.push_back({linkKey, placement.span, isFrom});
            else
                m_lost.push_back({{}, linkKey, isFrom, anchor, placement});
        }
    }
    std::sort(m_linkMarks.begin(), m_linkMarks.end(), [](const LinkMark& a, const LinkMark& b) {
        return a.span != b.span ? a.span < b.span : a.link < b.link;
    });
}

/// The lowest lane that is free at a mark's begin: as few lanes as marks lie on one place, up to the most.
void NotePlaces::setLanes()
{
    std::array<quint32, mostLanes> freeFrom{};
    m_longest = 0;
    for (NoteMark& mark : m_marks) {
        const auto lane = std::find_if(freeFrom.begin(), freeFrom.end() - 1,
                                       [&](quint32 end) { return end <= mark.span.begin; });
        mark.lane = static_cast<quint16>(lane - freeFrom.begin());
        *lane = std::max(*lane, mark.span.end);
        m_longest = std::max(m_longest, mark.span.length());
    }
}

std::vector<Span> NotePlaces::spans() const
{
    std::vector<Span> spans;
    spans.reserve(m_marks.size());
    for (const NoteMark& mark : m_marks)
        spans.push_back(mark.span);
    return spans;
}

std::vector<NoteMark> NotePlaces::marksAt(Span span) const
{
    const quint32 first = span.begin > m_longest ? span.begin - m_longest : 0;
    auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), first,
                                 [](const NoteMark& m, quint32 begin) { return m.span.begin < begin; });
    std::vector<NoteMark> found;
    for (; mark != m_marks.end() && mark->span.begin <= span.end; ++mark) {
        if (mark->span.intersects(span) || (span.isEmpty() && mark->span.contains(span.begin)))
            found.push_back(*mark);
    }
    return found;
}

std::optional<Span> NotePlaces::spanOf(NoteKey note) const
{
    const auto found = m_notes.find(note);
    if (found == m_notes.end() || !found->second.placement.isPlaced())
        return {};
    return found->second.placement.span;
}

} // namespace crossread
