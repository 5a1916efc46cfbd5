// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/metadata.h"
#include "model/text/ascii.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace crossread::html {

namespace {

constexpr qsizetype mostNodes = 2000;

std::string utf8(const QString& text)
{
    return unescaped(text.simplified().toStdString());
}

/// All objects of a JSON-LD document, breadth first, up to a bound.
QList<QJsonObject> allNodes(const QJsonValue& root)
{
    QList<QJsonValue> open{root};
    QList<QJsonObject> nodes;
    for (qsizetype at = 0; at < open.size() && at < mostNodes; ++at) {
        const QJsonValue value = open.at(at);
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray())
                open.append(item);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            nodes.append(object);
            for (const QJsonValue member : object)
                if (member.isObject() || member.isArray())
                    open.append(member);
        }
    }
    return nodes;
}

QStringList typesOf(const QJsonObject& node)
{
    const QJsonValue type = node.value(QLatin1String("@type"));
    QStringList types;
    if (type.isString())
        types.append(type.toString());
    for (const QJsonValue one : type.toArray())
        types.append(one.toString());
    return types;
}

/// How well a node tells about the article of the page; 0 for one that does not.
int articleRank(const QJsonObject& node)
{
    int rank = 0;
    for (const QString& type : typesOf(node)) {
        if (type.endsWith(QLatin1String("Article")) || type.endsWith(QLatin1String("BlogPosting")) ||
            type == QLatin1String("Report") || type == QLatin1String("Review") ||
            type == QLatin1String("Recipe"))
            rank = std::max(rank, 3);
        else if (type == QLatin1String("WebPage") || type == QLatin1String("CreativeWork"))
            rank = std::max(rank, 1);
    }
    if (rank > 0 && node.contains(QLatin1String("datePublished")))
        ++rank;
    if (rank > 1 && node.contains(QLatin1String("author")))
        ++rank;
    return rank;
}

const QJsonObject* nodeWithId(const QList<QJsonObject>& nodes, const QString& id)
{
    for (const QJsonObject& node : nodes)
        if (node.value(QLatin1String("@id")).toString() == id && node.contains(QLatin1String("name")))
            return &node;
    return nullptr;
}

void appendNames(const QJsonValue& value, const QList<QJsonObject>& nodes, std::vector<std::string>& names)
{
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            if (!one.isArray())
                appendNames(one, nodes, names);
        return;
    }
    QString name = value.toString();
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        name = object.value(QLatin1String("name")).toString();
        if (name.isEmpty())
            name = object.value(QLatin1String("name")).toArray().at(0).toString();
        if (name.isEmpty())
            if (const QJsonObject* const node =
                    nodeWithId(nodes, object.value(QLatin1String("@id")).toString()))
                name = node->value(QLatin1String("name")).toString();
    }
    const std::string text = utf8(name);
    if (!text.empty() && names.size() < 20 && std::ranges::find(names, text) == names.end())
        names.push_back(text);
}

bool isOrganization(const QJsonValue& value, const QList<QJsonObject>& nodes)
{
    const QJsonObject object = value.toObject();
    QStringList types = typesOf(object);
    if (types.isEmpty())
        if (const QJsonObject* const node = nodeWithId(nodes, object.value(QLatin1String("@id")).toString()))
            types = typesOf(*node);
    return std::ranges::any_of(
        types, [](const QString& type) { return type.endsWith(QLatin1String("Organization")); });
}

void appendAuthors(const QJsonValue& value, const QList<QJsonObject>& nodes, LinkedData& data)
{
    const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue one : all)
        appendNames(one, nodes, isOrganization(one, nodes) ? data.organizations : data.authors);
}

} // namespace

LinkedData readLinkedData(const QByteArray& json)
{
    // Pages wrap it in comments, leave line ends in strings, and end it with a semicolon.
    QByteArray cleaned = json.trimmed();
    for (char& c : cleaned)
        if (c == '\n' || c == '\r' || c == '\t')
            c = ' ';
    if (cleaned.endsWith(';'))
        cleaned.chop(1);
    const QJsonDocument document = QJsonDocument::fromJson(cleaned);
    if (document.isNull())
        return {};
    const auto nodes =
        allNodes(document.isArray() ? QJsonValue{document.array()} : QJsonValue{document.object()});
    const QJsonObject* best = nullptr;
    int bestRank = 0;
    for (const QJsonObject& node : nodes)
        if (const int rank = articleRank(node); rank > bestRank) {
            best = &node;
            bestRank = rank;
        }
    if (best == nullptr)
        return {};
    LinkedData data;
    data.isArticle = bestRank >= 3;
    data.headline = utf8(best->value(QLatin1String("headline")).toString());
    if (data.headline.empty() && data.isArticle)
        data.headline = utf8(best->value(QLatin1String("name")).toString());
    appendAuthors(best->value(QLatin1String("author")), nodes, data);
    if (data.authors.empty())
        appendAuthors(best->value(QLatin1String("creator")), nodes, data);
    std::vector<std::string> publishers;
    appendNames(best->value(QLatin1String("publisher")), nodes, publishers);
    if (!publishers.empty())
        data.publisher = publishers.front();
    data.published = utf8(best->value(QLatin1String("datePublished")).toString());
    data.url = utf8(best->value(QLatin1String("url")).toString());
    data.language = utf8(best->value(QLatin1String("inLanguage")).toString());
    return data;
}

} // namespace crossread::html
