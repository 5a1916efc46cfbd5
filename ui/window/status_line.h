// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QToolButton;

namespace crossread {

class Workspace;

/// What the set holds and what is in focus, in words; while a set is read, how far it is, and after a second
/// a way to cancel.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void beginReading();
    void showProgress(const ReadingProgress& progress);
    void endReading();
    /// A sentence that stays until the next selection, at most for messageTime().
    void tell(const QString& sentence);
    [[nodiscard]] std::chrono::milliseconds messageTime() const { return m_age.intervalAsDuration(); }
    void setMessageTime(std::chrono::milliseconds time) { m_age.setInterval(time); }
    /// "All changes saved", at the end of the line. After \a patience, unless what stands there comes back
    /// before: what is written while words are typed would make the line blink.
    void showSaveState(const QString& words, std::chrono::milliseconds patience = {});
    [[nodiscard]] QString saveState() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void cancelRequested();

private:
    void showCounts();
    void showSelection();
    void showWords(const QString& words);
    void settleSaveState();

    Workspace& m_workspace;
    QLabel* m_counts;
    QLabel* m_selection;
    QLabel* m_progress;
    QLabel* m_saved;
    QToolButton* m_cancel;
    QTimer m_patience;
    QTimer m_age; ///< of a sentence that was told
    QTimer m_settling;
    QString m_nextSaveState;
};

} // namespace crossread
