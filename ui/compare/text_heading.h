// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace crossread {

/// Texts that may stand on a side of a comparison, in the place of its heading; none: only the heading stands
/// there.
struct OfferedTexts {
    QStringList names;
    int current = -1; ///< the one that does
};

/// What stands above a text of a comparison: which one it is, cut with an ellipsis where there is no room for
/// the whole, or the box of earlier texts that it was chosen from. Both are of one height.
class TextHeading : public QWidget {
    Q_OBJECT

public:
    explicit TextHeading(QWidget* parent = nullptr);

    /// The tool tip has the words in full, and \a citation below them.
    void setWords(const QString& words, const QString& citation = {});
    [[nodiscard]] QString words() const;
    void offer(const OfferedTexts& offered);
    /// Hidden where nothing is offered.
    [[nodiscard]] QComboBox& offered() const { return *m_offered; }

Q_SIGNALS:
    /// One of those that were offered.
    void chosen(int index);

private:
    QLabel* m_words;
    QComboBox* m_offered;
};

} // namespace crossread
