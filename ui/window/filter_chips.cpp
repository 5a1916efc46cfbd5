// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/filter_chips.h"

#include "model/link/workspace.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace crossread {

FilterChips::FilterChips(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(4, 0, 4, 0);
    m_row->setSpacing(4);
    // In a tool bar the action decides what is seen, and it would remember a widget that was hidden when it
    // was added: the row is always there, and empty it is a margin wide.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setAccessibleName(tr("Filters"));
    connect(&workspace.filters(), &FilterStack::changed, this, &FilterChips::rebuild);
    connect(&workspace, &Workspace::corpusChanged, this, &FilterChips::rebuild);
    rebuild();
}

QStringList FilterChips::labels() const
{
    QStringList labels;
    for (const Filter& filter : m_workspace.filters().filters())
        labels << filter.label;
    return labels;
}

void FilterChips::rebuild()
{
    // The chip that was clicked is still in its own click: it may go only afterwards.
    while (QLayoutItem* item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList all = labels();
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto* chip = new QToolButton(this);
        chip->setText(fontMetrics().elidedText(all[i], Qt::ElideRight, 160));
        chip->setIcon(symbolicIcon(QStringLiteral("close")));
        chip->setIconSize({12, 12});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Filter: %1. Click to remove.").arg(all[i]));
        chip->setAccessibleName(tr("Remove filter %1").arg(all[i]));
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this,
                [this, i] { m_workspace.filters().removeAt(static_cast<std::size_t>(i)); });
        m_row->addWidget(chip);
    }
}

} // namespace crossread
