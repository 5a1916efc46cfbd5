// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/window.h"
#include "ui/translations.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <optional>

using namespace crossread;

namespace {

void print(FILE* to, const QString& text)
{
    std::fputs(qPrintable(text), to);
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Commands never start a window system: where a chart is drawn it is drawn in memory.
int runWithoutWindow(const Command& command, const QStringList& arguments, int argc, char** argv)
{
    std::unique_ptr<QCoreApplication> application;
    // Where the session has no folder of its own, Qt makes one that stays, and says so among the faults.
    std::optional<QTemporaryDir> session;
    if (command.isDrawing && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        session.emplace(QDir::tempPath() + QStringLiteral("/crossread-XXXXXX"));
        qputenv("XDG_RUNTIME_DIR", session->path().toLocal8Bit());
    }
    if (command.isDrawing) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
        installTranslations();
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    return runCommand(command, arguments);
}

} // namespace

int main(int argc, char** argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("crossread"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CROSSREAD_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("crossread"));
    if (const Command* command = commandIn(arguments))
        return runWithoutWindow(*command, arguments, argc, argv);

    const QString first = arguments.value(1);
    // Behind "--" stands a file, whatever it is called.
    const QStringList options = arguments.mid(0, arguments.indexOf(QLatin1String("--")));
    if (options.contains(QLatin1String("--help")) || first == QLatin1String("-h")) {
        print(stdout, usageText());
        return AllRead;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        print(stdout, QStringLiteral("crossread " CROSSREAD_VERSION "\n"));
        return AllRead;
    }
    return runWindow(argc, argv);
}
