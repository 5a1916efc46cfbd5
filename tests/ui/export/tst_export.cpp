// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_set.h"
#include "ui/export/export_panel.h"
#include "ui/export/export_writer.h"
#include "ui/export/picture_page.h"
#include "ui/export/report_file.h"
#include "ui/export/text_recorder.h"
#include "ui/sample_corpus.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>
#include <QXmlStreamReader>

#include <algorithm>

using namespace crossread;

namespace {

/// Reads CSV as RFC 4180 defines it.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString& cell = rows.last().last();
        if (isQuoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == u',') {
            rows.last() << QString();
        } else if (!isQuoted && c == u'\r') {
            ++i;
            rows << QStringList{QString()};
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

QString elementText(const QByteArray& svg, const char* name)
{
    QXmlStreamReader reader(svg);
    QString found;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String(name) &&
            found.isEmpty())
            found = reader.readElementText();
    }
    return reader.hasError() ? QStringLiteral("not XML: ") + reader.errorString() : found;
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private:
    std::vector<std::unique_ptr<Exportable>> m_pictures;

    [[nodiscard]] static std::unique_ptr<Exportable> timelineOf(const std::shared_ptr<const Corpus>& corpus)
    {
        return std::make_unique<TimelineExport>([corpus] {
            TimelineEvents events = timelineEvents(*corpus, applyFilters(*corpus, {}), LaneSubject::Article);
            const TimeStretch whole = events.whole;
            return TimelineSheet{corpus, std::move(events), link(*corpus, {}), whole,
                                 QStringLiteral("2 articles")};
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("crossread-tests"));
        m_pictures = chartSet(sample::twoArticles());
        m_pictures.push_back(timelineOf(sample::twoArticles()));
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
        std::vector<std::unique_ptr<Exportable>> pictures = chartSet(corpus);
        pictures.push_back(timelineOf(corpus));
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

    void pngHasTheSizeAndScaleAsked()
    {
        ExportSettings settings{ExportFormat::Png, {640, 480}, 2};
        QImage image = QImage::fromData(exportedBytes(*m_pictures.front(), settings), "PNG");
        QCOMPARE(image.size(), QSize(1280, 960));
        QCOMPARE(image.text(QStringLiteral("Title")), m_pictures.front()->exportTitle());
        QVERIFY(!image.text(QStringLiteral("Description")).isEmpty());
        settings.scale = 1000;
        QImageReader::setAllocationLimit(0); // the largest picture is beyond what a reader takes unasked
        image = QImage::fromData(exportedBytes(*m_pictures.front(), settings), "PNG");
        QVERIFY(image.width() > 1280);
        QVERIFY(double(image.width()) * image.height() < 5.1e7);
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

    void svgIsXmlWithTitleAndDescription()
    {
        for (const auto& picture : m_pictures) {
            const QByteArray svg = exportedBytes(*picture, {ExportFormat::Svg, {}, 1});
            QCOMPARE(elementText(svg, "title"), picture->exportTitle());
            QCOMPARE(elementText(svg, "desc"), picture->alternativeText());
            QVERIFY(svg.contains("<text"));
        }
    }

    void pdfBeginsAsPdf()
    {
        const QByteArray pdf = exportedBytes(*m_pictures.front(), {ExportFormat::Pdf, {}, 1});
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    }

    void csvComesBackAsItWas()
    {
        const QList<QStringList> rows{{QStringLiteral("a"), QStringLiteral("b,c")},
                                      {QStringLiteral("say \"no\""), QStringLiteral("two\r\nlines")},
                                      {QStringLiteral("-5.5"), QString()}};
        QCOMPARE(readCsv(QString::fromUtf8(csvOf(rows))), rows);
        for (const auto& picture : m_pictures) {
            const auto data = picture->exportData();
            const auto read = readCsv(QString::fromUtf8(exportedBytes(*picture, {ExportFormat::Csv, {}, 1})));
            QCOMPARE(read.size(), data.size());
        }
    }

    void formulasInCellsAreGuarded()
    {
        QCOMPARE(
            csvOf({{QStringLiteral("=1+1"), QStringLiteral("@x"), QStringLiteral("+a"), QStringLiteral("-a"),
                    QStringLiteral("-12"), QStringLiteral("+3e5"), QStringLiteral("=")}}),
            QByteArray("'=1+1,'@x,'+a,'-a,-12,+3e5,=\r\n"));
    }

    void everyLetterOfAReportOnPaperHasASizeInPoints()
    {
        using Row = std::vector<std::string>;
        Report report{"Report", {}};
        report.blocks = {Report::Heading{2, "Heading"},
                         Report::Paragraph{"Paragraph"},
                         Report::Table{{"Head"}, {Row{"Cell"}}},
                         Report::Quote{"Quote"},
                         Report::Note{"Note"},
                         Report::Remark{"Remark"},
                         Report::Paragraph{"font-size:16px"}};
        const auto paper = paperOf(report);
        QSet<QString> seen;
        for (QTextBlock block = paper->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QTextCharFormat format = at.fragment().charFormat();
                const QString words = at.fragment().text().simplified();
                if (words.isEmpty())
                    continue;
                seen.insert(words);
                QVERIFY2(!format.hasProperty(QTextFormat::FontPixelSize), qPrintable(words));
                QVERIFY2(format.fontPointSize() >= 8 && format.fontPointSize() <= 18, qPrintable(words));
            }
        }
        for (const char* words :
             {"Heading", "Paragraph", "Cell", "Quote", "Note", "Remark", "font-size:16px"})
            QVERIFY2(seen.contains(QString::fromLatin1(words)), words);
    }

    void aReportIsPrintedUprightAndInReadableType()
    {
        Report report{"Report", {}};
        for (int i = 0; i < 200; ++i)
            report.blocks.push_back(Report::Paragraph{"Words that take a line of their own on the paper."});
        const QByteArray pdf = bytesOf(report, ReportFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.contains("/MediaBox [0 0 595"));
        // Two hundred paragraphs of ten points and the space between them fill more than four pages.
        QVERIFY(pdf.count("/MediaBox") > 4);
    }

    void fileNamesAreKebabCase()
    {
        QCOMPARE(fileStem(QStringLiteral("What training was said to cost, in USD")),
                 QStringLiteral("what-training-was-said-to-cost-in-usd"));
        QCOMPARE(fileStem(QStringLiteral("Où? À l’été: FLOP/s")), QStringLiteral("ou-a-l-ete-flop-s"));
        QCOMPARE(fileStem(QStringLiteral("…")), QStringLiteral("picture"));
    }

    void theSamePictureTwiceIsTheSameBytes()
    {
        qputenv("SOURCE_DATE_EPOCH", "1738368000");
        for (const ExportFormat format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Csv}) {
            const ExportSettings settings{format, {}, 1};
            QCOMPARE(exportedBytes(*m_pictures.front(), settings),
                     exportedBytes(*m_pictures.front(), settings));
        }
        QVERIFY(exportedBytes(*m_pictures.front(), {ExportFormat::Svg, {}, 1}).contains("2025-02-01"));
        qunsetenv("SOURCE_DATE_EPOCH");
    }

    void aFolderThatIsNotThereIsToldInASentence()
    {
        const auto result = writeExport(*m_pictures.front(), {}, QStringLiteral("/nowhere/at/all.png"));
        QVERIFY(!result);
        QVERIFY(result.reason().contains(QStringLiteral("/nowhere/at/all.png")));
        const QTemporaryDir folder;
        QVERIFY(writeExport(*m_pictures.front(), {}, folder.filePath(QStringLiteral("a.png"))).isOk());
    }

    void theClipboardGetsPictureAndDrawing()
    {
        copyExport(*m_pictures.front(), {ExportFormat::Png, {400, 300}, 1});
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    }

    void theEndingThatWasTypedCountsForMoreThanTheFormatPicked()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        ExportPanel* panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QVERIFY(panel != nullptr);
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        const QTemporaryDir folder;
        const auto bytesOfFile = [&folder](const char* name) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        panel->saveTo(folder.filePath(QStringLiteral("picture.svg")));
        QVERIFY(bytesOfFile("picture.svg").contains("<svg"));
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        panel->saveTo(folder.filePath(QStringLiteral("data")));
        QVERIFY(bytesOfFile("data.csv").contains("\r\n"));
        // The dialog asked about "data", not about this one.
        QFile other(folder.filePath(QStringLiteral("data.csv")));
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate) && other.write("mine") == 4);
        other.close();
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        panel->saveTo(folder.filePath(QStringLiteral("data")));
        QCOMPARE(bytesOfFile("data.csv"), QByteArray("mine"));
        QVERIFY2(panel->problem().contains(QStringLiteral("exists already")), qPrintable(panel->problem()));
        panel->close();
    }

    void thePanelRemembersWhatWasChosen()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        ExportPanel* panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QVERIFY(panel != nullptr);
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Svg));
        for (auto* button : panel->findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Copy")))
                button->click();
        }
        ExportPanel* again = showExportPanel(view, QRect(10, 10, 10, 10));
        QCOMPARE(again->settings().format, ExportFormat::Svg);
        QVERIFY(again->settings().size.isEmpty());
        again->close();
    }

    void thePanelIsWorkedByTheKeyboardAlone()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        QPointer<ExportPanel> panel = showExportPanel(view, QRect(10, 10, 10, 10));
        auto* focused = qobject_cast<QPushButton*>(panel->focusWidget());
        QVERIFY(focused != nullptr && focused->isDefault());
        // Return asks for a file from a field too, not from its button alone.
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Png));
        QVERIFY(panel->findChild<QDoubleSpinBox*>()->isEnabled());
        bool isAsked = false;
        const auto refuse = [&isAsked] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                isAsked = true;
                dialog->reject();
            }
        };
        QTimer timer;
        connect(&timer, &QTimer::timeout, &view, refuse);
        timer.start(20);
        QTest::keyClick(panel->findChild<QDoubleSpinBox*>(), Qt::Key_Return);
        QVERIFY(isAsked);
        QTRY_VERIFY(panel.isNull());
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QTest::keyClick(panel->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(panel.isNull());
    }

    void aFileThatCannotBeWrittenIsToldInThePanelWhichStays()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        const QTemporaryDir folder;
        QPointer<ExportPanel> panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QSignalSpy told(panel.data(), &ExportPanel::done);
        QVERIFY(panel->problem().isEmpty());
        const QString nowhere = folder.filePath(QStringLiteral("nowhere/picture.svg"));
        panel->saveTo(nowhere);
        QVERIFY(panel->isVisible());
        QVERIFY2(panel->problem().contains(nowhere), qPrintable(panel->problem()));
        QCOMPARE(told.size(), 1);
        const QString somewhere = folder.filePath(QStringLiteral("picture.svg"));
        panel->saveTo(somewhere);
        QVERIFY(QFile::exists(somewhere));
        QTRY_VERIFY(panel.isNull());
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
