// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace crossread {

/// Opens the window with the paths of the command line and runs until it is closed.
/// \return 0, or WrongUsage for an option that the window does not know.
int runWindow(int argc, char** argv);

} // namespace crossread
