// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/notes/decision.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace crossread {

/// What the pages of the panel have in common: a heading that says what is corrected, a form, and buttons.
class CorrectionPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPage(QWidget* parent);

    /// Gives every field of the forms the name that stands beside it.
    void nameFields();

Q_SIGNALS:
    /// To be made as one step.
    void decided(const std::vector<crossread::Correction>& corrections);

protected:
    void setHeading(const QString& heading, const QString& words);
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    [[nodiscard]] QFormLayout* addForm();
    QPushButton* addButton(const QString& text);

    std::shared_ptr<const Corpus> m_corpus;

private:
    QVBoxLayout* m_column;
    QLabel* m_heading;
    QLabel* m_words;
};

} // namespace crossread
