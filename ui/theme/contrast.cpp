// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

struct Lab {
    double l, a, b;
};

Lab labOf(const QColor& colour)
{
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

bool keepsContrast(const QColor& colour, std::initializer_list<QColor> grounds, double ratio)
{
    return std::all_of(grounds.begin(), grounds.end(),
                       [&](const QColor& ground) { return contrastOf(colour, ground) >= ratio; });
}

} // namespace

double contrastOf(const QColor& one, const QColor& other)
{
    const double a = luminanceOf(one) + 0.05;
    const double b = luminanceOf(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor mixed(const QColor& base, const QColor& over, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {channel(base.red(), over.red()), channel(base.green(), over.green()),
            channel(base.blue(), over.blue())};
}

QColor mended(const QColor& colour, std::initializer_list<QColor> grounds, double ratio)
{
    constexpr int steps = 40;
    for (int step = 0; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        const QColor darker = mixed(colour, Qt::black, share);
        if (keepsContrast(darker, grounds, ratio))
            return darker;
        const QColor lighter = mixed(colour, Qt::white, share);
        if (keepsContrast(lighter, grounds, ratio))
            return lighter;
    }
    return keepsContrast(Qt::black, grounds, markContrast) ? Qt::black : Qt::white;
}

QColor tintedGround(const QColor& base, const QColor& tint, const QColor& text, double share)
{
    for (; share > 0; share -= 0.02) {
        const QColor ground = mixed(base, tint, share);
        if (contrastOf(ground, text) >= textContrast)
            return ground;
    }
    return base;
}

double differenceOf(const QColor& one, const QColor& other)
{
    const Lab p = labOf(one);
    const Lab q = labOf(other);
    return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

double chromaOf(const QColor& colour)
{
    const Lab lab = labOf(colour);
    return std::hypot(lab.a, lab.b);
}

} // namespace crossread
