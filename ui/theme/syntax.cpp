// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/syntax.h"

#include <KSyntaxHighlighting/Repository>

namespace crossread {

KSyntaxHighlighting::Repository& syntaxRepository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

} // namespace crossread
