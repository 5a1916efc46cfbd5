// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does in a text, as selections, hovers and menus.
#include "ui/corrections.h"
#include "ui/reading/hover_card.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace crossread {

namespace {

/// Takes an id out where it is in, and puts it in where it is not.
template <typename T>
void toggle(std::vector<T>& ids, T id)
{
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end())
        ids.push_back(id);
    else
        ids.erase(at);
}

} // namespace

Selection ReadingArea::selectionOf(const FindingsAt& findings, bool isAdding) const
{
    Selection selection = isAdding ? workspace().selection() : Selection{};
    selection.text.reset();
    if (!findings.notes.empty())
        toggle(selection.notes, findings.notes.front());
    if (findings.mention)
        toggle(selection.entities, corpus().entityOf(*findings.mention));
    else if (findings.figure)
        toggle(selection.figures, *findings.figure);
    else if (findings.event)
        toggle(selection.events, *findings.event);
    return selection;
}

void ReadingArea::select(const FindingsAt& findings, Qt::KeyboardModifiers modifiers)
{
    m_card->dismiss();
    const bool isAdding = modifiers.testFlag(Qt::ControlModifier);
    if (isFrozen() || (findings.isEmpty() && isAdding))
        return;
    workspace().hub().select(selectionOf(findings, isAdding), viewId());
}

void ReadingArea::hover(ReadingPane* pane, const FindingsAt& findings)
{
    Hover hover;
    if (findings.mention)
        hover.entity = corpus().entityOf(*findings.mention);
    else if (findings.figure)
        hover.figure = findings.figure;
    else if (findings.event)
        hover.event = findings.event;
    workspace().hub().setHover(hover);
    m_card->ask(corpus(), pane->articleId(), findings, noteWords(findings),
                pane->text().globalRectangle(findings.span, QCursor::pos()));
}

void ReadingArea::openContextMenu(ReadingPane* pane, const FindingsAt& findings, QPoint at)
{
    if (!pane->hasArticle())
        return;
    m_card->dismiss();
    setActive(pane);
    selectNoteUnder(pane, findings);
    QMenu menu(this);
    addNoteEntries(menu, pane, findings);
    addFindingActions(menu, findings);
    addTextActions(menu, pane);
    addCorrections(menu, pane, findings);
    menu.exec(at);
    switchNoteActionsOn();
}

void ReadingArea::addFindingActions(QMenu& menu, const FindingsAt& findings)
{
    if (findings.mention) {
        const EntityId entity = corpus().entityOf(*findings.mention);
        const QString name = toQString(corpus().entity(entity).name);
        menu.addAction(tr("Select “%1”").arg(name), this,
                       [this, entity] { workspace().hub().select(Selection::ofEntity(entity), viewId()); });
        menu.addAction(tr("Filter to “%1”").arg(name), this, [this, entity, name] {
            workspace().filters().push({name, Filter::Entities{{entity}}});
        });
        menu.addSeparator();
    }
    if (findings.figure) {
        const FigureId figure = *findings.figure;
        const Measure measure = corpus().figure(figure).measure;
        menu.addAction(tr("Select this figure"), this,
                       [this, figure] { workspace().hub().select(Selection::ofFigure(figure), viewId()); });
        menu.addAction(tr("Filter to %1").arg(measureName(measure)), this, [this, measure] {
            workspace().filters().push({measureName(measure), Filter::Measures{{measure}}});
        });
        menu.addSeparator();
    }
    if (findings.date) {
        const DateRange range = corpus().date(*findings.date).range;
        if (findings.event)
            menu.addAction(tr("Select this event"), this, [this, event = *findings.event] {
                workspace().hub().select(Selection::ofEvent(event), viewId());
            });
        if (range.from || range.to)
            menu.addAction(tr("Filter to %1").arg(dateText(range)), this, [this, range] {
                workspace().filters().push({dateText(range), Filter::Dates{range}});
            });
        menu.addSeparator();
    }
}

void ReadingArea::addCorrections(QMenu& menu, ReadingPane* pane, const FindingsAt& findings)
{
    if (isFrozen())
        return;
    Corrections& corrections = Corrections::of(workspace());
    if (findings.mention)
        corrections.addMentionEntries(menu, *findings.mention);
    else if (findings.figure)
        corrections.addEntries(menu, Selection::ofFigure(*findings.figure));
    else if (findings.event)
        corrections.addEntries(menu, Selection::ofEvent(*findings.event));
    else
        corrections.addEntries(menu, Selection::ofArticle(pane->articleId()));
    const Span selected = pane->text().selectedSpan();
    const Span at = selected.isEmpty() ? Span{findings.byte, findings.byte} : selected;
    corrections.addPassageEntries(menu, {pane->articleId(), at});
}

void ReadingArea::addTextActions(QMenu& menu, ReadingPane* pane)
{
    const bool hasSelection = !pane->text().selectedSpan().isEmpty();
    menu.addAction(tr("Copy"), QKeySequence::Copy, &pane->text(), &QTextEdit::copy)->setEnabled(hasSelection);
    menu.addAction(tr("Copy with source"), this,
                   [this] { QGuiApplication::clipboard()->setText(selectedTextWithCitation()); })
        ->setEnabled(hasSelection);
    menu.addSeparator();
    const ArticleId article = pane->articleId();
    menu.addAction(tr("Filter to this article"), this, [this, article] {
        workspace().filters().push({titleOf(corpus().article(article)), Filter::Articles{{article}}});
    });
    menu.addAction(pane->isSourceShown() ? tr("Show text") : tr("Show source as it came"), pane,
                   [pane] { pane->setSourceShown(!pane->isSourceShown()); });
    menu.addAction(tr("Find in article…"), QKeySequence::Find, pane, &ReadingPane::openFind);
}

} // namespace crossread
