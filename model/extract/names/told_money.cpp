// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crossread::names {

namespace {
constexpr Rule byIndex = "names/index";
constexpr Rule byCoin = "names/coin";
constexpr Rule byCut = "names/cut-amount";

/// Longer ones before those that they begin with.
constexpr auto marketIndices = std::to_array<ListedPhrase>({
    {"AEX", EntityKind::Work},
    {"ASX 200", EntityKind::Work},
    {"All Ordinaries", EntityKind::Work},
    {"BSE Sensex", EntityKind::Work},
    {"Bovespa", EntityKind::Work},
    {"CAC 40", EntityKind::Work},
    {"CSI 300", EntityKind::Work},
    {"DAX", EntityKind::Work},
    {"Dow Jones Industrial Average", EntityKind::Work},
    {"Dow Jones industrial average", EntityKind::Work},
    {"Euro Stoxx 50", EntityKind::Work},
    {"FTSE 100", EntityKind::Work},
    {"FTSE 250", EntityKind::Work},
    {"FTSE 350", EntityKind::Work},
    {"FTSE MIB", EntityKind::Work},
    {"Hang Seng Index", EntityKind::Work},
    {"Hang Seng", EntityKind::Work},
    {"IBEX 35", EntityKind::Work},
    {"Ibex 35", EntityKind::Work},
    {"Ibovespa", EntityKind::Work},
    {"KOSPI", EntityKind::Work},
    {"Kosdaq", EntityKind::Work},
    {"Kospi", EntityKind::Work},
    {"MDAX", EntityKind::Work},
    {"NSE Nifty 50", EntityKind::Work},
    {"Nasdaq 100", EntityKind::Work},
    {"Nasdaq Composite", EntityKind::Work},
    {"Nifty 50", EntityKind::Work},
    {"Nikkei 225", EntityKind::Work},
    {"Nikkei Stock Average", EntityKind::Work},
    {"Russell 1000", EntityKind::Work},
    {"Russell 2000", EntityKind::Work},
    {"S&P / ASX 200", EntityKind::Work},
    {"S&P / TSX Composite", EntityKind::Work},
    {"S&P / TSX composite", EntityKind::Work},
    {"S&P 500", EntityKind::Work},
    {"STOXX 600", EntityKind::Work},
    {"STOXX Europe 600", EntityKind::Work},
    {"Sensex", EntityKind::Work},
    {"Shanghai Composite", EntityKind::Work},
    {"Shenzhen Component", EntityKind::Work},
    {"Stoxx 600", EntityKind::Work},
    {"Stoxx Europe 600", EntityKind::Work},
    {"TSX Composite", EntityKind::Work},
    {"Taiex", EntityKind::Work},
    {"Topix", EntityKind::Work},
});
constexpr WordGlance marketIndexGlance = glanceOf(marketIndices, phraseHead);

/// Digital money, and the clouds of makers that are named by a word.
constexpr ListedWords coinNames{std::to_array<std::string_view>(
    {"bitcoin", "bitcoins", "dogecoin", "ether", "ethereum", "litecoin", "stablecoin", "azure"})};

constexpr ListedWords zoneNames{std::to_array<std::string_view>(
    {"adt", "aedt", "aest", "akdt", "ast", "bst", "cat",  "cdt", "cest", "cet", "cst", "eat",
     "edt", "eest", "eet",  "est",  "et",  "gmt", "hkt",  "hst", "ist",  "jst", "kst", "mdt",
     "msk", "mst",  "pdt",  "pkt",  "pst", "pt",  "sast", "sgt", "utc",  "wat", "wib"})};

constexpr ListedWords currencyLetters{std::to_array<std::string_view>(
    {"aed", "aud", "brl", "cad", "chf", "cny", "eur", "gbp", "ghs", "hkd", "inr",
     "jpy", "kes", "krw", "ksh", "mxn", "ngn", "nok", "pkr", "php", "rm",  "rmb",
     "rp",  "rs",  "sar", "sek", "sgd", "sh",  "tk",  "tsh", "ush", "usd", "zar"})};

/// Behind a number that counts and is no version.
constexpr ListedWords countedNouns{std::to_array<std::string_view>(
    {"billion",  "bn",      "crore",    "dollars", "employees", "euros",  "hundred", "jobs",
     "lakh",     "million", "mn",       "per",     "percent",   "points", "pounds",  "shares",
     "thousand", "times",   "trillion", "users",   "yen",       "years"})};

constexpr ListedWords oilWords{
    std::to_array<std::string_view>({"barrel", "barrels", "crude", "oil", "opec"})};

bool followsTime(const ToldWords& words, std::uint32_t zone)
{
    const std::string_view before = words.before(zone);
    return before == "a.m." || before == "p.m." || before == "am" || before == "pm" ||
           (zone > 0 && (words.isNumber(zone - 1) || words.token(zone - 1).has(HasDigit))) ||
           (before == "." && (words.before(zone, 2) == "m" || words.before(zone, 2) == "m."));
}

/// "Google 2.4 billion", "Google 2025": the number is of what follows.
void cutAmount(ToldWords& words, FoundName& name)
{
    if (name.kind != EntityKind::Product && name.kind != EntityKind::Organization)
        return;
    if (name.size() < 2 || !words.isNumber(name.end - 1) || words.word(name.end - 2) == "-")
        return;
    const std::string_view number = words.word(name.end - 1);
    const std::string_view next = words.after(name.end);
    const bool isYear = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
    const bool isMaker = name.size() == 2 && (words.factsOf(name.first) & Body) != 0;
    if (!countedNouns.contains(next) && next != "%" && !(isYear && isMaker))
        return;
    --name.end;
    name.by = byCut;
    if (isMaker)
        name.kind = EntityKind::Organization;
}

bool isAmountOfMoney(const ToldWords& words, const FoundName& name)
{
    if (!currencyLetters.contains(words.word(name.first)) || !words.token(name.first).has(HasUpper))
        return false;
    const bool isWhole = name.size() == 1 && words.isNumber(name.end);
    return isWhole || (name.size() > 1 && words.isNumber(name.first + 1));
}

bool hasOilWords(const ToldWords& words)
{
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (oilWords.contains(words.word(i)))
            return true;
    }
    return false;
}

/// \a hasOil is whether the document speaks of oil, looked up when first asked for.
bool isCrude(const ToldWords& words, const FoundName& name, std::optional<bool>& hasOil)
{
    const std::string_view word = words.word(name.first);
    if (name.size() != 1 || name.kind == EntityKind::Place || (word != "Brent" && word != "WTI"))
        return false;
    if (words.isOfPerson(word))
        return false;
    if (!hasOil)
        hasOil = hasOilWords(words);
    return *hasOil;
}
} // namespace

void tellMoney(ToldWords& words)
{
    for (FoundName& name : words.found())
        cutAmount(words, name);
    std::optional<bool> hasOil;
    std::erase_if(words.found(), [&](const FoundName& name) {
        const bool isZone = name.size() == 1 && words.token(name.first).has(AllUpper) &&
                            zoneNames.contains(words.word(name.first)) && followsTime(words, name.first);
        const std::string_view scale = words.word(name.first);
        const bool isDegree = name.size() == 1 && (scale == "Celsius" || scale == "Fahrenheit") &&
                              words.before(name.first) == "degrees";
        return isDegree || (name.size() == 1 && scale == "God") || isZone || isAmountOfMoney(words, name) ||
               isCrude(words, name, hasOil);
    });
    for (const std::uint32_t i : words.capitals()) {
        const std::string_view word = words.word(i);
        if (coinNames.contains(word) && !words.isPartOfLonger(i, i + 1) && !words.followsCapital(i) &&
            !words.isCapitalNext(i + 1) && (!words.opensSentence(i) || word.front() != 'A'))
            words.add(i, i + 1, EntityKind::Product, byCoin);
        if (!marketIndexGlance.mayHold(word))
            continue;
        for (const ListedPhrase& index : marketIndices) {
            const std::uint32_t end = phraseEnd(words, index.tokens, i);
            if (end == 0)
                continue;
            if (!words.isPartOfLonger(i, end) || end > i + 1)
                words.add(i, end, index.kind, byIndex);
            break;
        }
    }
}

} // namespace crossread::names
