// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/notes/decision.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace crossread {

/// What the pages of the panel have in common: a heading that says what is corrected, a form, and buttons.
class CorrectionPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPage(QWidget* parent);

    /// Once everything is in it: gives every field of the forms the name that stands beside it, and leaves
    /// the room below to nobody.
    void complete();
    /// What cannot be applied as it stands in the fields, and why; empty where nothing was refused.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    /// To be made as one step.
    void decided(const std::vector<crossread::Correction>& corrections);

protected:
    void setHeading(const QString& heading, const QString& words);
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    /// Asks for these. What the fields hold is theirs to undo no more: Ctrl+Z takes the corrections back.
    void decide(const std::vector<Correction>& corrections);
    /// Shows \a text from its beginning, with nothing to undo.
    static void fill(QLineEdit& field, const QString& text);
    [[nodiscard]] QFormLayout* addForm();
    QPushButton* addButton(const QString& text);
    /// The line for faults. It comes after the buttons, so that none moves from under the pointer when it
    /// speaks, and is silent again as soon as one of the fields changes.
    void addFaultLine(const QList<QLineEdit*>& fields);
    void tellFault(const QString& sentence);

    std::shared_ptr<const Corpus> m_corpus;

private:
    QVBoxLayout* m_column;
    QLabel* m_heading;
    QLabel* m_words;
    QLabel* m_fault;
};

} // namespace crossread
