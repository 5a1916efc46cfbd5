// SPDX-License-Identifier: GPL-3.0-or-later
// The places of what differs: marked in both texts, gone to, and one text scrolled along with the other.
#include "ui/compare/text_comparison.h"
#include "ui/reading/article_view.h"
#include "ui/reading/overview_bar.h"

#include <QScopedValueRollback>
#include <QTreeView>

#include <algorithm>

namespace crossread {

namespace {

/// The first letter behind an empty place: what a mark for missing words can be drawn at.
Span letterAt(const std::string& text, quint32 byte)
{
    const auto size = static_cast<quint32>(text.size());
    const auto isInside = [&](quint32 at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    quint32 begin = std::min(byte, size == 0 ? 0 : size - 1);
    while (begin > 0 && isInside(begin))
        --begin;
    quint32 end = std::min(begin + 1, size);
    while (end < size && isInside(end))
        ++end;
    return {begin, end};
}

} // namespace

void TextComparison::markDifferences()
{
    for (const Side side : {First, Second}) {
        std::vector<Span> facts, wordings, missing;
        for (const CopyDifference& difference : m_model->differences()) {
            const Span span = side == First ? difference.first : difference.second;
            if (span.isEmpty())
                missing.push_back(
                    letterAt(m_texts[side].corpus->article(m_texts[side].article).text, span.begin));
            else
                (difference.kind < CopyDifferenceKind::Wording ? facts : wordings).push_back(span);
        }
        HighlightLayers& layers = m_views[side]->layers();
        layers.set(Layer::OtherFact, std::move(facts));
        layers.set(Layer::OtherWording, std::move(wordings));
        layers.set(Layer::MissingWords, std::move(missing));
        layers.set(Layer::FoundText, {});
    }
    showLayers();
}

void TextComparison::showLayers()
{
    for (const Side side : {First, Second}) {
        m_views[side]->showLayers();
        m_overviews[side]->update();
    }
}

void TextComparison::goToDifference(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    // The list's own change of row comes back here.
    if (m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        return;
    }
    m_current = row;
    const CopyDifference& difference = m_model->differences()[static_cast<std::size_t>(row)];
    const QScopedValueRollback following(m_isFollowing, true);
    for (const Side side : {First, Second}) {
        const Span span = side == First ? difference.first : difference.second;
        m_views[side]->layers().set(Layer::FoundText,
                                    span.isEmpty() ? std::vector<Span>{} : std::vector{span});
        m_views[side]->scrollTo(span);
        m_overviews[side]->setVisibleSpan(m_views[side]->visibleSpan());
    }
    showLayers();
    m_list->scrollTo(m_list->currentIndex());
    Q_EMIT differenceShown(row);
}

void TextComparison::stepToDifference(int step)
{
    const auto& differences = m_model->differences();
    if (differences.empty())
        return;
    std::vector<int> rows(differences.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<int>(i);
    std::sort(rows.begin(), rows.end(), [&](int a, int b) {
        return differences[static_cast<std::size_t>(a)].first <
               differences[static_cast<std::size_t>(b)].first;
    });
    const auto count = static_cast<int>(rows.size());
    const auto at = static_cast<int>(std::find(rows.begin(), rows.end(), m_current) - rows.begin());
    const int next = m_current < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    goToDifference(rows[static_cast<std::size_t>(next)]);
}

void TextComparison::scrollTo(Side side, Span span)
{
    m_views[side]->scrollTo(span);
    follow(side);
}

void TextComparison::follow(Side leader)
{
    m_overviews[leader]->setVisibleSpan(m_views[leader]->visibleSpan());
    if (m_isFollowing || isEmpty())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const Side other = leader == First ? Second : First;
    const quint32 top = m_views[leader]->topByte();
    m_views[other]->setTopByte(leader == First ? m_places.toSecond(top) : m_places.toFirst(top));
    m_overviews[other]->setVisibleSpan(m_views[other]->visibleSpan());
}

} // namespace crossread
