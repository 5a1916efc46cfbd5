// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_page.h"

#include "model/base/translated.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double margin = 24;
constexpr double legendLine = 22;
constexpr std::size_t mostSources = 24;

QFont titleFont()
{
    QFont font = pageFont(20);
    font.setWeight(QFont::DemiBold);
    return font;
}

double paintWrapped(QPainter& painter, const QFont& font, const QColor& colour, const QString& text,
                    double top, double width)
{
    const double height = wrappedHeight(font, text, width);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(margin, top, width, height), wrapFlag(font, text, width), text);
    return height;
}

} // namespace

Qt::TextFlag wrapFlag(const QFont& font, const QString& text, double width)
{
    const QRectF room(0, 0, width, 1e5);
    const double needed = QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, text).width();
    return needed > width + 1 ? Qt::TextWrapAnywhere : Qt::TextWordWrap;
}

double wrappedHeight(const QFont& font, const QString& text, double width)
{
    if (text.isEmpty())
        return 0;
    const QRectF room(0, 0, width, 1e5);
    return std::ceil(QFontMetricsF(font).boundingRect(room, wrapFlag(font, text, width), text).height());
}

PicturePage::PicturePage(PageWords pageWords) : m_words(std::move(pageWords))
{
}

double PicturePage::headHeight(double width) const
{
    const double inner = width - 2 * margin;
    return margin + wrappedHeight(titleFont(), m_words.title, inner) + 4 +
           wrappedHeight(pageFont(), m_words.subtitle, inner) + 16;
}

QStringList PicturePage::footWords() const
{
    QStringList lines = m_words.notes;
    lines << m_words.sources
          << translated("Made %1 with Crossread %2")
                 .arg(dateMade().toString(Qt::ISODate), QCoreApplication::applicationVersion())
                 .trimmed();
    lines.removeAll(QString());
    return lines;
}

double PicturePage::footHeight(double width) const
{
    double height = 12 + legendHeight(width) + margin;
    for (const QString& line : footWords())
        height += wrappedHeight(pageFont(11), line, width - 2 * margin) + 4;
    return height;
}

std::vector<QRectF> PicturePage::legendPlaces(double width) const
{
    const QFontMetricsF metrics(pageFont(12));
    std::vector<QRectF> places;
    double x = margin;
    double y = 0;
    for (const LegendEntry& entry : m_words.legend) {
        const double needed = entry.sampleWidth + 6 + metrics.horizontalAdvance(entry.words) + 20;
        if (x > margin && x + needed > width - margin) {
            x = margin;
            y += legendLine;
        }
        places.emplace_back(x, y, needed, legendLine);
        x += needed;
    }
    return places;
}

double PicturePage::legendHeight(double width) const
{
    return m_words.legend.empty() ? 0 : legendPlaces(width).back().bottom() + 8;
}

QSizeF PicturePage::sizeFor(double width, const BodyHeight& bodyHeight) const
{
    const double page = std::max(width, m_leastWidth);
    return {page, std::ceil(headHeight(page) + bodyHeight(page - 2 * margin) + footHeight(page))};
}

void PicturePage::paint(QPainter& painter, QSize size, const BodyHeight& bodyHeight,
                        const PaintBody& paintBody) const
{
    // Too small a page is laid out on a larger one of the same shape and set smaller.
    const double shape = double(size.height()) / size.width();
    double width = std::max(double(size.width()), m_leastWidth);
    for (int i = 0; i < 8; ++i) {
        const double needed = sizeFor(width, bodyHeight).height();
        if (needed <= width * shape + 0.5)
            break;
        width = needed / shape;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), pagePalette().base);
    painter.scale(size.width() / width, size.width() / width);
    const double head = headHeight(width);
    const double foot = footHeight(width);
    const QRectF body(margin, head, width - 2 * margin, width * shape - head - foot);
    paintHead(painter, width);
    painter.save();
    paintBody(painter, body);
    painter.restore();
    paintFoot(painter, body.bottom(), width);
    painter.restore();
}

void PicturePage::paintHead(QPainter& painter, double width) const
{
    const double inner = width - 2 * margin;
    double top = margin;
    top += paintWrapped(painter, titleFont(), pagePalette().text, m_words.title, top, inner) + 4;
    paintWrapped(painter, pageFont(), pagePalette().mutedText, m_words.subtitle, top, inner);
}

void PicturePage::paintLegend(QPainter& painter, double top, double width) const
{
    const std::vector<QRectF> places = legendPlaces(width);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRectF place = places[i].translated(0, top);
        const double sampleWidth = m_words.legend[i].sampleWidth;
        painter.save();
        m_words.legend[i].paintSample(painter, QRectF(place.left(), place.top(), sampleWidth, legendLine));
        painter.restore();
        painter.setFont(pageFont(12));
        painter.setPen(pagePalette().text);
        painter.drawText(place.adjusted(sampleWidth + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_words.legend[i].words);
    }
}

void PicturePage::paintFoot(QPainter& painter, double top, double width) const
{
    top += 12;
    paintLegend(painter, top, width);
    top += legendHeight(width);
    for (const QString& line : footWords())
        top +=
            paintWrapped(painter, pageFont(11), pagePalette().mutedText, line, top, width - 2 * margin) + 4;
}

const Palette& pagePalette()
{
    static const Palette palette = [] {
        Palette light = Theme::paletteOf(QStringLiteral("Breeze Light"));
        light.base = light.window = Qt::white;
        return light;
    }();
    return palette;
}

QFont pageFont(int pixelSize)
{
    QFont font(QGuiApplication::font().family());
    font.setPixelSize(pixelSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QDate dateMade()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date() : QDate::currentDate();
}

QString sourcesLine(const Corpus& corpus, const std::vector<ArticleId>& articles)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(articles.size(), mostSources); ++i) {
        const Article& article = corpus.article(articles[i]);
        const QString name =
            article.source.empty() ? translated("“%1”").arg(titleOf(article)) : sourceOf(article);
        parts << translated("%1 (%2)").arg(name, publicationText(article));
    }
    if (parts.isEmpty())
        return {};
    QString line = translated("Sources: %1").arg(parts.join(QStringLiteral("; ")));
    if (articles.size() > mostSources)
        line += translated("; and %1 more").arg(articles.size() - mostSources);
    return line;
}

} // namespace crossread
