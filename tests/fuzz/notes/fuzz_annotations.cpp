// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as annotations of one article; what is read has to be accepted by a notebook.
#include "model/exchange/notes_annotations.h"

#include <cstdlib>

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const std::shared_ptr<const Corpus> corpus = [] {
        auto analyzed = std::make_shared<AnalyzedArticle>();
        analyzed->article.key = {1, 1};
        analyzed->article.path = QStringLiteral("a.txt");
        analyzed->article.url = "http://e.g/a";
        analyzed->article.text =
            "The harbour office counted forty ships. שלום, said 👩‍🔬 the crew.";
        return buildCorpus({analyzed});
    }();
    const QByteArray bytes{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    Notebook notebook;
    const auto read = annotationsToNotes(bytes, notebook, *corpus, {});
    if (!read)
        return 0;
    if (notebook.apply(read->change))
        static_cast<void>(notesToAnnotations(notebook, *corpus));
    return 0;
}
