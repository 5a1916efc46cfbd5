// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/lexeme.h"
#include "model/extract/dates/time_tree.h"

#include <span>
#include <string_view>

namespace crossread::dates {

/// A part of the sentence that was understood: its tree and the lexeme behind it.
struct Phrase {
    NodeIndex node = noNode;
    std::size_t end = 0;
    std::string_view rule = {};

    explicit operator bool() const { return node != noNode; }
};

/// A point told by fields of the calendar.
[[nodiscard]] inline TimeNode calendar(const CalendarFields& fields)
{
    TimeNode node;
    node.op = TimeOp::Calendar;
    node.fields = fields;
    return node;
}

/// Two digits are of this or the last century, as the hundred years around 2000 are split by most programs.
[[nodiscard]] constexpr int fullYear(int twoDigits)
{
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/// Recognizes expressions of time in the lexemes of one sentence. Each rule looks a bounded number of lexemes
/// ahead and phrases nest at most three deep, so that reading a sentence is linear in its length.
class Grammar {
public:
    Grammar(std::string_view text, std::span<const Lexeme> lexemes, TimeTree& tree)
        : m_text(text), m_lexemes(lexemes), m_tree(tree)
    {
    }

    /// Whether an expression can start with a lexeme of this class.
    [[nodiscard]] static bool starts(const Lexeme& lexeme);

    /// The longest expression that starts at lexeme \a i.
    [[nodiscard]] Phrase expression(std::size_t i);

private:
    friend class PhraseReader;
    // grammar.cpp: what stands together
    Phrase point(std::size_t i, int depth);
    Phrase core(std::size_t i, int depth);
    Phrase relativeCore(std::size_t i, int depth);
    Phrase digitsFirst(std::size_t i, int depth);
    Phrase ordinalFirst(std::size_t i, int depth);
    Phrase theCore(std::size_t i, int depth);
    Phrase withTime(Phrase day);
    Phrase timeFirst(std::size_t i, int depth);
    // grammar_calendar.cpp: days and months by name, years
    Phrase monthFirst(std::size_t i);
    Phrase dayFirst(std::size_t i);
    Phrase weekdayFirst(std::size_t i, int depth);
    Phrase weekdayDate(std::size_t i, std::size_t at);
    Phrase weekdayDay(std::size_t i, std::size_t at);
    Phrase weekdayOfWeek(Phrase name, int depth);
    Phrase dayRange(std::size_t i, int month, int firstDay);
    Phrase bareMonth(std::size_t i);
    Phrase dayAlone(std::size_t i);
    std::size_t readSpokenYear(std::size_t i, int& year) const;
    Phrase bareYear(std::size_t i);
    Phrase twoYears(std::size_t i);
    Phrase spokenYear(std::size_t i);
    Phrase yearWithPart(std::size_t i, std::size_t at);
    std::size_t readWeekdayBehind(std::size_t i, std::int8_t& weekday) const;
    [[nodiscard]] bool isMoney(std::size_t i) const;
    [[nodiscard]] bool isPartOfNumber(std::size_t i, std::size_t end) const;
    [[nodiscard]] bool endsPhrase(std::size_t i) const;
    [[nodiscard]] bool endsSentence(std::size_t i) const
    {
        return i >= m_lexemes.size() || (is(i, WordClass::Point) && i + 1 >= m_lexemes.size());
    }
    std::size_t readDay(std::size_t i, int& day, bool& isOrdinal) const;
    std::size_t readYear(std::size_t i, int& year) const;
    std::size_t readEra(std::size_t i, int& year) const;
    std::size_t readYearAfter(std::size_t i, int& year) const;
    std::size_t readOrdinal(std::size_t i, int& number) const;
    [[nodiscard]] bool isNamedMonthHere(std::size_t i) const;
    [[nodiscard]] bool isOfSomebodysAge(std::size_t i) const;
    // grammar_numeric.cpp: dates and times in digits
    Phrase numericDate(std::size_t i);
    Phrase monthAndDay(std::size_t i, std::size_t position, TimeNode& node, bool& isAmbiguous);
    Phrase spacedDate(std::size_t i);
    Phrase isoTime(const TimeNode& day, std::size_t position, std::size_t i);
    // grammar_clock.cpp: times of day
    Phrase clock(std::size_t i, bool isAfterDay);
    [[nodiscard]] bool closesHour(std::size_t i) const;
    [[nodiscard]] bool isRaceTime(std::size_t i) const;
    Phrase spokenClock(std::size_t i, bool isAfterDay);
    Phrase writtenClock(std::size_t i, bool isAfterDay);
    Phrase militaryClock(std::size_t i);
    Phrase clockRange(std::size_t i, bool isAfterDay);
    Phrase clockThenDay(std::size_t i, int depth);
    Phrase partThenDay(std::size_t i, int depth);
    Phrase boundedTime(Phrase day, std::size_t i);
    Phrase yearBehindTime(Phrase time);
    [[nodiscard]] std::size_t behindOClock(std::size_t i) const;
    std::size_t readSpokenMinutes(std::size_t i, double& minutes) const;
    Phrase rangeEnd(std::size_t i, bool& isHourAlone);
    Phrase minutesPast(std::size_t i);
    Phrase hourFirst(std::size_t i, int depth);
    Phrase zoned(TimeNode node, std::size_t end);
    void fitTo(PartOfDay part, NodeIndex clockNode);
    std::size_t readHour(std::size_t i, ClockFields& clock) const;
    std::size_t readPartAfter(std::size_t i, ClockFields& clock) const;
    std::size_t readOffset(std::size_t i, ClockFields& clock) const;
    std::size_t readMeridiem(std::size_t i, ClockFields& clock) const;
    std::size_t readZone(std::size_t i, ClockFields& clock) const;
    Phrase partOfDay(std::size_t i);
    Phrase bareDayPart(std::size_t i);
    Phrase dayPartAt(std::size_t i);
    // grammar_quarter.cpp, grammar_nth.cpp, grammar_period.cpp: quarters and halves; days and weeks of a
    // period; seasons, decades, centuries, fiscal years
    Phrase quarter(std::size_t i, int depth);
    Phrase halfYear(std::size_t i, int depth);
    Phrase season(std::size_t i, int depth);
    Phrase decade(std::size_t i);
    Phrase century(std::size_t i);
    Phrase fiscalYear(std::size_t i);
    Phrase yearOf(std::size_t i, int depth);
    Phrase codedPeriod(std::size_t i);
    Phrase quarterOfMonth(std::size_t i, int depth);
    Phrase monthOf(CalendarFields fields, std::size_t end, std::string_view rule);
    std::size_t readSecondYear(std::size_t i, int year) const;
    Phrase yearEnd(std::size_t i, int depth);
    Phrase partOfYear(Phrase year);
    [[nodiscard]] bool isQuarterOfYear(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool isSportsQuarter(std::size_t begin, std::size_t end) const;
    Phrase nth(std::size_t i, int depth);
    std::size_t readNth(std::size_t i, int& number) const;
    Phrase ofEach(std::size_t i);
    Phrase dayOfMonth(std::size_t i, int day, int depth);
    Phrase yearFirst(std::size_t i);
    Phrase part(std::size_t i, int depth);
    Phrase holiday(std::size_t i, int depth);
    Phrase holidayYear(std::size_t i, int depth);
    // grammar_relative.cpp, grammar_unit.cpp: counted from now or from what was told
    Phrase relative(std::size_t i, int depth);
    Phrase rolling(std::size_t i, bool looksBack);
    [[nodiscard]] bool isVerbLast(std::size_t i) const;
    Phrase pickedName(std::size_t i, Pick pick, int depth);
    Phrase relativeUnit(std::size_t i, int count, Origin origin);
    Phrase deictic(std::size_t i, int depth);
    Phrase overnight(std::size_t i);
    Phrase told(std::size_t i, int depth);
    Phrase withWeekday(Phrase week);
    Phrase laterIn(std::size_t i, int depth);
    Phrase unitOf(std::size_t i, int depth);
    Phrase theUnit(std::size_t i);
    Phrase weekFrom(std::size_t i, int depth);
    Phrase reference(std::size_t i);
    // grammar_amount.cpp: durations, distances, sets
    Phrase amountFirst(std::size_t i, int depth);
    Phrase amountAway(TimeNode node, std::size_t begin, std::size_t end, int depth);
    Phrase amountAlone(TimeNode node, std::size_t i, std::size_t end);
    Phrase raceTime(std::size_t i);
    Phrase deepPast(std::size_t i);
    [[nodiscard]] bool isCompound(std::size_t i) const;
    [[nodiscard]] bool meansDuring(std::size_t i, std::size_t end) const;
    Phrase bareUnits(std::size_t i);
    Phrase weekdaysAway(std::size_t i);
    Phrase rollingInside(std::size_t i);
    Phrase set(std::size_t i); // grammar_set.cpp
    Phrase everySet(std::size_t i);
    Phrase allSet(std::size_t i);
    Phrase timesSet(std::size_t i);
    Phrase clockSet(std::size_t i);
    Phrase weekdaySet(std::size_t i);
    std::size_t readFraction(std::size_t i, double& number, TimeUnit& gluedUnit, bool& isGlued) const;
    Phrase nthUnits(std::size_t i, int sign, int depth);
    std::size_t readAmount(std::size_t i, Amount& amount) const;
    std::size_t readNumber(std::size_t i, double& number, bool& isFuzzy) const;
    std::size_t readUnit(std::size_t i, TimeUnit& unit, double& times) const;
    std::size_t readHalf(std::size_t i) const;
    [[nodiscard]] std::size_t behindManner(std::size_t i) const;
    std::size_t readAndPart(std::size_t i, double& more) const;
    [[nodiscard]] bool isShare(std::size_t begin, std::size_t unit, double number) const;
    std::size_t readGlued(std::size_t i, double& number, TimeUnit& unit) const;
    [[nodiscard]] bool isAge(std::size_t end) const;
    [[nodiscard]] bool isAgedFrom(std::size_t i) const;
    std::size_t readGroupedNumber(std::size_t i, double& number) const;

    [[nodiscard]] const Lexeme& lexeme(std::size_t i) const
    {
        return i < m_lexemes.size() ? m_lexemes[i] : none;
    }
    [[nodiscard]] const Lexeme& before(std::size_t i) const { return i > 0 ? m_lexemes[i - 1] : none; }
    [[nodiscard]] bool is(std::size_t i, WordClass kind) const { return lexeme(i).kind == kind; }
    [[nodiscard]] std::string_view word(std::size_t i) const { return lexeme(i).span.in(m_text); }
    [[nodiscard]] bool isWord(std::size_t i, std::string_view lower) const;
    /// \a i, or behind the full stop of the abbreviation right before \a i.
    [[nodiscard]] std::size_t afterPoint(std::size_t i) const { return before(i).hasPoint ? i + 1 : i; }
    [[nodiscard]] std::size_t skip(std::size_t i, WordClass kind) const { return is(i, kind) ? i + 1 : i; }
    /// The lexeme at or behind byte \a position, or nothing (0) if it is inside of one.
    [[nodiscard]] std::size_t lexemeAt(std::size_t position, std::size_t from) const;

    NodeIndex add(const TimeNode& node);
    Phrase make(const TimeNode& node, std::size_t end, std::string_view rule);

    static const Lexeme none;
    std::string_view m_text;
    std::span<const Lexeme> m_lexemes;
    TimeTree& m_tree;
};

} // namespace crossread::dates
