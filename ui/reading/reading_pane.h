// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/article_view.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace crossread {

class EmptyState;
class FindBar;
class OverviewBar;
class SourceView;

/// One article with its heading, text, overview bar, find bar and source view. A place to drop another
/// article on.
class ReadingPane : public QWidget {
    Q_OBJECT

public:
    ReadingPane(ReadingStyle& style, Theme& theme, QWidget* parent = nullptr);

    void showArticle(std::shared_ptr<const Corpus> corpus, ArticleId article);
    /// Whether \a corpus holds the very article that is shown, so that the pane can stay as it is.
    [[nodiscard]] bool isOf(const Corpus& corpus) const;
    /// Takes over a corpus of which isOf() is true; the place in the text stays.
    void changeCorpus(std::shared_ptr<const Corpus> corpus);
    /// Shows what an empty pane is for.
    void clear();
    [[nodiscard]] bool hasArticle() const { return m_text->hasArticle(); }
    [[nodiscard]] ArticleId articleId() const { return m_text->articleId(); }

    [[nodiscard]] ArticleView& text() { return *m_text; }
    void setNotes(const NotePlaces& places);
    /// After a change of the text's layers.
    void showLayers();
    /// The pane that keys and the library speak to has a line of the accent colour over its heading.
    void setActive(bool isActive);
    void openFind();
    void setSourceShown(bool isShown);
    [[nodiscard]] bool isSourceShown() const;

Q_SIGNALS:
    void activated();
    void closed();
    void articleDropped(crossread::ArticleId article);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* createHeading();
    [[nodiscard]] QWidget* createReading();
    void connectFind();
    void find(const QString& words);
    void stepToHit(int step);
    void endFind();
    void showHeading();

    Theme& m_theme;
    std::shared_ptr<const Corpus> m_corpus;
    QLabel* m_title;
    QLabel* m_facts;
    QToolButton* m_sourceButton;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ArticleView* m_text;
    OverviewBar* m_overview;
    SourceView* m_source;
    FindBar* m_find;
    std::size_t m_hit = 0;
    std::size_t m_hits = 0; ///< of the find bar, in the text or in the source, whichever is shown
    bool m_isActive = false;
};

} // namespace crossread
