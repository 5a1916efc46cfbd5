// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace crossread {

namespace {

QString words(const char* text, const char* hint = nullptr)
{
    return QCoreApplication::translate("crossread", text, hint);
}

/// One end of a range at the precision it is known with.
QString endText(Day day, DatePrecision precision)
{
    const std::chrono::year_month_day date(day);
    const QLocale locale;
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    switch (precision) {
    case DatePrecision::Month:
        return locale.toString(toQDate(day), words("MMM yyyy", "format of a month, see QLocale"));
    case DatePrecision::Quarter:
        return words("Q%1 %2", "quarter and year").arg((month + 2) / 3).arg(year);
    case DatePrecision::Half:
        return words("H%1 %2", "half year and year").arg(month <= 6 ? 1 : 2).arg(year);
    case DatePrecision::Year:
        return QString::number(year);
    case DatePrecision::Decade:
        return words("%1s", "a decade").arg(year / 10 * 10);
    case DatePrecision::Century:
        return words("%1 c.", "a century").arg(year / 100 + 1);
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
    return words(names[season]).arg(static_cast<int>(from.year()));
}

} // namespace

QString dateText(const DateRange& range)
{
    if (!range.from && !range.to)
        return words("no date");
    if (!range.to)
        return words("since %1").arg(endText(*range.from, range.precision));
    if (!range.from)
        return words("until %1").arg(endText(*range.to, range.precision));
    if (range.precision == DatePrecision::Season)
        return seasonText(range);
    const QString from = endText(*range.from, range.precision);
    const QString to = endText(*range.to, range.precision);
    return from == to ? from : words("%1 – %2").arg(from, to);
}

QString valueText(const Figure& figure)
{
    if (figure.value)
        return numberText(*figure.value);
    if (figure.low && figure.high)
        return words("%1 – %2").arg(numberText(*figure.low), numberText(*figure.high));
    if (figure.low)
        return words("from %1").arg(numberText(*figure.low));
    return figure.high ? words("up to %1").arg(numberText(*figure.high)) : QString();
}

QString unitText(const Figure& figure)
{
    return figure.unit == "times" ? words("times") : toQString(figure.unit);
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
