// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/change.h"
#include "model/notes/codec.h"
#include "model/notes/notebook.h"

/// What each value looks like in the journal and in a snapshot. A member, once written, keeps its name and
/// meaning; whatever changes raises the version.
namespace crossread::codec {

inline constexpr quint32 notesVersion = 1;

// What is counted by hand elsewhere.
static_assert(countOf<EntityKind>() == entityKindCount && countOf<Measure>() == measureCount &&
              countOf<NoteColour>() == noteColourCount);

template <>
struct Layout<Anchor> {
    static void visit(auto& v, auto& s)
    {
        v("article", s.article);
        v("begin", s.begin);
        v("end", s.end);
        v("quote", s.quote);
        v("prefix", s.prefix);
        v("suffix", s.suffix);
        v("hash", s.textHash);
        v("told by prefix", s.isToldByPrefix);
        v("told by suffix", s.isToldBySuffix);
        v("alike", s.alike);
    }
};
template <>
struct Layout<EntityRef> {
    static void visit(auto& v, auto& s)
    {
        v("name", s.name);
        v("kind", s.kind);
        v("spelling", s.spelling);
    }
};
template <>
struct Layout<FindingRef> {
    static void visit(auto& v, auto& s)
    {
        v("kind", s.kind);
        v("anchor", s.anchor);
        v("ordinal", s.ordinal);
    }
};
template <>
struct Layout<DateRange> {
    static void visit(auto& v, auto& s)
    {
        v("from", s.from);
        v("to", s.to);
        v("precision", s.precision);
    }
};
template <>
struct Names<NoteTarget> {
    static constexpr std::array<std::string_view, 3> of{"passage", "entity", "finding"};
};
template <>
struct Layout<Note> {
    static void visit(auto& v, auto& s)
    {
        v("key", s.key);
        v("target", s.target);
        v("colour", s.colour);
        v("text", s.text);
        v("tags", s.tags);
        v("created", s.created);
        v("modified", s.modified);
    }
};
template <>
struct Layout<Tag> {
    static void visit(auto& v, auto& s)
    {
        v("key", s.key);
        v("parent", s.parent);
        v("name", s.name);
        v("colour", s.colour);
        v("description", s.description);
    }
};
template <>
struct Layout<PassageLink> {
    static void visit(auto& v, auto& s)
    {
        v("key", s.key);
        v("from", s.from);
        v("to", s.to);
        v("kind", s.kind);
        v("own kind", s.ownKind);
        v("text", s.text);
        v("created", s.created);
        v("modified", s.modified);
    }
};

template <>
struct Layout<MergeEntities> {
    static void visit(auto& v, auto& s)
    {
        v("from", s.from);
        v("into", s.into);
    }
};
template <>
struct Layout<SplitEntity> {
    static void visit(auto& v, auto& s)
    {
        v("entity", s.entity);
        v("spellings", s.spellings);
        v("mentions", s.mentions);
        v("new name", s.newName);
        v("new kind", s.newKind);
    }
};
template <>
struct Layout<RenameEntity> {
    static void visit(auto& v, auto& s)
    {
        v("entity", s.entity);
        v("new name", s.newName);
    }
};
template <>
struct Layout<SetEntityKind> {
    static void visit(auto& v, auto& s)
    {
        v("entity", s.entity);
        v("kind", s.kind);
    }
};
template <>
struct Layout<AddAlias> {
    static void visit(auto& v, auto& s)
    {
        v("entity", s.entity);
        v("alias", s.alias);
    }
};
template <>
struct Layout<AddMention> {
    static void visit(auto& v, auto& s)
    {
        v("anchor", s.anchor);
        v("kind", s.kind);
        v("entity", s.entity);
    }
};
template <>
struct Layout<RejectFinding> {
    static void visit(auto& v, auto& s) { v("finding", s.finding); }
};
template <>
struct Layout<RejectEntity> {
    static void visit(auto& v, auto& s)
    {
        v("entity", s.entity);
        v("spellings", s.spellings);
    }
};
template <>
struct Layout<RejectRule> {
    static void visit(auto& v, auto& s) { v("rule", s.rule); }
};
template <>
struct Layout<CorrectFigure::Quantity> {
    static void visit(auto& v, auto& s)
    {
        v("value", s.value);
        v("low", s.low);
        v("high", s.high);
    }
};
template <>
struct Layout<CorrectFigure::Subject> {
    static void visit(auto& v, auto& s) { v("mention", s.mention); }
};
template <>
struct Layout<CorrectFigure::Speaker> {
    static void visit(auto& v, auto& s)
    {
        v("mention", s.mention);
        v("text", s.text);
        v("stance", s.stance);
    }
};
template <>
struct Layout<CorrectFigure> {
    static void visit(auto& v, auto& s)
    {
        v("figure", s.figure);
        v("quantity", s.quantity);
        v("unit", s.unit);
        v("comparator", s.comparator);
        v("measure", s.measure);
        v("subject", s.subject);
        v("speaker", s.speaker);
    }
};
template <>
struct Layout<CorrectEventDate> {
    static void visit(auto& v, auto& s)
    {
        v("event", s.event);
        v("range", s.range);
    }
};
template <>
struct Layout<CorrectArticle> {
    static void visit(auto& v, auto& s)
    {
        v("article", s.article);
        v("was", s.was);
        v("published", s.published);
        v("title", s.title);
        v("source", s.source);
        v("author", s.author);
    }
};
template <>
struct Layout<MarkPassage> {
    static void visit(auto& v, auto& s)
    {
        v("passage", s.passage);
        v("is furniture", s.isFurniture);
    }
};
template <>
struct Names<Correction> {
    static constexpr std::array<std::string_view, 13> of{
        "merge entities",     "split entity",    "rename entity", "set entity kind", "add alias",
        "add mention",        "reject finding",  "reject entity", "reject rule",     "correct figure",
        "correct event date", "correct article", "mark passage"};
};
template <>
struct Layout<Decision> {
    static void visit(auto& v, auto& s)
    {
        v("key", s.key);
        v("correction", s.correction);
        v("made", s.made);
    }
};

} // namespace crossread::codec
