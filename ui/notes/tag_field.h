// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/notes/popover.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace crossread {

/// Tags notes by typing, with completion: "money/training" is the tag "training" below "money", made where it
/// is new. Enter adds and stays open for the next; the tags there are stand above, each with a button that
/// takes it away.
class TagField : public Popover {
    Q_OBJECT

public:
    TagField(Workspace& workspace, Theme& theme, QWidget& window);

    void edit(std::vector<NoteKey> notes, const QRect& place);
    [[nodiscard]] QLineEdit& field() const { return *m_field; }

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void keep() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void empty();
    void showTags();
    void add();
    void remove(TagKey tag);
    void perform(Batch batch);

    Workspace& m_workspace;
    std::vector<NoteKey> m_notes;
    QWidget* m_chips;
    QHBoxLayout* m_chipRow;
    QLineEdit* m_field;
    QStringListModel* m_paths;
};

/// The changes that make the tag with this path of names where it is not there yet, and its key. Empty names
/// are passed over; nothing for a path without any.
[[nodiscard]] std::optional<TagKey> tagFor(const Notebook& notebook, const QString& path,
                                           std::vector<Change>& changes);

} // namespace crossread
