// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/base/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the machine finds in one article. Values without identity: spans into the canonical text and indexes
/// into the lists of the same Findings. Every list is sorted by span (begin, then end).
namespace crossread {

/// Names the rule or model that made a finding, as "names/crf" or "figures/money-symbol". Static storage.
using Rule = std::string_view;

/// An index into a list of the same Findings.
using Index = std::uint32_t;

enum class EntityKind : unsigned char { Person, Organization, Place, Product, Group, Work };
inline constexpr int entityKindCount = 6;

/// A name at one place of the text.
struct Mention {
    Span span;
    EntityKind kind = EntityKind::Organization;
    Rule by;
    /// The mention of the same article that names the same thing more fully ("Liang" -> "Liang Wenfeng"),
    /// or nothing where this is the fullest form. Never a chain: the target has no fuller form itself.
    std::optional<Index> fullForm;
};

enum class Comparator : unsigned char { Equal, About, Less, AtMost, More, AtLeast };

enum class Measure : unsigned char {
    Cost,
    TrainingCost,
    Price,
    Funding,
    Investment,
    Revenue,
    Profit,
    MarketValue,
    Assets,
    Compute,
    Energy,
    Chips,
    Parameters,
    Tokens,
    Users,
    Employees,
    Share,
    Change,
    Ratio,
    Count,
    Duration,
    Age,
    Score,
    Rank,
    Other
};
inline constexpr int measureCount = 25;

/// Whether the article says it itself or only tells that somebody does.
enum class Stance : unsigned char { Asserted, Reported };

/// Who says so.
struct Attribution {
    std::optional<Index> speaker; ///< mention
    std::string
        speakerText; ///< the words that name the speaker where no mention does ("analysts"); may be empty
    Span cue;        ///< "reportedly", "according to", "claimed"; empty span where there is none
    Stance stance = Stance::Asserted;
};

/// A quantity at one place of the text.
struct Figure {
    Span span;
    std::optional<double> value; ///< in \a unit, magnitude applied; absent for a range
    std::optional<double> low;   ///< of a range; absent where it is open below
    std::optional<double> high;  ///< of a range; absent where it is open above
    std::string unit;            ///< formats.md: ISO 4217, "%", "times", "FLOP/s", or the counted noun
    Comparator comparator = Comparator::Equal;
    Measure measure = Measure::Other;
    std::optional<Index> subject; ///< mention whose quantity it is
    std::optional<Index> period;  ///< date it holds for
    std::optional<Attribution> attribution;
    Span hedge;    ///< words that weaken it apart from attribution ("about", "an estimated"); may be empty
    Span sentence; ///< the sentence it stands in; set by extract()
    Rule by;
};

enum class DateType : unsigned char { Date, Time, Duration, Set };

struct DateFinding {
    Span span;
    DateRange range;   ///< resolved; both ends absent for durations, sets and what could not be resolved
    std::string timex; ///< TIMEX3 value: "2025-01-20", "2025-W04", "P2M", "PRESENT_REF"
    DateType type = DateType::Date;
    std::optional<Index> anchor; ///< date it was counted from, where that stands in the text
    Span sentence;               ///< the sentence it stands in; set by extract()
    Rule by;
};

/// Something that happened (or is to happen) at a date, told by one sentence.
struct Event {
    Span span;                   ///< the sentence
    Index date = 0;              ///< into Findings::dates
    std::string headline;        ///< short, from the sentence's own words
    std::vector<Index> mentions; ///< participants, in order of the text
    std::optional<Attribution> attribution;
    Rule by;
};

enum class QuotationKind : unsigned char { Direct, Mixed, Indirect };

struct Quotation {
    Span span; ///< of direct and mixed speech the words between the marks, of indirect speech the clause
    QuotationKind kind = QuotationKind::Direct;
    std::optional<Index> speaker; ///< mention
    Span cue;                     ///< the verb or phrase of saying; empty where there is none
    Rule by;
};

struct Findings {
    std::vector<Mention> mentions;
    std::vector<Figure> figures;
    std::vector<DateFinding> dates;
    std::vector<Event> events;
    std::vector<Quotation> quotations;
};

/// Names as the analysis format spells them: "person", "<=", "training cost", "date", "direct", "reported".
[[nodiscard]] std::string_view nameOf(EntityKind kind);
[[nodiscard]] std::string_view nameOf(Comparator comparator);
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] std::string_view nameOf(DateType type);
[[nodiscard]] std::string_view nameOf(QuotationKind kind);
[[nodiscard]] std::string_view nameOf(Stance stance);

} // namespace crossread
