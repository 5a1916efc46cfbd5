// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/publication.h"

#include "model/extract/passages/heads.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

/// "by", "until", "through", "before" a year look ahead, or name a plan.
bool looksAhead(std::string_view before)
{
    before = ascii::trimmed(before);
    static constexpr std::array<std::string_view, 9> words{"by",     "until",  "till",   "through", "to",
                                                           "before", "vision", "agenda", "year"};
    return std::ranges::any_of(words, [before](auto word) {
        return before.size() > word.size() &&
               ascii::equals(before.substr(before.size() - word.size()), word) &&
               !ascii::isLetter(before[before.size() - word.size() - 1]);
    });
}

/// The latest year from 1990 to 2100 that the read passages look back to; 0 where they mention none.
int latestYearMentioned(const Article& article)
{
    int latest = 0;
    for (const Passage& passage : article.passages) {
        if (!passage.isRead())
            continue;
        const auto text = passage.span.in(article.text);
        for (std::size_t at = 0; at < text.size();) {
            if (!ascii::isDigit(text[at])) {
                ++at;
                continue;
            }
            const auto begin = at;
            while (at < text.size() && ascii::isDigit(text[at]))
                ++at;
            // A part of a larger number, an amount or a model's name is no year.
            const char before = begin > 0 ? text[begin - 1] : ' ';
            const char after = at < text.size() ? text[at] : ' ';
            const bool isPart = before == ',' || before == '.' || before == '$' || before == '-' ||
                                ascii::isLetter(before) ||
                                (after == ',' && at + 1 < text.size() && ascii::isDigit(text[at + 1])) ||
                                after == '%' || ascii::isLetter(after);
            if (at - begin != 4 || isPart)
                continue;
            const int year = (text[begin] - '0') * 1000 + (text[begin + 1] - '0') * 100 +
                             (text[begin + 2] - '0') * 10 + (text[begin + 3] - '0');
            if (year >= 1990 && year <= 2100 && year > latest &&
                !looksAhead(text.substr(begin > 12 ? begin - 12 : 0, std::min<std::size_t>(begin, 12))))
                latest = year;
        }
    }
    return latest;
}

std::optional<Day> resolved(const YearlessDate& date, int latestYear)
{
    if (!date.weekday || latestYear == 0)
        return {};
    for (int year = latestYear; year <= latestYear + 2; ++year)
        if (const auto day = dayOf(year, date.month, date.day);
            day && std::chrono::weekday{*day}.c_encoding() == *date.weekday)
            return day;
    return {};
}

bool setFromLine(Article& article, std::string_view line, DateBasis basis)
{
    if (const auto date = readWrittenDate(line)) {
        article.published = {date->range, std::string{date->span.in(line)}, basis};
        return true;
    }
    const auto yearless = readYearlessDate(line);
    if (!yearless)
        return false;
    const auto day = resolved(*yearless, latestYearMentioned(article));
    if (!day)
        return false;
    article.published = {dayRange(*day), std::string{yearless->span.in(line)}, basis};
    return true;
}

bool setFromHeads(Article& article)
{
    const auto count = headCount(article);
    for (const auto role : {PassageRole::Dateline, PassageRole::Byline})
        for (std::size_t i = 0; i < count; ++i) {
            const auto basis = role == PassageRole::Dateline ? DateBasis::Dateline : DateBasis::Byline;
            if (article.passages[i].role == role &&
                setFromLine(article, article.passages[i].span.in(article.text), basis))
                return true;
        }
    return false;
}

/// "LONDON, Jan 31, 2025 (Reuters) - ...", "Milan, 3 March 2025 –": a full date before the dash of the first
/// paragraph.
bool setFromParagraph(Article& article)
{
    for (const Passage& passage : article.passages) {
        if (!passage.isRead() || passage.span.length() < 120)
            continue;
        const auto head = passage.span.in(article.text).substr(0, 100);
        std::size_t dash = head.npos;
        for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -- "})
            dash = std::min(dash, head.find(mark));
        if (dash > 70)
            return false;
        const auto date = readWrittenDate(head.substr(0, dash));
        if (!date || date->range.precision != DatePrecision::Day)
            return false;
        article.published = {date->range, std::string{date->span.in(head)}, DateBasis::Dateline};
        return true;
    }
    return false;
}

void setFromAddress(Article& article, std::string_view address, DateBasis basis)
{
    if (const auto date = dateInAddress(address))
        article.published = {date->range, std::string{date->span.in(address)}, basis};
}

} // namespace

void findPublicationDate(Article& article)
{
    if (article.published.isKnown() || setFromHeads(article) || setFromParagraph(article))
        return;
    setFromAddress(article, article.url, DateBasis::Url);
    if (!article.published.isKnown())
        setFromAddress(article, QFileInfo{article.path}.completeBaseName().toStdString(),
                       DateBasis::FileName);
}

} // namespace crossread
