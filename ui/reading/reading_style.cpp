// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_style.h"

#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QSettings>

#include <algorithm>
#include <tuple>

namespace crossread {

namespace {

/// The best serif the system has; otherwise its default serif.
QString serifFamily()
{
    static const QString found = [] {
        const QStringList installed = QFontDatabase::families();
        for (const char* name : {"Source Serif 4", "Source Serif Pro", "Charter", "Noto Serif",
                                 "Libertinus Serif", "Georgia", "Liberation Serif", "DejaVu Serif"}) {
            if (installed.contains(QLatin1String(name)))
                return QString(QLatin1String(name));
        }
        return QStringLiteral("serif");
    }();
    return found;
}

constexpr double headingScale(int level)
{
    return level <= 1 ? 1.6 : level == 2 ? 1.25 : 1.1;
}

constexpr double furnitureScale = 0.82;

} // namespace

ReadingStyle::ReadingStyle(QObject* parent) : QObject(parent)
{
    load();
}

void ReadingStyle::load()
{
    const QSettings settings;
    m_family = settings.value(QStringLiteral("reading/family"), serifFamily()).toString();
    m_size = std::clamp(settings.value(QStringLiteral("reading/size"), usualSize).toInt(), smallestSize,
                        largestSize);
    m_lineWidth = std::clamp(settings.value(QStringLiteral("reading/lineWidth"), usualWidth).toInt(),
                             narrowest, widest);
    m_hidden.clear();
    for (const QVariant& layer : settings.value(QStringLiteral("reading/hiddenLayers")).toList())
        m_hidden.insert(layer.toInt());
}

void ReadingStyle::reload()
{
    const auto before = std::tuple(m_family, m_size, m_lineWidth);
    const QSet<int> hiddenBefore = m_hidden;
    load();
    if (std::tuple(m_family, m_size, m_lineWidth) != before)
        Q_EMIT fontChanged();
    if (m_hidden != hiddenBefore)
        Q_EMIT layersChanged();
}

void ReadingStyle::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("reading/family"), m_family);
    settings.setValue(QStringLiteral("reading/size"), m_size);
    settings.setValue(QStringLiteral("reading/lineWidth"), m_lineWidth);
    QVariantList hidden;
    for (const int layer : m_hidden)
        hidden.append(layer);
    settings.setValue(QStringLiteral("reading/hiddenLayers"), hidden);
}

void ReadingStyle::setFamily(const QString& family)
{
    if (family == m_family)
        return;
    m_family = family;
    save();
    Q_EMIT fontChanged();
}

void ReadingStyle::setSize(int pixels)
{
    pixels = std::clamp(pixels, smallestSize, largestSize);
    if (pixels == m_size)
        return;
    m_size = pixels;
    save();
    Q_EMIT fontChanged();
}

void ReadingStyle::setLineWidth(int characters)
{
    characters = std::clamp(characters, narrowest, widest);
    if (characters == m_lineWidth)
        return;
    m_lineWidth = characters;
    save();
    Q_EMIT fontChanged();
}

void ReadingStyle::setShown(Layer layer, bool isShown)
{
    if (isShown == this->isShown(layer))
        return;
    if (isShown)
        m_hidden.remove(static_cast<int>(layer));
    else
        m_hidden.insert(static_cast<int>(layer));
    save();
    Q_EMIT layersChanged();
}

QFont ReadingStyle::font() const
{
    QFont font(m_family);
    font.setPixelSize(m_size);
    font.setStyleHint(QFont::Serif);
    return font;
}

int ReadingStyle::columnWidth() const
{
    // A line of prose is about 5 % narrower than as many average characters.
    return qRound(QFontMetricsF(font()).averageCharWidth() * m_lineWidth * 1.05);
}

QTextBlockFormat ReadingStyle::blockFormat(const Passage& passage, bool isEndOfPassage) const
{
    QTextBlockFormat format;
    // Fixed heights, since a share of the font's own spacing differs from one family to the next.
    const bool isHeading = passage.kind == PassageKind::Heading && passage.isRead();
    const double height = isHeading ? fontSize(passage) * 1.3 : fontSize(passage) * 1.5;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    const double space = passage.role == PassageRole::Furniture ? m_size * 0.3 : m_size * 0.75;
    format.setBottomMargin(isEndOfPassage ? space : 0);
    if (passage.kind == PassageKind::Heading && passage.role != PassageRole::Furniture) {
        format.setTopMargin(passage.level > 1 ? m_size * 0.6 : 0);
        format.setHeadingLevel(passage.level);
    }
    if (passage.kind == PassageKind::ListItem)
        format.setLeftMargin(m_size * 1.4 * std::max<int>(1, passage.level));
    if (passage.kind == PassageKind::Quote) {
        format.setLeftMargin(m_size * 1.4);
        format.setRightMargin(m_size * 1.4);
    }
    return format;
}

int ReadingStyle::fontSize(const Passage& passage) const
{
    if (!passage.isRead())
        return std::max(1, qRound(m_size * furnitureScale));
    if (passage.kind == PassageKind::Heading)
        return qRound(m_size * headingScale(passage.role == PassageRole::Headline ? 1 : passage.level));
    if (passage.role == PassageRole::Byline || passage.role == PassageRole::Dateline ||
        passage.role == PassageRole::Caption)
        return qRound(m_size * 0.9);
    return passage.kind == PassageKind::Preformatted ? qRound(m_size * 0.85) : m_size;
}

QTextCharFormat ReadingStyle::charFormat(const Passage& passage, const Palette& palette) const
{
    QTextCharFormat format;
    format.setForeground(palette.text);
    QFont face = passage.kind == PassageKind::Preformatted
                     ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                     : font();
    face.setPixelSize(fontSize(passage));
    if (!passage.isRead())
        format.setForeground(palette.furnitureText);
    else if (passage.kind == PassageKind::Heading)
        face.setWeight(QFont::DemiBold);
    else if (passage.role == PassageRole::Byline || passage.role == PassageRole::Dateline ||
             passage.role == PassageRole::Caption)
        format.setForeground(palette.mutedText);
    else if (passage.kind == PassageKind::Quote)
        face.setItalic(true);
    format.setFont(face);
    return format;
}

QTextCharFormat ReadingStyle::inlineFormat(const InlineRun& run, const Palette& palette) const
{
    QTextCharFormat format;
    switch (run.style) {
    case InlineStyle::Emphasis:
        format.setFontItalic(true);
        break;
    case InlineStyle::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case InlineStyle::Code:
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        break;
    case InlineStyle::Link:
        // The underline is the machine's mark, so a link shows by its colour and tells its address on hover.
        format.setForeground(palette.mutedText);
        format.setToolTip(QString::fromStdString(run.target));
        break;
    }
    return format;
}

} // namespace crossread
