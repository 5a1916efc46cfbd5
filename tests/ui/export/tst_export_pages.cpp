// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on exported pictures, at any size.
#include "ui/export/export_writer.h"
#include "ui/export/exported_pictures.h"
#include "ui/export/picture_page.h"
#include "ui/export/text_recorder.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

class ExportPagesTest : public QObject {
    Q_OBJECT

private:
    std::vector<std::unique_ptr<Exportable>> m_pictures;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("crossread-tests"));
        m_pictures = picturesOf(sample::twoArticles());
        QVERIFY(m_pictures.size() >= 4);
    }

    void everyPictureHasTitleWordsAndData()
    {
        for (const auto& picture : m_pictures) {
            QVERIFY(!picture->exportTitle().isEmpty());
            QVERIFY(picture->alternativeText().size() > 40);
            const auto rows = picture->exportData();
            QVERIFY(rows.size() > 1);
            for (const QStringList& row : rows)
                QCOMPARE(row.size(), rows.front().size());
        }
    }

    void nothingIsCutOffAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("its own") << QSize();
        QTest::newRow("small") << QSize(400, 300);
        QTest::newRow("narrow") << QSize(360, 900);
        QTest::newRow("low") << QSize(1600, 320);
        QTest::newRow("large") << QSize(2400, 1600);
    }
    void nothingIsCutOffAtAnySize()
    {
        QFETCH(QSize, size);
        for (const auto& picture : m_pictures) {
            const QSize page = size.isEmpty() ? picture->exportSize() : size;
            TextRecorder recorder(page);
            QPainter painter(&recorder);
            picture->paintExport(painter, page);
            painter.end();
            QVERIFY(recorder.texts().size() > 10);
            const QRectF within = QRectF(QPointF(0, 0), page).adjusted(-0.5, -0.5, 0.5, 0.5);
            bool hasMade = false;
            for (const RecordedText& text : recorder.texts()) {
                QVERIFY2(within.contains(text.place),
                         qPrintable(picture->exportTitle() + QStringLiteral(": ") + text.text));
                hasMade = hasMade || text.text.contains(QString::number(dateMade().year()));
            }
            QVERIFY(hasMade);
        }
    }

    void nothingIsCutShortOnAPage()
    {
        const char* title = "The harbour of a hundred models and what the council of the old quay said "
                            "about each one of them";
        sample::ArticleWriter one(title, "Harbour Ledger", dayOf(2025, 1, 31));
        for (const char* name : {"Lantern Laboratories", "Meridian Works", "Quayside Institute",
                                 "Northern Compute", "Tidewater Group"})
            one.mention(name);
        one.figure(sample::money(5e6), "about five million dollars and some sixty thousand more in the end");
        one.event(yearRange(2020), "Lantern Laboratories began to build a model of the harbour");
        for (unsigned day = 20; day < 29; ++day)
            one.event(dayRange(*dayOf(2025, 1, day)),
                      "Lantern Laboratories showed the council a model that answers each letter in a day");
        const auto corpus = buildCorpus({one.done()});
        const auto pictures = picturesOf(corpus);
        for (const auto& picture : pictures) {
            for (const QSize size : {picture->exportSize(), QSize(500, 400)}) {
                TextRecorder recorder(size);
                QPainter painter(&recorder);
                picture->paintExport(painter, size);
                painter.end();
                for (const RecordedText& text : recorder.texts())
                    QVERIFY2(!text.text.contains(QChar(0x2026)),
                             qPrintable(picture->exportTitle() + QStringLiteral(": ") + text.text));
            }
        }
        TextRecorder recorder(pictures.back()->exportSize());
        QPainter painter(&recorder);
        pictures.back()->paintExport(painter, pictures.back()->exportSize());
        painter.end();
        QStringList words;
        for (const RecordedText& text : recorder.texts())
            words << text.text;
        const QString all = words.join(QLatin1Char(' ')).simplified();
        QVERIFY2(all.count(QStringLiteral("answers each letter in a day")) == 9, qPrintable(all));
    }

    void noTwoTextsOverlap()
    {
        for (const auto& picture : m_pictures) {
            TextRecorder recorder(picture->exportSize());
            QPainter painter(&recorder);
            picture->paintExport(painter, picture->exportSize());
            painter.end();
            const auto& texts = recorder.texts();
            for (qsizetype i = 0; i < texts.size(); ++i) {
                for (qsizetype k = i + 1; k < texts.size(); ++k) {
                    const QRectF common = texts[i].place & texts[k].place;
                    QVERIFY2(common.width() < 2 || common.height() < 5,
                             qPrintable(texts[i].text + QStringLiteral(" / ") + texts[k].text));
                }
            }
        }
    }

    void aChartOfAWideSpanShowsOneAxis()
    {
        sample::ArticleWriter writer("Wide", "Outlet");
        for (const double value : {3e6, 5e6, 6e6, 1e8, 1e9, 1.4e9, 5e11})
            writer.figure(sample::money(value), "a sum");
        for (const auto& picture : chartSet(buildCorpus({writer.done()}))) {
            TextRecorder recorder(picture->exportSize());
            QPainter painter(&recorder);
            picture->paintExport(painter, picture->exportSize());
            painter.end();
            for (const char* label : {"1 m", "100 m", "10 bn", "1 tn"}) {
                const auto count = std::count_if(
                    recorder.texts().begin(), recorder.texts().end(),
                    [label](const RecordedText& text) { return text.text == QLatin1String(label); });
                QVERIFY2(count < 2,
                         qPrintable(picture->exportTitle() + QLatin1String(": ") + QLatin1String(label)));
            }
        }
    }

    void picturesAreLightInADarkTheme()
    {
        Theme theme;
        theme.choose(QStringLiteral("Breeze Dark"));
        QVERIFY(theme.palette().isDark);
        const QImage image =
            QImage::fromData(exportedBytes(*m_pictures.back(), {ExportFormat::Png, {600, 400}, 1}), "PNG");
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        QCOMPARE(image.pixelColor(597, 397), QColor(Qt::white));
    }
};

QTEST_MAIN(ExportPagesTest)
#include "tst_export_pages.moc"
