// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace KSyntaxHighlighting {
class Repository;
}

namespace crossread {

/// The one repository of syntax definitions and themes of this process: reading its index costs
/// milliseconds. For the GUI thread only.
[[nodiscard]] KSyntaxHighlighting::Repository& syntaxRepository();

} // namespace crossread
