// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace crossread::dates {

/// What a word means in an expression of time. A word has one class; where English gives it two
/// ("second", "may", "last"), the grammar tells them apart by what stands around it.
enum class WordClass : unsigned char {
    None,
    Number,  ///< digits; value is the number
    Ordinal, ///< "3rd", "third"
    Decade,  ///< "1990s", "90s", "nineties"; value is the first year, or that of the century for two digits
    Month,
    Weekday,
    Unit,    ///< value is a TimeUnit
    Season,  ///< value 1 to 4, spring first
    Deictic, ///< "today": value is the offset in days
    Tonight,
    DayPart,  ///< value is a PartOfDay
    Cardinal, ///< "two", "twenty"
    Scale,    ///< "hundred", "thousand"
    Article,  ///< "a", "an"
    Few,      ///< "few", "several", "many": a number that is not told
    Couple,
    Half,
    Quarter,    ///< "quarter"; value 0, or 1 to 4 for "Q3"
    HalfYear,   ///< "H1": value 1 or 2
    FiscalYear, ///< "FY24", "fiscal"; value is the year or 0
    The,
    Of,
    In,
    On,
    At,
    By,
    From,
    To,
    Between,
    And,
    Or,
    For,
    Within,
    Last,
    Past,
    Next,
    This,
    That,
    Same,
    Coming,
    Early,
    Mid,
    Late,
    Start,
    Middle,
    End,
    Ago,
    Later,
    Earlier,
    Before,
    After,
    Since,
    Following,
    Hence,
    Now,
    Every,
    SetAdverb, ///< "daily": value is an index into the table of sets
    Present,
    Recent,
    Future,
    Noon,        ///< value is the hour: 12 or 0
    Meridiem,    ///< value 0 for am, 12 for pm
    Zone,        ///< value is the offset from UTC in minutes
    Era,         ///< value -1 for BC, 1 for AD
    Approximate, ///< "about", "nearly"
    Only,        ///< "just", "only"
    Holiday,     ///< first word of a holiday's name
    Day,         ///< "day" apart from the other units, for "the day"
    Comma,
    Dash,
    Slash,
    Apostrophe,
    Point,
    Open
};

enum class TimeUnit : unsigned char {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century
};
inline constexpr int unitCount = 13;

enum class PartOfDay : unsigned char { Morning, Midday, Afternoon, Evening, Night, Daytime };

struct DateWord {
    std::string_view text; ///< lower case
    WordClass kind = WordClass::None;
    short value = 0;
    bool isShort = false; ///< an abbreviation, which a full stop may follow
    bool isPlural = false;
};

/// The entry for a word of any case, or one of class None.
[[nodiscard]] const DateWord& dateWord(std::string_view word);

} // namespace crossread::dates
