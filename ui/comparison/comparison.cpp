// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/comparison.h"

#include "ui/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(crossread::Comparison)
};

constexpr std::size_t wordsBeside = 7;
constexpr std::size_t longest = 400; ///< bytes of a difference that are shown

QString oneLine(std::string_view text)
{
    QString line = toQString(text);
    for (QChar& c : line) {
        if (c == u'\n' || c == u'\t')
            c = u' ';
    }
    return line;
}

/// The span with some words on both sides, within its paragraph, so that a lone "589" can be read.
WordsAround wordsAround(std::string_view text, Span span)
{
    std::size_t begin = span.begin;
    for (std::size_t spaces = 0; begin > 0 && text[begin - 1] != '\n'; --begin) {
        spaces += text[begin - 1] == ' ' && begin < span.begin ? 1U : 0U;
        if (spaces == wordsBeside)
            break;
    }
    std::size_t end = span.end;
    for (std::size_t spaces = 0; end < text.size() && text[end] != '\n'; ++end) {
        spaces += text[end] == ' ' && end > span.end ? 1U : 0U;
        if (spaces == wordsBeside)
            break;
    }
    QString words = oneLine(span.in(text).substr(0, longest));
    if (span.length() > longest)
        words += QChar(0x2026);
    return {oneLine(text.substr(begin, span.begin - begin)), words,
            oneLine(text.substr(span.end, end - span.end))};
}

} // namespace

Comparison compare(const Article& first, const Article& second)
{
    const auto differences = differencesBetween({first.text, first.passages}, {second.text, second.passages});
    Comparison comparison;
    comparison.inAll = differences.size();
    for (std::size_t i = 0; i < std::min(differences.size(), Comparison::mostRows); ++i) {
        const CopyDifference& each = differences[i];
        comparison.rows.push_back({each.kind, wordsAround(first.text, each.first),
                                   wordsAround(second.text, each.second), each.first, each.second});
    }
    return comparison;
}

QString kindText(CopyDifferenceKind kind)
{
    switch (kind) {
    case CopyDifferenceKind::Number:
        return Words::tr("Number");
    case CopyDifferenceKind::Name:
        return Words::tr("Name");
    case CopyDifferenceKind::Hedge:
        return Words::tr("Hedge");
    case CopyDifferenceKind::Wording:
        break;
    }
    return Words::tr("Wording");
}

QString summaryOf(const Comparison& comparison)
{
    if (comparison.inAll == 0)
        return Words::tr("The same words throughout");
    std::array<int, 4> counts{};
    for (const DifferenceRow& row : comparison.rows)
        ++counts[static_cast<std::size_t>(row.kind)];
    QStringList parts;
    if (counts[0] > 0)
        parts << Words::tr("%Ln number(s)", nullptr, counts[0]);
    if (counts[1] > 0)
        parts << Words::tr("%Ln name(s)", nullptr, counts[1]);
    if (counts[2] > 0)
        parts << Words::tr("%Ln hedge(s)", nullptr, counts[2]);
    if (counts[3] > 0)
        parts << Words::tr("%Ln place(s) in the wording", nullptr, counts[3]);
    QString summary = parts.join(QStringLiteral(", "));
    if (comparison.inAll > comparison.rows.size())
        summary += Words::tr("; the first %Ln of all", nullptr, static_cast<int>(comparison.rows.size()));
    return summary;
}

} // namespace crossread
