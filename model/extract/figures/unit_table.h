// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/units.h"

#include <algorithm>
#include <string_view>

/// The units that figures know. Symbols follow UCUM where it has them without brackets; times are spelt out.
namespace crossread::figures {

/// Whether an SI prefix stands before the unit.
enum class Prefix : unsigned char { Never, May, Must };

struct UnitRow {
    std::string_view key;
    std::string_view symbol;
    UnitKind kind;
    Prefix prefix;
};

/// Unit words in small letters and the singular.
constexpr UnitRow unitWords[] = {
    {"acre", "acre", UnitKind::Physical, Prefix::Never},
    {"amp", "A", UnitKind::Physical, Prefix::May},
    {"ampere", "A", UnitKind::Physical, Prefix::May},
    {"barrel", "bbl", UnitKind::Physical, Prefix::Never},
    {"becquerel", "Bq", UnitKind::Physical, Prefix::May},
    {"bit", "bit", UnitKind::Data, Prefix::May},
    {"british thermal unit", "BTU", UnitKind::Energy, Prefix::Never},
    {"btu", "BTU", UnitKind::Energy, Prefix::Never},
    {"bushel", "bu", UnitKind::Physical, Prefix::Never},
    {"byte", "B", UnitKind::Data, Prefix::May},
    {"calorie", "cal", UnitKind::Energy, Prefix::May},
    {"carat", "ct", UnitKind::Physical, Prefix::Never},
    {"celciu",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"celcius",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"celsiu",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"celsius",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"centigrade",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"centigrate",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"centurie", "centuries", UnitKind::Time, Prefix::Never},
    {"century", "centuries", UnitKind::Time, Prefix::Never},
    {"cup", "cup", UnitKind::Physical, Prefix::Never},
    {"day", "days", UnitKind::Time, Prefix::Never},
    {"decade", "decades", UnitKind::Time, Prefix::Never},
    {"decibel", "dB", UnitKind::Physical, Prefix::Never},
    {"deg", "deg", UnitKind::Angle, Prefix::Never},
    {"deg c",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"deg celsius",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"deg f",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"deg fahrenheit",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"degree", "deg", UnitKind::Angle, Prefix::Never},
    {"degree c",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"degree celsiu",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"degree celsius",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"degree centigrade",
     "\xC2\xB0"
     "C",
     UnitKind::Temperature, Prefix::Never},
    {"degree f",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"degree fahrenheit",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"degree farenheit",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"dots per inch", "dpi", UnitKind::Physical, Prefix::Never},
    {"drachma", "dr", UnitKind::Physical, Prefix::Never},
    {"electron volt", "eV", UnitKind::Energy, Prefix::May},
    {"electronvolt", "eV", UnitKind::Energy, Prefix::May},
    {"fahrenheit",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"farenheit",
     "\xC2\xB0"
     "F",
     UnitKind::Temperature, Prefix::Never},
    {"feet", "ft", UnitKind::Physical, Prefix::Never},
    {"floating point operation", "FLOP", UnitKind::Compute, Prefix::May},
    {"floating point operations per second", "FLOP/s", UnitKind::ComputeRate, Prefix::Never},
    {"floating-point operation", "FLOP", UnitKind::Compute, Prefix::May},
    {"flop", "FLOP", UnitKind::Compute, Prefix::May},
    {"foot", "ft", UnitKind::Physical, Prefix::Never},
    {"fortnight", "fortnights", UnitKind::Time, Prefix::Never},
    {"gallon", "gal", UnitKind::Physical, Prefix::Never},
    {"gpu day", "GPU-days", UnitKind::Compute, Prefix::Never},
    {"gpu hour", "GPU-hours", UnitKind::Compute, Prefix::Never},
    {"gpu-hour", "GPU-hours", UnitKind::Compute, Prefix::Never},
    {"gram", "g", UnitKind::Physical, Prefix::May},
    {"gramme", "g", UnitKind::Physical, Prefix::May},
    {"gray", "Gy", UnitKind::Physical, Prefix::Never},
    {"hectare", "ha", UnitKind::Physical, Prefix::Never},
    {"hertz", "Hz", UnitKind::Physical, Prefix::May},
    {"horsepower", "hp", UnitKind::Power, Prefix::Never},
    {"hour", "hours", UnitKind::Time, Prefix::Never},
    {"hr", "hours", UnitKind::Time, Prefix::Never},
    {"inch", "in", UnitKind::Physical, Prefix::Never},
    {"inche", "in", UnitKind::Physical, Prefix::Never},
    {"joule", "J", UnitKind::Energy, Prefix::May},
    {"kelvin", "K", UnitKind::Temperature, Prefix::Never},
    {"knot", "kn", UnitKind::Physical, Prefix::Never},
    {"lb", "lb", UnitKind::Physical, Prefix::Never},
    {"light year", "ly", UnitKind::Physical, Prefix::Never},
    {"lightyear", "ly", UnitKind::Physical, Prefix::Never},
    {"liter", "L", UnitKind::Physical, Prefix::May},
    {"litre", "L", UnitKind::Physical, Prefix::May},
    {"meter", "m", UnitKind::Physical, Prefix::May},
    {"metre", "m", UnitKind::Physical, Prefix::May},
    {"metric ton", "t", UnitKind::Physical, Prefix::Never},
    {"metric tonne", "t", UnitKind::Physical, Prefix::Never},
    {"micron", "um", UnitKind::Physical, Prefix::Never},
    {"microsecond", "us", UnitKind::Time, Prefix::Never},
    {"mile", "mi", UnitKind::Physical, Prefix::Never},
    {"millisecond", "ms", UnitKind::Time, Prefix::Never},
    {"min", "minutes", UnitKind::Time, Prefix::Never},
    {"minute", "minutes", UnitKind::Time, Prefix::Never},
    {"month", "months", UnitKind::Time, Prefix::Never},
    {"nanosecond", "ns", UnitKind::Time, Prefix::Never},
    {"nautical mile", "nmi", UnitKind::Physical, Prefix::Never},
    {"newton", "N", UnitKind::Physical, Prefix::May},
    {"ohm", "Ohm", UnitKind::Physical, Prefix::May},
    {"ounce", "oz", UnitKind::Physical, Prefix::Never},
    {"param", "parameters", UnitKind::Count, Prefix::Never},
    {"parameter", "parameters", UnitKind::Count, Prefix::Never},
    {"parsec", "pc", UnitKind::Physical, Prefix::May},
    {"pascal", "Pa", UnitKind::Physical, Prefix::May},
    {"pint", "pt", UnitKind::Physical, Prefix::Never},
    {"pound", "lb", UnitKind::Physical, Prefix::Never},
    {"quart", "qt", UnitKind::Physical, Prefix::Never},
    {"rad", "rad", UnitKind::Angle, Prefix::Never},
    {"radian", "rad", UnitKind::Angle, Prefix::Never},
    {"sec", "seconds", UnitKind::Time, Prefix::Never},
    {"second", "seconds", UnitKind::Time, Prefix::Never},
    {"sievert", "Sv", UnitKind::Physical, Prefix::May},
    {"stone", "stone", UnitKind::Physical, Prefix::Never},
    {"tablespoon", "tbsp", UnitKind::Physical, Prefix::Never},
    {"tbsp", "tbsp", UnitKind::Physical, Prefix::Never},
    {"teaspoon", "tsp", UnitKind::Physical, Prefix::Never},
    {"tesla", "T", UnitKind::Physical, Prefix::Never},
    {"token", "tokens", UnitKind::Count, Prefix::Never},
    {"ton", "ton", UnitKind::Physical, Prefix::May},
    {"tonne", "t", UnitKind::Physical, Prefix::May},
    {"tpu hour", "TPU-hours", UnitKind::Compute, Prefix::Never},
    {"tpu-hour", "TPU-hours", UnitKind::Compute, Prefix::Never},
    {"tsp", "tsp", UnitKind::Physical, Prefix::Never},
    {"turn", "turns", UnitKind::Angle, Prefix::Never},
    {"volt", "V", UnitKind::Physical, Prefix::May},
    {"watt", "W", UnitKind::Power, Prefix::May},
    {"watt hour", "Wh", UnitKind::Energy, Prefix::May},
    {"watthour", "Wh", UnitKind::Energy, Prefix::May},
    {"week", "weeks", UnitKind::Time, Prefix::Never},
    {"yard", "yd", UnitKind::Physical, Prefix::Never},
    {"year", "years", UnitKind::Time, Prefix::Never},
    {"yr", "years", UnitKind::Time, Prefix::Never},
};
static_assert(std::ranges::is_sorted(unitWords, {}, &UnitRow::key));

/// Unit symbols in the case they are written in.
constexpr UnitRow unitSymbols[] = {
    {"A", "A", UnitKind::Physical, Prefix::Must},
    {"B", "B", UnitKind::Data, Prefix::May},
    {"Bq", "Bq", UnitKind::Physical, Prefix::May},
    {"FLOP", "FLOP", UnitKind::Compute, Prefix::May},
    {"FLOP/s", "FLOP/s", UnitKind::ComputeRate, Prefix::May},
    {"FLOPS", "FLOP/s", UnitKind::ComputeRate, Prefix::May},
    {"FLOPs", "FLOP", UnitKind::Compute, Prefix::May},
    {"GPUh", "GPU-hours", UnitKind::Compute, Prefix::Never},
    {"Gb", "Gbit", UnitKind::Data, Prefix::Never},
    {"Gy", "Gy", UnitKind::Physical, Prefix::May},
    {"Hz", "Hz", UnitKind::Physical, Prefix::May},
    {"J", "J", UnitKind::Energy, Prefix::May},
    {"KB", "kB", UnitKind::Data, Prefix::Never},
    {"Kb", "kbit", UnitKind::Data, Prefix::Never},
    {"L", "L", UnitKind::Physical, Prefix::May},
    {"Mb", "Mbit", UnitKind::Data, Prefix::Never},
    {"N", "N", UnitKind::Physical, Prefix::May},
    {"Pa", "Pa", UnitKind::Physical, Prefix::May},
    {"Sv", "Sv", UnitKind::Physical, Prefix::May},
    {"V", "V", UnitKind::Physical, Prefix::May},
    {"W", "W", UnitKind::Power, Prefix::May},
    {"Wh", "Wh", UnitKind::Energy, Prefix::May},
    {"b", "bit", UnitKind::Data, Prefix::Must},
    {"bit", "bit", UnitKind::Data, Prefix::May},
    {"bps", "bps", UnitKind::Data, Prefix::May},
    {"cal", "cal", UnitKind::Energy, Prefix::May},
    {"dB", "dB", UnitKind::Physical, Prefix::Never},
    {"dpi", "dpi", UnitKind::Physical, Prefix::Never},
    {"eV", "eV", UnitKind::Energy, Prefix::May},
    {"flop", "FLOP", UnitKind::Compute, Prefix::May},
    {"flop/s", "FLOP/s", UnitKind::ComputeRate, Prefix::May},
    {"flops", "FLOP/s", UnitKind::ComputeRate, Prefix::May},
    {"fps", "fps", UnitKind::Physical, Prefix::Never},
    {"ft", "ft", UnitKind::Physical, Prefix::Never},
    {"g", "g", UnitKind::Physical, Prefix::May},
    {"gb", "GB", UnitKind::Data, Prefix::Never},
    {"h", "hours", UnitKind::Time, Prefix::Never},
    {"ha", "ha", UnitKind::Physical, Prefix::Never},
    {"hp", "hp", UnitKind::Power, Prefix::Never},
    {"hr", "hours", UnitKind::Time, Prefix::Never},
    {"hrs", "hours", UnitKind::Time, Prefix::Never},
    {"hz", "Hz", UnitKind::Physical, Prefix::May},
    {"in", "in", UnitKind::Physical, Prefix::Never},
    {"kb", "kB", UnitKind::Data, Prefix::Never},
    {"kmh", "km/h", UnitKind::Physical, Prefix::Never},
    {"kmph", "km/h", UnitKind::Physical, Prefix::Never},
    {"kph", "km/h", UnitKind::Physical, Prefix::Never},
    {"l", "L", UnitKind::Physical, Prefix::May},
    {"lb", "lb", UnitKind::Physical, Prefix::Never},
    {"lbs", "lb", UnitKind::Physical, Prefix::Never},
    {"m", "m", UnitKind::Physical, Prefix::May},
    {"mb", "MB", UnitKind::Data, Prefix::Never},
    {"mcg", "ug", UnitKind::Physical, Prefix::Never},
    {"mi", "mi", UnitKind::Physical, Prefix::Never},
    {"min", "minutes", UnitKind::Time, Prefix::Never},
    {"mins", "minutes", UnitKind::Time, Prefix::Never},
    {"mpg", "mi/gal", UnitKind::Physical, Prefix::Never},
    {"mph", "mi/h", UnitKind::Physical, Prefix::Never},
    {"oz", "oz", UnitKind::Physical, Prefix::Never},
    {"pH", "pH", UnitKind::Physical, Prefix::Never},
    {"ppm", "ppm", UnitKind::Physical, Prefix::Never},
    {"psi", "psi", UnitKind::Physical, Prefix::Never},
    {"rpm", "rpm", UnitKind::Physical, Prefix::Never},
    {"s", "s", UnitKind::Time, Prefix::Must},
    {"sec", "seconds", UnitKind::Time, Prefix::Never},
    {"secs", "seconds", UnitKind::Time, Prefix::Never},
    {"sqft", "ft2", UnitKind::Physical, Prefix::Never},
    {"sqm", "m2", UnitKind::Physical, Prefix::Never},
    {"t", "t", UnitKind::Physical, Prefix::May},
    {"tb", "TB", UnitKind::Data, Prefix::Never},
    {"tbsp", "tbsp", UnitKind::Physical, Prefix::Never},
    {"tpd", "t/d", UnitKind::Physical, Prefix::Never},
    {"tsp", "tsp", UnitKind::Physical, Prefix::Never},
    {"wh", "Wh", UnitKind::Energy, Prefix::May},
    {"yd", "yd", UnitKind::Physical, Prefix::Never},
    {"yrs", "years", UnitKind::Time, Prefix::Never},
};
static_assert(std::ranges::is_sorted(unitSymbols, {}, &UnitRow::key));

struct PrefixRow {
    std::string_view word;
    std::string_view symbol;
    double factor;
};

constexpr PrefixRow prefixes[] = {
    {"kilo", "k", 1e3},      {"mega", "M", 1e6},         {"giga", "G", 1e9},
    {"tera", "T", 1e12},     {"peta", "P", 1e15},        {"exa", "E", 1e18},
    {"zetta", "Z", 1e21},    {"yotta", "Y", 1e24},       {"hecto", "h", 1e2},
    {"deci", "d", 1e-1},     {"centi", "c", 1e-2},       {"milli", "m", 1e-3},
    {"micro", "u", 1e-6},    {"nano", "n", 1e-9},        {"pico", "p", 1e-12},
    {"femto", "f", 1e-15},   {"atto", "a", 1e-18},       {"kibi", "Ki", 1024},
    {"mebi", "Mi", 1048576}, {"gibi", "Gi", 1073741824}, {"tebi", "Ti", 1099511627776.0},
    {"", "\xC2\xB5", 1e-6},  {"", "\xCE\xBC", 1e-6},
};

} // namespace crossread::figures
