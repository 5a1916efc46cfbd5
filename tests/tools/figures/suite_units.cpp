// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/figures/suite_units.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace crossread::test {

namespace {

struct Row {
    std::string_view name;
    const char* symbol;
    double factor;
};

/// Sorted by name. "Dollar" and "Franc" without a country are read as the news reads them.
constexpr Row rows[] = {
    {"Acre", "acre", 1},
    {"Age", "years", 1},
    {"Australian dollar", "AUD", 1},
    {"Barrel", "bbl", 1},
    {"Bit", "bit", 1},
    {"Bitcoin", "BTC", 1},
    {"British pound", "GBP", 1},
    {"C",
     "\xC2\xB0"
     "C",
     1},
    {"Canadian dollar", "CAD", 1},
    {"Cent", "USD", 0.01},
    {"Chinese yuan", "CNY", 1},
    {"Costa Rican col\xC3\xB3n", "CRC", 1},
    {"Cup", "cup", 1},
    {"Day", "days", 1},
    {"Decimeter", "dm", 1},
    {"Degree", "deg", 1},
    {"Dollar", "USD", 1},
    {"Dram", "dr", 1},
    {"Euro", "EUR", 1},
    {"F",
     "\xC2\xB0"
     "F",
     1},
    {"Finnish markka", "FIM", 1},
    {"Foot", "ft", 1},
    {"Franc", "FRF", 1},
    {"Gallon", "gal", 1},
    {"Georgian lari", "GEL", 1},
    {"Gram", "g", 1},
    {"Hong Kong dollar", "HKD", 1},
    {"Japanese yen", "JPY", 1},
    {"Kilogram", "kg", 1},
    {"Kilometer", "km", 1},
    {"Kilometer per hour", "km/h", 1},
    {"Lao kip", "LAK", 1},
    {"Megabit", "Mbit", 1},
    {"Megabyte", "MB", 1},
    {"Meter", "m", 1},
    {"Metric ton", "t", 1},
    {"Mexican peso", "MXN", 1},
    {"Microgram", "ug", 1},
    {"Mile", "mi", 1},
    {"Milliliter", "mL", 1},
    {"Millimeter", "mm", 1},
    {"Month", "months", 1},
    {"Netherlands guilder", "NLG", 1},
    {"New Zealand dollar", "NZD", 1},
    {"Ounce", "oz", 1},
    {"Pence", "GBP", 0.01},
    {"Penny", "GBP", 0.01},
    {"Peseta", "ESP", 1},
    {"Picometer", "pm", 1},
    {"Pound", "lb", 1},
    {"Pound sterling", "GBP", 1},
    {"Radian", "rad", 1},
    {"Rupee", "INR", 1},
    {"Satoshi", "BTC", 1e-8},
    {"Square kilometer", "km2", 1},
    {"Square meter", "m2", 1},
    {"Sri Lankan rupee", "LKR", 1},
    {"Swiss franc", "CHF", 1},
    {"Tablespoon", "tbsp", 1},
    {"Teaspoon", "tsp", 1},
    {"Ton", "ton", 1},
    {"Turkish lira", "TRY", 1},
    {"Turn", "turns", 1},
    {"United States dollar", "USD", 1},
    {"Week", "weeks", 1},
    {"Year", "years", 1},
    {"bit", "bit", 1},
    {"british thermal unit", "BTU", 1},
    {"byte", "B", 1},
    {"cent", "USD", 0.01},
    {"centilitre", "cL", 1},
    {"cubic centimetre", "mL", 1},
    {"cubic kilometre", "km3", 1},
    {"cup", "cup", 1},
    {"day", "days", 1},
    {"degree Celsius",
     "\xC2\xB0"
     "C",
     1},
    {"degree Fahrenheit",
     "\xC2\xB0"
     "F",
     1},
    {"degree fahrenheit",
     "\xC2\xB0"
     "F",
     1},
    {"dime", "USD", 0.1},
    {"dimensionless", "", 1},
    {"dollar", "USD", 1},
    {"electronvolt", "eV", 1},
    {"euro", "EUR", 1},
    {"exabyte", "EB", 1},
    {"gallon", "gal", 1},
    {"gigahertz", "GHz", 1},
    {"gray", "Gy", 1},
    {"hour", "hours", 1},
    {"inch", "in", 1},
    {"kelvin", "K", 1},
    {"kibibyte", "KiB", 1},
    {"kilobit per second", "kbit/s", 1},
    {"kilogram", "kg", 1},
    {"kilogram per cubic centimetre", "kg/cm3", 1},
    {"kilometre", "km", 1},
    {"kilometre per hour", "km/h", 1},
    {"kilometre per square second", "km/s2", 1},
    {"litre", "L", 1},
    {"litre per kilometre", "L/km", 1},
    {"megabyte", "MB", 1},
    {"megawatt hour", "MWh", 1},
    {"metre", "m", 1},
    {"mile", "mi", 1},
    {"milligram", "mg", 1},
    {"milligray", "mGy", 1},
    {"minute", "minutes", 1},
    {"month", "months", 1},
    {"nanometre", "nm", 1},
    {"penny", "GBP", 0.01},
    {"percentage", "%", 1},
    {"picometre", "pm", 1},
    {"pound sterling", "GBP", 1},
    {"pound-mass", "lb", 1},
    {"square kilometre", "km2", 1},
    {"square mile", "mi2", 1},
    {"tablespoon", "tbsp", 1},
    {"teraelectronvolt", "TeV", 1},
    {"ton per day", "t/d", 1},
    {"tonne", "t", 1},
    {"watt", "W", 1},
    {"watt hour", "Wh", 1},
    {"watt per minute", "W/min", 1},
    {"week", "weeks", 1},
    {"year", "years", 1},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::name));

} // namespace

std::optional<SuiteUnit> suiteUnit(const QString& name)
{
    const std::string key = name.toStdString();
    const auto found = std::ranges::lower_bound(rows, std::string_view(key), {}, &Row::name);
    if (found == std::end(rows) || found->name != key)
        return std::nullopt;
    return SuiteUnit{QString::fromUtf8(found->symbol), found->factor};
}

} // namespace crossread::test
