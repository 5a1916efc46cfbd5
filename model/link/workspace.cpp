// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/workspace.h"

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
      m_corpus(emptyCorpus()),
      m_linked(link(*m_corpus, {})),
      m_shown(applyFilters(*m_corpus, {}))
{
    connect(&m_hub, &SelectionHub::changed, this, &Workspace::relink);
    connect(&m_filters, &FilterStack::changed, this, &Workspace::refilter);
    connect(&m_history, &NavigationHistory::went, this, [this](const Place& place) {
        m_hub.select(place.selection);
        Q_EMIT placeRequested(place.text, false);
    });
}

void Workspace::setArticleSet(const ArticleSet& set)
{
    if (!set.corpus)
        return;
    const std::shared_ptr<const Corpus> before = std::exchange(m_corpus, set.corpus);
    m_problems = set.problems;

    Selection kept;
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
