// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note_wording.h"

#include "model/notes/note_markdown.h"
#include "ui/wording.h"

namespace crossread {

QString noteText(std::string_view markdown)
{
    return QStringLiteral(
               "<style>p{margin-top:0;margin-bottom:2px}"
               "ul,ol{margin-top:0;margin-bottom:2px;margin-left:16px;-qt-list-indent:0}</style>") +
           toQString(markdownToHtml(markdown));
}

} // namespace crossread
