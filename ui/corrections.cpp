// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections.h"

#include "model/notes/rule_wording.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QMenu>

#include <algorithm>

namespace crossread {

Corrections::Corrections(Workspace& workspace) : QObject(&workspace), m_workspace(workspace)
{
}

Corrections& Corrections::of(Workspace& workspace)
{
    if (auto* made = workspace.findChild<Corrections*>(QString(), Qt::FindDirectChildrenOnly))
        return *made;
    return *new Corrections(workspace);
}

bool Corrections::decide(const Correction& correction)
{
    const Decision decision{newKey<DecisionKey>(), correction, presentTime()};
    const Result<Done> done = m_workspace.door().perform(AddDecision{decision, {}});
    Q_EMIT told(done ? tr("%1. Ctrl+Z takes it back.").arg(describe(correction)) : done.reason());
    return done.isOk();
}

bool Corrections::decide(const std::vector<Correction>& corrections, const QString& name)
{
    if (corrections.size() == 1)
        return decide(corrections.front());
    Batch batch;
    batch.name = name.toStdString();
    for (const Correction& correction : corrections)
        batch.changes.emplace_back(
            AddDecision{Decision{newKey<DecisionKey>(), correction, presentTime()}, {}});
    if (batch.changes.empty())
        return false;
    const Result<Done> done = m_workspace.door().perform(batch);
    Q_EMIT told(done ? tr("%1. Ctrl+Z takes it back.").arg(name) : done.reason());
    return done.isOk();
}

void Corrections::addEntries(QMenu& menu, const Selection& selection)
{
    const bool hasAny = !selection.entities.empty() || !selection.figures.empty() ||
                        !selection.events.empty() || !selection.articles.empty();
    if (!hasAny)
        return;
    menu.addSeparator();
    QMenu* correct = menu.addMenu(symbolicIcon(QStringLiteral("check")), tr("Correct"));
    if (!selection.entities.empty())
        addEntityEntries(*correct, selection.entities);
    else if (!selection.figures.empty())
        addFigureEntries(*correct, selection.figures.front());
    else if (!selection.events.empty())
        addEventEntries(*correct, selection.events.front());
    else
        addPanelEntry(*correct, tr("Title, Source and Date…"), selection);
}

void Corrections::addPanelEntry(QMenu& menu, const QString& text, const Selection& selection)
{
    menu.addAction(text, this, [this, selection] {
        m_workspace.hub().select(selection);
        Q_EMIT panelAsked();
    });
}

void Corrections::addNoteEntry(QMenu& menu, const NoteTarget& target)
{
    menu.addAction(symbolicIcon(QStringLiteral("note")), tr("Note on This…"), this,
                   [this, target] { Q_EMIT noteAsked(target); });
}

void Corrections::addEntityEntries(QMenu& menu, const std::vector<EntityId>& ids)
{
    const Corpus& corpus = m_workspace.corpus();
    Selection selection;
    selection.entities = ids;
    if (ids.size() > 1)
        addPanelEntry(menu, tr("Merge %Ln Name(s)…", nullptr, static_cast<int>(ids.size())), selection);
    if (ids.size() == 1) {
        addPanelEntry(menu, tr("Rename, Split, Add a Name…"), selection);
        addKindMenu(menu, ids.front());
        addNoteEntry(menu, refTo(corpus, ids.front()));
    }
    menu.addSeparator();
    std::vector<Correction> rejections;
    rejections.reserve(ids.size());
    for (const EntityId id : ids)
        rejections.emplace_back(rejectionOf(corpus, id));
    const QString name =
        ids.size() == 1
            ? tr("Not a Name: Reject All Mentions of “%1”").arg(toQString(corpus.entity(ids.front()).name))
            : tr("Reject All Mentions of %Ln Name(s)", nullptr, static_cast<int>(ids.size()));
    menu.addAction(symbolicIcon(QStringLiteral("close")), name, this,
                   [this, rejections, name] { decide(rejections, name); });
}

void Corrections::addKindMenu(QMenu& menu, EntityId id)
{
    const EntityRef ref = refTo(m_workspace.corpus(), id);
    QMenu* kinds = menu.addMenu(tr("Kind"));
    for (int i = 0; i < entityKindCount; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        QAction* choice =
            kinds->addAction(symbolicIcon(kindIconName(kind)), kindName(kind), this, [this, ref, kind] {
                decide(SetEntityKind{ref, kind});
            });
        choice->setEnabled(kind != ref.kind);
    }
}

void Corrections::addRuleEntry(QMenu& menu, const std::string& rule)
{
    if (rule.empty())
        return;
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    QAction* reject = menu.addAction(ruleRejection(rule), this, [this, rule] { decide(RejectRule{rule}); });
    reject->setToolTip(tr("Rule %1").arg(toQString(rule)));
}

QString Corrections::ruleRejection(const std::string& rule) const
{
    const Corpus& corpus = m_workspace.corpus();
    const auto countIf = [](std::size_t inAll, auto isOfRule) {
        int count = 0;
        for (std::size_t i = 0; i < inAll; ++i)
            count += isOfRule(i) ? 1 : 0;
        return count;
    };
    const QString by = ruleWords(rule);
    if (rule.starts_with("figures/"))
        return tr("Reject All %Ln Figure(s) Found by %1", nullptr,
                  countIf(corpus.figureCount(),
                          [&](std::size_t i) { return corpus.figure(idAt<FigureId>(i)).by == rule; }))
            .arg(by);
    if (rule.starts_with("events/"))
        return tr("Reject All %Ln Event(s) Found by %1", nullptr,
                  countIf(corpus.eventCount(),
                          [&](std::size_t i) { return corpus.event(idAt<EventId>(i)).by == rule; }))
            .arg(by);
    return tr("Reject All %Ln Name(s) Found by %1", nullptr,
              countIf(corpus.mentionCount(),
                      [&](std::size_t i) { return corpus.mention(idAt<MentionId>(i)).by == rule; }))
        .arg(by);
}

void Corrections::addMentionEntries(QMenu& menu, MentionId mention)
{
    const Corpus& corpus = m_workspace.corpus();
    const EntityId entity = corpus.entityOf(mention);
    menu.addSeparator();
    QMenu* correct = menu.addMenu(symbolicIcon(QStringLiteral("check")), tr("Correct"));
    const FindingRef ref = refTo(corpus, mention);
    correct->addAction(tr("Not a Name Here"), this, [this, ref] { decide(RejectFinding{ref}); });
    SplitEntity split{refTo(corpus, entity), {}, {ref}, {}, corpus.entity(entity).kind};
    split.newName = std::string(corpus.textOf(corpus.articleOf(mention), corpus.spanOf(mention)));
    correct->addAction(tr("Somebody Else Here"), this, [this, split] { decide(split); });
    correct->addSeparator();
    const std::vector<EntityId>& selected = m_workspace.selection().entities;
    const bool isSelected = std::find(selected.begin(), selected.end(), entity) != selected.end();
    addEntityEntries(*correct, isSelected ? selected : std::vector<EntityId>{entity});
    // Apart from the rest: it reaches far beyond what was clicked.
    addRuleEntry(*correct, std::string(corpus.mention(mention).by));
}

void Corrections::addFigureEntries(QMenu& menu, FigureId id)
{
    const FindingRef ref = refTo(m_workspace.corpus(), id);
    addPanelEntry(menu, tr("Correct This Figure…"), Selection::ofFigure(id));
    addNoteEntry(menu, ref);
    menu.addSeparator();
    menu.addAction(symbolicIcon(QStringLiteral("close")), tr("Not a Figure"), this,
                   [this, ref] { decide(RejectFinding{ref}); });
    addRuleEntry(menu, std::string(m_workspace.corpus().figure(id).by));
}

void Corrections::addEventEntries(QMenu& menu, EventId id)
{
    const FindingRef ref = refTo(m_workspace.corpus(), id);
    addPanelEntry(menu, tr("Correct the Date…"), Selection::ofEvent(id));
    addNoteEntry(menu, ref);
    menu.addSeparator();
    menu.addAction(symbolicIcon(QStringLiteral("close")), tr("Not an Event"), this,
                   [this, ref] { decide(RejectFinding{ref}); });
    addRuleEntry(menu, std::string(m_workspace.corpus().event(id).by));
}

void Corrections::addPassageEntries(QMenu& menu, const TextPlace& place)
{
    const Article& article = m_workspace.corpus().article(place.article);
    // From the end: where one passage ends and the next begins, the words at the place are the next one's.
    const auto passage =
        std::find_if(article.passages.rbegin(), article.passages.rend(), [&place](const Passage& each) {
            return each.span.begin <= place.span.begin && place.span.begin <= each.span.end;
        });
    if (passage == article.passages.rend())
        return;
    const bool isRead = passage->isRead();
    const Anchor anchor = makeAnchor(article, place.span.isEmpty() ? passage->span : place.span);
    menu.addAction(isRead ? tr("This Passage Is Furniture") : tr("This Passage Is Body Text"), this,
                   [this, anchor, isRead] {
                       decide(MarkPassage{anchor, isRead});
                   });
}

} // namespace crossread
