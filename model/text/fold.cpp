// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/fold.h"

#include "model/text/characters.h"
#include "model/text/utf8.h"

#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <vector>

namespace crossread {

namespace {

/// What one code point becomes. `first` 0: dropped. A space stands for any white space.
struct Folded {
    char32_t first = 0;
    char32_t second = 0; ///< of "ß" and its like
};

constexpr std::array<unsigned char, 128> makeAsciiFolds()
{
    std::array<unsigned char, 128> folds{};
    for (std::size_t c = 0; c < folds.size(); ++c)
        folds[c] = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const char c : {'\t', '\n', '\v', '\f', '\r'})
        folds[static_cast<unsigned char>(c)] = ' ';
    folds['`'] = '\'';
    return folds;
}

constexpr std::array<unsigned char, 128> asciiFolds = makeAsciiFolds();

/// Latin letters that no decomposition opens.
Folded foldOfSpecial(UChar32 c)
{
    switch (c) {
    case 0x00DF:
    case 0x1E9E:
        return {'s', 's'};
    case 0x00E6:
        return {'a', 'e'};
    case 0x0153:
        return {'o', 'e'};
    case 0x00F8:
        return {'o'};
    case 0x0111:
        return {'d'};
    case 0x0127:
        return {'h'};
    case 0x0131:
        return {'i'};
    case 0x0142:
        return {'l'};
    case 0x0167:
        return {'t'};
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
        return {'\''};
    case 0x2212:
        return {'-'};
    default:
        return {};
    }
}

/// The base letter of a Latin letter with diacritics, else the letter itself.
UChar32 baseOfLatin(UChar32 c)
{
    UErrorCode error = U_ZERO_ERROR;
    static const icu::Normalizer2* const canonical = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString parts;
    if (!canonical || !canonical->getDecomposition(c, parts))
        return c;
    const UChar32 base = parts.char32At(0);
    return uscript_getScript(base, &error) == USCRIPT_LATIN ? u_foldCase(base, U_FOLD_CASE_DEFAULT) : c;
}

Folded computeFold(char32_t codePoint)
{
    auto c = static_cast<UChar32>(codePoint);
    if (c >= 0xFF01 && c <= 0xFF5E && c != 0xFF07)
        c -= 0xFF01 - 0x21;
    c = baseOfLatin(u_foldCase(c, U_FOLD_CASE_DEFAULT));
    if (const Folded special = foldOfSpecial(c); special.first)
        return special;
    const int category = u_charType(c);
    if (category == U_FORMAT_CHAR)
        return {};
    if (category == U_DASH_PUNCTUATION)
        return {'-'};
    if (u_isUWhiteSpace(c))
        return {' '};
    return {static_cast<char32_t>(c)};
}

constexpr std::size_t cachedEnd = 0x3100;

Folded foldOf(char32_t codePoint)
{
    static const std::vector<Folded> cache = [] {
        std::vector<Folded> folds(cachedEnd);
        for (char32_t c = 0x80; c < cachedEnd; ++c)
            folds[c] = computeFold(c);
        return folds;
    }();
    return codePoint < cachedEnd ? cache[codePoint] : computeFold(codePoint);
}

bool isLatin(char32_t codePoint)
{
    if (codePoint < 0x80)
        return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
    UErrorCode error = U_ZERO_ERROR;
    return codePoint < 0x2C80 && uscript_getScript(static_cast<UChar32>(codePoint), &error) == USCRIPT_LATIN;
}

/// Writes a folded text; drops marks on Latin letters and superfluous spaces.
class FoldWriter {
public:
    explicit FoldWriter(std::string& folded) : m_folded(folded) {}

    void write(char32_t codePoint)
    {
        if (codePoint >= 0x300 && classOf(codePoint) == CharacterClass::Mark) {
            if (m_lastIsLatin)
                return;
        } else {
            m_lastIsLatin = isLatin(codePoint);
        }
        if (codePoint < 0x80)
            writeAscii(static_cast<char>(codePoint));
        else
            utf8::append(m_folded, codePoint);
    }
    void writeAscii(char byte)
    {
        if (byte != ' ' || (!m_folded.empty() && m_folded.back() != ' '))
            m_folded.push_back(byte);
    }
    void setLastIsLatin(bool isIt) { m_lastIsLatin = isIt; }

private:
    std::string& m_folded;
    bool m_lastIsLatin = false;
};

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Appends the fold of the run of ASCII at \a begin, which most texts are but for a few bytes; gives its end.
std::size_t foldedAscii(std::string_view text, std::size_t begin, std::string& folded)
{
    std::size_t end = begin;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80)
        ++end;
    const std::size_t old = folded.size();
    folded.resize(old + (end - begin));
    char* out = folded.data() + old;
    char last = old == 0 ? ' ' : folded[old - 1];
    for (const char plain : text.substr(begin, end - begin)) {
        const auto byte = static_cast<char>(asciiFolds[static_cast<unsigned char>(plain)]);
        *out = byte;
        out += byte != ' ' || last != ' ' ? 1 : 0;
        last = byte;
    }
    folded.resize(static_cast<std::size_t>(out - folded.data()));
    return end;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    FoldWriter writer(result);
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            i = foldedAscii(text, i, result);
            continue;
        }
        if (i > 0 && static_cast<signed char>(text[i - 1]) >= 0)
            writer.setLastIsLatin(isLatin(static_cast<unsigned char>(text[i - 1])));
        const utf8::Decoded decoded = utf8::decode(text, i);
        const Folded fold = foldOf(decoded.codePoint);
        if (fold.first)
            writer.write(fold.first);
        if (fold.second)
            writer.write(fold.second);
        i += decoded.length;
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

std::string nameKey(std::string_view text)
{
    std::string key = folded(text);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char byte = key[i];
        const bool joinsDigits =
            byte == '.' && i > 0 && i + 1 < key.size() && isDigit(key[i - 1]) && isDigit(key[i + 1]);
        if ((byte == ' ' || byte == '-' || byte == '.' || byte == '\'') && !joinsDigits)
            continue;
        key[kept++] = byte; // kept <= i, so key[i - 1] is still what it was
    }
    key.resize(kept);
    return key;
}

} // namespace crossread
