// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/units.h"

#include "model/extract/figures/unit_table.h"
#include "model/extract/listed_words.h"

#include <array>

namespace crossread::figures {

namespace {

const UnitRow* findRow(std::span<const UnitRow> rows, std::string_view key)
{
    const auto found = std::ranges::lower_bound(rows, key, {}, &UnitRow::key);
    return found != rows.end() && found->key == key ? &*found : nullptr;
}

bool isNormalized(UnitKind kind)
{
    return kind == UnitKind::Compute || kind == UnitKind::ComputeRate;
}

UnitName made(const UnitRow& row, std::size_t end, const PrefixRow* prefix = nullptr)
{
    UnitName unit{std::string(row.symbol), row.kind, 1, end};
    if (prefix && isNormalized(row.kind))
        unit.factor = prefix->factor;
    else if (prefix)
        unit.symbol.insert(0, prefix->symbol.starts_with('\xC2') || prefix->symbol.starts_with('\xCE')
                                  ? "u"
                                  : prefix->symbol);
    return unit;
}

/// All that wordUnit() may find, prefixes and all.
constexpr WordGlance wordsAtAGlance = [] {
    WordGlance glance = glanceOf(unitWords, &UnitRow::key);
    for (const UnitRow& row : unitWords) {
        for (const PrefixRow& prefix : prefixes) {
            if (row.prefix != Prefix::Never && !prefix.word.empty())
                glance.addJoined(prefix.word, row.key);
        }
    }
    return glance;
}();

/// And symbolUnit().
constexpr WordGlance symbolsAtAGlance = [] {
    WordGlance glance = glanceOf(unitSymbols, &UnitRow::key);
    for (const UnitRow& row : unitSymbols) {
        for (const PrefixRow& prefix : prefixes) {
            if (row.prefix != Prefix::Never)
                glance.addJoined(prefix.symbol, row.key);
        }
    }
    return glance;
}();

/// "kilometre", "gigawatt hour", "petaflop": a unit word with or without a prefix, in the singular.
std::optional<UnitName> wordUnit(std::string_view lower, std::size_t end)
{
    if (!wordsAtAGlance.mayHold(lower))
        return std::nullopt;
    if (const UnitRow* row = findRow(unitWords, lower))
        return made(*row, end);
    for (const PrefixRow& prefix : prefixes) {
        if (prefix.word.empty() || !lower.starts_with(prefix.word))
            continue;
        const UnitRow* row = findRow(unitWords, lower.substr(prefix.word.size()));
        if (row && row->prefix != Prefix::Never)
            return made(*row, end, &prefix);
    }
    return std::nullopt;
}

/// "EV" is an electric vehicle, "PA" an address: very large and very small prefixes go with few units.
bool isUnlikely(const PrefixRow& prefix, UnitKind kind)
{
    const bool isHuge = prefix.factor >= 1e15;
    const bool isTiny = prefix.factor <= 1e-15 || prefix.symbol == "h" || prefix.symbol == "d";
    const bool isWide = kind == UnitKind::Data || kind == UnitKind::Energy || isNormalized(kind);
    return (isHuge && !isWide) || (isTiny && kind != UnitKind::Physical);
}

std::optional<UnitName> symbolUnit(std::string_view symbol, std::size_t end)
{
    if (!symbolsAtAGlance.mayHold(symbol))
        return std::nullopt;
    if (const UnitRow* row = findRow(unitSymbols, symbol); row && row->prefix != Prefix::Must)
        return made(*row, end);
    for (const PrefixRow& prefix : prefixes) {
        // "fell 344.65 at the close" tells no attotonnes, "at 2 pm" no picometres.
        const bool isWord = symbol == "pm" || symbol == "am" || symbol == "as" || symbol == "at";
        if (!symbol.starts_with(prefix.symbol) || isWord)
            continue;
        const UnitRow* row = findRow(unitSymbols, symbol.substr(prefix.symbol.size()));
        if (row && row->prefix != Prefix::Never && !isUnlikely(prefix, row->kind))
            return made(*row, end, &prefix);
    }
    return std::nullopt;
}

/// A plural's singular for the tables: "miles" -> "mile".
std::string_view singular(std::string_view word)
{
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
               ? word.substr(0, word.size() - 1)
               : word;
}

/// "petaflops" and "exaFLOPS" are operations a second, "FLOPs" and "petaFLOP" are operations.
bool isRateOfFlops(std::string_view written)
{
    return written.ends_with("flops") || written.ends_with("FLOPS") || written.ends_with("Flops");
}

/// Words of up to three atoms: "watt hours", "British thermal units", "degrees Celsius".
std::optional<UnitName> phraseUnit(const Line& line, std::size_t first)
{
    std::optional<UnitName> best;
    std::string phrase;
    for (std::size_t at = first; at < first + 4 && line.isKind(at, AtomKind::Word); ++at) {
        const LowerWord word(line.wordAt(at));
        if (word.view().empty())
            break;
        if (at > first)
            phrase += ' ';
        const std::size_t before = phrase.size();
        phrase += singular(word.view());
        if (auto unit = wordUnit(phrase, at + 1)) {
            if (unit->kind == UnitKind::Compute && unit->symbol == "FLOP" && isRateOfFlops(line.wordAt(at)))
                unit->symbol = "FLOP/s", unit->kind = UnitKind::ComputeRate;
            best = unit;
        } else if (at == first && phrase.size() > 24) {
            break;
        }
        phrase.resize(before);
        phrase += singular(word.view());
        if (line.isMark(at + 1, '-') && line.isGlued(at + 2) && line.isKind(at + 2, AtomKind::Word)) {
            const std::string joined =
                phrase + ' ' + std::string(singular(LowerWord(line.wordAt(at + 2)).view()));
            if (auto unit = wordUnit(joined, at + 3))
                best = unit; // "GPU-hours"
        }
    }
    return best;
}

struct Power {
    int power = 1;
    std::size_t end = 0;
};

/// "square", "cubic" before a unit.
Power powerBefore(const Line& line, std::size_t first)
{
    const bool isJoined = line.isMark(first + 1, '-') && line.isGlued(first + 1); // "300,000-square-foot"
    const std::size_t unit = line.isMark(first + 1, '.') || isJoined ? first + 2 : first + 1;
    if (line.isAnyOf(first, {"square", "sq"}))
        return {2, unit};
    if (line.isAnyOf(first, {"cubic", "cu"}))
        return {3, unit};
    return {1, first};
}

/// "2", "^2", "²", "squared" behind a unit.
Power powerAfter(const Line& line, std::size_t at)
{
    if (line.is(at, "squared") || line.is(at, "cubed"))
        return {line.is(at, "squared") ? 2 : 3, at + 1};
    if (!line.isGlued(at))
        return {1, at};
    const std::string_view mark = line.wordAt(at);
    if (mark == "\xC2\xB2" || mark == "\xC2\xB3")
        return {mark == "\xC2\xB2" ? 2 : 3, at + 1};
    if (mark == "^" && line.isKind(at + 1, AtomKind::Number) &&
        (line[at + 1].value == 2 || line[at + 1].value == 3))
        return {line[at + 1].value == 2 ? 2 : 3, at + 2};
    return {1, at};
}

std::optional<UnitName> baseUnit(const Line& line, std::size_t first, bool isAfterDigits)
{
    const Power before = powerBefore(line, first);
    auto unit = phraseUnit(line, before.end);
    if (!unit && line.isKind(before.end, AtomKind::Word) && isAfterDigits) {
        std::string_view symbol = line.wordAt(before.end);
        int power = 1;
        if (symbol.size() > 1 && (symbol.back() == '2' || symbol.back() == '3')) {
            power = symbol.back() - '0';
            symbol.remove_suffix(1);
        }
        unit = symbolUnit(symbol, before.end + 1);
        if (unit && power > 1)
            unit->symbol += static_cast<char>('0' + power);
    }
    if (!unit)
        return std::nullopt;
    const Power after = powerAfter(line, unit->end);
    const int power = std::max(before.power, after.power);
    if (power > 1) {
        if (unit->kind != UnitKind::Physical)
            return std::nullopt;
        unit->symbol += static_cast<char>('0' + power);
        unit->end = after.end;
    }
    return unit;
}

std::optional<UnitName> percentUnit(const Line& line, std::size_t at)
{
    if (line.isMark(at, '%'))
        return UnitName{"%", UnitKind::Percent, 1, at + 1};
    const bool isOne = line.isKind(at + 1, AtomKind::Number) && line[at + 1].value == 1;
    if (line.is(at, "of") && (isOne || line.isAnyOf(at + 1, {"a", "one"}))) {
        // "three-quarters of a percentage point"
        auto part = percentUnit(line, at + 2);
        return part && line.isKind(at + 2, AtomKind::Word) && !line.is(at + 2, "per") ? part : std::nullopt;
    }
    const bool isJoined = line.isMark(at + 1, '-') && line.isGlued(at + 1); // "a 5-per-cent cut"
    const bool isTwoWords = line.is(at, "per") && line.isAnyOf(at + (isJoined ? 2 : 1), {"cent", "cents"});
    const std::size_t end = at + (!isTwoWords ? 1 : isJoined ? 3 : 2);
    // "a 25-basis-point rise", "a half-percentage-point cut"
    const std::size_t point = line.isMark(end, '-') && line.isGlued(end) ? end + 1 : end;
    const bool isPoints = line.isAnyOf(point, {"point", "points"});
    if (line.is(at, "basis") && isPoints)
        return UnitName{"basis points", UnitKind::PercentPoints, 1, point + 1};
    if (line.isAnyOf(at, {"bps", "bp"}))
        return UnitName{"basis points", UnitKind::PercentPoints, 1, end};
    if (line.isAnyOf(at, {"ppt", "ppts", "pp"}))
        return UnitName{"percentage points", UnitKind::PercentPoints, 1, end};
    const bool isShort =
        line.has(at) &&
        ((line.wordAt(at) == "pc" && (line.isGlued(at) || (at > 0 && line[at - 1].isDecimal))) ||
         line.wordAt(at) == "p.c.");
    if (!isTwoWords && !isShort && !line.isAnyOf(at, {"percent", "percents", "percentage", "pct"}))
        return std::nullopt;
    if (isPoints && !isShort)
        return UnitName{"percentage points", UnitKind::PercentPoints, 1, point + 1};
    return UnitName{"%", UnitKind::Percent, 1, end};
}

/// What a rate is per: the symbol behind the slash.
std::string_view perSymbol(const UnitName& unit)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> times{{{"seconds", "s"},
                                                                                         {"minutes", "min"},
                                                                                         {"hours", "h"},
                                                                                         {"days", "d"},
                                                                                         {"weeks", "wk"},
                                                                                         {"months", "mo"},
                                                                                         {"years", "a"}}};
    for (const auto& [name, symbol] : times) {
        if (unit.symbol == name)
            return symbol;
    }
    return unit.symbol;
}

/// "km/h", "miles per hour", "FLOP per second".
void addRate(const Line& line, UnitName& unit)
{
    const bool isSlash = line.isMark(unit.end, '/') && line.isGlued(unit.end) && line.isGlued(unit.end + 1);
    if (!isSlash && !line.is(unit.end, "per"))
        return;
    if (unit.kind == UnitKind::Time || unit.kind == UnitKind::Count || unit.kind == UnitKind::Temperature)
        return;
    if (unit.kind == UnitKind::Compute && line.isAnyOf(unit.end + 1, {"s", "sec", "second"})) {
        unit.kind = UnitKind::ComputeRate;
        unit.symbol += "/s";
        unit.end += 2;
        return;
    }
    if (unit.kind == UnitKind::Data && isSlash && line.is(unit.end + 1, "s")) {
        unit.symbol += "/s";
        unit.end += 2;
        return;
    }
    auto per = baseUnit(line, unit.end + 1, true);
    if (!per || (per->kind != UnitKind::Time && per->kind != UnitKind::Physical))
        return;
    if (unit.kind == UnitKind::ComputeRate)
        return;
    if (unit.kind == UnitKind::Compute && per->kind == UnitKind::Time)
        unit.kind = UnitKind::ComputeRate;
    unit.symbol += '/';
    unit.symbol += perSymbol(*per);
    unit.end = per->end;
}

/// Degrees with a sign of their own, and with the sign of ordinals that some write instead.
std::optional<UnitName> signedDegrees(const Line& line, std::size_t at)
{
    static constexpr std::array<std::pair<std::string_view, bool>, 4> signs{{{"\xE2\x84\x83", true},
                                                                             {"\xE2\x84\x89", false},
                                                                             {"\xC2\xBA"
                                                                              "C",
                                                                              true},
                                                                             {"\xC2\xBA"
                                                                              "F",
                                                                              false}}};
    if (!line.isKind(at, AtomKind::Word) || static_cast<unsigned char>(line.wordAt(at).front()) < 0x80)
        return std::nullopt;
    for (const auto& [sign, isCelsius] : signs) {
        if (line.wordAt(at) == sign)
            return UnitName{isCelsius ? "\xC2\xB0"
                                        "C"
                                      : "\xC2\xB0"
                                        "F",
                            UnitKind::Temperature, 1, at + 1};
    }
    return std::nullopt;
}

} // namespace

std::optional<UnitName> readUnit(const Line& line, std::size_t first, bool isAfterDigits)
{
    if (auto percent = percentUnit(line, first))
        return percent;
    if (auto degrees = signedDegrees(line, first))
        return degrees;
    if (line.isMark(first, 'o')) {
        const std::string_view scale = line.has(first + 1) ? line.wordAt(first + 1) : std::string_view();
        if (scale == "C" || scale == "F" || line.isAnyOf(first + 1, {"celsius", "fahrenheit"}))
            return UnitName{scale.front() == 'C' || scale.front() == 'c' ? "\xC2\xB0"
                                                                           "C"
                                                                         : "\xC2\xB0"
                                                                           "F",
                            UnitKind::Temperature, 1, first + 2};
        return UnitName{"deg", UnitKind::Angle, 1, first + 1};
    }
    if (line.is(first, "parts") && line.is(first + 1, "per") &&
        line.isAnyOf(first + 2, {"million", "billion", "trillion"})) {
        const char scale = lowered(line.wordAt(first + 2).front());
        return UnitName{std::string("pp") + scale, UnitKind::Physical, 1, first + 3};
    }
    if (line.is(first, "quarters"))
        return UnitName{"quarters", UnitKind::Time, 1, first + 1};
    auto unit = baseUnit(line, first, isAfterDigits);
    if (unit)
        addRate(line, *unit);
    return unit;
}

} // namespace crossread::figures
