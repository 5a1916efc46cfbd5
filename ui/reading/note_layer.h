// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/note_places.h"

#include <algorithm>

namespace crossread {

/// What the analyst marked in one article, as a reading pane draws it.
class NoteLayer {
public:
    NoteLayer() = default;
    explicit NoteLayer(const NotePlaces& places) : m_marks(places.marks()), m_links(places.linkMarks())
    {
        for (const NoteMark& mark : m_marks)
            m_longest = std::max(m_longest, mark.span.length());
    }

    [[nodiscard]] const std::vector<NoteMark>& marks() const { return m_marks; }
    [[nodiscard]] const std::vector<LinkMark>& links() const { return m_links; }
    /// Marks that meet the span, in the order of marks(): a binary search and a short walk.
    [[nodiscard]] std::vector<NoteMark> marksIn(Span span) const
    {
        std::vector<NoteMark> met;
        const quint32 earliest = span.begin > m_longest ? span.begin - m_longest : 0;
        auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), earliest,
                                     [](const NoteMark& m, quint32 byte) { return m.span.begin < byte; });
        for (; mark != m_marks.end() && mark->span.begin < span.end; ++mark) {
            if (mark->span.end > span.begin)
                met.push_back(*mark);
        }
        return met;
    }
    [[nodiscard]] std::vector<LinkMark> linksIn(Span span) const
    {
        std::vector<LinkMark> met;
        std::copy_if(m_links.begin(), m_links.end(), std::back_inserter(met), [span](const LinkMark& mark) {
            return mark.span.begin < span.end && mark.span.end > span.begin;
        });
        return met;
    }

    void setSelected(std::vector<NoteKey> notes) { m_selected = std::move(notes); }
    [[nodiscard]] bool isSelected(NoteKey note) const
    {
        return std::binary_search(m_selected.begin(), m_selected.end(), note);
    }

private:
    std::vector<NoteMark> m_marks; ///< sorted by span
    std::vector<LinkMark> m_links;
    std::vector<NoteKey> m_selected; ///< sorted
    quint32 m_longest = 0;
};

} // namespace crossread
