// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/change_door.h"
#include "model/notes/notebook.h"

#include <memory>
#include <string>
#include <vector>

/// The analyst's work for people and other programs: notes, links, memos and the change log.
namespace crossread {

/// One note, memo or link end as a row; texts are as they are, not escaped.
struct NoteRow {
    std::string article;   ///< title, or the path where there is none; empty for the project and entities
    std::string source;    ///< outlet
    std::string published; ///< ISO date, or empty
    std::string about;     ///< "passage", "figure", "entity", "article", "project", "link", ...
    std::string words;     ///< the passage's quote or the entity's name
    std::string text;      ///< the note
    std::string colour;    ///< its name in files; empty for memos and links
    std::vector<std::string> tags; ///< paths, "Money / Cost"
    std::string link;              ///< of a link: its kind, and words and article of the other end
    std::string place;             ///< "exact", "moved", "moved fuzzily", "not placed", or empty
    qsizetype begin = -1;          ///< code points of the present text; -1 where it has no place
    qsizetype end = -1;
    Timestamp created;
    Timestamp modified;

    [[nodiscard]] bool isLost() const { return place == nameOf(PlacementKind::NotPlaced); }
};

/// All rows: the project's memo, then by article in the corpus's order (memo, notes and links from it by
/// place, those without one last), then notes on entities, then what is about articles that are not open.
[[nodiscard]] std::vector<NoteRow> noteRows(const Notebook& notebook, const Corpus& corpus);

/// What a row stands under: title, outlet and date of its article, or what is not about one.
[[nodiscard]] std::string headingOf(const NoteRow& row);
/// Sort, colour, tags and whether it has no place, in one line; may be empty.
[[nodiscard]] std::string remarksOf(const NoteRow& row);

/// CommonMark: a heading per article, quotes as block quotes, notes as they were written.
[[nodiscard]] std::string notesToMarkdown(const std::vector<NoteRow>& rows);
/// One page that stands alone: no script, and no address outside it but the links that the notes hold.
[[nodiscard]] std::string notesToHtml(const std::vector<NoteRow>& rows);
/// RFC 4180, UTF-8, a header row. A cell that a spreadsheet would run as a formula begins with an apostrophe.
[[nodiscard]] std::string notesToCsv(const std::vector<NoteRow>& rows);

/// One line of the change log.
struct LoggedChange {
    Timestamp at;
    std::string name; ///< "Merge 3 names into High-Flyer"
    bool isUndone = false;
    bool isRedone = false; ///< brought again after it was undone
};

/// What was done through a window's door, in its order.
[[nodiscard]] std::vector<LoggedChange> loggedChanges(const std::vector<ChangeRecord>& records);

/// "undone", "redone", or nothing.
[[nodiscard]] std::string stateOf(const LoggedChange& change);

[[nodiscard]] std::string changeLogToMarkdown(const std::vector<LoggedChange>& log);
[[nodiscard]] std::string changeLogToHtml(const std::vector<LoggedChange>& log);
[[nodiscard]] std::string changeLogToCsv(const std::vector<LoggedChange>& log);

/// One line of a CSV file, ended by CR LF: quoted where needed, formulas guarded.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& cells);

enum class NotesFormat : unsigned char { Markdown, Html, Csv, WebAnnotation };

/// What an export will hold and what it will not, told before it is made.
struct ExportRehearsal {
    std::size_t travelling = 0;
    std::vector<QString> stayingBehind; ///< a sentence for each sort of thing; empty where all travels
};
[[nodiscard]] ExportRehearsal rehearseExport(const Notebook& notebook, const Corpus& corpus,
                                             NotesFormat format);

} // namespace crossread
