// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include "ui/theme/contrast.h"

#include <KSyntaxHighlighting/Theme>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

using SyntaxTheme = KSyntaxHighlighting::Theme;

constexpr double leastChroma = 18;
constexpr double leastDifference = 22;

QColor styleColour(const SyntaxTheme& theme, SyntaxTheme::TextStyle style)
{
    const QColor colour = QColor::fromRgb(theme.textColor(style));
    return theme.textColor(style) != 0 ? colour : QColor::fromRgb(theme.textColor(SyntaxTheme::Normal));
}

QColor editorColour(const SyntaxTheme& theme, SyntaxTheme::EditorColorRole role)
{
    return QColor::fromRgb(theme.editorColor(role));
}

SyntaxTheme::TextStyle styleOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return SyntaxTheme::Function;
    case EntityKind::Organization:
        return SyntaxTheme::DataType;
    case EntityKind::Place:
        return SyntaxTheme::Constant;
    case EntityKind::Product:
        return SyntaxTheme::Keyword;
    case EntityKind::Group:
    case EntityKind::Work:
        break;
    }
    return SyntaxTheme::Attribute;
}

double nearest(const QColor& colour, const std::vector<QColor>& taken)
{
    double least = 1000;
    for (const QColor& other : taken)
        least = std::min(least, differenceOf(colour, other));
    return least;
}

/// Many themes draw keywords in the text's colour or two styles in one hue; kinds must stay apart all the
/// same.
QColor distinctMark(const QColor& wanted, const QColor& text, const std::vector<QColor>& taken,
                    const Palette& grounds)
{
    const QColor mark = mended(wanted, {grounds.base, grounds.window}, markContrast);
    std::vector<QColor> avoided = taken;
    avoided.push_back(text);
    if (chromaOf(mark) >= leastChroma && nearest(mark, avoided) >= leastDifference)
        return mark;
    QColor best = mark;
    double bestDistance = -1;
    for (int hue : {212, 275, 28, 152, 338, 186, 54, 5, 100}) {
        const QColor candidate = mended(QColor::fromHsl(hue, 150, grounds.isDark ? 160 : 100),
                                        {grounds.base, grounds.window}, markContrast);
        const double distance = nearest(candidate, avoided);
        if (distance > bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

void fillGrounds(Palette& palette, const SyntaxTheme& theme)
{
    palette.base = editorColour(theme, SyntaxTheme::BackgroundColor);
    palette.isDark = contrastOf(palette.base, Qt::white) > contrastOf(palette.base, Qt::black);
    const QColor ink = palette.isDark ? Qt::white : Qt::black;
    palette.window = mixed(palette.base, ink, palette.isDark ? 0.055 : 0.045);
    palette.alternateBase = mixed(palette.base, ink, 0.025);
    palette.separator = mixed(palette.base, ink, palette.isDark ? 0.17 : 0.14);
    palette.text = mended(styleColour(theme, SyntaxTheme::Normal), {palette.base, palette.window}, 5.5);
    palette.mutedText =
        mended(mixed(palette.base, palette.text, 0.62), {palette.base, palette.window}, textContrast);
    palette.furnitureText =
        mended(mixed(palette.base, palette.text, 0.55), {palette.base, palette.window}, textContrast);
}

void fillAccent(Palette& palette, const SyntaxTheme& theme)
{
    QColor selection = editorColour(theme, SyntaxTheme::TextSelection);
    if (chromaOf(selection) < leastChroma)
        selection = QColor::fromHsl(210, 160, 128);
    const QColor vivid = QColor::fromHsl(selection.hslHue(), std::max(selection.hslSaturation(), 130),
                                         palette.isDark ? 150 : 105);
    palette.accent = mended(vivid, {palette.base, palette.window}, markContrast);
    palette.accentText =
        mended(palette.isDark ? QColor(Qt::black) : QColor(Qt::white), {palette.accent}, textContrast);
    palette.selectedBox = tintedGround(palette.base, palette.accent, palette.text, 0.36);
    palette.relatedBox = tintedGround(palette.base, palette.accent, palette.text, 0.13);
}

void fillMarks(Palette& palette, const SyntaxTheme& theme)
{
    std::vector<QColor> taken;
    for (int i = 0; i < entityKindCount; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        const QColor mark = distinctMark(styleColour(theme, styleOf(kind)), palette.text, taken, palette);
        palette.kinds[static_cast<std::size_t>(i)] = mark;
        taken.push_back(mark);
    }
    const auto mark = [&](SyntaxTheme::TextStyle style) {
        return mended(styleColour(theme, style), {palette.base, palette.window}, markContrast);
    };
    palette.figure = mark(SyntaxTheme::DecVal);
    palette.date = mark(SyntaxTheme::BaseN);
    palette.quotation = mark(SyntaxTheme::String);
    palette.note = mark(SyntaxTheme::Annotation);
    palette.claim = mark(SyntaxTheme::Warning);
    palette.conflict = mark(SyntaxTheme::Error);
    palette.searchHit =
        tintedGround(palette.base, editorColour(theme, SyntaxTheme::SearchHighlight), palette.text, 0.7);
}

} // namespace

Palette paletteFrom(const SyntaxTheme& theme)
{
    Palette palette;
    fillGrounds(palette, theme);
    fillAccent(palette, theme);
    fillMarks(palette, theme);
    return palette;
}

QPalette widgetPalette(const Palette& palette)
{
    QPalette widgets(palette.window);
    widgets.setColor(QPalette::Window, palette.window);
    widgets.setColor(QPalette::WindowText, palette.text);
    widgets.setColor(QPalette::Base, palette.base);
    widgets.setColor(QPalette::AlternateBase, palette.alternateBase);
    widgets.setColor(QPalette::Text, palette.text);
    widgets.setColor(QPalette::PlaceholderText, palette.mutedText);
    widgets.setColor(QPalette::Button, palette.window);
    widgets.setColor(QPalette::ButtonText, palette.text);
    widgets.setColor(QPalette::BrightText, palette.conflict);
    widgets.setColor(QPalette::Mid, palette.separator);
    widgets.setColor(QPalette::Highlight, palette.accent);
    widgets.setColor(QPalette::HighlightedText, palette.accentText);
    widgets.setColor(QPalette::ToolTipBase, palette.base);
    widgets.setColor(QPalette::ToolTipText, palette.text);
    const QColor link = mended(palette.accent, {palette.base, palette.window}, textContrast);
    widgets.setColor(QPalette::Link, link);
    widgets.setColor(QPalette::LinkVisited, link);
    const QColor disabled = mixed(palette.window, palette.text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        widgets.setColor(QPalette::Disabled, role, disabled);
    return widgets;
}

QPalette listPalette(const Palette& palette)
{
    QPalette lists = widgetPalette(palette);
    lists.setColor(QPalette::Highlight, palette.selectedBox);
    lists.setColor(QPalette::HighlightedText, palette.text);
    return lists;
}

} // namespace crossread
