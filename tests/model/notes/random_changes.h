// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

#include <random>

namespace crossread::test {

/// Random changes of every kind, most of which a notebook accepts.
class RandomChanges {
public:
    explicit RandomChanges(quint32 seed) : m_random(seed) {}

    Change next(const Notebook& notebook)
    {
        switch (below(22)) {
        case 0:
        case 1:
        case 2:
            return AddNote{note(notebook)};
        case 3:
            return RemoveNote{keyIn(notebook.notes())};
        case 4:
            return SetNoteText{keyIn(notebook.notes()), words(), time()};
        case 5:
            return SetNoteColour{keyIn(notebook.notes()), colour(), time()};
        case 6:
            return SetNoteTags{keyIn(notebook.notes()), someTags(notebook), time()};
        case 7:
            return PlaceNote{keyIn(notebook.notes()), anchor(), time()};
        case 8:
        case 9:
            return AddTag{
                {key<TagKey>(), below(2) ? TagKey{} : keyIn(notebook.tags()), words(), colour(), words()}};
        case 10:
            return RemoveTag{keyIn(notebook.tags())};
        case 11:
            return EditTag{{keyIn(notebook.tags()), below(2) ? TagKey{} : keyIn(notebook.tags()), words(),
                            colour(), words()}};
        case 12:
            return MergeTags{keyIn(notebook.tags()), keyIn(notebook.tags())};
        case 13:
            return AddLink{link(key<LinkKey>())};
        case 14:
            return RemoveLink{keyIn(notebook.links())};
        case 15:
            return EditLink{link(keyIn(notebook.links()))};
        case 16:
            return SetMemo{article(), below(3) ? words() : std::string(), time()};
        case 17:
        case 18:
            return AddDecision{decision(key<DecisionKey>()), {}};
        case 19:
            return RemoveDecision{decisionIn(notebook)};
        case 20:
            return EditDecision{decision(decisionIn(notebook))};
        default:
            return batch(notebook);
        }
    }

    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }
    Anchor anchor()
    {
        Anchor made;
        made.article = article();
        made.begin = static_cast<quint32>(below(1000));
        made.end = made.begin + 1 + static_cast<quint32>(below(50));
        made.quote = words();
        made.prefix = words();
        made.suffix = words();
        made.alike = static_cast<quint32>(below(101));
        made.isToldByPrefix = below(2) == 0;
        return made;
    }

private:
    template <typename K>
    K key()
    {
        return {m_random() | quint64{1}, ++m_counter};
    }
    template <typename Table>
    typename Table::key_type keyIn(const Table& table)
    {
        if (table.empty())
            return {9, 9};
        return std::next(table.begin(), std::ptrdiff_t(below(table.size())))->first;
    }
    DecisionKey decisionIn(const Notebook& notebook)
    {
        const auto& all = notebook.decisions();
        return all.empty() ? DecisionKey{9, 9} : all[below(all.size())].key;
    }
    ArticleKey article() { return {5, 1 + below(4)}; }
    NoteColour colour() { return static_cast<NoteColour>(below(noteColourCount)); }
    Timestamp time()
    {
        return Timestamp(std::chrono::milliseconds(qint64(1'700'000'000'000) + qint64(m_random())));
    }
    std::string words()
    {
        static constexpr std::array<const char*, 8> all{"grain",           "ships",        "café", "שלום",
                                                        "👩‍🔬 lab", "a; \"b\",\nc", "=1+1", "- list"};
        return std::string(all[below(all.size())]) + std::to_string(below(30));
    }
    std::vector<TagKey> someTags(const Notebook& notebook)
    {
        std::vector<TagKey> tags;
        for (const auto& [key, tag] : notebook.tags()) {
            if (below(4) == 0)
                tags.push_back(key);
        }
        return tags;
    }
    EntityRef entity() { return {words(), static_cast<EntityKind>(below(6)), words()}; }
    FindingRef finding()
    {
        return {static_cast<FindingKind>(below(5)), anchor(), static_cast<quint32>(below(3))};
    }
    Note note(const Notebook& notebook)
    {
        NoteTarget target = anchor();
        if (below(6) == 0)
            target = entity();
        else if (below(6) == 0)
            target = finding();
        return {key<NoteKey>(),     target, colour(), below(2) ? words() : "",
                someTags(notebook), time(), time()};
    }
    PassageLink link(LinkKey key)
    {
        const auto kind = static_cast<LinkKind>(below(6));
        return {key, anchor(), anchor(), kind, kind == LinkKind::Own ? words() : "", words(), time(), time()};
    }
    Decision decision(DecisionKey key) { return {key, correction(), time()}; }
    Correction correction()
    {
        switch (below(13)) {
        case 0:
            return MergeEntities{{entity(), entity()}, entity()};
        case 1:
            return SplitEntity{entity(), {words()}, {finding()}, words(), EntityKind::Work};
        case 2:
            return RenameEntity{entity(), words()};
        case 3:
            return SetEntityKind{entity(), EntityKind::Place};
        case 4:
            return AddAlias{entity(), words()};
        case 5:
            return AddMention{anchor(), EntityKind::Person,
                              below(2) ? std::optional(entity()) : std::nullopt};
        case 6:
            return RejectFinding{finding()};
        case 7:
            return RejectEntity{entity(), {words(), words()}};
        case 8:
            return RejectRule{words()};
        case 9:
            return CorrectFigure{finding(),
                                 CorrectFigure::Quantity{{}, 1.5, 2.5},
                                 words(),
                                 Comparator::Less,
                                 Measure::Share,
                                 CorrectFigure::Subject{finding()},
                                 CorrectFigure::Speaker{{}, words(), Stance::Reported}};
        case 10:
            return CorrectEventDate{finding(), monthRange(2024, 3)};
        case 11:
            return CorrectArticle{article(), words(), yearRange(2023), words(), {}, words()};
        default:
            return MarkPassage{anchor(), below(2) == 0};
        }
    }
    Change batch(const Notebook& notebook)
    {
        Batch made{{}, below(2) ? "A step" : ""};
        Notebook copy = notebook;
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            Change change = AddNote{note(copy)};
            if (below(3) == 0)
                change = SetMemo{article(), words(), time()};
            if (copy.apply(change))
                made.changes.push_back(std::move(change));
        }
        return made;
    }

    std::mt19937 m_random;
    quint64 m_counter = 0;
};

} // namespace crossread::test
