// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace crossread {

namespace {

void appendEscaped(std::string& out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        break;
    }
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
        out += c;
        return;
    }
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += buffer;
}

} // namespace

void JsonWriter::key(std::string_view name)
{
    value(name);
    m_text += ':';
    m_needsComma = false;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    m_text += '"';
    for (const char c : text)
        appendEscaped(m_text, c);
    m_text += '"';
}

void JsonWriter::value(bool isTrue)
{
    raw(isTrue ? "true" : "false");
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number)) {
        null();
        return;
    }
    char buffer[32];
    // Whole numbers are written as such ("5600000", not "5.6e+06"), as people and diffs expect.
    const bool isWhole = std::abs(number) < 1e15 && number == std::floor(number);
    const auto [end, error] =
        isWhole ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(number))
                : std::to_chars(buffer, buffer + sizeof buffer, number);
    raw(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
}

void JsonWriter::null()
{
    raw("null");
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
}

void JsonWriter::textOrNull(std::string_view text)
{
    if (text.empty())
        null();
    else
        value(text);
}

std::string JsonWriter::take()
{
    return std::exchange(m_text, {});
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

void JsonWriter::integer(long long number)
{
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    raw(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
}

} // namespace crossread
