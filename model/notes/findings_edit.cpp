// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/findings_edit.h"

#include <algorithm>
#include <numeric>

namespace crossread {

namespace {

template <typename Finding>
std::optional<Index> findIn(const std::vector<Finding>& list, const std::vector<bool>& gone, Span span,
                            quint32 ordinal)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (gone[i] || list[i].span != span)
            continue;
        if (ordinal == 0)
            return static_cast<Index>(i);
        --ordinal;
    }
    return {};
}

template <typename Finding>
quint32 markRule(const std::vector<Finding>& list, std::vector<bool>& gone, std::string_view rule)
{
    quint32 count = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (gone[i] || list[i].by != rule)
            continue;
        gone[i] = true;
        ++count;
    }
    return count;
}

/// Takes out what is gone and sorts the rest by span; gives the new index of each.
template <typename Finding>
std::vector<std::optional<Index>> renew(std::vector<Finding>& list, const std::vector<bool>& gone)
{
    std::vector<Index> order;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!gone[i])
            order.push_back(static_cast<Index>(i));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return list[a].span < list[b].span; });
    std::vector<std::optional<Index>> after(list.size());
    std::vector<Finding> kept;
    kept.reserve(order.size());
    for (const Index index : order) {
        after[index] = static_cast<Index>(kept.size());
        kept.push_back(std::move(list[index]));
    }
    list = std::move(kept);
    return after;
}

} // namespace

FindingsEdit::FindingsEdit(Findings findings, std::string_view text)
    : m_findings(std::move(findings)), m_text(text)
{
    m_gone.mentions.assign(m_findings.mentions.size(), false);
    m_gone.figures.assign(m_findings.figures.size(), false);
    m_gone.dates.assign(m_findings.dates.size(), false);
    m_gone.events.assign(m_findings.events.size(), false);
    m_gone.quotations.assign(m_findings.quotations.size(), false);
    m_replacements.resize(m_findings.mentions.size());
}

std::vector<bool>& FindingsEdit::goneOf(FindingKind kind)
{
    return const_cast<std::vector<bool>&>(std::as_const(*this).goneOf(kind));
}

const std::vector<bool>& FindingsEdit::goneOf(FindingKind kind) const
{
    switch (kind) {
    case FindingKind::Mention:
        return m_gone.mentions;
    case FindingKind::Figure:
        return m_gone.figures;
    case FindingKind::Date:
        return m_gone.dates;
    case FindingKind::Event:
        return m_gone.events;
    case FindingKind::Quotation:
        break;
    }
    return m_gone.quotations;
}

std::optional<Index> FindingsEdit::find(FindingKind kind, Span span, quint32 ordinal) const
{
    const std::vector<bool>& gone = goneOf(kind);
    switch (kind) {
    case FindingKind::Mention:
        return findIn(m_findings.mentions, gone, span, ordinal);
    case FindingKind::Figure:
        return findIn(m_findings.figures, gone, span, ordinal);
    case FindingKind::Date:
        return findIn(m_findings.dates, gone, span, ordinal);
    case FindingKind::Event:
        return findIn(m_findings.events, gone, span, ordinal);
    case FindingKind::Quotation:
        break;
    }
    return findIn(m_findings.quotations, gone, span, ordinal);
}

Index FindingsEdit::addMention(Span span, EntityKind kind)
{
    const auto added = static_cast<Index>(m_findings.mentions.size());
    for (Index i = 0; i < added; ++i) {
        if (m_gone.mentions[i] || !m_findings.mentions[i].span.intersects(span))
            continue;
        m_gone.mentions[i] = true;
        m_replacements[i] = added;
    }
    m_findings.mentions.push_back({span, kind, analyst, {}});
    m_gone.mentions.push_back(false);
    m_replacements.emplace_back();
    return added;
}

void FindingsEdit::reject(FindingKind kind, Index index)
{
    goneOf(kind)[index] = true;
}

quint32 FindingsEdit::rejectRule(std::string_view rule)
{
    return markRule(m_findings.mentions, m_gone.mentions, rule) +
           markRule(m_findings.figures, m_gone.figures, rule) +
           markRule(m_findings.dates, m_gone.dates, rule) + markRule(m_findings.events, m_gone.events, rule) +
           markRule(m_findings.quotations, m_gone.quotations, rule);
}

DateFinding& FindingsEdit::ownDateOf(Index event)
{
    std::vector<DateFinding>& dates = m_findings.dates;
    Index& date = m_findings.events[event].date;
    const auto uses = std::count_if(m_findings.events.begin(), m_findings.events.end(),
                                    [date](const Event& other) { return other.date == date; });
    if (uses > 1) {
        dates.push_back(dates[date]);
        m_gone.dates.push_back(false);
        date = static_cast<Index>(dates.size() - 1);
    }
    return dates[date];
}

std::optional<Index> FindingsEdit::mentionAfter(std::optional<Index> index) const
{
    // A name that gave way to another which gave way in turn: as many steps as there are names at most.
    for (std::size_t steps = 0; index && steps <= m_replacements.size(); ++steps) {
        if (m_mentionAfter[*index])
            return m_mentionAfter[*index];
        index = m_replacements[*index];
    }
    return {};
}

std::optional<Index> FindingsEdit::dateAfter(std::optional<Index> index) const
{
    return index ? m_dateAfter[*index] : std::nullopt;
}

void FindingsEdit::renewMentions()
{
    m_mentionSpans.clear();
    for (const Mention& mention : m_findings.mentions)
        m_mentionSpans.push_back(mention.span);
    m_mentionAfter = renew(m_findings.mentions, m_gone.mentions);
    for (std::size_t i = 0; i < m_findings.mentions.size(); ++i) {
        std::optional<Index>& full = m_findings.mentions[i].fullForm;
        full = mentionAfter(full);
        if (full && *full == i)
            full.reset();
    }
}

void FindingsEdit::renewDates()
{
    m_dateAfter = renew(m_findings.dates, m_gone.dates);
    for (DateFinding& date : m_findings.dates)
        date.anchor = dateAfter(date.anchor);
}

void FindingsEdit::renewAttribution(std::optional<Attribution>& attribution) const
{
    if (!attribution || !attribution->speaker)
        return;
    const Index before = *attribution->speaker;
    attribution->speaker = mentionAfter(before);
    if (!attribution->speaker && attribution->speakerText.empty())
        attribution->speakerText = std::string(m_mentionSpans[before].in(m_text));
}

Findings FindingsEdit::take()
{
    for (std::size_t i = 0; i < m_findings.events.size(); ++i) {
        if (m_gone.dates[m_findings.events[i].date])
            m_gone.events[i] = true;
    }
    renewMentions();
    renewDates();
    renew(m_findings.figures, m_gone.figures);
    renew(m_findings.events, m_gone.events);
    renew(m_findings.quotations, m_gone.quotations);
    for (Figure& figure : m_findings.figures) {
        figure.subject = mentionAfter(figure.subject);
        figure.period = dateAfter(figure.period);
        renewAttribution(figure.attribution);
    }
    for (Event& event : m_findings.events) {
        event.date = *m_dateAfter[event.date];
        std::vector<Index> mentions;
        for (const Index before : event.mentions) {
            const auto after = mentionAfter(before);
            if (after && std::find(mentions.begin(), mentions.end(), *after) == mentions.end())
                mentions.push_back(*after);
        }
        event.mentions = std::move(mentions);
        renewAttribution(event.attribution);
    }
    for (Quotation& quotation : m_findings.quotations)
        quotation.speaker = mentionAfter(quotation.speaker);
    return std::move(m_findings);
}

} // namespace crossread
