// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <concepts>
#include <cstddef>
#include <type_traits>

/// Typed 32-bit identities. An id is an index into the columns of the corpus that made it and
/// stays the same for as long as that corpus lives; it is never a row of a view or a pointer.
namespace crossread {

enum class ArticleId : quint32 {};
enum class EntityId : quint32 {};
enum class MentionId : quint32 {};
enum class FigureId : quint32 {};
enum class DateId : quint32 {};
enum class EventId : quint32 {};
enum class QuotationId : quint32 {};

template <typename T>
concept Id = std::is_enum_v<T> && std::same_as<std::underlying_type_t<T>, quint32>;

/// The column index behind an id.
template <Id T>
[[nodiscard]] constexpr std::size_t indexOf(T id)
{
    return static_cast<std::size_t>(id);
}

/// The id of a column index. Precondition: index < 2^32.
template <Id T>
[[nodiscard]] constexpr T idAt(std::size_t index)
{
    return static_cast<T>(static_cast<quint32>(index));
}

} // namespace crossread
