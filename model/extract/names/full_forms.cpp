// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/full_forms.h"

#include "model/text/fold.h"

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
} // namespace

void linkFullForms(const Document& document, std::vector<Mention>& mentions)
{
    PersonLinks(document, mentions).link();
}

} // namespace crossread::names
