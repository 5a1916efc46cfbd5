// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/document_names.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/body_cues.h"
#include "model/extract/names/full_forms.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace crossread::names {

namespace {
constexpr Rule bySecondPass = "names/second-pass";
constexpr Rule byPart = "names/part-of-person";
constexpr std::uint32_t maxNameWords = 8;
constexpr int weightOfCue = 3;        ///< votes that a word as "company" before a name is worth
constexpr std::size_t leastGlued = 6; ///< bytes of a name that is looked for inside a longer word

/// What the document tells of one name.
struct Known {
    std::array<std::uint16_t, entityKindCount> votes{};
    std::uint16_t asPart = 0; ///< whole names of persons that begin or end with it
    bool isBodyPart = false;  ///< an organisation's name goes on with a generic word: "Larkspur Compute"
    bool isWhole = false;     ///< found as a name of its own
    bool opensBody = false;   ///< an organisation's name begins with it: "Halden" of "Halden Air"
    bool goesOn = false;      ///< a longer name begins so
};

class DocumentNames {
public:
    DocumentNames(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    FoundNames run(FoundNames found)
    {
        for (const FoundName& name : found)
            learn(name);
        for (FoundName& name : found) {
            settle(name);
            unglue(name);
        }
        FoundNames added;
        std::size_t next = 0;
        for (const Sentence& sentence : m_document.sentences) {
            for (std::uint32_t i = sentence.firstToken; i < sentence.endToken;) {
                while (next < found.size() && found[next].end <= i)
                    ++next;
                const bool isTaken = next < found.size() && found[next].first <= i;
                i = isTaken ? found[next].end
                            : lookAt(i, sentence, next < found.size() ? found[next].first : sentence.endToken,
                                     added);
            }
        }
        return merged(found, added);
    }

private:
    [[nodiscard]] std::uint64_t hashAt(std::uint32_t token) const
    {
        return hashOf(m_document.wordAt(token), !m_document.tokens[token].has(NonAscii));
    }
    [[nodiscard]] bool isHyphen(std::uint32_t token) const
    {
        const Span span = m_document.tokens[token].span;
        return span.length() == 1 && m_document.text[span.begin] == '-';
    }
    [[nodiscard]] bool isCapital(std::uint32_t token) const
    {
        const Token& t = m_document.tokens[token];
        return t.isWord() && (t.has(HasUpper) || t.has(HasDigit));
    }

    /// The key of a name, its hyphens apart; marks what begins longer names where \a isLearning.
    std::uint64_t keyOfName(const FoundName& name, bool isLearning)
    {
        std::uint64_t key = 0;
        std::uint32_t words = 0;
        for (std::uint32_t i = name.first; i < name.end; ++i) {
            if (words > 0 && isHyphen(i))
                continue;
            if (words > 0 && isLearning)
                m_known[key].goesOn = true;
            key = words++ == 0 ? hashAt(i) : phraseHash(key, hashAt(i));
        }
        return words <= maxNameWords ? key : 0;
    }

    void learn(const FoundName& name)
    {
        const std::uint64_t key = keyOfName(name, true);
        if (key == 0 || name.beginSkip || name.endSkip)
            return;
        Known& known = m_known[key];
        known.isWhole = true;
        vote(known, name.kind, 1);
        if (name.kind != EntityKind::Product && isToldAsBody(m_document, m_lists, name))
            vote(known, EntityKind::Organization, weightOfCue);
        if (name.kind == EntityKind::Person && name.size() >= 2 && name.size() <= 5)
            learnParts(name);
        if (name.size() == 1 && m_document.wordAt(name.first).size() >= leastGlued)
            m_glueable.emplace(prefixKey(m_document.wordAt(name.first)), name.first);
        if (name.kind == EntityKind::Organization && m_document.wordAt(name.first).size() > 3 &&
            endsGenerically(name))
            m_known[hashAt(name.first)].isBodyPart = true;
        if (name.kind == EntityKind::Organization && name.size() >= 2 &&
            (m_lists.factsOf(hashAt(name.first)) & (LowerWord | People)) == 0)
            m_known[hashAt(name.first)].opensBody = true;
        if (name.kind == EntityKind::Product && name.size() >= 3 && isHyphen(name.end - 2) &&
            m_document.tokens[name.end - 1].has(HasLower))
            m_versions.insert(hashAt(name.end - 1));
    }

    /// "Calder Foods", "Kurosawa Precision Co.": all behind the first word is of many companies.
    [[nodiscard]] bool endsGenerically(const FoundName& name) const
    {
        for (std::uint32_t i = name.first + 1; i < name.end; ++i) {
            if (!isGenericEnd(m_document.wordAt(i)) && m_document.wordAt(i) != ".")
                return false;
        }
        return name.size() >= 2;
    }

    static void vote(Known& known, EntityKind kind, int weight)
    {
        auto& votes = known.votes[static_cast<std::size_t>(kind)];
        votes = static_cast<std::uint16_t>(std::min(votes + weight, 60000));
    }

    void learnParts(const FoundName& name)
    {
        const auto add = [&](std::uint32_t begin, std::uint32_t end) {
            std::uint64_t key = 0;
            for (std::uint32_t i = begin, words = 0; i < end; ++i) {
                if (words > 0 && isHyphen(i))
                    continue;
                if (words > 0)
                    m_known[key].goesOn = true;
                key = words++ == 0 ? hashAt(i) : phraseHash(key, hashAt(i));
            }
            m_known[key].asPart = 1;
        };
        // "Okonjo-Hale" of "Rupert Okonjo-Hale" is three tokens.
        std::uint32_t last = name.end - 1;
        while (last > name.first + 2 && isHyphen(last - 1))
            last -= 2;
        if (m_document.wordAt(last).size() > 1)
            add(last, name.end);
        if (m_document.wordAt(name.first).size() > 1 && !isHyphen(name.first + 1))
            add(name.first, name.first + 1);
    }

    /// Kinds by the votes, if they are clear.
    static bool isClear(const Known& known, std::size_t& best)
    {
        best = static_cast<std::size_t>(std::max_element(known.votes.begin(), known.votes.end()) -
                                        known.votes.begin());
        int rest = 0;
        for (const std::uint16_t votes : known.votes)
            rest += votes;
        rest -= known.votes[best];
        return known.votes[best] >= 2 * rest && known.votes[best] > 0;
    }

    /// "Halden's chief executive", "Halden shares": what companies have.
    [[nodiscard]] bool ownsLikeBody(std::uint32_t token) const
    {
        static constexpr ListedWords owned{std::array<std::string_view, 15>{
            "boss", "ceo", "chairman", "chief", "customers", "earnings", "founder", "profit", "profits",
            "revenue", "share", "shareholders", "shares", "spokesman", "spokeswoman"}};
        const auto count = static_cast<std::uint32_t>(m_document.tokens.size());
        const bool isOwner = token < count && (m_document.wordAt(token) == "'s" ||
                                               m_document.wordAt(token) == "\xE2\x80\x99s");
        const std::uint32_t noun = isOwner ? token + 1 : token;
        return noun < count && owned.contains(m_document.wordAt(noun));
    }

    /// "Tanabe said", where the document knows a person of that surname: a town only behind a word for where.
    [[nodiscard]] bool isNamesakeOfTown(const FoundName& name) const
    {
        static constexpr ListedWords wheres{
            std::array<std::string_view, 12>{"around", "at", "between", "in", "near", "outside", "from", "to",
                                             "through", "into", "via", "across"}};
        const std::uint32_t facts = m_lists.factsOf(hashAt(name.first));
        return name.size() == 1 && (facts & phraseMask) == City && name.first > 0 &&
               !wheres.contains(m_document.wordAt(name.first - 1));
    }

    void settle(FoundName& name)
    {
        const auto place = m_known.find(keyOfName(name, false));
        if (place == m_known.end())
            return;
        const Known& known = place->second;
        const bool isListedElse =
            (m_lists.factsOf(keyOfName(name, false)) & (City | Region | Body | Ware | People)) != 0;
        const bool isBodysShort = name.size() == 1 && known.isBodyPart && !known.asPart && !isListedElse;
        if (isBodysShort && (name.kind == EntityKind::Person || name.kind == EntityKind::Place)) {
            name.kind = EntityKind::Organization;
            name.by = bySecondPass;
            return;
        }
        if (known.asPart && (!isListedElse || known.votes[0] > 0 || isNamesakeOfTown(name))) {
            if (name.kind != EntityKind::Person) {
                name.kind = EntityKind::Person;
                name.by = byPart;
            }
            return;
        }
        if (name.kind == EntityKind::Person && name.size() == 1 && m_versions.contains(hashAt(name.first))) {
            name.kind = EntityKind::Product;
            name.by = bySecondPass;
            return;
        }
        if (name.size() == 1 && known.opensBody && name.kind == EntityKind::Place && ownsLikeBody(name.end)) {
            name.kind = EntityKind::Organization;
            name.by = bySecondPass;
            return;
        }
        std::size_t best = 0;
        if (isClear(known, best) && static_cast<std::size_t>(name.kind) != best) {
            name.kind = static_cast<EntityKind>(best);
            name.by = bySecondPass;
        }
    }

    /// Adds the longest known name at \a i that ends before \a limit; gives where to go on.
    std::uint32_t lookAt(std::uint32_t i, const Sentence& sentence, std::uint32_t limit, FoundNames& added)
    {
        if (!isCapital(i))
            return i + 1;
        std::uint64_t key = hashAt(i);
        auto place = m_known.find(key);
        if (place == m_known.end()) {
            lookForGlued(i, added);
            return i + 1;
        }
        const Known* found = nullptr;
        std::uint32_t end = i + 1;
        const std::uint32_t stop = std::min(limit, sentence.endToken);
        for (std::uint32_t next = i + 1;; ++next) {
            const Known& known = place->second;
            if (known.isWhole || known.asPart || known.isBodyPart) {
                found = &known;
                end = next;
            }
            while (next < stop && isHyphen(next))
                ++next;
            if (!known.goesOn || next >= stop)
                break;
            key = phraseHash(key, hashAt(next));
            place = m_known.find(key);
            if (place == m_known.end())
                break;
        }
        if (found && mayAdd(*found, i, end, sentence))
            added.push_back({i, end, kindOf(*found), found->isWhole ? bySecondPass : byPart, 0, 0});
        return found ? end : i + 1;
    }

    [[nodiscard]] static EntityKind kindOf(const Known& known)
    {
        if (known.asPart)
            return EntityKind::Person;
        if (known.isBodyPart && !known.isWhole)
            return EntityKind::Organization;
        std::size_t best = 0;
        isClear(known, best);
        return static_cast<EntityKind>(best);
    }

    /// One word that is also an English word, or stands beside other capitals, may be something else.
    [[nodiscard]] bool mayAdd(const Known& known, std::uint32_t first, std::uint32_t end,
                              const Sentence& sentence) const
    {
        if (end - first > 1)
            return true;
        const bool touchesCapital =
            (first > sentence.firstToken && isCapital(first - 1)) ||
            (end < sentence.endToken && isCapital(end) && m_document.tokens[end].has(SpaceBefore));
        const std::uint32_t facts = m_lists.factsOf(hashAt(first));
        // "Google did not plan": a well-known body that the document names elsewhere.
        const bool isWord = (facts & LowerWord) != 0 && (facts & Body) == 0;
        if ((facts & Region) && first > sentence.firstToken + 1 && isHyphen(first - 1) && !known.asPart)
            return true; // "the U.S.-China race"
        const int votes = *std::max_element(known.votes.begin(), known.votes.end());
        if (known.isBodyPart && !known.isWhole)
            return !touchesCapital && (facts & (People | Region | FirstName)) == 0 &&
                   (!isWord || isSaying(end, sentence) ||
                    (end < sentence.endToken && m_document.wordAt(end) == ","));
        if (known.asPart)
            return !touchesCapital && (!isWord || first > sentence.firstToken || isSaying(end, sentence));
        return !touchesCapital && (!isWord || (votes >= 3 && first > sentence.firstToken));
    }

    /// Whether a verb in the third person or the past follows ("Young says", "Young also cites").
    [[nodiscard]] bool isSaying(std::uint32_t token, const Sentence& sentence) const
    {
        if (token < sentence.endToken && m_document.wordAt(token) == "also")
            ++token;
        if (token >= sentence.endToken)
            return false;
        const std::string_view word = m_document.wordAt(token);
        const std::uint32_t sense = senseOf(m_lists.factsOf(hashAt(token)));
        const bool isVerb = sense >= 30 && sense <= 44;
        return word == "said" || (isVerb && (word.ends_with("s") || word.ends_with("ed")));
    }

    static std::uint64_t prefixKey(std::string_view word) { return wordHash(word.substr(0, leastGlued)); }

    /// "DeepSeekhas": the token of a known name that this one begins with, a small word of English glued to
    /// it.
    [[nodiscard]] std::optional<std::uint32_t> gluedName(std::uint32_t i) const
    {
        static constexpr std::array<std::string_view, 14> small{
            "has", "is", "was", "had", "and", "to", "in", "of", "said", "says", "will", "for", "on", "are"};
        const std::string_view word = m_document.wordAt(i);
        if (word.size() < leastGlued + 2)
            return {};
        const auto place = m_glueable.find(prefixKey(word));
        if (place == m_glueable.end())
            return {};
        const std::string_view name = m_document.wordAt(place->second);
        const bool isGlued = word.starts_with(name) &&
                             std::find(small.begin(), small.end(), word.substr(name.size())) != small.end();
        return isGlued ? std::optional(place->second) : std::nullopt;
    }

    void lookForGlued(std::uint32_t i, FoundNames& added) const
    {
        const auto name = gluedName(i);
        if (!name)
            return;
        const std::uint32_t skip =
            m_document.tokens[i].span.length() - m_document.tokens[*name].span.length();
        added.push_back({i, i + 1, kindOf(m_known.at(hashAt(*name))), bySecondPass, 0, skip});
    }

    void unglue(FoundName& found) const
    {
        const auto name = found.endSkip == 0 ? gluedName(found.end - 1) : std::nullopt;
        if (!name || *name == found.end - 1)
            return;
        found.endSkip =
            m_document.tokens[found.end - 1].span.length() - m_document.tokens[*name].span.length();
        if (found.size() == 1)
            found.kind = kindOf(m_known.at(hashAt(*name)));
    }

    const Document& m_document;
    const NameModel& m_lists;
    std::unordered_map<std::uint64_t, Known> m_known;
    std::unordered_set<std::uint64_t> m_versions; ///< last words of products: "Max" of "Qwen 2.5-Max"
    std::unordered_map<std::uint64_t, std::uint32_t> m_glueable; ///< first bytes of a name -> its token
};
} // namespace

FoundNames secondPass(const Document& document, const NameModel& lists, const FoundNames& found)
{
    return DocumentNames(document, lists).run(found);
}

} // namespace crossread::names
