// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/notes/notebook.h"

#include <QTest>

/// Two articles with notes of every kind on them.
namespace crossread::test {

inline std::shared_ptr<const AnalyzedArticle> articleOf(quint64 key, std::string title, std::string url,
                                                        std::string text)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article.key = {5, key};
    analyzed->article.path = QStringLiteral("/articles/%1.txt").arg(key);
    analyzed->article.title = std::move(title);
    analyzed->article.url = std::move(url);
    analyzed->article.text = std::move(text);
    return analyzed;
}

inline std::shared_ptr<const Corpus> articles()
{
    return buildCorpus(
        {articleOf(
             1, "A *quiet* harbour", "https://example.org/harbour",
             "The harbour office counted forty ships on Monday. Seven of them carried grain for the mills."),
         articleOf(
             2, "", "",
             "On Tuesday the wind turned, and by noon the harbour was quiet. שלום, said 👩‍🔬 the "
             "crew.")});
}

inline Anchor anchorOn(const Corpus& corpus, std::size_t article, std::string_view words)
{
    const Article& of = corpus.article(idAt<ArticleId>(article));
    const std::size_t at = of.text.find(words);
    return makeAnchor(of, makeSpan(at, at + words.size()));
}

inline Timestamp at(int seconds)
{
    return Timestamp(std::chrono::seconds(1'700'000'000 + seconds));
}

inline Notebook notebookOn(const Corpus& corpus)
{
    Notebook notebook;
    const auto apply = [&](Change change) {
        const auto applied = notebook.apply(change);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.reason()));
    };
    apply(AddTag{{{2, 1}, {}, "Money", NoteColour::Grey, ""}});
    apply(AddTag{{{2, 2}, {2, 1}, "Cost", NoteColour::Grey, ""}});
    apply(AddNote{{{1, 1},
                   anchorOn(corpus, 0, "carried grain"),
                   NoteColour::Blue,
                   "=SUM(A1) is *not*, a \"formula\"",
                   {{2, 2}},
                   at(1),
                   at(2)}});
    apply(AddNote{{{1, 2},
                   anchorOn(corpus, 1, "שלום, said 👩‍🔬"),
                   NoteColour::Yellow,
                   "",
                   {},
                   at(3),
                   at(3)}});
    apply(AddLink{{{3, 1},
                   anchorOn(corpus, 0, "forty ships"),
                   anchorOn(corpus, 1, "wind turned"),
                   LinkKind::Contradicts,
                   "",
                   "Look again",
                   at(4),
                   at(5)}});
    apply(AddLink{{{3, 2},
                   anchorOn(corpus, 0, "forty"),
                   anchorOn(corpus, 0, "Seven"),
                   LinkKind::Own,
                   "is part of",
                   "",
                   at(4),
                   at(5)}});
    apply(SetMemo{{5, 1}, "Read twice", at(6)});
    return notebook;
}

} // namespace crossread::test
