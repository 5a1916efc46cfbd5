// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// How many values an enumeration has, asked of the compiler: nobody counts by hand, and one that grows is
/// counted anew.
namespace crossread {

namespace enumeration {

/// More values than any enumeration here has.
inline constexpr std::size_t mostValues = 64;

/// Whether there is an enumerator of this value. The compiler writes the function's name with it: "Value =
/// crossread::Stance::Asserted"; a value without a name stands there as a cast, "(crossread::Stance)7".
template <auto Value>
[[nodiscard]] constexpr bool isNamed()
{
    const std::string_view function = __PRETTY_FUNCTION__;
    const std::size_t cast = function.rfind(')');
    return function.find("Value = ") != function.npos &&
           (cast + 1 >= function.size() || function[cast + 1] < '0' || function[cast + 1] > '9');
}

template <typename E, std::size_t... I>
[[nodiscard]] constexpr std::array<bool, sizeof...(I)> namedValues(std::index_sequence<I...> /*unused*/)
{
    return {isNamed<static_cast<E>(I)>()...};
}

} // namespace enumeration

/// The number of values of an enumeration whose values go from 0 without a gap.
template <typename E>
requires std::is_enum_v<E>
[[nodiscard]] constexpr int countOf()
{
    static_assert(std::is_unsigned_v<std::underlying_type_t<E>>, "values from 0 on, of a type that is told");
    constexpr auto named = enumeration::namedValues<E>(std::make_index_sequence<enumeration::mostValues>());
    constexpr auto count = std::find(named.begin(), named.end(), false) - named.begin();
    static_assert(count > 0 && static_cast<std::size_t>(count) < enumeration::mostValues);
    static_assert(std::find(named.begin() + count, named.end(), true) == named.end(), "values have a gap");
    return static_cast<int>(count);
}

} // namespace crossread
