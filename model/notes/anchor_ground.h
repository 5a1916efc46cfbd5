// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/anchor_evidence.h"
#include "model/text/text_map.h"

#include <optional>

namespace crossread {

/// The text that anchors are placed in, and what is made of it once.
class AnchorPlacer::Ground {
public:
    static constexpr std::size_t mostWhole = 4000; ///< longer quotes are placed by their two ends

    explicit Ground(const Article& article) : m_article(article), m_map(article.text) {}

    Placement place(const Anchor& anchor);
    Anchor make(Span span);

private:
    struct Vote {
        qsizetype diagonal = 0;
        quint32 votes = 0;
    };

    [[nodiscard]] std::string_view text() const { return m_article.text; }
    const TextHash& hash();
    const ComparedText& compared();
    const SeedIndex& seeds();

    Placement placeChanged(const Anchor& anchor, const AnchorPattern& pattern);
    Placement placeLong(const Anchor& anchor);
    Placement placeWithoutContext(const Anchor& anchor, const AnchorPattern& pattern);
    std::vector<std::size_t> wholePlaces(std::u32string_view pattern, std::size_t most = 100);
    std::vector<Vote> votesFor(std::u32string_view pattern);
    static void addCandidate(std::vector<AnchorCandidate>& candidates, const AnchorCandidate& candidate);
    std::vector<AnchorCandidate> candidatesFor(const AnchorPattern& pattern);
    Placement decide(const Anchor& anchor, const AnchorPattern& pattern,
                     std::vector<AnchorCandidate> candidates);
    QString doubtOn(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& best);
    Placement placed(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& candidate);
    Span spanOf(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& candidate);
    std::vector<Span> suggestionsOf(const std::vector<AnchorCandidate>& candidates);
    bool hasRival(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& whole);
    bool goesOnElsewhere(const AnchorPattern& pattern, const AnchorCandidate& candidate);
    bool isTakenOut(const Anchor& anchor);
    void addContext(Anchor& anchor, Span span);
    std::pair<std::size_t, std::size_t> coreOf(Span span);
    quint32 contextBegin(Span span, quint32 wanted) const;
    quint32 contextEnd(Span span, quint32 wanted) const;
    quint32 alikeOf(const Anchor& anchor);

    const Article& m_article;
    TextMap m_map;
    std::optional<TextHash> m_hash;
    std::optional<ComparedText> m_compared;
    std::optional<SeedIndex> m_seeds;
};

} // namespace crossread
