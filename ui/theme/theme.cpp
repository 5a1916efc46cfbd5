// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"
#include "ui/theme/instrument_style.h"
#include "ui/theme/palette.h"
#include "ui/theme/syntax.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

namespace crossread {

namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QString defaultName(bool isDarkWanted)
{
    using KSyntaxHighlighting::Repository;
    return syntaxRepository()
        .defaultTheme(isDarkWanted ? Repository::DarkTheme : Repository::LightTheme)
        .name();
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_startedDark(isDark(QApplication::palette()))
{
    QApplication::setStyle(new InstrumentStyle);
    qApp->installEventFilter(this);
    apply();
}

QStringList Theme::names()
{
    QStringList light, dark;
    for (const KSyntaxHighlighting::Theme& theme : syntaxRepository().themes())
        (paletteFrom(theme).isDark ? dark : light) << theme.name();
    std::sort(light.begin(), light.end());
    std::sort(dark.begin(), dark.end());
    return light + dark;
}

Palette Theme::paletteOf(const QString& name)
{
    const KSyntaxHighlighting::Theme theme = syntaxRepository().theme(name);
    return paletteFrom(theme.isValid() ? theme : syntaxRepository().theme(defaultName(false)));
}

void Theme::choose(const QString& name)
{
    if (name == m_chosen || (!name.isEmpty() && !syntaxRepository().theme(name).isValid()))
        return;
    m_chosen = name;
    apply();
}

bool Theme::isSystemDark()
{
    // Fusion's standard palette follows the platform theme even after the program has set a palette of its
    // own.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return fusion && isDark(fusion->standardPalette());
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_chosen.isEmpty()) {
        m_startedDark = false;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QString name = m_chosen.isEmpty() ? defaultName(m_startedDark || isSystemDark()) : m_chosen;
    if (name == m_name)
        return;
    m_name = name;
    m_palette = paletteOf(name);
    QApplication::setPalette(widgetPalette(m_palette));
    QApplication::setPalette(listPalette(m_palette), "QAbstractItemView");
    Q_EMIT changed();
}

} // namespace crossread
