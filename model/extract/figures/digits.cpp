// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/atoms.h"
#include "model/text/ascii.h"

#include <cctype>
#include <charconv>
#include <cmath>

namespace crossread::figures {

namespace {

/// Marks looked at for one numeral: lists of digits are read from each of their members on, which stays
/// linear.
constexpr int longestNumeral = 12;

using ascii::isDigit;

/// Digits and the marks between them, as they stand; what they mean is decided afterwards.
struct Marks {
    std::size_t end = 0;
    int commas = 0, dots = 0, colons = 0, slashes = 0, apostrophes = 0, spaces = 0;
    std::size_t lastComma = 0, lastDot = 0, slash = 0;
    bool groupsOfThree =
        true; ///< every group after the first mark of ',' "'" or ' ' has three digits, or Indian two
};

/// Bytes of the space that may part groups of digits at \a at: a plain one, U+00A0, U+2009 or U+202F; 0 for
/// none.
std::size_t groupSpace(std::string_view text, std::size_t at)
{
    if (text[at] == ' ')
        return 1;
    if (text.substr(at, 2) == "\xC2\xA0")
        return 2;
    const std::string_view three = text.substr(at, 3);
    return three == "\xE2\x80\x89" || three == "\xE2\x80\xAF" ? 3 : 0;
}

std::size_t digitsAt(std::string_view text, std::size_t at, std::size_t end)
{
    std::size_t count = 0;
    while (at + count < end && isDigit(text[at + count]))
        ++count;
    return count;
}

/// "1 234 567", "40 000": a plain space parts groups only where that cannot be two numbers.
std::size_t spacedGroups(std::string_view text, std::size_t begin, std::size_t end)
{
    std::size_t at = begin + digitsAt(text, begin, end);
    if (at - begin == 0 || at - begin > 3)
        return 0;
    int groups = 0;
    bool isSure = false;
    std::size_t last = at;
    while (at < end && groups < longestNumeral) {
        const std::size_t space = groupSpace(text, at);
        if (space == 0 || digitsAt(text, at + space, end) != 3)
            break;
        isSure = isSure || space > 1 || text.substr(at + space, 3) == "000";
        at += space + 3;
        last = at;
        ++groups;
    }
    const bool isFollowed = at + 1 < end && groupSpace(text, at) == 1 && isDigit(text[at + 1]);
    return groups > 0 && !isFollowed && (isSure || groups > 1) ? last : 0;
}

Marks scanMarks(std::string_view text, std::size_t begin, std::size_t end)
{
    Marks marks;
    std::size_t at = begin;
    for (int count = 0; count <= longestNumeral && at < end; ++count) {
        at += digitsAt(text, at, end);
        if (at + 1 >= end || !isDigit(text[at + 1]))
            break;
        const char mark = text[at];
        if (mark == ',') {
            ++marks.commas;
            marks.lastComma = at;
        } else if (mark == '.') {
            ++marks.dots;
            marks.lastDot = at;
        } else if (mark == ':') {
            ++marks.colons;
        } else if (mark == '/') {
            ++marks.slashes;
            marks.slash = at;
        } else if (mark == '\'') {
            ++marks.apostrophes;
        } else {
            break;
        }
        ++at;
    }
    marks.end = at;
    return marks;
}

/// Whether \a mark parts thousands in [begin, end): groups of three, or Indian groups of two before the last
/// three.
bool partsThousands(std::string_view text, std::size_t begin, std::size_t end, char mark)
{
    std::size_t at = begin + digitsAt(text, begin, end);
    if (at - begin == 0 || at - begin > 3)
        return false;
    std::size_t previous = 3;
    while (at < end && text[at] == mark) {
        const std::size_t digits = digitsAt(text, at + 1, end);
        if (previous == 0 || (digits != 3 && digits != 2))
            return false;
        if (digits == 3 && at + 4 < end && text[at + 4] == mark && previous == 2)
            return false;
        previous = digits;
        at += 1 + digits;
    }
    return at == end && previous == 3;
}

double parsed(std::string_view text, std::size_t begin, std::size_t end, char decimal)
{
    char plain[64] = {};
    std::size_t length = 0;
    int dropped = 0;
    bool isAfterMark = false;
    for (std::size_t at = begin; at < end; ++at) {
        if (isDigit(text[at])) {
            if (length < sizeof plain - 1)
                plain[length++] = text[at];
            else if (!isAfterMark)
                ++dropped;
        } else if (text[at] == decimal && !isAfterMark) {
            isAfterMark = true;
            if (length < sizeof plain - 1)
                plain[length++] = '.';
        }
    }
    double value = 0;
    std::from_chars(plain, plain + length, value);
    return dropped > 0 ? value * std::pow(10.0, dropped) : value;
}

/// The exponent written after \a at in digits with a sign, or in superscripts; moves \a at behind it.
bool readExponent(std::string_view text, std::size_t& at, std::size_t end, double& exponent)
{
    static constexpr std::string_view superscripts[] = {
        "\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",     "\xE2\x81\xB4",
        "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8", "\xE2\x81\xB9"};
    std::size_t place = at;
    bool isNegative = false;
    bool isRaised = false;
    if (place < end && text[place] == '^') {
        ++place;
        isRaised = true;
    }
    for (const std::string_view minus : {"-", "\xE2\x88\x92", "\xE2\x81\xBB", "+"}) {
        if (text.substr(place, minus.size()) != minus)
            continue;
        isNegative = minus != "+";
        isRaised = true;
        place += minus.size();
        break;
    }
    const std::size_t digits = digitsAt(text, place, end);
    exponent = 0;
    std::size_t used = 0;
    if (digits > 0 && digits < 4 && isRaised) {
        std::from_chars(text.data() + place, text.data() + place + digits, exponent);
        used = digits;
    }
    for (bool isFound = digits == 0; isFound;) {
        isFound = false;
        for (std::size_t digit = 0; digit < 10 && !isFound; ++digit) {
            if (text.substr(place + used, superscripts[digit].size()) == superscripts[digit]) {
                exponent = exponent * 10 + static_cast<double>(digit);
                used += superscripts[digit].size();
                isFound = used < 16;
            }
        }
    }
    if (used == 0 || place + used > end)
        return false;
    exponent = isNegative ? -exponent : exponent;
    at = place + used;
    return true;
}

/// "e24" after a number, or "x 10^24", "×10−5".
void readPower(std::string_view text, std::size_t end, DigitRun& run)
{
    std::size_t at = run.end;
    double exponent = 0;
    if (at + 1 < end && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t digits = at + 1;
        if (digits < end && (text[digits] == '+' || text[digits] == '-'))
            ++digits;
        const std::size_t count = digitsAt(text, digits, end);
        const bool isWhole =
            digits + count >= end || !std::isalpha(static_cast<unsigned char>(text[digits + count]));
        if (count > 0 && count < 4 && isWhole) {
            std::from_chars(text.data() + digits, text.data() + digits + count, exponent);
            run.value *= std::pow(10.0, text[digits - 1] == '-' ? -exponent : exponent);
            run.end = digits + count;
            run.isDecimal = true;
        }
        return;
    }
    if (at < end && text[at] == '^') {
        if (readExponent(text, at, end, exponent)) {
            run.value = std::pow(run.value, exponent);
            run.end = at;
            run.isDecimal = true;
        }
        return;
    }
    while (at < end && at < run.end + 2 && text[at] == ' ')
        ++at;
    const std::size_t cross = text.substr(at, 2) == "\xC3\x97"                     ? 2
                              : (at < end && (text[at] == 'x' || text[at] == '*')) ? 1
                                                                                   : 0;
    at += cross;
    if (cross == 0)
        return;
    while (at < end && text[at] == ' ')
        ++at;
    const double base = text.substr(at, 2) == "10" ? 10 : text.substr(at, 2) == "2^" ? 2 : 0;
    if (base == 0)
        return;
    at += base == 10 ? 2 : 1;
    if (at < end && readExponent(text, at, end, exponent)) {
        run.value *= std::pow(base, exponent);
        run.end = at;
        run.isDecimal = true;
    }
}

/// "3/4" and "1/40" are fractions; "24/7", "9/11" and dates are not.
bool readFraction(std::string_view text, std::size_t begin, const Marks& marks, DigitRun& run)
{
    if (marks.slashes != 1 || marks.commas + marks.dots + marks.colons + marks.apostrophes > 0)
        return false;
    const double over = parsed(text, begin, marks.slash, 0);
    const double under = parsed(text, marks.slash + 1, marks.end, 0);
    const bool isIdiom = (over == 24 && under == 7) || (over == 9 && under == 11);
    if (isIdiom || under < 2 || over < 1 || over >= under || under > 1000)
        return false;
    run.value = over / under;
    run.isFraction = true;
    return true;
}

void readMarked(std::string_view text, std::size_t begin, const Marks& marks, DigitRun& run)
{
    const int others = marks.colons + marks.slashes;
    if (others > 0) {
        run.isNumeral = readFraction(text, begin, marks, run);
        return;
    }
    const bool isListed = begin > 1 && text[begin - 1] == ',' && isDigit(text[begin - 2]);
    const char group = marks.apostrophes > 0 ? '\'' : ',';
    const int groups = marks.commas + marks.apostrophes;
    const std::size_t whole = marks.dots == 1 && marks.lastDot > marks.lastComma ? marks.lastDot : marks.end;
    if (marks.dots <= 1 && (groups == 0 || partsThousands(text, begin, whole, group))) {
        run.isGrouped = groups > 0;
        run.isDecimal = marks.dots == 1;
        run.value = parsed(text, begin, marks.end, '.');
    } else if (marks.commas == 1 && marks.lastComma > marks.lastDot && !isListed &&
               (marks.dots == 0 || partsThousands(text, begin, marks.lastComma, '.'))) {
        run.isDecimal = true;
        run.isGrouped = marks.dots > 0;
        run.value = parsed(text, begin, marks.end, ',');
    } else if (marks.commas == 0 && marks.dots > 1 && partsThousands(text, begin, marks.end, '.')) {
        run.isGrouped = true;
        run.value = parsed(text, begin, marks.end, 0);
    } else if (marks.dots == 0 && (marks.commas > 1 || isListed)) {
        run.end = begin + digitsAt(text, begin, marks.end); // a list: "22,24,26"
        run.value = parsed(text, begin, run.end, 0);
    } else {
        run.isNumeral = false;
    }
}

} // namespace

DigitRun readDigits(std::string_view text, std::size_t begin, std::size_t end)
{
    DigitRun run;
    if (text[begin] == '.') {
        run.end = begin + 1 + digitsAt(text, begin + 1, end);
        run.value = parsed(text, begin, run.end, '.');
        run.isDecimal = true;
        return run;
    }
    const std::size_t spaced = spacedGroups(text, begin, end);
    if (spaced > 0) {
        run.end = spaced;
        if (spaced + 1 < end && text[spaced] == '.' && isDigit(text[spaced + 1])) {
            run.end = spaced + 1 + digitsAt(text, spaced + 1, end);
            run.isDecimal = true;
        }
        run.isGrouped = true;
        run.value = parsed(text, begin, run.end, '.');
        return run;
    }
    const Marks marks = scanMarks(text, begin, end);
    run.end = marks.end;
    readMarked(text, begin, marks, run);
    if (run.isNumeral && !run.isFraction)
        readPower(text, end, run);
    return run;
}

} // namespace crossread::figures
