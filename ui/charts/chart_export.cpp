// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "model/base/translated.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

constexpr double usualWidth = 960;

void fill(ChartScene& scene, const ChartSnapshot& snapshot)
{
    scene.setWrapped(true);
    scene.setLook(pagePalette(), pageFont(12));
    scene.setSheet(snapshot.sheet);
    scene.setLights(snapshot.lights);
}

PageWords pageWords(const ChartSnapshot& snapshot)
{
    const ChartSheet& sheet = snapshot.sheet;
    PageWords page{sheet.title, sheet.subtitle, chartLegend(sheet, pagePalette()), {}, {}};
    if (!sheet.leftOut.isEmpty())
        page.notes << sheet.leftOut;
    if (std::any_of(snapshot.lights.begin(), snapshot.lights.end(), isLit))
        page.notes << translated("Highlighted: what is selected, and fainter what is related to it.");
    std::set<ArticleId> articles;
    for (const ChartMark& mark : sheet.marks)
        articles.insert(mark.articles.begin(), mark.articles.end());
    page.sources = sourcesLine(*snapshot.corpus, {articles.begin(), articles.end()});
    return page;
}

QString numberOf(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 15) : QString();
}

QString isoOf(const std::optional<Day>& day)
{
    return day ? QString::fromStdString(isoDate(*day)) : QString();
}

QStringList figureRow(const Corpus& corpus, FigureId id)
{
    const Figure& figure = corpus.figure(id);
    const ArticleId owner = corpus.articleOf(id);
    const Article& article = corpus.article(owner);
    const auto subject = corpus.subjectOf(id);
    const auto speaker = corpus.speakerOf(id);
    const Stance stance = figure.attribution ? figure.attribution->stance : Stance::Asserted;
    return {numberOf(figure.value),
            numberOf(figure.low),
            numberOf(figure.high),
            toQString(figure.unit),
            toQString(nameOf(figure.comparator)),
            toQString(nameOf(figure.measure)),
            subject ? toQString(corpus.entity(*subject).name) : QString(),
            toQString(nameOf(stance)),
            speaker ? toQString(corpus.entity(*speaker).name) : QString(),
            toQString(corpus.textOf(owner, figure.span)).simplified(),
            titleOf(article),
            toQString(article.source),
            isoOf(article.published.reference()),
            toQString(corpus.textOf(owner, figure.sentence)).simplified()};
}

QList<QStringList> figureRows(const ChartSnapshot& snapshot)
{
    QList<QStringList> rows{{QStringLiteral("value"), QStringLiteral("low"), QStringLiteral("high"),
                             QStringLiteral("unit"), QStringLiteral("comparator"), QStringLiteral("measure"),
                             QStringLiteral("subject"), QStringLiteral("stance"), QStringLiteral("speaker"),
                             QStringLiteral("words"), QStringLiteral("article"), QStringLiteral("source"),
                             QStringLiteral("published"), QStringLiteral("sentence")}};
    for (const ChartMark& mark : snapshot.sheet.marks) {
        for (const FigureId id : mark.figures)
            rows << figureRow(*snapshot.corpus, id);
    }
    return rows;
}

QList<QStringList> countRows(const ChartSnapshot& snapshot)
{
    const bool isMentions = snapshot.sheet.topic.kind == ChartKind::Mentions;
    QList<QStringList> rows{{isMentions ? QStringLiteral("article") : QStringLiteral("measure"),
                             isMentions ? QStringLiteral("mentions") : QStringLiteral("figures"),
                             QStringLiteral("words"), QStringLiteral("articles")}};
    for (const ChartMark& mark : snapshot.sheet.marks) {
        rows << QStringList{mark.label, numberOf(mark.high), mark.words,
                            QString::number(mark.articles.size())};
    }
    return rows;
}

} // namespace

QString ChartExport::exportTitle() const
{
    return m_source().sheet.title;
}

QSize ChartExport::exportSize() const
{
    const ChartSnapshot snapshot = m_source();
    ChartScene scene;
    fill(scene, snapshot);
    const PicturePage page(pageWords(snapshot));
    return page.sizeFor(usualWidth, [&](double width) { return scene.heightForAll(width); }).toSize();
}

void ChartExport::paintExport(QPainter& painter, QSize size) const
{
    const ChartSnapshot snapshot = m_source();
    ChartScene scene;
    fill(scene, snapshot);
    const PicturePage page(pageWords(snapshot));
    page.paint(
        painter, size, [&](double width) { return scene.heightForAll(width); },
        [&](QPainter& body, QRectF area) {
            scene.setGeometry(area.size(), 0);
            scene.render(&body, area, QRectF(QPointF(0, 0), area.size()));
        });
}

QString ChartExport::alternativeText() const
{
    constexpr std::size_t most = 12;
    const ChartSheet sheet = m_source().sheet;
    QStringList parts{translated("%1. A chart of %2 rows, %3.")
                          .arg(sheet.title, QString::number(sheet.marks.size()), sheet.axisTitle)};
    for (std::size_t i = 0; i < std::min(sheet.marks.size(), most); ++i) {
        const ChartMark& mark = sheet.marks[i];
        const QString value = mark.form == MarkForm::Bar ? numberText(mark.high) : mark.words;
        parts << translated("%1: %2%3.", "about what, how much, whether reported")
                     .arg(mark.label, value, mark.isReported ? translated(" (reported)") : QString());
    }
    if (sheet.marks.size() > most)
        parts << QCoreApplication::translate("crossread", "And %Ln more.", nullptr,
                                             int(sheet.marks.size() - most));
    return parts.join(QLatin1Char(' '));
}

QList<QStringList> ChartExport::exportData() const
{
    const ChartSnapshot snapshot = m_source();
    const ChartKind kind = snapshot.sheet.topic.kind;
    return kind == ChartKind::Mentions || kind == ChartKind::Measures ? countRows(snapshot)
                                                                      : figureRows(snapshot);
}

} // namespace crossread
