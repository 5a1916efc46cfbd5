// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// Writes one JSON value (RFC 8259) as compact UTF-8, keys in the order they are given, so that the same
/// input gives the same bytes. Holds nothing but the text: a set of 100,000 articles needs no tree.
///
/// Call key() before each value inside an object. Nesting is the caller's: every begin needs its end.
class JsonWriter {
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    /// \a text must be valid UTF-8.
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool isTrue);
    /// Shortest form that reads back to the same number; null where it is not finite.
    void value(double number);
    void value(std::signed_integral auto number) { integer(static_cast<long long>(number)); }
    void value(std::unsigned_integral auto number) { integer(static_cast<long long>(number)); }
    void null();
    /// A value that is JSON already.
    void raw(std::string_view json);

    /// A value, or null where there is none.
    template <typename T>
    void value(const std::optional<T>& maybe)
    {
        if (maybe)
            value(*maybe);
        else
            null();
    }
    /// The text, or null where it is empty.
    void textOrNull(std::string_view text);

    template <typename T>
    void member(std::string_view name, const T& content)
    {
        key(name);
        value(content);
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// What was written so far; the writer goes on after it with empty hands.
    [[nodiscard]] std::string take();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void integer(long long number);

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace crossread
