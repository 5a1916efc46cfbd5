// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/notes_export.h"

#include "model/exchange/light_markdown.h"
#include "model/notes/note_markdown.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

std::string wording(const char* text)
{
    return QCoreApplication::translate("crossread", text).toStdString();
}

/// A bare "yellow" says nothing on paper.
std::string colourWords(const NoteRow& row)
{
    const QString words = row.about == "passage" ? QCoreApplication::translate("crossread", "Highlight, %1")
                                                 : QCoreApplication::translate("crossread", "Colour: %1");
    return words.arg(QString::fromStdString(row.colour)).toStdString();
}

/// Lines stay apart.
std::string linesAsHtml(std::string_view text)
{
    std::string out = escapedHtml(text);
    for (std::size_t at = 0; (at = out.find('\n', at)) != std::string::npos; at += 5)
        out.insert(at, "<br>");
    return out;
}

/// Text in which Markdown finds nothing of its own; line ends become \a lineEnd.
std::string escapedMarkdown(std::string_view text, std::string_view lineEnd)
{
    std::string out;
    bool isLineStart = true;
    for (const char c : text) {
        if (c == '\n') {
            out += lineEnd;
            isLineStart = true;
            continue;
        }
        const std::string_view special = isLineStart ? "\\`*_{}[]<>#|&~-+=" : "\\`*_{}[]<>#|&~";
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
        isLineStart = isLineStart && c == ' ';
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : "; ") + part;
    return all;
}

/// Spreadsheets run what begins like this (OWASP, "CSV injection").
bool isFormula(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

constexpr std::string_view pageStyle =
    "body{font-family:Georgia,serif;line-height:1.5;max-width:50em;margin:2em auto;padding:0 1em;"
    "color:#1c1c1c;background:#fff}h1,h2{font-family:system-ui,sans-serif;line-height:1.2}"
    "blockquote{margin:1em 0 .3em;padding-left:.8em;border-left:3px solid #b0b0b0}"
    ".remark{color:#555;font-size:.85em}table{border-collapse:collapse}td,th{text-align:left;"
    "vertical-align:top;padding:.2em .6em;border-bottom:1px solid #d8d8d8}";

std::string pageOf(const std::string& title, const std::string& body)
{
    const std::string escaped = escapedHtml(title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped +
           "</title>\n<style>" + std::string(pageStyle) + "</style>\n</head>\n<body>\n<h1>" + escaped +
           "</h1>\n" + body + "</body>\n</html>\n";
}

} // namespace

std::vector<LoggedChange> loggedChanges(const std::vector<ChangeRecord>& records)
{
    std::vector<LoggedChange> log;
    log.reserve(records.size());
    for (const ChangeRecord& record : records)
        log.push_back({record.time, record.name.toStdString(), record.way == ChangeWay::Undone,
                       record.way == ChangeWay::Redone});
    return log;
}

std::string stateOf(const LoggedChange& change)
{
    return change.isUndone ? wording("undone") : change.isRedone ? wording("redone") : std::string();
}

std::string headingOf(const NoteRow& row)
{
    if (row.about == "project")
        return wording("Project");
    if (row.about == "entity")
        return wording("Entities");
    if (row.article.empty())
        return wording("Articles that are not open");
    std::string heading = row.article;
    for (const std::string& part : {row.source, row.published})
        heading += part.empty() ? "" : ", " + part;
    return heading;
}

std::string remarksOf(const NoteRow& row)
{
    std::vector<std::string> remarks;
    if (row.about != "passage" && row.about != "link")
        remarks.push_back(row.about);
    if (!row.colour.empty())
        remarks.push_back(colourWords(row));
    if (!row.tags.empty())
        remarks.push_back(joined(row.tags));
    if (row.isLost())
        remarks.push_back(wording("not placed in the present text"));
    return joined(remarks);
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front())
            line += ',';
        const std::string text = isFormula(cell) ? "'" + cell : cell;
        if (text.find_first_of("\",\r\n") == std::string::npos) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text)
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

std::string notesToMarkdown(const std::vector<NoteRow>& rows)
{
    std::string out = "# " + escapedMarkdown(wording("Notes"), " ") + "\n";
    std::string heading;
    for (const NoteRow& row : rows) {
        if (const std::string own = headingOf(row); own != heading) {
            heading = own;
            out += "\n## " + escapedMarkdown(heading, " ") + "\n";
        }
        if (!row.words.empty())
            out += "\n> " + escapedMarkdown(row.words, "\n> ") + "\n";
        if (!row.link.empty())
            out += "\n" + escapedMarkdown(row.link, " ") + "\n";
        if (!row.text.empty())
            out += "\n" + lightMarkdownWithin(row.text) + "\n";
        if (const std::string remarks = remarksOf(row); !remarks.empty())
            out += "\n*" + escapedMarkdown(remarks, " ") + "*\n";
    }
    return out;
}

std::string notesToHtml(const std::vector<NoteRow>& rows)
{
    std::string body;
    std::string heading;
    for (const NoteRow& row : rows) {
        if (const std::string own = headingOf(row); own != heading) {
            heading = own;
            body += "<h2>" + escapedHtml(heading) + "</h2>\n";
        }
        if (!row.words.empty())
            body += "<blockquote>" + linesAsHtml(row.words) + "</blockquote>\n";
        if (!row.link.empty())
            body += "<p>" + linesAsHtml(row.link) + "</p>\n";
        body += markdownToHtml(row.text);
        if (const std::string remarks = remarksOf(row); !remarks.empty())
            body += "<p class=\"remark\">" + escapedHtml(remarks) + "</p>\n";
    }
    return pageOf(wording("Notes"), body);
}

std::string notesToCsv(const std::vector<NoteRow>& rows)
{
    std::string out = csvLine({"article", "source", "published", "about", "begin", "end", "words", "note",
                               "colour", "tags", "link", "place", "created", "modified"});
    const auto number = [](qsizetype n) { return n < 0 ? std::string() : std::to_string(n); };
    for (const NoteRow& row : rows)
        out += csvLine({row.article, row.source, row.published, row.about, number(row.begin), number(row.end),
                        row.words, row.text, row.colour, joined(row.tags), row.link, row.place,
                        isoTime(row.created), isoTime(row.modified)});
    return out;
}

std::string changeLogToMarkdown(const std::vector<LoggedChange>& log)
{
    std::string out = "# " + wording("Changes") + "\n\n";
    for (const LoggedChange& change : log) {
        const std::string name = escapedMarkdown(change.name, " ");
        const std::string state = stateOf(change);
        out += "- " + isoTime(change.at) + " " + (change.isUndone ? "~~" + name + "~~" : name) +
               (state.empty() ? "" : " (" + state + ")") + "\n";
    }
    return out;
}

std::string changeLogToHtml(const std::vector<LoggedChange>& log)
{
    std::string body = "<table>\n";
    for (const LoggedChange& change : log)
        body += "<tr><td>" + isoTime(change.at) + "</td><td>" + escapedHtml(change.name) + "</td><td>" +
                escapedHtml(stateOf(change)) + "</td></tr>\n";
    return pageOf(wording("Changes"), body + "</table>\n");
}

std::string changeLogToCsv(const std::vector<LoggedChange>& log)
{
    std::string out = csvLine({"time", "change", "state"});
    for (const LoggedChange& change : log)
        out += csvLine({isoTime(change.at), change.name, stateOf(change)});
    return out;
}

namespace {

void addIf(ExportRehearsal& rehearsal, std::size_t count, const char* text)
{
    if (count > 0)
        rehearsal.stayingBehind.push_back(
            QCoreApplication::translate("crossread", text, nullptr, static_cast<int>(count)));
}

/// Tags travel as paths, so what stands above a tag that a note has travels too.
std::size_t unusedTags(const Notebook& notebook)
{
    std::set<TagKey> used;
    for (const auto& [key, note] : notebook.notes()) {
        for (TagKey tag : note.tags) {
            while (!tag.isNull() && used.insert(tag).second)
                tag = notebook.tag(tag)->parent;
        }
    }
    return notebook.tags().size() - used.size();
}

void rehearseAnnotations(const Notebook& notebook, ExportRehearsal& rehearsal)
{
    std::size_t onEntities = 0, onFindings = 0, describedTags = 0;
    for (const auto& [key, note] : notebook.notes()) {
        const bool isOnEntity = std::holds_alternative<EntityRef>(note.target);
        onEntities += isOnEntity;
        onFindings += std::holds_alternative<FindingRef>(note.target);
        rehearsal.travelling += !isOnEntity;
    }
    for (const auto& [key, memo] : notebook.memos())
        rehearsal.travelling += !key.isNull();
    for (const auto& [key, tag] : notebook.tags())
        describedTags += !tag.description.empty() || tag.colour != NoteColour::Grey;
    rehearsal.travelling += notebook.links().size();
    addIf(rehearsal, onEntities,
          QT_TRANSLATE_N_NOOP("crossread",
                              "%n note(s) on entities: the format knows passages and articles only."));
    addIf(rehearsal, onFindings,
          QT_TRANSLATE_N_NOOP(
              "crossread",
              "That %n note(s) are about a figure, date or event: they travel as notes on its words."));
    addIf(rehearsal, notebook.memo({}) ? 1 : 0,
          QT_TRANSLATE_NOOP("crossread", "The project's memo: it is about no article."));
    addIf(
        rehearsal, describedTags,
        QT_TRANSLATE_N_NOOP("crossread", "Colour and description of %n tag(s): tags travel as their names."));
}

} // namespace

ExportRehearsal rehearseExport(const Notebook& notebook, const Corpus& corpus, NotesFormat format)
{
    ExportRehearsal rehearsal;
    if (format == NotesFormat::WebAnnotation) {
        rehearseAnnotations(notebook, rehearsal);
    } else {
        const std::vector<NoteRow> rows = noteRows(notebook, corpus);
        rehearsal.travelling = rows.size();
        addIf(rehearsal, unusedTags(notebook),
              QT_TRANSLATE_N_NOOP("crossread", "%n tag(s) that no note has."));
        const auto placed =
            std::count_if(rows.begin(), rows.end(), [](const NoteRow& row) { return row.begin >= 0; });
        addIf(rehearsal, format == NotesFormat::Csv ? 0 : static_cast<std::size_t>(placed),
              QT_TRANSLATE_N_NOOP(
                  "crossread",
                  "Where in the text %n passage(s) stand: the words are there, their positions are not."));
    }
    addIf(rehearsal, notebook.decisions().size(),
          QT_TRANSLATE_N_NOOP("crossread", "%n correction(s) of what the machine found."));
    return rehearsal;
}

} // namespace crossread
