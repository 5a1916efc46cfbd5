// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace crossread {

/// The hint of the first start: three steps, one at a time, that can be dismissed for ever.
class FirstSteps : public QWidget {
    Q_OBJECT

public:
    explicit FirstSteps(QWidget* parent = nullptr);

    [[nodiscard]] int step() const { return m_step; }
    static constexpr int stepsInAll = 3;
    /// Small: its words wrap to the width it gets, and do not keep the window from its size.
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 36}; }

Q_SIGNALS:
    /// For ever: by the reader, or after the last step.
    void dismissed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showStep();
    void goOn();

    int m_step = 0;
    QLabel* m_number;
    QLabel* m_words;
    QToolButton* m_next;
};

} // namespace crossread
