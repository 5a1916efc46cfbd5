// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace crossread {

/// What a view shows while it has nothing to show: what would be here, and how to fill it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& heading, const QString& sentence,
               QWidget* parent = nullptr);

    void setWords(const QString& heading, const QString& sentence);
    /// A button below the words.
    void setAction(QAction* action);

    /// Small: what it says may be cut, a view may not keep the window from its size.
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 48}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_sentence;
    QToolButton* m_button;
};

} // namespace crossread
