// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QGridLayout;
class QLabel;

namespace crossread {

/// A line over the texts that tells something and offers what can be done about it. Not modal; it goes when
/// a way was chosen or it is dismissed. One or two offers stand beside the sentence where there is room for
/// both; more, and those of a narrow window, below it in as few rows as their words allow.
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
    /// Gives the first offer the keyboard, if there is one.
    void focusFirstOffer();
    /// Narrow: it may not keep the window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Arrangement {
        bool isBeside = true;
        qsizetype columns = 0;
        friend bool operator==(const Arrangement&, const Arrangement&) = default;
    };
    [[nodiscard]] Arrangement arrangementFor(int width) const;
    /// Of all offers in so many columns.
    [[nodiscard]] int widthIn(qsizetype columns) const;
    void arrange(Arrangement arrangement);

    QLabel* m_sentence;
    QGridLayout* m_grid;
    QGridLayout* m_rows;
    QList<QWidget*> m_buttons;
    Arrangement m_arrangement;
};

} // namespace crossread
