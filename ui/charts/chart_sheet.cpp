// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_sheet.h"

#include "model/base/translated.h"
#include "ui/charts/chart_scale.h"
#include "ui/charts/chart_topics.h"
#include "ui/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace crossread {

namespace {

constexpr std::size_t mostStandIns = 5;

template <typename T>
void addOnce(std::vector<T>& list, const T& item)
{
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

/// What makes two figures one row.
auto keyOf(const Corpus& corpus, FigureId id)
{
    const Figure& figure = corpus.figure(id);
    const bool isReported = figure.attribution && figure.attribution->stance == Stance::Reported;
    return std::tuple(figure.value, figure.low, figure.high, figure.comparator, figure.measure,
                      corpus.subjectOf(id), isReported);
}

void setForm(ChartMark& mark, const Figure& figure)
{
    mark.isAbout = figure.comparator == Comparator::About;
    if (figure.value) {
        mark.low = mark.high = *figure.value;
        const bool isBelow = figure.comparator == Comparator::Less || figure.comparator == Comparator::AtMost;
        const bool isAbove =
            figure.comparator == Comparator::More || figure.comparator == Comparator::AtLeast;
        mark.form = isBelow ? MarkForm::Below : isAbove ? MarkForm::Above : MarkForm::Dot;
        return;
    }
    mark.low = figure.low ? *figure.low : *figure.high;
    mark.high = figure.high ? *figure.high : *figure.low;
    mark.form = figure.low && figure.high ? MarkForm::Range : figure.low ? MarkForm::Above : MarkForm::Below;
}

QString labelOf(const Corpus& corpus, FigureId id, const ChartTopic& topic)
{
    const Figure& figure = corpus.figure(id);
    QStringList parts;
    if (const auto subject = corpus.subjectOf(id))
        parts << toQString(corpus.entity(*subject).name);
    if (parts.isEmpty() && figure.measure == Measure::Other)
        parts << (topic.kind == ChartKind::Money ? translated("a sum", "whose measure is not told")
                                                 : translated("a figure", "whose measure is not told"));
    else if (parts.isEmpty() || (!topic.measure && figure.measure != Measure::Other))
        parts << measureName(figure.measure);
    return parts.join(QStringLiteral(" · "));
}

QString articleName(const Corpus& corpus, ArticleId id)
{
    const Article& article = corpus.article(id);
    return article.source.empty() ? titleOf(article) : sourceOf(article);
}

void nameSources(const Corpus& corpus, std::vector<ChartMark>& marks)
{
    for (ChartMark& mark : marks) {
        mark.source = mark.articles.size() == 1
                          ? articleName(corpus, mark.articles.front())
                          : QCoreApplication::translate("crossread", "%Ln article(s)", nullptr,
                                                        int(mark.articles.size()));
    }
}

std::vector<ChartMark> figureMarks(const Corpus& corpus, const Shown& shown, const ChartTopic& topic)
{
    std::vector<ChartMark> marks;
    std::map<decltype(keyOf(corpus, FigureId{})), std::size_t> rows;
    shown.figures.forEach([&](FigureId id) {
        const Figure& figure = corpus.figure(id);
        if (!isAbout(topic, figure) || (!figure.value && !figure.low && !figure.high))
            return;
        const auto [row, isNew] = rows.try_emplace(keyOf(corpus, id), marks.size());
        if (isNew) {
            ChartMark mark;
            setForm(mark, figure);
            mark.isReported = figure.attribution && figure.attribution->stance == Stance::Reported;
            mark.label = labelOf(corpus, id, topic);
            mark.words = toQString(corpus.textOf(corpus.articleOf(id), figure.span)).simplified();
            marks.push_back(std::move(mark));
        }
        ChartMark& mark = marks[row->second];
        mark.figures.push_back(id);
        addOnce(mark.articles, corpus.articleOf(id));
        mark.places.push_back({corpus.articleOf(id), figure.span});
    });
    return marks;
}

std::vector<ChartMark> measureMarks(const Corpus& corpus, const Shown& shown)
{
    std::array<ChartMark, measureCount> all;
    shown.figures.forEach([&](FigureId id) {
        const Figure& figure = corpus.figure(id);
        ChartMark& mark = all[static_cast<std::size_t>(figure.measure)];
        mark.label = measureName(figure.measure);
        mark.figures.push_back(id);
        addOnce(mark.articles, corpus.articleOf(id));
        mark.places.push_back({corpus.articleOf(id), figure.span});
    });
    std::vector<ChartMark> marks;
    for (ChartMark& mark : all) {
        if (mark.figures.empty())
            continue;
        mark.form = MarkForm::Bar;
        mark.low = mark.high = static_cast<double>(mark.figures.size());
        mark.words = numberText(mark.high);
        marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<EntityId> mostMentioned(const Corpus& corpus, const Shown& shown)
{
    std::vector<EntityId> ids;
    shown.entities.forEach([&](EntityId id) { ids.push_back(id); });
    const std::size_t count = std::min(ids.size(), mostStandIns);
    std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), ids.end(),
                      [&](EntityId a, EntityId b) {
                          return std::tuple(corpus.mentionsOf(b).size(), a) <
                                 std::tuple(corpus.mentionsOf(a).size(), b);
                      });
    ids.resize(count);
    return ids;
}

std::vector<ChartMark> mentionMarks(const Corpus& corpus, const Shown& shown,
                                    const std::vector<EntityId>& entities)
{
    std::vector<ChartMark> all(corpus.articleCount());
    for (const EntityId entity : entities) {
        std::map<ArticleId, int> counts;
        for (const MentionId mention : corpus.mentionsOf(entity)) {
            const ArticleId article = corpus.articleOf(mention);
            ++counts[article];
            all[indexOf(article)].places.push_back({article, corpus.spanOf(mention)});
        }
        for (const auto& [article, count] : counts) {
            QString& line = all[indexOf(article)].words;
            line += line.isEmpty() ? QString() : QStringLiteral(", ");
            line += entities.size() == 1
                        ? QString::number(count)
                        : translated("%1 %2", "an entity, how often")
                              .arg(toQString(corpus.entity(entity).name), QString::number(count));
        }
    }
    std::vector<ChartMark> marks;
    shown.articles.forEach([&](ArticleId id) {
        ChartMark& mark = all[indexOf(id)];
        if (mark.places.empty())
            return;
        std::sort(mark.places.begin(), mark.places.end());
        mark.form = MarkForm::Bar;
        mark.low = mark.high = static_cast<double>(mark.places.size());
        mark.label = titleOf(corpus.article(id));
        mark.articles = {id};
        marks.push_back(std::move(mark));
    });
    return marks;
}

double rank(const ChartMark& mark)
{
    return (mark.low + mark.high) / 2;
}

/// Keeps what most figures say, then the greatest; the rest is counted.
void keepMost(ChartSheet& sheet)
{
    auto& marks = sheet.marks;
    if (marks.size() > mostMarks) {
        std::stable_sort(marks.begin(), marks.end(), [](const ChartMark& a, const ChartMark& b) {
            return std::tuple(b.articles.size(), rank(b)) < std::tuple(a.articles.size(), rank(a));
        });
        sheet.leftOut =
            QCoreApplication::translate("crossread", "%Ln row(s) left out: those that fewest articles give.",
                                        nullptr, int(marks.size() - mostMarks));
        marks.resize(mostMarks);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const ChartMark& a, const ChartMark& b) { return rank(b) < rank(a); });
}

QString namesOf(const Corpus& corpus, const std::vector<EntityId>& entities)
{
    QStringList names;
    for (const EntityId id : entities)
        names << toQString(corpus.entity(id).name);
    if (names.size() > int(mostStandIns))
        return translated("%1 and %2 more").arg(names.first(), QString::number(names.size() - 1));
    return names.join(translated(", ", "between names"));
}

QString figureCounts(const ChartSheet& sheet)
{
    std::vector<ArticleId> articles;
    std::size_t figures = 0;
    for (const ChartMark& mark : sheet.marks) {
        figures += mark.figures.size();
        for (const ArticleId id : mark.articles)
            addOnce(articles, id);
    }
    return translated("%1 in %2", "figures, articles")
        .arg(QCoreApplication::translate("crossread", "%Ln figure(s)", nullptr, int(figures)),
             QCoreApplication::translate("crossread", "%Ln article(s)", nullptr, int(articles.size())));
}

QString axisTitleOf(const ChartSheet& sheet)
{
    QString unit = toQString(sheet.topic.unit);
    if (unit.isEmpty() && sheet.topic.measure)
        unit = measureName(*sheet.topic.measure);
    return sheet.isLogarithmic ? translated("%1, logarithmic scale").arg(unit) : unit;
}

} // namespace

ChartSheet chartSheet(const Corpus& corpus, const Shown& shown, const ChartTopic& topic,
                      const std::vector<EntityId>& entities)
{
    ChartSheet sheet;
    sheet.topic = topic;
    if (topic.kind == ChartKind::Mentions) {
        const auto counted = entities.empty() ? mostMentioned(corpus, shown) : entities;
        sheet.marks = mentionMarks(corpus, shown, counted);
        sheet.title = entities.empty() ? translated("Where the most mentioned names appear")
                                       : translated("Where %1 is mentioned").arg(namesOf(corpus, entities));
        sheet.subtitle = entities.empty() ? namesOf(corpus, counted)
                                          : QCoreApplication::translate("crossread", "%Ln article(s)",
                                                                        nullptr, int(sheet.marks.size()));
        keepMost(sheet);
        setScale(sheet);
        sheet.axisTitle = translated("mentions");
        return sheet;
    }
    sheet.marks =
        topic.kind == ChartKind::Measures ? measureMarks(corpus, shown) : figureMarks(corpus, shown, topic);
    nameSources(corpus, sheet.marks);
    sheet.title = chartTitle(topic);
    sheet.subtitle = figureCounts(sheet);
    keepMost(sheet);
    setScale(sheet);
    sheet.axisTitle = topic.kind == ChartKind::Measures ? translated("figures") : axisTitleOf(sheet);
    return sheet;
}

MarkLight lightOf(const ChartMark& mark, ChartKind kind, const Linked& linked)
{
    if (kind == ChartKind::Mentions)
        return linked.articles.selected.contains(mark.articles.front()) ? MarkLight::Selected
                                                                        : MarkLight::None;
    const auto anyOf = [&mark](const IdSet<FigureId>& ids) {
        return std::any_of(mark.figures.begin(), mark.figures.end(),
                           [&](FigureId id) { return ids.contains(id); });
    };
    return anyOf(linked.figures.selected)  ? MarkLight::Selected
           : anyOf(linked.figures.related) ? MarkLight::Related
                                           : MarkLight::None;
}

} // namespace crossread
