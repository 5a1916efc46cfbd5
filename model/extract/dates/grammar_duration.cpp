// SPDX-License-Identifier: GPL-3.0-or-later
// What an amount of time tells: how long something took, or a point so far away.
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <array>
#include <charconv>

namespace crossread::dates {

using enum WordClass;

/// "40-year-old", "three years old", "years of age": an age, not a stretch of the calendar.
bool Grammar::isAge(std::size_t end) const
{
    const std::size_t at = skip(end, Dash);
    return isWord(at, "old") || isWord(at, "olds") || (is(end, Of) && isWord(end + 1, "age"));
}

/// "children aged 5 to 36 months"
bool Grammar::isAgedFrom(std::size_t i) const
{
    const bool endsRange = i > 2 && (is(i - 1, To) || is(i - 1, Dash) || is(i - 1, And));
    const std::size_t first = !endsRange ? i : i - 2;
    return first > 0 &&
           (isWord(first - 1, "aged") || (first > 1 && is(first - 1, Between) && isWord(first - 2, "aged")));
}

/// "once-in-a-century", "$5-a-month", "in as many weeks": part of another expression.
bool Grammar::isCompound(std::size_t i) const
{
    const bool isGluedArticle = is(i, Article) && i > 1 && lexeme(i).isGlued && before(i).is(Dash);
    // "24 hours a day, seven days a week"
    const bool isRate = is(i, Article) && before(i).is(Unit) && before(i).isPlural;
    return isGluedArticle || isRate || (is(i, Few) && isWord(i, "many") && i > 0 && isWord(i - 1, "as"));
}

/// Whether the "over" at \a i before an amount that ends at \a end tells when ("built over four years") or
/// belongs to its verb ("took over three months ago"), and not how much more ("for over four years").
bool Grammar::meansDuring(std::size_t i, std::size_t end) const
{
    static constexpr ListedWords taking{std::to_array<std::string_view>(
        {"carried", "hand", "handed", "hands", "rolled", "take", "taken", "takes", "taking", "took"})};
    static constexpr ListedWords measuring{std::to_array<std::string_view>(
        {"after", "are",      "be",       "been",    "being", "for",      "in",     "is",
         "just",  "last",     "lasted",   "lasting", "lasts", "need",     "needed", "needs",
         "of",    "required", "requires", "served",  "spend", "spending", "spent",  "takes",
         "take",  "taken",    "taking",   "took",    "was",   "wait",     "waited", "waiting",
         "were",  "within",   "with",     "well",    "cost",  "costs",    "a",      "an",
         "the",   "to",       "at",       "by",      "or",    "and"})};
    if (!isWord(i, "over"))
        return false;
    if (is(end, Ago) || is(end, Earlier) || is(end, Later) || is(end, After) || is(end, Before) ||
        is(end, Hence))
        return i > 0 && taking.contains(word(i - 1));
    const bool isAnswer = i == 0 && endsSentence(end); // "How long? Over four years."
    return !isAnswer && !(is(end, Dash) && lexeme(end).isGlued) &&
           (i == 0 || !measuring.contains(word(i - 1)));
}

/// "ran it in 2:03:45", "a time of 2:01:09", "clocked 1:59:40": hours, minutes and seconds that something
/// took.
bool Grammar::isRaceTime(std::size_t i) const
{
    static constexpr ListedWords verbs{std::to_array<std::string_view>(
        {"clocked", "clocking", "clocks", "ran", "record", "run", "running", "timed", "took", "was"})};
    static constexpr ListedWords nouns{
        std::to_array<std::string_view>({"best", "mark", "record", "time", "times"})};
    const std::string_view digits = word(i);
    const bool isWritten = lexeme(i).startsWithDigit && digits.size() >= 7 && digits[1] == ':' &&
                           digits[4] == ':' && digits[0] != '0' && (digits.size() == 7 || digits[7] == '.');
    if (!isWritten || i == 0 || is(i + 1, Meridiem) || is(i + 1, Zone) || is(i + 1, On))
        return false;
    return before(i).is(In) || verbs.contains(word(i - 1)) ||
           (before(i).is(Of) && i > 1 && nouns.contains(word(i - 2)));
}

/// "12,000", "4.5", "66".
std::size_t Grammar::readGroupedNumber(std::size_t i, double& number) const
{
    if (!lexeme(i).startsWithDigit || word(i).size() > 12)
        return 0;
    std::array<char, 12> plain{};
    std::size_t length = 0;
    for (const char each : word(i)) {
        if (each != ',')
            plain[length++] = each;
    }
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + length, number);
    return error == std::errc{} && end == plain.data() + length ? i + 1 : 0;
}

Phrase Grammar::raceTime(std::size_t i)
{
    if (!isRaceTime(i))
        return {};
    const auto two = [digits = word(i)](std::size_t at) {
        return (digits[at] - '0') * 10 + digits[at + 1] - '0';
    };
    TimeNode node;
    node.op = TimeOp::Duration;
    node.amount.of(TimeUnit::Hour) = word(i)[0] - '0';
    node.amount.of(TimeUnit::Minute) = two(2);
    node.amount.of(TimeUnit::Second) = two(5);
    return make(node, i + 1, "dates/duration");
}

/// "12,000 years ago", "66 million years ago", "4.5 billion years ago": before all calendars.
Phrase Grammar::deepPast(std::size_t i)
{
    double number = 0;
    bool isFuzzy = false;
    std::size_t at = readGroupedNumber(i, number);
    at = at != 0 ? at : readNumber(i, number, isFuzzy);
    if (at == 0 || isFuzzy)
        return {};
    const std::size_t scale = skip(at, Dash);
    const double times = isWord(scale, "million") ? 1e6 : isWord(scale, "billion") ? 1e9 : 1;
    at = times > 1 ? scale + 1 : at;
    if (number * times < 10000 || !(is(at, Unit) && isWord(at, "years")) || !is(at + 1, Ago) ||
        lexeme(at + 1).value != 0)
        return {};
    TimeNode node;
    node.op = TimeOp::Shift;
    node.count = -1;
    node.amount.of(TimeUnit::Year) = number * times;
    return make(node, at + 2, "dates/ago");
}

/// An amount of time and what it is: "two weeks ago", "a year later", "two days after Christmas", "six
/// months".
Phrase Grammar::amountFirst(std::size_t i, int depth)
{
    // "over six years" and "nearly five months" are marked whole, "about" is not.
    if ((is(i, Approximate) && lexeme(i).value == 0) || isCompound(i))
        return {};
    const std::size_t begin = is(i, Approximate) ? i + 1 : i;
    if (const Phrase race = begin == i ? raceTime(i) : Phrase{})
        return race;
    if (const Phrase past = deepPast(begin))
        return past;
    TimeNode node;
    const std::size_t end = readAmount(begin, node.amount);
    if (end == 0)
        return begin == i && weekdaysAway(begin) ? weekdaysAway(begin) : rollingInside(begin);
    if (isAge(end) || (begin > i && meansDuring(i, end)) || isAgedFrom(begin))
        return {};
    const Phrase away = amountAway(node, begin, end, depth);
    // "a few days back" is no distance.
    const bool isRefused = (is(end, Ago) || is(end, Hence)) && !away;
    return away || isRefused ? away : amountAlone(node, i, end);
}

/// An amount with what it counts from: "ago", "later", "after Christmas".
Phrase Grammar::amountAway(TimeNode node, std::size_t begin, std::size_t end, int depth)
{
    node.op = TimeOp::Shift;
    node.count = -1;
    if (is(end, Ago))
        return lexeme(end).value == 1 && node.amount.isFuzzy ? Phrase{} : make(node, end + 1, "dates/ago");
    if (is(end, Earlier)) {
        node.origin = Origin::Told;
        return make(node, end + 1, "dates/earlier");
    }
    if (is(end, After) && isWord(end + 1, "that")) {
        node.origin = Origin::Told;
        node.count = 1;
        return make(node, end + 2, "dates/later");
    }
    node.count = 1;
    if (is(end, Later)) {
        node.origin = Origin::Told;
        return make(node, end + 1, "dates/later");
    }
    if (is(end, Hence))
        return lexeme(end).value == 1 ? Phrase{} : make(node, end + 1, "dates/from-now");
    const bool goesBack = is(end, Before);
    if (depth > 0 && (goesBack || is(end, After) || is(end, From) || is(end, Since))) {
        std::size_t from = end + 1;
        if (isWord(from, "right"))
            ++from;
        if (is(from, Now))
            return make(node, from + 1, "dates/from-now");
        if (const Phrase anchor = point(from, depth - 1)) {
            node.origin = Origin::Node;
            node.first = anchor.node;
            node.count = goesBack ? -1 : 1;
            return make(node, anchor.end, "dates/distance");
        }
    }
    // "two weeks before, he had sold": from what was told.
    const bool isAlone = end + 1 >= m_lexemes.size() || is(end + 1, Comma) || is(end + 1, Point);
    if (isAlone && !is(begin, Article) && (is(end, Before) || is(end, After))) {
        node.origin = Origin::Told;
        node.count = is(end, Before) ? -1 : 1;
        return make(node, end + 1, "dates/earlier");
    }
    return {};
}

/// An amount by itself: a duration.
Phrase Grammar::amountAlone(TimeNode node, std::size_t i, std::size_t end)
{
    const std::size_t begin = is(i, Approximate) ? i + 1 : i;
    // "a day" and "a second" by themselves are seldom a duration.
    const WordClass previous = before(i).kind;
    const bool isOne = is(begin, Article) && end == begin + 2;
    const bool isPreceded = previous == In || previous == For || previous == Within || previous == Only ||
                            previous == Approximate || isWord(i - 1, "than") || isWord(i - 1, "least") ||
                            isWord(i - 1, "lasted") || isWord(i - 1, "took") || is(end, After) ||
                            is(end, Before) || isWord(end, "or");
    if (isOne && begin == i && !isPreceded)
        return {};
    if (isOne && is(end, Or) && isWord(end + 1, "two")) {
        node.amount.isFuzzy = true;
        end += 2;
    } else if (isOne && begin == i && isWord(end, "or"))
        return {};
    if (is(end, Dash) && isWord(end + 1, "long"))
        end += 2;
    if (is(begin, Few) && lexeme(begin).value == 1 && node.amount.of(TimeUnit::Day) != 0)
        return {};
    node.op = TimeOp::Duration;
    node.count = 0;
    return make(node, end, "dates/duration");
}

/// "the 13 last minutes", "two upcoming days".
Phrase Grammar::rollingInside(std::size_t i)
{
    double number = 0;
    double times = 1;
    bool isFuzzy = false;
    TimeUnit unit = TimeUnit::Day;
    const std::size_t at = readNumber(i, number, isFuzzy);
    const bool looksBack = at != 0 && (is(at, Last) || is(at, Past));
    if (at == 0 || is(i, Article) || (!looksBack && !is(at, Next) && !is(at, Coming)))
        return {};
    const std::size_t end = readUnit(at + 1, unit, times);
    if (end == 0)
        return {};
    TimeNode node;
    node.op = TimeOp::Rolling;
    node.count = looksBack ? -1 : 1;
    node.amount.of(unit) = isFuzzy ? 1 : number * times;
    node.amount.isFuzzy = isFuzzy;
    return make(node, end, "dates/rolling");
}

/// "two Fridays ago", "three Sundays from now".
Phrase Grammar::weekdaysAway(std::size_t i)
{
    double number = 0;
    bool isFuzzy = false;
    const std::size_t at = readNumber(i, number, isFuzzy);
    if (at == 0 || isFuzzy || !is(at, Weekday) || number < 1 || number > 60)
        return {};
    const bool goesBack = is(at + 1, Ago);
    if (!goesBack && !(is(at + 1, From) && is(at + 2, Now)))
        return {};
    TimeNode node;
    node.pick = goesBack ? Pick::Last : Pick::Next;
    node.fields.weekday = static_cast<std::int8_t>(lexeme(at).value);
    node.count = static_cast<int>(number) + 1;
    return make(node, goesBack ? at + 2 : at + 3, "dates/weekdays-away");
}

/// "for years", "decades-long": units without a number.
Phrase Grammar::bareUnits(std::size_t i)
{
    const Lexeme& first = lexeme(i);
    if (!is(i, Unit) || !first.isPlural || first.isShort)
        return {};
    const WordClass previous = before(i).kind;
    const bool isLong = is(i + 1, Dash) && isWord(i + 2, "long");
    const bool isPreceded = previous == In || previous == For || previous == Within || previous == Only;
    const bool isShifted = is(i + 1, Later) || is(i + 1, Ago) || is(i + 1, Earlier);
    if (!isLong && !isPreceded && !isShifted)
        return {};
    TimeNode node;
    node.op = TimeOp::Duration;
    double times = 1;
    TimeUnit unit = TimeUnit::Day;
    readUnit(i, unit, times);
    node.amount.of(unit) = 1;
    node.amount.isFuzzy = true;
    if (isShifted) {
        node.op = TimeOp::Shift;
        node.count = is(i + 1, Later) ? 1 : -1;
        node.origin = is(i + 1, Ago) ? Origin::Now : Origin::Told;
        return make(node, i + 2, "dates/ago");
    }
    return make(node, isLong ? i + 3 : i + 1, "dates/duration");
}

} // namespace crossread::dates
