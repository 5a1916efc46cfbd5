// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/anchor_event.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::dates {

namespace {

constexpr std::size_t phraseReach = 6;       ///< tokens behind "after" that tell the happening
constexpr std::size_t clauseReach = 16;      ///< tokens between a date and the happening that it dates
constexpr std::size_t dateReach = 32;        ///< dates that are looked at on either side
constexpr std::size_t shortestStem = 4;      ///< bytes
constexpr std::size_t longestHappening = 20; ///< bytes of a word

struct Pair {
    std::string_view verb;
    std::string_view noun;
};

/// Happenings whose noun has another stem.
constexpr std::array<Pair, 16> pairs{{{"acquired", "acquisition"},
                                      {"bought", "purchase"},
                                      {"decided", "decision"},
                                      {"died", "death"},
                                      {"fell", "fall"},
                                      {"introduced", "introduction"},
                                      {"invaded", "invasion"},
                                      {"met", "meeting"},
                                      {"published", "publication"},
                                      {"resigned", "resignation"},
                                      {"sold", "sale"},
                                      {"spoke", "speech"},
                                      {"struck", "strike"},
                                      {"suspended", "suspension"},
                                      {"voted", "vote"},
                                      {"won", "victory"}}};

/// "releas" of "release", "released" and "releases"; empty of what is no happening's word.
std::string stemOf(std::string_view word)
{
    if (word.size() > longestHappening)
        return {};
    std::string stem = ascii::lowered(word);
    for (const Pair& pair : pairs) {
        if (stem == pair.verb)
            stem = pair.noun;
    }
    for (const std::string_view ending :
         {"ement", "ment", "ation", "ion", "ing", "ed", "es", "s", "al", "e"}) {
        if (stem.ends_with(ending) && stem.size() >= ending.size() + shortestStem) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    return stem.size() >= shortestStem ? stem : std::string();
}

bool isDeterminer(std::string_view word)
{
    static constexpr std::array<std::string_view, 8> words{"the", "its",  "their", "his",
                                                           "her", "that", "this",  "those"};
    return std::ranges::find(words, word) != words.end();
}

bool isPreposition(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> words{"of",   "by", "in",   "at", "from",
                                                           "with", "on", "into", "for"};
    return std::ranges::find(words, word) != words.end();
}

/// What stands behind "after": "the release of V3", "the product launch", "DeepSeek released V3".
struct Happening {
    static constexpr std::size_t mostStems =
        2; ///< a noun may have another one before it, or a clause behind it
    std::vector<std::string> stems;
    std::vector<std::string_view> parties; ///< names, as they are written

    [[nodiscard]] bool isToldBy(std::string_view word) const
    {
        return std::ranges::find(stems, stemOf(word)) != stems.end();
    }
};

class AnchorSearch {
public:
    AnchorSearch(const Document& document, std::span<const FoundDate> found, std::size_t distance,
                 std::size_t behind)
        : m_document(document), m_found(found), m_distance(distance), m_first(tokenAt(behind)), m_end(m_first)
    {
    }

    std::optional<std::size_t> run()
    {
        const Happening happening = read();
        if (happening.stems.empty())
            return {};
        for (std::size_t back = 1; back <= std::min(dateReach, m_distance); ++back) {
            if (isDated(happening, m_distance - back))
                return m_distance - back;
        }
        for (std::size_t at = m_distance + 1; at < m_found.size() && at <= m_distance + dateReach; ++at) {
            if (isDated(happening, at))
                return at;
        }
        return {};
    }

private:
    [[nodiscard]] std::size_t tokenAt(std::size_t byte) const
    {
        const auto at = std::ranges::lower_bound(m_document.tokens, byte, {},
                                                 [](const Token& token) { return token.span.begin; });
        return static_cast<std::size_t>(at - m_document.tokens.begin());
    }

    Happening read()
    {
        Happening happening;
        const std::size_t limit = std::min(m_document.tokens.size(), m_first + phraseReach);
        bool isNoun = false;
        bool isTold = false;
        for (m_end = m_first; m_end < limit && m_document.tokens[m_end].isWord(); ++m_end) {
            const std::string_view word = m_document.wordAt(m_end);
            if (m_document.tokens[m_end].has(Capitalized) || m_document.tokens[m_end].has(HasDigit)) {
                happening.parties.push_back(word);
            } else if (m_end == m_first && isDeterminer(word)) {
                isNoun = true;
            } else if (isPreposition(word)) {
                isTold = true;
            } else if (!isTold && (isNoun || word.ends_with("ed"))) {
                if (std::string stem = stemOf(word); !stem.empty())
                    happening.stems.push_back(std::move(stem));
                isTold = !isNoun || m_end >= m_first + Happening::mostStems;
            }
        }
        const bool isVerbOfNobody = !isNoun && happening.parties.empty();
        return isVerbOfNobody ? Happening{} : happening;
    }

    /// Whether the clause of a date tells the happening.
    [[nodiscard]] bool isDated(const Happening& happening, std::size_t at) const
    {
        const FoundDate& date = m_found[at];
        const bool isDay = date.finding.type == DateType::Date && date.moment.isResolved() &&
                           date.moment.grain <= TimeUnit::Day && !date.finding.anchor;
        if (!isDay)
            return false;
        const auto behind = std::ranges::upper_bound(m_document.sentences, date.finding.span.begin, {},
                                                     [](const Sentence& s) { return s.span.begin; });
        if (behind == m_document.sentences.begin())
            return false;
        const Sentence& sentence = *(behind - 1);
        const std::size_t middle = tokenAt(date.finding.span.begin);
        const std::size_t begin =
            std::max<std::size_t>(sentence.firstToken, middle > clauseReach ? middle - clauseReach : 0);
        const std::size_t end = std::min<std::size_t>(sentence.endToken, middle + clauseReach);
        bool isTold = false;
        bool hasParty = happening.parties.empty();
        for (std::size_t i = begin; i < end; ++i) {
            if (!m_document.tokens[i].isWord() || (i >= m_first && i < m_end))
                continue;
            const std::string_view word = m_document.wordAt(i);
            isTold = isTold || (!m_document.tokens[i].has(Capitalized) && happening.isToldBy(word));
            hasParty = hasParty || std::ranges::find(happening.parties, word) != happening.parties.end();
        }
        return isTold && hasParty;
    }

    const Document& m_document;
    std::span<const FoundDate> m_found;
    std::size_t m_distance;
    std::size_t m_first; ///< token behind "after"
    std::size_t m_end;   ///< of the words that tell the happening
};

} // namespace

std::optional<std::size_t> anchorEvent(const Document& document, std::span<const FoundDate> found,
                                       std::size_t distance, std::size_t behind)
{
    return AnchorSearch(document, found, distance, behind).run();
}

} // namespace crossread::dates
