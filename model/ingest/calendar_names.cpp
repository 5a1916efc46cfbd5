// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crossread {

namespace {

using Name = std::pair<std::string_view, unsigned>;

template <std::size_t Count>
constexpr std::array<Name, Count> sorted(std::array<Name, Count> names)
{
    std::ranges::sort(names, {}, &Name::first);
    return names;
}

/// Months in the languages that articles' heads are written in.
constexpr auto months = sorted(std::array<Name, 102>{{
    {"january", 1},    {"jan", 1},       {"januar", 1},     {"jänner", 1},     {"janvier", 1},
    {"janv", 1},       {"enero", 1},     {"ene", 1},        {"gennaio", 1},    {"gen", 1},
    {"janeiro", 1},    {"januari", 1},   {"february", 2},   {"feb", 2},        {"februar", 2},
    {"février", 2},    {"févr", 2},      {"febrero", 2},    {"febbraio", 2},   {"fevereiro", 2},
    {"fev", 2},        {"februari", 2},  {"march", 3},      {"mar", 3},        {"märz", 3},
    {"mars", 3},       {"marzo", 3},     {"março", 3},      {"maart", 3},      {"mrt", 3},
    {"april", 4},      {"apr", 4},       {"avril", 4},      {"avr", 4},        {"abril", 4},
    {"abr", 4},        {"aprile", 4},    {"may", 5},        {"mai", 5},        {"mayo", 5},
    {"maggio", 5},     {"mag", 5},       {"maio", 5},       {"mei", 5},        {"june", 6},
    {"jun", 6},        {"juni", 6},      {"juin", 6},       {"junio", 6},      {"giugno", 6},
    {"giu", 6},        {"junho", 6},     {"giugn", 6},      {"july", 7},       {"jul", 7},
    {"juli", 7},       {"juillet", 7},   {"juil", 7},       {"julio", 7},      {"luglio", 7},
    {"lug", 7},        {"julho", 7},     {"august", 8},     {"aug", 8},        {"août", 8},
    {"agosto", 8},     {"ago", 8},       {"augustus", 8},   {"september", 9},  {"sep", 9},
    {"sept", 9},       {"septembre", 9}, {"septiembre", 9}, {"settembre", 9},  {"set", 9},
    {"setembro", 9},   {"setiembre", 9}, {"october", 10},   {"oct", 10},       {"oktober", 10},
    {"okt", 10},       {"octobre", 10},  {"octubre", 10},   {"ottobre", 10},   {"ott", 10},
    {"outubro", 10},   {"out", 10},      {"november", 11},  {"nov", 11},       {"novembre", 11},
    {"noviembre", 11}, {"novembro", 11}, {"december", 12},  {"dec", 12},       {"dezember", 12},
    {"dez", 12},       {"décembre", 12}, {"déc", 12},       {"diciembre", 12}, {"dic", 12},
    {"dicembre", 12},  {"dezembro", 12},
}});

/// Days of the week, Sunday 0.
constexpr auto weekdays = sorted(std::array<Name, 58>{{
    {"sunday", 0},    {"sun", 0},        {"sonntag", 0},  {"dimanche", 0}, {"domingo", 0},  {"domenica", 0},
    {"zondag", 0},    {"so", 0},         {"monday", 1},   {"mon", 1},      {"montag", 1},   {"lundi", 1},
    {"lunes", 1},     {"lunedì", 1},     {"maandag", 1},  {"segunda", 1},  {"tuesday", 2},  {"tue", 2},
    {"tues", 2},      {"dienstag", 2},   {"mardi", 2},    {"martes", 2},   {"martedì", 2},  {"dinsdag", 2},
    {"terça", 2},     {"wednesday", 3},  {"wed", 3},      {"mittwoch", 3}, {"mercredi", 3}, {"miércoles", 3},
    {"mercoledì", 3}, {"woensdag", 3},   {"quarta", 3},   {"thursday", 4}, {"thu", 4},      {"thur", 4},
    {"thurs", 4},     {"donnerstag", 4}, {"jeudi", 4},    {"jueves", 4},   {"giovedì", 4},  {"donderdag", 4},
    {"friday", 5},    {"fri", 5},        {"freitag", 5},  {"vendredi", 5}, {"viernes", 5},  {"venerdì", 5},
    {"vrijdag", 5},   {"sexta", 5},      {"saturday", 6}, {"sat", 6},      {"samstag", 6},  {"sonnabend", 6},
    {"samedi", 6},    {"sábado", 6},     {"sabato", 6},   {"zaterdag", 6},
}});

constexpr std::size_t longestName = 12; ///< bytes

/// The number of a name in any case of its ASCII letters, or nothing.
template <std::size_t Count>
std::optional<unsigned> numberOf(const std::array<Name, Count>& names, std::string_view word)
{
    std::array<char, longestName> letters{};
    if (word.empty() || word.size() > letters.size())
        return {};
    std::ranges::transform(word, letters.begin(), ascii::lower);
    const std::string_view lower(letters.data(), word.size());
    const auto found = std::ranges::lower_bound(names, lower, {}, &Name::first);
    return found != names.end() && found->first == lower ? std::optional(found->second) : std::nullopt;
}

} // namespace

unsigned monthNamed(std::string_view word)
{
    return word.size() < 3 ? 0 : numberOf(months, word).value_or(0);
}

std::optional<unsigned> weekdayNamed(std::string_view word)
{
    return numberOf(weekdays, word);
}

} // namespace crossread
