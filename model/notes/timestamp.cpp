// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/timestamp.h"

#include "model/base/calendar.h"

#include <cstdio>

namespace crossread {

namespace {

/// Reads as many digits as \a count from the front of \a text and takes them away; -1 where they are none.
int takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Thousandths of the fraction; the digits after the third are cut.
int takeFraction(std::string_view& text)
{
    if (!take(text, '.'))
        return 0;
    int milliseconds = 0;
    int digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), ++digits) {
        if (digits < 3)
            milliseconds = milliseconds * 10 + (text.front() - '0');
    }
    for (int i = digits; i < 3; ++i)
        milliseconds *= 10;
    return digits == 0 ? -1 : milliseconds;
}

/// Minutes east of UTC, for all that is left of the text.
std::optional<int> readZone(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    const bool isEast = !text.empty() && text.front() == '+';
    if (!isEast && (text.empty() || text.front() != '-'))
        return {};
    text.remove_prefix(1);
    const int hours = takeDigits(text, 2);
    if (hours < 0 || hours > 23 || !take(text, ':'))
        return {};
    const int minutes = takeDigits(text, 2);
    if (minutes < 0 || minutes > 59 || !text.empty())
        return {};
    return (isEast ? 1 : -1) * (hours * 60 + minutes);
}

} // namespace

std::string isoTime(Timestamp time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto since = static_cast<int>((time - day).count());
    char text[32];
    const int seconds = since / 1000;
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    std::string all = isoDate(day) + text;
    if (since % 1000 != 0) {
        std::snprintf(text, sizeof text, ".%03d", since % 1000);
        all += text;
    }
    return all + 'Z';
}

std::optional<Timestamp> parseIsoTime(std::string_view text)
{
    const auto day = text.size() > 10 ? parseIsoDate(text) : std::nullopt;
    if (!day || (text[10] != 'T' && text[10] != 't'))
        return {};
    text.remove_prefix(11);
    const int hours = takeDigits(text, 2);
    const int minutes = take(text, ':') ? takeDigits(text, 2) : -1;
    const int seconds = take(text, ':') ? takeDigits(text, 2) : -1;
    const int fraction = takeFraction(text);
    const auto zone = readZone(text);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60 ||
        fraction < 0 || !zone)
        return {};
    using namespace std::chrono;
    return Timestamp(*day) + std::chrono::hours(hours) + std::chrono::minutes(minutes - *zone) +
           std::chrono::seconds(seconds) + milliseconds(fraction);
}

} // namespace crossread
