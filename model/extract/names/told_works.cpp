// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/told_works.h"

#include "model/extract/listed_words.h"

#include <array>
#include <string_view>

namespace crossread::names {

namespace {
constexpr Rule byLaw = "names/law";
constexpr Rule byTitle = "names/title";

/// Last words of laws and treaties.
constexpr ListedWords laws{std::array<std::string_view, 9>{"agreement", "convention", "accord", "accords",
                                                           "act", "directive", "pact", "protocol", "treaty"}};

/// What has a title in quotation marks.
constexpr ListedWords titled{std::array<std::string_view, 20>{
    "album", "ballad",  "ballet", "book",     "comedy", "documentary", "drama",  "film", "hit",    "memoir",
    "movie", "musical", "novel",  "painting", "play",   "poem",        "series", "show", "single", "song"}};

bool isCapital(const Document& document, std::uint32_t i)
{
    const Token& token = document.tokens[i];
    return token.isWord() && (token.has(Capitalized) || token.has(AllUpper));
}

bool isLink(std::string_view word)
{
    return word == "and" || word == "of" || word == "on" || word == "for" || word == "-" || word == "the";
}

/// "the Heating Act": the end of the name behind "the" at \a the, or 0.
std::uint32_t lawEnd(const Document& document, std::uint32_t the, std::uint32_t limit)
{
    constexpr std::uint32_t longest = 8;
    std::uint32_t end = 0;
    for (std::uint32_t i = the + 1; i < limit && i - the <= longest; ++i) {
        const std::string_view word = document.wordAt(i);
        // "the Representation of the People Act"
        if (!isCapital(document, i) && (!isLink(word) || (word == "the" && document.wordAt(i - 1) != "of")))
            break;
        if (i > the + 1 && isCapital(document, i) && laws.contains(word))
            end = i + 1;
    }
    return end != 0 && isCapital(document, the + 1) ? end : 0;
}

/// `the song "Blue River"`: the end of the title behind the mark at \a mark, or 0.
std::uint32_t titleEnd(const Document& document, std::uint32_t mark, std::uint32_t limit)
{
    constexpr std::uint32_t longest = 8;
    if (mark + 1 >= limit || !isCapital(document, mark + 1))
        return 0;
    for (std::uint32_t i = mark + 1; i < limit && i - mark <= longest + 1; ++i) {
        if (document.tokens[i].kind == TokenKind::Quote)
            return i;
        const bool isPart = document.tokens[i].isWord() || document.tokens[i].kind == TokenKind::Number ||
                            document.wordAt(i) == "-" || document.wordAt(i) == "'s";
        if (!isPart)
            return 0;
    }
    return 0;
}
} // namespace

FoundNames findLaws(const Document& document)
{
    FoundNames found;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken; i + 2 < sentence.endToken; ++i) {
            const std::string_view word = document.wordAt(i);
            const std::uint32_t end =
                word == "the" || word == "The" ? lawEnd(document, i, sentence.endToken) : 0;
            if (end == 0)
                continue;
            found.push_back({i + 1, end, EntityKind::Work, byLaw, 0, 0});
            i = end - 1;
        }
    }
    return found;
}

FoundNames findTitles(const Document& document)
{
    FoundNames found;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken; i + 3 < sentence.endToken; ++i) {
            if (document.tokens[i + 1].kind != TokenKind::Quote || !titled.contains(document.wordAt(i)))
                continue;
            const std::uint32_t end = titleEnd(document, i + 1, sentence.endToken);
            if (end == 0)
                continue;
            found.push_back({i + 2, end, EntityKind::Work, byTitle, 0, 0});
            i = end - 1;
        }
    }
    return found;
}

} // namespace crossread::names
