// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list_parts.h"

#include "ui/selection_binder.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTreeView>

namespace crossread {

QLineEdit* makeFilterField(const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    field->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    return field;
}

QHBoxLayout* listHead(const QList<QWidget*>& widgets)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    return row;
}

QWidget* makeSeparator(QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

void setUpList(QTreeView& list)
{
    list.setFrameShape(QFrame::NoFrame);
    list.setUniformRowHeights(true);
    list.setRootIsDecorated(false);
    list.setItemsExpandable(false);
    list.setAllColumnsShowFocus(true);
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.setSelectionBehavior(QAbstractItemView::SelectRows);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setTextElideMode(Qt::ElideRight);
    list.header()->setHighlightSections(false);
    list.header()->setMinimumSectionSize(24);
}

void showFirstSelected(QTreeView& list, const SelectionBinder& binder, const IdRows& rows)
{
    QModelIndex first;
    for (const quint32 id : binder.ids()) {
        const QModelIndex index = rows.indexOf(id);
        if (!index.isValid())
            continue;
        if (list.viewport()->rect().intersects(list.visualRect(index)))
            return;
        if (!first.isValid() || index.row() < first.row())
            first = index;
    }
    if (first.isValid())
        list.scrollTo(first, QAbstractItemView::PositionAtCenter);
}

void closeOnEscape(QWidget& window)
{
    auto* key = new QShortcut(QKeySequence(Qt::Key_Escape), &window);
    QObject::connect(key, &QShortcut::activated, &window, &QWidget::close);
}

} // namespace crossread
