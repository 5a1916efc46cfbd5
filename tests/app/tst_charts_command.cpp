// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace crossread;

namespace {

constexpr auto hedged = "Tern Systems and its costs\n\n"
                        "Tern Systems spent less than 5 million dollars to train Gull-2. "
                        "Rivals put the cost of training Gull-2 at more than 90 million dollars. "
                        "It took about 7 million dollars to train Gull-3. "
                        "Training Gull-4 cost between 20 and 50 million dollars. "
                        "Training Gull-5 cost 3 million dollars.\n";
constexpr auto plain = "Tern Systems and its costs\n\n"
                       "Training Gull-5 cost 3 million dollars. "
                       "Training Gull-6 cost 4 million dollars.\n";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rows of a CSV file as RFC 4180 has them.
QList<QStringList> rowsOf(const QByteArray& bytes)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == QLatin1Char('"') && text.mid(i + 1, 1) == QLatin1String("\"")) {
            cell += c;
            ++i;
        } else if (c == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == QLatin1Char(',') || c == QLatin1Char('\n'))) {
            row << std::exchange(cell, {});
            if (c == QLatin1Char('\n'))
                rows << std::exchange(row, {});
        } else if (isQuoted || c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    return rows;
}

/// Whether something is drawn on the picture's edge, which would be cut off.
bool touchesItsEdge(const QImage& image)
{
    const QRgb ground = image.pixel(0, 0);
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, 0) != ground || image.pixel(x, image.height() - 1) != ground)
            return true;
    }
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixel(0, y) != ground || image.pixel(image.width() - 1, y) != ground)
            return true;
    }
    return false;
}

} // namespace

/// What `crossread charts` writes, looked into.
class ChartsCommandTest : public QObject {
    Q_OBJECT

private:
    /// The charts of one article, in a folder; the file of the money chart without its suffix.
    QString chartsOf(const QTemporaryDir& folder, const QString& name, const QByteArray& text) const
    {
        const QString article = writtenFile(folder.path(), name + QStringLiteral(".txt"), text);
        const QString out = folder.filePath(name);
        const Outcome outcome = runProgram({QStringLiteral("charts"), article, QStringLiteral("--out"), out});
        if (outcome.code != 0) {
            qWarning("%s", outcome.errors.constData());
            return {};
        }
        for (const QString& file : QDir(out).entryList({QStringLiteral("*.csv")})) {
            if (contentOf(out + QLatin1Char('/') + file).startsWith("value,"))
                return out + QLatin1Char('/') + file.chopped(4);
        }
        return {};
    }

private Q_SLOTS:
    void theDataHoldsEveryFigureWithItsComparator()
    {
        const QTemporaryDir folder;
        const QString chart = chartsOf(folder, QStringLiteral("hedged"), hedged);
        QVERIFY(!chart.isEmpty());
        const QList<QStringList> rows = rowsOf(contentOf(chart + QStringLiteral(".csv")));
        QCOMPARE(rows.size(), 6);
        const auto column = [&rows](const char* name) { return rows[0].indexOf(QLatin1String(name)); };
        QMap<QString, QStringList> byWords;
        for (const QStringList& row : rows.mid(1)) {
            QCOMPARE(row.size(), rows[0].size());
            QCOMPARE(row[column("unit")], QStringLiteral("USD"));
            QVERIFY(row[column("sentence")].contains(row[column("words")]));
            byWords.insert(row[column("comparator")], row);
        }
        QCOMPARE(byWords.value(QStringLiteral("<"))[column("value")].toDouble(), 5e6);
        QCOMPARE(byWords.value(QStringLiteral(">"))[column("value")].toDouble(), 9e7);
        QCOMPARE(byWords.value(QStringLiteral("~"))[column("value")].toDouble(), 7e6);
        const auto range = std::find_if(rows.begin() + 1, rows.end(), [&](const QStringList& row) {
            return !row[column("low")].isEmpty();
        });
        QVERIFY(range != rows.end());
        QCOMPARE((*range)[column("low")].toDouble(), 2e7);
        QCOMPARE((*range)[column("high")].toDouble(), 5e7);
    }

    void hedgesAreDrawnAndExplained()
    {
        const QTemporaryDir folder;
        const QByteArray with =
            contentOf(chartsOf(folder, QStringLiteral("hedged"), hedged) + QStringLiteral(".svg"));
        const QByteArray without =
            contentOf(chartsOf(folder, QStringLiteral("plain"), plain) + QStringLiteral(".svg"));
        QVERIFY(with.contains("<svg") && without.contains("<svg"));
        for (const char* meaning : {"less than", "more than", "about", "from, to"}) {
            QVERIFY2(with.contains(QByteArray(">") + meaning + "<"), meaning);
            QVERIFY2(!without.contains(QByteArray(">") + meaning + "<"), meaning);
        }
        for (const char* words : {"less than 5 million dollars", "more than 90 million dollars"})
            QVERIFY2(with.contains(words), words);
        // The soft ends of what is about are the only gradients on a chart.
        QVERIFY(with.contains("linearGradient"));
        QVERIFY(!without.contains("linearGradient"));
    }

    void everyPictureIsWholeAndOnLight()
    {
        const QTemporaryDir folder;
        const Outcome outcome =
            runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"), folder.path(),
                        QStringLiteral("--format"), QStringLiteral("png")});
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.errors);
        const QStringList pictures = QDir(folder.path()).entryList({QStringLiteral("*.png")});
        QVERIFY(pictures.size() >= 5);
        for (const QString& picture : pictures) {
            const QImage image(folder.filePath(picture));
            QVERIFY2(image.width() >= 1200 && image.height() >= 300, qPrintable(picture));
            QVERIFY2(qGray(image.pixel(0, 0)) > 240, qPrintable(picture));
            QVERIFY2(!touchesItsEdge(image), qPrintable(picture));
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY2(colours.size() > 8, qPrintable(picture));
        }
    }

    void titleSourcesAndDateStandOnThePicture()
    {
        const QTemporaryDir folder;
        const Outcome outcome =
            runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"), folder.path(),
                        QStringLiteral("--format"), QStringLiteral("svg,csv")});
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.errors);
        const QByteArray year = QByteArray::number(QDate::currentDate().year());
        for (const QString& picture : QDir(folder.path()).entryList({QStringLiteral("*.svg")})) {
            const QByteArray svg = contentOf(folder.filePath(picture));
            QVERIFY2(svg.contains("<title>") && svg.contains("<desc>"), qPrintable(picture));
            QVERIFY2(svg.contains(year), qPrintable(picture));
            const QList<QStringList> rows =
                rowsOf(contentOf(folder.filePath(picture.chopped(4) + QStringLiteral(".csv"))));
            QVERIFY2(rows.size() > 1, qPrintable(picture));
        }
    }

    void aFolderThatCannotBeMadeIsToldByName()
    {
        const Outcome outcome = runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"),
                                            QStringLiteral("/proc/no/such")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("/proc/no/such"), outcome.errors);
    }

    void anUnknownFormatIsWrongUsage()
    {
        const QTemporaryDir folder;
        const Outcome outcome =
            runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"), folder.path(),
                        QStringLiteral("--format"), QStringLiteral("xls")});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.errors.contains("xls"), outcome.errors);
    }
};

QTEST_GUILESS_MAIN(ChartsCommandTest)
#include "tst_charts_command.moc"
