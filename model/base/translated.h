// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace crossread {

/// Words outside of a class with tr(), in the language of the window. \a hint tells translators which sense
/// is meant; \a count chooses the plural (-1: none).
[[nodiscard]] inline QString translated(const char* words, const char* hint = nullptr, int count = -1)
{
    return QCoreApplication::translate("crossread", words, hint, count);
}

} // namespace crossread
