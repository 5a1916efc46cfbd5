// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/notes/popover.h"
#include "ui/notes/typing_delay.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace crossread {

/// Writes the text of one note. What is typed goes through the door half a second after the first key that is
/// not kept yet, and at once when the panel closes, the note changes or the window asks for keep().
class NoteEditor : public Popover {
    Q_OBJECT

public:
    NoteEditor(Workspace& workspace, Theme& theme, QWidget& window);

    void edit(NoteKey note, const QRect& place);
    [[nodiscard]] NoteKey note() const { return m_note; }
    [[nodiscard]] QPlainTextEdit& field() const { return *m_field; }
    [[nodiscard]] const TypingDelay& typing() const { return m_delay; }
    void keep() override;

Q_SIGNALS:
    void tagsAsked(const crossread::NoteKey& note, const QRect& place);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showNote();
    void takeChange(const Touched& touched);
    void fillColours(QToolButton& button);

    Workspace& m_workspace;
    NoteKey m_note;
    QLabel* m_quote;
    QPlainTextEdit* m_field;
    QLabel* m_tags;
    QToolButton* m_colour;
    TypingDelay m_delay;
    bool m_isFilling = false;
};

} // namespace crossread
