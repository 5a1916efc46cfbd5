// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// The hashes by which words, phrases and features are known in the weights file. They are part of its
/// format.
namespace crossread::names {

/// One step of mixing: multiplication by odd constants, as in MurmurHash's finaliser.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

/// The 32-bit key under which a hash stands in a table; 0 is kept for an empty slot.
constexpr std::uint32_t keyOf(std::uint64_t hash)
{
    const auto key = static_cast<std::uint32_t>(hash >> 32);
    return key == 0 ? 1 : key;
}

/// Of a folded word.
constexpr std::uint64_t wordHash(std::string_view folded)
{
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char byte : folded)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    return mixed(hash, folded.size());
}

/// Of a phrase that goes on with a word.
constexpr std::uint64_t phraseHash(std::uint64_t phrase, std::uint64_t word)
{
    return mixed(phrase * 3, word);
}

} // namespace crossread::names
