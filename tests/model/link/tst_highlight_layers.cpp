// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/highlight_layers.h"

#include <QTest>

#include <random>

using namespace crossread;

class TestHighlightLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEachLayerSorted()
    {
        HighlightLayers layers;
        layers.set(Layer::Person, {{10, 12}, {1, 4}});
        QCOMPARE(layers.spans(Layer::Person).front().begin, 1U);
        QVERIFY(layers.spans(Layer::Place).empty());
    }

    void findsExactlyTheSpansThatMeetARange()
    {
        std::mt19937 random(7);
        std::uniform_int_distribution<quint32> position(0, 2000);
        std::uniform_int_distribution<quint32> length(1, 60);
        std::vector<Span> spans;
        for (int i = 0; i < 500; ++i) {
            const quint32 begin = position(random);
            spans.push_back({begin, begin + length(random)});
        }
        HighlightLayers layers;
        layers.set(Layer::Figure, spans);
        std::sort(spans.begin(), spans.end());
        for (int i = 0; i < 200; ++i) {
            const quint32 begin = position(random);
            const Span visible{begin, begin + length(random)};
            std::vector<Span> expected;
            for (const Span span : spans) {
                if (span.intersects(visible))
                    expected.push_back(span);
            }
            QVERIFY(layers.spansIn(Layer::Figure, visible) == expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestHighlightLayers)
#include "tst_highlight_layers.moc"
