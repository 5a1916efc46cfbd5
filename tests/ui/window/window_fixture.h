// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/main_window.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// For tests of the whole window, on the offscreen platform, with real files.
namespace crossread::test {

inline constexpr int patience = 60000;

inline QString sampleFolder()
{
    return qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample");
}

inline QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

inline void openSet(MainWindow& window, const QStringList& paths)
{
    QSignalSpy read(&window, &MainWindow::setRead);
    window.openSet(paths);
    QVERIFY(read.wait(patience));
}

} // namespace crossread::test
