// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/word_alignment.h"

#include <algorithm>
#include <unordered_map>

namespace crossread {

namespace {

constexpr std::size_t longestSide = 300; ///< of a stretch that is aligned word by word: 90,000 steps
constexpr int deepest = 24;              ///< halvings on words that stand once; more do not occur in news

/// Two words with the same place in both texts.
struct Anchor {
    std::size_t a;
    std::size_t b;
};

class WordAlignment {
public:
    WordAlignment(const std::vector<quint64>& a, const std::vector<quint64>& b) : m_a(a), m_b(b) {}

    std::vector<WordGap> run()
    {
        align({0, m_a.size(), 0, m_b.size()}, 0);
        return std::move(m_gaps);
    }

private:
    void align(WordGap range, int depth)
    {
        while (range.firstA < range.endA && range.firstB < range.endB &&
               m_a[range.firstA] == m_b[range.firstB])
            ++range.firstA, ++range.firstB;
        while (range.firstA < range.endA && range.firstB < range.endB &&
               m_a[range.endA - 1] == m_b[range.endB - 1])
            --range.endA, --range.endB;
        const std::size_t lengthA = range.endA - range.firstA;
        const std::size_t lengthB = range.endB - range.firstB;
        if (lengthA == 0 || lengthB == 0) {
            add(range);
            return;
        }
        std::vector<Anchor> anchors = depth < deepest ? uniqueAnchors(range) : std::vector<Anchor>();
        if (!anchors.empty()) {
            alignBetween(anchors, range, depth + 1);
        } else if (lengthA <= longestSide && lengthB <= longestSide) {
            addGapsAround(longestCommon(range), range);
        } else {
            add(range);
        }
    }

    void add(const WordGap& gap)
    {
        if (gap.firstA < gap.endA || gap.firstB < gap.endB)
            m_gaps.push_back(gap);
    }

    void alignBetween(const std::vector<Anchor>& anchors, const WordGap& range, int depth)
    {
        std::size_t a = range.firstA;
        std::size_t b = range.firstB;
        for (const Anchor& anchor : anchors) {
            if (anchor.a > a || anchor.b > b)
                align({a, anchor.a, b, anchor.b}, depth);
            a = anchor.a + 1;
            b = anchor.b + 1;
        }
        align({a, range.endA, b, range.endB}, depth);
    }

    void addGapsAround(const std::vector<Anchor>& common, const WordGap& range)
    {
        std::size_t a = range.firstA;
        std::size_t b = range.firstB;
        for (const Anchor& anchor : common) {
            add({a, anchor.a, b, anchor.b});
            a = anchor.a + 1;
            b = anchor.b + 1;
        }
        add({a, range.endA, b, range.endB});
    }

    /// Words that stand once on each side, the longest sequence of them that has the same order on both.
    [[nodiscard]] std::vector<Anchor> uniqueAnchors(const WordGap& range) const
    {
        struct Places {
            std::size_t a = 0, b = 0;
            unsigned timesA = 0, timesB = 0;
        };
        std::unordered_map<quint64, Places> words;
        for (std::size_t i = range.firstA; i < range.endA; ++i) {
            Places& places = words[m_a[i]];
            places.a = i;
            ++places.timesA;
        }
        for (std::size_t i = range.firstB; i < range.endB; ++i) {
            if (const auto at = words.find(m_b[i]); at != words.end()) {
                at->second.b = i;
                ++at->second.timesB;
            }
        }
        std::vector<Anchor> anchors;
        for (std::size_t i = range.firstA; i < range.endA; ++i) {
            const Places& places = words[m_a[i]];
            if (places.timesA == 1 && places.timesB == 1)
                anchors.push_back({i, places.b});
        }
        return longestRising(anchors);
    }

    /// The longest part of \a anchors whose places in b rise (patience sorting).
    static std::vector<Anchor> longestRising(const std::vector<Anchor>& anchors)
    {
        constexpr auto none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> tops; // index of the last anchor of the best sequence of each length
        std::vector<std::size_t> before(anchors.size(), none);
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            const auto pile =
                std::lower_bound(tops.begin(), tops.end(), anchors[i].b,
                                 [&](std::size_t top, std::size_t b) { return anchors[top].b < b; });
            if (pile != tops.begin())
                before[i] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Anchor> rising;
        for (std::size_t i = tops.empty() ? none : tops.back(); i != none; i = before[i])
            rising.push_back(anchors[i]);
        std::reverse(rising.begin(), rising.end());
        return rising;
    }

    [[nodiscard]] std::vector<Anchor> longestCommon(const WordGap& range) const
    {
        const std::size_t rows = range.endA - range.firstA;
        const std::size_t columns = range.endB - range.firstB;
        std::vector<quint16> lengths((rows + 1) * (columns + 1), 0);
        const auto at = [&](std::size_t r, std::size_t c) -> quint16& {
            return lengths[r * (columns + 1) + c];
        };
        const auto isSame = [&](std::size_t r, std::size_t c) {
            return m_a[range.firstA + r] == m_b[range.firstB + c];
        };
        for (std::size_t r = rows; r-- > 0;) {
            for (std::size_t c = columns; c-- > 0;)
                at(r, c) = isSame(r, c) ? static_cast<quint16>(at(r + 1, c + 1) + 1)
                                        : std::max(at(r + 1, c), at(r, c + 1));
        }
        std::vector<Anchor> common;
        for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
            if (isSame(r, c))
                common.push_back({range.firstA + r++, range.firstB + c++});
            else if (at(r + 1, c) >= at(r, c + 1))
                ++r;
            else
                ++c;
        }
        return common;
    }

    const std::vector<quint64>& m_a;
    const std::vector<quint64>& m_b;
    std::vector<WordGap> m_gaps;
};

} // namespace

ComparedWords::ComparedWords(const CopyText& source) : text(source.text)
{
    for (const Passage& passage : source.passages) {
        if (!isStory(passage))
            continue;
        for (WordWalk words(text, passage.span); words.next();) {
            hashes.push_back(words.hash());
            spans.push_back(words.span());
        }
    }
}

bool ComparedWords::beginsSentence(std::size_t i) const
{
    const std::size_t begin = i > 0 ? spans[i - 1].end : 0;
    const std::string_view between = text.substr(begin, spans[i].begin - begin);
    return i == 0 || between.find_first_of("\n.!?:\"") != std::string_view::npos ||
           between.find("\xe2\x80\x9c") != std::string_view::npos;
}

std::vector<WordGap> gapsBetween(const ComparedWords& a, const ComparedWords& b)
{
    return WordAlignment(a.hashes, b.hashes).run();
}

} // namespace crossread
