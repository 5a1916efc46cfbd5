// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor.h"

#include <QTest>

using namespace crossread;

namespace {

Article articleOf(std::string text)
{
    Article article;
    article.path = QStringLiteral("article.txt");
    article.text = std::move(text);
    return article;
}

Span spanOf(const Article& article, std::string_view words)
{
    const std::size_t at = article.text.find(words);
    Q_ASSERT(at != std::string::npos);
    return makeSpan(at, at + words.size());
}

constexpr std::string_view harbour =
    "The harbour office counted forty ships on Monday. Seven of them carried grain for the northern mills. "
    "The others lay empty, and their crews slept in the town. On Tuesday the wind turned, and by noon the "
    "harbour was quiet. Nobody asked where the grain had gone.";

} // namespace

class AnchorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnchorStandsExactlyInTheTextItWasMadeFor();
    void aMarkMovesWithItsWords();
};

void AnchorTest::anAnchorStandsExactlyInTheTextItWasMadeFor()
{
    const Article article = articleOf(std::string(harbour));
    const Span span = spanOf(article, "carried grain");
    const Placement placement = placeAnchor(makeAnchor(article, span), article);
    QCOMPARE(placement.kind, PlacementKind::Exact);
    QVERIFY(placement.span == span);
}

void AnchorTest::aMarkMovesWithItsWords()
{
    const Article article = articleOf(std::string(harbour));
    const Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    const Article longer = articleOf("A new first sentence. " + std::string(harbour));
    const Placement placement = placeAnchor(anchor, longer);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(longer, "carried grain"));
}

QTEST_GUILESS_MAIN(AnchorTest)
#include "tst_anchor.moc"
