// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/captures.h"

#include <algorithm>

namespace crossread {

void Captures::take(const Corpus& before, const Corpus& now)
{
    std::map<ArticleKey, std::shared_ptr<const AnalyzedArticle>> former;
    for (std::size_t i = 0; i < before.articleCount(); ++i) {
        const auto& analyzed = before.analyzed(idAt<ArticleId>(i));
        former.emplace(keyOf(analyzed->article), analyzed);
    }
    std::map<ArticleKey, std::shared_ptr<const AnalyzedArticle>> kept;
    m_articles.clear();
    m_changedLast.clear();
    for (std::size_t i = 0; i < now.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const ArticleKey key = keyOf(now.article(id));
        const auto was = former.find(key);
        if (was != former.end() && was->second->article.text != now.article(id).text) {
            kept[key] = was->second;
            m_changedLast.push_back(id);
        } else if (const auto earlier = m_earlier.find(key); earlier != m_earlier.end()) {
            kept[key] = earlier->second;
        } else {
            continue;
        }
        m_articles.push_back(id);
    }
    m_earlier = std::move(kept);
}

void Captures::add(const Corpus& earlier, const Corpus& now)
{
    const std::set<ArticleKey> added = takeMissing(earlier, now);
    std::vector<ArticleId> changed;
    for (const ArticleId id : m_articles) {
        if (added.contains(keyOf(now.article(id))) ||
            std::find(m_changedLast.begin(), m_changedLast.end(), id) != m_changedLast.end())
            changed.push_back(id);
    }
    m_changedLast = std::move(changed);
}

void Captures::restore(const Corpus& earlier, const Corpus& now)
{
    takeMissing(earlier, now);
}

std::set<ArticleKey> Captures::takeMissing(const Corpus& earlier, const Corpus& now)
{
    std::map<ArticleKey, std::shared_ptr<const AnalyzedArticle>> former;
    for (std::size_t i = 0; i < earlier.articleCount(); ++i) {
        const auto& analyzed = earlier.analyzed(idAt<ArticleId>(i));
        former.emplace(keyOf(analyzed->article), analyzed);
    }
    std::set<ArticleKey> taken;
    m_articles.clear();
    for (std::size_t i = 0; i < now.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const ArticleKey key = keyOf(now.article(id));
        const auto was = former.find(key);
        if (was != former.end() && !m_earlier.contains(key) &&
            was->second->article.text != now.article(id).text) {
            m_earlier.emplace(key, was->second);
            taken.insert(key);
        }
        if (m_earlier.contains(key))
            m_articles.push_back(id);
    }
    return taken;
}

std::shared_ptr<const AnalyzedArticle> Captures::earlierOf(ArticleKey article) const
{
    const auto at = m_earlier.find(article);
    return at == m_earlier.end() ? nullptr : at->second;
}

} // namespace crossread
