// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/currencies.h"

#include "model/extract/figures/currency_table.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace crossread::figures {

namespace {

const CurrencyRow* findRow(std::span<const CurrencyRow> rows, std::string_view key)
{
    const auto found = std::ranges::lower_bound(rows, key, {}, &CurrencyRow::key);
    return found != rows.end() && found->key == key ? &*found : nullptr;
}

constexpr WordGlance codesAtAGlance = glanceOf(currencyCodes, &CurrencyRow::key);
constexpr WordGlance namesAtAGlance = glanceOf(currencyWords, &CurrencyRow::key);

/// The row of a code as "USD", which few words are short enough for.
const CurrencyRow* findCode(std::string_view word)
{
    return codesAtAGlance.mayHold(word) ? findRow(currencyCodes, word) : nullptr;
}

CurrencyName named(const CurrencyRow& row, std::size_t first, std::size_t end)
{
    return {row.code, row.factor, first, end, row.isAmbiguous};
}

/// "A$", "US $", "E£", "GH¢": letters that tell whose sign it is. One letter is a word where a space follows:
/// "a $5 billion deal".
std::optional<CurrencyName> lettersAndSign(const Line& line, std::size_t first)
{
    static constexpr CurrencyRow pounds[] = {
        {"e", "EGP", 1, false}, {"gb", "GBP", 1, false}, {"ir", "IEP", 1, false}, {"uk", "GBP", 1, false}};
    const LowerWord letters(line.wordAt(first));
    const std::string_view sign = line.wordAt(first + 1);
    const bool isGlued = !line[first + 1].hasSpaceBefore;
    if (sign == "$") {
        const CurrencyRow* row = findRow(dollarLetters, letters.view());
        const bool isWord =
            !isGlued && letters.view() != "c" &&
            (letters.view().size() == 1 || (letters.view() == "can" && !line[first].isAllUpper));
        return row && !isWord ? std::optional(named(*row, first, first + 2)) : std::nullopt;
    }
    if (!isGlued || !line[first].isCapitalized)
        return std::nullopt;
    if (sign == "\xC2\xA3") {
        const CurrencyRow* row = findRow(pounds, letters.view());
        return row ? std::optional(named(*row, first, first + 2)) : std::nullopt;
    }
    const bool isCedi = letters.view() == "gh" && (sign == "\xC2\xA2" || sign == "\xE2\x82\xB5");
    return isCedi ? std::optional(CurrencyName{"GHS", 1, first, first + 2, false}) : std::nullopt;
}

/// "R20m", "P500 million", "N150m": the scanner parts a letter from its number only before a magnitude.
const CurrencyRow* gluedLetter(const Line& line, std::size_t first)
{
    static constexpr CurrencyRow letters[] = {
        {"N", "NGN", 1, false}, {"P", "PHP", 1, false}, {"R", "ZAR", 1, false}};
    if (line.wordAt(first).size() != 1 || !line.isGlued(first + 1) ||
        !line.isKind(first + 1, AtomKind::Number))
        return nullptr;
    return findRow(letters, line.wordAt(first));
}

} // namespace

bool isCurrencyCode(std::string_view word)
{
    return findCode(word) != nullptr;
}

std::optional<CurrencyName> currencyBefore(const Line& line, std::size_t first)
{
    if (line.isKind(first, AtomKind::Currency)) {
        const CurrencyRow* row = findRow(currencySigns, line.wordAt(first));
        return row ? std::optional(named(*row, first, first + 1)) : std::nullopt;
    }
    if (!line.isKind(first, AtomKind::Word))
        return std::nullopt;
    if (line.isKind(first + 1, AtomKind::Currency)) {
        if (auto sign = lettersAndSign(line, first))
            return sign;
    }
    if (const CurrencyRow* letter = gluedLetter(line, first))
        return named(*letter, first, first + 1);
    const CurrencyRow* row = findCode(line.wordAt(first));
    if (!row)
        return std::nullopt;
    const bool hasDot =
        (row->key == "Rs" || row->key == "Sh" || row->key == "Shs" || row->key == "Rp" || row->key == "Tk") &&
        line.isMark(first + 1, '.');
    return named(*row, first, first + (hasDot ? 2 : 1));
}

std::optional<CurrencyName> currencyAfter(const Line& line, std::size_t first)
{
    if (line.isKind(first, AtomKind::Currency)) {
        const bool isNext = line.isGlued(first + 1) && line.isKind(first + 1, AtomKind::Number);
        const CurrencyRow* row = findRow(currencySigns, line.wordAt(first));
        return row && !isNext ? std::optional(named(*row, first, first + 1)) : std::nullopt;
    }
    if (!line.isKind(first, AtomKind::Word))
        return std::nullopt;
    std::string phrase;
    const CurrencyRow* best = nullptr;
    std::size_t end = first;
    for (std::size_t at = first; at < first + 3 && line.isKind(at, AtomKind::Word); ++at) {
        const LowerWord word(line.wordAt(at));
        if (word.view().empty())
            break;
        if (at > first)
            phrase += ' ';
        phrase += word.view();
        const CurrencyRow* row = namesAtAGlance.mayHold(phrase) ? findRow(currencyWords, phrase) : nullptr;
        if (row) {
            best = row;
            end = at + 1;
        }
    }
    if (best)
        return named(*best, first, end);
    const CurrencyRow* row = findCode(line.wordAt(first));
    const bool isNext = line.isGlued(first + 1) && line.isKind(first + 1, AtomKind::Number); // "USD50"
    return row && !isNext ? std::optional(named(*row, first, first + 1)) : std::nullopt;
}

} // namespace crossread::figures
