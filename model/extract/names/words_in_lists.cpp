// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/words_in_lists.h"

#include "model/extract/names/name_hash.h"

#include <array>

namespace crossread::names {

std::optional<EntityKind> kindOf(std::uint32_t facts)
{
    static constexpr std::array<std::pair<std::uint32_t, EntityKind>, 6> kinds{
        {{Region, EntityKind::Place},
         {Body, EntityKind::Organization},
         {University, EntityKind::Organization},
         {Ware, EntityKind::Product},
         {People, EntityKind::Group},
         {Deed, EntityKind::Work}}};
    std::optional<EntityKind> found;
    for (const auto& [fact, kind] : kinds) {
        if (!(facts & fact))
            continue;
        if (found && *found != kind)
            return {};
        found = kind;
    }
    if (facts & Newsmaker)
        return EntityKind::Person;
    if (!found && (facts & City))
        return EntityKind::Place;
    return found;
}

std::uint32_t WordsInLists::factsOf(std::uint32_t first, std::uint32_t end) const
{
    std::uint64_t key = hashAt(first);
    for (std::uint32_t i = first + 1; i < end; ++i) {
        if (!isHyphen(i))
            key = phraseHash(key, hashAt(i));
    }
    return m_lists.factsOf(key);
}

} // namespace crossread::names
