// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/lexicon.h"

#include "model/extract/names/name_model.h"

namespace crossread {

WordList WordList::parse(std::string_view lines)
{
    WordList list;
    list.m_text = std::make_shared<const std::string>(lines);
    std::string_view rest = *list.m_text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (!line.empty() && line.front() != '#')
            list.m_words.insert(line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return list;
}

Lexicon::Lexicon() = default;
Lexicon::~Lexicon() = default;

Result<std::shared_ptr<const Lexicon>> Lexicon::load()
{
    auto names = NameModel::load();
    if (!names)
        return names.failure();
    auto lexicon = std::make_shared<Lexicon>();
    lexicon->m_names = std::move(*names);
    return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

} // namespace crossread
