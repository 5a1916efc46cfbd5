// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/age.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

constexpr double oldest = 115;

/// Those whose age stands behind them between commas: "one woman, 84, was hurt".
constexpr ListedWords persons(std::to_array<std::string_view>({
    "actor",      "actress",    "aunt",        "baby",        "boy",       "boyfriend",     "bride",
    "brother",    "captain",    "child",       "cousin",      "cyclist",   "dad",           "daughter",
    "driver",     "farmer",     "father",      "fiancee",     "fisherman", "friend",        "gardener",
    "girl",       "girlfriend", "grandfather", "grandmother", "grandson",  "granddaughter", "groom",
    "gunman",     "husband",    "infant",      "man",         "mother",    "mum",           "nephew",
    "neighbour",  "neighbor",   "niece",       "nurse",       "passenger", "patient",       "pensioner",
    "pilot",      "postman",    "pupil",       "resident",    "retiree",   "schoolboy",     "schoolgirl",
    "shopkeeper", "singer",     "sister",      "soldier",     "son",       "stepfather",    "stepmother",
    "student",    "survivor",   "suspect",     "teacher",     "teenager",  "toddler",       "uncle",
    "victim",     "widow",      "widower",     "wife",        "woman",     "worker",        "youth",
}));

/// Those of whom a number behind "under" and "over" tells the age.
constexpr ListedWords crowds(std::to_array<std::string_view>({
    "adults",   "anybody", "anyone",  "babies",    "boys",    "children",   "drivers",   "everyone",
    "females",  "girls",   "infants", "kids",      "males",   "men",        "patients",  "pensioners",
    "people",   "persons", "pupils",  "residents", "someone", "students",   "teenagers", "those",
    "toddlers", "users",   "voters",  "women",     "workers", "youngsters",
}));

bool isTimeWord(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"year", "years", "month", "months", "week", "weeks", "day", "days"});
}

void setAge(Quantity& quantity, std::string_view unit, Rule by)
{
    quantity.unit = unit;
    quantity.kind = UnitKind::Age;
    quantity.by = by;
}

/// Whether words that tell an age stand before \a first.
bool isAged(const Line& line, std::size_t first)
{
    if (first == 0)
        return false;
    if (line.isAnyOf(first - 1, {"aged", "age", "ages"}))
        return true;
    if (first == 1)
        return false;
    if (line.isAnyOf(first - 1, {"of", "from", "to", "at"}) && line.is(first - 2, "age"))
        return true;
    return line.isAnyOf(first - 1, {"between", "from", "under", "over", "about", "around"}) &&
           line.isAnyOf(first - 2, {"aged", "ages"});
}

/// The decade behind \a at's word or digits: 40 of "40s" and "forties"; 0 for none.
double decadeAt(const Line& line, std::size_t at)
{
    if (const NumberWord* word = line.has(at) ? line[at].number : nullptr)
        return word->role == NumberRole::Decade ? word->value : 0;
    if (!line.isKind(at, AtomKind::Opaque))
        return 0;
    const std::string_view written = line.wordAt(at);
    return written.size() == 3 && written[2] == 's' && written[1] == '0' && written[0] != '0' ? line[at].value
                                                                                              : 0;
}

/// "in her early 60s": the years that early, mid and late leave of a decade are a reader's guess.
std::optional<Quantity> readDecade(const Line& line, std::size_t at)
{
    const double decade = decadeAt(line, at);
    if (decade == 0 || at < 2)
        return std::nullopt;
    std::size_t first = at;
    if (line.isMark(first - 1, '-') && line.isGlued(first) && first > 1)
        --first;
    const bool isPart = line.isAnyOf(first - 1, {"early", "mid", "late"});
    if (!isPart && first != at)
        return std::nullopt;
    first = isPart ? first - 1 : at;
    if (first < 2 || !line.isAnyOf(first - 1, {"his", "her", "their", "my"}) ||
        !line.isAnyOf(first - 2, {"in", "into", "well", "until", "till", "entering", "by"}))
        return std::nullopt;
    const bool isTeens = decade < 20;
    Quantity age;
    age.first = age.firstWithComparator = first;
    age.end = at + 1;
    age.low = isTeens ? 13 : decade;
    age.high = isTeens ? 19 : decade + 9;
    if (isPart && !isTeens) {
        const char part = lowered(line.wordAt(first).front());
        age.low = decade + (part == 'e' ? 0 : part == 'm' ? 4 : 7);
        age.high = decade + (part == 'e' ? 3 : part == 'm' ? 6 : 9);
        age.comparator = Comparator::About;
    }
    setAge(age, "years", "figures/age");
    age.isSure = true;
    return age;
}

/// "the over-75s" and "under-18s"; not the teams that are called so.
std::optional<Quantity> readOverAge(const Line& line, std::size_t at)
{
    if (!line.isKind(at, AtomKind::Opaque) || at < 2 || !line.isMark(at - 1, '-') || !line.isGlued(at) ||
        !line.isGlued(at - 1) || line[at].value > oldest)
        return std::nullopt;
    const std::size_t first = at - 2;
    const bool isOver = line.is(first, "over");
    if ((!isOver && !line.is(first, "under")) || line[first].isCapitalized ||
        line.isAnyOf(at + 1, {"team", "side", "squad", "coach", "boss", "manager", "match", "international",
                              "level", "championship", "captain", "player", "title", "final"}))
        return std::nullopt;
    Quantity age;
    age.first = age.firstWithComparator = first;
    age.end = at + 1;
    age.value = line[at].value;
    age.comparator = isOver ? Comparator::More : Comparator::Less;
    age.hasDigits = true;
    setAge(age, "years", "figures/age");
    age.isSure = true;
    return age;
}

bool isPersonNamed(const Sight& sight, std::size_t last)
{
    const quint32 end = sight.line[last].span.end;
    return std::ranges::any_of(findingsAt(sight.mentions, end - 1, end), [end](const Mention& mention) {
        return mention.kind == EntityKind::Person && mention.span.end == end;
    });
}

/// "children under five", "people over 65".
bool isCrowdsAge(const Line& line, const Quantity& quantity)
{
    const std::size_t first = quantity.firstWithComparator;
    if (first == quantity.first || first == 0 || quantity.comparator == Comparator::About ||
        !line.isAnyOf(quantity.first - 1, {"under", "over", "below", "above", "than"}) ||
        !line.isKind(first - 1, AtomKind::Word))
        return false;
    const bool isClosed =
        !line.isKind(quantity.end, AtomKind::Number) && !line.isKind(quantity.end, AtomKind::Currency);
    const bool isOlder = line.isAnyOf(first, {"older", "younger"});
    return isClosed && *quantity.value > 0 && *quantity.value <= oldest &&
           (quantity.first - 1 == first || isOlder) && crowds.contains(line.wordAt(first - 1));
}

/// "Ada Holm (34) won", but not the minute of a goal.
bool isBracketedAge(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (!line.isMark(quantity.first - 1, '(') || !line.isMark(quantity.end, ')') || *quantity.value < 10)
        return false;
    static constexpr std::string_view sport[] = {"goal",   "goals",   "scored",   "scores", "netted",
                                                 "scorer", "scorers", "minute",   "pen",    "og",
                                                 "sub",    "subs",    "half-time"};
    for (std::size_t at = quantity.first > 12 ? quantity.first - 12 : 0; at < quantity.end + 12; ++at) {
        if (line.isAnyOf(at, sport))
            return false;
    }
    return isPersonNamed(sight, quantity.first - 2) || persons.contains(line.wordAt(quantity.first - 2));
}

/// What ends the insertion that an age is, or goes on behind "was 40" and "turned 50".
bool isClosedAge(const Line& line, std::size_t verb, std::size_t end)
{
    if (line.isAnyOf(verb, {"is", "was"}) && line.is(end, "when"))
        return true;
    if (line.isAnyOf(verb, {"turns", "turned"}) &&
        line.isAnyOf(end, {"in", "last", "next", "on", "this", "today"}))
        return true;
    return end >= line.size() || line.isMark(end, ',') || line.isMark(end, '.') || line.isMark(end, ';');
}

} // namespace

bool addAge(const Line& line, std::size_t at, Quantity& quantity)
{
    const bool isShort = line.is(at, "yo");
    if (!isShort && !isTimeWord(line, at))
        return false;
    std::size_t end = at + 1;
    if (!isShort) {
        if (line.isMark(end, '-'))
            ++end;
        if (line.isAnyOf(end, {"old", "olds"}))
            ++end;
        else if (line.is(end, "of") && line.is(end + 1, "age"))
            end += 2;
        else
            return false;
    }
    const char letter = isShort ? 'y' : lowered(line.wordAt(at).front());
    setAge(quantity,
           letter == 'y'   ? "years"
           : letter == 'm' ? "months"
           : letter == 'w' ? "weeks"
                           : "days",
           "figures/age");
    quantity.end = end;
    return true;
}

bool addAgeBefore(const Line& line, const Numeral& numeral, Quantity& quantity)
{
    if (numeral.hasScale || numeral.value >= 130 || !isAged(line, quantity.first))
        return false;
    setAge(quantity, "years", "figures/age");
    // "a man of age 87": the word is the number's label, as a currency's code is.
    quantity.first -= line.is(quantity.first - 1, "age") ? 1 : 0;
    return true;
}

std::optional<Quantity> readAgeGroup(const Line& line, std::size_t at)
{
    if (auto age = readDecade(line, at))
        return age;
    return readOverAge(line, at);
}

bool implyAge(const Sight& sight, Quantity& quantity)
{
    const Line& line = sight.line;
    constexpr double youngest = 10;
    if (quantity.kind != UnitKind::None || !quantity.value || quantity.isDecimal || quantity.first < 2)
        return false;
    if (isCrowdsAge(line, quantity)) {
        setAge(quantity, "years", "figures/age");
        return true;
    }
    if (!quantity.hasDigits || quantity.hasScale || *quantity.value < 1 || *quantity.value > oldest)
        return false;
    if (isBracketedAge(sight, quantity)) {
        setAge(quantity, "years", "figures/age-apposition");
        return true;
    }
    const bool isNow = line.is(quantity.first - 1, "now") && quantity.first > 2;
    const std::size_t before = quantity.first - (isNow ? 2 : 1);
    const bool isStated = line.isAnyOf(before, {"is", "was", "turns", "turned"});
    if ((!isStated && !line.isMark(before, ',')) || before == 0 || !isClosedAge(line, before, quantity.end))
        return false;
    const bool isPronoun = isStated && line.isAnyOf(before - 1, {"he", "she", "who"});
    const bool isAnybody = !isStated && persons.contains(line.wordAt(before - 1));
    const bool isOlder = *quantity.value >= youngest && (isPronoun || isPersonNamed(sight, before - 1));
    if (!isAnybody && !isOlder)
        return false;
    setAge(quantity, "years", "figures/age-apposition");
    return true;
}

void shareAge(const Line& line, const Quantity& age, Quantity& later)
{
    const bool isBare = later.kind == UnitKind::None && later.value && later.hasDigits && !later.isDecimal &&
                        !later.hasScale && *later.value > 0 && *later.value <= oldest;
    if (age.kind != UnitKind::Age || !isBare || later.first != age.end + 1 ||
        !line.isAnyOf(age.end, {"and", "or", "to"}) || line.isKind(later.end, AtomKind::Currency) ||
        line.isAnyOf(later.end, {"more", "other", "others"}))
        return;
    setAge(later, age.unit, age.by);
}

} // namespace crossread::figures
