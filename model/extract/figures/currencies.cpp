// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/currencies.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace crossread::figures {

namespace {

struct Row {
    std::string_view key;
    std::string_view code;
    double factor;
    bool isAmbiguous;
};

/// Words after an amount, in small letters.
constexpr Row names[] = {
    {"afghan afghani", "AFN", 1, false},
    {"afghan afghanis", "AFN", 1, false},
    {"algerian dinar", "DZD", 1, false},
    {"algerian dinars", "DZD", 1, false},
    {"american dollar", "USD", 1, false},
    {"american dollars", "USD", 1, false},
    {"argentine peso", "ARS", 1, false},
    {"argentine pesos", "ARS", 1, false},
    {"armenian dram", "AMD", 1, false},
    {"armenian drams", "AMD", 1, false},
    {"australian dollar", "AUD", 1, false},
    {"australian dollars", "AUD", 1, false},
    {"austrian schillings", "ATS", 1, false},
    {"azerbaijani manat", "AZN", 1, false},
    {"azerbaijani manats", "AZN", 1, false},
    {"azeri manat", "AZN", 1, false},
    {"azeri manats", "AZN", 1, false},
    {"bahamian dollar", "BSD", 1, false},
    {"bahamian dollars", "BSD", 1, false},
    {"bahraini dinar", "BHD", 1, false},
    {"bahraini dinars", "BHD", 1, false},
    {"baht", "THB", 1, false},
    {"barbadian dollar", "BBD", 1, false},
    {"barbadian dollars", "BBD", 1, false},
    {"barbados dollar", "BBD", 1, false},
    {"barbados dollars", "BBD", 1, false},
    {"belarusian rubles", "BYN", 1, false},
    {"belgian francs", "BEF", 1, false},
    {"birr", "ETB", 1, false},
    {"bitcoin", "BTC", 1, false},
    {"bitcoins", "BTC", 1, false},
    {"brazilian reais", "BRL", 1, false},
    {"brazilian real", "BRL", 1, false},
    {"british pound", "GBP", 1, false},
    {"british pounds", "GBP", 1, false},
    {"brunei dollar", "BND", 1, false},
    {"brunei dollars", "BND", 1, false},
    {"buck", "USD", 1, false},
    {"bucks", "USD", 1, false},
    {"bulgarian lev", "BGN", 1, false},
    {"bulgarian leva", "BGN", 1, false},
    {"burundian franc", "BIF", 1, false},
    {"burundian francs", "BIF", 1, false},
    {"cambodian riel", "KHR", 1, false},
    {"cambodian riels", "KHR", 1, false},
    {"canadian dollar", "CAD", 1, false},
    {"canadian dollars", "CAD", 1, false},
    {"cedi", "GHS", 1, false},
    {"cedis", "GHS", 1, false},
    {"cent", "USD", 0.01, false},
    {"cents", "USD", 0.01, false},
    {"cfa franc", "XOF", 1, false},
    {"cfa francs", "XOF", 1, false},
    {"chilean peso", "CLP", 1, false},
    {"chilean pesos", "CLP", 1, false},
    {"chinese yuan", "CNY", 1, false},
    {"colombian peso", "COP", 1, false},
    {"colombian pesos", "COP", 1, false},
    {"congolese franc", "CDF", 1, false},
    {"congolese francs", "CDF", 1, false},
    {"cuban peso", "CUP", 1, false},
    {"cuban pesos", "CUP", 1, false},
    {"cypriot pound", "CYP", 1, false},
    {"cypriot pounds", "CYP", 1, false},
    {"cyprus pound", "CYP", 1, false},
    {"cyprus pounds", "CYP", 1, false},
    {"czech crowns", "CZK", 1, false},
    {"czech koruna", "CZK", 1, false},
    {"d-marks", "DEM", 1, false},
    {"danish crowns", "DKK", 1, false},
    {"danish krone", "DKK", 1, false},
    {"danish kroner", "DKK", 1, false},
    {"deutsche mark", "DEM", 1, false},
    {"deutsche marks", "DEM", 1, false},
    {"deutschmarks", "DEM", 1, false},
    {"dime", "USD", 0.1, false},
    {"dimes", "USD", 0.1, false},
    {"dirham", "AED", 1, false},
    {"dirhams", "AED", 1, false},
    {"dollar", "USD", 1, false},
    {"dollars", "USD", 1, false},
    {"dominican peso", "DOP", 1, false},
    {"dominican pesos", "DOP", 1, false},
    {"dong", "VND", 1, false},
    {"drachmas", "GRD", 1, false},
    {"dutch guilder", "NLG", 1, false},
    {"dutch guilders", "NLG", 1, false},
    {"eastern caribbean dollar", "XCD", 1, false},
    {"eastern caribbean dollars", "XCD", 1, false},
    {"egyptian pound", "EGP", 1, false},
    {"egyptian pounds", "EGP", 1, false},
    {"escudos", "PTE", 1, false},
    {"ether", "ETH", 1, false},
    {"ethiopian birr", "ETB", 1, false},
    {"euro", "EUR", 1, false},
    {"euro cent", "EUR", 0.01, false},
    {"euro cents", "EUR", 0.01, false},
    {"eurocents", "EUR", 0.01, false},
    {"euros", "EUR", 1, false},
    {"fijian dollar", "FJD", 1, false},
    {"fijian dollars", "FJD", 1, false},
    {"finnish markka", "FIM", 1, false},
    {"forint", "HUF", 1, false},
    {"forints", "HUF", 1, false},
    {"franc", "FRF", 1, false},
    {"francs", "FRF", 1, false},
    {"french franc", "FRF", 1, false},
    {"french francs", "FRF", 1, false},
    {"georgian lari", "GEL", 1, false},
    {"german marks", "DEM", 1, false},
    {"ghana cedi", "GHS", 1, false},
    {"ghana cedis", "GHS", 1, false},
    {"ghanaian cedi", "GHS", 1, false},
    {"ghanaian cedis", "GHS", 1, false},
    {"gourdes", "HTG", 1, false},
    {"guilder", "NLG", 1, false},
    {"guilders", "NLG", 1, false},
    {"guinean franc", "GNF", 1, false},
    {"guinean francs", "GNF", 1, false},
    {"guyanese dollar", "GYD", 1, false},
    {"guyanese dollars", "GYD", 1, false},
    {"hong kong dollar", "HKD", 1, false},
    {"hong kong dollars", "HKD", 1, false},
    {"hryvnia", "UAH", 1, false},
    {"hryvnias", "UAH", 1, false},
    {"hryvnyas", "UAH", 1, false},
    {"hungarian forint", "HUF", 1, false},
    {"icelandic kronur", "ISK", 1, false},
    {"indian rupee", "INR", 1, false},
    {"indian rupees", "INR", 1, false},
    {"indonesian rupiah", "IDR", 1, false},
    {"iranian rials", "IRR", 1, false},
    {"iraqi dinar", "IQD", 1, false},
    {"iraqi dinars", "IQD", 1, false},
    {"irish pound", "IEP", 1, false},
    {"irish pounds", "IEP", 1, false},
    {"israeli shekels", "ILS", 1, false},
    {"italian lira", "ITL", 1, false},
    {"italian lire", "ITL", 1, false},
    {"jamaican dollar", "JMD", 1, false},
    {"jamaican dollars", "JMD", 1, false},
    {"japanese yen", "JPY", 1, false},
    {"jordanian dinar", "JOD", 1, false},
    {"jordanian dinars", "JOD", 1, false},
    {"kazakh tenge", "KZT", 1, false},
    {"kenya shilling", "KES", 1, false},
    {"kenya shillings", "KES", 1, false},
    {"kenyan shilling", "KES", 1, false},
    {"kenyan shillings", "KES", 1, false},
    {"korean won", "KRW", 1, false},
    {"koruna", "CZK", 1, false},
    {"krona", "SEK", 1, false},
    {"kroner", "NOK", 1, false},
    {"kronor", "SEK", 1, false},
    {"kuai", "CNY", 1, false},
    {"kuwaiti dinar", "KWD", 1, false},
    {"kuwaiti dinars", "KWD", 1, false},
    {"kwacha", "ZMW", 1, false},
    {"kyat", "MMK", 1, false},
    {"kyats", "MMK", 1, false},
    {"kyrgyz som", "KGS", 1, false},
    {"kyrgyz soms", "KGS", 1, false},
    {"lebanese pound", "LBP", 1, false},
    {"lebanese pounds", "LBP", 1, false},
    {"lempiras", "HNL", 1, false},
    {"leva", "BGN", 1, false},
    {"liberian dollar", "LRD", 1, false},
    {"liberian dollars", "LRD", 1, false},
    {"libyan dinar", "LYD", 1, false},
    {"libyan dinars", "LYD", 1, false},
    {"lira", "TRY", 1, false},
    {"liras", "TRY", 1, false},
    {"lire", "ITL", 1, false},
    {"macedonian denar", "MKD", 1, false},
    {"macedonian denars", "MKD", 1, false},
    {"malawi kwacha", "MWK", 1, false},
    {"malawian kwacha", "MWK", 1, false},
    {"malaysian ringgit", "MYR", 1, false},
    {"manats", "AZN", 1, false},
    {"markka", "FIM", 1, false},
    {"mauritian rupee", "MUR", 1, false},
    {"mauritian rupees", "MUR", 1, false},
    {"meticais", "MZN", 1, false},
    {"mexican peso", "MXN", 1, false},
    {"mexican pesos", "MXN", 1, false},
    {"moldovan lei", "MDL", 1, false},
    {"moldovan leu", "MDL", 1, false},
    {"mongolian tugrik", "MNT", 1, false},
    {"mongolian tugriks", "MNT", 1, false},
    {"moroccan dirham", "MAD", 1, false},
    {"moroccan dirhams", "MAD", 1, false},
    {"myanmar kyat", "MMK", 1, false},
    {"myanmar kyats", "MMK", 1, false},
    {"naira", "NGN", 1, false},
    {"namibian dollar", "NAD", 1, false},
    {"namibian dollars", "NAD", 1, false},
    {"nepalese rupee", "NPR", 1, false},
    {"nepalese rupees", "NPR", 1, false},
    {"nepali rupee", "NPR", 1, false},
    {"nepali rupees", "NPR", 1, false},
    {"new taiwan dollar", "TWD", 1, false},
    {"new taiwan dollars", "TWD", 1, false},
    {"new zealand dollar", "NZD", 1, false},
    {"new zealand dollars", "NZD", 1, false},
    {"nigerian naira", "NGN", 1, false},
    {"norwegian krone", "NOK", 1, false},
    {"norwegian kroner", "NOK", 1, false},
    {"omani rial", "OMR", 1, false},
    {"omani rials", "OMR", 1, false},
    {"paise", "INR", 0.01, false},
    {"pakistani rupee", "PKR", 1, false},
    {"pakistani rupees", "PKR", 1, false},
    {"paraguayan guarani", "PYG", 1, false},
    {"paraguayan guaranis", "PYG", 1, false},
    {"pence", "GBP", 0.01, false},
    {"pennies", "GBP", 0.01, false},
    {"penny", "GBP", 0.01, false},
    {"peruvian sol", "PEN", 1, false},
    {"peruvian soles", "PEN", 1, false},
    {"peseta", "ESP", 1, false},
    {"pesetas", "ESP", 1, false},
    {"peso", "MXN", 1, false},
    {"pesos", "MXN", 1, false},
    {"philippine peso", "PHP", 1, false},
    {"philippine pesos", "PHP", 1, false},
    {"polish zloty", "PLN", 1, false},
    {"pound", "GBP", 1, true},
    {"pound sterling", "GBP", 1, false},
    {"pounds", "GBP", 1, true},
    {"pounds sterling", "GBP", 1, false},
    {"qatari riyal", "QAR", 1, false},
    {"qatari riyals", "QAR", 1, false},
    {"quid", "GBP", 1, false},
    {"rand", "ZAR", 1, false},
    {"rands", "ZAR", 1, false},
    {"reais", "BRL", 1, false},
    {"renminbi", "CNY", 1, false},
    {"rial", "IRR", 1, false},
    {"rials", "IRR", 1, false},
    {"riels", "KHR", 1, false},
    {"ringgit", "MYR", 1, false},
    {"riyal", "SAR", 1, false},
    {"riyals", "SAR", 1, false},
    {"rmb", "CNY", 1, false},
    {"romanian lei", "RON", 1, false},
    {"romanian leu", "RON", 1, false},
    {"rouble", "RUB", 1, false},
    {"roubles", "RUB", 1, false},
    {"ruble", "RUB", 1, false},
    {"rubles", "RUB", 1, false},
    {"rupee", "INR", 1, false},
    {"rupees", "INR", 1, false},
    {"rupiah", "IDR", 1, false},
    {"russian roubles", "RUB", 1, false},
    {"russian rubles", "RUB", 1, false},
    {"rwandan franc", "RWF", 1, false},
    {"rwandan francs", "RWF", 1, false},
    {"satoshi", "BTC", 1e-08, false},
    {"satoshis", "BTC", 1e-08, false},
    {"saudi riyals", "SAR", 1, false},
    {"schillings", "ATS", 1, false},
    {"serbian dinar", "RSD", 1, false},
    {"serbian dinars", "RSD", 1, false},
    {"shekel", "ILS", 1, false},
    {"shekels", "ILS", 1, false},
    {"singapore dollar", "SGD", 1, false},
    {"singapore dollars", "SGD", 1, false},
    {"somali shilling", "SOS", 1, false},
    {"somali shillings", "SOS", 1, false},
    {"south african rand", "ZAR", 1, false},
    {"south korean won", "KRW", 1, false},
    {"south sudanese pound", "SSP", 1, false},
    {"south sudanese pounds", "SSP", 1, false},
    {"sri lankan rupee", "LKR", 1, false},
    {"sri lankan rupees", "LKR", 1, false},
    {"sterling", "GBP", 1, false},
    {"sudanese pound", "SDG", 1, false},
    {"sudanese pounds", "SDG", 1, false},
    {"surinamese dollar", "SRD", 1, false},
    {"surinamese dollars", "SRD", 1, false},
    {"swedish krona", "SEK", 1, false},
    {"swedish kronor", "SEK", 1, false},
    {"swiss franc", "CHF", 1, false},
    {"swiss francs", "CHF", 1, false},
    {"syrian pound", "SYP", 1, false},
    {"syrian pounds", "SYP", 1, false},
    {"taiwan dollar", "TWD", 1, false},
    {"taiwan dollars", "TWD", 1, false},
    {"taiwanese dollar", "TWD", 1, false},
    {"taiwanese dollars", "TWD", 1, false},
    {"taka", "BDT", 1, false},
    {"tanzania shilling", "TZS", 1, false},
    {"tanzania shillings", "TZS", 1, false},
    {"tanzanian shilling", "TZS", 1, false},
    {"tanzanian shillings", "TZS", 1, false},
    {"tenge", "KZT", 1, false},
    {"thai baht", "THB", 1, false},
    {"tugriks", "MNT", 1, false},
    {"tunisian dinar", "TND", 1, false},
    {"tunisian dinars", "TND", 1, false},
    {"turkish lira", "TRY", 1, false},
    {"turkish liras", "TRY", 1, false},
    {"u.s. cents", "USD", 0.01, false},
    {"u.s. dollar", "USD", 1, false},
    {"u.s. dollars", "USD", 1, false},
    {"uae dirhams", "AED", 1, false},
    {"uganda shilling", "UGX", 1, false},
    {"uganda shillings", "UGX", 1, false},
    {"ugandan shilling", "UGX", 1, false},
    {"ugandan shillings", "UGX", 1, false},
    {"united states dollars", "USD", 1, false},
    {"uruguayan peso", "UYU", 1, false},
    {"uruguayan pesos", "UYU", 1, false},
    {"us cent", "USD", 0.01, false},
    {"us cents", "USD", 0.01, false},
    {"us dollar", "USD", 1, false},
    {"us dollars", "USD", 1, false},
    {"uzbek som", "UZS", 1, false},
    {"uzbek soum", "UZS", 1, false},
    {"uzbek sum", "UZS", 1, false},
    {"venezuelan bolivar", "VES", 1, false},
    {"venezuelan bolivars", "VES", 1, false},
    {"vietnamese dong", "VND", 1, false},
    {"west german marks", "DEM", 1, false},
    {"won", "KRW", 1, true},
    {"yemeni rial", "YER", 1, false},
    {"yemeni rials", "YER", 1, false},
    {"yen", "JPY", 1, false},
    {"yuan", "CNY", 1, false},
    {"yuan renminbi", "CNY", 1, false},
    {"zambian kwacha", "ZMW", 1, false},
    {"zimbabwe dollar", "ZWL", 1, false},
    {"zimbabwe dollars", "ZWL", 1, false},
    {"zimbabwean dollar", "ZWL", 1, false},
    {"zimbabwean dollars", "ZWL", 1, false},
    {"zloty", "PLN", 1, false},
    {"zlotys", "PLN", 1, false},
    {"z\xC5\x82oty", "PLN", 1, false},
    {"\xE0\xAE\xB0\xE0\xAF\x82", "LKR", 1, false},
};
static_assert(std::ranges::is_sorted(names, {}, &Row::key));

/// Codes, in the case they are written in.
constexpr Row codes[] = {
    {"AED", "AED", 1, false},    {"ARS", "ARS", 1, false},    {"AUD", "AUD", 1, false},
    {"BDT", "BDT", 1, false},    {"BGN", "BGN", 1, false},    {"BHD", "BHD", 1, false},
    {"BRL", "BRL", 1, false},    {"BTC", "BTC", 1, false},    {"CAD", "CAD", 1, false},
    {"CHF", "CHF", 1, false},    {"CLP", "CLP", 1, false},    {"CNH", "CNY", 1, false},
    {"CNY", "CNY", 1, false},    {"COP", "COP", 1, false},    {"CZK", "CZK", 1, false},
    {"DKK", "DKK", 1, false},    {"EGP", "EGP", 1, false},    {"ETB", "ETB", 1, false},
    {"ETH", "ETH", 1, false},    {"EUR", "EUR", 1, false},    {"GBP", "GBP", 1, false},
    {"GEL", "GEL", 1, false},    {"GHS", "GHS", 1, false},    {"HKD", "HKD", 1, false},
    {"HUF", "HUF", 1, false},    {"IDR", "IDR", 1, false},    {"ILS", "ILS", 1, false},
    {"INR", "INR", 1, false},    {"IQD", "IQD", 1, false},    {"IRR", "IRR", 1, false},
    {"ISK", "ISK", 1, false},    {"JPY", "JPY", 1, false},    {"KES", "KES", 1, false},
    {"KRW", "KRW", 1, false},    {"KSH", "KES", 1, false},    {"KSh", "KES", 1, false},
    {"KShs", "KES", 1, false},   {"KWD", "KWD", 1, false},    {"KZT", "KZT", 1, false},
    {"Ksh", "KES", 1, false},    {"LKR", "LKR", 1, false},    {"MAD", "MAD", 1, false},
    {"MEUR", "EUR", 1e6, false}, {"MGBP", "GBP", 1e6, false}, {"MSEK", "SEK", 1e6, false},
    {"MUSD", "USD", 1e6, false}, {"MXN", "MXN", 1, false},    {"MYR", "MYR", 1, false},
    {"NGN", "NGN", 1, false},    {"NOK", "NOK", 1, false},    {"NTD", "TWD", 1, false},
    {"NZD", "NZD", 1, false},    {"OMR", "OMR", 1, false},    {"PEN", "PEN", 1, false},
    {"PHP", "PHP", 1, false},    {"PKR", "PKR", 1, false},    {"PLN", "PLN", 1, false},
    {"QAR", "QAR", 1, false},    {"RM", "MYR", 1, false},     {"RMB", "CNY", 1, false},
    {"RON", "RON", 1, false},    {"RUB", "RUB", 1, false},    {"Rp", "IDR", 1, false},
    {"Rs", "INR", 1, false},     {"SAR", "SAR", 1, false},    {"SEK", "SEK", 1, false},
    {"SGD", "SGD", 1, false},    {"Sh", "KES", 1, false},     {"Shs", "KES", 1, false},
    {"THB", "THB", 1, false},    {"TND", "TND", 1, false},    {"TRY", "TRY", 1, false},
    {"TSh", "TZS", 1, false},    {"TWD", "TWD", 1, false},    {"TZS", "TZS", 1, false},
    {"Tk", "BDT", 1, false},     {"Tsh", "TZS", 1, false},    {"UAH", "UAH", 1, false},
    {"UGX", "UGX", 1, false},    {"USD", "USD", 1, false},    {"USh", "UGX", 1, false},
    {"UYU", "UYU", 1, false},    {"Ush", "UGX", 1, false},    {"VND", "VND", 1, false},
    {"ZAR", "ZAR", 1, false},    {"ZMW", "ZMW", 1, false},    {"aud", "AUD", 1, false},
    {"brl", "BRL", 1, false},    {"btc", "BTC", 1, false},    {"cad", "CAD", 1, false},
    {"chf", "CHF", 1, false},    {"cny", "CNY", 1, false},    {"dkk", "DKK", 1, false},
    {"eur", "EUR", 1, false},    {"gbp", "GBP", 1, false},    {"hkd", "HKD", 1, false},
    {"inr", "INR", 1, false},    {"jpy", "JPY", 1, false},    {"krw", "KRW", 1, false},
    {"mxn", "MXN", 1, false},    {"nok", "NOK", 1, false},    {"nzd", "NZD", 1, false},
    {"rmb", "CNY", 1, false},    {"sek", "SEK", 1, false},    {"sgd", "SGD", 1, false},
    {"twd", "TWD", 1, false},    {"usd", "USD", 1, false},
};
static_assert(std::ranges::is_sorted(codes, {}, &Row::key));

/// Currency signs.
constexpr Row signs[] = {
    {"$", "USD", 1, false},
    {"\xC2\xA2", "USD", 0.01, false},
    {"\xC2\xA3", "GBP", 1, false},
    {"\xC2\xA5", "JPY", 1, false},
    {"\xE0\xB8\xBF", "THB", 1, false},
    {"\xE2\x82\xA1", "CRC", 1, false},
    {"\xE2\x82\xA6", "NGN", 1, false},
    {"\xE2\x82\xA8", "INR", 1, false},
    {"\xE2\x82\xA9", "KRW", 1, false},
    {"\xE2\x82\xAA", "ILS", 1, false},
    {"\xE2\x82\xAB", "VND", 1, false},
    {"\xE2\x82\xAC", "EUR", 1, false},
    {"\xE2\x82\xAD", "LAK", 1, false},
    {"\xE2\x82\xAE", "MNT", 1, false},
    {"\xE2\x82\xB1", "PHP", 1, false},
    {"\xE2\x82\xB2", "PYG", 1, false},
    {"\xE2\x82\xB4", "UAH", 1, false},
    {"\xE2\x82\xB5", "GHS", 1, false},
    {"\xE2\x82\xB8", "KZT", 1, false},
    {"\xE2\x82\xB9", "INR", 1, false},
    {"\xE2\x82\xBA", "TRY", 1, false},
    {"\xE2\x82\xBD", "RUB", 1, false},
    {"\xE2\x82\xBE", "GEL", 1, false},
    {"\xE2\x82\xBF", "BTC", 1, false},
    {"\xEF\xBF\xA1", "GBP", 1, false},
    {"\xEF\xBF\xA5", "CNY", 1, false},
};
static_assert(std::ranges::is_sorted(signs, {}, &Row::key));

/// What may stand before a dollar sign.
constexpr Row dollars[] = {
    {"a", "AUD", 1, false},   {"au", "AUD", 1, false},  {"aud", "AUD", 1, false}, {"aus", "AUD", 1, false},
    {"bds", "BBD", 1, false}, {"brl", "BRL", 1, false}, {"bz", "BZD", 1, false},  {"c", "CAD", 1, false},
    {"ca", "CAD", 1, false},  {"cad", "CAD", 1, false}, {"can", "CAD", 1, false}, {"cdn", "CAD", 1, false},
    {"col", "COP", 1, false}, {"ec", "XCD", 1, false},  {"fj", "FJD", 1, false},  {"hk", "HKD", 1, false},
    {"hkd", "HKD", 1, false}, {"j", "JMD", 1, false},   {"mex", "MXN", 1, false}, {"mx", "MXN", 1, false},
    {"mxn", "MXN", 1, false}, {"n", "NAD", 1, false},   {"nt", "TWD", 1, false},  {"ntd", "TWD", 1, false},
    {"nz", "NZD", 1, false},  {"nzd", "NZD", 1, false}, {"r", "BRL", 1, false},   {"rd", "DOP", 1, false},
    {"s", "SGD", 1, false},   {"sg", "SGD", 1, false},  {"sgd", "SGD", 1, false}, {"t", "T$", 1, false},
    {"tt", "TTD", 1, false},  {"twd", "TWD", 1, false}, {"u.s", "USD", 1, false}, {"u.s.", "USD", 1, false},
    {"us", "USD", 1, false},  {"usd", "USD", 1, false},
};
static_assert(std::ranges::is_sorted(dollars, {}, &Row::key));

const Row* findRow(std::span<const Row> rows, std::string_view key)
{
    const auto found = std::ranges::lower_bound(rows, key, {}, &Row::key);
    return found != rows.end() && found->key == key ? &*found : nullptr;
}

constexpr WordGlance codesAtAGlance = glanceOf(codes, &Row::key);
constexpr WordGlance namesAtAGlance = glanceOf(names, &Row::key);

/// The row of a code as "USD", which few words are short enough for.
const Row* findCode(std::string_view word)
{
    return codesAtAGlance.mayHold(word) ? findRow(codes, word) : nullptr;
}

CurrencyName named(const Row& row, std::size_t first, std::size_t end)
{
    return {row.code, row.factor, first, end, row.isAmbiguous};
}

/// "A$", "US $", "E£", "GH¢": letters that tell whose sign it is. One letter is a word where a space follows:
/// "a $5 billion deal".
std::optional<CurrencyName> lettersAndSign(const Line& line, std::size_t first)
{
    static constexpr Row pounds[] = {
        {"e", "EGP", 1, false}, {"gb", "GBP", 1, false}, {"ir", "IEP", 1, false}, {"uk", "GBP", 1, false}};
    const LowerWord letters(line.wordAt(first));
    const std::string_view sign = line.wordAt(first + 1);
    const bool isGlued = !line[first + 1].hasSpaceBefore;
    if (sign == "$") {
        const Row* row = findRow(dollars, letters.view());
        const bool isWord =
            !isGlued && letters.view() != "c" &&
            (letters.view().size() == 1 || (letters.view() == "can" && !line[first].isAllUpper));
        return row && !isWord ? std::optional(named(*row, first, first + 2)) : std::nullopt;
    }
    if (!isGlued || !line[first].isCapitalized)
        return std::nullopt;
    if (sign == "\xC2\xA3") {
        const Row* row = findRow(pounds, letters.view());
        return row ? std::optional(named(*row, first, first + 2)) : std::nullopt;
    }
    const bool isCedi = letters.view() == "gh" && (sign == "\xC2\xA2" || sign == "\xE2\x82\xB5");
    return isCedi ? std::optional(CurrencyName{"GHS", 1, first, first + 2, false}) : std::nullopt;
}

/// "R20m", "P500 million", "N150m": the scanner parts a letter from its number only before a magnitude.
const Row* gluedLetter(const Line& line, std::size_t first)
{
    static constexpr Row letters[] = {{"N", "NGN", 1, false}, {"P", "PHP", 1, false}, {"R", "ZAR", 1, false}};
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
        const Row* row = findRow(signs, line.wordAt(first));
        return row ? std::optional(named(*row, first, first + 1)) : std::nullopt;
    }
    if (!line.isKind(first, AtomKind::Word))
        return std::nullopt;
    if (line.isKind(first + 1, AtomKind::Currency)) {
        if (auto sign = lettersAndSign(line, first))
            return sign;
    }
    if (const Row* letter = gluedLetter(line, first))
        return named(*letter, first, first + 1);
    const Row* row = findCode(line.wordAt(first));
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
        const Row* row = findRow(signs, line.wordAt(first));
        return row && !isNext ? std::optional(named(*row, first, first + 1)) : std::nullopt;
    }
    if (!line.isKind(first, AtomKind::Word))
        return std::nullopt;
    std::string phrase;
    const Row* best = nullptr;
    std::size_t end = first;
    for (std::size_t at = first; at < first + 3 && line.isKind(at, AtomKind::Word); ++at) {
        const LowerWord word(line.wordAt(at));
        if (word.view().empty())
            break;
        if (at > first)
            phrase += ' ';
        phrase += word.view();
        const Row* row = namesAtAGlance.mayHold(phrase) ? findRow(names, phrase) : nullptr;
        if (row) {
            best = row;
            end = at + 1;
        }
    }
    if (best)
        return named(*best, first, end);
    const Row* row = findCode(line.wordAt(first));
    const bool isNext = line.isGlued(first + 1) && line.isKind(first + 1, AtomKind::Number); // "USD50"
    return row && !isNext ? std::optional(named(*row, first, first + 1)) : std::nullopt;
}

} // namespace crossread::figures
