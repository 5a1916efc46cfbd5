// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/notes_export.h"
#include "model/text/text_map.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace crossread {

namespace {

std::string aboutOf(const NoteTarget& target)
{
    if (const auto* finding = std::get_if<FindingRef>(&target))
        return std::string(nameOf(finding->kind));
    return std::holds_alternative<Anchor>(target) ? "passage" : "entity";
}

/// Collects rows; placements are made once for each article.
class Rows {
public:
    Rows(const Notebook& notebook, const Corpus& corpus) : m_notebook(notebook), m_corpus(corpus)
    {
        for (std::size_t i = 0; i < corpus.articleCount(); ++i)
            m_articles.emplace(keyOf(corpus.article(idAt<ArticleId>(i))), idAt<ArticleId>(i));
    }

    std::vector<NoteRow> take()
    {
        if (const Memo* memo = m_notebook.memo({}))
            add(memoRow(*memo, {}, "project"));
        for (std::size_t i = 0; i < m_corpus.articleCount(); ++i)
            addArticle(m_corpus.article(idAt<ArticleId>(i)));
        for (const auto& [key, note] : m_notebook.notes()) {
            if (!anchorOf(note.target))
                add(noteRow(note, nullptr));
        }
        addOfArticlesNotOpen();
        return std::move(m_rows);
    }

private:
    void add(NoteRow row) { m_rows.push_back(std::move(row)); }

    static void setArticle(NoteRow& row, const Article* article)
    {
        if (!article)
            return;
        row.article = article->title.empty() ? article->path.toStdString() : article->title;
        row.source = article->source;
        if (const auto day = article->published.reference())
            row.published = isoDate(*day);
    }

    NoteRow memoRow(const Memo& memo, const Article* article, const char* about)
    {
        NoteRow row;
        setArticle(row, article);
        row.about = about;
        row.text = memo.text;
        row.created = row.modified = memo.modified;
        return row;
    }

    NoteRow noteRow(const Note& note, const Article* article)
    {
        NoteRow row;
        setArticle(row, article);
        row.about = aboutOf(note.target);
        if (const auto* entity = std::get_if<EntityRef>(&note.target))
            row.words = entity->name;
        row.text = note.text;
        row.colour = std::string(nameOf(note.colour));
        for (const TagKey tag : note.tags)
            row.tags.push_back(m_notebook.pathOf(tag));
        row.created = note.created;
        row.modified = note.modified;
        return row;
    }

    /// Title and outlet of the article.
    [[nodiscard]] QString citationOf(ArticleKey key) const
    {
        const auto found = m_articles.find(key);
        if (found == m_articles.end())
            return QCoreApplication::translate("crossread", "an article that is not open");
        NoteRow named;
        setArticle(named, &m_corpus.article(found->second));
        return QString::fromStdString(named.source.empty() ? named.article
                                                           : named.article + ", " + named.source);
    }

    void setPlace(NoteRow& row, const Anchor& anchor, const AnchorPlacer* placer, const TextMap* map)
    {
        row.words = anchor.quote;
        if (!placer)
            return;
        const Placement placement = placer->place(anchor);
        row.place = std::string(nameOf(placement.kind));
        if (!placement.isPlaced())
            return;
        const CodePointSpan at = map->toCodePoints(placement.span);
        row.begin = at.begin;
        row.end = at.end;
    }

    void addArticle(const Article& article)
    {
        const ArticleKey key = keyOf(article);
        m_open.insert(key);
        if (const Memo* memo = m_notebook.memo(key))
            add(memoRow(*memo, &article, "article"));
        const AnchorPlacer placer(article);
        const TextMap map(article.text);
        const std::size_t first = m_rows.size();
        for (const NoteKey noteKey : m_notebook.notesIn(key)) {
            const Note& note = *m_notebook.note(noteKey);
            NoteRow row = noteRow(note, &article);
            setPlace(row, *anchorOf(note.target), &placer, &map);
            add(std::move(row));
        }
        for (const LinkKey linkKey : m_notebook.linksIn(key)) {
            const PassageLink& link = *m_notebook.link(linkKey);
            if (link.from.article != key)
                continue;
            NoteRow row = linkRow(link, &article);
            setPlace(row, link.from, &placer, &map);
            add(std::move(row));
        }
        std::stable_sort(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end(),
                         [](const NoteRow& a, const NoteRow& b) {
                             return std::tuple(a.isLost(), a.begin, a.end) <
                                    std::tuple(b.isLost(), b.begin, b.end);
                         });
    }

    NoteRow linkRow(const PassageLink& link, const Article* article)
    {
        NoteRow row;
        setArticle(row, article);
        row.about = "link";
        row.words = link.from.quote;
        row.text = link.text;
        row.link = QCoreApplication::translate("crossread", "%1: “%2” (%3)",
                                               "kind of a link; words and article of its other end")
                       .arg(labelOf(link.kind, link.ownKind),
                            QString::fromStdString(link.to.quote).simplified(), citationOf(link.to.article))
                       .toStdString();
        row.created = link.created;
        row.modified = link.modified;
        return row;
    }

    void addOfArticlesNotOpen()
    {
        for (const auto& [key, memo] : m_notebook.memos()) {
            if (!key.isNull() && !m_open.contains(key))
                add(memoRow(memo, nullptr, "article"));
        }
        for (const auto& [key, note] : m_notebook.notes()) {
            const Anchor* anchor = anchorOf(note.target);
            if (!anchor || m_open.contains(anchor->article))
                continue;
            NoteRow row = noteRow(note, nullptr);
            setPlace(row, *anchor, nullptr, nullptr);
            add(std::move(row));
        }
        for (const auto& [key, link] : m_notebook.links()) {
            if (!m_open.contains(link.from.article))
                add(linkRow(link, nullptr));
        }
    }

    const Notebook& m_notebook;
    const Corpus& m_corpus;
    std::map<ArticleKey, ArticleId> m_articles;
    std::vector<NoteRow> m_rows;
    std::set<ArticleKey> m_open;
};

} // namespace

std::vector<NoteRow> noteRows(const Notebook& notebook, const Corpus& corpus)
{
    return Rows(notebook, corpus).take();
}

} // namespace crossread
