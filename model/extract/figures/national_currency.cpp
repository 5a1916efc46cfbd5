// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/national_currency.h"

#include "model/extract/figures/currencies.h"

#include <algorithm>
#include <vector>

namespace crossread::figures {

namespace {

/// A currency and two names of its country, its people or its cities.
struct NationalCoin {
    CoinName coin;
    std::string_view code;
    std::string_view name;
    std::string_view otherName;
};

constexpr NationalCoin nationalCoins[] = {
    {CoinName::Peso, "ARS", "argentina", "argentine"},
    {CoinName::Peso, "ARS", "argentines", "argentinians"},
    {CoinName::Peso, "ARS", "buenos aires", "argentinian"},
    {CoinName::Peso, "CLP", "chile", "chilean"},
    {CoinName::Peso, "CLP", "santiago", "chileans"},
    {CoinName::Peso, "COP", "bogota", "bogot\xC3\xA1"},
    {CoinName::Peso, "COP", "colombia", "colombian"},
    {CoinName::Peso, "COP", "medell\xC3\xADn", "colombians"},
    {CoinName::Peso, "CUP", "cuba", "cuban"},
    {CoinName::Peso, "DOP", "dominican republic", "dominican"},
    {CoinName::Peso, "MXN", "guadalajara", "monterrey"},
    {CoinName::Peso, "MXN", "mexico city", "mexicans"},
    {CoinName::Peso, "MXN", "mexico", "mexican"},
    {CoinName::Peso, "PHP", "philippines", "philippine"},
    {CoinName::Peso, "PHP", "quezon city", "filipinos"},
    {CoinName::Peso, "PHP", "manila", "filipino"},
    {CoinName::Peso, "UYU", "uruguay", "uruguayan"},
    {CoinName::Peso, "UYU", "montevideo", "uruguayans"},
    {CoinName::Shilling, "KES", "kenya", "kenyan"},
    {CoinName::Shilling, "KES", "nairobi", "kenyans"},
    {CoinName::Shilling, "SOS", "somalia", "somali"},
    {CoinName::Shilling, "SOS", "mogadishu", "somalis"},
    {CoinName::Shilling, "TZS", "tanzania", "tanzanian"},
    {CoinName::Shilling, "TZS", "dar es salaam", "tanzanians"},
    {CoinName::Shilling, "UGX", "uganda", "ugandan"},
    {CoinName::Shilling, "UGX", "kampala", "ugandans"},
    {CoinName::Dinar, "BHD", "bahrain", "bahraini"},
    {CoinName::Dinar, "DZD", "algeria", "algerian"},
    {CoinName::Dinar, "DZD", "algiers", "algerians"},
    {CoinName::Dinar, "IQD", "baghdad", "iraqis"},
    {CoinName::Dinar, "IQD", "iraq", "iraqi"},
    {CoinName::Dinar, "JOD", "amman", "jordanians"},
    {CoinName::Dinar, "JOD", "jordan", "jordanian"},
    {CoinName::Dinar, "KWD", "kuwait", "kuwaiti"},
    {CoinName::Dinar, "KWD", "kuwait city", "kuwaitis"},
    {CoinName::Dinar, "LYD", "libya", "libyan"},
    {CoinName::Dinar, "LYD", "tripoli", "libyans"},
    {CoinName::Dinar, "RSD", "belgrade", "serb"},
    {CoinName::Dinar, "RSD", "serbia", "serbian"},
    {CoinName::Dinar, "TND", "tunis", "tunisians"},
    {CoinName::Dinar, "TND", "tunisia", "tunisian"},
    {CoinName::Rupee, "INR", "delhi", "new delhi"},
    {CoinName::Rupee, "INR", "chennai", "hyderabad"},
    {CoinName::Rupee, "INR", "mumbai", "kolkata"},
    {CoinName::Rupee, "INR", "indians", "pune"},
    {CoinName::Rupee, "INR", "india", "indian"},
    {CoinName::Rupee, "INR", "bengaluru", "bangalore"},
    {CoinName::Rupee, "LKR", "colombo", "sri lankans"},
    {CoinName::Rupee, "LKR", "sri lanka", "sri lankan"},
    {CoinName::Rupee, "MUR", "mauritius", "mauritian"},
    {CoinName::Rupee, "NPR", "kathmandu", "nepalese"},
    {CoinName::Rupee, "NPR", "nepal", "nepali"},
    {CoinName::Rupee, "PKR", "lahore", "pakistanis"},
    {CoinName::Rupee, "PKR", "pakistan", "pakistani"},
    {CoinName::Rupee, "PKR", "islamabad", "karachi"},
    {CoinName::TDollar, "TOP", "tonga", "tongan"},
    {CoinName::TDollar, "TWD", "taiwan", "taiwanese"},
    {CoinName::TDollar, "TWD", "taipei", "taiwan's"},
    {CoinName::GluedP, "BWP", "botswana", "batswana"},
    {CoinName::GluedP, "BWP", "gaborone", "botswanan"},
    {CoinName::GluedP, "PHP", "manila", "filipino"},
    {CoinName::GluedP, "PHP", "philippines", "philippine"},
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

/// How often the names speak of each country that has the coin, in the order in which they are met.
class CountryCount {
public:
    explicit CountryCount(CoinName coin) : m_coin(coin) {}

    void add(std::string_view text, std::span<const Mention> names)
    {
        for (const Mention& name : names) {
            if (name.kind != EntityKind::Place && name.kind != EntityKind::Group)
                continue;
            const LowerWord word(name.span.in(text));
            const auto* found = std::ranges::find_if(nationalCoins, [&](const NationalCoin& row) {
                return row.coin == m_coin && (row.name == word.view() || row.otherName == word.view());
            });
            if (found != std::end(nationalCoins))
                ++countOf(found->code);
        }
    }

    /// The code of the country named most, of two the first; empty where none is.
    [[nodiscard]] std::string_view most() const
    {
        const auto best = std::ranges::max_element(m_counts, {}, &Count::times);
        return best == m_counts.end() ? std::string_view() : best->code;
    }

private:
    struct Count {
        std::string_view code;
        int times = 0;
    };

    int& countOf(std::string_view code)
    {
        const auto found = std::ranges::find(m_counts, code, &Count::code);
        if (found != m_counts.end())
            return found->times;
        m_counts.push_back({code, 0});
        return m_counts.back().times;
    }

    CoinName m_coin;
    std::vector<Count> m_counts;
};

} // namespace

std::string_view NationalCurrencies::codeAmong(std::string_view text, std::span<const Mention> names,
                                               CoinName coin, Codes& codes)
{
    auto& code = codes[static_cast<std::size_t>(coin)];
    if (!code) {
        CountryCount count(coin);
        count.add(text, names);
        code = count.most();
    }
    return *code;
}

void NationalCurrencies::nameIn(const Sight& sight, std::vector<Quantity>& quantities)
{
    Codes inSentence;
    for (Quantity& quantity : quantities) {
        const CoinName coin = coinOf(sight.line, quantity);
        if (coin == CoinName::None)
            continue;
        const bool isSign = currencyBefore(sight.line, quantity.first).has_value();
        // Where a sign stands for the coin, the whole article tells whose it is: trade with a neighbour is
        // told in the own currency too.
        std::string_view code =
            isSign ? std::string_view() : codeAmong(m_text, sight.mentions, coin, inSentence);
        if (code.empty())
            code = codeAmong(m_text, m_names, coin, m_inArticle);
        if (!code.empty()) {
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
