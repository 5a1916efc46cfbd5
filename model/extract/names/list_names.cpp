// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/list_names.h"

#include "model/extract/names/listed_bounds.h"
#include "model/extract/names/listed_kind.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/words_in_lists.h"

#include <algorithm>
#include <optional>

namespace crossread::names {

namespace {

class ListedNames {
public:
    ListedNames(const Document& document, const NameModel& lists) : m_words(document, lists) {}

    FoundNames run(const FoundNames& found)
    {
        FoundNames settled;
        for (const FoundName& name : found)
            settle(name, settled);
        FoundNames added;
        std::size_t next = 0;
        for (const Sentence& sentence : m_words.document().sentences) {
            for (std::uint32_t i = sentence.firstToken; i < sentence.endToken;) {
                while (next < settled.size() && settled[next].end <= i)
                    ++next;
                const bool isTaken = next < settled.size() && settled[next].first <= i;
                const std::uint32_t limit = next < settled.size()
                                                ? std::min(settled[next].first, sentence.endToken)
                                                : sentence.endToken;
                i = isTaken ? settled[next].end : lookAt(i, limit, sentence, added);
            }
        }
        return merged(settled, added);
    }

private:
    void settle(FoundName name, FoundNames& settled) const
    {
        if (const std::uint32_t at = dividedAt(m_words, name)) {
            FoundName owner = name;
            owner.end = at;
            settle(owner, settled);
            const bool isOwned = m_words.isPossessive(at);
            const bool isMember = m_words.word(at) == "of";
            name.first =
                isOwned || isMember || m_words.isHyphen(at) || m_words.word(at) == "and" ? at + 1 : at;
            name.beginSkip = 0;
            if (isMember)
                name.kind = EntityKind::Organization;
            if (isOwned && name.kind == EntityKind::Place)
                name.kind = EntityKind::Organization;
        }
        if (!settled.empty() && name.first < settled.back().end)
            return;
        if (extendToListed(m_words, name))
            return settled.push_back(name);
        cutToName(m_words, name);
        if (dividedAt(m_words, name) != 0)
            return settle(name, settled);
        if (isNoName(m_words, name))
            return;
        setListedKind(m_words, name);
        settled.push_back(name);
    }

    std::uint32_t lookAt(std::uint32_t i, std::uint32_t limit, const Sentence& sentence,
                         FoundNames& added) const
    {
        if (!m_words.isCapital(i))
            return i + 1;
        std::uint64_t key = m_words.hashAt(i);
        std::uint32_t facts = m_words.lists().factsOf(key);
        std::uint32_t end = 0;
        std::optional<EntityKind> kind;
        for (std::uint32_t next = i + 1, words = 1;; ++next) {
            const std::optional<EntityKind> here = kindOf(facts);
            if (here && (words > 1 || mayStandAlone(i, facts, sentence))) {
                kind = here;
                end = next;
            }
            while (next < limit && m_words.isHyphen(next))
                ++next;
            if (!(facts & Continues) || next >= limit || ++words > WordsInLists::mostWords)
                break;
            key = phraseHash(key, m_words.hashAt(next));
            facts = m_words.lists().factsOf(key);
        }
        const bool goesOn =
            kind && end < limit && m_words.isCapital(end) && m_words.token(end).has(SpaceBefore);
        if (!kind || goesOn || !m_words.isCapital(end - 1))
            return i + 1;
        added.push_back({i, end, *kind, byList, 0, 0});
        return end;
    }

    [[nodiscard]] bool mayStandAlone(std::uint32_t i, std::uint32_t facts, const Sentence& sentence) const
    {
        const bool followsCapital = i > sentence.firstToken && m_words.isCapital(i - 1);
        const bool isOnlyCity = (facts & phraseMask) == City;
        return !(facts & (LowerWord | FirstName)) && !(isOnlyCity && (facts & Surname)) && !followsCapital &&
               m_words.token(i).span.length() > 1;
    }

    const WordsInLists m_words;
};
} // namespace

FoundNames withListedNames(const Document& document, const NameModel& lists, const FoundNames& found)
{
    return ListedNames(document, lists).run(found);
}

} // namespace crossread::names
