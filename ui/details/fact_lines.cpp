// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/fact_lines.h"

#include "ui/wording.h"

#include <QLocale>

#include <algorithm>

namespace crossread {

namespace {

QString cutList(const QStringList& list, qsizetype most)
{
    const qsizetype left = list.size() - most;
    QString line = list.mid(0, most).join(QStringLiteral(", "));
    return left > 0 ? FactWords::tr("%1 and %Ln more", nullptr, static_cast<int>(left)).arg(line) : line;
}

} // namespace

void addFact(Facts& facts, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        facts.facts.append({name, value});
}

QString joinedNames(const std::vector<std::string>& names, qsizetype most)
{
    QStringList list;
    for (const std::string& name : names)
        list << toQString(name);
    return cutList(list, most);
}

QString joinedCounts(const std::map<QString, int>& counts, qsizetype most)
{
    std::vector<std::pair<QString, int>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList list;
    for (const auto& [name, count] : sorted)
        list << (count > 1 ? QStringLiteral("%1\u00A0%2").arg(name, QLocale().toString(count)) : name);
    return cutList(list, most);
}

QString shortName(const Article& article)
{
    return article.source.empty() ? titleOf(article) : toQString(article.source);
}

} // namespace crossread
