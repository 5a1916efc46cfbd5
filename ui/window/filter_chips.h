// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace crossread {

class Workspace;

/// The filters that hold, each a chip that a click takes away.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QStringList labels() const;

private:
    void rebuild();

    Workspace& m_workspace;
    QHBoxLayout* m_row;
};

} // namespace crossread
