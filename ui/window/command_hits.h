// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <QAction>
#include <QList>
#include <QPointer>

#include <variant>

namespace crossread {

/// One line of the answer: a command to run, or a thing to go to.
struct CommandHit {
    using What = std::variant<QPointer<QAction>, EntityId, ArticleId>;
    What what;
    QString text;
    QString detail;   ///< muted, at the right: shortcut, counts
    QString iconName; ///< empty: the action's own
};

/// Commands of which every word of \a query begins a word or stands inside one; those whose first word it
/// begins come first.
[[nodiscard]] QList<CommandHit> findCommands(const QList<QAction*>& actions, const QString& query);
/// Entities by name or alias and articles by title or source, at most \a most of each; entities by number of
/// mentions.
[[nodiscard]] QList<CommandHit> findThings(const Corpus& corpus, const QString& query, int most);

/// The text of an action as it is read, without the mark of its key.
[[nodiscard]] QString plainText(const QAction& action);

} // namespace crossread
