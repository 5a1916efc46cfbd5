// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/translated.h"
#include "ui/wording.h"

#include <QLocale>

#include <array>

namespace crossread {

namespace {

/// One end of a range at the precision it is known with.
QString endText(Day day, DatePrecision precision)
{
    const std::chrono::year_month_day date(day);
    const QLocale locale;
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    switch (precision) {
    case DatePrecision::Month:
        return locale.toString(toQDate(day), translated("MMM yyyy", "format of a month, see QLocale"));
    case DatePrecision::Quarter:
        return translated("Q%1 %2", "quarter and year").arg((month + 2) / 3).arg(year);
    case DatePrecision::Half:
        return translated("H%1 %2", "half year and year").arg(month <= 6 ? 1 : 2).arg(year);
    case DatePrecision::Year:
        return QString::number(year);
    case DatePrecision::Decade:
        return translated("%1s", "a decade").arg(year / 10 * 10);
    case DatePrecision::Century:
        return translated("%1 c.", "a century").arg(year / 100 + 1);
    default:
        return dayText(day);
    }
}

QString seasonText(const DateRange& range)
{
    const std::chrono::year_month_day from(*range.from);
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("crossread", "spring %1"), QT_TRANSLATE_NOOP("crossread", "summer %1"),
        QT_TRANSLATE_NOOP("crossread", "autumn %1"), QT_TRANSLATE_NOOP("crossread", "winter %1")};
    const unsigned month = static_cast<unsigned>(from.month());
    const std::size_t season = month >= 3 && month < 12 ? (month - 3) / 3 : 3;
    return translated(names[season]).arg(static_cast<int>(from.year()));
}

} // namespace

QString dateText(const DateRange& range)
{
    if (!range.from && !range.to)
        return translated("no date");
    if (!range.to)
        return translated("since %1").arg(endText(*range.from, range.precision));
    if (!range.from)
        return translated("until %1").arg(endText(*range.to, range.precision));
    if (range.precision == DatePrecision::Season)
        return seasonText(range);
    const QString from = endText(*range.from, range.precision);
    const QString to = endText(*range.to, range.precision);
    return from == to ? from : translated("%1 – %2").arg(from, to);
}

QString valueText(const Figure& figure)
{
    if (figure.value)
        return numberText(*figure.value);
    if (figure.low && figure.high)
        return translated("%1 – %2").arg(numberText(*figure.low), numberText(*figure.high));
    if (figure.low)
        return translated("from %1").arg(numberText(*figure.low));
    return figure.high ? translated("up to %1").arg(numberText(*figure.high)) : QString();
}

QString unitText(const Figure& figure)
{
    return figure.unit == "times" ? translated("times") : toQString(figure.unit);
}

QString figureText(const Figure& figure)
{
    QStringList parts{comparatorSign(figure.comparator), valueText(figure), unitText(figure)};
    parts.removeAll(QString());
    return parts.join(QChar::Nbsp);
}

double sortValue(const Figure& figure)
{
    if (figure.value)
        return *figure.value;
    if (figure.low && figure.high)
        return (*figure.low + *figure.high) / 2;
    return figure.low ? *figure.low : figure.high.value_or(0);
}

} // namespace crossread
