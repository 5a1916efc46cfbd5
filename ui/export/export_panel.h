// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_writer.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;

namespace crossread {

class View;

/// Asks in which format and size a view's picture is to be saved or copied, beside the button that was
/// pressed and without covering a text. What was chosen last comes back. Return saves from every field.
class ExportPanel : public QFrame {
    Q_OBJECT

public:
    ExportPanel(View& view, QWidget* parent);

    [[nodiscard]] ExportSettings settings() const;
    /// Opens below \a place of the screen, or above it where there is no room.
    void openAt(const QRect& place);
    /// Writes the file and closes; the ending that was typed counts for more than the format that is set, and
    /// one that is missing is added. Where it cannot be written the panel says why and stays.
    void saveTo(const QString& path);
    /// Why the last file could not be written; empty where it could.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    /// A sentence for the status line.
    void done(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// False where there is data alone: then nothing but the format is asked.
    [[nodiscard]] bool hasPicture() const;
    void createRows();
    [[nodiscard]] QLayout* createButtons();
    void restoreChoice();
    void rememberChoice() const;
    void showFormat();
    void save();
    void copy();
    [[nodiscard]] QString askForFile(const QString& title) const;

    QPointer<View> m_view;
    QComboBox* m_format;
    QCheckBox* m_isOwnSize;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QLabel* m_problem;
    QPushButton* m_save;
    QRect m_place; ///< of the screen, that it was opened at
};

/// Opens the panel at \a place of the screen. Nothing where the view has no picture.
ExportPanel* showExportPanel(View& view, const QRect& place);

} // namespace crossread
