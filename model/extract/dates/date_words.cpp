// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/date_words.h"

#include "model/extract/dates/holiday_words.h"
#include "model/extract/listed_words.h"
#include "model/text/ascii.h"

#include <array>
#include <cstdint>

namespace crossread::dates {

namespace {

using enum WordClass;

constexpr short value(TimeUnit unit)
{
    return static_cast<short>(unit);
}

constexpr short value(PartOfDay part)
{
    return static_cast<short>(part);
}

constexpr DateWord plainWords[] = {
    {"january", Month, 1},
    {"february", Month, 2},
    {"march", Month, 3},
    {"april", Month, 4},
    {"may", Month, 5},
    {"june", Month, 6},
    {"july", Month, 7},
    {"august", Month, 8},
    {"september", Month, 9},
    {"october", Month, 10},
    {"november", Month, 11},
    {"december", Month, 12},
    {"jan", Month, 1, true},
    {"feb", Month, 2, true},
    {"febr", Month, 2, true},
    {"mar", Month, 3, true},
    {"apr", Month, 4, true},
    {"jun", Month, 6, true},
    {"jul", Month, 7, true},
    {"aug", Month, 8, true},
    {"sep", Month, 9, true},
    {"sept", Month, 9, true},
    {"oct", Month, 10, true},
    {"nov", Month, 11, true},
    {"dec", Month, 12, true},

    {"monday", Weekday, 1},
    {"tuesday", Weekday, 2},
    {"wednesday", Weekday, 3},
    {"thursday", Weekday, 4},
    {"friday", Weekday, 5},
    {"saturday", Weekday, 6},
    {"sunday", Weekday, 7},
    {"mondays", Weekday, 1, false, true},
    {"tuesdays", Weekday, 2, false, true},
    {"wednesdays", Weekday, 3, false, true},
    {"thursdays", Weekday, 4, false, true},
    {"fridays", Weekday, 5, false, true},
    {"saturdays", Weekday, 6, false, true},
    {"sundays", Weekday, 7, false, true},
    {"mon", Weekday, 1, true},
    {"tue", Weekday, 2, true},
    {"tues", Weekday, 2, true},
    {"wed", Weekday, 3, true},
    {"weds", Weekday, 3, true},
    {"thu", Weekday, 4, true},
    {"thur", Weekday, 4, true},
    {"thurs", Weekday, 4, true},
    {"fri", Weekday, 5, true},
    {"sat", Weekday, 6, true},
    {"sun", Weekday, 7, true},

    {"second", Unit, value(TimeUnit::Second)},
    {"seconds", Unit, value(TimeUnit::Second), false, true},
    {"sec", Unit, value(TimeUnit::Second), true},
    {"secs", Unit, value(TimeUnit::Second), true, true},
    {"minute", Unit, value(TimeUnit::Minute)},
    {"minutes", Unit, value(TimeUnit::Minute), false, true},
    {"min", Unit, value(TimeUnit::Minute), true},
    {"mins", Unit, value(TimeUnit::Minute), true, true},
    {"hour", Unit, value(TimeUnit::Hour)},
    {"hours", Unit, value(TimeUnit::Hour), false, true},
    {"hr", Unit, value(TimeUnit::Hour), true},
    {"hrs", Unit, value(TimeUnit::Hour), true, true},
    {"day", Unit, value(TimeUnit::Day)},
    {"days", Unit, value(TimeUnit::Day), false, true},
    {"weekend", Unit, value(TimeUnit::Weekend)},
    {"weekends", Unit, value(TimeUnit::Weekend), false, true},
    {"wkend", Unit, value(TimeUnit::Weekend)},
    {"week-end", Unit, value(TimeUnit::Weekend)},
    {"week-ends", Unit, value(TimeUnit::Weekend), false, true},
    {"week", Unit, value(TimeUnit::Week)},
    {"weeks", Unit, value(TimeUnit::Week), false, true},
    {"wk", Unit, value(TimeUnit::Week), true},
    {"wks", Unit, value(TimeUnit::Week), true, true},
    {"workweek", Unit, value(TimeUnit::Week)},
    {"fortnight", Unit, 100},
    {"fortnights", Unit, 100, false, true},
    {"month", Unit, value(TimeUnit::Month)},
    {"months", Unit, value(TimeUnit::Month), false, true},
    {"mos", Unit, value(TimeUnit::Month), true, true},
    {"quarters", Quarter, 0, false, true},
    {"quarter", Quarter, 0},
    {"qtr", Quarter, 0, true},
    {"qtrs", Quarter, 0, true, true},
    {"q1", Quarter, 1},
    {"q2", Quarter, 2},
    {"q3", Quarter, 3},
    {"q4", Quarter, 4},
    {"h1", HalfYear, 1},
    {"h2", HalfYear, 2},
    {"seasons", Unit, value(TimeUnit::Season), false, true},
    {"year", Unit, value(TimeUnit::Year)},
    {"years", Unit, value(TimeUnit::Year), false, true},
    {"yr", Unit, value(TimeUnit::Year), true},
    {"yrs", Unit, value(TimeUnit::Year), true, true},
    {"decade", Unit, value(TimeUnit::Decade)},
    {"decades", Unit, value(TimeUnit::Decade), false, true},
    {"century", Unit, value(TimeUnit::Century)},
    {"centuries", Unit, value(TimeUnit::Century), false, true},

    {"spring", Season, 1},
    {"summer", Season, 2},
    {"autumn", Season, 3},
    {"fall", Season, 3},
    {"winter", Season, 4},
    {"springtime", Season, 1},
    {"summertime", Season, 2},
    {"wintertime", Season, 4},

    {"today", Deictic, 0},
    {"yesterday", Deictic, -1},
    {"tomorrow", Deictic, 1},
    {"tmr", Deictic, 1},
    {"tmrw", Deictic, 1},
    {"overmorrow", Deictic, 2},
    {"tonight", Tonight, 0},
    {"tonite", Tonight, 0},

    {"morning", DayPart, value(PartOfDay::Morning)},
    {"mornings", DayPart, value(PartOfDay::Morning), false, true},
    {"afternoon", DayPart, value(PartOfDay::Afternoon)},
    {"afternoons", DayPart, value(PartOfDay::Afternoon), false, true},
    {"evening", DayPart, value(PartOfDay::Evening)},
    {"evenings", DayPart, value(PartOfDay::Evening), false, true},
    {"night", DayPart, value(PartOfDay::Night)},
    {"nights", DayPart, value(PartOfDay::Night), false, true},
    {"nighttime", DayPart, value(PartOfDay::Night)},
    {"daytime", DayPart, value(PartOfDay::Daytime)},
    {"lunch", DayPart, value(PartOfDay::Midday)},
    {"lunchtime", DayPart, value(PartOfDay::Midday)},
    {"night-time", DayPart, value(PartOfDay::Night)},
    {"midday", Noon, 12},
    {"noon", Noon, 12},
    {"midnight", Noon, 0},
    {"noonish", Noon, 12},

    {"zero", Cardinal, 0},
    {"one", Cardinal, 1},
    {"single", Cardinal, 1},
    {"two", Cardinal, 2},
    {"three", Cardinal, 3},
    {"four", Cardinal, 4},
    {"five", Cardinal, 5},
    {"six", Cardinal, 6},
    {"seven", Cardinal, 7},
    {"eight", Cardinal, 8},
    {"nine", Cardinal, 9},
    {"ten", Cardinal, 10},
    {"eleven", Cardinal, 11},
    {"twelve", Cardinal, 12},
    {"thirteen", Cardinal, 13},
    {"fourteen", Cardinal, 14},
    {"fifteen", Cardinal, 15},
    {"sixteen", Cardinal, 16},
    {"seventeen", Cardinal, 17},
    {"eighteen", Cardinal, 18},
    {"nineteen", Cardinal, 19},
    {"twenty", Cardinal, 20},
    {"thirty", Cardinal, 30},
    {"forty", Cardinal, 40},
    {"fifty", Cardinal, 50},
    {"sixty", Cardinal, 60},
    {"seventy", Cardinal, 70},
    {"eighty", Cardinal, 80},
    {"ninety", Cardinal, 90},
    {"hundred", Scale, 100},
    {"thousand", Scale, 1000},
    {"dozen", Cardinal, 12},

    {"first", Ordinal, 1},
    {"third", Ordinal, 3},
    {"fourth", Ordinal, 4},
    {"fifth", Ordinal, 5},
    {"sixth", Ordinal, 6},
    {"seventh", Ordinal, 7},
    {"eighth", Ordinal, 8},
    {"ninth", Ordinal, 9},
    {"tenth", Ordinal, 10},
    {"eleventh", Ordinal, 11},
    {"twelfth", Ordinal, 12},
    {"thirteenth", Ordinal, 13},
    {"fourteenth", Ordinal, 14},
    {"fifteenth", Ordinal, 15},
    {"sixteenth", Ordinal, 16},
    {"seventeenth", Ordinal, 17},
    {"eighteenth", Ordinal, 18},
    {"nineteenth", Ordinal, 19},
    {"twentieth", Ordinal, 20},
    {"thirtieth", Ordinal, 30},

    {"twenties", Decade, 20},
    {"thirties", Decade, 30},
    {"forties", Decade, 40},
    {"fifties", Decade, 50},
    {"sixties", Decade, 60},
    {"seventies", Decade, 70},
    {"eighties", Decade, 80},
    {"nineties", Decade, 90},

    {"a", Article, 1},
    {"an", Article, 1},
    {"few", Few},
    {"several", Few},
    {"many", Few},
    {"some", Few, 1},
    {"couple", Couple, 2},
    {"half", Half},
    {"fy", FiscalYear, 0},
    {"fiscal", FiscalYear, 0},
    {"financial", FiscalYear, 1},

    {"the", The},
    {"of", Of},
    {"in", In},
    {"during", In, 1},
    {"on", On},
    {"at", At},
    {"by", By},
    {"from", From},
    {"to", To},
    {"until", To, 1},
    {"till", To, 1},
    {"til", To, 1},
    {"through", To, 2},
    {"thru", To, 2},
    {"between", Between},
    {"and", And},
    {"or", Or},
    {"for", For},
    {"within", Within},
    {"into", In, 2},
    {"last", Last, -1},
    {"previous", Last, -2},
    {"preceding", Last, -2},
    {"prior", Last, -2},
    {"past", Past},
    {"next", Next, 1},
    {"following", Following, 1},
    {"coming", Coming, 1},
    {"upcoming", Coming, 1},
    {"this", This},
    {"current", This, 1},
    {"that", That},
    {"same", Same},
    {"these", This, 2},
    {"early", Early},
    {"mid", Mid},
    {"late", Late},
    {"beginning", Start},
    {"start", Start},
    {"dawn", Start},
    {"middle", Middle},
    {"end", End},
    {"close", End, 1},
    {"turn", Start, 1},
    {"ago", Ago},
    {"later", Later},
    {"afterwards", Later, 1},
    {"afterward", Later, 1},
    {"earlier", Earlier},
    {"before", Before},
    {"after", After},
    {"since", Since},
    {"hence", Hence},
    {"out", Hence, 1},
    {"back", Ago, 1},
    {"every", Every},
    {"each", Every},
    {"once", Every, 1},
    {"semi", Every, 2},
    {"bi", Every, 3},
    {"daily", SetAdverb, 0},
    {"nightly", SetAdverb, 0},
    {"weekly", SetAdverb, 1},
    {"biweekly", SetAdverb, 2},
    {"fortnightly", SetAdverb, 2},
    {"monthly", SetAdverb, 3},
    {"bimonthly", SetAdverb, 4},
    {"quarterly", SetAdverb, 5},
    {"semiannual", SetAdverb, 6},
    {"semiannually", SetAdverb, 6},
    {"annual", SetAdverb, 7},
    {"annually", SetAdverb, 7},
    {"yearly", SetAdverb, 7},
    {"biennial", SetAdverb, 8},
    {"hourly", SetAdverb, 9},
    {"everyday", SetAdverb, 0},
    {"biannual", SetAdverb, 6},
    {"biannually", SetAdverb, 6},
    {"currently", Present},
    {"presently", Present},
    {"nowadays", Present},
    {"now", Now},
    {"asap", Present, 1},
    {"recently", Recent},
    {"recent", Recent, 1},
    {"formerly", Recent, 2},
    {"lately", Recent},
    {"soon", Future},
    {"shortly", Future, 1},
    {"future", Future, 2},
    {"am", Meridiem, 0},
    {"pm", Meridiem, 12},
    {"a.m", Meridiem, 0},
    {"p.m", Meridiem, 12},
    {"a.m.", Meridiem, 0},
    {"p.m.", Meridiem, 12},
    {"bc", Era, -1},
    {"bce", Era, -1},
    {"b.c.", Era, -1},
    {"ad", Era, 1},
    {"ce", Era, 1},
    {"a.d.", Era, 1},
    {"b.c", Era, -1},
    {"a.d", Era, 1},
    {"b.c.e", Era, -1},
    {"b.c.e.", Era, -1},
    {"c.e.", Era, 1},
    {"c.e", Era, 1},
    {"utc", Zone, 0},
    {"gmt", Zone, 0},
    {"est", Zone, -300},
    {"edt", Zone, -240},
    {"cst", Zone, -360},
    {"cdt", Zone, -300},
    {"mst", Zone, -420},
    {"mdt", Zone, -360},
    {"pst", Zone, -480},
    {"pdt", Zone, -420},
    {"bst", Zone, 60},
    {"cet", Zone, 60},
    {"cest", Zone, 120},
    {"jst", Zone, 540},
    {"ist", Zone, 330},
    {"aest", Zone, 600},
    {"aedt", Zone, 660},
    {"hkt", Zone, 480},
    {"sgt", Zone, 480},
    {"et", Zone, -300},
    {"pt", Zone, -480},
    {"ct", Zone, -360},
    {"mt", Zone, -420},
    {"about", Approximate},
    {"around", Approximate},
    {"nearly", Approximate, 1},
    {"almost", Approximate, 1},
    {"over", Approximate, 1},
    {"approximately", Approximate},
    {"roughly", Approximate},
    {"circa", Approximate},
    {"just", Only},
    {"only", Only},
    {"exactly", Only, 1},
};

constexpr auto makeWords()
{
    std::array<DateWord, std::size(plainWords) + std::size(holidayWords)> all{};
    std::size_t at = 0;
    for (const DateWord& word : plainWords)
        all[at++] = word;
    for (const std::string_view word : holidayWords)
        all[at++] = DateWord{word, Holiday};
    return all;
}

constexpr auto words = makeWords();
constexpr std::size_t tableSize = 2048;
constexpr WordGlance glance = glanceOf(words, &DateWord::text);

constexpr std::uint32_t hashOf(std::string_view word)
{
    std::uint32_t hash = 2166136261u;
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(ascii::lower(letter))) * 16777619u;
    return hash ^ (hash >> 15);
}

/// Open addressing with room to spare; 0 stands for an empty slot.
constexpr std::array<short, tableSize> makeTable()
{
    std::array<short, tableSize> table{};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        std::size_t slot = hashOf(words[i].text) % tableSize;
        while (table[slot] != 0)
            slot = (slot + 1) % tableSize;
        table[slot] = static_cast<short>(i + 1);
    }
    return table;
}

constexpr std::array<short, tableSize> table = makeTable();
constexpr DateWord noWord{};

bool equalsLowered(std::string_view word, std::string_view lower)
{
    if (word.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (ascii::lower(word[i]) != lower[i])
            return false;
    }
    return true;
}

} // namespace

const DateWord& dateWord(std::string_view word)
{
    if (!glance.mayHold(word))
        return noWord;
    for (std::size_t slot = hashOf(word) % tableSize; table[slot] != 0; slot = (slot + 1) % tableSize) {
        const DateWord& entry = words[table[slot] - 1];
        if (equalsLowered(word, entry.text))
            return entry;
    }
    return noWord;
}

} // namespace crossread::dates
