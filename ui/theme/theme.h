// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

#include <QColor>
#include <QObject>
#include <QString>
#include <QStringList>

#include <array>

namespace crossread {

/// The colours of everything that carries a meaning, taken from a KSyntaxHighlighting theme's text styles
/// (look.md names which style each kind uses) and mended where the contrast would be too low.
struct Palette {
    bool isDark = false;
    QColor window, base, alternateBase, text, mutedText, separator; ///< mutedText: 4.5:1 on window and base
    QColor accent;                                                  ///< the selection, the same in every view
    QColor accentText;                                              ///< text on a filled accent
    QColor selectedBox; ///< under selected words and rows: text keeps 4.5:1 on it
    QColor relatedBox;  ///< fainter
    QColor furnitureText;
    std::array<QColor, entityKindCount> kinds;             ///< by EntityKind; 3:1 on base
    QColor figure, date, quotation, note, claim, conflict; ///< 3:1 on base and window
    QColor searchHit;                                      ///< a box under words, like selectedBox

    [[nodiscard]] QColor of(EntityKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

/// The theme of the whole program: follows the system's light or dark, or the one the reader chose.
/// Applies itself to the QApplication palette and style; views repaint on changed(). Make it after the
/// QApplication and before the first widget.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] const Palette& palette() const { return m_palette; }
    /// Names of all themes that can be chosen, light ones first.
    [[nodiscard]] static QStringList names();
    /// The palette a theme gives, for previews and tests.
    [[nodiscard]] static Palette paletteOf(const QString& name);
    /// Name of the theme chosen, or empty: follows the system.
    [[nodiscard]] QString chosenName() const { return m_chosen; }
    /// Name of the theme in force.
    [[nodiscard]] QString name() const { return m_name; }
    /// Empty for following the system.
    void choose(const QString& name);

    /// Whether the desktop asks for dark windows, as far as Qt can tell.
    [[nodiscard]] static bool isSystemDark();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    bool m_startedDark = false;
    QString m_chosen;
    QString m_name;
    Palette m_palette;
};

} // namespace crossread
