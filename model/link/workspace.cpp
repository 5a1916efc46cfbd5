// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/workspace.h"

#include "model/link/carry_over.h"

#include <QDateTime>
#include <QSignalBlocker>

#include <utility>

namespace crossread {

namespace {

/// Whether \a grown begins with the very articles of \a corpus.
bool beginsWith(const Corpus& grown, const Corpus& corpus)
{
    if (corpus.articleCount() == 0 || grown.articleCount() < corpus.articleCount())
        return false;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        if (grown.analyzed(id) != corpus.analyzed(id))
            return false;
    }
    return true;
}

} // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent),
      m_found(emptyCorpus()),
      m_corpus(m_found),
      m_linked(link(*m_corpus, {})),
      m_shown(applyFilters(*m_corpus, {}))
{
    connect(&m_hub, &SelectionHub::changed, this, &Workspace::relink);
    connect(&m_filters, &FilterStack::changed, this, &Workspace::refilter);
    connect(&m_history, &NavigationHistory::went, this, [this](const Place& place) {
        m_hub.select(place.selection);
        Q_EMIT placeRequested(place.text, false);
    });
    m_board.setCorpus(m_corpus);
    setDoor(nullptr);
}

void Workspace::setDoor(ChangeDoor* door)
{
    m_door->disconnect(this);
    m_door = door != nullptr ? door : &m_memory;
    m_board.setNotebook(&m_door->notebook());
    connect(m_door, &ChangeDoor::changed, this, [this](const Touched& touched, ChangeWay way) {
        m_board.takeChange(touched);
        dropLostNotes(touched);
        Q_EMIT notebookChanged(touched, way);
    });
    Selection kept = m_hub.selection();
    kept.notes.clear();
    m_hub.select(std::move(kept));
    Q_EMIT notebookReplaced();
}

/// A note that was removed is not in focus any more.
void Workspace::dropLostNotes(const Touched& touched)
{
    Selection kept = m_hub.selection();
    const auto isGone = [&](NoteKey key) {
        return touched.notes.contains(key) && notebook().note(key) == nullptr;
    };
    if (std::erase_if(kept.notes, isGone) > 0)
        m_hub.select(std::move(kept));
}

void Workspace::setDecided(const DecidedCorpus& decided)
{
    m_outcomes = decided.outcomes;
    if (decided.corpus == m_corpus || decided.corpus->articleCount() != m_found->articleCount())
        return;
    const std::shared_ptr<const Corpus> before = std::exchange(m_corpus, decided.corpus);
    const CarryOver carry(*before, *m_corpus);
    std::vector<Filter> filters;
    for (const Filter& filter : m_filters.filters()) {
        if (auto kept = carry.filter(filter))
            filters.push_back(*std::move(kept));
    }
    {
        const QSignalBlocker quietHub(m_hub);
        const QSignalBlocker quietFilters(m_filters);
        m_hub.setHover({});
        m_hub.select(carry.selection(m_hub.selection()));
        m_filters.clear();
        for (Filter& filter : filters)
            m_filters.push(std::move(filter));
    }
    m_history.carryOver([&carry](const Selection& selection) { return carry.selection(selection); });
    m_board.setCorpus(m_corpus);
    m_shown = applyFilters(*m_corpus, m_filters.filters());
    m_linked = link(*m_corpus, m_hub.selection());
    m_isRevising = true;
    Q_EMIT corpusChanged();
    m_isRevising = false;
}

void Workspace::setArticleSet(const ArticleSet& set)
{
    if (!set.corpus)
        return;
    const std::shared_ptr<const Corpus> before = std::exchange(m_found, set.corpus);
    m_corpus = m_found;
    m_captures.take(*before, *m_found, static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()));
    m_problems = set.problems;
    m_outcomes.clear();
    m_board.setCorpus(m_corpus);

    Selection kept;
    kept.notes = m_hub.selection().notes;
    if (beginsWith(*m_corpus, *before))
        kept.articles = m_hub.selection().articles;
    else
        m_history.clear();
    {
        // The new corpus is told first; selection and filters of the old one must not be heard before it.
        const QSignalBlocker quietHub(m_hub);
        const QSignalBlocker quietFilters(m_filters);
        m_hub.setHover({});
        m_hub.select(std::move(kept));
        m_filters.clear();
    }
    m_shown = applyFilters(*m_corpus, {});
    m_linked = link(*m_corpus, m_hub.selection());
    Q_EMIT corpusChanged();
    Q_EMIT found();
}

void Workspace::restoreCaptures(const std::vector<Capture>& earlier)
{
    m_captures.restore(earlier, *m_found);
    Q_EMIT capturesChanged();
}

void Workspace::goTo(const TextPlace& place)
{
    m_history.visit({place, m_hub.selection()});
    Q_EMIT placeRequested(place, false);
}

void Workspace::openBeside(const TextPlace& place)
{
    m_history.visit({place, m_hub.selection()});
    Q_EMIT placeRequested(place, true);
}

std::shared_ptr<const Corpus> Workspace::emptyCorpus()
{
    static const std::shared_ptr<const Corpus> empty = buildCorpus({});
    return empty;
}

void Workspace::relink(SelectionParts parts, ViewId origin)
{
    m_linked = link(*m_corpus, m_hub.selection());
    Q_EMIT linkedChanged(parts, origin);
}

void Workspace::refilter()
{
    m_shown = applyFilters(*m_corpus, m_filters.filters());
    Q_EMIT shownChanged();
}

} // namespace crossread
