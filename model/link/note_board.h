// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/selection.h"
#include "model/notes/note_places.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace crossread {

/// Where the notes and links of a notebook stand in the articles of a corpus: one NotePlaces for each article
/// that was asked for, brought up to date when it is asked for again. Placements outlive a corpus in which
/// the article has the same text.
class NoteBoard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setCorpus(std::shared_ptr<const Corpus> corpus);
    /// Null where there is none. \a notebook must outlive the board, or be replaced here before it goes.
    void setNotebook(const Notebook* notebook);
    /// Something changed in the notebook.
    void takeChange(const Touched& touched);

    /// Precondition: the article is in the corpus.
    [[nodiscard]] const NotePlaces& in(ArticleId article);
    [[nodiscard]] std::optional<ArticleId> articleOf(ArticleKey key) const;
    [[nodiscard]] std::optional<TextPlace> placeOf(NoteKey note);
    /// Nothing for an end that is not placed.
    [[nodiscard]] std::optional<TextPlace> placeOf(LinkKey link, bool isFrom);
    /// Where the notes of a selection stand; those without a place are left out.
    [[nodiscard]] std::vector<TextPlace> placesOf(const std::vector<NoteKey>& notes);
    /// Notes and link ends of articles in the corpus that found no place, by article.
    [[nodiscard]] std::vector<LostPlace> lost();

private:
    struct Shelf {
        std::shared_ptr<const AnalyzedArticle> article;
        std::unique_ptr<NotePlaces> places;
        bool isStale = true; ///< everything is to be looked at anew, else what was touched
        Touched touched;
    };

    std::shared_ptr<const Corpus> m_corpus;
    const Notebook* m_notebook = nullptr;
    std::unordered_map<ArticleKey, ArticleId, KeyHash> m_articles;
    std::unordered_map<ArticleKey, Shelf, KeyHash> m_shelves;
};

} // namespace crossread
