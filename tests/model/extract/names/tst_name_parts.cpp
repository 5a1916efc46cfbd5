// SPDX-License-Identifier: GPL-3.0-or-later
// What the sums of a part's weights are kept under must tell all that the part's features see: else what a
// text gives would depend on the texts read before it.
#include "model/extract/lexicon.h"
#include "model/extract/names/name_features.h"
#include "model/extract/names/name_model.h"
#include "model/text/blocks.h"
#include "model/text/tokens.h"
#include "tools/article_generator.h"

#include <QTest>

#include <unordered_map>

using namespace crossread;
using namespace crossread::names;
using namespace crossread::test;

class TestNameParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto lexicon = Lexicon::load();
        QVERIFY2(lexicon.isOk(), "the word lists cannot be read");
        m_lexicon = *lexicon;
        QVERIFY(ArticleGenerator(1).isReady());
    }

    void whatAPartIsKnownByTellsItsFeatures()
    {
        for (const Article& article : sampleArticles())
            look(article.text, article.passages);
        // The same words in an order that no article has.
        ArticleGenerator generator(3);
        for (int i = 0; i < 20; ++i)
            look(shuffled(generator.text(4000)), {});
        QVERIFY(m_known.size() > 20'000);
        QVERIFY(m_met > m_known.size());
        QCOMPARE(m_different, 0U);
    }

private:
    using Hashes = std::vector<std::uint64_t>;

    void look(const std::string& text, const std::vector<Passage>& passages)
    {
        const TokenizedText tokenized =
            passages.empty() ? tokenize(text, splitIntoBlocks(text)) : tokenize(text, passages);
        const Document document{text, passages, tokenized.tokens, tokenized.sentences, {}};
        NameSentence sentence(document, m_lexicon->names());
        for (const Sentence& range : document.sentences) {
            sentence.read(range);
            for (std::size_t i = 0; i < sentence.size(); ++i)
                lookAt(sentence, i);
        }
    }

    void lookAt(const NameSentence& sentence, std::size_t index)
    {
        Hashes hashes;
        auto sink = [&](std::uint64_t hash) { hashes.push_back(hash); };
        NameFeatures features(sentence, index, sink);
        std::vector<std::pair<NamePart, std::uint64_t>> parts;
        features.visitParts([&](NamePart part, std::uint64_t seen) { parts.emplace_back(part, seen | 1); });
        for (const auto& [part, seen] : parts) {
            hashes.clear();
            features.collectPart(part);
            const auto [place, isNew] = m_known.try_emplace(seen, hashes);
            ++m_met;
            m_different += !isNew && place->second != hashes ? 1 : 0;
        }
    }

    static std::string shuffled(const std::string& text)
    {
        std::vector<std::string> words;
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            words.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
        std::mt19937 random(5);
        std::shuffle(words.begin(), words.end(), random);
        std::string all;
        for (const std::string& word : words)
            all += word + ' ';
        return all;
    }

    std::shared_ptr<const Lexicon> m_lexicon;
    std::unordered_map<std::uint64_t, Hashes> m_known;
    std::size_t m_met = 0;
    std::size_t m_different = 0;
};

QTEST_GUILESS_MAIN(TestNameParts)
#include "tst_name_parts.moc"
