// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_labels.h"

#include <array>
#include <cstdint>
#include <vector>

namespace crossread::names {

/// What the features of a NamePart add up to, kept for those seen last: a text says the same words in the
/// same ways again and again, and the sum of a dozen rows is then one look. A bounded table in which the
/// newer takes the older's place; what it gives is what adding anew would give.
class NameSums {
public:
    using Sums = std::array<std::int16_t, rowWidth>;

    NameSums() : m_keys(slots), m_sums(slots) {}

    /// Where the sums of a part stand.
    struct Place {
        std::uint64_t key;
        std::size_t slot;
    };
    /// The place of a part, \a seen being the hash of all that its features see; asks the processor to fetch
    /// it.
    [[nodiscard]] Place placeOf(std::uint64_t seen) const
    {
        const Place place{seen | 1, seen >> (64 - slotBits)};
        __builtin_prefetch(&m_keys[place.slot]);
        __builtin_prefetch(&m_sums[place.slot]);
        return place;
    }

    /// The sums of a place. Where they are not known, \a add is called and gives them.
    template <typename Add>
    const Sums& at(const Place& place, Add&& add)
    {
        if (m_keys[place.slot] != place.key) {
            m_sums[place.slot] = add();
            m_keys[place.slot] = place.key;
        }
        return m_sums[place.slot];
    }

private:
    static constexpr unsigned slotBits = 14;
    static constexpr std::size_t slots = 1u << slotBits;

    std::vector<std::uint64_t> m_keys; ///< 0 where none is kept
    std::vector<Sums> m_sums;
};

} // namespace crossread::names
