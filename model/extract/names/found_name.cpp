// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/found_name.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossread::names {

namespace {
constexpr std::array<std::string_view, 62> titles{
    "President", "Vice",        "Prime",      "Premier", "Chancellor", "Secretary", "Minister",  "Foreign",
    "Finance",   "Defense",     "Governor",   "Gov",     "Senator",    "Sen",       "Sens",      "Rep",
    "Reps",      "Congressman", "Mayor",      "Judge",   "Justice",    "General",   "Gen",       "Colonel",
    "Col",       "Major",       "Maj",        "Captain", "Capt",       "Lt",        "Sgt",       "Sergeant",
    "Admiral",   "Chairman",    "Chairwoman", "CEO",     "CFO",        "CTO",       "Director",  "Mr",
    "Mrs",       "Ms",          "Miss",       "Dr",      "Doctor",     "Prof",      "Professor", "Sir",
    "Pope",      "Ambassador",  "Coach",      "Sheriff", "Mr.",        "Mrs.",      "Ms.",       "Dr.",
    "Prof.",     "Sen.",        "Rep.",       "Gov.",    "Gen.",       "PM"};

/// What somebody or something is, right before the name at a sentence's beginning.
constexpr ListedWords sorts{std::array<std::string_view, 28>{
    "activist",    "actor",    "actress",    "airline",   "analyst",   "author",    "automaker",
    "billionaire", "carmaker", "chipmaker",  "defender",  "drugmaker", "economist", "engineer",
    "fellow",      "founder",  "goalkeeper", "insurer",   "lawyer",    "lender",    "midfielder",
    "novelist",    "retailer", "rival",      "scientist", "singer",    "startup",   "striker"}};

bool opensSentence(const Document& document, std::uint32_t token)
{
    if (token == 0 || document.tokens[token].has(LineBefore))
        return true;
    const std::string_view before = document.wordAt(token - 1);
    return before == "." || before == "!" || before == "?";
}

bool isTitle(std::string_view word)
{
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool isMark(const Token& token)
{
    return token.kind == TokenKind::Punctuation || token.kind == TokenKind::Quote;
}

bool isPossessive(std::string_view word)
{
    return word == "'s" || word == "\xE2\x80\x99s" || word == "'S" || word == "'" || word == "\xE2\x80\x99";
}

/// The part before a title that stands together with a name for want of a space: "PresidentDonald".
std::uint32_t gluedTitle(std::string_view word)
{
    for (const std::string_view title : titles) {
        if (title.size() > 4 && word.size() > title.size() + 2 && word.starts_with(title)) {
            const char next = word[title.size()];
            if (next >= 'A' && next <= 'Z')
                return static_cast<std::uint32_t>(title.size());
        }
    }
    return 0;
}

void trimPerson(const Document& document, FoundName& name)
{
    while (name.size() > 1) {
        const std::string_view word = document.wordAt(name.first);
        if (!isTitle(word) && word != ".")
            break;
        ++name.first;
    }
    // "Oksana Whitfield-Marsh", of which the model saw the first half.
    const auto isGlued = [&](std::uint32_t i) {
        return i + 1 < document.tokens.size() && document.wordAt(i) == "-" &&
               !document.tokens[i].has(SpaceBefore) && !document.tokens[i + 1].has(SpaceBefore) &&
               document.tokens[i + 1].has(Capitalized);
    };
    while (name.size() > 1 && isGlued(name.end))
        name.end += 2;
    // "Hank Miller Jr."
    const auto wordAt = [&](std::uint32_t i) {
        return i < document.tokens.size() ? document.wordAt(i) : std::string_view{};
    };
    if (name.size() > 1 && (wordAt(name.end) == "Jr" || wordAt(name.end) == "Sr"))
        ++name.end;
    if (name.size() > 1 && (wordAt(name.end - 1) == "Jr" || wordAt(name.end - 1) == "Sr") &&
        wordAt(name.end) == ".")
        ++name.end;
    name.beginSkip = gluedTitle(document.wordAt(name.first));
    // "PresidentDonald Trump", of which the model saw only the last word.
    if (name.size() == 1 && name.beginSkip == 0 && name.first > 0 &&
        !document.tokens[name.first].has(LineBefore)) {
        if (const std::uint32_t skip = gluedTitle(document.wordAt(name.first - 1))) {
            --name.first;
            name.beginSkip = skip;
        }
    }
}

void trim(const Document& document, FoundName& name)
{
    while (name.size() > 1 && isPossessive(document.wordAt(name.end - 1)))
        --name.end;
    const bool mayBeginWithMark = name.kind == EntityKind::Work || name.kind == EntityKind::Product;
    while (name.size() > 1 && !mayBeginWithMark && isMark(document.tokens[name.first]))
        ++name.first;
    while (name.size() > 1 && document.tokens[name.end - 1].kind == TokenKind::Quote)
        --name.end;
    // "AsiaNews/Agency" are two.
    for (std::uint32_t i = name.first + 1; i + 1 < name.end && name.kind != EntityKind::Work; ++i) {
        if (document.wordAt(i) == "/")
            name.end = i;
    }
    if (name.size() > 1 && gluedTitle(document.wordAt(name.first)) != 0)
        name.kind = EntityKind::Person;
    if (name.kind == EntityKind::Person)
        trimPerson(document, name);
    // "Rival Norda said": a capital for the sentence's sake.
    if (name.size() > 1 && opensSentence(document, name.first) &&
        sorts.contains(document.wordAt(name.first)) && document.tokens[name.first + 1].has(Capitalized))
        ++name.first;
}

/// Something with a letter in it; a person or place begins with no digit.
bool canBeName(const Document& document, const FoundName& name)
{
    for (std::uint32_t i = name.first; i < name.end; ++i) {
        if (document.tokens[i].isWord())
            return name.size() > 1 || !isPossessive(document.wordAt(i));
    }
    return false;
}
} // namespace

FoundNames merged(const FoundNames& strong, const FoundNames& weak)
{
    FoundNames all;
    all.reserve(strong.size() + weak.size());
    std::size_t next = 0;
    for (const FoundName& name : weak) {
        while (next < strong.size() && strong[next].end <= name.first)
            all.push_back(strong[next++]);
        if (next == strong.size() || strong[next].first >= name.end)
            all.push_back(name);
    }
    all.insert(all.end(), strong.begin() + static_cast<std::ptrdiff_t>(next), strong.end());
    return all;
}

void trimNames(const Document& document, FoundNames& names)
{
    for (FoundName& name : names)
        trim(document, name);
    std::erase_if(names, [&](const FoundName& name) { return !canBeName(document, name); });
}

} // namespace crossread::names
