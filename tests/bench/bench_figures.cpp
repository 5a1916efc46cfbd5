// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/document.h"
#include "model/extract/extractors.h"
#include "model/extract/figures/figure_lines.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace crossread;

namespace {

/// Text of about the density of the news: one figure in some four hundred bytes.
std::string newsText(std::size_t bytes)
{
    static constexpr std::string_view story = "The company said on Tuesday that its new model was trained "
                                              "for less than $6 million, a tenth of what its rivals "
                                              "are said to have paid for theirs, and that the work took no "
                                              "more than a small team in one city. Analysts who had "
                                              "followed the field for years were surprised, although some of "
                                              "them had warned that the price of such systems "
                                              "would fall. Shares of the largest chipmaker lost 17 percent "
                                              "in a single day, while others hardly moved. Nobody "
                                              "outside the laboratory has been able to check the claims so "
                                              "far. The founder, who seldom speaks in public, did "
                                              "not answer a request for comment, and neither did the "
                                              "ministry that oversees the sector in the capital.\n";
    std::string text;
    while (text.size() < bytes)
        text += story;
    return text;
}

} // namespace

class FiguresBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTwentyMegabytesOfNewsASecond()
    {
        const std::string text = newsText(4'000'000);
        const std::vector<Passage> passages{{makeSpan(0, text.size())}};
        const TokenizedText tokenized = tokenize(text, passages);
        const Document document{text, passages, tokenized.tokens, tokenized.sentences, std::nullopt};
        double best = 1e9;
        std::size_t found = 0;
        for (int round = 0; round < 5; ++round) {
            const std::clock_t start = std::clock();
            found = findFigures(document, {}, {}).size();
            best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        const double speed = static_cast<double>(text.size()) / best / 1e6;
        qInfo("%.1f MB/s, %zu figures", speed, found);
        QVERIFY2(speed >= 20, qPrintable(QString::number(speed)));
    }
};

QTEST_GUILESS_MAIN(FiguresBench)
#include "bench_figures.moc"
