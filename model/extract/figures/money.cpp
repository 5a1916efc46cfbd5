// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/money.h"

#include "model/extract/figures/counted_noun.h"
#include "model/extract/figures/currencies.h"
#include "model/extract/listed_words.h"

#include <array>
#include <cmath>

namespace crossread::figures {

namespace {

void setMoney(const CurrencyName& currency, Quantity& quantity)
{
    quantity.kind = UnitKind::Money;
    quantity.unit = currency.code;
    multiply(quantity, currency.factor);
}

/// "and forty-five cents" behind "thirteen dollars".
void addCents(const Line& line, Quantity& quantity)
{
    if (!quantity.value || quantity.hasScale)
        return;
    const std::size_t at = line.is(quantity.end, "and") ? quantity.end + 1 : quantity.end;
    const auto cents = readNumeral(line, at);
    if (!cents || cents->isVague || cents->value >= 100)
        return;
    const auto currency = currencyAfter(line, cents->end);
    if (!currency || currency->factor != 0.01)
        return;
    *quantity.value += cents->value / 100;
    quantity.end = currency->end;
}

/// Whether the sign may stand for the currency that the words behind the amount name: "$500 pesos", "£20
/// Egyptian pounds".
bool mayStandFor(std::string_view sign, std::string_view code)
{
    static constexpr ListedWords dollars(std::to_array<std::string_view>(
        {"ars", "aud", "bbd", "bnd", "bsd", "cad", "clp", "cop", "cup", "dop", "fjd", "gyd",
         "hkd", "jmd", "lrd", "mxn", "nad", "nzd", "sgd", "srd", "twd", "uyu", "xcd", "zwl"}));
    static constexpr ListedWords pounds(
        std::to_array<std::string_view>({"cyp", "egp", "iep", "lbp", "sdg", "ssp", "syp"}));
    static constexpr ListedWords rupees(std::to_array<std::string_view>({"lkr", "mur", "npr", "pkr"}));
    return (sign == "USD" && dollars.contains(code)) || (sign == "GBP" && pounds.contains(code)) ||
           (sign == "INR" && rupees.contains(code)) || (sign == "JPY" && code == "CNY");
}

/// "$20 Canadian": whose dollars they are, where no noun follows that is Canadian instead.
void adoptDemonym(const Line& line, Quantity& quantity)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> peoples{
        {{"australian", "AUD"},
         {"canadian", "CAD"},
         {"jamaican", "JMD"},
         {"namibian", "NAD"},
         {"singaporean", "SGD"},
         {"taiwanese", "TWD"}}};
    const std::size_t at = quantity.end;
    if (quantity.unit != "USD" || !line.isKind(at, AtomKind::Word) || !line[at].isCapitalized ||
        (line.isKind(at + 1, AtomKind::Word) && !isFunctionWord(line, at + 1)))
        return;
    for (const auto& [people, code] : peoples) {
        if (line.is(at, people)) {
            quantity.unit = code;
            quantity.end = at + 1;
            return;
        }
    }
}

/// "USD" or "US dollars" said once more behind "$249", in brackets or without, or the currency that the sign
/// alone left open.
void skipRepeatedCurrency(const Line& line, Quantity& quantity)
{
    const bool isBracketed = line.isMark(quantity.end, '(');
    const auto again = currencyAfter(line, quantity.end + (isBracketed ? 1 : 0));
    if (!again || line.isKind(again->first, AtomKind::Currency) || again->factor != 1)
        return;
    if (again->code != quantity.unit && !mayStandFor(quantity.unit, again->code))
        return;
    quantity.unit = again->code;
    quantity.end = again->end;
}

/// "a $90-billion giant"
void applyHyphenedScale(const Line& line, Numeral& numeral)
{
    const std::size_t dash = numeral.end;
    const bool isJoined = line.isMark(dash, '-') && line.isGlued(dash) && line.isGlued(dash + 1);
    if (isJoined &&
        line.isAnyOf(dash + 1, {"thousand", "million", "billion", "trillion", "lakh", "crore", "crores"}))
        applyScale(line, dash + 1, true, numeral);
}

/// Whether "pounds" or "won" behind the amount is money.
bool isMoneyWord(const Line& line, const CurrencyName& currency, const Numeral& numeral)
{
    if (!currency.isAmbiguous)
        return true;
    if (currency.code == "KRW")
        return numeral.hasScale || numeral.isGrouped;
    if (numeral.hasScale)
        return true;
    for (std::size_t back = 1; back < 6 && back <= numeral.first; ++back) {
        if (line.isAnyOf(numeral.first - back, {"cost", "costs", "pay", "paid", "spent", "worth", "price",
                                                "fined", "sold", "bought", "for"}))
            return true;
    }
    return false;
}

} // namespace

Quantity quantityOf(std::size_t first, const Numeral& numeral, Rule by)
{
    Quantity quantity;
    quantity.first = quantity.firstWithComparator = first;
    quantity.end = numeral.end;
    quantity.hasDigits = numeral.hasDigits;
    quantity.hasScale = numeral.hasScale;
    quantity.isDecimal = numeral.isDecimal;
    quantity.isGrouped = numeral.isGrouped;
    quantity.isVague = numeral.isVague;
    quantity.isFraction = numeral.isFraction;
    quantity.by = by;
    if (numeral.isVague) {
        quantity.low = numeral.value;
        quantity.high = numeral.high;
    } else {
        quantity.value = numeral.value;
    }
    return quantity;
}

void multiply(Quantity& quantity, double factor)
{
    for (auto* end : {&quantity.value, &quantity.low, &quantity.high}) {
        if (*end)
            **end = factor < 1 && factor > 0 ? **end / (1 / factor) : **end * factor;
    }
}

std::optional<Quantity> readMoneyBefore(const Line& line, std::size_t first)
{
    const bool isNegative = line.isMark(first, '-') && line[first].hasSpaceBefore && line.isGlued(first + 1);
    const auto currency = currencyBefore(line, isNegative ? first + 1 : first);
    if (!currency)
        return std::nullopt;
    auto numeral = readNumeral(line, currency->end);
    if (!numeral || numeral->isOrdinal || numeral->isMultiple)
        return std::nullopt;
    if (!numeral->hasDigits && !numeral->hasScale)
        return std::nullopt;
    if (!applyScale(line, numeral->end, true, *numeral))
        applyHyphenedScale(line, *numeral);
    if (isNegative)
        numeral->value = -numeral->value;
    Quantity quantity = quantityOf(first, *numeral, "figures/money-sign");
    setMoney(*currency, quantity);
    skipRepeatedCurrency(line, quantity);
    adoptDemonym(line, quantity);
    return quantity;
}

bool addMoneyAfter(const Line& line, const Numeral& numeral, std::size_t at, Quantity& quantity)
{
    const bool isOf = numeral.isVague && line.is(at, "of");
    auto currency = currencyAfter(line, isOf ? at + 1 : at);
    const bool isReal = at > 0 && line.isMark(at - 1, '-') && line.is(at, "real") && numeral.hasScale;
    if (isReal)
        currency = CurrencyName{"BRL", 1, at, at + 1, false}; // "a 170 billion-real plan"
    if (!currency || !isMoneyWord(line, *currency, numeral))
        return false;
    Numeral scaled = numeral;
    const bool isScaledBehind = !numeral.hasScale && line.isKind(currency->first, AtomKind::Word) &&
                                applyScale(line, currency->end, true, scaled) && scaled.hasScale;
    if (isScaledBehind && !line.isAnyOf(currency->end, {"m", "b", "k", "t"})) {
        quantity.value = scaled.value; // "75 USD million"
        quantity.end = scaled.end;
    } else {
        quantity.end = currency->end;
    }
    setMoney(*currency, quantity);
    quantity.by = "figures/money-word";
    addCents(line, quantity);
    return true;
}

bool addPence(const Line& line, const Numeral& numeral, std::size_t at, Quantity& quantity)
{
    constexpr double most = 1000;
    constexpr double fewestLines = 240;
    const bool isGlued = line.isGlued(at) && line.has(at) && line.wordAt(at) == "p" && numeral.hasDigits;
    const bool isScreen = numeral.value >= fewestLines && std::fmod(std::floor(numeral.value), 120) == 0;
    if (!isGlued || numeral.hasScale || numeral.value >= most || isScreen ||
        (line.isGlued(at + 1) && line.isKind(at + 1, AtomKind::Number)))
        return false;
    setMoney({"GBP", 0.01, at, at + 1, false}, quantity);
    quantity.end = at + 1;
    quantity.by = "figures/money-word";
    return true;
}

} // namespace crossread::figures
