// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/note_act.h"

#include <QObject>

#include <optional>

class QMenu;

namespace crossread {

class NoteEditor;
class TagField;
class Theme;

/// Does what a reader asks for in a text: highlights, notes, tags, links, names that were missed. One for
/// each window; everything goes through the workspace's door.
class NoteActs : public QObject {
    Q_OBJECT

public:
    NoteActs(Workspace& workspace, Theme& theme, QWidget& window);

    /// \a place: the words selected, or an empty span at the caret: then the notes selected in that article
    /// are meant, or the one at the caret. \a at: on the screen.
    void act(NoteAct act, const TextPlace& place, const QRect& at);
    /// Opens the editor of a note, from wherever it is listed.
    void editNote(NoteKey note, const QRect& at);
    void tagNotes(const std::vector<NoteKey>& notes, const QRect& at);
    /// Brings what is being typed through the door; before the window closes.
    void keep();

    [[nodiscard]] NoteEditor& editor() const { return *m_editor; }
    [[nodiscard]] TagField& tagField() const { return *m_tagField; }
    [[nodiscard]] NoteColour colour() const { return m_colour; }
    void setColour(NoteColour colour) { m_colour = colour; }
    [[nodiscard]] bool isLinking() const { return m_linkFrom.has_value(); }
    void endLinking();
    /// What the next "place here" places: chosen in the list of what is not placed.
    void beginPlacing(const LostPlace& lost);

    /// Links two passages; told by name in the undo list.
    void link(const TextPlace& from, const TextPlace& to, LinkKind kind, const QString& ownKind = {});

Q_SIGNALS:
    /// A sentence for the status line.
    void told(const QString& sentence);

private:
    [[nodiscard]] std::vector<NoteKey> notesMeant(const TextPlace& place) const;
    void highlight(const TextPlace& place);
    void chooseColour(const TextPlace& place, const QRect& at);
    void setColourOf(const std::vector<NoteKey>& notes, NoteColour colour);
    void write(const TextPlace& place, const QRect& at);
    void tag(const TextPlace& place, const QRect& at);
    void beginOrEndLink(const TextPlace& place, const QRect& at);
    void chooseLinkKind(const TextPlace& to, const QRect& at);
    void remove(const TextPlace& place);
    void chooseMention(const TextPlace& place, const QRect& at);
    void addMention(const TextPlace& place, EntityKind kind);
    void placeLost(const TextPlace& place);
    /// A new highlight of these words, in focus; the null key where it was refused.
    NoteKey addNote(const TextPlace& place);
    /// The note on these very words; null where there is none.
    [[nodiscard]] NoteKey noteOn(const TextPlace& place) const;
    [[nodiscard]] Anchor anchorAt(const TextPlace& place) const;
    bool perform(const Change& change);

    Workspace& m_workspace;
    Theme& m_theme;
    QWidget& m_window;
    NoteEditor* m_editor;
    TagField* m_tagField;
    NoteColour m_colour = NoteColour::Yellow;
    std::optional<TextPlace> m_linkFrom;
    std::optional<LostPlace> m_placing;
};

} // namespace crossread
