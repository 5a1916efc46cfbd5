// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/full_forms.h"

#include "model/extract/listed_words.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace crossread::names {

namespace {
/// The words of a name, folded.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    const std::string text = folded(name);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

using FirstMentions = std::unordered_map<std::string, Index>;

/// Links single names of persons to whole names; run forwards, then over what is left with all whole names
/// known.
class PersonLinks {
public:
    PersonLinks(const Document& document, std::vector<Mention>& mentions)
        : m_document(document), m_mentions(mentions)
    {
    }

    void link()
    {
        for (Index i = 0; i < m_mentions.size(); ++i) {
            if (m_mentions[i].kind == EntityKind::Person)
                linkForward(i);
        }
        for (const Index i : m_open) {
            const auto full = m_byWord.find(folded(m_mentions[i].span.in(m_document.text)));
            if (full != m_byWord.end())
                m_mentions[i].fullForm = full->second;
        }
    }

private:
    void linkForward(Index i)
    {
        const std::vector<std::string> words = wordsOf(m_mentions[i].span.in(m_document.text));
        if (words.size() == 1) {
            const auto full = m_byWord.find(words.front());
            if (full != m_byWord.end())
                m_mentions[i].fullForm = full->second;
            else
                m_open.push_back(i);
            return;
        }
        if (words.empty())
            return;
        const std::string whole = folded(m_mentions[i].span.in(m_document.text));
        const Index first = m_whole.try_emplace(whole, i).first->second;
        m_byWord[words.front()] = first;
        m_byWord[words.back()] = first;
    }

    const Document& m_document;
    std::vector<Mention>& m_mentions;
    FirstMentions m_whole;
    FirstMentions m_byWord; ///< first or last word -> the whole name that held it last
    std::vector<Index> m_open;
};

/// Short forms of things: first the whole names are read, then the short ones looked up.
class ThingLinks {
public:
    ThingLinks(const Document& document, const std::vector<Acronym>& acronyms, std::vector<Mention>& mentions)
        : m_document(document), m_acronyms(acronyms), m_mentions(mentions)
    {
    }

    void link()
    {
        readAcronyms();
        for (Index i = 0; i < m_mentions.size(); ++i)
            readWhole(i);
        for (Index i = 0; i < m_mentions.size(); ++i) {
            const auto whole = m_wholeOfShort.find(keyOf(m_mentions[i].kind, textOf(i)));
            if (whole != m_wholeOfShort.end() && whole->second != i && !m_mentions[i].fullForm)
                m_mentions[i].fullForm = whole->second;
        }
        for (Mention& mention : m_mentions) {
            if (mention.fullForm && m_mentions[*mention.fullForm].fullForm)
                mention.fullForm = m_mentions[*mention.fullForm].fullForm;
        }
    }

private:
    [[nodiscard]] std::string_view textOf(Index i) const { return m_mentions[i].span.in(m_document.text); }

    static std::string keyOf(EntityKind kind, std::string_view text)
    {
        return static_cast<char>('0' + static_cast<int>(kind)) + folded(text);
    }

    void readAcronyms()
    {
        for (const Acronym& acronym : m_acronyms) {
            const Span words{m_document.tokens[acronym.first].span.begin,
                             m_document.tokens[acronym.end - 1].span.end};
            const auto whole = std::partition_point(m_mentions.begin(), m_mentions.end(),
                                                    [&](const Mention& m) { return m.span.end < words.end; });
            if (whole == m_mentions.end() || whole->span.end != words.end ||
                whole->span.begin > words.begin + 4)
                continue;
            const auto index = static_cast<Index>(whole - m_mentions.begin());
            m_wholeOfShort.try_emplace(keyOf(whole->kind, m_document.wordAt(acronym.token)), index);
        }
    }

    void readWhole(Index i)
    {
        const EntityKind kind = m_mentions[i].kind;
        if (kind != EntityKind::Product && kind != EntityKind::Organization)
            return;
        const std::string text = folded(textOf(i));
        const std::size_t cut = kind == EntityKind::Product ? text.find_last_of(" -") : text.rfind(' ');
        if (cut == std::string::npos || cut == 0)
            return;
        const std::string last = text.substr(cut + 1);
        if (kind == EntityKind::Organization && isGenericEnd(last))
            m_wholeOfShort.try_emplace(keyOf(kind, std::string_view(text).substr(0, cut)), i);
        const bool isVersion = last.size() >= 2 && last.size() <= 5 && last.front() >= 'a' &&
                               last.front() <= 'z' && last[1] >= '0' && last[1] <= '9';
        // "Max" of "Qwen 2.5-Max"
        const bool isVariant =
            text[cut] == '-' && last.size() >= 3 && text.find_first_of("0123456789") < cut &&
            std::all_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (kind == EntityKind::Product && (isVersion || isVariant))
            m_wholeOfShort.try_emplace(keyOf(kind, last), i);
        if (kind == EntityKind::Product && last == "project")
            m_wholeOfShort.try_emplace(keyOf(kind, std::string_view(text).substr(0, cut)), i);
    }

    const Document& m_document;
    const std::vector<Acronym>& m_acronyms;
    std::vector<Mention>& m_mentions;
    FirstMentions m_wholeOfShort;
};

// clang-format off
/// Last words of companies' names: what they are by law, and what they make.
constexpr ListedWords forms{std::array<std::string_view, 20>{
    "ag", "co", "company", "corp", "corporation", "enterprises", "gmbh", "group", "holdings", "inc",
    "incorporated", "industries", "limited", "llc", "ltd", "nv", "partners", "plc", "sa", "se"}};
constexpr ListedWords trades{std::array<std::string_view, 42>{
    "ai", "air", "airlines", "airways", "beverages", "biotech", "breweries", "capital", "cement",
    "chemicals", "compute", "electric", "electronics", "energy", "foods", "insurance", "labs", "logistics",
    "mining", "motors", "networks", "petroleum", "pharma", "pharmaceuticals", "pictures", "precision",
    "renewables", "research", "robotics", "securities", "semiconductor", "semiconductors", "shipping",
    "software", "steel", "stores", "studios", "systems", "technologies", "technology", "telecom", "textiles"}};
// clang-format on
} // namespace

bool isGenericEnd(std::string_view word)
{
    return forms.contains(word) || trades.contains(word);
}

void linkFullForms(const Document& document, const std::vector<Acronym>& acronyms,
                   std::vector<Mention>& mentions)
{
    PersonLinks(document, mentions).link();
    ThingLinks(document, acronyms, mentions).link();
}

} // namespace crossread::names
