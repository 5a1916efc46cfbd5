// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_panel.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_style.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/window/command_field.h"
#include "ui/window/command_hits.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/wording.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

#include <array>

using namespace crossread;

namespace {

QString nameOf(QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr ? face->text(QAccessible::Name) : QString();
}

bool isUnfinished(const QString& words)
{
    return words.contains(QLatin1String("(s)")) || words.contains(QLatin1String("(ies)")) ||
           words.contains(QLatin1String("%Ln")) || words.contains(QLatin1String("%1"));
}

void addModelWords(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& words)
{
    for (int row = 0; row < std::min(model.rowCount(parent), 40); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(Qt::AccessibleDescriptionRole)})
                words << index.data(role).toString();
        }
        addModelWords(model, model.index(row, 0, parent), words);
    }
}

/// All that stands in a window: texts, titles, tool tips, names, and what its lists say.
QStringList wordsIn(QWidget& window)
{
    QStringList words;
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    widgets.append(&window);
    for (QWidget* widget : widgets) {
        words << widget->windowTitle() << widget->toolTip() << widget->accessibleName()
              << widget->accessibleDescription();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            words << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            words << button->text();
        if (const auto* field = qobject_cast<QLineEdit*>(widget))
            words << field->placeholderText();
        if (const auto* list = qobject_cast<QAbstractItemView*>(widget);
            list != nullptr && list->model() != nullptr)
            addModelWords(*list->model(), {}, words);
        for (const QAction* action : widget->actions())
            words << action->text() << action->toolTip();
    }
    return words;
}

} // namespace

/// Everything in the window can be reached and read: by keys alone, by a screen reader, in good English.
class ReachTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void everyFocusableWidgetHasAName();
    void everyKeyOfTheTableHasItsCommand_data();
    void everyKeyOfTheTableHasItsCommand();
    void theKeysDoWhatTheySay();
    void f6GoesThroughEveryViewAndBack();
    void aToggleBringsUpWhatStandsBehindAnotherTab();
    void theExportKeyActsOrSaysWhyNot();
    void noVisibleWordsAreUnfinished();
    void oneThingIsSpokenOfInTheSingular();
    void aSmallScreenTakesTheWholeWindow();

private:
    [[nodiscard]] QAction* actionOf(const QString& key) const;
    void trigger(const char* key) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void ReachTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QFile::remove(WindowSettings::filePath());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations();
    m_theme = std::make_unique<Theme>();
    m_window = std::make_unique<MainWindow>(*m_theme);
    m_window->resize(1280, 800);
    m_window->show();
    QSignalSpy read(m_window.get(), &MainWindow::setRead);
    m_window->openSet({qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample")});
    QVERIFY(read.wait(60000));
    QApplication::setActiveWindow(m_window.get());
}

void ReachTest::cleanupTestCase()
{
    m_window.reset();
    m_theme.reset();
}

QAction* ReachTest::actionOf(const QString& key) const
{
    const QKeySequence sequence(key);
    for (QAction* action : m_window->allActions()) {
        if (action->shortcuts().contains(sequence))
            return action;
    }
    return nullptr;
}

void ReachTest::trigger(const char* key) const
{
    QAction* action = actionOf(QLatin1String(key));
    QVERIFY2(action != nullptr, key);
    action->trigger();
}

void ReachTest::everyFocusableWidgetHasAName()
{
    for (const char* name : {"details", "timeline", "charts", "figures", "copies", "notes", "changeLog",
                             "correct", "loadReport"})
        m_window->dock(QLatin1String(name))->show();
    QTest::qWait(20); // tab bars get their names once the window has laid them out
    int checked = 0;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        // Parts of Qt's own widgets speak through these.
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) ||
                            qstrcmp(widget->metaObject()->className(), "QComboBoxListView") == 0;
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr || isPart)
            continue;
        ++checked;
        QString place = QLatin1String(widget->metaObject()->className());
        for (const QWidget* outer = widget->parentWidget(); outer != nullptr; outer = outer->parentWidget())
            place += QLatin1String(" in ") + QLatin1String(outer->metaObject()->className());
        QVERIFY2(!nameOf(*widget).trimmed().isEmpty(), qPrintable(place));
    }
    QVERIFY(checked > 20);
}

void ReachTest::everyKeyOfTheTableHasItsCommand_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key :
         {"Ctrl+O", "Ctrl+K", "Ctrl+Shift+P", "Alt+Left", "Alt+Right", "F3",       "Shift+F3",
          "Ctrl+1", "Ctrl+2", "Ctrl+3",       "Ctrl+4",   "F6",        "Shift+F6", "Esc",
          "Ctrl+E", "Ctrl++", "Ctrl+-",       "Ctrl+0",   "Ctrl+F",    "F1"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void ReachTest::everyKeyOfTheTableHasItsCommand()
{
    QFETCH(QString, key);
    const QAction* action = actionOf(key);
    QVERIFY2(action != nullptr, qPrintable(key));
    QVERIFY(!plainText(*action).isEmpty());
}

void ReachTest::theKeysDoWhatTheySay()
{
    auto& reading = dynamic_cast<ReadingArea&>(*m_window->view(QStringLiteral("reading")));
    trigger("Ctrl+2");
    QCOMPARE(reading.activePane(), 1);
    QVERIFY(reading.pane(1).text().hasFocus());
    trigger("Ctrl+1");
    QCOMPARE(reading.activePane(), 0);

    const int size = reading.style().size();
    trigger("Ctrl++");
    QCOMPARE(reading.style().size(), size + 1);
    trigger("Ctrl+-");
    QCOMPARE(reading.style().size(), size);
    trigger("Ctrl++");
    trigger("Ctrl+0");
    QCOMPARE(reading.style().size(), ReadingStyle::usualSize);

    trigger("Ctrl+K");
    QVERIFY(m_window->commandField().hasFocus());
    trigger("Ctrl+Shift+P");
    QVERIFY(m_window->commandField().text().startsWith(QLatin1Char('>')));
    QTest::keyClick(&m_window->commandField(), Qt::Key_Escape);
    QVERIFY(!m_window->commandField().hasFocus());

    trigger("Ctrl+F");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field != nullptr && field->isVisible() && reading.isAncestorOf(field));
    QTest::keyClicks(field, QStringLiteral("the"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(reading.pane(0).text().hasFocus());

    trigger("F1");
    const auto docks = m_window->findChildren<QDockWidget*>(QStringLiteral("helpDock"));
    QVERIFY(docks.size() == 1 && !docks.first()->isHidden());
    docks.first()->close();
}

void ReachTest::f6GoesThroughEveryViewAndBack()
{
    const auto holder = [this] {
        for (const char* name : {"reading", "library", "entities", "details", "timeline", "charts", "figures",
                                 "copies", "notes", "loadReport"}) {
            const View* view = m_window->view(QLatin1String(name));
            if (view != nullptr && view->isAncestorOf(QApplication::focusWidget()))
                return QString::fromLatin1(name);
        }
        return QString();
    };
    for (const char* name : {"changeLog", "correct", "loadReport"})
        m_window->dock(QLatin1String(name))->close();
    m_window->view(QStringLiteral("reading"))->focusTarget()->setFocus();
    QStringList forth{holder()};
    for (int i = 0; i < 8; ++i) {
        trigger("F6");
        forth << holder();
    }
    QCOMPARE(forth,
             QStringList({QStringLiteral("reading"), QStringLiteral("library"), QStringLiteral("entities"),
                          QStringLiteral("details"), QStringLiteral("timeline"), QStringLiteral("charts"),
                          QStringLiteral("figures"), QStringLiteral("copies"), QStringLiteral("notes")}));
    trigger("F6");
    QCOMPARE(holder(), QStringLiteral("reading"));
    trigger("Shift+F6");
    QCOMPARE(holder(), QStringLiteral("notes"));
}

void ReachTest::aToggleBringsUpWhatStandsBehindAnotherTab()
{
    QDockWidget* timeline = m_window->dock(QStringLiteral("timeline"));
    QDockWidget* charts = m_window->dock(QStringLiteral("charts"));
    for (QDockWidget* dock : {charts, timeline}) {
        dock->show();
        dock->raise();
    }
    QTRY_VERIFY(!m_window->rect().intersects(charts->geometry()));
    QAction* toggle = charts->toggleViewAction();
    QVERIFY(m_window->allActions().contains(toggle));
    toggle->trigger();
    QVERIFY(!charts->isHidden());
    QTRY_VERIFY(m_window->rect().intersects(charts->geometry()));
    QTRY_VERIFY(!m_window->rect().intersects(timeline->geometry()));
    QVERIFY(charts->isAncestorOf(m_window->focusWidget()));
    QVERIFY(toggle->isChecked());
    toggle->trigger();
    QVERIFY(charts->isHidden());
    QVERIFY(!toggle->isChecked());
    toggle->trigger();
    QTRY_VERIFY(m_window->rect().intersects(charts->geometry()));
    QVERIFY(toggle->isChecked());
    timeline->raise();
}

void ReachTest::theExportKeyActsOrSaysWhyNot()
{
    QDockWidget* correct = m_window->dock(QStringLiteral("correct"));
    correct->show();
    correct->raise();
    m_window->view(QStringLiteral("correct"))->focusTarget()->setFocus();
    m_window->dock(QStringLiteral("timeline"))->raise();
    trigger("Ctrl+E");
    auto* panel = m_window->findChild<ExportPanel*>();
    QVERIFY(panel != nullptr && panel->isVisible());
    panel->close();
    const std::array exported{"timeline", "charts", "figures"};
    for (const char* name : exported)
        m_window->dock(QLatin1String(name))->close();
    trigger("Ctrl+E");
    QVERIFY2(m_window->statusLine().text().contains(QStringLiteral("can be exported")),
             qPrintable(m_window->statusLine().text()));
    for (const char* name : exported)
        m_window->dock(QLatin1String(name))->show();
    m_window->dock(QStringLiteral("timeline"))->raise();
    correct->close();
}

void ReachTest::noVisibleWordsAreUnfinished()
{
    Workspace& workspace = m_window->workspace();
    for (std::size_t i = 0; i < 3; ++i) {
        workspace.hub().select(Selection::ofEntity(idAt<EntityId>(i)));
        for (const QString& words : wordsIn(*m_window))
            QVERIFY2(!isUnfinished(words), qPrintable(words));
    }
    workspace.hub().select(Selection::ofArticle(ArticleId{0}));
    for (const QString& words : wordsIn(*m_window))
        QVERIFY2(!isUnfinished(words), qPrintable(words));
    for (const char* name : {"timeline", "charts"}) {
        const Exportable* picture = m_window->view(QLatin1String(name))->exportable();
        QVERIFY2(!isUnfinished(picture->alternativeText()), qPrintable(picture->alternativeText()));
    }
}

void ReachTest::oneThingIsSpokenOfInTheSingular()
{
    QCOMPARE(mentionsInArticles(1, 1), QStringLiteral("1 mention in 1 article"));
    QCOMPARE(mentionsInArticles(1200, 2), QStringLiteral("1,200 mentions in 2 articles"));
    Article article;
    article.encoding = "UTF-8";
    article.damagedPlaces = 1;
    QVERIFY(
        damageText(article).startsWith(QLatin1String("1 place could not be decoded as UTF-8 and stands as")));
    article.damagedPlaces = 2;
    QVERIFY(
        damageText(article).startsWith(QLatin1String("2 places could not be decoded as UTF-8 and stand as")));
}

void ReachTest::aSmallScreenTakesTheWholeWindow()
{
    // 1280 by 800 pixels at 200 %, less the frame.
    const QSize room(632, 360);
    Theme theme;
    MainWindow window(theme);
    window.fitTo(room);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy read(&window, &MainWindow::setRead);
    window.openSet({qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample")});
    QVERIFY(read.wait(60000));
    QStringList needs{QStringLiteral("%1 x %2").arg(window.width()).arg(window.height())};
    for (const char* name :
         {"reading", "library", "entities", "details", "timeline", "charts", "figures", "copies", "notes"}) {
        const QSize least = window.view(QLatin1String(name))->minimumSizeHint();
        needs << QStringLiteral("%1 %2 x %3").arg(QLatin1String(name)).arg(least.width()).arg(least.height());
    }
    QVERIFY2(window.height() <= room.height(), qPrintable(needs.join(QStringLiteral(", "))));
    QVERIFY2(window.width() <= room.width(), qPrintable(needs.join(QStringLiteral(", "))));
    const auto& reading = dynamic_cast<ReadingArea&>(*window.view(QStringLiteral("reading")));
    QVERIFY2(reading.width() >= 300, qPrintable(QString::number(reading.width())));
    QVERIFY2(reading.height() >= 180, qPrintable(QString::number(reading.height())));
}

QTEST_MAIN(ReachTest)
#include "tst_reach.moc"
