// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/notes_report.h"

#include "model/notes/decided_corpus.h"

#include <QCoreApplication>

namespace crossread {

namespace {

std::string phrase(const char* text)
{
    return QCoreApplication::translate("Report", text).toStdString();
}

void addNote(const NoteRow& row, std::vector<Report::Block>& blocks)
{
    if (!row.words.empty())
        blocks.emplace_back(Report::Quote{row.words});
    if (!row.link.empty())
        blocks.emplace_back(Report::Paragraph{row.link});
    if (!row.text.empty())
        blocks.emplace_back(Report::Note{row.text});
    if (std::string remarks = remarksOf(row); !remarks.empty())
        blocks.emplace_back(Report::Remark{std::move(remarks)});
}

} // namespace

AnalystWork workOf(const Notebook& notebook, const Corpus& corpus,
                   const std::vector<DecisionOutcome>& outcomes)
{
    AnalystWork work;
    work.notes = noteRows(notebook, corpus);
    for (const Decision& decision : notebook.decisions()) {
        CorrectionRow row{decision.made, describe(decision.correction).toStdString(), {}};
        for (const DecisionOutcome& outcome : outcomes) {
            if (outcome.decision == decision.key)
                row.obstacle = outcome.obstacle.toStdString();
        }
        work.corrections.push_back(std::move(row));
    }
    return work;
}

void addNotes(const AnalystWork& work, std::vector<Report::Block>& blocks)
{
    if (work.notes.empty())
        return;
    blocks.emplace_back(Report::Heading{2, phrase("Notes")});
    std::string heading;
    for (const NoteRow& row : work.notes) {
        if (std::string own = headingOf(row); own != heading) {
            heading = std::move(own);
            blocks.emplace_back(Report::Heading{3, heading});
        }
        addNote(row, blocks);
    }
}

void addChanges(const AnalystWork& work, std::vector<Report::Block>& blocks)
{
    if (!work.corrections.empty()) {
        blocks.emplace_back(Report::Heading{2, phrase("Corrections")});
        Report::Table table{{phrase("When"), phrase("What"), phrase("In these articles")}, {}};
        for (const CorrectionRow& row : work.corrections)
            table.rows.push_back(
                {isoTime(row.made), row.what, row.obstacle.empty() ? phrase("holds") : row.obstacle});
        blocks.emplace_back(std::move(table));
    }
    if (work.log.empty())
        return;
    blocks.emplace_back(Report::Heading{2, phrase("Change log")});
    Report::Table table{{phrase("When"), phrase("What"), ""}, {}};
    for (const LoggedChange& change : work.log)
        table.rows.push_back({isoTime(change.at), change.name, stateOf(change)});
    blocks.emplace_back(std::move(table));
}

} // namespace crossread
