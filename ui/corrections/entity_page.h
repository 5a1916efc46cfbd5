// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/corrections/correction_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace crossread {

/// One name: what it is called, its kind, another name for it, and which of its spellings are somebody else.
class EntityPage : public CorrectionPage {
    Q_OBJECT

public:
    explicit EntityPage(QWidget* parent);

    void show(std::shared_ptr<const Corpus> corpus, EntityId entity);
    [[nodiscard]] QLineEdit& nameField() const { return *m_name; }
    [[nodiscard]] QLineEdit& aliasField() const { return *m_alias; }
    [[nodiscard]] QListWidget& spellings() const { return *m_spellings; }
    /// What differs from what was shown, as one step.
    void apply();
    /// The spellings that are checked become an entity of their own.
    void split();

private:
    void createSplit();
    void fillSpellings();
    void showSplit();

    EntityId m_entity{};
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_alias;
    QListWidget* m_spellings;
    QLineEdit* m_splitName;
    QPushButton* m_split;
    QLabel* m_splitWords;
    QLabel* m_splitNameWords = nullptr;
};

} // namespace crossread
