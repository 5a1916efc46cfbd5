// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/heads.h"

#include "model/extract/passages/furniture.h"
#include "model/extract/passages/repeats.h"
#include "model/ingest/byline.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr std::size_t longParagraph = 200;
constexpr std::size_t longestHeadline = 250;
constexpr std::size_t longestByline = 160;
constexpr std::size_t mostHeads = 16;

bool isOpen(const Passage& passage)
{
    return !passage.roleIsGiven && passage.role == PassageRole::Body;
}

bool endsLikeSentence(std::string_view line)
{
    return line.ends_with('.') && !line.ends_with("...") && !line.ends_with("U.S.") &&
           !line.ends_with("U.K.");
}

/// "Jane", "O'Brien", "JANE", "D." and particles, as names in bylines go.
bool isNameWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 18> particles{"de",  "del", "della", "van", "von", "der",
                                                                "den", "bin", "ibn",   "al",  "el",  "la",
                                                                "le",  "da",  "dos",   "di",  "and", "y"};
    while (!word.empty() && (word.back() == ',' || word.back() == ';'))
        word.remove_suffix(1);
    if (word.empty())
        return false;
    if (std::ranges::find(particles, word) != particles.end() || word == "&")
        return true;
    const bool isCapital = ascii::isUpper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3;
    return isCapital && std::ranges::none_of(word, ascii::isDigit);
}

/// One to eight words that are all parts of names, at least \a fewest of them capitalised.
bool isNames(std::string_view text, std::size_t fewest)
{
    std::size_t words = 0;
    std::size_t capitals = 0;
    text = ascii::trimmed(text);
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        if (!word.empty()) {
            if (!isNameWord(word) || ++words > 8)
                return false;
            capitals += ascii::isLower(word.front()) ? 0u : 1u;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return capitals >= fewest;
}

bool isJobTitle(std::string_view text)
{
    static constexpr std::array<std::string_view, 15> jobs{
        "staff writer",        "correspondent", "reporter",   "editor",           "contributor",
        "contributing writer", "columnist",     "journalist", "senior writer",    "freelance",
        "bureau chief",        "news desk",     "newsroom",   "associated press", "special to"};
    return std::ranges::any_of(jobs, [text](auto job) { return ascii::contains(text, job); });
}

/// The name that a byline tells; empty for any other line.
std::string bylineAuthor(std::string_view line)
{
    line = ascii::trimmed(line);
    if (line.size() > longestByline || endsLikeSentence(line))
        return {};
    static constexpr std::array<std::string_view, 9> openings{
        "by ",  "written by ", "posted by ", "reported by ", "story by ",
        "by: ", "author: ",    "words by ",  "published by "};
    const auto* const opening =
        std::ranges::find_if(openings, [line](auto one) { return ascii::startsWith(line, one); });
    if (opening != openings.end()) {
        auto names = cleanedAuthor(line);
        if (const auto comma = names.find(", ");
            comma != names.npos && isJobTitle(std::string_view{names}.substr(comma)))
            names.resize(comma);
        // "By the Numbers" and "By Design" are headings.
        return isNames(names, *opening == "by " ? 2 : 1) ? names : std::string{};
    }
    if (const auto at = line.find(" reports from "); at != line.npos && isNames(line.substr(0, at), 2))
        return std::string{line.substr(0, at)};
    for (const std::string_view mark : {", ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - "}) {
        const auto at = line.find(mark);
        if (at != line.npos && isJobTitle(line.substr(at)) && isNames(line.substr(0, at), 2))
            return std::string{line.substr(0, at)};
    }
    return {};
}

/// "The Example Post": an article or a word that newspapers are called by, in a few words.
bool isOutletName(std::string_view name)
{
    static constexpr std::array<std::string_view, 20> words{
        "times",    "post",     "news",     "tribune",   "herald",    "journal", "review",
        "daily",    "gazette",  "courier",  "chronicle", "telegraph", "press",   "observer",
        "guardian", "standard", "dispatch", "wire",      "weekly",    "magazine"};
    const bool isOutlet = name.starts_with("The ") || std::ranges::any_of(words, [name](auto word) {
                              return ascii::contains(name, word);
                          });
    return isOutlet && !weekdayNamed(name) && std::ranges::count(name, ' ') <= 5;
}

/// "The Example Post, 31 January 2025": the outlet before the comma; empty for any other line.
std::string_view outletBeforeDate(std::string_view line)
{
    if (line.size() > 90)
        return {};
    const auto date = readWrittenDate(line);
    if (!date || date->span.begin < 5 || line.size() - date->span.end > 12)
        return {};
    auto outlet = ascii::trimmed(line.substr(0, date->span.begin));
    const bool isApart = outlet.ends_with(',') || outlet.ends_with('|') || outlet.ends_with("\xC2\xB7");
    outlet = ascii::trimmed(outlet.substr(0, outlet.size() - (outlet.ends_with("\xC2\xB7") ? 2 : 1)));
    return isApart && isOutletName(outlet) ? outlet : std::string_view{};
}

bool mayBeHeadline(const Passage& passage, std::string_view text)
{
    const auto line = passage.span.in(text);
    return line.size() <= longestHeadline && line.size() >= 3 && !isDateLine(line) &&
           outletBeforeDate(line).empty() && passage.kind != PassageKind::TableRow &&
           passage.kind != PassageKind::ListItem && passage.kind != PassageKind::Caption &&
           line.find('\n') == line.npos;
}

/// Index of the headline among the first \a count passages, or \a count.
std::size_t findHeadline(const Article& article, std::size_t count)
{
    const auto lineAt = [&article](std::size_t i) { return article.passages[i].span.in(article.text); };
    std::size_t firstHeading = count;
    std::size_t firstShort = count;
    for (std::size_t i = 0; i < count; ++i) {
        const Passage& passage = article.passages[i];
        if (passage.role == PassageRole::Headline)
            return i;
        if (!isOpen(passage) || !mayBeHeadline(passage, article.text) || !bylineAuthor(lineAt(i)).empty())
            continue;
        if (!article.title.empty()) {
            if (haveSameWords(lineAt(i), article.title))
                return i;
            continue;
        }
        if (passage.kind == PassageKind::Heading && firstHeading == count)
            firstHeading = i;
        if (firstShort == count && !endsLikeSentence(lineAt(i)))
            firstShort = i;
    }
    // A heading below the first long paragraph is a section's.
    for (std::size_t i = 0; i < firstHeading && firstHeading < count; ++i)
        if (article.passages[i].isRead() && article.passages[i].span.length() >= longParagraph)
            firstHeading = count;
    return firstHeading < count ? firstHeading : firstShort;
}

void setHeadline(Article& article, std::size_t count)
{
    const auto at = findHeadline(article, count);
    if (at == count)
        return;
    Passage& headline = article.passages[at];
    headline.role = PassageRole::Headline;
    const auto words = headline.span.in(article.text);
    if (article.title.empty())
        article.title = words;
    for (std::size_t i = at + 1; i < std::min(count + 4, article.passages.size()); ++i) {
        Passage& passage = article.passages[i];
        if (isOpen(passage) && haveSameWords(passage.span.in(article.text), words)) {
            passage.role = PassageRole::Repeat;
            passage.reason = "repeat/headline";
            passage.repeats = headline.span;
        }
    }
}

/// An outlet's name in a line of its own, right between byline and dateline.
bool isOutletLine(const Article& article, std::size_t at, std::size_t count)
{
    const auto lineAt = [&article](std::size_t i) { return article.passages[i].span.in(article.text); };
    return at > 0 && article.passages[at - 1].role == PassageRole::Byline && at + 1 < count &&
           isDateLine(lineAt(at + 1)) && isNames(lineAt(at), 2) && isOutletName(lineAt(at));
}

void setBylineAndDateline(Article& article, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        Passage& passage = article.passages[i];
        if (!isOpen(passage))
            continue;
        const auto line = passage.span.in(article.text);
        if (isDateLine(line)) {
            passage.role = PassageRole::Dateline;
        } else if (const auto outlet = outletBeforeDate(line); !outlet.empty()) {
            passage.role = PassageRole::Dateline;
            if (article.source.empty())
                article.source = outlet;
        } else if (isOutletLine(article, i, count)) {
            passage.role = PassageRole::Dateline;
            if (article.source.empty())
                article.source = line;
        } else if (auto author = bylineAuthor(line); !author.empty()) {
            passage.role = PassageRole::Byline;
            if (article.author.empty())
                article.author = std::move(author);
        }
    }
}

void setSource(Article& article, std::size_t count)
{
    for (std::size_t i = 0; i < std::min(count + 1, article.passages.size()) && article.source.empty(); ++i)
        if (article.passages[i].isRead())
            article.source = datelineAgency(article.passages[i].span.in(article.text));
}

} // namespace

std::size_t headCount(const Article& article)
{
    std::size_t longOnes = 0;
    std::size_t count = 0;
    for (; count < std::min(mostHeads, article.passages.size()); ++count) {
        const Passage& passage = article.passages[count];
        longOnes += passage.isRead() && passage.span.length() >= longParagraph ? 1u : 0u;
        if (longOnes == 2)
            break;
    }
    return count;
}

std::string_view datelineAgency(std::string_view paragraph)
{
    const auto head = paragraph.substr(0, std::min<std::size_t>(paragraph.size(), 120));
    const auto open = head.find('(');
    if (open == head.npos || open < 3 || open > 60)
        return {};
    const auto close = head.find(')', open);
    if (close == head.npos || close - open > 40)
        return {};
    const auto after = ascii::trimmed(head.substr(close + 1));
    const bool hasDash =
        after.starts_with('-') || after.starts_with("\xE2\x80\x93") || after.starts_with("\xE2\x80\x94");
    // The place before the bracket: capitalised words, and perhaps a date.
    const auto place = ascii::trimmed(head.substr(0, open));
    const bool isPlace = std::ranges::count(place, ' ') <= 6 && place.find(". ") == place.npos &&
                         (ascii::isUpper(place.front()) || static_cast<unsigned char>(place.front()) >= 0xC3);
    if (!hasDash || !isPlace)
        return {};
    auto agency = head.substr(open + 1, close - open - 1);
    agency = ascii::trimmed(agency.substr(0, std::min(agency.find('/'), agency.size())));
    const bool isName =
        !agency.empty() &&
        (ascii::isUpper(agency.front()) || static_cast<unsigned char>(agency.front()) >= 0xC3) &&
        std::ranges::none_of(agency, ascii::isDigit);
    return isName ? agency : std::string_view{};
}

void markHeads(Article& article)
{
    const auto count = headCount(article);
    setHeadline(article, count);
    setBylineAndDateline(article, count);
    setSource(article, count);
}

} // namespace crossread
