// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/change_subject.h"

#include <algorithm>

namespace crossread {

namespace {

/// Collects what corrections name; visited with each of them.
class Subject {
public:
    explicit Subject(const std::shared_ptr<const Corpus>& corpus) : m_corpus(*corpus), m_references(corpus) {}

    void operator()(const MergeEntities& merge)
    {
        add(merge.into);
        for (const EntityRef& ref : merge.from)
            add(ref);
    }
    void operator()(const SplitEntity& split)
    {
        add(split.entity);
        add(EntityRef{split.newName, split.newKind, {}});
    }
    void operator()(const RenameEntity& rename)
    {
        add(rename.entity);
        add(EntityRef{rename.newName, rename.entity.kind, rename.entity.spelling});
    }
    void operator()(const SetEntityKind& set)
    {
        add(set.entity);
        add(EntityRef{set.entity.name, set.kind, set.entity.spelling});
    }
    void operator()(const AddAlias& alias) { add(alias.entity); }
    void operator()(const AddMention& mention) { add(mention.anchor); }
    void operator()(const RejectFinding& reject) { add(reject.finding); }
    void operator()(const RejectEntity& reject) { add(reject.entity); }
    void operator()(const RejectRule&) {}
    void operator()(const CorrectFigure& correct) { add(correct.figure); }
    void operator()(const CorrectEventDate& correct) { add(correct.event); }
    void operator()(const CorrectArticle& correct)
    {
        if (const auto article = m_references.article(correct.article))
            m_subject.selection.articles.push_back(*article);
    }
    void operator()(const MarkPassage& mark) { add(mark.passage); }

    [[nodiscard]] ChangeSubject take()
    {
        m_subject.selection.normalize();
        return std::move(m_subject);
    }

private:
    void add(const EntityRef& ref)
    {
        if (const auto entity = m_references.entity(ref))
            m_subject.selection.entities.push_back(*entity);
    }
    void add(const Anchor& anchor)
    {
        const auto article = m_references.article(anchor.article);
        if (!article || m_subject.place)
            return;
        const Placement placement = placeAnchor(anchor, m_corpus.article(*article));
        if (placement.isPlaced())
            m_subject.place = TextPlace{*article, placement.span};
    }
    void add(const FindingRef& ref)
    {
        add(ref.anchor);
        if (ref.kind == FindingKind::Figure) {
            if (const auto figure = m_references.figure(ref))
                m_subject.selection.figures.push_back(*figure);
        } else if (ref.kind == FindingKind::Event) {
            if (const auto event = m_references.event(ref))
                m_subject.selection.events.push_back(*event);
        } else if (ref.kind == FindingKind::Mention) {
            if (const auto mention = m_references.mention(ref))
                m_subject.selection.entities.push_back(m_corpus.entityOf(*mention));
        }
    }

    const Corpus& m_corpus;
    References m_references;
    ChangeSubject m_subject;
};

void addMissing(const std::vector<Decision>& of, const std::vector<Decision>& in,
                std::vector<Correction>& corrections)
{
    for (const Decision& decision : of) {
        if (std::find(in.begin(), in.end(), decision) == in.end())
            corrections.push_back(decision.correction);
    }
}

} // namespace

std::vector<Correction> correctionsBetween(const std::vector<Decision>& before,
                                           const std::vector<Decision>& after)
{
    // Undo and redo work at the end of the list: what both begin with need not be looked at.
    const auto [first, second] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const std::vector<Decision> was(first, before.end());
    const std::vector<Decision> is(second, after.end());
    std::vector<Correction> corrections;
    addMissing(was, is, corrections);
    addMissing(is, was, corrections);
    return corrections;
}

ChangeSubject subjectOf(const std::vector<Correction>& corrections,
                        const std::shared_ptr<const Corpus>& corpus)
{
    if (corrections.empty())
        return {};
    Subject subject(corpus);
    for (const Correction& correction : corrections)
        std::visit(subject, correction);
    return subject.take();
}

} // namespace crossread
