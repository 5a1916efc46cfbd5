// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/article_layers.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace crossread {

class Theme;

/// What stands under the pointer, in a few words, 300 ms after it came to rest: an entity with its kind and
/// counts, a figure with its parsed value and rule, a date with what it was resolved to.
class HoverCard : public QFrame {
    Q_OBJECT

public:
    explicit HoverCard(Theme& theme, QWidget* parent);

    /// Shows the card beside \a place (global) after the delay; an empty finding hides it.
    /// \a notes: what the analyst wrote here, as rich text; stands first.
    void ask(const Corpus& corpus, ArticleId article, const FindingsAt& findings, const QString& notes,
             const QRect& place);
    void dismiss();

    /// The words of the card, as rich text.
    [[nodiscard]] static QString wordsOf(const Corpus& corpus, ArticleId article, const FindingsAt& findings,
                                         const Theme& theme);

private:
    void showNow();
    void applyTheme();

    Theme& m_theme;
    QLabel* m_words;
    QTimer m_delay;
    QString m_next;
    QRect m_place;
};

} // namespace crossread
