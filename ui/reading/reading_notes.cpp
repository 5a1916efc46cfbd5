// SPDX-License-Identifier: GPL-3.0-or-later
// What the analyst marks in the texts: shown here, asked for here, done by whoever hears noteActAsked().
#include "model/notes/words.h"
#include "ui/note_wording.h"
#include "ui/reading/hover_card.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/wording.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace crossread {

void ReadingArea::createNoteActions()
{
    addNoteAction(NoteAct::Highlight, tr("&Highlight"), QStringLiteral("highlight"), Qt::Key_H);
    addNoteAction(NoteAct::ChooseColour, tr("Highlight &In…"), QStringLiteral("theme"),
                  QKeyCombination(Qt::ShiftModifier, Qt::Key_H));
    addNoteAction(NoteAct::Write, tr("&Note…"), QStringLiteral("note"), Qt::Key_N);
    addNoteAction(NoteAct::Tag, tr("&Tag…"), QStringLiteral("tag"), Qt::Key_T);
    addNoteAction(NoteAct::Link, tr("Begin or End a &Link"), QStringLiteral("link"), Qt::Key_L);
    addNoteAction(NoteAct::Remove, tr("&Remove Highlight or Note"), QStringLiteral("close"), Qt::Key_Delete);
    addNoteAction(NoteAct::MarkMention, tr("Mark as a &Missed Name…"), QStringLiteral("add"), Qt::Key_M);
}

void ReadingArea::addNoteAction(NoteAct act, const QString& text, const QString& icon,
                                const QKeySequence& key)
{
    QAction* action = addReadingAction(MenuPlace::Edit, text, icon, key, [this, act] { askNoteAct(act); });
    // A single letter is a key of the reading panes alone: everywhere else it types.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setData(static_cast<int>(act));
    m_noteActions.push_back(action);
}

void ReadingArea::askNoteAct(NoteAct act)
{
    ReadingPane& active = pane(m_active);
    if (!active.hasArticle() || isFrozen())
        return;
    m_card->dismiss();
    const Span span = active.text().spanAtCaret();
    QRect at = active.text().globalRectangle(span.isEmpty() ? Span{span.begin, span.begin + 1} : span);
    const auto& selected = workspace().selection().notes;
    if (span.isEmpty() && !selected.empty()) {
        if (const auto place = workspace().noteBoard().placeOf(selected.front());
            place && place->article == active.articleId())
            at = active.text().globalRectangle(place->span);
    }
    Q_EMIT noteActAsked(act, {active.articleId(), span}, at);
}

void ReadingArea::showNotes(ReadingPane* pane)
{
    if (!pane->hasArticle() || isFrozen())
        return;
    pane->setNotes(workspace().noteBoard().in(pane->articleId()));
    pane->text().setSelectedNotes(workspace().selection().notes);
}

void ReadingArea::takeNotes(const Touched& touched, ChangeWay way)
{
    m_places.clear();
    for (ReadingPane* pane : m_panes) {
        if (pane->hasArticle() && touched.articles.contains(keyOf(corpus().article(pane->articleId()))))
            showNotes(pane);
    }
    if (way == ChangeWay::Done)
        uncover(touched);
    // Undo and redo show what they changed.
    if (way == ChangeWay::Done || isFrozen())
        return;
    for (const NoteKey note : touched.notes) {
        if (const auto place = workspace().noteBoard().placeOf(note))
            return workspace().goTo(*place);
    }
    for (const LinkKey link : touched.links) {
        if (const auto place = workspace().noteBoard().placeOf(link, true))
            return workspace().goTo(*place);
    }
}

/// The selection goes from words that were just marked: it would hide their colour.
void ReadingArea::uncover(const Touched& touched)
{
    std::vector<TextPlace> marked =
        workspace().noteBoard().placesOf({touched.notes.begin(), touched.notes.end()});
    for (const LinkKey link : touched.links) {
        for (const bool isFrom : {true, false}) {
            if (const auto place = workspace().noteBoard().placeOf(link, isFrom))
                marked.push_back(*place);
        }
    }
    for (ReadingPane* pane : m_panes) {
        const Span selected = pane->hasArticle() ? pane->text().selectedSpan() : Span{};
        if (selected.isEmpty())
            continue;
        const TextPlace place{pane->articleId(),
                              widenedToCharacters(corpus().article(pane->articleId()).text, selected)};
        if (std::find(marked.begin(), marked.end(), place) != marked.end())
            pane->text().dropSelection();
    }
}

QString ReadingArea::noteWords(const FindingsAt& findings) const
{
    const Notebook& notebook = workspace().notebook();
    QStringList parts;
    for (const NoteKey key : findings.notes) {
        const Note* note = notebook.note(key);
        if (note == nullptr)
            continue;
        QStringList tags;
        for (const TagKey tag : note->tags)
            tags << toQString(notebook.pathOf(tag)).toHtmlEscaped();
        QStringList lines;
        if (!note->text.empty())
            lines << noteText(note->text);
        if (!tags.isEmpty())
            lines << QStringLiteral("<div><i>%1</i></div>").arg(tags.join(QStringLiteral(", ")));
        if (!lines.isEmpty())
            parts << lines.join(QString());
    }
    if (findings.link) {
        if (const PassageLink* link = notebook.link(findings.link->link)) {
            const Anchor& other = findings.link->isFrom ? link->to : link->from;
            const QString kind = labelOf(link->kind, link->ownKind);
            parts << (findings.link->isFrom ? tr("%1: “%2”") : tr("%1 (from): “%2”"))
                         .arg(kind, wordsOf(other.quote, 160))
                         .toHtmlEscaped();
        }
    }
    return parts.join(QStringLiteral("<hr>"));
}

/// The menu is about the note that was clicked, not about one selected before.
void ReadingArea::selectNoteUnder(ReadingPane* pane, const FindingsAt& findings)
{
    if (isFrozen() || findings.notes.empty() || !pane->text().selectedSpan().isEmpty())
        return;
    Selection selection = workspace().selection();
    const NoteKey under = findings.notes.front();
    if (std::find(selection.notes.begin(), selection.notes.end(), under) != selection.notes.end())
        return;
    selection.notes = {under};
    workspace().hub().select(std::move(selection), viewId());
}

/// Whether there is something that the act would act on in this pane.
bool ReadingArea::canDo(NoteAct act, ReadingPane* pane) const
{
    if (isFrozen())
        return false;
    const Span span = pane->text().spanAtCaret();
    const bool hasWords = !span.isEmpty();
    const NotePlaces& places = workspace().noteBoard().in(pane->articleId());
    const auto& selected = workspace().selection().notes;
    const bool hasNote = !places.marksAt({span.begin, span.begin}).empty() ||
                         std::any_of(selected.begin(), selected.end(), [&places](const NoteKey note) {
                             return places.spanOf(note).has_value();
                         });
    if (act == NoteAct::MarkMention)
        return hasWords;
    return act == NoteAct::Remove ? hasNote : hasWords || hasNote;
}

void ReadingArea::addNoteEntries(QMenu& menu, ReadingPane* pane, const FindingsAt& findings)
{
    if (findings.link)
        addLinkEntries(menu, findings.link->link, findings.link->isFrom);
    for (QAction* action : m_noteActions) {
        action->setEnabled(canDo(static_cast<NoteAct>(action->data().toInt()), pane));
        menu.addAction(action);
    }
    menu.addSeparator();
}

/// An action that is off must not swallow its key for good: the key says what is to be selected first.
void ReadingArea::switchNoteActionsOn()
{
    for (QAction* action : m_noteActions)
        action->setEnabled(true);
}

void ReadingArea::addLinkEntries(QMenu& menu, LinkKey key, bool isFrom)
{
    menu.addAction(symbolicIcon(QStringLiteral("beside")), tr("Open the other end beside"), this,
                   [this, key, isFrom] {
                       if (const auto place = workspace().noteBoard().placeOf(key, !isFrom))
                           workspace().openBeside(*place);
                   });
    menu.addAction(symbolicIcon(QStringLiteral("close")), tr("Remove this link"), this,
                   [this, key] { (void)workspace().door().perform(RemoveLink{key}); });
}

} // namespace crossread
