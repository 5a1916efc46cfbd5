// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/copies.h"

#include <random>
#include <set>
#include <string>
#include <vector>

namespace crossread::test {

/// Documents of made-up words, some of which are copies of the one before with words replaced.
struct PlantedCopies {
    struct Pair {
        quint32 first;
        quint32 second;
        double similarity; ///< counted on the words themselves, without any hash
    };
    std::vector<std::string> texts;
    std::vector<std::vector<Passage>> passages;
    std::vector<Pair> pairs;

    [[nodiscard]] std::vector<CopyText> copyTexts() const
    {
        std::vector<CopyText> all;
        for (std::size_t i = 0; i < texts.size(); ++i)
            all.push_back({texts[i], passages[i]});
        return all;
    }
};

using WordList = std::vector<std::string>;

/// The Jaccard similarity of the sets of five words in a row, the slow way.
[[nodiscard]] inline double plainSimilarity(const WordList& a, const WordList& b)
{
    const auto shinglesOf = [](const WordList& words) {
        std::set<std::string> shingles;
        for (std::size_t i = 0; i + 5 <= words.size(); ++i) {
            std::string shingle;
            for (std::size_t j = i; j < i + 5; ++j)
                shingle += words[j] + ' ';
            shingles.insert(shingle);
        }
        return shingles;
    };
    const auto first = shinglesOf(a);
    const auto second = shinglesOf(b);
    std::size_t common = 0;
    for (const std::string& shingle : first)
        common += second.count(shingle);
    return double(common) / double(first.size() + second.size() - common);
}

/// \a count documents of 120 to 400 words, common words often as in any language; every tenth is a copy of
/// the one before with up to one word in six replaced. The same seed gives the same documents.
[[nodiscard]] inline PlantedCopies plantCopies(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    WordList vocabulary;
    for (int i = 0; i < 20000; ++i) {
        std::string word;
        for (auto length = 2 + random() % 7; length > 0; --length)
            word += char('a' + random() % 26);
        vocabulary.push_back(word);
    }
    const auto anyWord = [&] {
        const double place = double(random()) / double(std::mt19937::max());
        return vocabulary[std::size_t(place * place * place * double(vocabulary.size() - 1))];
    };
    PlantedCopies planted;
    WordList before;
    for (quint32 i = 0; i < count; ++i) {
        WordList words = before;
        if (i % 10 == 9) {
            const auto replaced = random() % 160;
            for (std::string& word : words)
                word = random() % 1000 < replaced ? anyWord() : word;
            planted.pairs.push_back({i - 1, i, plainSimilarity(before, words)});
        } else {
            words.clear();
            for (std::size_t length = 120 + random() % 281; length > 0; --length)
                words.push_back(anyWord());
        }
        std::string text;
        for (const std::string& word : words)
            text += (text.empty() ? "" : " ") + word;
        Passage passage;
        passage.span = makeSpan(0, text.size());
        planted.passages.push_back({passage});
        planted.texts.push_back(std::move(text));
        before = std::move(words);
    }
    return planted;
}

/// How many of the planted pairs with a similarity from \a least on are there, and how many of these were
/// found.
struct Recall {
    std::size_t found = 0;
    std::size_t planted = 0;
};

[[nodiscard]] inline Recall recallOf(const std::vector<CopyPair>& found, const PlantedCopies& planted,
                                     double least)
{
    std::set<std::pair<quint32, quint32>> pairs;
    for (const CopyPair& pair : found)
        pairs.emplace(pair.first, pair.second);
    Recall recall;
    for (const PlantedCopies::Pair& pair : planted.pairs) {
        if (pair.similarity < least)
            continue;
        ++recall.planted;
        recall.found += pairs.count({pair.first, pair.second});
    }
    return recall;
}

} // namespace crossread::test
