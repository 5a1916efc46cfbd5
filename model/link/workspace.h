// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"
#include "model/link/filter.h"
#include "model/link/linked.h"
#include "model/link/navigation_history.h"
#include "model/link/selection_hub.h"

#include <QObject>

#include <memory>

namespace crossread {

/// What all views of one window look at: the corpus, what is in focus, what is shown, and where the reader
/// was.
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
    [[nodiscard]] const std::vector<LoadProblem>& problems() const { return m_problems; }
    [[nodiscard]] const Linked& linked() const { return m_linked; }
    [[nodiscard]] const Shown& shown() const { return m_shown; }

    [[nodiscard]] SelectionHub& hub() { return m_hub; }
    [[nodiscard]] const Selection& selection() const { return m_hub.selection(); }
    [[nodiscard]] FilterStack& filters() { return m_filters; }
    [[nodiscard]] NavigationHistory& history() { return m_history; }

    /// Takes over a set that was read. When the new corpus begins with the articles of the present one
    /// (articles were added), selected articles stay; ids of other tables do not carry over.
    void setArticleSet(const ArticleSet& set);

    /// Asks for the exact words of a finding to be shown in a reading pane, and remembers the place.
    void goTo(const TextPlace& place);
    /// The same in another pane than the one that shows the present article.
    void openBeside(const TextPlace& place);

    /// A corpus without articles, for a window that has none yet.
    [[nodiscard]] static std::shared_ptr<const Corpus> emptyCorpus();

Q_SIGNALS:
    void corpusChanged();
    void shownChanged();
    void linkedChanged(crossread::SelectionParts parts, crossread::ViewId origin);
    void placeRequested(const crossread::TextPlace& place, bool isBeside);

private:
    void relink(SelectionParts parts, ViewId origin);
    void refilter();

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<LoadProblem> m_problems;
    SelectionHub m_hub;
    FilterStack m_filters;
    NavigationHistory m_history;
    Linked m_linked;
    Shown m_shown;
};

} // namespace crossread
