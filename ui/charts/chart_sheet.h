// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/filter.h"
#include "model/link/linked.h"

#include <QString>

#include <optional>
#include <vector>

namespace crossread {

enum class ChartKind : unsigned char {
    Money,      ///< sums of one currency
    Quantities, ///< chips, compute, energy, parameters, tokens: of one unit
    Mentions,   ///< of entities, by article
    Measures    ///< how many figures there are of each measure
};
inline constexpr int chartKindCount = 4;

/// What a chart of a kind is about.
struct ChartTopic {
    ChartKind kind = ChartKind::Money;
    std::string unit;               ///< of money the currency; may be empty
    std::optional<Measure> measure; ///< nothing: all measures of the unit
    std::size_t figures = 0;        ///< how many there are
    QString label;                  ///< for a chooser

    [[nodiscard]] bool isSameAs(const ChartTopic& other) const
    {
        return kind == other.kind && unit == other.unit && measure == other.measure;
    }
};

/// The topics a kind has in what is shown, the richest first. Mentions and Measures have one each.
[[nodiscard]] std::vector<ChartTopic> chartTopics(const Corpus& corpus, const Shown& shown, ChartKind kind);

/// How a value is drawn. A hedged value is never a plain dot.
enum class MarkForm : unsigned char {
    Dot,
    Range, ///< from low to high
    Below, ///< an arrow down from the value
    Above, ///< an arrow up from the value
    Bar    ///< a count
};

/// One row of a chart. Equal figures said of the same thing are one row.
struct ChartMark {
    MarkForm form = MarkForm::Dot;
    bool isAbout = false;    ///< soft ends
    bool isReported = false; ///< hollow
    double low = 0;          ///< low == high but for ranges
    double high = 0;
    QString label;  ///< what it is about
    QString words;  ///< as the article says it
    QString source; ///< the article, or how many
    std::vector<FigureId> figures;
    std::vector<ArticleId> articles;
    std::vector<TextPlace> places; ///< the exact words
};

struct ChartTick {
    double value = 0;
    QString label;
};

/// A chart as a value: which marks in which order on which axis, in the words of a page. No colours, no
/// pixels.
struct ChartSheet {
    ChartTopic topic;
    QString title;                ///< a sentence that can be quoted
    QString subtitle;             ///< what was counted, and under which filter
    QString axisTitle;            ///< with the unit
    std::vector<ChartMark> marks; ///< by value, the greatest first
    QString leftOut;              ///< how many rows are not there, and which; may be empty
    bool isLogarithmic = false;
    double axisBegin = 0; ///< a value, on a logarithmic axis above 0
    double axisEnd = 1;
    std::vector<ChartTick> ticks;

    /// Where a value stands on the axis: the value, or its decimal logarithm.
    [[nodiscard]] double position(double value) const;
    [[nodiscard]] bool has(MarkForm form) const;
};

inline constexpr std::size_t mostMarks = 120;

/// \a entities are those whose mentions are counted; where there are none, the most mentioned stand in.
[[nodiscard]] ChartSheet chartSheet(const Corpus& corpus, const Shown& shown, const ChartTopic& topic,
                                    const std::vector<EntityId>& entities = {});

enum class MarkLight : unsigned char { None, Related, Selected };

[[nodiscard]] constexpr bool isLit(MarkLight light)
{
    return light != MarkLight::None;
}

/// What lights a mark up: its figures, or of a bar of mentions its article.
[[nodiscard]] MarkLight lightOf(const ChartMark& mark, ChartKind kind, const Linked& linked);

} // namespace crossread
