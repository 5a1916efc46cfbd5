// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/key.h"
#include "model/base/span.h"
#include "model/text/article.h"

#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

/// What holds a note to its words when an article is read again with another text.
namespace crossread {

/// SHA-256 of a canonical text.
using TextHash = std::array<unsigned char, 32>;
[[nodiscard]] TextHash hashOf(std::string_view text);

/// A passage of an article as a position and as words: what the project file and other programs hold.
///
/// Positions are code points of the text with this hash. The quote is whole, also where it is long. Prefix
/// and suffix are the words around it: at least `leastContext` code points each (less only where the text
/// begins or ends), and as many more as tell this place from every other place of the text where the same
/// quote stands, up to `mostContext`.
struct Anchor {
    static constexpr std::size_t leastContext = 32;
    static constexpr std::size_t mostContext = 256;

    ArticleKey article;
    quint32 begin = 0; ///< code points
    quint32 end = 0;   ///< code points, exclusive
    std::string quote;
    std::string prefix;
    std::string suffix;
    TextHash textHash{};
    bool isToldByPrefix = false; ///< prefix and quote together stand nowhere else in the text
    bool isToldBySuffix = false; ///< quote and suffix together stand nowhere else in the text
    /// How like the quote the most similar other passage of the text is, in percent. 100: the same words
    /// stand elsewhere too, or nobody looked (anchors of other programs). What is less like the quote than
    /// this is no evidence.
    quint32 alike = 100;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// How an anchor found its place.
enum class PlacementKind : unsigned char {
    Exact,        ///< at its position: the text is the same, or quote and context still stand there
    MovedByQuote, ///< elsewhere, the same words in the same context
    MovedFuzzily, ///< the words or their context were changed a little; worth a look
    NotPlaced,    ///< no evidence, or as much for several places: to be placed by hand
};

struct Placement {
    PlacementKind kind = PlacementKind::NotPlaced;
    Span span;        ///< bytes of the new text; empty when not placed
    QString evidence; ///< why it stands here, or why nowhere: a sentence for the user
    /// When not placed: where to look first, best first, at most three. Nothing stands there until a person
    /// says so.
    std::vector<Span> suggestions;

    [[nodiscard]] bool isPlaced() const { return kind != PlacementKind::NotPlaced; }
};

[[nodiscard]] std::string_view nameOf(PlacementKind kind);

/// The span widened so that no end splits what a reader sees as one character (a letter with its combining
/// marks, an emoji of several code points: extended grapheme clusters of Unicode's annex 29).
[[nodiscard]] Span widenedToCharacters(std::string_view text, Span span);

/// The anchor of a span, widened to whole characters. Precondition: the span lies in the text and its ends
/// are code point boundaries.
[[nodiscard]] Anchor makeAnchor(const Article& article, Span span);

/// Places anchors in one text. Holds what all of them need (hash, positions, an index of the words, each made
/// at first use), so 5,000 anchors in a megabyte take about a second at worst.
///
/// 1. The text has the anchor's hash: its position. 2. Quote and whole context stand at one place alone. 3.
/// Quote and context, changed a little: places are found by seeds of six characters and weighed by edit
/// distance in a band (Ukkonen, Information and Control 64, 1985); fuzzy matching of quote and context is
/// what annotation tools on the W3C selectors do (Hypothesis; Brush et al., "Robust annotation positioning in
/// digital documents", CHI 2001). The place of the fewest errors counts, on three conditions:
///
/// - Enough is there: more than half of quote and context; of a quote that stood twice, a side that told it
///   and half of the other.
/// - Nothing else comes near: the next place that has half of the quote has 24 errors more, about what a lost
///   side makes, as a match is trusted by its distance to the next (Lowe, IJCV 60, 2004). Passages that were
///   as like the quote when it was marked are known for others and do not count.
/// - The whole is explained: the words at a tear, where the place ceases to be as the text was, do not go on
///   elsewhere as they did. A copy that begins in the middle of the surroundings leaves them so at the
///   original, also where that was altered itself; an edit of the original leaves them nowhere.
///
/// The bounds keep copies out of texts edited at random (tst_anchor_property). Of changed words, those around
/// must not stand joined (the passage was taken out). White space, kinds of quotation marks and dashes,
/// invisible characters and composed or decomposed letters make no difference in 2 and 3.
class AnchorPlacer {
public:
    /// \a article must outlive the placer.
    explicit AnchorPlacer(const Article& article);
    ~AnchorPlacer();
    AnchorPlacer(AnchorPlacer&&) noexcept;
    AnchorPlacer& operator=(AnchorPlacer&&) noexcept;

    /// Whatever the anchor's article key says, it is this article's text that is looked at. Not to be called
    /// from two threads at once.
    [[nodiscard]] Placement place(const Anchor& anchor) const;
    [[nodiscard]] Anchor make(Span span) const;

private:
    class Ground;
    std::unique_ptr<Ground> m_ground;
};

/// AnchorPlacer for a single anchor.
[[nodiscard]] Placement placeAnchor(const Anchor& anchor, const Article& article);

} // namespace crossread
