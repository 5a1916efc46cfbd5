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

void NotePlaces::setMarks(const Notebook& notebook, ArticleKey key)
{
    const std::set<NoteKey>& keys = notebook.notesIn(key);
    std::erase_if(m_notes, [&](const auto& entry) { return !keys.contains(entry.first); });
    for (const NoteKey noteKey : keys) {
        const Note& note = *notebook.note(noteKey);
        const Anchor& anchor = *crossread::anchorOf(note.target);
        const Placement& placement = place(m_notes[noteKey], anchor);
        if (!placement.isPlaced()) {
            m_lost.push_back({noteKey, {}, true, anchor, placement});
            continue;
        }
        m_marks.push_back({noteKey, placement.span, note.colour, !note.text.empty(),
                           placement.kind != PlacementKind::MovedFuzzily, 0});
    }
    std::sort(m_marks.begin(), m_marks.end(), [](const NoteMark& a, const NoteMark& b) {
        return a.span != b.span ? a.span < b.span : a.note < b.note;
    });
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
