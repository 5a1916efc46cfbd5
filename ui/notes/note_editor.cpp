// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_editor.h"

#include "model/notes/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

NoteEditor::NoteEditor(Workspace& workspace, Theme& theme, QWidget& window)
    : Popover(theme, window),
      m_workspace(workspace),
      m_quote(new QLabel(this)),
      m_field(new QPlainTextEdit(this)),
      m_tags(new QLabel(this)),
      m_colour(new QToolButton(this)),
      m_delay(this)
{
    setAccessibleName(tr("Note"));
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setForegroundRole(QPalette::PlaceholderText);
    m_quote->setWordWrap(true);
    m_tags->setTextFormat(Qt::PlainText);
    m_tags->setForegroundRole(QPalette::PlaceholderText);
    m_field->setAccessibleName(tr("Text of the note"));
    m_field->setPlaceholderText(tr("Write a note: *emphasis*, **strong**, - a list, [words](address)"));
    m_field->setFixedSize(340, 120);
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    m_colour->setAutoRaise(true);
    m_colour->setPopupMode(QToolButton::InstantPopup);
    m_colour->setToolTip(tr("Colour"));
    m_colour->setAccessibleName(tr("Colour"));
    auto* tag = new QToolButton(this);
    tag->setAutoRaise(true);
    tag->setIcon(symbolicIcon(QStringLiteral("tag")));
    tag->setToolTip(tr("Tags of this note"));
    tag->setAccessibleName(tr("Tags of this note"));
    connect(tag, &QToolButton::clicked, this,
            [this] { Q_EMIT tagsAsked(m_note, QRect(mapToGlobal(QPoint(8, 0)), size())); });
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_colour);
    foot->addWidget(tag);
    foot->addWidget(m_tags, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_quote);
    column->addWidget(m_field);
    column->addLayout(foot);
    connect(&m_delay, &TypingDelay::passed, this, &NoteEditor::keep);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_delay.begin();
    });
    connect(&workspace, &Workspace::notebookChanged, this, &NoteEditor::takeChange);
    connect(&workspace, &Workspace::notebookReplaced, this, [this] {
        m_note = {};
        dismiss();
    });
}

void NoteEditor::edit(NoteKey note, const QRect& place)
{
    keep();
    m_note = note;
    showNote();
    openAt(place, *m_field);
    m_field->moveCursor(QTextCursor::End);
}

void NoteEditor::showNote()
{
    const Notebook& notebook = m_workspace.notebook();
    const Note* note = notebook.note(m_note);
    if (note == nullptr)
        return;
    const Anchor* anchor = anchorOf(note->target);
    m_quote->setText(anchor != nullptr ? tr("“%1”").arg(wordsOf(anchor->quote, 90)) : QString());
    m_quote->setVisible(anchor != nullptr);
    const QString text = toQString(note->text);
    if (m_field->toPlainText() != text) {
        m_isFilling = true;
        m_field->setPlainText(text);
        m_isFilling = false;
    }
    QStringList tags;
    for (const TagKey tag : note->tags)
        tags << toQString(notebook.pathOf(tag));
    m_tags->setText(tags.join(QStringLiteral(", ")));
    m_colour->setIcon(noteIcon(theme().palette(), note->colour));
    m_colour->setAccessibleName(tr("Colour: %1").arg(labelOf(note->colour)));
    fillColours(*m_colour);
}

void NoteEditor::fillColours(QToolButton& button)
{
    auto* menu = new QMenu(&button);
    for (int i = 0; i < noteColourCount; ++i) {
        const auto colour = static_cast<NoteColour>(i);
        menu->addAction(noteIcon(theme().palette(), colour), labelOf(colour), this, [this, colour] {
            (void)m_workspace.door().perform(SetNoteColour{m_note, colour, presentTime()});
        });
    }
    if (button.menu() != nullptr)
        button.menu()->deleteLater();
    button.setMenu(menu);
}

void NoteEditor::takeChange(const Touched& touched)
{
    if (m_note.isNull())
        return;
    if (m_workspace.notebook().note(m_note) == nullptr) {
        m_note = {};
        m_delay.end();
        dismiss();
    } else if (isVisible() && touched.notes.contains(m_note) && !m_delay.isPending()) {
        showNote();
    }
}

/// Only what was typed: while it is closed the field stays behind the notebook.
void NoteEditor::keep()
{
    if (!m_delay.isPending())
        return;
    m_delay.end();
    const Note* note = m_workspace.notebook().note(m_note);
    if (note == nullptr)
        return;
    const std::string text = m_field->toPlainText().toStdString();
    if (text == note->text)
        return;
    if (const auto kept = m_workspace.door().perform(SetNoteText{m_note, text, presentTime()}); !kept)
        Q_EMIT failed(kept.reason());
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isDone =
            key->key() == Qt::Key_Escape || ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                                             key->modifiers().testFlag(Qt::ControlModifier));
        if (isDone) {
            dismiss();
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

} // namespace crossread
