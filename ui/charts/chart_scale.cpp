// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_scale.h"

#include "ui/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace crossread {

namespace {

constexpr double logarithmicFrom = 50;
constexpr int mostDecades = 8;
constexpr double mostNamedDecade = 15;

/// "10²⁴", for an axis that goes beyond the numbers that have names.
QString powerText(int exponent)
{
    static constexpr std::u16string_view digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text = QStringLiteral("10");
    if (exponent < 0)
        text += QChar(u'⁻');
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += QChar(digits[static_cast<std::size_t>(digit.digitValue())]);
    return text;
}

void setLogarithmic(ChartSheet& sheet, double least, double greatest)
{
    double first = std::floor(std::log10(least) - 0.05);
    double last = std::ceil(std::log10(greatest) + 0.05);
    // An arrow needs room on the side it points to.
    first = std::log10(least) - first < 0.3 && sheet.has(MarkForm::Below) ? first - 1 : first;
    last = last - std::log10(greatest) < 0.3 && sheet.has(MarkForm::Above) ? last + 1 : last;
    const int step = std::max(1, static_cast<int>(std::ceil((last - first) / mostDecades)));
    sheet.isLogarithmic = true;
    sheet.axisBegin = std::pow(10, first);
    sheet.axisEnd = std::pow(10, last);
    for (double decade = first; decade <= last; decade += step) {
        const double value = std::pow(10, decade);
        sheet.ticks.push_back(
            {value, last > mostNamedDecade ? powerText(static_cast<int>(decade)) : numberText(value)});
    }
}

/// 1, 2, 2.5 or 5 times a power of ten, so that about five steps make up the span.
double roundStep(double span, bool isCount)
{
    const double rough = std::max(span / 5, isCount ? 1.0 : 1e-12);
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * decade >= rough * 0.999 && !(isCount && factor * decade != std::floor(factor * decade)))
            return factor * decade;
    }
    return 10 * decade;
}

void setLinear(ChartSheet& sheet, double least, double greatest)
{
    const bool isCount = sheet.has(MarkForm::Bar);
    const double begin = std::min(0.0, least);
    const double step = roundStep(std::max(greatest, 0.0) - begin, isCount);
    const double first = std::floor(begin / step);
    double last = std::ceil(std::max(greatest, 0.0) / step);
    last = std::max(last * step - greatest < 0.3 * step && sheet.has(MarkForm::Above) ? last + 1 : last,
                    first + 1);
    sheet.axisBegin = first * step;
    sheet.axisEnd = last * step;
    for (double i = first; i <= last; ++i)
        sheet.ticks.push_back({i * step, numberText(i * step)});
}

} // namespace

void setScale(ChartSheet& sheet)
{
    sheet.ticks.clear();
    sheet.isLogarithmic = false;
    if (sheet.marks.empty())
        return;
    double least = sheet.marks.front().low;
    double greatest = sheet.marks.front().high;
    for (const ChartMark& mark : sheet.marks) {
        least = std::min({least, mark.low, mark.high});
        greatest = std::max({greatest, mark.low, mark.high});
    }
    if (least > 0 && greatest / least > logarithmicFrom && !sheet.has(MarkForm::Bar))
        setLogarithmic(sheet, least, greatest);
    else
        setLinear(sheet, least, greatest);
}

double ChartSheet::position(double value) const
{
    return isLogarithmic ? std::log10(std::max(value, axisBegin)) : value;
}

bool ChartSheet::has(MarkForm form) const
{
    return std::any_of(marks.begin(), marks.end(),
                       [form](const ChartMark& mark) { return mark.form == form; });
}

} // namespace crossread
