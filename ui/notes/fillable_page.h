// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace crossread {

/// A page that says what would stand on it while there is nothing.
class FillablePage : public QWidget {
    Q_OBJECT

public:
    FillablePage(QWidget& empty, QWidget& filled, QWidget* parent = nullptr);

    void setFilled(bool isFilled);
    [[nodiscard]] bool isFilled() const;

private:
    QStackedLayout* m_layers;
};

} // namespace crossread
