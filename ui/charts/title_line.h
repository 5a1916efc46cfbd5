// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace crossread {

class LegendLine;

/// A title in bold and what it is about behind it, cut at words where there is no room; both stand in the
/// tool tip.
class TitleLine : public QWidget {
public:
    using QWidget::QWidget;

    void setWords(const QString& title, const QString& subtitle);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_title;
    QString m_subtitle;
};

/// A title and the legend beside it, or beneath it where both have no room in a line. The title comes first,
/// then the legend, and what is left is the subtitle's; a layout would share the want of room out evenly.
class HeadingLine : public QWidget {
public:
    HeadingLine(TitleLine& title, LegendLine& legend, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    [[nodiscard]] bool hasBothInLine(int width) const;

    TitleLine& m_title;
    LegendLine& m_legend;
};

} // namespace crossread
