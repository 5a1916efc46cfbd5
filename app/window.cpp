// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/command_line.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>

namespace crossread {

namespace {

/// Where the sample articles lie: installed, or in the source tree beside the build.
QString sampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* candidate : {"../share/crossread/sample", "../../../resources/sample"}) {
        QString folder = QDir::cleanPath(program.filePath(QLatin1String(candidate)));
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

/// Qt ends the program with a signal where it finds no screen, so look before.
bool hasScreen()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

} // namespace

int runWindow(int argc, char** argv)
{
    if (!hasScreen()) {
        const QByteArray first(argc > 1 ? argv[1] : "");
        const bool isOption = first.startsWith('-') && first != "--";
        std::fputs(isOption ? qPrintable(usageText())
                            : "crossread: there is no display to open a window on. Without one, analyze, "
                              "charts and report do the work: crossread --help\n",
                   stderr);
        return WrongUsage;
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Crossread"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.crossread.Crossread"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/crossread.svg")));
    installTranslations();

    QStringList paths = QCoreApplication::arguments().mid(1);
    if (!paths.isEmpty() && paths.first() == QLatin1String("--"))
        paths.removeFirst();
    else if (!paths.isEmpty() && paths.first().startsWith(QLatin1Char('-'))) {
        std::fputs(qPrintable(usageText()), stderr);
        return WrongUsage;
    }
    for (QString& path : paths)
        path = QFileInfo(path).absoluteFilePath();

    Theme theme;
    MainWindow window(theme);
    window.setSampleFolder(sampleFolder());
    window.show();
    window.start(paths);
    return QApplication::exec();
}

} // namespace crossread
