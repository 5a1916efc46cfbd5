// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace crossread {

class Theme;

/// Notes and ends of links whose words are not in the text any more, with their old words and where they may
/// belong. Nothing moves unless the analyst says so: to a suggestion, or to words selected by hand.
class LostList : public QWidget {
    Q_OBJECT

public:
    LostList(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return static_cast<int>(m_lost.size()); }
    /// Puts it to a suggestion, or shows that one alone.
    void placeAt(std::size_t row, std::size_t suggestion);
    void lookAt(std::size_t row, std::size_t suggestion);

Q_SIGNALS:
    void placingAsked(const crossread::LostPlace& lost);

private:
    void createList();
    void takeCurrent();
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> current() const;
    [[nodiscard]] std::optional<TextPlace> suggestionOf(std::size_t row, std::size_t suggestion) const;
    void remove(std::size_t row);

    Workspace& m_workspace;
    std::vector<LostPlace> m_lost;
    QTreeWidget* m_list;
    QPushButton* m_here;
    QPushButton* m_byHand;
    QPushButton* m_remove;
};

} // namespace crossread
