// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/highlight_layers.h"
#include "model/text/article.h"

#include <QFont>
#include <QObject>
#include <QSet>
#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace crossread {

struct Palette;

/// How the reader likes texts: font family, size, line width, and which kinds are underlined. One for all
/// panes; kept in the settings.
class ReadingStyle : public QObject {
    Q_OBJECT

public:
    explicit ReadingStyle(QObject* parent = nullptr);

    static constexpr int smallestSize = 10, largestSize = 40, usualSize = 17; ///< pixels
    static constexpr int narrowest = 40, widest = 120, usualWidth = 68;       ///< characters to the line

    [[nodiscard]] const QString& family() const { return m_family; }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int lineWidth() const { return m_lineWidth; }
    [[nodiscard]] bool isShown(Layer layer) const { return !m_hidden.contains(static_cast<int>(layer)); }

    void setFamily(const QString& family);
    void setSize(int pixels);
    void setLineWidth(int characters);
    void setShown(Layer layer, bool isShown);
    /// Takes over what another style has saved meanwhile.
    void reload();

    [[nodiscard]] QFont font() const;
    /// Width of the text column in pixels.
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] QTextBlockFormat blockFormat(const Passage& passage, bool isEndOfPassage) const;
    [[nodiscard]] QTextCharFormat charFormat(const Passage& passage, const Palette& palette) const;
    [[nodiscard]] QTextCharFormat inlineFormat(const InlineRun& run, const Palette& palette) const;

Q_SIGNALS:
    void fontChanged();   ///< the texts need a new layout
    void layersChanged(); ///< other kinds are underlined

private:
    void load();
    void save() const;
    [[nodiscard]] int fontSize(const Passage& passage) const; ///< pixels

    QString m_family;
    int m_size = usualSize;
    int m_lineWidth = usualWidth;
    QSet<int> m_hidden;
};

} // namespace crossread
