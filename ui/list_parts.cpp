// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list_parts.h"

#include "ui/selection_binder.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QTreeView>

namespace crossread {

namespace {

/// The first row that can be selected: a heading cannot, so the first below it is.
QModelIndex firstRow(const QTreeView& list)
{
    const QAbstractItemModel& model = *list.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        const QModelIndex first = top.flags().testFlag(Qt::ItemIsSelectable) ? top : model.index(0, 0, top);
        if (first.isValid())
            return first;
    }
    return {};
}

/// Watches the keys of a field that belong to the list below it.
class StepIn : public QObject {
public:
    StepIn(QLineEdit& field, QTreeView& list) : QObject(&field), m_list(list)
    {
        field.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
        const int key = isKey ? static_cast<QKeyEvent*>(event)->key() : 0;
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (!isReturn && key != Qt::Key_Down)
            return QObject::eventFilter(watched, event);
        // Return is a shortcut of the list too; in the field it is the field's.
        event->accept();
        if (event->type() == QEvent::KeyPress && isReturn)
            selectFirst();
        else if (event->type() == QEvent::KeyPress)
            stepIn();
        return true;
    }

private:
    void stepIn()
    {
        // A row that is current already stays so: only a list that has none takes its first.
        const bool hasCurrent = m_list.currentIndex().flags().testFlag(Qt::ItemIsSelectable);
        m_list.setFocus(Qt::OtherFocusReason);
        if (!hasCurrent)
            selectFirst();
    }

    void selectFirst()
    {
        if (const QModelIndex row = firstRow(m_list); row.isValid())
            m_list.setCurrentIndex(row);
    }

    QTreeView& m_list;
};

} // namespace

QLineEdit* makeFilterField(const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    field->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    return field;
}

void leadInto(QLineEdit& field, QTreeView& list)
{
    new StepIn(field, list);
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
    list.header()->setTextElideMode(Qt::ElideRight);
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
