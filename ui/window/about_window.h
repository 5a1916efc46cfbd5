// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace crossread {

/// Name, licence, and the versions of everything the program stands on. Not modal.
class AboutWindow : public QWidget {
    Q_OBJECT

public:
    explicit AboutWindow(QWidget* parent = nullptr);

    /// "Qt 6.4.2", ... as people copy them into a report.
    [[nodiscard]] static QStringList versions();
};

} // namespace crossread
