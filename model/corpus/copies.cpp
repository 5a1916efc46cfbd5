// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/copies.h"

#include "model/extract/passages/repeats.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace crossread {

namespace {

constexpr std::size_t functionCount = 8;
constexpr std::size_t binCount = 8;
constexpr std::size_t sketchSize = functionCount * binCount;
constexpr std::size_t bandCount = sketchSize / 2;
constexpr std::size_t comparedArticles = 64; ///< of those alike each is compared with so many before it
constexpr std::size_t comparedPassages = 8;  ///< one original is enough
constexpr quint32 shortestCopiedPassage = 40;
constexpr quint64 emptyBin = std::numeric_limits<quint64>::max();

using Sketch = std::array<quint64, sketchSize>;

struct FunctionSeed {
    quint64 mask;
    quint64 factor;
};

constexpr std::array<FunctionSeed, functionCount> seeds = [] {
    std::array<FunctionSeed, functionCount> all{};
    for (quint64 i = 0; i < functionCount; ++i)
        all[i] = {spread(2 * i + 1), spread(2 * i + 2) | 1U};
    return all;
}();

/// Each function deals the shingles into eight bins and keeps the least of each (one-permutation hashing: Li,
/// Owen and Zhang 2012), which costs an eighth of 64 functions.
void addTo(Sketch& sketch, quint64 shingle)
{
    for (std::size_t f = 0; f < functionCount; ++f) {
        const quint64 value = (shingle ^ seeds[f].mask) * seeds[f].factor;
        quint64& least = sketch[f * binCount + (value >> 61)];
        least = std::min(least, value << 3);
    }
}

/// Short texts leave bins empty: these borrow from the next full one (densification: Shrivastava and Li
/// 2014).
void fillEmptyBins(Sketch& sketch)
{
    for (std::size_t f = 0; f < functionCount; ++f) {
        const auto bins = std::span(sketch).subspan(f * binCount, binCount);
        std::array<quint64, binCount> full{};
        std::copy(bins.begin(), bins.end(), full.begin());
        for (std::size_t b = 0; b < binCount; ++b) {
            for (std::size_t step = 1; step < binCount && bins[b] == emptyBin; ++step) {
                const quint64 next = full[(b + step) % binCount];
                bins[b] = next == emptyBin ? emptyBin : next + step;
            }
        }
    }
}

quint64 bandOf(const Sketch& sketch, std::size_t band)
{
    return spread(sketch[band] ^ spread(sketch[sketchSize - 1 - band]));
}

bool shareBand(const Sketch& a, const Sketch& b, std::size_t band)
{
    return a[band] == b[band] && a[sketchSize - 1 - band] == b[sketchSize - 1 - band];
}

/// Eight bits of each value of a sketch, the two rows of the bands behind one another, in one cache line:
/// enough to tell in about how many two sketches agree. What agrees by chance alone is found out where the
/// shingles are compared.
struct alignas(sketchSize) Digest {
    std::array<quint8, bandCount> rows{};
    std::array<quint8, bandCount> otherRows{};
};

Digest digestOf(const Sketch& sketch)
{
    Digest digest{};
    for (std::size_t band = 0; band < bandCount; ++band) {
        digest.rows[band] = static_cast<quint8>(spread(sketch[band]));
        digest.otherRows[band] = static_cast<quint8>(spread(sketch[sketchSize - 1 - band]));
    }
    return digest;
}

/// In which rows two digests agree: 2 for both rows of a band, 1 for one, 0 for none.
std::array<quint8, bandCount> agreementOf(const Digest& a, const Digest& b)
{
    std::array<quint8, bandCount> agreeing{};
    for (std::size_t i = 0; i < bandCount; ++i)
        agreeing[i] = static_cast<quint8>((a.rows[i] == b.rows[i] ? 1 : 0) +
                                          (a.otherRows[i] == b.otherRows[i] ? 1 : 0));
    return agreeing;
}

class CopySearch {
public:
    CopySearch(std::span<const CopyText> texts, double leastShare, std::size_t compared)
        : m_texts(texts), m_leastShare(leastShare), m_compared(compared)
    {
    }

    std::vector<CopyPair> run()
    {
        takeSketches();
        for (std::size_t band = 0; band < bandCount; ++band)
            addCandidates(band);
        std::sort(m_candidates.begin(), m_candidates.end());
        checkCandidates();
        std::sort(m_pairs.begin(), m_pairs.end(), [](const CopyPair& a, const CopyPair& b) {
            return std::pair(a.first, a.second) < std::pair(b.first, b.second);
        });
        return std::move(m_pairs);
    }

private:
    void takeSketches()
    {
        std::unordered_map<quint64, quint32> seen;
        for (quint32 i = 0; i < m_texts.size(); ++i) {
            Sketch sketch;
            sketch.fill(emptyBin);
            quint64 whole = 0;
            const std::size_t words = forEachShingle(m_texts[i], [&](quint64 shingle) {
                addTo(sketch, shingle);
                whole = spread(whole + shingle);
            });
            if (words == 0)
                continue;
            const auto [first, isNew] = seen.try_emplace(whole, i);
            if (!isNew) {
                m_pairs.push_back({first->second, i, 1.0});
                continue;
            }
            fillEmptyBins(sketch);
            m_numbers.push_back(i);
            m_digests.push_back(digestOf(sketch));
            m_sketches.push_back(sketch);
        }
    }

    /// Pairs of texts that agree in both rows of a band. A bucket is half of the band's hash before the
    /// number of the text: two bands that share a half are told apart as any other candidates are.
    void addCandidates(std::size_t band)
    {
        m_buckets.clear();
        for (quint32 i = 0; i < m_sketches.size(); ++i)
            m_buckets.push_back((bandOf(m_sketches[i], band) & ~textOfBucket) | i);
        std::sort(m_buckets.begin(), m_buckets.end());
        std::size_t first = 0;
        for (std::size_t i = 1; i < m_buckets.size(); ++i) {
            if (((m_buckets[i] ^ m_buckets[first]) & ~textOfBucket) != 0)
                first = i;
            // The texts before it in its bucket were looked at just now; its own digest lies anywhere.
            constexpr std::size_t ahead = 6;
            if (i + ahead < m_buckets.size())
                __builtin_prefetch(&m_digests[static_cast<quint32>(m_buckets[i + ahead])]);
            for (std::size_t j = std::max(first, i < m_compared ? 0 : i - m_compared); j < i; ++j)
                offer(static_cast<quint32>(m_buckets[j]), static_cast<quint32>(m_buckets[i]), band);
        }
    }

    /// Takes a pair whose sketches agree in at least half of what the least share lets expect; of two texts
    /// with that share fewer than one in 10,000 pairs agree in less. Sets of like texts, such as a season's
    /// match reports, share many bands but few words. Each pair is taken once, at the first band it shares.
    void offer(quint32 a, quint32 b, std::size_t band)
    {
        const auto agreement = agreementOf(m_digests[a], m_digests[b]);
        const auto agreeing = std::accumulate(agreement.begin(), agreement.end(), quint8{0},
                                              [](quint8 sum, quint8 rows) { return quint8(sum + rows); });
        if (agreeing < m_leastShare * static_cast<double>(sketchSize) / 2)
            return;
        for (std::size_t earlier = 0; earlier < band; ++earlier) {
            if (agreement[earlier] == 2 && shareBand(m_sketches[a], m_sketches[b], earlier))
                return;
        }
        m_candidates.emplace_back(m_numbers[a], m_numbers[b]);
    }

    /// Candidates come sorted, so the first of a pair is read once for all its pairs.
    void checkCandidates()
    {
        std::unordered_map<quint32, std::vector<quint64>> shingles;
        const auto shinglesAt = [&](quint32 i) -> const std::vector<quint64>& {
            const auto [at, isNew] = shingles.try_emplace(i);
            if (isNew)
                at->second = shinglesOf(m_texts[i]);
            return at->second;
        };
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const auto [first, second] = m_candidates[i];
            const double share = similarityOf(shinglesAt(first), shinglesAt(second));
            if (share >= m_leastShare)
                m_pairs.push_back({first, second, share});
            if (i + 1 == m_candidates.size() || m_candidates[i + 1].first != first)
                shingles.erase(first); // no later pair has it, neither as first nor, being smaller, as second
        }
    }

    static constexpr quint64 textOfBucket = std::numeric_limits<quint32>::max();

    std::span<const CopyText> m_texts;
    double m_leastShare;
    std::size_t m_compared;         ///< in a bucket
    std::vector<quint32> m_numbers; ///< of the text each sketch is of
    std::vector<Sketch> m_sketches;
    std::vector<Digest> m_digests; ///< of the sketches
    std::vector<quint64> m_buckets;
    std::vector<std::pair<quint32, quint32>> m_candidates;
    std::vector<CopyPair> m_pairs;
};

/// The passages of all texts that are long enough to tell a copy by, each as a text of its own.
struct PassageList {
    struct Place {
        quint32 text;
        quint32 passage;
    };

    explicit PassageList(std::span<const CopyText> texts)
    {
        for (quint32 i = 0; i < texts.size(); ++i) {
            const auto& [text, passages] = texts[i];
            for (quint32 p = 0; p < passages.size(); ++p) {
                if (!isStory(passages[p]) || passages[p].span.length() < shortestCopiedPassage)
                    continue;
                units.push_back({text, passages.subspan(p, 1)});
                places.push_back({i, p});
            }
        }
    }

    [[nodiscard]] std::string_view wordsOf(quint32 unit) const
    {
        return units[unit].passages[0].span.in(units[unit].text);
    }

    std::vector<CopyText> units;
    std::vector<Place> places;
};

} // namespace

std::vector<CopyPair> findCopies(std::span<const CopyText> texts, double leastShare)
{
    return CopySearch(texts, leastShare, comparedArticles).run();
}

std::vector<Origin> originsOf(std::span<const CopyPair> pairs)
{
    quint32 size = 0;
    for (const CopyPair& pair : pairs)
        size = std::max(size, pair.second + 1);
    std::vector<quint32> root(size);
    std::iota(root.begin(), root.end(), 0U);
    const auto rootOf = [&](quint32 i) {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    };
    for (const CopyPair& pair : pairs) {
        const auto [low, high] = std::minmax({rootOf(pair.first), rootOf(pair.second)});
        root[high] = low;
    }
    std::vector<Origin> byRoot(size);
    for (const CopyPair& pair : pairs) {
        Origin& origin = byRoot[rootOf(pair.first)];
        origin.share = origin.articles.empty() ? pair.share : std::min(origin.share, pair.share);
        origin.articles.push_back(idAt<ArticleId>(pair.first));
        origin.articles.push_back(idAt<ArticleId>(pair.second));
    }
    std::erase_if(byRoot, [](const Origin& origin) { return origin.articles.empty(); });
    for (Origin& origin : byRoot) {
        std::sort(origin.articles.begin(), origin.articles.end());
        origin.articles.erase(std::unique(origin.articles.begin(), origin.articles.end()),
                              origin.articles.end());
    }
    return byRoot;
}

std::vector<CopiedPassage> findCopiedPassages(std::span<const CopyText> texts, double leastShare)
{
    const PassageList list(texts);
    std::vector<CopiedPassage> copied;
    std::vector<CopyPair> pairs = CopySearch(list.units, leastShare, comparedPassages).run();
    std::stable_sort(pairs.begin(), pairs.end(), [](const CopyPair& a, const CopyPair& b) {
        return std::pair(a.second, b.share) < std::pair(b.second, a.share);
    });
    for (std::size_t i = 0; i < pairs.size();) {
        const quint32 copy = pairs[i].second;
        bool isTaken = false;
        for (; i < pairs.size() && pairs[i].second == copy; ++i) {
            const PassageList::Place from = list.places[pairs[i].first];
            const PassageList::Place at = list.places[copy];
            if (isTaken || from.text == at.text)
                continue;
            isTaken = true;
            copied.push_back({idAt<ArticleId>(at.text), at.passage, idAt<ArticleId>(from.text), from.passage,
                              pairs[i].share,
                              haveSameWords(list.wordsOf(pairs[i].first), list.wordsOf(copy))});
        }
    }
    return copied;
}

} // namespace crossread
