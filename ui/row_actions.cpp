// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_actions.h"

#include "ui/corrections.h"
#include "ui/mark_menu.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace crossread {

RowActions::RowActions(QAbstractItemView& list, Workspace& workspace, TargetOf targetOf)
    : QObject(&list),
      m_list(list),
      m_workspace(workspace),
      m_targetOf(std::move(targetOf)),
      m_goTo(makeAction(tr("Go To"), QStringLiteral("right"), Qt::Key_Return, &RowActions::goToFirst)),
      m_openBeside(makeAction(tr("Open Beside"), QStringLiteral("beside"),
                              QKeyCombination(Qt::ControlModifier, Qt::Key_Return),
                              &RowActions::openFirstBeside)),
      m_copy(makeAction(tr("Copy with Source"), QStringLiteral("copy"), QKeySequence::Copy,
                        &RowActions::copyWithSource)),
      m_filterTo(makeAction(tr("Filter to This"), QStringLiteral("filter"), {}, &RowActions::narrow))
{
    list.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&list, &QWidget::customContextMenuRequested, this, &RowActions::showMenu);
    connect(&list, &QAbstractItemView::doubleClicked, this, &RowActions::goToFirst);
}

QAction* RowActions::makeAction(const QString& text, const QString& icon, const QKeySequence& key,
                                void (RowActions::*act)())
{
    auto* action = new QAction(symbolicIcon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_list.addAction(action);
    return action;
}

void RowActions::goToFirst()
{
    if (const Target target = m_targetOf(); !target.places.empty())
        m_workspace.goTo(target.places.front());
}

void RowActions::openFirstBeside()
{
    if (const Target target = m_targetOf(); !target.places.empty())
        m_workspace.openBeside(target.places.front());
}

void RowActions::copyWithSource()
{
    const Target target = m_targetOf();
    const QString text = target.extraCopy.isEmpty() ? passagesWithSource(m_workspace.corpus(), target.places)
                                                    : target.extraCopy;
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RowActions::narrow()
{
    if (Target target = m_targetOf(); target.filter)
        m_workspace.filters().push(*std::move(target.filter));
}

void RowActions::showMenu(const QPoint& at)
{
    const Target target = m_targetOf();
    const bool hasPlace = !target.places.empty();
    m_goTo->setEnabled(hasPlace);
    m_openBeside->setEnabled(hasPlace);
    m_copy->setEnabled(hasPlace || !target.extraCopy.isEmpty());
    m_filterTo->setEnabled(target.filter.has_value());
    auto* menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_goTo, m_openBeside, m_copy});
    menu->addSeparator();
    menu->addAction(m_filterTo);
    // What a list adds of its own (notes: edit, tag, remove) stands in its actions.
    const QList<QAction*> own{m_goTo, m_openBeside, m_copy, m_filterTo};
    menu->addSeparator();
    for (QAction* action : m_list.actions()) {
        if (!own.contains(action))
            menu->addAction(action);
    }
    Corrections::of(m_workspace).addEntries(*menu, m_workspace.selection());
    // An action that is off must not swallow its key for good.
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction* action : {m_goTo, m_openBeside, m_copy, m_filterTo})
            action->setEnabled(true);
    });
    menu->popup(m_list.viewport()->mapToGlobal(at));
}

} // namespace crossread
