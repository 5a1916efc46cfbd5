// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_features.h"
#include "model/extract/names/name_labels.h"

#include <array>
#include <cstdint>
#include <vector>

namespace crossread::names {

/// What the features of a NamePart add up to, kept for the words seen last: a text says the same words again
/// and again, and the sum of a dozen rows is then one look. A bounded table in which a newer word takes an
/// older one's place; what it gives is what adding anew would give.
class WordSums {
public:
    using Sums = std::array<std::int16_t, rowWidth>;

    WordSums() : m_keys(slots), m_sums(slots) {}

    /// Where the sums of a part stand.
    struct Place {
        std::uint64_t key;
        std::size_t slot;
    };
    /// The place of a word in a part, \a detail being what else the part's features see; asks the processor
    /// to fetch it.
    [[nodiscard]] Place placeOf(const NameToken& word, NamePart part, std::uint64_t detail) const
    {
        // All of the token that a feature of a part sees.
        std::uint64_t key = mixed(word.word, std::uint64_t{word.prefix} << 32 | word.suffix);
        key = mixed(key, std::uint64_t{word.facts} << 32 | word.shape);
        key = mixed(key, std::uint64_t{word.phrases} << 32 | static_cast<std::uint64_t>(word.written) << 16 |
                             detail << 8 | static_cast<std::uint64_t>(part));
        const Place place{key | 1, key >> (64 - slotBits)};
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
    static constexpr unsigned slotBits = 13;
    static constexpr std::size_t slots = 1u << slotBits;

    std::vector<std::uint64_t> m_keys; ///< 0 where none is kept
    std::vector<Sums> m_sums;
};

} // namespace crossread::names
