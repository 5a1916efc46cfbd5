// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include "model/extract/document.h"
#include "model/extract/extractors.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace crossread::test {

namespace {

std::string written(double value)
{
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    const std::string general(buffer, result.ptr);
    if (general.find('e') == std::string::npos || std::abs(value) >= 1e15 || std::abs(value) < 1e-6)
        return general;
    const auto fixed = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed);
    return {buffer, fixed.ptr};
}

std::string amountOf(const Figure& figure)
{
    if (figure.value)
        return written(*figure.value);
    return (figure.low ? written(*figure.low) : std::string()) + ".." +
           (figure.high ? written(*figure.high) : std::string());
}

} // namespace

std::vector<Figure> figuresIn(std::string_view text, const std::vector<Mention>& mentions,
                              const std::vector<DateFinding>& dates)
{
    Passage passage;
    passage.span = makeSpan(0, text.size());
    const std::vector<Passage> passages{passage};
    const TokenizedText tokenized = tokenize(text, passages);
    const Document document{text, passages, tokenized.tokens, tokenized.sentences, std::nullopt};
    return findFigures(document, mentions, dates);
}

std::vector<Mention> mentionsIn(std::string_view text, const std::vector<NameInText>& names)
{
    std::vector<Mention> mentions;
    for (const auto& [name, kind] : names) {
        for (std::size_t at = text.find(name); at != std::string_view::npos;
             at = text.find(name, at + name.size()))
            mentions.push_back({makeSpan(at, at + name.size()), kind, "test", {}});
    }
    std::ranges::sort(mentions, {}, &Mention::span);
    return mentions;
}

std::vector<DateFinding> datesIn(std::string_view text, const std::vector<DateInText>& dates)
{
    std::vector<DateFinding> findings;
    for (const auto& [words, year] : dates) {
        const std::size_t at = text.find(words);
        DateFinding finding;
        finding.span = makeSpan(at, at + words.size());
        finding.range = yearRange(year);
        findings.push_back(finding);
    }
    std::ranges::sort(findings, {}, &DateFinding::span);
    return findings;
}

std::string lineOf(const Figure& figure, std::string_view text)
{
    std::string line(figure.span.in(text));
    line += ": ";
    if (figure.comparator != Comparator::Equal)
        line += std::string(nameOf(figure.comparator)) + ' ';
    line += amountOf(figure);
    if (!figure.unit.empty())
        line += ' ' + figure.unit;
    return line + ", " + std::string(nameOf(figure.measure));
}

} // namespace crossread::test
