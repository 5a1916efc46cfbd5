// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, data and reports as files and on the clipboard.
#include "ui/export/export_writer.h"
#include "ui/export/exported_pictures.h"
#include "ui/export/report_file.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QXmlStreamReader>

using namespace crossread;
using namespace crossread::test;

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

class ExportFilesTest : public QObject {
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
};

QTEST_MAIN(ExportFilesTest)
#include "tst_export_files.moc"
