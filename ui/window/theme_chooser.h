// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;

namespace crossread {

class Theme;
class ThemePreview;

/// All themes with a preview: moving through the list shows a theme in the preview, Enter or a click takes
/// it.
class ThemeChooser : public QWidget {
    Q_OBJECT

public:
    ThemeChooser(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget& list() const { return *m_list; }

private:
    void fill();
    void take();
    void showChosen();

    Theme& m_theme;
    QListWidget* m_list;
    ThemePreview* m_preview;
};

} // namespace crossread
