// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/token_scanner.h"

#include <algorithm>

namespace crossread {

using enum CharacterClass;

void TokenScanner::take(Run& run, Character character) const
{
    const CharacterClass kind = character.kind;
    if (isLetterClass(kind)) {
        if (!run.hasLetter && kind == Upper)
            run.flags |= Capitalized;
        run.hasLetter = true;
        run.hasUpper |= kind == Upper;
        run.flags |= kind == Lower ? HasLower : 0;
        run.pieceIsCapitalPair = run.pieceLetters == 1 && run.last == Upper && kind == Lower;
        run.pieceLetters = run.pieceLetters < 3 ? run.pieceLetters + 1 : 3;
    } else if (kind == Digit) {
        run.flags |= HasDigit;
    }
    run.flags |= character.length > 1 ? NonAscii : 0;
    if (kind != Mark)
        run.last = kind;
}

/// The small ASCII letters at run.end, which are most of any text, at once.
void TokenScanner::takeSmallLetters(Run& run) const
{
    std::size_t end = run.end;
    while (end < m_text.size() && asciiClasses[static_cast<unsigned char>(m_text[end])] == Lower)
        ++end;
    const std::size_t count = end - run.end;
    if (count == 0)
        return;
    run.hasLetter = true;
    run.flags |= HasLower;
    run.pieceIsCapitalPair = count == 1 && run.pieceLetters == 1 && run.last == Upper;
    run.pieceLetters = static_cast<unsigned>(std::min<std::size_t>(run.pieceLetters + count, 3));
    run.last = Lower;
    run.end = end;
}

/// Whether what stands since the last full stop may be a piece of an initialism: "U", "Ph".
bool TokenScanner::isInitial(const Run& run) const
{
    return run.pieceLetters == 1 || (run.pieceLetters == 2 && run.pieceIsCapitalPair);
}

/// Takes letters, marks and digits from run.end on; invisible characters only between them.
void TokenScanner::extend(Run& run) const
{
    for (std::size_t position = run.end;;) {
        if (position == run.end) {
            takeSmallLetters(run);
            position = run.end;
        }
        const Character next = at(position);
        if (next.kind == Format) {
            position += next.length;
            continue;
        }
        const bool belongs = next.kind <= Letter || next.kind == Mark || next.kind == Digit;
        if (!belongs || next.length == 0)
            return;
        take(run, next);
        position += next.length;
        run.end = position;
    }
}

void TokenScanner::closePiece(Run& run) const
{
    run.isInitialism &= isInitial(run);
    run.pieceLetters = 0;
    run.pieceIsCapitalPair = false;
    run.hasDot = true;
}

/// Whether the mark behind \a run joins it to digits behind the mark.
bool TokenScanner::joinsInNumber(Run& run) const
{
    const char mark = byteAt(run.end);
    if (mark == '.' || mark == ':' || mark == '/') {
        if (isDigitAt(run.end + 1)) {
            ++run.end;
            return true;
        }
        return mark == '.' && joinsAtFullStop(run);
    }
    if (mark != ',' && at(run.end).kind != Apostrophe)
        return false;
    const std::size_t begin = run.end + at(run.end).length;
    std::size_t digits = 0;
    while (digits < 5 && isDigitAt(begin + digits))
        ++digits;
    if (mark == ',' ? digits == 0 || digits == 4 : digits != 3)
        return false;
    run.flags |= mark == ',' || mark == '\'' ? 0 : NonAscii;
    run.end = begin;
    return true;
}

bool TokenScanner::joinsAtFullStop(Run& run) const
{
    const std::size_t behind = run.end + 1;
    const Character next = at(behind);
    const bool nextIsSingle = next.kind == Upper && !isWordAt(behind + next.length);
    const bool joins = (next.kind == Lower && run.hasLetter) || (next.kind == Digit && run.last == Digit) ||
                       (nextIsSingle && isInitial(run)) ||
                       (startsWith(behind, "AI") && !isWordAt(behind + 2));
    if (!joins && !(run.hasDot && run.isInitialism && isInitial(run)))
        return false;
    closePiece(run);
    run.isInitialism &= next.kind != Digit;
    run.end = behind;
    return joins;
}

bool TokenScanner::joinsInWord(Run& run) const
{
    const Character mark = at(run.end);
    const Character next = at(run.end + mark.length);
    if (mark.kind == Apostrophe) {
        if (!isLetterClass(run.last) || next.kind > Letter || isPossessive(run.end, mark.length))
            return false;
        run.flags |= mark.length > 1 ? NonAscii : 0;
    } else if (byteAt(run.end) == '&') {
        if (run.last != Upper || next.kind != Upper)
            return false;
    } else {
        return byteAt(run.end) == '.' && joinsAtFullStop(run);
    }
    run.end += mark.length;
    return true;
}

bool TokenScanner::isUrl(const Run& run) const
{
    if (startsWith(run.end, "://"))
        return !isWordAt(run.end + 3) ? false : run.end - run.begin <= 10;
    if (!run.hasDot || (run.isInitialism && isInitial(run)))
        return false;
    return startsWith(run.begin, "www.") || (byteAt(run.end) == '/' && isWordAt(run.end + 1));
}

void TokenScanner::scanUrl(std::size_t begin)
{
    std::size_t end = m_position;
    unsigned char flags = 0;
    bool hasBracket = false;
    for (;; end += at(end).length) {
        const Character next = at(end);
        const bool isAscii = next.length == 1;
        if (next.length == 0 || next.kind == Space || next.kind == Line || next.kind == Quote ||
            next.kind == Ideograph)
            break;
        if (!isAscii && next.kind > Letter && next.kind != Mark && next.kind != Digit)
            break;
        if (isAscii && std::string_view("<>`{}|\\^").find(m_text[end]) != std::string_view::npos)
            break;
        hasBracket |= m_text[end] == '(';
        flags |= isAscii ? 0 : NonAscii;
    }
    const std::string_view trailing = hasBracket ? ".,;:!?'*_" : ".,;:!?'*_)]";
    while (end > begin && trailing.find(m_text[end - 1]) != std::string_view::npos)
        --end;
    push(TokenKind::Symbol, begin, end, flags);
}

/// A word of small letters, the first perhaps a capital, before a space or a comma: most of any text, and
/// nothing joins it.
bool TokenScanner::scanPlainWord()
{
    const auto classAt = [this](std::size_t i) {
        return asciiClasses[static_cast<unsigned char>(m_text[i])];
    };
    const bool isCapitalized = classAt(m_position) == Upper;
    const std::size_t second = m_position + (isCapitalized ? 1 : 0);
    std::size_t end = second;
    while (end < m_text.size() && classAt(end) == Lower)
        ++end;
    if (end == second || end == m_text.size() || (m_text[end] != ' ' && m_text[end] != ','))
        return false;
    push(TokenKind::Word, m_position, end,
         static_cast<unsigned char>(HasLower | (isCapitalized ? Capitalized | HasUpper : 0)));
    return true;
}

void TokenScanner::scanWordOrNumber()
{
    if (scanPlainWord())
        return;
    Run run;
    run.begin = m_position;
    run.end = m_position;
    const Character first = at(m_position);
    if (first.kind == Ideograph) {
        std::size_t end = m_position + first.length;
        while (at(end).kind == Mark)
            end += at(end).length;
        push(TokenKind::Word, m_position, end, NonAscii);
        return;
    }
    do
        extend(run);
    while (run.hasLetter ? joinsInWord(run) : joinsInNumber(run));
    if (run.hasLetter && isUrl(run)) {
        m_position = run.end;
        scanUrl(run.begin);
        return;
    }
    run.flags |= run.hasUpper ? HasUpper : 0;
    run.flags |= run.hasUpper && !(run.flags & HasLower) ? AllUpper : 0;
    push(run.hasLetter ? TokenKind::Word : TokenKind::Number, run.begin, run.end, run.flags);
}

} // namespace crossread
