// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/selection.h"

#include <QDate>
#include <QString>

/// The words in which every view speaks of findings: names of kinds and measures, figures and dates in the
/// reader's locale.
namespace crossread {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] QString kindName(EntityKind kind);     ///< "Person"
[[nodiscard]] QString kindPlural(EntityKind kind);   ///< "People"
[[nodiscard]] QString kindIconName(EntityKind kind); ///< for symbolicIcon()
/// "41 mentions in 5 articles", one and many told apart.
[[nodiscard]] QString mentionsInArticles(std::size_t mentions, std::size_t articles);
[[nodiscard]] QString measureName(Measure measure);           ///< "training cost"
[[nodiscard]] QString comparatorSign(Comparator comparator);  ///< "<", "≤", "~"; empty for equal
[[nodiscard]] QString comparatorWords(Comparator comparator); ///< "less than"; empty for equal
[[nodiscard]] QString sourceFormatName(SourceFormat format);  ///< "Markdown"
[[nodiscard]] QString basisName(DateBasis basis);             ///< "from the dateline"

/// A number in the reader's locale, millions and more in words: "2,048", "5.6 m", "1.2 bn", "3 tn".
[[nodiscard]] QString numberText(double value);
/// Value or range without unit and comparator: "5.6 m", "20 – 50".
[[nodiscard]] QString valueText(const Figure& figure);
/// "USD", "%", "times", "FLOP/s", "chips".
[[nodiscard]] QString unitText(const Figure& figure);
/// All of it: "< 5.6 m USD", "90 %", "~ 10,000 chips".
[[nodiscard]] QString figureText(const Figure& figure);
/// What figures are sorted by: the value, or the middle of the range, or the end that is known.
[[nodiscard]] double sortValue(const Figure& figure);

/// QDate has no constructor from std::chrono where Qt was built without C++20.
[[nodiscard]] inline QDate toQDate(Day day)
{
    constexpr qint64 julianDayOf1970 = 2440588;
    return QDate::fromJulianDay(julianDayOf1970 + day.time_since_epoch().count());
}

[[nodiscard]] QString dayText(Day day); ///< in the reader's locale, short
/// As exact as it is known: "31 Jan 2025", "January 2025", "2025", "since 2021", "until May 2024".
[[nodiscard]] QString dateText(const DateRange& range);
/// The date of publication, or "no date".
[[nodiscard]] QString publicationText(const Article& article);

/// The title, or the file's name where nothing tells one.
[[nodiscard]] QString titleOf(const Article& article);
/// The outlet, or "unknown source".
[[nodiscard]] QString sourceOf(const Article& article);
/// How many places of a file could not be decoded, and what stands in their stead.
[[nodiscard]] QString damageText(const Article& article);
/// "Title. Source, date." and the address where there is one: what goes with a quoted passage.
[[nodiscard]] QString citationOf(const Article& article);

/// A place with the sentence around it, for lists: where white space is folded, and a long sentence cut at
/// words.
struct PlaceContext {
    QString before, hit, after;
    [[nodiscard]] QString text() const { return before + hit + after; }
};
[[nodiscard]] PlaceContext contextOf(const Corpus& corpus, const TextPlace& place);

} // namespace crossread
