// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace crossread {

/// Takes the words of the program and of Qt from the reader's language, where there is a file for it. The
/// source's own English has no plural forms: where no language fits, the English file gives them. Once, after
/// the application object was made.
void installTranslations();

} // namespace crossread
