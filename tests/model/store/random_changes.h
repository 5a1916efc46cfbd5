// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

#include <random>

namespace crossread::test {

/// Changes of every kind that fit the notebook as it is; the same seed gives the same ones, but for their
/// keys.
class RandomChanges {
public:
    explicit RandomChanges(quint32 seed) : m_random(seed)
    {
        for (int i = 0; i < 3; ++i) {
            Article article;
            article.key = newKey<ArticleKey>();
            article.path = QStringLiteral("%1.txt").arg(i);
            for (int word = 0; word < 200; ++word)
                article.text += "word" + std::to_string(word * 7 + i) + " ";
            m_articles.push_back(std::move(article));
        }
    }

    Change next(const Notebook& notebook)
    {
        switch (m_random() % 18) {
        case 0:
        case 1:
        case 2:
            return AddNote{note(notebook)};
        case 3:
            return notebook.notes().empty() ? Change{AddNote{note(notebook)}}
                                            : RemoveNote{anyOf(notebook.notes())};
        case 4:
            return AddTag{tag(notebook)};
        case 5:
            return AddLink{link()};
        case 6:
            return SetMemo{pick() ? ArticleKey{} : article().key, pick() ? words() : std::string{}, now()};
        case 7:
        case 8:
            return AddDecision{{newKey<DecisionKey>(), correction(), now()}, {}};
        case 9:
            return notebook.decisions().empty()
                       ? Change{AddDecision{{newKey<DecisionKey>(), correction(), now()}, {}}}
                       : RemoveDecision{notebook.decisions()[m_random() % notebook.decisions().size()].key};
        case 10:
            return Batch{{AddNote{note(notebook)}, AddTag{tag(notebook)}, AddLink{link()}}, "Three at once"};
        default:
            return changeOfWhatIsThere(notebook);
        }
    }

    std::mt19937& random() { return m_random; }

private:
    Change changeOfWhatIsThere(const Notebook& notebook)
    {
        if (notebook.notes().empty() || notebook.tags().size() < 2 || notebook.links().empty())
            return Batch{{AddNote{note(notebook)}, AddTag{tag(notebook)}, AddLink{link()}}, {}};
        const NoteKey noteKey = anyOf(notebook.notes());
        switch (m_random() % 8) {
        case 0:
            return SetNoteText{noteKey, words(), now()};
        case 1:
            return SetNoteColour{noteKey, static_cast<NoteColour>(m_random() % noteColourCount), now()};
        case 2:
            return SetNoteTags{noteKey, {anyOf(notebook.tags())}, now()};
        case 3:
            return PlaceNote{noteKey, anchor(), now()};
        case 4:
            return RemoveTag{anyOf(notebook.tags())};
        case 5: {
            Tag edited = notebook.tags().at(anyOf(notebook.tags()));
            edited.name = words();
            edited.parent = pick() ? anyOf(notebook.tags()) : TagKey{};
            return EditTag{edited};
        }
        case 6:
            return MergeTags{anyOf(notebook.tags()), anyOf(notebook.tags())};
        default: {
            PassageLink edited = notebook.links().at(anyOf(notebook.links()));
            edited.text = words();
            return pick() ? Change{EditLink{edited}} : RemoveLink{edited.key};
        }
        }
    }

    Note note(const Notebook& notebook)
    {
        Note made{newKey<NoteKey>(), anchor(), NoteColour::Green, words(), {}, now(), now()};
        if (pick())
            made.target = entity();
        if (!notebook.tags().empty() && pick())
            made.tags = {anyOf(notebook.tags())};
        return made;
    }
    Tag tag(const Notebook& notebook)
    {
        return {newKey<TagKey>(), notebook.tags().empty() || pick() ? TagKey{} : anyOf(notebook.tags()),
                words(), NoteColour::Red, words()};
    }
    PassageLink link()
    {
        return {newKey<LinkKey>(), anchor(), anchor(), LinkKind::Supports, {}, words(), now(), now()};
    }
    Correction correction()
    {
        switch (m_random() % 5) {
        case 0:
            return MergeEntities{{entity(), entity()}, entity()};
        case 1:
            return RenameEntity{entity(), words()};
        case 2:
            return AddMention{anchor(), EntityKind::Person, {}};
        case 3:
            return MarkPassage{anchor(), true};
        default:
            return RejectRule{"names/" + words()};
        }
    }
    EntityRef entity()
    {
        const std::string name = "Entity " + std::to_string(m_random() % 50);
        return {name, EntityKind::Organization, name};
    }
    Anchor anchor()
    {
        const auto begin = static_cast<quint32>(m_random() % 900);
        return makeAnchor(article(), {begin, begin + 1 + static_cast<quint32>(m_random() % 60)});
    }
    const Article& article() { return m_articles[m_random() % m_articles.size()]; }
    std::string words() { return "words " + std::to_string(m_random() % 100'000); }
    bool pick() { return m_random() % 2 == 0; }
    Timestamp now() { return Timestamp{std::chrono::milliseconds{1'700'000'000'000 + 60'000 * ++m_time}}; }

    template <typename Map>
    typename Map::key_type anyOf(const Map& map)
    {
        return std::next(map.begin(), static_cast<std::ptrdiff_t>(m_random() % map.size()))->first;
    }

    std::mt19937 m_random;
    std::vector<Article> m_articles;
    qint64 m_time = 0;
};

} // namespace crossread::test
