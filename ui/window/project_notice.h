// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/project_problem.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace crossread {

/// A line over the texts that says why a project could not be opened as it should, with a button for each way
/// on. Not modal; it goes when a way was chosen or it is dismissed.
class ProjectNotice : public QFrame {
    Q_OBJECT

public:
    explicit ProjectNotice(QWidget* parent = nullptr);

    void show(const ProjectProblem& problem, const QString& path);
    [[nodiscard]] const ProjectProblem& problem() const { return m_problem; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] static QString nameOf(WayOn way);
    /// Narrow: it may not keep the window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wayChosen(crossread::WayOn way, const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void clearButtons();
    void placeButtons();

    ProjectProblem m_problem;
    QString m_path;
    QLabel* m_sentence;
    QGridLayout* m_grid;
    QList<QWidget*> m_buttons;
};

} // namespace crossread
