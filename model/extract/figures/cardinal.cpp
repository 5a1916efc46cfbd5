// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/cardinal.h"

#include <algorithm>
#include <cmath>

namespace crossread::figures {

bool Cardinal::takeDigits(const Atom& atom)
{
    const bool isLater = m_current >= 0 || m_total > 0;
    if (isLater) {
        const bool isWhole = !atom.isDecimal && m_hasScale;
        const bool fits = isWhole && atom.value < 100 && m_current >= 100 && std::fmod(m_current, 100) == 0;
        const bool fitsAfterScale = isWhole && m_current < 0 && atom.value < m_scale;
        if (!fits && !fitsAfterScale)
            return false;
    }
    m_current = std::max(m_current, 0.0) + atom.value;
    m_hasDigits = true;
    m_isPlainDigits = true;
    return true;
}

/// Whether a word below a hundred goes on what was read: "twenty" + "one", "two hundred" + "ten".
bool Cardinal::takesSmall(const NumberWord& word) const
{
    if (m_current < 0)
        return true;
    const double room = word.role == NumberRole::Unit && std::fmod(m_current, 100) >= 20 ? 10 : 100;
    return m_current > 0 && std::fmod(m_current, room) == 0 && !m_isPlainDigits;
}

bool Cardinal::takeHundred()
{
    const bool isScaledDigits = m_isPlainDigits && m_current > 0 && m_current < 1000;
    if (m_current == 0 || (m_current >= 100 && !isScaledDigits))
        return false;
    m_current = (m_current < 0 ? 1 : m_current) * 100;
    m_hasScale = true;
    m_isPlainDigits = false;
    return true;
}

/// Crores are told in thousands and lakhs of them.
bool Cardinal::isCroresOf(const NumberWord& word) const
{
    constexpr double crore = 1e7;
    return word.value == crore && (m_scale == 1e5 || m_scale == 1e3) && m_current < 0 && m_total > 0;
}

bool Cardinal::takeWord(const NumberWord& word)
{
    const double rest = m_current < 0 ? 0 : m_current;
    switch (word.role) {
    case NumberRole::Zero:
    case NumberRole::Unit:
    case NumberRole::Teen:
    case NumberRole::Tens:
        if (!takesSmall(word))
            return false;
        m_current = rest + word.value;
        return true;
    case NumberRole::Hundred:
        return takeHundred();
    case NumberRole::Scale:
        if (isCroresOf(word)) {
            m_total *= word.value; // "2 lakh crore"
            m_scale = word.value;
            return true;
        }
        if (word.value >= m_scale || (m_current < 0 && m_total > 0))
            return false;
        m_total += (m_current < 0 ? 1 : rest) * word.value;
        m_scale = word.value;
        m_current = -1;
        m_hasScale = true;
        m_isPlainDigits = false;
        return true;
    case NumberRole::Many:
    case NumberRole::Dozen:
        if (word.value != 12 || (word.role == NumberRole::Many && m_current <= 0))
            return false;
        m_current = (m_current < 0 ? 1 : rest) * 12;
        m_hasScale = true;
        return true;
    default:
        return false;
    }
}

bool Cardinal::take(std::size_t at)
{
    if (m_line.isKind(at, AtomKind::Number) && !m_line[at].isFraction)
        return takeDigits(m_line[at]);
    const NumberWord* word = numberWordAt(m_line, at);
    return word && takeWord(*word);
}

/// Whether a proper fraction stands at \a at, which "and" then adds as one: "a hundred and three quarters".
bool Cardinal::isFractionNext(std::size_t at) const
{
    if (isRole(numberWordAt(m_line, at), NumberRole::Article))
        return true;
    Cardinal over(m_line, at);
    over.m_looksAhead = false;
    if (!over.readPart() || over.hasDigits())
        return false;
    const Denominator under = readDenominator(m_line, over.end());
    return under.value > over.value() && under.isPlural == (over.value() > 1);
}

/// Whether what stands at \a at is a numeral as large as the scale that was read: the other end of "between
/// 20 million and 50 million", and no part of the first.
bool Cardinal::isAnotherNext(std::size_t at) const
{
    if (m_total <= 0)
        return false;
    Cardinal next(m_line, at);
    next.m_looksAhead = false;
    return next.readPart() && next.value() >= m_scale;
}

/// The atom that the numeral may go on at: behind "and", "&", a hyphen or a comma.
std::size_t Cardinal::joined(std::size_t at) const
{
    if (m_line.is(at, "and") || m_line.isMark(at, '&')) {
        const bool goesOn = m_hasScale && m_looksAhead && !isFractionNext(at + 1) && !isAnotherNext(at + 1);
        return goesOn ? at + 1 : at;
    }
    const NumberWord* next = numberWordAt(m_line, at + 1);
    if (m_line.isMark(at, '-') && next && at > m_first && !m_line.isKind(at - 1, AtomKind::Number))
        return at + 1;
    const bool isListed = m_line.isMark(at, ',') && m_total > 0 && m_current < 0 && next && !m_hasDigits;
    return isListed ? at + 1 : at;
}

bool Cardinal::readPart()
{
    if (!take(m_at))
        return false;
    ++m_at;
    while (m_at < m_first + longestNumeral) {
        const std::size_t next = joined(m_at);
        if (!take(next))
            break;
        m_at = next + 1;
    }
    return true;
}

bool Cardinal::read()
{
    if (isRole(numberWordAt(m_line, m_at), NumberRole::Article)) {
        const NumberWord* next = numberWordAt(m_line, m_at + 1);
        if (!isRole(next, NumberRole::Hundred) && !isRole(next, NumberRole::Scale) &&
            !isRole(next, NumberRole::Dozen))
            return false;
        ++m_at;
    }
    return readPart();
}

} // namespace crossread::figures
