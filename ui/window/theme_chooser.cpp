// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/theme_chooser.h"

#include "ui/list_parts.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>

namespace crossread {

/// Swatches and a line of text in a theme's colours, painted as the reading pane does.
class ThemePreview : public QWidget {
public:
    explicit ThemePreview(QWidget* parent) : QWidget(parent) { setMinimumSize(300, 280); }

    void show(const Palette& palette)
    {
        m_palette = palette;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), m_palette.base);
        paintSample(painter);
        paintSwatches(painter);
        painter.setPen(m_palette.separator);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    void paintSample(QPainter& painter)
    {
        QFont serif(QStringLiteral("serif"));
        serif.setStyleHint(QFont::Serif);
        serif.setPixelSize(17);
        painter.setFont(serif);
        const QFontMetrics metrics(serif);
        const QString before = tr("The lab of ");
        const QString name = tr("Ada Lind");
        const QString after = tr(" spent ");
        const QString figure = tr("$5 million");
        int x = 16;
        const int base = 40;
        const int nameAt = x + metrics.horizontalAdvance(before);
        const int nameWidth = metrics.horizontalAdvance(name);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_palette.selectedBox);
        painter.drawRoundedRect(nameAt - 2, base - metrics.ascent() - 1, nameWidth + 4, metrics.height() + 2,
                                3, 3);
        painter.fillRect(nameAt, base + 3, nameWidth, 2, m_palette.of(EntityKind::Person));
        painter.setPen(m_palette.text);
        painter.drawText(x, base, before + name + after + figure);
        const int figureAt = nameAt + nameWidth + metrics.horizontalAdvance(after);
        QPen dots(m_palette.figure, 2, Qt::DotLine);
        painter.setPen(dots);
        painter.drawLine(figureAt, base + 4, figureAt + metrics.horizontalAdvance(figure), base + 4);
        painter.setPen(m_palette.furnitureText);
        serif.setPixelSize(14);
        painter.setFont(serif);
        painter.drawText(16, base + 28, tr("Subscribe to our newsletter"));
    }
    void paintSwatches(QPainter& painter)
    {
        painter.setFont(font());
        const int line = painter.fontMetrics().height() + 8;
        int y = 92;
        const auto swatch = [&](const QColor& colour, const QString& name) {
            painter.fillRect(16, y + line / 2 - 2, 24, 4, colour);
            painter.setPen(m_palette.text);
            painter.drawText(QRect(52, y, width() - 60, line), Qt::AlignVCenter, name);
            y += line;
        };
        for (int kind = 0; kind < entityKindCount; ++kind)
            swatch(m_palette.of(static_cast<EntityKind>(kind)), kindPlural(static_cast<EntityKind>(kind)));
        swatch(m_palette.figure, tr("Figures"));
        swatch(m_palette.date, tr("Dates"));
        swatch(m_palette.accent, tr("Selection"));
    }

    Palette m_palette;
};

ThemeChooser::ThemeChooser(Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Dialog),
      m_theme(theme),
      m_list(new QListWidget(this)),
      m_preview(new ThemePreview(this))
{
    setWindowTitle(tr("Theme"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_list);
    row->addWidget(m_preview, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Themes"));
    m_list->setUniformItemSizes(true);
    fill();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr)
            m_preview->show(Theme::paletteOf(item->data(Qt::UserRole + 1).toString()));
    });
    connect(m_list, &QListWidget::itemActivated, this, &ThemeChooser::take);
    connect(m_list, &QListWidget::itemClicked, this, &ThemeChooser::take);
    connect(&theme, &Theme::changed, this, &ThemeChooser::showChosen);
    showChosen();
    closeOnEscape(*this);
    resize(640, 440);
    if (parent == nullptr)
        return;
    // At the window's right edge: the text on its left shows the theme at once.
    const QRect around(parent->mapToGlobal(QPoint(0, 0)), parent->size());
    resize(size().boundedTo(around.size()));
    move(around.right() - width() - 24, around.center().y() - height() / 2);
}

void ThemeChooser::fill()
{
    const QStringList names = Theme::names();
    const auto firstDark = std::find_if(names.begin(), names.end(),
                                        [](const QString& name) { return Theme::paletteOf(name).isDark; });
    const QString followed = Theme::isSystemDark() && firstDark != names.end() ? *firstDark : names.first();
    auto* follow = new QListWidgetItem(tr("Follow the system"), m_list);
    follow->setData(Qt::UserRole, QString());
    follow->setData(Qt::UserRole + 1, m_theme.chosenName().isEmpty() ? m_theme.name() : followed);
    for (const QString& name : names) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, name);
        item->setData(Qt::UserRole + 1, name);
        const Palette palette = Theme::paletteOf(name);
        QPixmap swatch(16, 16);
        swatch.fill(palette.base);
        QPainter painter(&swatch);
        painter.fillRect(3, 7, 10, 3, palette.accent);
        painter.setPen(palette.text);
        painter.drawRect(0, 0, 15, 15);
        item->setIcon(swatch);
    }
}

void ThemeChooser::take()
{
    if (m_list->currentItem() != nullptr)
        m_theme.choose(m_list->currentItem()->data(Qt::UserRole).toString());
}

void ThemeChooser::showChosen()
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == m_theme.chosenName())
            m_list->setCurrentRow(row);
    }
}

} // namespace crossread
