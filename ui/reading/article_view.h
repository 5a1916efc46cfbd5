// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/highlight_layers.h"
#include "ui/reading/article_layers.h"
#include "ui/reading/note_layer.h"

#include <QTextEdit>

#include <memory>

namespace crossread {

class ArticleDocument;
class ReadingStyle;
class Theme;

/// The text of one article, read-only, with highlights painted under it. Knows nothing of the hub: it tells
/// what the reader did, and shows the layers it is given.
class ArticleView : public QTextEdit {
    Q_OBJECT

public:
    ArticleView(ReadingStyle& style, Theme& theme, QWidget* parent = nullptr);
    ~ArticleView() override;

    void setArticle(std::shared_ptr<const Corpus> corpus, ArticleId article);
    /// Takes over a corpus that holds the same article under the same id.
    void changeCorpus(std::shared_ptr<const Corpus> corpus);
    void clearArticle();
    [[nodiscard]] bool hasArticle() const { return m_article != nullptr; }
    [[nodiscard]] ArticleId articleId() const { return m_id; }

    [[nodiscard]] HighlightLayers& layers() { return m_layers; }
    /// After a change of layers().
    void showLayers() { viewport()->update(); }

    /// What the analyst marked in this article.
    void setNotes(NoteLayer notes);
    [[nodiscard]] const NoteLayer& notes() const { return m_notes; }
    void setSelectedNotes(std::vector<NoteKey> notes);
    /// The words selected, or an empty span at the caret.
    [[nodiscard]] Span spanAtCaret() const;

    /// The caret stays behind the words that were selected.
    void dropSelection();

    /// Scrolls so that the span stands in the upper third, unless it is well visible already.
    void scrollTo(Span span);
    /// Puts the caret before the span, for going on by keyboard.
    void setCaret(Span span);
    /// The byte at the top of the view, by which a place is kept over a restart or a new layout.
    [[nodiscard]] quint32 topByte() const;
    void setTopByte(quint32 byte);
    /// Bytes that can be seen.
    [[nodiscard]] Span visibleSpan() const;
    /// The words the reader selected, without white space at their ends, or an empty span.
    [[nodiscard]] Span selectedSpan() const;
    /// What stands at the caret.
    [[nodiscard]] FindingsAt findingsAtCaret() const;
    /// Global rectangle of a span's first line, or of the line at a global point, for cards.
    [[nodiscard]] QRect globalRectangle(Span span, std::optional<QPoint> near = {}) const;
    /// Why what stands there is not read, in a sentence; empty where it is.
    [[nodiscard]] QString reasonUnder(QPoint viewportPosition) const;
    /// Folds or opens the run of furniture or repeats that holds a passage.
    void toggleFold(std::size_t passage);

Q_SIGNALS:
    void findingsClicked(const crossread::FindingsAt& findings, Qt::KeyboardModifiers modifiers);
    void findingsHovered(const crossread::FindingsAt& findings);
    void textSelected(crossread::Span span); ///< by mouse or keyboard, after it is complete
    void contextMenuAsked(const crossread::FindingsAt& findings, QPoint globalPosition);
    void scrolled();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();
    void fitColumn();
    [[nodiscard]] FindingsAt everythingAt(quint32 byte) const;
    void rebuild(std::shared_ptr<const Corpus> corpus);
    [[nodiscard]] FindingsAt findingsUnder(QPoint viewportPosition) const;
    /// As findingsUnder(), but beside the words with the byte of the line at that height and no finding.
    [[nodiscard]] FindingsAt findingsAtHeightOf(QPoint viewportPosition) const;
    void paintMargin(QPainter& painter, const QRectF& visible);
    [[nodiscard]] std::optional<std::size_t> foldUnder(QPoint viewportPosition) const;
    /// The passage of the caret, where it is furniture or a repeat.
    [[nodiscard]] std::optional<std::size_t> unreadAtCaret() const;
    void tellSelection();

    ReadingStyle& m_style;
    Theme& m_theme;
    std::shared_ptr<const Corpus> m_corpus;
    ArticleId m_id{};
    std::unique_ptr<ArticleDocument> m_article;
    HighlightLayers m_layers;
    NoteLayer m_notes;
    QPoint m_pressed;
    int m_margin = 0;
};

} // namespace crossread
