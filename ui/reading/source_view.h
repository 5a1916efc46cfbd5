// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QPlainTextEdit>

#include <utility>
#include <vector>

namespace crossread {

class Theme;

/// The source of an article as it came (HTML, Markdown, plain text), coloured by KSyntaxHighlighting.
///
/// Only blocks that come into view are coloured: colouring a megabyte at once takes most of a second. States
/// are kept for the blocks above, at most a screenful of work at a time.
class SourceView : public QPlainTextEdit, public KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

public:
    explicit SourceView(Theme& theme, QWidget* parent = nullptr);

    /// Reads the article's file again; a file that is gone is told in the view itself.
    void showSourceOf(const Article& article);

    /// Marks every place that folds to the same as \a words, as FindBar::find() has them; how many.
    std::size_t find(const QString& words);
    /// Marks one of them as the present one and brings it into sight; nothing where there is no such hit.
    void showHit(std::size_t hit);
    void endFind();

protected:
    void paintEvent(QPaintEvent* event) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    void applyTheme();
    void colourUpTo(int blockNumber);
    void markHits();

    Theme& m_theme;
    std::vector<std::pair<int, int>> m_hits; ///< positions in the document
    std::size_t m_hit = 0;
    std::vector<KSyntaxHighlighting::State> m_states; ///< after each coloured block
    QList<QTextLayout::FormatRange> m_formats;        ///< of the block being coloured
};

} // namespace crossread
