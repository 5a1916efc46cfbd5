// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/text_map.h"
#include "model/text/tokens.h"
#include "suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace crossread::suites {

namespace {

struct Mark {
    qsizetype begin, end;
    QString value;
};

struct Tally {
    int strict = 0, value = 0, gold = 0, found = 0;
};

std::vector<Mark> found(const std::string& text, const QString& date)
{
    std::vector<Passage> passages;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '\n')
            continue;
        if (i > begin)
            passages.emplace_back().span = makeSpan(begin, i);
        begin = i + 1;
    }
    const TokenizedText tokenized = tokenize(text, passages);
    const Document document{text, passages, tokenized.tokens, tokenized.sentences,
                            parseIsoDate(date.toStdString())};
    const TextMap map(text);
    std::vector<Mark> marks;
    for (const dates::FoundDate& each : dates::findDates(document, {})) {
        const CodePointSpan span = map.toCodePoints(each.finding.span);
        marks.push_back({span.begin, span.end, QString::fromStdString(each.finding.timex)});
    }
    return marks;
}

/// As the shared scorer counts: each found mark is used once, in the order of the gold ones.
void count(const QJsonArray& gold, const std::vector<Mark>& marks, Tally& tally)
{
    tally.gold += static_cast<int>(gold.size());
    tally.found += static_cast<int>(marks.size());
    std::vector<bool> isUsed(marks.size());
    for (const QJsonValue& each : gold) {
        const QJsonArray mark = each.toArray();
        const int begin = mark[0].toInt();
        const int end = mark[1].toInt();
        for (const Mark& other : marks)
            tally.strict += other.begin == begin && other.end == end ? 1 : 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (isUsed[i] || marks[i].begin >= end || marks[i].end <= begin)
                continue;
            isUsed[i] = true;
            tally.value += marks[i].value == mark[3].toString() ? 1 : 0;
            break;
        }
    }
}

double f1(int right, const Tally& tally)
{
    return tally.gold + tally.found == 0 ? 0 : 200.0 * right / (tally.gold + tally.found);
}

} // namespace

std::optional<TimexScore> scoreTimex(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    Tally tally;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        const std::string text = entry[QLatin1String("text")].toString().toStdString();
        count(entry[QLatin1String("timex")].toArray(), found(text, entry[QLatin1String("date")].toString()),
              tally);
    }
    return TimexScore{f1(tally.strict, tally), f1(tally.value, tally)};
}

} // namespace crossread::suites
