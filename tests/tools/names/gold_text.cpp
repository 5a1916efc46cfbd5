// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/gold_text.h"

#include "model/text/text_map.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crossread::tools {

void tokenizeByLines(GoldText& text)
{
    text.passages.clear();
    for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        if (end > begin)
            text.passages.emplace_back().span = makeSpan(begin, end);
        begin = end + 1;
    }
    text.tokenized = tokenize(text.text, text.passages);
}

static GoldText goldTextOf(const QJsonObject& object)
{
    GoldText text;
    text.id = object[QLatin1String("id")].toString().toStdString();
    text.text = object[QLatin1String("text")].toString().toStdString();
    const TextMap map(text.text);
    const QJsonArray spans = object[QLatin1String("spans")].toArray();
    for (const QJsonValue& value : spans) {
        const QJsonArray span = value.toArray();
        text.spans.push_back({Span{map.fromCodePoint(span[0].toInt()), map.fromCodePoint(span[1].toInt())},
                              span[2].toString().toStdString()});
    }
    tokenizeByLines(text);
    return text;
}

Result<std::vector<GoldText>> readGoldTexts(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: %2").arg(path, file.errorString())};
    std::vector<GoldText> texts;
    for (int line = 1; !file.atEnd(); ++line) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty())
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        if (!json.isObject())
            return Failure{QStringLiteral("%1, line %2: no JSON object").arg(path).arg(line)};
        texts.push_back(goldTextOf(json.object()));
    }
    return texts;
}

} // namespace crossread::tools
