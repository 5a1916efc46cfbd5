// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QObject>

class QMenu;

namespace crossread {

/// The analyst's corrections as menu entries, the same in every view. What needs no more than a click is done
/// at once, through the workspace's door; what needs words or a look first is asked of the panel that shows
/// what is in focus.
class Corrections : public QObject {
    Q_OBJECT

public:
    /// The one of this workspace, made at first use.
    [[nodiscard]] static Corrections& of(Workspace& workspace);

    /// Entries for what is selected: entities, figures, events, articles. None where that is nothing.
    void addEntries(QMenu& menu, const Selection& selection);
    /// For one mention in a text.
    void addMentionEntries(QMenu& menu, MentionId mention);
    /// For the words at a place: furniture or body text.
    void addPassageEntries(QMenu& menu, const TextPlace& place);

    bool decide(const Correction& correction);
    /// Several as one step.
    bool decide(const std::vector<Correction>& corrections, const QString& name);

Q_SIGNALS:
    /// The selection is to be corrected with words: show the panel.
    void panelAsked();
    /// A note on what is named is to be written.
    void noteAsked(const crossread::NoteTarget& target);
    void told(const QString& sentence);

private:
    explicit Corrections(Workspace& workspace);
    void addEntityEntries(QMenu& menu, const std::vector<EntityId>& ids);
    void addKindMenu(QMenu& menu, EntityId id);
    void addFigureEntries(QMenu& menu, FigureId id);
    void addEventEntries(QMenu& menu, EventId id);
    void addRuleEntry(QMenu& menu, const std::string& rule);
    /// What an entry that rejects all that a rule finds says, with how many there are.
    [[nodiscard]] QString ruleRejection(const std::string& rule) const;
    void addPanelEntry(QMenu& menu, const QString& text, const Selection& selection);
    void addNoteEntry(QMenu& menu, const NoteTarget& target);

    Workspace& m_workspace;
};

} // namespace crossread
