// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_title.h"

#include "ui/theme/icons.h"
#include "ui/view.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace crossread {

namespace {
constexpr int titleHeight = 28;
}

DockTools::DockTools(QDockWidget& dock, View* view, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this))
{
    const QString name = dock.windowTitle();
    m_row->setContentsMargins(0, 0, 4, 0);
    m_row->setSpacing(0);
    if (view != nullptr)
        addViewTools(*view, name);
    QToolButton* floating = addTool(QStringLiteral("float"), tr("Detach %1").arg(name));
    connect(floating, &QToolButton::clicked, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    QToolButton* closing = addTool(QStringLiteral("close"), tr("Close %1").arg(name));
    connect(closing, &QToolButton::clicked, &dock, &QDockWidget::close);
}

void DockTools::addViewTools(View& view, const QString& name)
{
    QToolButton* freeze = addTool(QStringLiteral("freeze"), tr("Freeze %1").arg(name));
    freeze->setCheckable(true);
    freeze->setChecked(view.isFrozen());
    freeze->setToolTip(tr("Freeze: keep this picture while the others follow the selection"));
    connect(freeze, &QToolButton::toggled, &view, &View::setFrozen);
    connect(&view, &View::frozenChanged, freeze, &QToolButton::setChecked);
    if (view.exportable() == nullptr)
        return;
    QToolButton* exporting = addTool(QStringLiteral("export"), tr("Export %1").arg(name));
    connect(exporting, &QToolButton::clicked, this, [this, &view] { Q_EMIT exportRequested(&view); });
}

QToolButton* DockTools::addTool(const QString& icon, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(symbolicIcon(icon));
    button->setIconSize({14, 14});
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

DockTitle::DockTitle(QDockWidget& dock, View* view)
    : QWidget(&dock), m_name(new QLabel(dock.windowTitle(), this)), m_tools(new DockTools(dock, view, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_name, 1);
    row->addWidget(m_tools);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_tools, &DockTools::exportRequested, this, &DockTitle::exportRequested);
}

void DockTitle::setTabbed(bool isTabbed)
{
    if (isTabbed == m_isTabbed)
        return;
    m_isTabbed = isTabbed;
    m_name->setVisible(!isTabbed);
    m_tools->setVisible(!isTabbed);
    updateGeometry();
}

QSize DockTitle::sizeHint() const
{
    return {m_isTabbed ? 0 : 120, m_isTabbed ? 0 : titleHeight};
}

QSize DockTitle::minimumSizeHint() const
{
    return {m_isTabbed ? 0 : 80, m_isTabbed ? 0 : titleHeight};
}

} // namespace crossread
