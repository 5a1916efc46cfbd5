// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"
#include "model/link/captures.h"
#include "model/link/change_stack.h"
#include "model/link/filter.h"
#include "model/link/linked.h"
#include "model/link/navigation_history.h"
#include "model/link/note_board.h"
#include "model/link/selection_hub.h"
#include "model/notes/decided_corpus.h"

#include <QObject>

#include <memory>

namespace crossread {

/// What all views of one window look at: the corpus as the analyst has corrected it, the notes, what is in
/// focus, what is shown, and where the reader was.
///
/// A new corpus is told by corpusChanged() alone: filters are gone by then, the selection too (but for
/// articles that stay), and views take linked() and shown() from here. Linked and Shown are computed once per
/// change, before their signal.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);

    [[nodiscard]] const Corpus& corpus() const { return *m_corpus; }
    [[nodiscard]] std::shared_ptr<const Corpus> sharedCorpus() const { return m_corpus; }
    /// The corpus as the machine found it: what articles are added to and decisions are applied to.
    [[nodiscard]] std::shared_ptr<const Corpus> foundCorpus() const { return m_found; }
    [[nodiscard]] const std::vector<LoadProblem>& problems() const { return m_problems; }
    /// What became of each decision over the present articles.
    [[nodiscard]] const std::vector<DecisionOutcome>& outcomes() const { return m_outcomes; }
    /// What articles said before they were read again with another text.
    [[nodiscard]] const Captures& captures() const { return m_captures; }
    [[nodiscard]] const Linked& linked() const { return m_linked; }
    [[nodiscard]] const Shown& shown() const { return m_shown; }

    [[nodiscard]] SelectionHub& hub() { return m_hub; }
    [[nodiscard]] const Selection& selection() const { return m_hub.selection(); }
    [[nodiscard]] FilterStack& filters() { return m_filters; }
    [[nodiscard]] NavigationHistory& history() { return m_history; }

    /// Takes over a set that was read. When the new corpus begins with the articles of the present one
    /// (articles were added), selected articles stay; ids of other tables do not carry over.
    void setArticleSet(const ArticleSet& set);

    /// What articles of the present set said before, as a project keeps it. capturesChanged() tells it.
    void restoreCaptures(const std::vector<Capture>& earlier);
    /// Of those the ones that nobody was told of yet: Captures::countAsChanged().
    void countAsChanged(const Corpus& earlier) { m_captures.countAsChanged(earlier, *m_found); }

    /// Takes over the found corpus with the analyst's decisions applied; silent when it is the present one.
    /// Selection, filters and history go along by name and place; views see isRevising() meanwhile.
    void setDecided(const DecidedCorpus& decided);
    [[nodiscard]] bool isRevising() const { return m_isRevising; }

    /// Where everything the analyst does goes through. Never null: in memory until a project gives another.
    [[nodiscard]] ChangeDoor& door() const { return *m_door; }
    [[nodiscard]] const Notebook& notebook() const { return m_door->notebook(); }
    /// Null for the one in memory. \a door must outlive the workspace, or be replaced before it goes.
    void setDoor(ChangeDoor* door);
    [[nodiscard]] NoteBoard& noteBoard() { return m_board; }

    /// Asks for the exact words of a finding to be shown in a reading pane, and remembers the place.
    void goTo(const TextPlace& place);
    /// The same in another pane than the one that shows the present article.
    void openBeside(const TextPlace& place);
    /// Asks for two articles to be shown side by side with what differs.
    void compare(ArticleId first, ArticleId second) { Q_EMIT comparisonRequested(first, second); }

    /// A corpus without articles, for a window that has none yet.
    [[nodiscard]] static std::shared_ptr<const Corpus> emptyCorpus();

Q_SIGNALS:
    void corpusChanged();
    /// Earlier captures came apart from a new corpus.
    void capturesChanged();
    void shownChanged();
    void linkedChanged(crossread::SelectionParts parts, crossread::ViewId origin);
    void placeRequested(const crossread::TextPlace& place, bool isBeside);
    void comparisonRequested(crossread::ArticleId first, crossread::ArticleId second);
    /// The notebook changed; the board has it already.
    void notebookChanged(const crossread::Touched& touched, crossread::ChangeWay way);
    /// Another notebook altogether.
    void notebookReplaced();
    /// A new corpus was found, to which the decisions are to be applied: setDecided().
    void found();

private:
    void relink(SelectionParts parts, ViewId origin);
    void refilter();
    void dropLostNotes(const Touched& touched);

    std::shared_ptr<const Corpus> m_found;
    std::shared_ptr<const Corpus> m_corpus;
    std::vector<LoadProblem> m_problems;
    std::vector<DecisionOutcome> m_outcomes;
    Captures m_captures;
    ChangeStack m_memory;
    ChangeDoor* m_door = &m_memory;
    NoteBoard m_board;
    bool m_isRevising = false;
    SelectionHub m_hub;
    FilterStack m_filters;
    NavigationHistory m_history;
    Linked m_linked;
    Shown m_shown;
};

} // namespace crossread
