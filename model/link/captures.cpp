// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/captures.h"

#include "model/base/reversed.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

/// Of captures, oldest first, drops what says the same as a later one or as the present text, and the oldest
/// beyond those kept.
void thinOut(std::vector<Capture>& captures, const std::string& present)
{
    std::vector<Capture> kept;
    for (const Capture& capture : Reversed(captures)) {
        const bool isKnown = std::any_of(kept.begin(), kept.end(), [&capture](const Capture& later) {
            return later.textHash == capture.textHash;
        });
        if (!isKnown && capture.article->text != present && kept.size() < Captures::mostOfOne)
            kept.push_back(capture);
    }
    std::reverse(kept.begin(), kept.end());
    captures = std::move(kept);
}

} // namespace

Capture captureOf(const std::shared_ptr<const AnalyzedArticle>& analyzed, quint64 until)
{
    const std::string& text = analyzed->article.text;
    return {
        std::shared_ptr<const Article>(analyzed, &analyzed->article),
        QCryptographicHash::hash(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                 QCryptographicHash::Sha256),
        until, [analyzed] { return analyzed; }};
}

void Captures::take(const Corpus& before, const Corpus& now, quint64 moment)
{
    std::map<ArticleKey, std::shared_ptr<const AnalyzedArticle>> former;
    for (std::size_t i = 0; i < before.articleCount(); ++i) {
        const auto& analyzed = before.analyzed(idAt<ArticleId>(i));
        former.emplace(keyOf(analyzed->article), analyzed);
    }
    std::map<ArticleKey, std::vector<Capture>> kept;
    m_articles.clear();
    m_changedLast.clear();
    for (std::size_t i = 0; i < now.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const std::string& text = now.article(id).text;
        const ArticleKey key = keyOf(now.article(id));
        std::vector<Capture> captures = of(key);
        const auto was = former.find(key);
        if (was != former.end() && was->second->article.text != text) {
            captures.push_back(captureOf(was->second, moment));
            m_changedLast.push_back(id);
        }
        thinOut(captures, text);
        if (captures.empty())
            continue;
        kept[key] = std::move(captures);
        m_articles.push_back(id);
    }
    m_earlier = std::move(kept);
}

void Captures::restore(const std::vector<Capture>& earlier, const Corpus& now)
{
    std::map<ArticleKey, std::vector<Capture>> restored;
    for (const Capture& capture : earlier)
        restored[keyOf(*capture.article)].push_back(capture);
    m_articles.clear();
    for (std::size_t i = 0; i < now.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const ArticleKey key = keyOf(now.article(id));
        if (const auto known = restored.find(key); known != restored.end()) {
            std::vector<Capture>& captures = m_earlier[key];
            captures.insert(captures.begin(), known->second.begin(), known->second.end());
            thinOut(captures, now.article(id).text);
        }
        if (!of(key).empty())
            m_articles.push_back(id);
    }
}

void Captures::countAsChanged(const Corpus& earlier, const Corpus& now)
{
    std::set<ArticleKey> told;
    for (std::size_t i = 0; i < earlier.articleCount(); ++i)
        told.insert(keyOf(earlier.article(idAt<ArticleId>(i))));
    std::vector<ArticleId> changed;
    for (const ArticleId id : m_articles) {
        if (told.contains(keyOf(now.article(id))) ||
            std::find(m_changedLast.begin(), m_changedLast.end(), id) != m_changedLast.end())
            changed.push_back(id);
    }
    m_changedLast = std::move(changed);
}

const std::vector<Capture>& Captures::of(ArticleKey article) const
{
    static const std::vector<Capture> none;
    const auto at = m_earlier.find(article);
    return at == m_earlier.end() ? none : at->second;
}

} // namespace crossread
