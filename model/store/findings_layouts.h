// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/notes/layouts.h"

/// What findings look like in the FindingsCache: members in their order, without their names.
namespace crossread::codec {

template <>
struct Layout<Span> {
    static void visit(auto& v, auto& s)
    {
        v("begin", s.begin);
        v("end", s.end);
    }
};
template <>
struct Layout<Attribution> {
    static void visit(auto& v, auto& s)
    {
        v("speaker", s.speaker);
        v("speaker text", s.speakerText);
        v("cue", s.cue);
        v("stance", s.stance);
    }
};
template <>
struct Layout<Mention> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("kind", s.kind);
        v("by", s.by);
        v("full form", s.fullForm);
    }
};
template <>
struct Layout<Figure> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("value", s.value);
        v("low", s.low);
        v("high", s.high);
        v("unit", s.unit);
        v("comparator", s.comparator);
        v("measure", s.measure);
        v("subject", s.subject);
        v("period", s.period);
        v("attribution", s.attribution);
        v("hedge", s.hedge);
        v("sentence", s.sentence);
        v("by", s.by);
    }
};
template <>
struct Layout<DateFinding> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("range", s.range);
        v("timex", s.timex);
        v("type", s.type);
        v("anchor", s.anchor);
        v("sentence", s.sentence);
        v("by", s.by);
    }
};
template <>
struct Layout<Event> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("date", s.date);
        v("headline", s.headline);
        v("mentions", s.mentions);
        v("attribution", s.attribution);
        v("by", s.by);
    }
};
template <>
struct Layout<Quotation> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("kind", s.kind);
        v("speaker", s.speaker);
        v("cue", s.cue);
        v("by", s.by);
    }
};
template <>
struct Layout<Findings> {
    static void visit(auto& v, auto& s)
    {
        v("mentions", s.mentions);
        v("figures", s.figures);
        v("dates", s.dates);
        v("events", s.events);
        v("quotations", s.quotations);
    }
};
template <>
struct Layout<Passage> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("kind", s.kind);
        v("role", s.role);
        v("level", s.level);
        v("role is given", s.roleIsGiven);
        v("repeats", s.repeats);
        v("reason", s.reason);
    }
};
template <>
struct Layout<InlineRun> {
    static void visit(auto& v, auto& s)
    {
        v("span", s.span);
        v("style", s.style);
        v("target", s.target);
    }
};
template <>
struct Layout<PublicationDate> {
    static void visit(auto& v, auto& s)
    {
        v("range", s.range);
        v("text", s.text);
        v("basis", s.basis);
    }
};
/// What describe() may set; positions of passages stay as they are.
template <>
struct Layout<Article> {
    static void visit(auto& v, auto& s)
    {
        v("passages", s.passages);
        v("title", s.title);
        v("source", s.source);
        v("author", s.author);
        v("url", s.url);
        v("language", s.language);
        v("published", s.published);
    }
};

} // namespace crossread::codec
