// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace crossread;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableInEveryTheme_data() { addThemes(); }
    void textIsReadableInEveryTheme();
    void marksCanBeSeenInEveryTheme_data() { addThemes(); }
    void marksCanBeSeenInEveryTheme();
    void kindsCanBeToldApartInEveryTheme_data() { addThemes(); }
    void kindsCanBeToldApartInEveryTheme();
    void offersLightAndDarkThemes();
    void choosingAThemeColoursTheProgram();
    void anUnknownThemeIsNotChosen();
    void mendingKeepsAColourThatIsGoodEnough();
    void everyIconDraws();
    void iconsTakeTheTextColour();

private:
    static void addThemes();
};

void ThemeTest::addThemes()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : Theme::names())
        QTest::newRow(qPrintable(name)) << name;
}

void ThemeTest::textIsReadableInEveryTheme()
{
    QFETCH(QString, name);
    const Palette p = Theme::paletteOf(name);
    for (const QColor& ground : {p.base, p.window, p.alternateBase, p.selectedBox, p.relatedBox, p.searchHit})
        QVERIFY2(contrastOf(p.text, ground) >= textContrast, qPrintable(ground.name()));
    for (const QColor& ground : {p.base, p.window}) {
        QVERIFY(contrastOf(p.mutedText, ground) >= textContrast);
        QVERIFY(contrastOf(p.furnitureText, ground) >= textContrast);
    }
    QVERIFY(contrastOf(p.accentText, p.accent) >= textContrast);
}

void ThemeTest::marksCanBeSeenInEveryTheme()
{
    QFETCH(QString, name);
    const Palette p = Theme::paletteOf(name);
    std::vector<QColor> marks(p.kinds.begin(), p.kinds.end());
    for (const QColor& mark : {p.figure, p.date, p.quotation, p.note, p.claim, p.conflict, p.accent})
        marks.push_back(mark);
    for (const QColor& mark : marks) {
        QVERIFY2(contrastOf(mark, p.base) >= markContrast, qPrintable(mark.name()));
        QVERIFY2(contrastOf(mark, p.window) >= markContrast, qPrintable(mark.name()));
    }
}

void ThemeTest::kindsCanBeToldApartInEveryTheme()
{
    QFETCH(QString, name);
    const Palette p = Theme::paletteOf(name);
    for (std::size_t i = 0; i < p.kinds.size(); ++i) {
        for (std::size_t j = i + 1; j < p.kinds.size(); ++j) {
            QVERIFY2(differenceOf(p.kinds[i], p.kinds[j]) >= 15,
                     qPrintable(p.kinds[i].name() + QLatin1Char(' ') + p.kinds[j].name()));
        }
    }
}

void ThemeTest::offersLightAndDarkThemes()
{
    const QStringList names = Theme::names();
    QVERIFY(names.size() >= 10);
    QVERIFY(!Theme::paletteOf(names.first()).isDark);
    QVERIFY(Theme::paletteOf(names.last()).isDark);
}

void ThemeTest::choosingAThemeColoursTheProgram()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    const QString dark = Theme::names().last();
    theme.choose(dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(theme.name(), dark);
    QVERIFY(theme.palette().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), theme.palette().base);
    theme.choose({});
    QVERIFY(theme.chosenName().isEmpty());
    QCOMPARE(theme.palette().isDark, Theme::isSystemDark());
}

void ThemeTest::anUnknownThemeIsNotChosen()
{
    Theme theme;
    theme.choose(QStringLiteral("No such theme"));
    QVERIFY(theme.chosenName().isEmpty());
}

void ThemeTest::mendingKeepsAColourThatIsGoodEnough()
{
    QCOMPARE(mended(Qt::black, {Qt::white}, textContrast), QColor(Qt::black));
    const QColor pale(200, 220, 255);
    const QColor result = mended(pale, {Qt::white}, textContrast);
    QVERIFY(contrastOf(result, Qt::white) >= textContrast);
    QVERIFY(contrastOf(result, Qt::white) < textContrast + 1);
}

void ThemeTest::everyIconDraws()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(files.size() > 40);
    for (const QString& file : files) {
        const QPixmap pixmap = symbolicPixmap(file.chopped(4), Qt::black, 16, 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        const QImage image = pixmap.toImage();
        bool isEmpty = true;
        for (int y = 0; y < image.height() && isEmpty; ++y) {
            for (int x = 0; x < image.width() && isEmpty; ++x)
                isEmpty = image.pixelColor(x, y).alpha() == 0;
        }
        QVERIFY2(!isEmpty, qPrintable(file));
    }
}

void ThemeTest::iconsTakeTheTextColour()
{
    const auto strongest = [](const QImage& image) {
        QColor best(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = image.pixelColor(x, y).alpha() > best.alpha() ? image.pixelColor(x, y) : best;
        }
        return best;
    };
    Theme theme;
    for (const QString& name : {Theme::names().first(), Theme::names().last()}) {
        theme.choose(name);
        const QImage image = symbolicIcon(QStringLiteral("add")).pixmap(32, 32).toImage();
        const QColor drawn = strongest(image);
        QVERIFY(differenceOf(drawn, theme.palette().text) < 8);
    }
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
