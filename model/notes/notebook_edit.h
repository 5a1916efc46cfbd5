// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

namespace crossread {

/// Applies changes to a notebook: one handler per act, each checks, changes, and gives the inverse. Used by
/// Notebook alone.
class NotebookEdit {
public:
    NotebookEdit(Notebook& notebook, Touched& touched) : m_book(notebook), m_touched(touched) {}

    Result<Change> apply(const Change& change);

private:
    Result<Change> act(const AddNote& act);
    Result<Change> act(const RemoveNote& act);
    Result<Change> act(const SetNoteText& act);
    Result<Change> act(const SetNoteColour& act);
    Result<Change> act(const SetNoteTags& act);
    Result<Change> act(const PlaceNote& act);
    Result<Change> act(const AddTag& act);
    Result<Change> act(const RemoveTag& act);
    Result<Change> act(const EditTag& act);
    Result<Change> act(const MergeTags& act);
    Result<Change> act(const AddLink& act);
    Result<Change> act(const RemoveLink& act);
    Result<Change> act(const EditLink& act);
    Result<Change> act(const SetMemo& act);
    Result<Change> act(const AddDecision& act);
    Result<Change> act(const RemoveDecision& act);
    Result<Change> act(const EditDecision& act);
    Result<Change> act(const Batch& act);

    [[nodiscard]] Note* find(NoteKey key);
    [[nodiscard]] QString faultOfTags(const std::vector<TagKey>& tags) const;
    [[nodiscard]] QString faultOfTag(const Tag& tag) const;
    [[nodiscard]] bool isBelow(TagKey tag, TagKey ancestor) const;
    void index(const Note& note);
    void unindex(const Note& note);
    void index(const PassageLink& link);
    void unindex(const PassageLink& link);
    void touch(const Note& note);
    void touch(const PassageLink& link);
    void setTags(Note& note, std::vector<TagKey> tags);
    [[nodiscard]] int depthOf(TagKey tag) const;
    [[nodiscard]] int heightOf(TagKey tag) const;
    void merge(TagKey from, TagKey into, std::vector<Change>& inverse, std::vector<Change>& ofNotes);
    void erase(TagKey tag, std::vector<Change>& inverse);

    Notebook& m_book;
    Touched& m_touched;
    int m_depth = 0;
};

} // namespace crossread
