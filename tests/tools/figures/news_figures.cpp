// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"
#include "model/text/text_map.h"
#include "tools/figures/number_suites.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace crossread::test {

namespace {

using Spans = std::set<std::pair<quint32, quint32>>;

Spans goldSpans(const QJsonArray& spans, const QString& label, const TextMap& map)
{
    Spans gold;
    for (const QJsonValue& value : spans) {
        const QJsonArray span = value.toArray();
        if (span.at(2).toString() == label)
            gold.emplace(map.fromCodePoint(span.at(0).toInt()), map.fromCodePoint(span.at(1).toInt()));
    }
    return gold;
}

bool isMoney(const Figure& figure)
{
    return figure.unit.size() == 3 &&
           std::all_of(figure.unit.begin(), figure.unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Spans foundSpans(const std::vector<Figure>& figures, bool wantsMoney)
{
    Spans found;
    for (const Figure& figure : figures) {
        if (wantsMoney ? isMoney(figure) : figure.unit == "%")
            found.emplace(figure.span.begin, figure.span.end);
    }
    return found;
}

void addFaults(const Spans& wanted, const Spans& other, const std::string& text, const char* what, int& count,
               QStringList& faults)
{
    for (const auto& [begin, end] : wanted) {
        if (other.contains({begin, end}))
            continue;
        ++count;
        faults += QLatin1String(what) + QString::fromStdString(text.substr(begin, end - begin));
    }
}

} // namespace

std::optional<QList<SpanScore>> scoreNews(const QString& shared)
{
    QFile file(shared + QStringLiteral("/extraction/news/dev/meantime-apple-stock.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QList<SpanScore> scores{{QStringLiteral("MONEY"), 0, 0, 0, {}}, {QStringLiteral("PERCENT"), 0, 0, 0, {}}};
    while (!file.atEnd()) {
        const QJsonObject article = QJsonDocument::fromJson(file.readLine()).object();
        const std::string text = article.value(QLatin1String("text")).toString().toStdString();
        const TextMap map(text);
        const std::vector<Figure> figures = figuresIn(text);
        for (SpanScore& score : scores) {
            const Spans gold = goldSpans(article.value(QLatin1String("spans")).toArray(), score.label, map);
            const Spans found = foundSpans(figures, score.label == QLatin1String("MONEY"));
            addFaults(gold, found, text, "missed: ", score.missed, score.faults);
            addFaults(found, gold, text, "extra: ", score.extra, score.faults);
            score.right += static_cast<int>(
                std::ranges::count_if(gold, [&](const auto& span) { return found.contains(span); }));
        }
    }
    return scores;
}

} // namespace crossread::test
