// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/project_problem.h"
#include "ui/window/notice_bar.h"

namespace crossread {

/// Says why a project could not be opened as it should, with an offer for each way on.
class ProjectNotice : public NoticeBar {
    Q_OBJECT

public:
    explicit ProjectNotice(QWidget* parent = nullptr);

    void show(const ProjectProblem& problem, const QString& path);
    [[nodiscard]] const ProjectProblem& problem() const { return m_problem; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] static QString nameOf(WayOn way);

Q_SIGNALS:
    void wayChosen(crossread::WayOn way, const QString& path);

private:
    ProjectProblem m_problem;
    QString m_path;
};

} // namespace crossread
