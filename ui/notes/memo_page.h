// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/notes/typing_delay.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace crossread {

/// The memo of the project, or of the article in focus.
class MemoPage : public QWidget {
    Q_OBJECT

public:
    explicit MemoPage(Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    /// The article in focus changed.
    void showArticle();
    /// Brings what was typed through the door.
    void keep();
    [[nodiscard]] const TypingDelay& typing() const { return m_delay; }
    [[nodiscard]] QPlainTextEdit& field() const { return *m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMemo();
    [[nodiscard]] std::optional<ArticleId> articleInFocus() const;

    Workspace& m_workspace;
    QComboBox* m_of;
    QPlainTextEdit* m_field;
    ArticleKey m_shown; ///< null: the project's
    TypingDelay m_delay;
    bool m_isFilling = false;
};

} // namespace crossread
