// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts of the window, each alone.
#include "ui/latest_only.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/window/about_window.h"
#include "ui/window/field_undo.h"
#include "ui/window/first_steps.h"
#include "ui/window/recent_sets.h"
#include "ui/window/theme_chooser.h"
#include "ui/window/window_settings.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

#include <atomic>

using namespace crossread;

class WindowPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations();
    }

    void onlyTheLatestAnswerArrives();
    void destructionCancelsAndWaits();
    void recentSetsComeOnceAndTheLastFirst();
    void settingsComeBackAsTheyWere();
    void theHintGoesThroughThreeSteps();
    void theChooserTakesAThemeByClick();
    void theChooserPreviewsAThemeInItsColours();
    void statesAreKeptForTheSetsUsedLast();
    void aboutNamesEveryLibrary();
    void undoIsTheWindowsWhereAFieldHasNothingToTakeBack();
    void theExportKeyIsNoFields();
};

void WindowPartsTest::onlyTheLatestAnswerArrives()
{
    LatestOnly<int> task;
    QList<int> answers;
    for (int i = 0; i < 5; ++i) {
        task.start(
            this,
            [i](const LatestOnly<int>::IsCancelled& isCancelled) {
                for (int step = 0; step < 20 && !isCancelled(); ++step)
                    QThread::msleep(1);
                return i;
            },
            [&answers](int answer) { answers << answer; });
    }
    QTRY_COMPARE(answers, QList<int>({4}));
    QTest::qWait(50);
    QCOMPARE(answers, QList<int>({4}));
}

void WindowPartsTest::destructionCancelsAndWaits()
{
    std::atomic<bool> hasEnded = false;
    {
        LatestOnly<int> task;
        std::atomic<bool> hasBegun = false;
        task.start(
            this,
            [&](const LatestOnly<int>::IsCancelled& isCancelled) {
                hasBegun = true;
                while (!isCancelled())
                    QThread::msleep(1);
                hasEnded = true;
                return 1;
            },
            [](int) { QFAIL("a cancelled task has no answer"); });
        while (!hasBegun)
            QThread::msleep(1);
    }
    QVERIFY(hasEnded);
}

void WindowPartsTest::recentSetsComeOnceAndTheLastFirst()
{
    RecentSets recent;
    const QStringList a{QStringLiteral("/x/a")};
    const QStringList b{QStringLiteral("/x/b"), QStringLiteral("/x/c")};
    recent.add(a);
    recent.add(b);
    recent.add(a);
    recent.add({});
    QCOMPARE(recent.sets(), QList<QStringList>({a, b}));
    QCOMPARE(RecentSets::label(a), QStringLiteral("a"));
    QVERIFY(RecentSets::label(b).startsWith(QStringLiteral("b and 1")));
    for (int i = 0; i < 20; ++i)
        recent.add({QString::number(i)});
    QCOMPARE(recent.sets().size(), RecentSets::most);
}

void WindowPartsTest::settingsComeBackAsTheyWere()
{
    WindowSettings settings;
    settings.geometry = "geometry";
    settings.layout = QByteArray("\0\x01layout", 8);
    settings.theme = QStringLiteral("Breeze Dark");
    settings.openSet = {QStringLiteral("/a, b/ü.txt"), QStringLiteral("/c")};
    settings.recentSets = {{QStringLiteral("/one")}, {QStringLiteral("/two"), QStringLiteral("/three")}};
    settings.states.keep(
        {QStringLiteral("/b"), QStringLiteral("/a, ü")},
        {{QStringLiteral("figures"), QVariantMap{{QStringLiteral("header"), QByteArray("\0h", 2)}}}});
    settings.isHintDismissed = true;
    settings.save();
    const WindowSettings back = WindowSettings::load();
    QCOMPARE(back.geometry, settings.geometry);
    QCOMPARE(back.layout, settings.layout);
    QCOMPARE(back.theme, settings.theme);
    QCOMPARE(back.openSet, settings.openSet);
    QCOMPARE(back.recentSets, settings.recentSets);
    QCOMPARE(back.states.of({QStringLiteral("/a, ü"), QStringLiteral("/b")}),
             settings.states.of({QStringLiteral("/b"), QStringLiteral("/a, ü")}));
    QVERIFY(back.states == settings.states);
    QVERIFY(back.isHintDismissed);
}

void WindowPartsTest::theHintGoesThroughThreeSteps()
{
    FirstSteps steps;
    QSignalSpy dismissed(&steps, &FirstSteps::dismissed);
    QToolButton* next = steps.findChildren<QToolButton*>().first();
    next->click();
    next->click();
    QCOMPARE(steps.step(), 2);
    QCOMPARE(dismissed.size(), 0);
    next->click();
    QCOMPARE(dismissed.size(), 1);
}

void WindowPartsTest::theChooserTakesAThemeByClick()
{
    Theme theme;
    ThemeChooser chooser(theme);
    QCOMPARE(chooser.list().count(), static_cast<int>(Theme::names().size()) + 1);
    chooser.list().setCurrentRow(chooser.list().count() - 1);
    QVERIFY(theme.chosenName().isEmpty());
    Q_EMIT chooser.list().itemActivated(chooser.list().currentItem());
    QCOMPARE(theme.chosenName(), Theme::names().last());
    theme.choose({});
}

void WindowPartsTest::theChooserPreviewsAThemeInItsColours()
{
    Theme theme;
    ThemeChooser chooser(theme);
    chooser.resize(560, 440);
    for (const QString& name : {Theme::names().first(), Theme::names().last()}) {
        const auto items = chooser.list().findItems(name, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        chooser.list().setCurrentItem(items.first());
        const QImage picture = chooser.grab().toImage();
        const QRgb corner = picture.pixel(picture.width() - 24, picture.height() - 24);
        QCOMPARE(QColor(corner), Theme::paletteOf(name).base);
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 2)
            for (int x = picture.width() / 2; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        QVERIFY2(colours.size() > 12, qPrintable(name));
    }
}

void WindowPartsTest::statesAreKeptForTheSetsUsedLast()
{
    SetStates states;
    for (int i = 0; i < SetStates::most + 2; ++i)
        states.keep({QStringLiteral("/set%1").arg(i)}, {{QStringLiteral("n"), i}});
    QVERIFY(states.of({QStringLiteral("/set0")}).isEmpty());
    QCOMPARE(states.of({QStringLiteral("/set5")}).value(QStringLiteral("n")).toInt(), 5);
    states.keep({}, {{QStringLiteral("n"), 1}});
    QVERIFY(states.of({}).isEmpty());
    QVERIFY(SetStates::fromVariants(states.toVariants()) == states);
}

void WindowPartsTest::aboutNamesEveryLibrary()
{
    const QString versions = AboutWindow::versions().join(QLatin1Char('\n'));
    for (const char* name : {"Crossread", "Qt 6", "KSyntaxHighlighting ", "ICU ", "SQLite 3"})
        QVERIFY2(versions.contains(QLatin1String(name)), qPrintable(versions));
}

void WindowPartsTest::undoIsTheWindowsWhereAFieldHasNothingToTakeBack()
{
    const FieldUndo watcher(nullptr);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit(&window);
    auto* text = new QPlainTextEdit(&window);
    column->addWidget(line);
    column->addWidget(text);
    auto* undo = new QAction(&window);
    undo->setShortcut(QKeySequence::Undo);
    window.addAction(undo);
    QSignalSpy undone(undo, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line->setText(QStringLiteral("applied"));
    text->setPlainText(QStringLiteral("kept"));
    for (QWidget* field : {static_cast<QWidget*>(line), static_cast<QWidget*>(text)}) {
        undone.clear();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_X);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.count(), 0);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.count(), 1);
    }
    QCOMPARE(line->text(), QStringLiteral("applied"));
    QCOMPARE(text->toPlainText(), QStringLiteral("kept"));
}

void WindowPartsTest::theExportKeyIsNoFields()
{
    /// Takes every key, as fields of some desktops take some.
    class GreedyField : public QLineEdit {
    public:
        bool event(QEvent* event) override
        {
            if (event->type() != QEvent::ShortcutOverride)
                return QLineEdit::event(event);
            event->accept();
            return true;
        }
    };
    const FieldUndo watcher(nullptr);
    GreedyField field;
    QKeyEvent exporting(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    QApplication::sendEvent(&field, &exporting);
    QVERIFY(!exporting.isAccepted());
    QKeyEvent other(QEvent::ShortcutOverride, Qt::Key_A, Qt::ControlModifier);
    QApplication::sendEvent(&field, &other);
    QVERIFY(other.isAccepted());
}

QTEST_MAIN(WindowPartsTest)
#include "tst_window_parts.moc"
