// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/corrections/correction_page.h"

class QButtonGroup;
class QPushButton;

namespace crossread {

/// Several names that are one: which name stays, what the one will hold, and what speaks against it.
class MergePage : public CorrectionPage {
    Q_OBJECT

public:
    explicit MergePage(QWidget* parent);

    void show(std::shared_ptr<const Corpus> corpus, const std::vector<EntityId>& entities);
    /// Which of them stays.
    void chooseInto(EntityId id);
    [[nodiscard]] EntityId into() const { return m_into; }
    /// The preview in words.
    [[nodiscard]] QString previewText() const;
    void merge();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPreview();
    void makeChoices();

    std::vector<EntityId> m_entities;
    EntityId m_into{};
    QVBoxLayout* m_choices;
    QButtonGroup* m_group;
    QLabel* m_preview;
    QLabel* m_warnings;
    QPushButton* m_merge;
};

} // namespace crossread
