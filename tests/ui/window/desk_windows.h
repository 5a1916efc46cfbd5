// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notes/desk_fixture.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/note_editor.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"
#include "ui/window/project_notice.h"
#include "ui/window/window_fixture.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

#include <functional>
#include <memory>

/// For tests of what an analyst does in a whole window, and finds again in the next one.
namespace crossread::test {

/// Windows on two articles of their own, and a folder for projects.
class DeskWindows {
public:
    /// As on a new computer: nothing was kept before.
    void begin()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        m_articles = {writeFile(folder, QStringLiteral("first.txt"),
                                "Orbis opens in Lisbon\n\n"
                                "Orbis Systems said on 3 May 2024 that Mara Lind will run its office in "
                                "Lisbon. The company paid $5 million for the house.\n"),
                      writeFile(folder, QStringLiteral("second.txt"),
                                "A costly house\n\n"
                                "Orbis paid $6 million, said Mara Lind, who left Orbis Systems in June "
                                "2024.\n")};
        m_theme = std::make_unique<Theme>();
    }
    void end() { m_theme.reset(); }

    [[nodiscard]] Theme& theme() { return *m_theme; }
    [[nodiscard]] const QStringList& articles() const { return m_articles; }
    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    /// Shows the articles; null where they could not be read.
    [[nodiscard]] std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(window.get(), &MainWindow::setRead);
        window->start(m_articles);
        if (!read.wait(patience))
            return {};
        window->show();
        return window;
    }

    QTemporaryDir folder;

private:
    QStringList m_articles;
    std::unique_ptr<Theme> m_theme;
};

inline void writeNote(MainWindow& window, const QString& words)
{
    const TextPlace place = placeOf(window.workspace().corpus(), ArticleId{0}, "$5 million");
    window.workspace().goTo(place);
    window.noteActs().act(NoteAct::Write, place, {});
    QTest::keyClicks(&window.noteActs().editor().field(), words);
}

/// What the file dialog that opens next is told.
inline void answerDialog(const std::function<void(QFileDialog&)>& answer)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, answer] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        timer->stop();
        timer->deleteLater();
        answer(*dialog);
    });
    timer->start(10);
}

/// The button of the notice with this offer; null where there is none.
inline QPushButton* offer(const MainWindow& window, const QString& text)
{
    for (QPushButton* button : window.notice().findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace crossread::test
