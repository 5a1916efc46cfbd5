// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <QWidget>

#include <string_view>
#include <vector>

class QLabel;
class QLineEdit;

namespace crossread {

/// Find in article: a field, the count, next and previous. Upper and lower case, diacritics and kinds of
/// dashes count alike (folded()).
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    void setHits(std::size_t present, std::size_t inAll);
    [[nodiscard]] QString words() const;

    /// Every place in \a text that folds to the same as \a words. Linear in the text.
    [[nodiscard]] static std::vector<Span> find(std::string_view text, std::string_view words);

Q_SIGNALS:
    void wordsChanged(const QString& words);
    void nextAsked();
    void previousAsked();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_field;
    QLabel* m_count;
};

} // namespace crossread
