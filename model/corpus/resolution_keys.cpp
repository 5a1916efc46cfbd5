// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/resolution_keys.h"

#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crossread {

namespace {
using Alias = std::pair<std::string_view, std::string_view>;

/// Keys of common short names and of what they stand for.
constexpr std::array<Alias, 34> aliases{
    {{"us", "unitedstates"},
     {"usa", "unitedstates"},
     {"america", "unitedstates"},
     {"unitedstatesofamerica", "unitedstates"},
     {"uk", "unitedkingdom"},
     {"britain", "unitedkingdom"},
     {"greatbritain", "unitedkingdom"},
     {"uae", "unitedarabemirates"},
     {"prc", "china"},
     {"peoplesrepublicofchina", "china"},
     {"ussr", "sovietunion"},
     {"rok", "southkorea"},
     {"dprk", "northkorea"},
     {"holland", "netherlands"},
     {"turkiye", "turkey"},
     {"eu", "europeanunion"},
     {"un", "unitednations"},
     {"ecb", "europeancentralbank"},
     {"fed", "federalreserve"},
     {"imf", "internationalmonetaryfund"},
     {"who", "worldhealthorganization"},
     {"wto", "worldtradeorganization"},
     {"nyse", "newyorkstockexchange"},
     {"ccp", "chinesecommunistparty"},
     {"communistpartyofchina", "chinesecommunistparty"},
     {"oecd", "organisationforeconomiccooperationanddevelopment"},
     {"organizationforeconomiccooperationanddevelopment", "organisationforeconomiccooperationanddevelopment"},
     {"ap", "associatedpress"},
     {"aws", "amazonwebservices"},
     {"gm", "generalmotors"},
     {"ge", "generalelectric"},
     {"jpmorgan", "jpmorganchase"},
     {"tsmc", "taiwansemiconductormanufacturing"},
     {"nyc", "newyorkcity"}}};

constexpr std::array<std::string_view, 14> legalForms{
    "inc",     "inc.", "corp", "corp.", "corporation", "ltd",          "ltd.",
    "limited", "plc",  "llc",  "co.",   "company",     "incorporated", "gmbh"};
constexpr std::array<std::string_view, 14> titles{"president", "premier",   "mr",   "mr.",    "mrs",
                                                  "mrs.",      "ms",        "ms.",  "dr",     "dr.",
                                                  "prof.",     "professor", "sen.", "senator"};

template <std::size_t Size>
bool isIn(const std::array<std::string_view, Size>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view withoutFirst(std::string_view name)
{
    const std::size_t space = name.find(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string_view withoutLegalForms(std::string_view name)
{
    for (;;) {
        const std::size_t space = name.rfind(' ');
        if (space == std::string_view::npos || !isIn(legalForms, name.substr(space + 1)))
            return name;
        name = name.substr(0, space);
        if (name.ends_with(','))
            name.remove_suffix(1);
    }
}

using ascii::isDigit;
} // namespace

EntityClass classOf(EntityKind kind)
{
    return kind == EntityKind::Person  ? EntityClass::Person
           : kind == EntityKind::Group ? EntityClass::Group
                                       : EntityClass::Thing;
}

ResolutionKey resolutionKey(std::string_view name, EntityClass kind)
{
    const std::string whole = folded(name);
    std::string_view rest = whole;
    if (kind != EntityClass::Person && rest.starts_with("the "))
        rest = withoutFirst(rest);
    if (kind == EntityClass::Thing)
        rest = withoutLegalForms(rest);
    while (kind == EntityClass::Person && rest.find(' ') != std::string_view::npos &&
           isIn(titles, rest.substr(0, rest.find(' '))))
        rest = withoutFirst(rest);
    ResolutionKey result{nameKey(rest), false};
    std::string& key = result.key;
    if (kind == EntityClass::Thing && key.size() > 2 && key.back() == 's' && isDigit(key[key.size() - 2]))
        key.pop_back();
    if (kind != EntityClass::Thing)
        return result;
    const auto alias =
        std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a) { return a.first == key; });
    if (alias != aliases.end())
        result = {std::string(alias->second), true};
    return result;
}

PersonParts personParts(std::string_view name)
{
    const std::string whole = folded(name);
    std::string_view rest = whole;
    while (rest.find(' ') != std::string_view::npos && isIn(titles, rest.substr(0, rest.find(' '))))
        rest = withoutFirst(rest);
    const std::size_t space = rest.rfind(' ');
    if (space == std::string_view::npos)
        return {};
    return {nameKey(rest.substr(0, rest.find(' '))), nameKey(rest.substr(space + 1))};
}

} // namespace crossread
