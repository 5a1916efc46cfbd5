// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace crossread {

QString wordsOf(std::string_view text, qsizetype most)
{
    // Four bytes a code point and some for white space that falls together.
    const std::string_view head = text.substr(0, static_cast<std::size_t>(most) * 8);
    QString words = QString::fromUtf8(head.data(), static_cast<qsizetype>(head.size())).simplified();
    if (words.size() <= most)
        return head.size() == text.size() ? words : words + QChar(0x2026);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, words);
    finder.setPosition(most);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    words.truncate(finder.position());
    return words.trimmed() + QChar(0x2026);
}

} // namespace crossread
