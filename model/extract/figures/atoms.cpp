// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/atoms.h"

#include "model/text/ascii.h"
#include "model/text/utf8.h"

#include <algorithm>

namespace crossread::figures {

namespace {

using ascii::isDigit;

using ascii::isUpper;

bool isAsciiLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
}

/// Codes that are written without a space before their amount; others are names as a rule ("COP29").
bool isGluedCode(std::string_view letters)
{
    static constexpr std::string_view codes[] = {
        "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "GHS", "HKD", "INR", "JPY", "KES", "KSH", "KSh", "Ksh",
        "NGN", "NZD", "PHP", "RMB", "Rp",  "Rs",  "SGD", "TSh", "Tk",  "UGX", "USD", "USh", "ZAR"};
    return std::ranges::binary_search(codes, letters);
}

/// What a code point beyond ASCII is to figures.
enum class Sort : unsigned char { Letter, Space, Mark, Currency, Fraction, Superscript };

struct Sign {
    Sort sort = Sort::Letter;
    char mark = 0;
    double value = 0;
};

Sign fractionSign(char32_t c)
{
    static constexpr double eighths[] = {1.0 / 7, 1.0 / 9, 0.1,     1.0 / 3, 2.0 / 3, 0.2,   0.4,  0.6,
                                         0.8,     1.0 / 6, 5.0 / 6, 0.125,   0.375,   0.625, 0.875};
    if (c >= 0x2150 && c <= 0x215E)
        return {Sort::Fraction, 0, eighths[c - 0x2150]};
    return {Sort::Fraction, 0, c == 0xBC ? 0.25 : c == 0xBD ? 0.5 : 0.75};
}

Sign latinSign(char32_t c)
{
    switch (c) {
    case 0xA0:
        return {Sort::Space};
    case 0xA2:
    case 0xA3:
    case 0xA4:
    case 0xA5:
        return {Sort::Currency};
    case 0xB0:
        return {Sort::Mark, 'o'};
    case 0xB1:
        return {Sort::Mark, 'P'};
    case 0xB2:
    case 0xB3:
    case 0xB9:
        return {Sort::Superscript};
    case 0xBC:
    case 0xBD:
    case 0xBE:
        return fractionSign(c);
    case 0xAB:
    case 0xBB:
        return {Sort::Mark, '"'};
    case 0xAA:
    case 0xB5:
    case 0xBA:
        return {Sort::Letter};
    case 0xD7:
        return {Sort::Mark, 'x'};
    default:
        return {Sort::Mark};
    }
}

Sign generalPunctuation(char32_t c)
{
    if (c <= 0x200B || c == 0x202F || c == 0x205F)
        return {Sort::Space};
    if (c >= 0x2010 && c <= 0x2013)
        return {Sort::Mark, '-'};
    if (c == 0x2014 || c == 0x2015)
        return {Sort::Mark, '_'};
    if (c == 0x2018 || c == 0x2019)
        return {Sort::Mark, '\''};
    if (c >= 0x201C && c <= 0x201F)
        return {Sort::Mark, '"'};
    if (c == 0x2026)
        return {Sort::Mark, '.'};
    if (c == 0x2030)
        return {Sort::Mark, 'M'};
    return {Sort::Mark};
}

Sign signOf(char32_t c)
{
    if (c < 0xC0 || c == 0xD7 || c == 0xF7)
        return latinSign(c);
    if (c >= 0x2000 && c < 0x2070)
        return generalPunctuation(c);
    if (c >= 0x2070 && c < 0x207A)
        return {Sort::Superscript};
    if ((c >= 0x20A0 && c < 0x20D0) || c == 0x0E3F || c == 0xFFE5 || c == 0xFFE1)
        return {Sort::Currency};
    if (c >= 0x2150 && c <= 0x215E)
        return fractionSign(c);
    if (c == 0x2212)
        return {Sort::Mark, '-'};
    if (c == 0x2248 || c == 0x223C)
        return {Sort::Mark, '~'};
    if (c == 0x2264 || c == 0x2265)
        return {Sort::Mark, c == 0x2264 ? 'L' : 'G'};
    if ((c >= 0x2190 && c < 0x2C00) || (c >= 0x3000 && c < 0x3004) || c == 0xFEFF)
        return {c == 0x3000 ? Sort::Space : Sort::Mark};
    return {Sort::Letter};
}

class Scanner {
public:
    Scanner(std::string_view text, Span where, std::vector<Atom>& atoms)
        : m_text(text),
          m_at(where.begin),
          m_end(std::min<std::size_t>(where.end, text.size())),
          m_atoms(atoms)
    {
    }

    void run()
    {
        while (m_at < m_end)
            step();
    }

private:
    void step();
    void stepBeyondAscii();
    void readNumber();
    [[nodiscard]] bool readPlainWord();
    [[nodiscard]] std::size_t gluedCurrency() const;
    [[nodiscard]] bool isScaledBy(std::string_view scale, std::size_t at) const;
    [[nodiscard]] bool hasMagnitude(std::size_t at) const;
    void readWord();
    void addFraction(std::size_t length, double value);
    bool endsWord(std::size_t at) const;
    std::size_t apostropheAt(std::size_t at) const;
    std::size_t addressEnd() const;
    Atom& add(AtomKind kind, std::size_t length, char mark = 0);
    bool isLetterAt(std::size_t at) const;

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
    std::vector<Atom>& m_atoms;
    bool m_isAfterSpace = true;
};

Atom& Scanner::add(AtomKind kind, std::size_t length, char mark)
{
    const std::size_t end = std::min(m_at + length, m_end);
    m_atoms.push_back({makeSpan(m_at, end), kind, mark, m_isAfterSpace});
    m_at = end;
    m_isAfterSpace = false;
    return m_atoms.back();
}

bool Scanner::isLetterAt(std::size_t at) const
{
    if (at >= m_end)
        return false;
    const char c = m_text[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return isAsciiLetter(c);
    return signOf(utf8::decode(m_text, at).codePoint).sort == Sort::Letter;
}

void Scanner::step()
{
    const char c = m_text[m_at];
    if (static_cast<unsigned char>(c) >= 0x80) {
        stepBeyondAscii();
    } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
        ++m_at;
        m_isAfterSpace = true;
    } else if (isDigit(c) || (c == '.' && m_at + 1 < m_end && isDigit(m_text[m_at + 1]) && m_isAfterSpace)) {
        readNumber();
    } else if (isAsciiLetter(c)) {
        readWord();
    } else if (c == '$') {
        add(AtomKind::Currency, 1);
    } else if (c == '\'' && m_at + 1 < m_end && lowered(m_text[m_at + 1]) == 's' && !isLetterAt(m_at + 2) &&
               !m_isAfterSpace) {
        add(AtomKind::Word, 2);
    } else {
        add(AtomKind::Mark, 1, c);
    }
}

void Scanner::stepBeyondAscii()
{
    const auto [codePoint, length] = utf8::decode(m_text, m_at);
    const Sign sign = signOf(codePoint);
    switch (sign.sort) {
    case Sort::Space:
        m_at += length;
        m_isAfterSpace = true;
        return;
    case Sort::Currency:
        add(AtomKind::Currency, length);
        return;
    case Sort::Fraction:
        addFraction(length, sign.value);
        return;
    case Sort::Letter:
        readWord();
        return;
    case Sort::Superscript:
        add(AtomKind::Mark, length);
        return;
    case Sort::Mark:
        break;
    }
    const bool isPossessive = sign.mark == '\'' && m_at + length < m_end &&
                              lowered(m_text[m_at + length]) == 's' && !isLetterAt(m_at + length + 1) &&
                              !m_isAfterSpace;
    if (isPossessive)
        add(AtomKind::Word, length + 1);
    else
        add(AtomKind::Mark, length, sign.mark);
}

/// "½", or "2½" as one number.
void Scanner::addFraction(std::size_t length, double value)
{
    if (!m_isAfterSpace && !m_atoms.empty() && m_atoms.back().kind == AtomKind::Number &&
        !m_atoms.back().isFraction) {
        Atom& number = m_atoms.back();
        number.value += value;
        number.span.end += static_cast<quint32>(length);
        number.isDecimal = true;
        m_at += length;
        return;
    }
    Atom& number = add(AtomKind::Number, length);
    number.value = value;
    number.isFraction = true;
}

void Scanner::readNumber()
{
    const DigitRun run = readDigits(m_text, m_at, m_end);
    std::size_t end = run.end;
    const bool isDecade = end < m_end && m_text[end] == 's' && !isLetterAt(end + 1);
    const bool isName = end + 1 < m_end && m_text[end] == '.' && isUpper(m_text[end + 1]); // "01.AI"
    const bool isSecondDot =
        run.isDecimal && end + 1 < m_end && m_text[end] == '.' && isDigit(m_text[end + 1]);
    if (isDecade)
        ++end;
    const bool isNumeral = run.isNumeral && !isDecade && !isName && !isSecondDot;
    Atom& atom = add(isNumeral ? AtomKind::Number : AtomKind::Opaque, end - m_at);
    atom.value = run.value;
    atom.isGrouped = run.isGrouped;
    atom.isDecimal = run.isDecimal;
    atom.isFraction = run.isFraction;
}

/// Length of an apostrophe that stands inside a word at \a at, 0 for none. "'s" at a word's end is none.
std::size_t Scanner::apostropheAt(std::size_t at) const
{
    const std::size_t length = m_text[at] == '\'' ? 1 : m_text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
    if (length == 0 || !isLetterAt(at + length))
        return 0;
    const bool isPossessive = lowered(m_text[at + length]) == 's' && !isLetterAt(at + length + 1);
    return isPossessive ? 0 : length;
}

bool Scanner::endsWord(std::size_t at) const
{
    return at >= m_end || !(isDigit(m_text[at]) || isLetterAt(at));
}

/// End of an address that starts here ("https://...", "name@host"), or 0.
std::size_t Scanner::addressEnd() const
{
    static constexpr std::size_t longestName = 64;
    std::size_t at = m_at;
    while (at < m_end && at < m_at + longestName && (isAsciiLetter(m_text[at]) || isDigit(m_text[at])))
        ++at;
    const std::string_view rest = m_text.substr(at, m_end - at);
    const bool isWww = m_text.substr(m_at, 4) == "www.";
    if (!isWww && !rest.starts_with("://") && !rest.starts_with("@"))
        return 0;
    if (rest.starts_with("@") && !isLetterAt(at + 1))
        return 0;
    while (at<m_end&& static_cast<unsigned char>(m_text[at])> ' ')
        ++at;
    return at;
}

/// A word of small letters, the first perhaps a capital, before a space or a comma: most are.
bool Scanner::readPlainWord()
{
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool isCapitalized = isUpper(m_text[m_at]);
    const std::size_t second = m_at + (isCapitalized ? 1 : 0);
    std::size_t end = second;
    while (end < m_end && isSmall(m_text[end]))
        ++end;
    if (end == second || (end < m_end && m_text[end] != ' ' && m_text[end] != ','))
        return false;
    Atom& word = add(AtomKind::Word, end - m_at);
    word.isCapitalized = isCapitalized;
    word.number = findNumberWord(word.span.in(m_text));
    return true;
}

/// Bytes of the letters of a currency that the digits behind them are an amount of: "R20m", "N150m", "P500
/// million", "Sh50,000". So short ones are names as a rule ("R2", "P5"): a magnitude or groups must follow.
std::size_t Scanner::gluedCurrency() const
{
    const char letter = m_text[m_at];
    std::size_t length = letter == 'R' || letter == 'P' || letter == 'N' || letter == 'S' ? 1 : 0;
    const std::string_view next = m_text.substr(m_at + length, 1);
    if (length == 0 || next.empty())
        return 0;
    if ((letter == 'R' && next == "M") || (letter == 'S' && next == "h"))
        ++length;
    else if (letter == 'S')
        return 0;
    const std::size_t begin = m_at + length;
    if (begin >= m_end || !isDigit(m_text[begin]))
        return 0;
    const DigitRun run = readDigits(m_text, begin, m_end);
    if (!run.isNumeral || run.isFraction)
        return 0;
    constexpr double leastPlain = 10;
    const bool isLong = length > 1;
    const bool isMillions =
        isScaledBy("m", run.end) && (run.value >= leastPlain || run.isDecimal || letter == 'R');
    const bool isPlain = !isLetterAt(run.end) && ((isLong && run.value >= leastPlain) || run.isGrouped);
    return isMillions || isPlain || hasMagnitude(run.end) ? length : 0;
}

bool Scanner::isScaledBy(std::string_view scale, std::size_t at) const
{
    const std::size_t end = at + scale.size();
    return m_text.substr(at, scale.size()) == scale && !isLetterAt(end) &&
           (end >= m_end || !isDigit(m_text[end]));
}

/// Whether "bn" or " million" stands at \a at, behind digits.
bool Scanner::hasMagnitude(std::size_t at) const
{
    static constexpr std::string_view magnitudes[] = {
        "bn", "tn", " bn", " million", " billion", " trillion", "-million", "-billion", "-trillion"};
    return std::ranges::any_of(magnitudes, [&](std::string_view scale) { return isScaledBy(scale, at); });
}

void Scanner::readWord()
{
    if (readPlainWord())
        return;
    if (const std::size_t letters = gluedCurrency()) {
        Atom& code = add(AtomKind::Word, letters);
        code.isCapitalized = true;
        code.isAllUpper = letters == 1;
        return;
    }
    if (const std::size_t address = addressEnd()) {
        add(AtomKind::Opaque, address - m_at);
        return;
    }
    const std::size_t begin = m_at;
    std::size_t at = begin;
    bool hasLower = false;
    while (at < m_end) {
        const auto byte = static_cast<unsigned char>(m_text[at]);
        if (byte < 0x80 && (isAsciiLetter(m_text[at]) || isDigit(m_text[at]))) {
            if (isDigit(m_text[at]) && at <= begin + 4 && isGluedCode(m_text.substr(begin, at - begin)))
                break; // "USD115"
            hasLower = hasLower || (byte >= 'a' && byte <= 'z');
            ++at;
        } else if (byte >= 0x80 && isLetterAt(at)) {
            at += utf8::decode(m_text, at).length;
        } else if (const std::size_t apostrophe = apostropheAt(at)) {
            at += apostrophe;
        } else if (byte == '.' && at == begin + 1 && isLetterAt(at + 1) && endsWord(at + 2) &&
                   at + 2 < m_end && m_text[at + 2] == '.') {
            while (at + 1 < m_end && m_text[at] == '.' && isLetterAt(at + 1) &&
                   m_text.substr(at + 2, 1) == ".")
                at += 2; // an initialism: "U.S."
            ++at;
            break;
        } else {
            break;
        }
    }
    Atom& word = add(AtomKind::Word, std::max<std::size_t>(at - begin, 1));
    word.isCapitalized = isUpper(m_text[begin]);
    word.isAllUpper = word.isCapitalized && !hasLower;
    word.number = findNumberWord(word.span.in(m_text));
}

} // namespace

void scanAtoms(std::string_view text, Span where, std::vector<Atom>& atoms)
{
    Scanner(text, where, atoms).run();
}

LowerWord::LowerWord(std::string_view word)
{
    if (word.size() > longest)
        return;
    for (const char c : word)
        m_letters[m_length++] = lowered(c);
}

bool Line::endsAs(Span span, std::string_view lower) const
{
    const std::string_view word = span.in(text);
    return std::equal(word.begin() + 1, word.end(), lower.begin() + 1,
                      [](char a, char b) { return lowered(a) == b; });
}

bool Line::isAnyOf(std::size_t index, std::span<const std::string_view> lower) const
{
    if (index >= atoms.size())
        return false;
    const Span span = atoms[index].span;
    return std::any_of(lower.begin(), lower.end(), [&](std::string_view word) { return isWord(span, word); });
}

} // namespace crossread::figures
