// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <type_traits>
#include <utility>
#include <variant>

namespace crossread {

/// Why something could not be done: one sentence for the user that names the file, the place and
/// the reason, already translated.
struct Failure {
    QString reason;
};

/// A value, or the sentence that tells why there is none. Stands in for std::expected (C++23).
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    /// Precondition: isOk().
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// Precondition: !isOk().
    [[nodiscard]] const QString& reason() const { return std::get<1>(m_state).reason; }
    [[nodiscard]] Failure failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

/// Of an act that has no value of its own.
struct Done {};

} // namespace crossread
