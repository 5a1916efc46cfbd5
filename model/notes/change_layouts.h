// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/layouts.h"

/// What each change looks like in the journal; the rules of layouts.h hold.
namespace crossread::codec {

template <>
struct Layout<AddNote> {
    static void visit(auto& v, auto& s) { v("note", s.note); }
};
template <>
struct Layout<RemoveNote> {
    static void visit(auto& v, auto& s) { v("note", s.note); }
};
template <>
struct Layout<SetNoteText> {
    static void visit(auto& v, auto& s)
    {
        v("note", s.note);
        v("text", s.text);
        v("modified", s.modified);
    }
};
template <>
struct Layout<SetNoteColour> {
    static void visit(auto& v, auto& s)
    {
        v("note", s.note);
        v("colour", s.colour);
        v("modified", s.modified);
    }
};
template <>
struct Layout<SetNoteTags> {
    static void visit(auto& v, auto& s)
    {
        v("note", s.note);
        v("tags", s.tags);
        v("modified", s.modified);
    }
};
template <>
struct Layout<PlaceNote> {
    static void visit(auto& v, auto& s)
    {
        v("note", s.note);
        v("anchor", s.anchor);
        v("modified", s.modified);
    }
};
template <>
struct Layout<AddTag> {
    static void visit(auto& v, auto& s) { v("tag", s.tag); }
};
template <>
struct Layout<RemoveTag> {
    static void visit(auto& v, auto& s) { v("tag", s.tag); }
};
template <>
struct Layout<EditTag> {
    static void visit(auto& v, auto& s) { v("tag", s.tag); }
};
template <>
struct Layout<MergeTags> {
    static void visit(auto& v, auto& s)
    {
        v("from", s.from);
        v("into", s.into);
    }
};
template <>
struct Layout<AddLink> {
    static void visit(auto& v, auto& s) { v("link", s.link); }
};
template <>
struct Layout<RemoveLink> {
    static void visit(auto& v, auto& s) { v("link", s.link); }
};
template <>
struct Layout<EditLink> {
    static void visit(auto& v, auto& s) { v("link", s.link); }
};
template <>
struct Layout<SetMemo> {
    static void visit(auto& v, auto& s)
    {
        v("article", s.article);
        v("text", s.text);
        v("modified", s.modified);
    }
};
template <>
struct Layout<AddDecision> {
    static void visit(auto& v, auto& s)
    {
        v("decision", s.decision);
        v("position", s.position);
    }
};
template <>
struct Layout<RemoveDecision> {
    static void visit(auto& v, auto& s) { v("decision", s.decision); }
};
template <>
struct Layout<EditDecision> {
    static void visit(auto& v, auto& s) { v("decision", s.decision); }
};
template <>
struct Layout<Batch> {
    static void visit(auto& v, auto& s)
    {
        v("changes", s.changes);
        v("name", s.name);
    }
};
template <>
struct Layout<Change> {
    static void visit(auto& v, auto& s) { v("act", s.act); }
};
template <>
struct Names<Act> {
    static constexpr std::array<std::string_view, 18> of{
        "add note",  "remove note", "set note text", "set note colour", "set note tags", "place note",
        "add tag",   "remove tag",  "edit tag",      "merge tags",      "add link",      "remove link",
        "edit link", "set memo",    "add decision",  "remove decision", "edit decision", "batch"};
};

} // namespace crossread::codec
