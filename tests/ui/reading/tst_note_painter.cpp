// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note_places.h"
#include "model/text/blocks.h"
#include "ui/reading/article_document.h"
#include "ui/reading/highlight_painter.h"
#include "ui/reading/note_painter.h"
#include "ui/reading/reading_style.h"
#include "ui/reading/text_in_sight.h"
#include "ui/theme/note_ink.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>

#include <random>

using namespace crossread;

namespace {

std::shared_ptr<const AnalyzedArticle> longArticle()
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    std::string& text = analyzed->article.text;
    for (int i = 0; i < 60; ++i)
        text += "Boat " + std::to_string(i) + " lay at pier " + std::to_string(i * 7 % 11) +
                (i % 20 == 19 ? " until the tide came.\n\n" : " until the tide came. ");
    analyzed->article.passages = splitIntoBlocks(text);
    return analyzed;
}

} // namespace

class TestNotePainter : public QObject {
    Q_OBJECT

private:
    ReadingStyle m_style;
    Palette m_palette = Theme::paletteOf(Theme::names().value(0));
    std::shared_ptr<const AnalyzedArticle> m_analyzed = longArticle();
    std::unique_ptr<ArticleDocument> m_document;
    Notebook m_notebook;

    void note(quint32 begin, quint32 end, NoteColour colour, const char* text = "")
    {
        const Anchor anchor = makeAnchor(m_analyzed->article, {begin, end});
        QVERIFY(m_notebook.apply(AddNote{{newKey<NoteKey>(), anchor, colour, text, {}, {}, {}}}));
    }
    [[nodiscard]] NoteLayer layer() const
    {
        NotePlaces places(m_analyzed);
        places.update(m_notebook);
        return NoteLayer(places);
    }
    [[nodiscard]] QImage picture() const
    {
        QImage image(QSize(500, int(m_document->document().size().height())),
                     QImage::Format_ARGB32_Premultiplied);
        image.fill(m_palette.base);
        return image;
    }
    [[nodiscard]] QImage painted(const NoteLayer& notes) const
    {
        QImage image = picture();
        QPainter painter(&image);
        paintNotes(painter, image.rect(), *m_document, notes, m_palette);
        return image;
    }
    [[nodiscard]] static int pixelsOf(const QImage& image, const QColor& colour, int left, int right)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = left; x < right; ++x)
                count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_notebook = Notebook();
        m_document = std::make_unique<ArticleDocument>(m_analyzed->article, m_style, m_palette);
        QTextFrameFormat format;
        format.setLeftMargin(50);
        m_document->document().rootFrame()->setFrameFormat(format);
        m_document->document().setTextWidth(500);
    }

    void notesThatOverlapShareTheHeightOfTheLine()
    {
        note(0, 40, NoteColour::Green);
        note(0, 40, NoteColour::Blue);
        const QImage image = painted(layer());
        const int green = pixelsOf(image, noteInk(m_palette, NoteColour::Green).stroke, 50, 500);
        const int blue = pixelsOf(image, noteInk(m_palette, NoteColour::Blue).stroke, 50, 500);
        QVERIFY(green > 500);
        QVERIFY2(std::abs(green - blue) < green / 4,
                 qPrintable(QStringLiteral("%1 and %2").arg(green).arg(blue)));
    }

    void everyColourOfAPileHasItsBar()
    {
        note(0, 300, NoteColour::Green);
        for (quint32 i = 0; i < 40; ++i)
            note(10 + i, 200 + i, i % 2 == 0 ? NoteColour::Red : NoteColour::Purple);
        const QImage image = painted(layer());
        for (const NoteColour colour : {NoteColour::Green, NoteColour::Red, NoteColour::Purple})
            QVERIFY(pixelsOf(image, noteInk(m_palette, colour).bar, 0, 50) > 20);
    }

    void aBarReachesFromTheFirstToTheLastOfItsLines()
    {
        note(100, 700, NoteColour::Orange);
        const QTextBlock block = m_document->document().begin();
        const auto lines = rectanglesOf(block, 100, 700);
        QVERIFY(lines.size() > 5);
        const auto height = heightOf(block, 100, 700);
        QVERIFY(height);
        QCOMPARE(height->top, lines.first().top());
        QCOMPARE(height->bottom, lines.last().bottom());
        const int pixels = pixelsOf(painted(layer()), noteInk(m_palette, NoteColour::Orange).bar, 0, 50);
        QVERIFY(pixels > 0.8 * (height->bottom - height->top));
    }

    void whatIsFoldedFurtherDownHidesNothing()
    {
        QTextDocument& document = m_document->document();
        QCOMPARE(document.blockCount(), 3);
        for (const int folded : {0, 1, 2}) {
            for (int number = 0; number < 3; ++number)
                document.findBlockByNumber(number).setVisible(number != folded);
            document.markContentsDirty(0, document.characterCount());
            const int first = folded == 0 ? 1 : 0;
            const auto* layout = document.documentLayout();
            const QRectF top = layout->blockBoundingRect(document.findBlockByNumber(first));
            QCOMPARE(blockAt(*m_document, top.top() + 1).blockNumber(), first);
            QCOMPARE(blockAt(*m_document, top.bottom() - 1).blockNumber(), first);
            if (folded != 2) {
                const QRectF next = layout->blockBoundingRect(document.findBlockByNumber(2));
                QCOMPARE(blockAt(*m_document, next.top() + 1).blockNumber(), 2);
            }
        }
    }

    void whatIsPaintedBitByBitIsWhatIsPaintedAtOnce()
    {
        bool isSet = false;
        const int given = qEnvironmentVariableIntValue("CROSSREAD_SEED", &isSet);
        const quint32 seed = isSet ? static_cast<quint32>(given) : 1;
        std::mt19937 random(seed);
        const auto length = static_cast<quint32>(m_analyzed->article.text.size());
        HighlightLayers highlights;
        std::vector<Span> spans;
        for (int i = 0; i < 80; ++i) {
            const auto begin = static_cast<quint32>(random() % (length - 300));
            const Span span{begin, begin + 1 + static_cast<quint32>(random() % (i % 8 == 0 ? 290 : 40))};
            note(span.begin, span.end, NoteColour(random() % 8), i % 5 == 0 ? "why" : "");
            spans.push_back(span);
        }
        highlights.set(Layer::Person, spans);
        highlights.set(Layer::Related, std::move(spans));
        NoteLayer notes = layer();
        const auto paint = [&](QPainter& painter, const QRectF& visible) {
            paintNotes(painter, visible, *m_document, notes, m_palette);
            paintHighlights(painter, visible, *m_document, highlights, m_style, m_palette);
        };
        QImage whole = picture();
        {
            QPainter painter(&whole);
            paint(painter, whole.rect());
        }
        QImage bits = picture();
        for (int top = 0; top < bits.height(); top += 11) {
            QPainter painter(&bits);
            const QRect band(0, top, bits.width(), 11);
            painter.setClipRect(band);
            paint(painter, band);
        }
        QVERIFY2(bits == whole, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
};

QTEST_MAIN(TestNotePainter)
#include "tst_note_painter.moc"
