// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/national_currency.h"

#include <algorithm>

namespace crossread::figures {

namespace {

enum class CoinName : unsigned char { None, Peso, Shilling, Dinar, Rupee, TDollar, GluedP };

/// A currency and how its country and people are called.
struct NationalCoin {
    CoinName coin;
    std::string_view code;
    std::string_view country;
    std::string_view people; ///< the adjective as well
};

constexpr NationalCoin nationalCoins[] = {
    {CoinName::Peso, "ARS", "argentina", "argentine"},
    {CoinName::Peso, "ARS", "buenos aires", "argentinian"},
    {CoinName::Peso, "CLP", "chile", "chilean"},
    {CoinName::Peso, "COP", "colombia", "colombian"},
    {CoinName::Peso, "CUP", "cuba", "cuban"},
    {CoinName::Peso, "DOP", "dominican republic", "dominican"},
    {CoinName::Peso, "MXN", "mexico", "mexican"},
    {CoinName::Peso, "PHP", "philippines", "philippine"},
    {CoinName::Peso, "PHP", "manila", "filipino"},
    {CoinName::Peso, "UYU", "uruguay", "uruguayan"},
    {CoinName::Shilling, "KES", "kenya", "kenyan"},
    {CoinName::Shilling, "KES", "nairobi", "kenyans"},
    {CoinName::Shilling, "SOS", "somalia", "somali"},
    {CoinName::Shilling, "TZS", "tanzania", "tanzanian"},
    {CoinName::Shilling, "UGX", "uganda", "ugandan"},
    {CoinName::Shilling, "UGX", "kampala", "ugandans"},
    {CoinName::Dinar, "BHD", "bahrain", "bahraini"},
    {CoinName::Dinar, "DZD", "algeria", "algerian"},
    {CoinName::Dinar, "IQD", "iraq", "iraqi"},
    {CoinName::Dinar, "JOD", "jordan", "jordanian"},
    {CoinName::Dinar, "KWD", "kuwait", "kuwaiti"},
    {CoinName::Dinar, "LYD", "libya", "libyan"},
    {CoinName::Dinar, "RSD", "serbia", "serbian"},
    {CoinName::Dinar, "TND", "tunisia", "tunisian"},
    {CoinName::Rupee, "INR", "india", "indian"},
    {CoinName::Rupee, "LKR", "sri lanka", "sri lankan"},
    {CoinName::Rupee, "MUR", "mauritius", "mauritian"},
    {CoinName::Rupee, "NPR", "nepal", "nepali"},
    {CoinName::Rupee, "NPR", "kathmandu", "nepalese"},
    {CoinName::Rupee, "PKR", "pakistan", "pakistani"},
    {CoinName::TDollar, "TOP", "tonga", "tongan"},
    {CoinName::TDollar, "TWD", "taiwan", "taiwanese"},
    {CoinName::TDollar, "TWD", "taipei", "taiwan's"},
    {CoinName::GluedP, "BWP", "botswana", "batswana"},
    {CoinName::GluedP, "PHP", "philippines", "philippine"},
    {CoinName::GluedP, "PHP", "manila", "filipino"},
};

/// What the amount is called in, where that name is more than one country's and none stands with it.
CoinName coinOf(const Line& line, const Quantity& quantity)
{
    if (quantity.kind == UnitKind::Money && quantity.unit == "T$")
        return CoinName::TDollar;
    if (quantity.kind == UnitKind::Money && line[quantity.first].kind == AtomKind::Word) {
        if (quantity.unit == "PHP" && line.wordAt(quantity.first) == "P")
            return CoinName::GluedP;
        if (quantity.unit == "KES" && line.isAnyOf(quantity.first, {"sh", "shs"}))
            return CoinName::Shilling;
        if (quantity.unit == "INR" && line.is(quantity.first, "rs"))
            return CoinName::Rupee;
    }
    const bool isCount = quantity.kind == UnitKind::Count && quantity.noun >= quantity.end;
    const std::size_t word = isCount ? quantity.noun : quantity.end - 1;
    // "Kenyan shillings" are named already.
    if (quantity.kind != UnitKind::Money && !isCount)
        return CoinName::None;
    if (isCount)
        return line.is(word, "shillings") ? CoinName::Shilling
               : line.is(word, "dinars")  ? CoinName::Dinar
                                          : CoinName::None;
    const bool isDemonym = word > 0 && line.isKind(word - 1, AtomKind::Word) && line[word - 1].isCapitalized;
    if (isDemonym)
        return CoinName::None;
    if (quantity.unit == "MXN" && line.isAnyOf(word, {"peso", "pesos"}))
        return CoinName::Peso;
    return quantity.unit == "INR" && line.isAnyOf(word, {"rupee", "rupees"}) ? CoinName::Rupee
                                                                             : CoinName::None;
}

/// The one code that the names leave; empty for none, "?" for more than one.
std::string_view codeAmong(std::string_view text, std::span<const Mention> names, CoinName coin)
{
    std::string_view code;
    for (const Mention& name : names) {
        if (name.kind != EntityKind::Place && name.kind != EntityKind::Group)
            continue;
        const LowerWord word(name.span.in(text));
        const auto* found = std::ranges::find_if(nationalCoins, [&](const NationalCoin& row) {
            return row.coin == coin && (row.country == word.view() || row.people == word.view());
        });
        if (found == std::end(nationalCoins) || found->code == code)
            continue;
        if (!code.empty())
            return "?";
        code = found->code;
    }
    return code;
}

} // namespace

void nameNationalCurrencies(const Sight& sight, std::span<const Mention> names,
                            std::vector<Quantity>& quantities)
{
    for (Quantity& quantity : quantities) {
        const CoinName coin = coinOf(sight.line, quantity);
        if (coin == CoinName::None)
            continue;
        std::string_view code = codeAmong(sight.line.text, sight.mentions, coin);
        if (code.empty())
            code = codeAmong(sight.line.text, names, coin);
        if (!code.empty() && code != "?") {
            quantity.kind = UnitKind::Money;
            quantity.unit = code;
            quantity.by = "figures/money-word";
            quantity.end = std::max(quantity.end, quantity.noun + 1);
            quantity.noun = 0;
        } else if (coin == CoinName::TDollar) {
            quantity.kind = UnitKind::None;
            quantity.unit.clear();
            quantity.isUnclear = true;
        }
    }
}

} // namespace crossread::figures
