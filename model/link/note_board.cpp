// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/note_board.h"

#include <algorithm>

namespace crossread {

namespace {

const Notebook& emptyNotebook()
{
    static const Notebook empty;
    return empty;
}

} // namespace

void NoteBoard::setCorpus(std::shared_ptr<const Corpus> corpus)
{
    m_corpus = std::move(corpus);
    m_articles.clear();
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const ArticleKey key = keyOf(m_corpus->article(id));
        m_articles.emplace(key, id);
        const auto shelf = m_shelves.find(key);
        if (shelf != m_shelves.end() && shelf->second.article != m_corpus->analyzed(id) &&
            shelf->second.article->article.text != m_corpus->article(id).text)
            m_shelves.erase(shelf);
    }
    std::erase_if(m_shelves, [this](const auto& entry) { return !m_articles.contains(entry.first); });
}

void NoteBoard::setNotebook(const Notebook* notebook)
{
    m_notebook = notebook;
    for (auto& [key, shelf] : m_shelves)
        shelf.isStale = true;
}

void NoteBoard::takeChange(const Touched& touched)
{
    for (const ArticleKey key : touched.articles) {
        const auto shelf = m_shelves.find(key);
        if (shelf == m_shelves.end() || shelf->second.isStale)
            continue;
        shelf->second.touched.notes.insert(touched.notes.begin(), touched.notes.end());
        shelf->second.touched.links.insert(touched.links.begin(), touched.links.end());
    }
}

const NotePlaces& NoteBoard::in(ArticleId article)
{
    Shelf& shelf = m_shelves[keyOf(m_corpus->article(article))];
    if (!shelf.places) {
        shelf.article = m_corpus->analyzed(article);
        shelf.places = std::make_unique<NotePlaces>(shelf.article);
    }
    const Touched touched = std::exchange(shelf.touched, {});
    const Notebook& notebook = m_notebook != nullptr ? *m_notebook : emptyNotebook();
    if (std::exchange(shelf.isStale, false))
        shelf.places->update(notebook);
    else if (!touched.isEmpty())
        shelf.places->update(notebook, touched);
    return *shelf.places;
}

std::optional<ArticleId> NoteBoard::articleOf(ArticleKey key) const
{
    const auto at = m_articles.find(key);
    return at == m_articles.end() ? std::nullopt : std::optional(at->second);
}

std::optional<TextPlace> NoteBoard::placeOf(NoteKey key)
{
    const Note* note = m_notebook != nullptr ? m_notebook->note(key) : nullptr;
    const Anchor* anchor = note != nullptr ? anchorOf(note->target) : nullptr;
    const auto article = anchor != nullptr ? articleOf(anchor->article) : std::nullopt;
    if (!article)
        return {};
    const auto span = in(*article).spanOf(key);
    return span ? std::optional(TextPlace{*article, *span}) : std::nullopt;
}

std::optional<TextPlace> NoteBoard::placeOf(LinkKey key, bool isFrom)
{
    const PassageLink* link = m_notebook != nullptr ? m_notebook->link(key) : nullptr;
    const auto article = link != nullptr ? articleOf((isFrom ? link->from : link->to).article) : std::nullopt;
    if (!article)
        return {};
    for (const LinkMark& mark : in(*article).linkMarks()) {
        if (mark.link == key && mark.isFrom == isFrom)
            return TextPlace{*article, mark.span};
    }
    return {};
}

std::vector<TextPlace> NoteBoard::placesOf(const std::vector<NoteKey>& notes)
{
    std::vector<TextPlace> places;
    for (const NoteKey note : notes) {
        if (const auto place = placeOf(note))
            places.push_back(*place);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::vector<LostPlace> NoteBoard::lost()
{
    std::vector<LostPlace> all;
    if (m_notebook == nullptr || !m_corpus)
        return all;
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i) {
        const ArticleKey key = keyOf(m_corpus->article(idAt<ArticleId>(i)));
        if (m_notebook->notesIn(key).empty() && m_notebook->linksIn(key).empty())
            continue;
        const auto& lostHere = in(idAt<ArticleId>(i)).lost();
        all.insert(all.end(), lostHere.begin(), lostHere.end());
    }
    return all;
}

} // namespace crossread
