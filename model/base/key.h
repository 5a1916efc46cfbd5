// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Identities of 128 bits that outlive a corpus, a process and a machine. Unlike an id (ids.h) a key is no
/// index: what an analyst makes is named by keys, in the project file and in exchanged files alike.
namespace crossread {

/// A key of one sort of thing, told apart by \a Sort alone. The null key names nothing.
template <typename Sort>
struct Key {
    quint64 high = 0;
    quint64 low = 0;

    [[nodiscard]] constexpr bool isNull() const { return high == 0 && low == 0; }
    friend constexpr auto operator<=>(const Key&, const Key&) = default;
};

using ArticleKey = Key<struct ArticleSort>;
using NoteKey = Key<struct NoteSort>;
using TagKey = Key<struct TagSort>;
using LinkKey = Key<struct LinkSort>;
using DecisionKey = Key<struct DecisionSort>;

/// The 36 characters of a UUID, lower case: "3f2504e0-4f89-41d3-9a0c-0305e82c3301".
[[nodiscard]] std::string uuidText(quint64 high, quint64 low);
/// Reads what uuidText() writes, also in upper case or in braces. False for anything else.
[[nodiscard]] bool readUuid(std::string_view text, quint64& high, quint64& low);
/// 128 bits from the system's random source, with the marks of a version 4 UUID; never null.
void drawUuid(quint64& high, quint64& low);

template <typename Sort>
[[nodiscard]] std::string uuidText(Key<Sort> key)
{
    return uuidText(key.high, key.low);
}

template <typename K>
[[nodiscard]] std::optional<K> keyFromUuid(std::string_view text)
{
    K key;
    return readUuid(text, key.high, key.low) ? std::optional(key) : std::nullopt;
}

/// A key that nothing else has: newKey<NoteKey>(). Call it where a gesture makes the thing, never when a
/// change is applied or replayed.
template <typename K>
[[nodiscard]] K newKey()
{
    K key;
    drawUuid(key.high, key.low);
    return key;
}

/// For unordered containers; keys are random, so their bits are their hash.
struct KeyHash {
    template <typename Sort>
    [[nodiscard]] std::size_t operator()(Key<Sort> key) const
    {
        return static_cast<std::size_t>(key.high ^ (key.low * 0x9E3779B97F4A7C15ull));
    }
};

} // namespace crossread
