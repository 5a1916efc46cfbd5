// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_labels.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace crossread {

namespace names {
class NameSums;
}

/// The word table and the trained weights of the names, as read from resources/lexicon/names.weights.
/// Immutable; all threads may share one.
///
/// The file, little endian:
///
///     4 bytes  "CRNW"
///     u32      version (1)
///     u32      slots of the word table
///     u32      slots of the weight table
///     i16      transitions [from label][to label], 16 x 16; row 15 is the start of a sequence
///     u32      keys of the word table; 0 marks an empty slot
///     u32      facts of the word table (word_facts.h), one for each slot
///     u32      keys of the weight table
///     i8       weights, a row of 16 for each slot: one for each label, the rest 0
///
/// Both tables are open-addressed: a key stands at slot (key * slots / 2^32) or one of the next probeLimit -
/// 1, the first slot following the last.
class NameModel {
public:
    static constexpr std::uint32_t probeLimit = 32;
    static constexpr std::size_t start = 15; ///< the transition row of a sequence's first label
    using Row = std::array<std::int8_t, names::rowWidth>;
    using Transitions = std::array<std::array<std::int16_t, names::rowWidth>, names::rowWidth>;

    /// Reads the weights compiled into the program.
    [[nodiscard]] static Result<std::unique_ptr<const NameModel>> load();

    /// Reads weights from bytes in the format above. Any bytes are safe to give; wrong ones fail with a
    /// sentence that names \a origin.
    [[nodiscard]] static Result<std::unique_ptr<const NameModel>> parse(const QByteArray& bytes,
                                                                        const QString& origin);

    /// What the word lists tell of a word or phrase (word_facts.h); 0 where it is not listed.
    [[nodiscard]] std::uint32_t factsOf(std::uint64_t hash) const;
    /// Asks the processor to fetch what factsOf() will read first.
    void askForFacts(std::uint64_t hash) const
    {
        const std::size_t slot = (std::uint64_t{names::keyOf(hash)} * m_wordKeys.size()) >> 32;
        __builtin_prefetch(&m_wordKeys[slot]);
        __builtin_prefetch(&m_wordFacts[slot]);
    }

    /// 1 where a feature may have weights, 0 where it surely has none, as most have: a bit by its key, in a
    /// table small enough for the second cache (a Bloom filter of one hash: Bloom 1970).
    [[nodiscard]] unsigned mayHaveWeights(std::uint64_t hash) const
    {
        const std::uint32_t place = names::keyOf(hash) >> (32 - filterBits);
        return static_cast<unsigned>(m_filter[place / 64] >> (place % 64)) & 1u;
    }

    /// Where the search for a feature's weights begins.
    struct Place {
        std::uint32_t key;
        std::uint32_t slot;
    };
    /// The place of a feature; asks the processor to fetch what rowAt() will read there first.
    [[nodiscard]] Place placeOf(std::uint64_t hash) const
    {
        const std::uint32_t key = names::keyOf(hash);
        const auto slot = static_cast<std::uint32_t>((std::uint64_t{key} * m_weightKeys.size()) >> 32);
        __builtin_prefetch(&m_weightKeys[slot]);
        return {key, slot};
    }
    /// The weights of the feature of \a place, asked for as placeOf() does; null where it has none.
    [[nodiscard]] const Row* rowAt(Place place) const;

    [[nodiscard]] const Transitions& transitions() const { return m_transitions; }

    /// Sums of these weights that an earlier document left, or an empty table. They are the caller's alone
    /// until given back; that changes the time decoding takes, never what it finds.
    [[nodiscard]] std::unique_ptr<names::NameSums> takeSums() const;
    void giveBack(std::unique_ptr<names::NameSums> sums) const;

    ~NameModel();

private:
    static constexpr unsigned filterBits = 21;

    NameModel();
    void fillFilter();
    [[nodiscard]] static std::size_t slotOf(std::uint32_t key, std::span<const std::uint32_t> keys);

    QByteArray m_bytes; ///< keeps what the tables view
    Transitions m_transitions{};
    std::span<const std::uint32_t> m_wordKeys;
    std::span<const std::uint32_t> m_wordFacts;
    std::span<const std::uint32_t> m_weightKeys;
    std::span<const Row> m_weights;
    std::vector<std::uint64_t> m_filter; ///< of the keys of the weights
    mutable std::mutex m_sumsLock;
    mutable std::vector<std::unique_ptr<names::NameSums>>
        m_idleSums; ///< one for each thread that decodes at once
};

/// Where a key stands in a table, or the number of slots.
inline std::size_t NameModel::slotOf(std::uint32_t key, std::span<const std::uint32_t> keys)
{
    std::size_t slot = (std::uint64_t{key} * keys.size()) >> 32;
    for (std::uint32_t probe = 0; probe < probeLimit; ++probe) {
        if (keys[slot] == key)
            return slot;
        if (keys[slot] == 0)
            break;
        slot = slot + 1 == keys.size() ? 0 : slot + 1;
    }
    return keys.size();
}

inline const NameModel::Row* NameModel::rowAt(Place place) const
{
    std::size_t slot = place.slot;
    for (std::uint32_t probe = 0; probe < probeLimit; ++probe) {
        if (m_weightKeys[slot] == place.key) {
            __builtin_prefetch(&m_weights[slot]);
            return &m_weights[slot];
        }
        if (m_weightKeys[slot] == 0)
            return nullptr;
        slot = slot + 1 == m_weightKeys.size() ? 0 : slot + 1;
    }
    return nullptr;
}

inline std::uint32_t NameModel::factsOf(std::uint64_t hash) const
{
    const std::size_t slot = slotOf(names::keyOf(hash), m_wordKeys);
    return slot < m_wordKeys.size() ? m_wordFacts[slot] : 0;
}

} // namespace crossread
