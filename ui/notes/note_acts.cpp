// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_acts.h"

#include "model/notes/words.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/tag_field.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/wording.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace crossread {

namespace {

/// Below the words, with a choice that Return takes at once.
void openMenu(QMenu& menu, const QRect& at, QAction& active)
{
    menu.popup(at.bottomLeft() + QPoint(0, 4));
    menu.setActiveAction(&active);
}

} // namespace

NoteActs::NoteActs(Workspace& workspace, Theme& theme, QWidget& window)
    : QObject(&window),
      m_workspace(workspace),
      m_theme(theme),
      m_window(window),
      m_editor(new NoteEditor(workspace, theme, window)),
      m_tagField(new TagField(workspace, theme, window))
{
    connect(m_editor, &NoteEditor::failed, this, &NoteActs::told);
    connect(m_tagField, &TagField::failed, this, &NoteActs::told);
    connect(m_editor, &NoteEditor::tagsAsked, this,
            [this](const NoteKey& note, const QRect& at) { tagNotes({note}, at); });
}

bool NoteActs::perform(const Change& change)
{
    const Result<Done> done = m_workspace.door().perform(change);
    if (!done)
        Q_EMIT told(done.reason());
    return done.isOk();
}

void NoteActs::act(NoteAct act, const TextPlace& place, const QRect& at)
{
    switch (act) {
    case NoteAct::Highlight:
        highlight(place);
        break;
    case NoteAct::ChooseColour:
        chooseColour(place, at);
        break;
    case NoteAct::Write:
        write(place, at);
        break;
    case NoteAct::Tag:
        tag(place, at);
        break;
    case NoteAct::Link:
        beginOrEndLink(place, at);
        break;
    case NoteAct::Remove:
        remove(place);
        break;
    case NoteAct::MarkMention:
        chooseMention(place, at);
        break;
    case NoteAct::PlaceHere:
        placeLost(place);
        break;
    }
}

std::vector<NoteKey> NoteActs::notesMeant(const TextPlace& place) const
{
    if (!place.span.isEmpty())
        return {};
    // What is selected elsewhere is out of the reader's sight: keys speak to the text they are pressed in.
    std::vector<NoteKey> here;
    for (const NoteKey note : m_workspace.selection().notes) {
        const auto where = m_workspace.noteBoard().placeOf(note);
        if (where && where->article == place.article)
            here.push_back(note);
    }
    if (!here.empty())
        return here;
    const auto marks = m_workspace.noteBoard().in(place.article).marksAt(place.span);
    return marks.empty() ? std::vector<NoteKey>() : std::vector<NoteKey>{marks.front().note};
}

Anchor NoteActs::anchorAt(const TextPlace& place) const
{
    return m_workspace.noteBoard().in(place.article).anchorOf(place.span);
}

NoteKey NoteActs::noteOn(const TextPlace& place) const
{
    const Span span = widenedToCharacters(m_workspace.corpus().article(place.article).text, place.span);
    for (const NoteMark& mark : m_workspace.noteBoard().in(place.article).marksAt(span)) {
        if (mark.span == span)
            return mark.note;
    }
    return {};
}

NoteKey NoteActs::addNote(const TextPlace& place)
{
    const Timestamp now = presentTime();
    const auto key = newKey<NoteKey>();
    if (!perform(AddNote{Note{key, anchorAt(place), m_colour, {}, {}, now, now}}))
        return {};
    m_workspace.hub().select(Selection::ofNote(key));
    return key;
}

void NoteActs::highlight(const TextPlace& place)
{
    if (m_placing && !place.span.isEmpty()) {
        placeLost(place);
        return;
    }
    if (!place.span.isEmpty() && noteOn(place).isNull()) {
        addNote(place);
        return;
    }
    const NoteKey there = place.span.isEmpty() ? NoteKey() : noteOn(place);
    if (!there.isNull())
        m_workspace.hub().select(Selection::ofNote(there));
    const auto notes = there.isNull() ? notesMeant(place) : std::vector<NoteKey>{there};
    if (notes.empty())
        Q_EMIT told(tr("Select words first: with the mouse, or with Shift and the arrow keys"));
    setColourOf(notes, m_colour);
}

void NoteActs::chooseColour(const TextPlace& place, const QRect& at)
{
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < noteColourCount; ++i) {
        const auto colour = static_cast<NoteColour>(i);
        QAction* choice = menu->addAction(noteIcon(m_theme.palette(), colour),
                                          QStringLiteral("&%1 %2").arg(i + 1).arg(labelOf(colour)), this,
                                          [this, place, colour] {
                                              m_colour = colour;
                                              highlight(place);
                                          });
        choice->setCheckable(true);
        choice->setChecked(colour == m_colour);
    }
    openMenu(*menu, at, *menu->actions().at(static_cast<int>(m_colour)));
}

void NoteActs::setColourOf(const std::vector<NoteKey>& notes, NoteColour colour)
{
    Batch batch;
    for (const NoteKey key : notes) {
        const Note* note = m_workspace.notebook().note(key);
        if (note != nullptr && note->colour != colour)
            batch.changes.emplace_back(SetNoteColour{key, colour, presentTime()});
    }
    if (batch.changes.size() == 1)
        perform(batch.changes.front());
    else if (!batch.changes.empty())
        perform(batch);
}

void NoteActs::write(const TextPlace& place, const QRect& at)
{
    if (!place.span.isEmpty()) {
        // Words that are highlighted already get their text there, not a second stroke.
        const NoteKey there = noteOn(place);
        if (const NoteKey note = there.isNull() ? addNote(place) : there; !note.isNull())
            editNote(note, at);
        return;
    }
    const auto notes = notesMeant(place);
    if (notes.empty())
        Q_EMIT told(tr("Nothing is selected in this text: select words or a note first"));
    else
        editNote(notes.front(), at);
}

void NoteActs::editNote(NoteKey note, const QRect& at)
{
    m_editor->edit(note, at);
}

void NoteActs::tag(const TextPlace& place, const QRect& at)
{
    std::vector<NoteKey> notes = notesMeant(place);
    if (!place.span.isEmpty()) {
        const NoteKey there = noteOn(place);
        if (const NoteKey note = there.isNull() ? addNote(place) : there; !note.isNull())
            notes = {note};
    }
    if (notes.empty())
        Q_EMIT told(tr("Select words or a note in this text first"));
    else
        tagNotes(notes, at);
}

void NoteActs::tagNotes(const std::vector<NoteKey>& notes, const QRect& at)
{
    m_tagField->edit(notes, at);
}

void NoteActs::keep()
{
    m_editor->keep();
}

// Links

void NoteActs::beginOrEndLink(const TextPlace& place, const QRect& at)
{
    TextPlace end = place;
    if (place.span.isEmpty()) {
        const auto notes = notesMeant(place);
        const auto where = notes.empty() ? std::nullopt : m_workspace.noteBoard().placeOf(notes.front());
        if (!where) {
            Q_EMIT told(tr("Select the words that the link begins with, and press L"));
            return;
        }
        end = *where;
    }
    if (!m_linkFrom) {
        m_linkFrom = end;
        const std::string_view words = m_workspace.corpus().textOf(end.article, end.span);
        Q_EMIT told(
            tr("Link from “%1”: select the other passage and press L; Esc gives up").arg(wordsOf(words, 40)));
        return;
    }
    if (*m_linkFrom == end) {
        Q_EMIT told(tr("A link needs two passages: select the other one"));
        return;
    }
    chooseLinkKind(end, at);
}

void NoteActs::endLinking()
{
    if (m_linkFrom || m_placing)
        Q_EMIT told({});
    m_linkFrom.reset();
    m_placing.reset();
}

void NoteActs::chooseLinkKind(const TextPlace& to, const QRect& at)
{
    const TextPlace from = *m_linkFrom;
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Kind of link"));
    menu->addSection(tr("The first passage …"));
    int number = 1;
    QAction* first = nullptr;
    for (const LinkKind kind : {LinkKind::Supports, LinkKind::Contradicts, LinkKind::Explains,
                                LinkKind::SameAs, LinkKind::SeeAlso}) {
        QAction* choice = menu->addAction(QStringLiteral("&%1 %2").arg(number++).arg(labelOf(kind)), this,
                                          [this, from, to, kind] { link(from, to, kind); });
        first = first == nullptr ? choice : first;
    }
    auto* own = new QLineEdit(menu);
    own->setPlaceholderText(tr("another kind, in your own words"));
    own->setAccessibleName(tr("Another kind of link"));
    connect(own, &QLineEdit::returnPressed, this, [this, from, to, own, menu] {
        if (const QString name = own->text().simplified(); !name.isEmpty())
            link(from, to, LinkKind::Own, name);
        menu->close();
    });
    auto* entry = new QWidgetAction(menu);
    entry->setDefaultWidget(own);
    menu->addAction(entry);
    openMenu(*menu, at, *first);
}

void NoteActs::link(const TextPlace& from, const TextPlace& to, LinkKind kind, const QString& ownKind)
{
    const Timestamp now = presentTime();
    m_linkFrom.reset();
    if (perform(AddLink{PassageLink{
            newKey<LinkKey>(), anchorAt(from), anchorAt(to), kind, ownKind.toStdString(), {}, now, now}}))
        Q_EMIT told(tr("Linked: %1").arg(labelOf(kind, ownKind.toStdString())));
}

// Taking away, missed names, placing by hand

void NoteActs::remove(const TextPlace& place)
{
    Batch batch;
    for (const NoteKey note : notesMeant({place.article, {place.span.begin, place.span.begin}}))
        batch.changes.emplace_back(RemoveNote{note});
    if (batch.changes.empty()) {
        Q_EMIT told(tr("No highlight or note is selected in this text"));
        return;
    }
    const QString undo = tr("Removed. Ctrl+Z brings it back.");
    const int count = static_cast<int>(batch.changes.size());
    if (count > 1)
        batch.name = tr("Remove %Ln note(s)", nullptr, count).toStdString();
    const bool isDone = count == 1 ? perform(batch.changes.front()) : perform(batch);
    if (isDone)
        Q_EMIT told(undo);
}

void NoteActs::chooseMention(const TextPlace& place, const QRect& at)
{
    if (place.span.isEmpty()) {
        Q_EMIT told(tr("Select the name that was missed first"));
        return;
    }
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::string_view words = m_workspace.corpus().textOf(place.article, place.span);
    menu->addSection(tr("“%1” is a").arg(wordsOf(words, 40)));
    QAction* first = nullptr;
    for (int i = 0; i < entityKindCount; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        QAction* choice = menu->addAction(symbolicIcon(kindIconName(kind)),
                                          QStringLiteral("&%1 %2").arg(i + 1).arg(kindName(kind)), this,
                                          [this, place, kind] { addMention(place, kind); });
        first = first == nullptr ? choice : first;
    }
    openMenu(*menu, at, *first);
}

void NoteActs::addMention(const TextPlace& place, EntityKind kind)
{
    const Decision decision{newKey<DecisionKey>(), AddMention{anchorAt(place), kind, {}}, presentTime()};
    perform(AddDecision{decision, {}});
}

void NoteActs::beginPlacing(const LostPlace& lost)
{
    m_placing = lost;
    Q_EMIT told(
        tr("Select where “%1” stands now and press H; Esc gives up").arg(wordsOf(lost.anchor.quote, 40)));
}

void NoteActs::placeLost(const TextPlace& place)
{
    if (!m_placing || place.span.isEmpty())
        return;
    const LostPlace lost = *std::exchange(m_placing, {});
    const Notebook& notebook = m_workspace.notebook();
    if (!lost.note.isNull()) {
        perform(PlaceNote{lost.note, anchorAt(place), presentTime()});
    } else if (const PassageLink* link = notebook.link(lost.link)) {
        PassageLink changed = *link;
        (lost.isFrom ? changed.from : changed.to) = anchorAt(place);
        changed.modified = presentTime();
        perform(EditLink{std::move(changed)});
    }
}

} // namespace crossread
