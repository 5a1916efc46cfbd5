// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QFont>
#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace crossread {

/// A sample of a mark and what it means.
struct LegendEntry {
    QString words;
    std::function<void(QPainter&, QRectF)> paintSample;
    double sampleWidth = 36;
};

/// Everything on an exported page but the picture itself.
struct PageWords {
    QString title;
    QString subtitle;
    std::vector<LegendEntry> legend;
    QStringList notes;
    QString sources;
};

/// The page around an exported picture: title and subtitle above; legend, notes, sources and the date made
/// below. Long words are wrapped, and where a page is too small everything is set smaller: nothing is cut
/// off.
class PicturePage {
public:
    using BodyHeight = std::function<double(double width)>;
    using PaintBody = std::function<void(QPainter&, QRectF)>;

    explicit PicturePage(PageWords words);

    /// A body that needs more width than a page has by itself: a smaller page is set smaller.
    void setLeastWidth(double width) { m_leastWidth = width; }

    /// Size of a page of this width that holds a body of the height it asks for.
    [[nodiscard]] QSizeF sizeFor(double width, const BodyHeight& bodyHeight) const;
    void paint(QPainter& painter, QSize size, const BodyHeight& bodyHeight, const PaintBody& paintBody) const;

private:
    [[nodiscard]] double headHeight(double width) const;
    [[nodiscard]] double footHeight(double width) const;
    [[nodiscard]] double legendHeight(double width) const;
    [[nodiscard]] QStringList footWords() const;
    void paintHead(QPainter& painter, double width) const;
    void paintFoot(QPainter& painter, double top, double width) const;
    void paintLegend(QPainter& painter, double top, double width) const;
    /// Places of the legend's entries, left to right and line by line.
    [[nodiscard]] std::vector<QRectF> legendPlaces(double width) const;

    PageWords m_words;
    double m_leastWidth = 520;
};

/// How a text is to be broken into lines of this width: between its words, or anywhere where a word alone is
/// wider.
[[nodiscard]] Qt::TextFlag wrapFlag(const QFont& font, const QString& text, double width);
/// The height of a text broken so, rounded up; 0 of no text.
[[nodiscard]] double wrappedHeight(const QFont& font, const QString& text, double width);

/// White ground and the colours of a light theme, whatever theme the window has.
[[nodiscard]] const Palette& pagePalette();
/// The font of exported pictures: sized in pixels, so that it is the same on every device.
[[nodiscard]] QFont pageFont(int pixelSize = 13);

/// Today, or the day that SOURCE_DATE_EPOCH names.
[[nodiscard]] QDate dateMade();
/// "Sources: Harbour Ledger (31 Jan 2025); ...", and how many more there are.
[[nodiscard]] QString sourcesLine(const Corpus& corpus, const std::vector<ArticleId>& articles);

} // namespace crossread
