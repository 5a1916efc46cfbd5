// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/corrections/correction_page.h"

class QComboBox;
class QLineEdit;

namespace crossread {

/// One figure: value or range, unit, comparator, measure, whose quantity it is, and who says so.
class FigurePage : public CorrectionPage {
    Q_OBJECT

public:
    explicit FigurePage(QWidget* parent);

    void show(std::shared_ptr<const Corpus> corpus, FigureId figure);
    [[nodiscard]] QLineEdit& valueField() const { return *m_value; }
    [[nodiscard]] QLineEdit& unitField() const { return *m_unit; }
    /// Says what cannot be read, and does nothing then.
    void apply();

private:
    void createFields();
    void fillPeople();
    [[nodiscard]] std::optional<FindingRef> mentionOf(const QComboBox& box) const;
    /// False where a field holds what is no number; fault() says so.
    bool readQuantity(CorrectFigure& correction);
    [[nodiscard]] bool isQuantityTouched() const;
    void readOthers(CorrectFigure& correction) const;
    void readSpeaker(CorrectFigure& correction) const;

    FigureId m_figure{};
    QLineEdit* m_value;
    QLineEdit* m_low;
    QLineEdit* m_high;
    QLineEdit* m_unit;
    QComboBox* m_comparator;
    QComboBox* m_measure;
    QComboBox* m_subject;
    QComboBox* m_speaker;
    QLineEdit* m_speakerText;
    QComboBox* m_stance;
};

} // namespace crossread
