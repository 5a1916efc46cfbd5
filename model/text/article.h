// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/base/key.h"
#include "model/text/passage.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace crossread {

/// A stretch of inline markup of the source, over the canonical text.
struct InlineRun {
    Span span;
    InlineStyle style = InlineStyle::Emphasis;
    std::string target; ///< of a link: where it leads; never fetched
};

/// What told the publication date, strongest first. `None`: nothing tells, and nothing is claimed. `Analyst`:
/// a person says so.
enum class DateBasis : unsigned char { None, Metadata, Dateline, Byline, Url, FileName, FileTime, Analyst };

/// The name of a basis in the analysis format ("metadata", "file name", ...); empty for None.
[[nodiscard]] std::string_view nameOf(DateBasis basis);

struct PublicationDate {
    DateRange range;
    std::string text; ///< the words that told it
    DateBasis basis = DateBasis::None;

    [[nodiscard]] bool isKnown() const { return basis != DateBasis::None && (range.from || range.to); }
    /// The day that relative expressions count from: the last day of the range, or nothing.
    [[nodiscard]] std::optional<Day> reference() const { return range.to ? range.to : range.from; }
};

enum class SourceFormat : unsigned char { PlainText, Markdown, Html };

/// One article as it was read: a value that never changes afterwards. Reading it again with the same
/// reader gives the same value.
///
/// The canonical text is valid UTF-8 with LF line ends and no BOM. Of a plain text file it is the file's
/// text; of Markdown and HTML it is the text a reader sees, blocks apart by a blank line.
struct Article {
    /// Names the article in notes, decisions and the project file, whatever becomes of its text. Set when a
    /// project knows the article already; null for one that was just read: take it by keyOf().
    ArticleKey key;
    QString path;          ///< as it was given or found, for people and for reading the source again
    QByteArray sourceHash; ///< SHA-256 of the file's bytes
    SourceFormat format = SourceFormat::PlainText;
    std::string encoding;      ///< IANA name of the encoding the file was read with
    quint32 damagedPlaces = 0; ///< ill-formed sequences of the file that stand as U+FFFD in the text
    std::string text;          ///< the canonical text
    std::vector<Passage> passages;
    std::vector<InlineRun> inlines; ///< sorted by span

    std::string title;    ///< empty where nothing tells one
    std::string source;   ///< the outlet, as the page names itself; may be empty
    std::string author;   ///< may be empty
    std::string url;      ///< may be empty
    std::string language; ///< BCP 47, "und" where unknown
    PublicationDate published;
};

/// The article's key, or where it has none yet the one made from its path, the same on every call.
[[nodiscard]] ArticleKey keyOf(const Article& article);

} // namespace crossread
