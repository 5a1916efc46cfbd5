// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/load.h"

#include <QDir>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace crossread::test {

/// The sample articles of the program, read anew.
[[nodiscard]] inline std::vector<Article> sampleArticles()
{
    const QString folder = qEnvironmentVariable("CROSSREAD_SOURCE", QDir::currentPath());
    return loadFiles(listFiles({folder + QStringLiteral("/resources/sample")})).articles;
}

/// Makes articles by shuffling the paragraphs of the sample articles: news prose with names, figures and
/// dates in their usual density. The same seed gives the same articles.
class ArticleGenerator {
public:
    explicit ArticleGenerator(unsigned seed) : m_random(seed)
    {
        for (const Article& article : sampleArticles()) {
            for (const Passage& passage : article.passages) {
                if (passage.kind == PassageKind::Paragraph && passage.span.length() > 120)
                    m_paragraphs.emplace_back(passage.span.in(article.text));
            }
        }
    }

    /// False where the sample articles were not found.
    [[nodiscard]] bool isReady() const { return !m_paragraphs.empty(); }

    /// A plain text article of about \a bytes.
    [[nodiscard]] std::string text(std::size_t bytes)
    {
        std::string text = "Generated article " + std::to_string(m_random() % 100000) + "\n\n";
        std::uniform_int_distribution<std::size_t> any(0, m_paragraphs.size() - 1);
        while (text.size() < bytes)
            text += "Part " + std::to_string(++m_serial) + " begins. " + m_paragraphs[any(m_random)] + "\n\n";
        return text;
    }

private:
    std::mt19937 m_random;
    int m_serial = 0; ///< makes each paragraph differ: repeats inside an article are not read
    std::vector<std::string> m_paragraphs;
};

} // namespace crossread::test
