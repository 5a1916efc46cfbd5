// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

#include <map>
#include <memory>
#include <optional>

namespace crossread {

/// One note in a text, as a reading pane draws it.
struct NoteMark {
    NoteKey note;
    Span span;
    NoteColour colour = NoteColour::Yellow;
    bool hasText = false;  ///< a remark, not a highlight alone: shown in the margin
    bool isCertain = true; ///< false for MovedFuzzily: worth a look
    quint16 lane = 0; ///< underline lane from 0; marks that meet have different lanes, up to mostLanes - 1

    friend bool operator==(const NoteMark&, const NoteMark&) = default;
};

/// One end of a link in a text.
struct LinkMark {
    LinkKey link;
    Span span;
    bool isFrom = true;
    friend bool operator==(const LinkMark&, const LinkMark&) = default;
};

/// A note or link end that no longer finds its words.
struct LostPlace {
    NoteKey note; ///< null for a link's
    LinkKey link; ///< null for a note's
    bool isFrom = true;
    Anchor anchor;
    Placement placement;
};

/// Where the notes and links of one article stand in its present text.
///
/// Placements are kept from call to call; an update looks only at notes whose anchor is new, and one that is
/// told what was touched looks only at that. Adding a note to 5,000 with hundreds of overlaps takes well
/// under a millisecond, so the layer can be renewed on every change.
class NotePlaces {
public:
    static constexpr quint16 mostLanes = 64;

    explicit NotePlaces(std::shared_ptr<const AnalyzedArticle> article);

    /// Takes over the notebook's notes and links of this article. True when anything differs from before.
    bool update(const Notebook& notebook);
    /// The same where nothing but \a touched changed since the last update, in this article or others.
    bool update(const Notebook& notebook, const Touched& touched);

    /// Sorted by span, then by key.
    [[nodiscard]] const std::vector<NoteMark>& marks() const { return m_marks; }
    [[nodiscard]] const std::vector<LinkMark>& linkMarks() const { return m_linkMarks; }
    [[nodiscard]] const std::vector<LostPlace>& lost() const { return m_lost; }
    /// The spans of marks(), for HighlightLayers.
    [[nodiscard]] std::vector<Span> spans() const;
    /// Marks that meet the span, in the order of marks(). An empty span meets what contains it.
    [[nodiscard]] std::vector<NoteMark> marksAt(Span span) const;
    /// The anchor of a passage, made with what is known of the text already: makeAnchor() begins from
    /// nothing.
    [[nodiscard]] Anchor anchorOf(Span span) const { return m_placer.make(span); }
    /// Where a note stands; nothing for one of another article or without a place.
    [[nodiscard]] std::optional<Span> spanOf(NoteKey note) const;

private:
    struct Placed {
        Anchor anchor;
        Placement placement;
    };
    const Placement& place(Placed& kept, const Anchor& anchor);
    [[nodiscard]] std::optional<NoteMark> markOf(const Note& note);
    [[nodiscard]] std::optional<NoteMark> takeMark(NoteKey note);
    [[nodiscard]] std::optional<LostPlace> takeLost(NoteKey note);
    [[nodiscard]] LostPlace lostPlaceOf(const Note& note) const;
    bool renew(const Notebook& notebook, NoteKey key);
    void setMarks(const Notebook& notebook, ArticleKey key);
    void setLinkMarks(const Notebook& notebook, ArticleKey key);
    void setLanes();

    std::shared_ptr<const AnalyzedArticle> m_article;
    AnchorPlacer m_placer;
    std::map<NoteKey, Placed> m_notes;
    std::map<LinkKey, Placed> m_from;
    std::map<LinkKey, Placed> m_to;
    std::vector<NoteMark> m_marks;
    std::vector<LinkMark> m_linkMarks;
    std::vector<LostPlace> m_lost;
    quint32 m_longest = 0;
};

} // namespace crossread
