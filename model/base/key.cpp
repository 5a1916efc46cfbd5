// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/key.h"

#include <QRandomGenerator>

namespace crossread {

namespace {

int valueOfHex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

constexpr bool isHyphenPlace(std::size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

} // namespace

std::string uuidText(quint64 high, quint64 low)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (isHyphenPlace(text.size()))
            text += '-';
        const quint64 word = nibble < 16 ? high : low;
        text += digits[(word >> (60 - 4 * (nibble % 16))) & 15u];
    }
    return text;
}

bool readUuid(std::string_view text, quint64& high, quint64& low)
{
    if (text.size() == 38 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, 36);
    if (text.size() != 36)
        return false;
    quint64 words[2] = {0, 0};
    int nibbles = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isHyphenPlace(i)) {
            if (text[i] != '-')
                return false;
            continue;
        }
        const int value = valueOfHex(text[i]);
        if (value < 0)
            return false;
        words[nibbles / 16] = words[nibbles / 16] << 4 | static_cast<quint64>(value);
        ++nibbles;
    }
    high = words[0];
    low = words[1];
    return true;
}

void drawUuid(quint64& high, quint64& low)
{
    QRandomGenerator* random = QRandomGenerator::system();
    high = (random->generate64() & ~quint64{0xF000}) | quint64{0x4000};
    low = (random->generate64() & ~(quint64{3} << 62)) | (quint64{2} << 62);
}

} // namespace crossread
