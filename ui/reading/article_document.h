// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"
#include "model/text/text_map.h"

#include <QTextDocument>

#include <memory>
#include <vector>

namespace crossread {

struct Palette;
class LayoutSlices;
class ReadingStyle;

/// An article as a text document, with the way between positions of the two.
///
/// Passages become blocks; what lies between them (blank lines) is not in the document. A passage that is
/// very long is cut into several blocks, since laying out one block takes longer than in proportion to its
/// length. Highlights are never in the document.
class ArticleDocument {
public:
    ArticleDocument(const Article& article, const ReadingStyle& style, const Palette& palette);
    ~ArticleDocument();
    Q_DISABLE_COPY_MOVE(ArticleDocument)

    [[nodiscard]] QTextDocument& document() const { return *m_document; }

    /// The document's position of a byte of the canonical text; of one between passages the end of the
    /// earlier.
    [[nodiscard]] int positionOf(quint32 byte) const;
    /// The byte of the canonical text at a position of the document.
    [[nodiscard]] quint32 byteAt(int position) const;
    /// The passage a document position stands in. Precondition: the article has passages.
    [[nodiscard]] std::size_t passageAt(int position) const;
    /// The bytes of a block. Precondition: the block is the document's own.
    [[nodiscard]] Span spanOf(const QTextBlock& block) const;

    /// Sets fonts, colours and spacing anew; positions stay.
    void restyle(const ReadingStyle& style, const Palette& palette);

private:
    /// A run of text that stands in one block.
    struct Piece {
        Span span;
        int position = 0;    ///< in the document
        qsizetype utf16 = 0; ///< in the canonical text
        std::size_t passage = 0;
    };

    void cutIntoPieces();
    void fill(const ReadingStyle& style, const Palette& palette);
    [[nodiscard]] bool isLastOfPassage(std::size_t piece) const;
    [[nodiscard]] const Piece& pieceAtByte(quint32 byte) const;
    [[nodiscard]] const Piece& pieceAtPosition(int position) const;
    void formatInlines(const ReadingStyle& style, const Palette& palette);

    const Article& m_article;
    TextMap m_map;
    std::vector<Piece> m_pieces;
    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<LayoutSlices> m_slices;
};

} // namespace crossread
