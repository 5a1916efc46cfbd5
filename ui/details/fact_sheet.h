// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace crossread {

class Theme;

/// The head of the details: an icon, a title, and facts in two columns. Labels are kept and filled anew,
/// since this changes with every selection.
class FactSheet : public QWidget {
    Q_OBJECT

public:
    explicit FactSheet(const Theme& theme, QWidget* parent = nullptr);

    void show(const Facts& facts);
    [[nodiscard]] const Facts& facts() const { return m_facts; }
    void recolour();
    /// Small: it scrolls where it has no room.
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 0}; }

private:
    struct Row {
        QLabel* name;
        QLabel* value;
    };
    [[nodiscard]] QLabel* makeText();

    const Theme& m_theme;
    Facts m_facts;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_subtitle;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace crossread
