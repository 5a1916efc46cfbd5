// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/clause.h"
#include "model/extract/extractors.h"

#include <algorithm>

namespace crossread {

namespace {

/// Whether something can be said to have happened at a date: it is one, and not just "now" or "a few weeks
/// ago".
bool placesEvents(const DateFinding& date)
{
    const bool isPoint = date.type == DateType::Date || date.type == DateType::Time;
    return isPoint && !date.timex.ends_with("_REF") && !date.timex.starts_with('P');
}

/// Whether the date is a part of a name, as the year in that of a contest or a law.
bool isInName(const std::vector<Mention>& mentions, Span date)
{
    const auto behind = std::upper_bound(mentions.begin(), mentions.end(), date.begin,
                                         [](quint32 at, const Mention& m) { return at < m.span.begin; });
    return behind != mentions.begin() && std::prev(behind)->span.contains(date);
}

bool isTold(PassageRole role)
{
    return role == PassageRole::Body || role == PassageRole::Headline || role == PassageRole::Caption;
}

/// The mentions that lie in a clause.
std::vector<Index> participants(const Document& document, const std::vector<Mention>& mentions,
                                const events::Clause& clause)
{
    std::vector<Index> found;
    const quint32 begin = document.tokens[clause.begin()].span.begin;
    const quint32 end = document.tokens[clause.end() - 1].span.end;
    auto mention =
        std::lower_bound(mentions.begin(), mentions.end(), begin,
                         [](const Mention& a, quint32 position) { return a.span.begin < position; });
    for (; mention != mentions.end() && mention->span.begin < end; ++mention)
        found.push_back(static_cast<Index>(mention - mentions.begin()));
    return found;
}

} // namespace

std::vector<Event> findEvents(const Document& document, const std::vector<Mention>& mentions,
                              const std::vector<DateFinding>& dates)
{
    std::vector<Event> found;
    std::size_t next = 0;
    std::vector<Span> spans;
    std::vector<Span> points; ///< of the dates that place events
    for (const Sentence& sentence : document.sentences) {
        while (next < dates.size() && dates[next].span.begin < sentence.span.begin)
            ++next;
        const std::size_t first = next;
        spans.clear();
        points.clear();
        for (; next < dates.size() && dates[next].span.begin < sentence.span.end; ++next)
            spans.push_back(dates[next].span);
        for (std::size_t i = first; i < next; ++i) {
            if (placesEvents(dates[i]))
                points.push_back(dates[i].span);
        }
        // A sentence with more dates than this is a table; its words tell no story.
        constexpr std::size_t mostDates = 32;
        if (points.size() > mostDates)
            continue;
        if (!isTold(document.passages[sentence.passage].role))
            continue;
        std::size_t lastVerb = 0;
        for (std::size_t i = first; i < next; ++i) {
            if (!placesEvents(dates[i]) || isInName(mentions, dates[i].span))
                continue;
            const auto clause = events::clauseOf(document, sentence, dates[i].span, points);
            // Without a subject or an object there is nothing to tell.
            if (!clause || (clause->subject.isEmpty() && clause->object.isEmpty()) ||
                clause->verb.end == lastVerb)
                continue;
            lastVerb = clause->verb.end;
            Event event;
            event.span = sentence.span;
            event.date = static_cast<Index>(i);
            event.headline = events::headlineOf(document, *clause, spans);
            event.mentions = participants(document, mentions, *clause);
            event.by = "events/clause";
            if (event.headline.find(' ') != std::string::npos)
                found.push_back(std::move(event));
        }
    }
    return found;
}

} // namespace crossread
