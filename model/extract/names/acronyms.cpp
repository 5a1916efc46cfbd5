// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/acronyms.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crossread::names {

namespace {
constexpr Rule byAcronym = "names/acronym";

bool isAcronym(const Token& token, std::string_view word)
{
    if (!token.isWord() || !token.has(HasUpper) || word.size() < 2 || word.size() > 8)
        return false;
    const auto capitals =
        std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals >= 2 && word.front() >= 'A' && word.front() <= 'Z';
}

/// Matches the acronym's capitals from the last back to the first against the initials of the words before
/// the bracket; small words ("of", "and", "for") may be left out.
class AcronymMatch {
public:
    AcronymMatch(const Document& document, const Sentence& sentence, std::uint32_t bracket)
        : m_document(document), m_begin(sentence.firstToken), m_bracket(bracket)
    {
    }

    /// The first of the words, or the bracket where they do not match.
    [[nodiscard]] std::uint32_t firstWord(std::string_view acronym) const
    {
        std::string_view letters = acronym;
        if (letters.size() > 2 && letters.back() == 's')
            letters.remove_suffix(1);
        std::uint32_t at = m_bracket;
        std::uint32_t first = m_bracket;
        auto budget = static_cast<std::uint32_t>(2 * letters.size() + 2);
        while (!letters.empty() && at > m_begin && budget-- > 0) {
            --at;
            const Token& token = m_document.tokens[at];
            if (token.kind == TokenKind::Quote || m_document.wordAt(at) == "-")
                continue;
            if (!token.isWord() && token.kind != TokenKind::Number)
                break;
            if (ascii::lower(m_document.wordAt(at).front()) == ascii::lower(letters.back())) {
                letters.remove_suffix(1);
                first = at;
            } else if (token.has(Capitalized) && m_document.wordAt(at).size() > 3 && first == m_bracket) {
                break; // the last word must count
            }
        }
        return letters.empty() ? first : m_bracket;
    }

private:
    const Document& m_document;
    std::uint32_t m_begin;
    std::uint32_t m_bracket;
};

bool isCapitalizedName(const Document& document, std::uint32_t first, std::uint32_t end)
{
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (std::uint32_t i = first; i < end; ++i) {
        const Token& token = document.tokens[i];
        if (!token.isWord() || token.span.length() < 4)
            continue;
        ++words;
        capitals += token.has(Capitalized) ? 1 : 0;
    }
    return words == 0 || capitals * 2 > words;
}

/// A name that begins where the words of an acronym begin goes on to their end.
void extendToAcronyms(const std::vector<Acronym>& acronyms, FoundNames& names)
{
    bool hasChanged = false;
    for (const Acronym& acronym : acronyms) {
        auto name = std::partition_point(names.begin(), names.end(),
                                         [&](const FoundName& n) { return n.first < acronym.first; });
        if (!acronym.isOfName || name == names.end() || name->first != acronym.first ||
            name->end >= acronym.end)
            continue;
        name->end = acronym.end;
        for (auto inside = name + 1; inside != names.end() && inside->first < acronym.end; ++inside)
            inside->end = inside->first; // empty: taken out below
        hasChanged = true;
    }
    if (hasChanged)
        std::erase_if(names, [](const FoundName& n) { return n.end == n.first; });
}

/// Where the words end that the acronym at \a token stands for: before its bracket, or the comma of ", or
/// FAA,"; 0 where neither introduces it.
std::uint32_t endOfExplained(const Document& document, std::uint32_t token)
{
    const std::string_view behind = document.wordAt(token + 1);
    if (document.wordAt(token - 1) == "(")
        return behind == ")" || behind == ";" || behind == "," ? token - 1 : 0;
    const bool isOr = token > 2 && document.wordAt(token - 1) == "or" && document.wordAt(token - 2) == ",";
    return isOr && (behind == "," || behind == ".") ? token - 2 : 0;
}
} // namespace

std::vector<Acronym> findAcronyms(const Document& document)
{
    std::vector<Acronym> acronyms;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken + 2; i + 1 < sentence.endToken; ++i) {
            const std::uint32_t end = endOfExplained(document, i);
            if (end <= sentence.firstToken || !isAcronym(document.tokens[i], document.wordAt(i)))
                continue;
            const std::uint32_t first = AcronymMatch(document, sentence, end).firstWord(document.wordAt(i));
            if (first + 1 < end)
                acronyms.push_back({i, first, end, isCapitalizedName(document, first, end)});
        }
    }
    return acronyms;
}

void settleAcronyms(const Document& document, const std::vector<Acronym>& acronyms, FoundNames& names)
{
    extendToAcronyms(acronyms, names);
    std::unordered_map<std::string_view, EntityKind> kinds;
    std::unordered_set<std::string_view> terms;
    FoundNames unseen;
    for (const Acronym& acronym : acronyms) {
        const auto name = std::partition_point(names.begin(), names.end(),
                                               [&](const FoundName& n) { return n.end <= acronym.first; });
        const bool isFound = name != names.end() && name->first < acronym.end && name->end >= acronym.end;
        if (isFound) {
            kinds.emplace(document.wordAt(acronym.token), name->kind);
            if (acronym.isOfName)
                unseen.push_back({acronym.token, acronym.token + 1, name->kind, byAcronym, 0, 0});
        } else if (!acronym.isOfName)
            terms.insert(document.wordAt(acronym.token));
    }
    if (kinds.empty() && terms.empty())
        return;
    names = merged(names, unseen);
    std::erase_if(names, [&](const FoundName& n) {
        return n.size() == 1 && terms.contains(document.wordAt(n.first)) &&
               !kinds.contains(document.wordAt(n.first));
    });
    for (FoundName& name : names) {
        const auto kind = name.size() == 1 ? kinds.find(document.wordAt(name.first)) : kinds.end();
        if (kind != kinds.end() && kind->second != name.kind) {
            name.kind = kind->second;
            name.by = byAcronym;
        }
    }
}

} // namespace crossread::names
