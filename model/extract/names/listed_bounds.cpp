// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/listed_bounds.h"

#include "model/extract/dates/holidays.h"
#include "model/extract/listed_words.h"
#include "model/extract/names/listed_kind.h"
#include "model/extract/names/name_hash.h"

namespace crossread::names {

namespace {

/// "Lunar New Year" is a day, no people and no place.
bool isFeast(const WordsInLists& words, const FoundName& name)
{
    constexpr std::uint32_t longestFeast = 40; // bytes
    const bool mayBeOne =
        (name.size() >= 2 ? name.kind != EntityKind::Organization
                          : name.kind == EntityKind::Product || name.kind == EntityKind::Work) &&
        name.spanIn(words.document()).length() <= longestFeast;
    if (!mayBeOne)
        return false;
    std::string said;
    for (std::uint32_t i = name.first; i < name.end; ++i) {
        said += said.empty() ? "" : " ";
        for (const char c : words.word(i))
            said += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return dates::isHolidayName(said);
}

/// Words of a heading that are all English and all capitalised make no name by themselves.
bool isHeadingsWords(const WordsInLists& words, const FoundName& name)
{
    constexpr std::uint32_t reach = 24;
    const std::uint32_t facts =
        name.size() <= WordsInLists::mostWords ? words.factsOf(name.first, name.end) : 0;
    for (std::uint32_t i = name.first; i < name.end; ++i) {
        if ((facts & (phraseMask | Newsmaker)) || !(words.factsOf(i) & LowerWord))
            return false;
    }
    // A line of its own is the name of a newspaper or a speaker, not words of a heading.
    const std::uint32_t start =
        name.first > 0 && words.word(name.first - 1) == "The" ? name.first - 1 : name.first;
    if (start == 0 || words.token(start).has(LineBefore))
        return false;
    const auto isSmall = [&](std::uint32_t i) {
        const Token& token = words.token(i);
        return token.isWord() && !token.has(Capitalized) && token.span.length() > 3 && !words.isPossessive(i);
    };
    for (std::uint32_t i = name.first; i > 0 && name.first - i < reach && !words.token(i).has(LineBefore);
         --i) {
        if (isSmall(i - 1))
            return false;
    }
    for (std::uint32_t i = name.end;
         i < words.size() && i - name.end < reach && !words.token(i).has(LineBefore); ++i) {
        if (isSmall(i))
            return false;
    }
    return name.size() > 1;
}

/// "Chinese AI", "Nvidia AI (chips)": the field is no part of the name unless the whole is listed.
void cutField(const WordsInLists& words, FoundName& name)
{
    if (name.size() < 2 || words.word(name.end - 1) != "AI" ||
        (words.factsOf(name.first, name.end) & phraseMask))
        return;
    const std::uint32_t facts = words.factsOf(name.first, name.end - 1);
    if (!(facts & (People | Region | Body)))
        return;
    --name.end;
    if (facts & People)
        setKind(name, EntityKind::Group);
}

/// "ASML of the Netherlands": the country tells where the company is. A bank or a voice of a country is
/// named by it.
void cutCountry(const WordsInLists& words, FoundName& name)
{
    if (name.kind != EntityKind::Organization || name.size() < 3 || name.size() > 5 ||
        words.word(name.first + 1) != "of" || (words.factsOf(name.first, name.end) & phraseMask))
        return;
    const std::uint32_t place = name.first + (words.word(name.first + 2) == "the" ? 3 : 2);
    const bool isCode = words.token(name.first).has(AllUpper) &&
                        nounClassesOf(words.factsOf(name.first, name.first + 1)) == 0;
    if (isCode && place < name.end && words.isPlace(place, name.end))
        name.end = name.first + 1;
}

/// "China rivalry": persons and places end with no small word of English.
void cutSmallWords(const WordsInLists& words, FoundName& name)
{
    const bool endsCapital = name.kind == EntityKind::Person || name.kind == EntityKind::Place;
    // "Park Ji-ho" ends with no word of its own.
    const auto isJoined = [&](std::uint32_t i) {
        return i >= 2 && words.isHyphen(i - 1) && words.isCapital(i - 2);
    };
    while (endsCapital && name.size() > 1 && words.isCapital(name.first) && !words.isCapital(name.end - 1) &&
           !isJoined(name.end - 1) && (words.factsOf(name.end - 1) & LowerWord))
        --name.end;
    if (name.size() > 1 && words.isHyphen(name.end - 1))
        --name.end;
}

} // namespace

std::uint32_t dividedAt(const WordsInLists& words, const FoundName& name)
{
    for (std::uint32_t i = name.first + 1; name.kind != EntityKind::Work && i + 1 < name.end; ++i) {
        if (words.isPossessive(i) && words.isCapital(i + 1) && kindOf(words.factsOf(name.first, i)))
            return i;
    }
    for (std::uint32_t i = name.first + 1; i + 1 < name.end; ++i) {
        // "Karim Salah of Sampdoria"
        if (name.kind == EntityKind::Person && words.word(i) == "of" && i >= name.first + 2 &&
            words.isCapital(i + 1))
            return i;
        // "Rio Tinto and Vale"
        if (name.kind == EntityKind::Organization && words.word(i) == "and" &&
            !(words.factsOf(name.first, name.end) & phraseMask) && (words.factsOf(name.first, i) & Body) &&
            kindOf(words.factsOf(i + 1, name.end)))
            return i;
    }
    if (name.kind != EntityKind::Place || name.size() < 2 || name.size() > 4 ||
        words.factsOf(name.first, name.end) & phraseMask)
        return 0;
    for (std::uint32_t i = name.first + 1; i < name.end; ++i) {
        const std::uint32_t second = words.isHyphen(i) ? i + 1 : i;
        if (second < name.end && words.isPlace(name.first, i) && words.isPlace(second, name.end))
            return i;
    }
    return 0;
}

bool extendToListed(const WordsInLists& words, FoundName& name)
{
    std::uint64_t key = words.hashAt(name.first);
    std::uint32_t facts = words.lists().factsOf(key);
    std::uint32_t end = 0;
    std::optional<EntityKind> kind;
    for (std::uint32_t next = name.first + 1, count = 1;
         (facts & Continues) && count < WordsInLists::mostWords; ++count) {
        while (next < words.size() && words.isHyphen(next))
            ++next;
        if (next >= words.size() || words.token(next).has(LineBefore))
            break;
        key = phraseHash(key, words.hashAt(next));
        facts = words.lists().factsOf(key);
        ++next;
        const std::uint32_t strong = facts & (Ware | Body | University | Deed | Newsmaker);
        if (strong && next > name.end && (words.isCapital(next - 1) || words.token(next - 1).has(HasDigit))) {
            end = next;
            kind = kindOf(facts);
        }
    }
    const bool goesOn =
        end != 0 && end < words.size() && words.isCapital(end) && words.token(end).has(SpaceBefore);
    if (!kind || goesOn)
        return false;
    name.end = end;
    name.endSkip = 0;
    setKind(name, *kind);
    return true;
}

void cutToName(const WordsInLists& words, FoundName& name)
{
    cutField(words, name);
    cutCountry(words, name);
    cutSmallWords(words, name);
}

bool isNoName(const WordsInLists& words, const FoundName& name)
{
    const bool isSmallWord =
        name.size() == 1 && !words.isCapital(name.first) && (words.factsOf(name.first, name.end) & LowerWord);
    // "41.5C"
    const std::string_view first = words.word(name.first);
    const bool isAmount = name.size() == 1 && name.kind != EntityKind::Product && first.front() >= '0' &&
                          first.front() <= '9' && first.find('.') != std::string_view::npos &&
                          first.find_first_not_of("0123456789.") == first.size() - 1;
    static constexpr ListedWords titles{std::array<std::string_view, 12>{
        "capt", "col", "dr", "gov", "lt", "mr", "mrs", "ms", "prof", "rep", "sen", "sgt"}};
    const bool isTitle = name.size() == 1 && titles.contains(first) && words.word(name.end) == ".";
    return isSmallWord || isAmount || isTitle || isHeadingsWords(words, name) || isFeast(words, name);
}

} // namespace crossread::names
