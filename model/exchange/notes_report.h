// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/notes_export.h"
#include "model/exchange/report.h"

namespace crossread {

struct DecisionOutcome;

/// One correction for people.
struct CorrectionRow {
    Timestamp made;
    std::string what;     ///< "Rename Tern Systems to Tern Ferries"
    std::string obstacle; ///< why it changes nothing in these articles; empty where it holds
};

/// What an analyst made of a set of articles, for the report.
struct AnalystWork {
    std::string project; ///< its name; empty where it has none
    std::vector<NoteRow> notes;
    std::vector<CorrectionRow> corrections; ///< in the order in which they hold
    std::vector<LoggedChange> log;          ///< oldest first
};

/// All of a notebook but the change log. \a outcomes are those of its decisions over this corpus.
[[nodiscard]] AnalystWork workOf(const Notebook& notebook, const Corpus& corpus,
                                 const std::vector<DecisionOutcome>& outcomes);

/// Notes under the article they stand in, each with the words it is about; those without an article first.
void addNotes(const AnalystWork& work, std::vector<Report::Block>& blocks);
/// What the analyst corrected, and whether it holds; then everything done, what was taken back marked so.
void addChanges(const AnalystWork& work, std::vector<Report::Block>& blocks);

} // namespace crossread
