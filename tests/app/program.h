// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace crossread {

/// How one start of the program ended.
struct Outcome {
    int code = -1; ///< exit code; -1 when it crashed or did not end within two minutes
    QByteArray out;
    QByteArray errors;
};

/// Starts the program that the environment's CROSSREAD_PROGRAM names, without a display, and waits for its
/// end.
[[nodiscard]] Outcome runProgram(const QStringList& arguments, const QByteArray& input = {});

/// The sample articles of the source tree.
[[nodiscard]] QString sampleFolder();

/// Writes a file into a folder and gives its path.
[[nodiscard]] QString writtenFile(const QString& folder, const QString& name, const QByteArray& bytes);

} // namespace crossread
