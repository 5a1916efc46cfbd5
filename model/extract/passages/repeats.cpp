// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/repeats.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace crossread {

namespace {

constexpr std::size_t shortestRepeat = 40;

/// Walks over the bytes of a passage as they are compared: a run of white space is one space, none at the
/// ends.
class Words {
public:
    explicit Words(std::string_view text) : m_text(ascii::trimmed(text)) {}

    /// The next byte, or 0 at the end.
    char next()
    {
        if (m_at >= m_text.size())
            return 0;
        const char c = m_text[m_at++];
        if (!ascii::isSpace(c))
            return ascii::lower(c);
        while (ascii::isSpace(m_text[m_at]))
            ++m_at;
        return ' ';
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 1469598103934665603u; // FNV-1a
    Words words{text};
    for (char c = words.next(); c != 0; c = words.next())
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

/// A paragraph without the dateline that begins it ("SINGAPORE — ", "Milan (Wire) – "): the copy further down
/// has none.
std::string_view withoutDateline(std::string_view text)
{
    const auto head = text.substr(0, std::min<std::size_t>(text.size(), 60));
    for (const std::string_view dash : {" \xE2\x80\x94 ", " \xE2\x80\x93 ", " - "}) {
        const auto at = head.find(dash);
        if (at == head.npos || at < 3)
            continue;
        const auto place = head.substr(0, at);
        if (place.ends_with(')') || std::ranges::none_of(place, ascii::isLower))
            return text.substr(at + dash.size());
    }
    return text;
}

} // namespace

bool haveSameWords(std::string_view a, std::string_view b)
{
    Words first{a};
    Words second{b};
    char c = first.next();
    if (c == 0)
        return false;
    for (; c == second.next(); c = first.next())
        if (c == 0)
            return true;
    return false;
}

void markRepeats(Article& article)
{
    const std::string_view text = article.text;
    std::unordered_map<std::uint64_t, std::size_t> seen;
    for (std::size_t i = 0; i < article.passages.size(); ++i) {
        Passage& passage = article.passages[i];
        if (!passage.isRead() || passage.span.length() < shortestRepeat)
            continue;
        const auto [first, isNew] = seen.try_emplace(hashOf(withoutDateline(passage.span.in(text))), i);
        if (isNew || passage.roleIsGiven || passage.role == PassageRole::Headline)
            continue;
        const Span original = article.passages[first->second].span;
        if (!haveSameWords(withoutDateline(original.in(text)), withoutDateline(passage.span.in(text))))
            continue;
        passage.role = PassageRole::Repeat;
        passage.reason = "repeat/paragraph";
        passage.repeats = original;
    }
}

} // namespace crossread
