// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace crossread {

/// A line over the texts that tells something and offers what can be done about it. Not modal; it goes when
/// a way was chosen or it is dismissed.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    struct Offer {
        QString name;
        std::function<void()> act;
    };

    explicit NoticeBar(const QString& accessibleName, QWidget* parent = nullptr);

    void tell(const QString& sentence, const QList<Offer>& offers);
    [[nodiscard]] QString sentence() const;
    /// Narrow: it may not keep the window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QLabel* m_sentence;
    QGridLayout* m_grid;
    QHBoxLayout* m_row;
    QList<QWidget*> m_buttons;
};

} // namespace crossread
