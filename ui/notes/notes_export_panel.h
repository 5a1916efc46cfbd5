// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/notes_export.h"
#include "model/link/workspace.h"
#include "ui/notes/popover.h"

class QComboBox;
class QLabel;

namespace crossread {

/// Writes the notes, or the change log, into a file of another program's format. Before anything is written
/// it tells what will travel and what will not.
class NotesExportPanel : public Popover {
    Q_OBJECT

public:
    enum class Content { Notes, ChangeLog };

    NotesExportPanel(Workspace& workspace, Theme& theme, QWidget& window);

    void open(Content content, const QRect& place);
    void setFormat(NotesFormat format);
    [[nodiscard]] QString rehearsal() const;
    /// Writes the file whole or not at all.
    [[nodiscard]] Result<Done> write(const QString& path) const;

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void rehearse();
    void choosePath();
    [[nodiscard]] NotesFormat format() const;
    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] std::string logBytes() const;

    Workspace& m_workspace;
    Content m_content = Content::Notes;
    QLabel* m_heading;
    QComboBox* m_format;
    QLabel* m_rehearsal;
};

} // namespace crossread
