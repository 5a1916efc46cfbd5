// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/article_document.h"

#include "model/text/utf8.h"
#include "ui/reading/layout_slices.h"
#include "ui/reading/reading_style.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <map>
#include <tuple>

namespace crossread {

namespace {

constexpr quint32 longestPiece = 4000; ///< bytes; a block of that size is laid out in about a millisecond

/// Where to cut at or before \a limit: after a sentence, else after a space, else between code points.
quint32 cutPosition(std::string_view text, quint32 begin, quint32 limit)
{
    for (const std::string_view end :
         {std::string_view(". "), std::string_view(" "), std::string_view("\n")}) {
        const std::size_t at = text.substr(begin, limit - begin).rfind(end);
        if (at != std::string_view::npos && at > 0)
            return begin + static_cast<quint32>(at + end.size());
    }
    while (limit > begin + 1 && utf8::isContinuation(text[limit]))
        --limit;
    return limit;
}

/// Characters that would make a block or mark a frame in a document, each replaced by one of the same length.
QString harmless(QString text)
{
    for (QChar& c : text) {
        switch (c.unicode()) {
        case u'\n':
        case u'\r':
            c = QChar::LineSeparator;
            break;
        case 0x2029:
        case 0x0C:
            c = u' ';
            break;
        case 0:
        case 0xFDD0:
        case 0xFDD1:
        case 0xFFFC:
            c = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    return text;
}

/// The formats of passages, each kind's made once: a font costs more than the words it is for.
class PassageLooks {
public:
    PassageLooks(const ReadingStyle& style, const Palette& palette) : m_style(style), m_palette(palette) {}

    struct Look {
        QTextCharFormat letters;
        QTextBlockFormat block;
        QTextBlockFormat lastBlock; ///< the last piece of a passage has room behind it
    };
    [[nodiscard]] const Look& of(const Passage& passage)
    {
        const auto [at, isNew] = m_looks.try_emplace(std::tuple(passage.kind, passage.role, passage.level));
        if (isNew)
            at->second = {m_style.charFormat(passage, m_palette), m_style.blockFormat(passage, false),
                          m_style.blockFormat(passage, true)};
        return at->second;
    }

private:
    const ReadingStyle& m_style;
    const Palette& m_palette;
    std::map<std::tuple<PassageKind, PassageRole, unsigned char>, Look> m_looks;
};

} // namespace

ArticleDocument::ArticleDocument(const Article& article, const ReadingStyle& style, const Palette& palette)
    : m_article(article), m_map(article.text), m_document(std::make_unique<QTextDocument>())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    // With the layout on, every block is laid out again for each that comes after it.
    m_document->setLayoutEnabled(false);
    m_document->setDefaultFont(style.font());
    cutIntoPieces();
    fill(style, palette);
    m_document->setLayoutEnabled(true);
    m_slices = std::make_unique<LayoutSlices>(*m_document);
}

ArticleDocument::~ArticleDocument() = default;

void ArticleDocument::cutIntoPieces()
{
    for (std::size_t i = 0; i < m_article.passages.size(); ++i) {
        Span rest = m_article.passages[i].span;
        while (rest.length() > longestPiece) {
            const quint32 cut = cutPosition(m_article.text, rest.begin, rest.begin + longestPiece);
            m_pieces.push_back({{rest.begin, cut}, 0, m_map.toUtf16(rest.begin), i});
            rest.begin = cut;
        }
        m_pieces.push_back({rest, 0, m_map.toUtf16(rest.begin), i});
    }
}

void ArticleDocument::fill(const ReadingStyle& style, const Palette& palette)
{
    PassageLooks looks(style, palette);
    QTextCursor cursor(m_document.get());
    cursor.beginEditBlock();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        Piece& piece = m_pieces[i];
        const PassageLooks::Look& look = looks.of(m_article.passages[piece.passage]);
        const QTextBlockFormat& block = isLastOfPassage(i) ? look.lastBlock : look.block;
        if (i > 0) {
            cursor.insertBlock(block, look.letters);
        } else {
            cursor.setBlockFormat(block);
            cursor.setBlockCharFormat(look.letters);
        }
        piece.position = cursor.position();
        const std::string_view words = piece.span.in(m_article.text);
        cursor.insertText(harmless(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()))),
                          look.letters);
    }
    formatInlines(style, palette);
    cursor.endEditBlock();
}

bool ArticleDocument::isLastOfPassage(std::size_t piece) const
{
    return piece + 1 == m_pieces.size() || m_pieces[piece + 1].passage != m_pieces[piece].passage;
}

int ArticleDocument::positionOf(quint32 byte) const
{
    if (m_pieces.empty())
        return 0;
    const Piece& piece = pieceAtByte(byte);
    const quint32 inside = std::clamp(byte, piece.span.begin, piece.span.end);
    return piece.position + static_cast<int>(m_map.toUtf16(inside) - piece.utf16);
}

quint32 ArticleDocument::byteAt(int position) const
{
    if (m_pieces.empty())
        return 0;
    const Piece& piece = pieceAtPosition(position);
    return std::min(m_map.fromUtf16(piece.utf16 + std::max(0, position - piece.position)), piece.span.end);
}

std::size_t ArticleDocument::passageAt(int position) const
{
    return m_pieces.empty() ? 0 : pieceAtPosition(position).passage;
}

Span ArticleDocument::spanOf(const QTextBlock& block) const
{
    const auto number = static_cast<std::size_t>(block.blockNumber());
    return number < m_pieces.size() ? m_pieces[number].span : Span{};
}

const ArticleDocument::Piece& ArticleDocument::pieceAtByte(quint32 byte) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), byte,
                                        [](quint32 at, const Piece& piece) { return at < piece.span.begin; });
    return after == m_pieces.begin() ? *after : *std::prev(after);
}

const ArticleDocument::Piece& ArticleDocument::pieceAtPosition(int position) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
                                        [](int at, const Piece& piece) { return at < piece.position; });
    return after == m_pieces.begin() ? *after : *std::prev(after);
}

void ArticleDocument::restyle(const ReadingStyle& style, const Palette& palette)
{
    PassageLooks looks(style, palette);
    m_document->setLayoutEnabled(false);
    m_document->setDefaultFont(style.font());
    QTextCursor cursor(m_document.get());
    cursor.beginEditBlock();
    QTextBlock block = m_document->begin();
    for (std::size_t i = 0; i < m_pieces.size() && block.isValid(); ++i, block = block.next()) {
        const PassageLooks::Look& look = looks.of(m_article.passages[m_pieces[i].passage]);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(isLastOfPassage(i) ? look.lastBlock : look.block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(look.letters);
    }
    formatInlines(style, palette);
    cursor.endEditBlock();
    m_document->setLayoutEnabled(true);
}

void ArticleDocument::formatInlines(const ReadingStyle& style, const Palette& palette)
{
    QTextCursor cursor(m_document.get());
    for (const InlineRun& run : m_article.inlines) {
        cursor.setPosition(positionOf(run.span.begin));
        cursor.setPosition(positionOf(run.span.end), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(style.inlineFormat(run, palette));
    }
}

} // namespace crossread
