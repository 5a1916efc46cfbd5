// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_hits.h"

#include "model/text/fold.h"
#include "ui/wording.h"

#include <algorithm>

namespace crossread {

namespace {

bool matches(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool matches(const Entity& entity, std::string_view query)
{
    const auto has = [&](const std::string& form) { return folded(form).find(query) != std::string::npos; };
    return has(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), has);
}

CommandHit hitOf(const Corpus& corpus, EntityId id)
{
    const Entity& entity = corpus.entity(id);
    return {id, toQString(entity.name),
            mentionsInArticles(corpus.mentionsOf(id).size(), corpus.articlesOf(id).size()),
            kindIconName(entity.kind)};
}

} // namespace

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    return text;
}

QList<CommandHit> findCommands(const QList<QAction*>& actions, const QString& query)
{
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<CommandHit> hits;
    for (QAction* action : actions) {
        const QString text = plainText(*action);
        if (action->isEnabled() && !action->isSeparator() && !text.isEmpty() && matches(text, words))
            hits.append({QPointer<QAction>(action), text,
                         action->shortcut().toString(QKeySequence::NativeText), QString()});
    }
    const QString first = words.value(0);
    std::stable_sort(hits.begin(), hits.end(), [&](const CommandHit& one, const CommandHit& other) {
        return one.text.startsWith(first, Qt::CaseInsensitive) &&
               !other.text.startsWith(first, Qt::CaseInsensitive);
    });
    return hits;
}

QList<CommandHit> findThings(const Corpus& corpus, const QString& query, int most)
{
    const std::string wanted = folded(query.toStdString());
    std::vector<EntityId> entities;
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        if (matches(corpus.entity(idAt<EntityId>(i)), wanted))
            entities.push_back(idAt<EntityId>(i));
    }
    const auto end = entities.begin() + std::min(static_cast<std::ptrdiff_t>(entities.size()),
                                                 static_cast<std::ptrdiff_t>(most));
    std::partial_sort(entities.begin(), end, entities.end(), [&](EntityId one, EntityId other) {
        return corpus.mentionsOf(one).size() > corpus.mentionsOf(other).size();
    });
    QList<CommandHit> hits;
    for (auto entity = entities.begin(); entity != end; ++entity)
        hits.append(hitOf(corpus, *entity));
    int articles = 0;
    for (std::size_t i = 0; i < corpus.articleCount() && articles < most; ++i) {
        const Article& article = corpus.article(idAt<ArticleId>(i));
        if (folded(titleOf(article).toStdString() + '\n' + article.source).find(wanted) == std::string::npos)
            continue;
        hits.append({idAt<ArticleId>(i), titleOf(article),
                     QStringLiteral("%1 · %2").arg(sourceOf(article), publicationText(article)),
                     QStringLiteral("articles")});
        ++articles;
    }
    return hits;
}

} // namespace crossread
