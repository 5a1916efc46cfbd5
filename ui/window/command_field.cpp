// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_field.h"

#include "model/link/workspace.h"
#include "ui/roles.h"
#include "ui/row_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>

namespace crossread {

class CommandHitModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    /// \a none stands in a row of its own where there is no hit.
    void setHits(QList<CommandHit> hits, const QString& none = {})
    {
        beginResetModel();
        m_hits = std::move(hits);
        m_none = m_hits.isEmpty() ? none : QString();
        endResetModel();
    }
    [[nodiscard]] const QList<CommandHit>& hits() const { return m_hits; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_none.isEmpty() ? m_hits.size() : 1);
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return m_none.isEmpty() ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (index.isValid() && !m_none.isEmpty() && role == Qt::DisplayRole)
            return m_none;
        if (!index.isValid() || index.row() >= m_hits.size())
            return {};
        const CommandHit& hit = m_hits[index.row()];
        if (role == Qt::DisplayRole)
            return hit.text;
        if (role == TrailingRole || role == Qt::AccessibleDescriptionRole)
            return hit.detail;
        if (role != Qt::DecorationRole)
            return {};
        if (!hit.iconName.isEmpty())
            return symbolicIcon(hit.iconName);
        const auto* action = std::get_if<QPointer<QAction>>(&hit.what);
        return action != nullptr && *action ? (*action)->icon() : QIcon();
    }

private:
    QList<CommandHit> m_hits;
    QString m_none;
};

namespace {

/// Words at the left, shortcut or counts muted at the right.
class HitDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        paintGround(*painter, option, index);
        const QRect inside = option.rect.adjusted(margin, 0, -margin, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(inside.left(), inside.center().y() - 7, 16, 16));
        const QString detail = index.data(TrailingRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        const bool isHit = option.state & QStyle::State_Enabled;
        painter->setPen(isHit ? theme().palette().text : theme().palette().mutedText);
        const QRect words = inside.adjusted(24, 0, -detailWidth - 16, 0);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->setPen(isSelected ? theme().palette().text : theme().palette().mutedText);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, detail);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return RowDelegate::sizeHint(option, index) + QSize(0, 4);
    }
};

constexpr int mostThings = 8;
constexpr int mostRowsShown = 12;

} // namespace

CommandField::CommandField(Workspace& workspace, const Theme& theme, ActionsOf actions, QWidget* parent)
    : QLineEdit(parent),
      m_workspace(workspace),
      m_actions(std::move(actions)),
      m_model(new CommandHitModel(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("commandField"));
    setPlaceholderText(tr("Search, or type > for a command"));
    setAccessibleName(tr("Search or run a command"));
    setClearButtonEnabled(true);
    addAction(symbolicIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setMinimumWidth(240);
    setMaximumWidth(520);
    createList(theme);
    connect(this, &QLineEdit::textEdited, this, &CommandField::search);
}

CommandField::~CommandField() = default;

void CommandField::createList(const Theme& theme)
{
    m_list->setObjectName(QStringLiteral("answers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setFrameShadow(QFrame::Plain);
    m_list->setAccessibleName(tr("Answers"));
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
}

void CommandField::startSearch()
{
    m_cameFrom = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    search();
}

void CommandField::startCommand()
{
    startSearch();
    setText(QStringLiteral("> "));
    search();
}

const QList<CommandHit>& CommandField::hits() const
{
    return m_model->hits();
}

void CommandField::run(int row)
{
    if (row < 0 || row >= m_model->hits().size())
        return;
    const CommandHit hit = m_model->hits()[row];
    clear();
    leave();
    if (const auto* action = std::get_if<QPointer<QAction>>(&hit.what)) {
        if (*action)
            (*action)->trigger();
    } else if (const auto* entity = std::get_if<EntityId>(&hit.what)) {
        m_workspace.hub().select(Selection::ofEntity(*entity));
    } else if (const auto* article = std::get_if<ArticleId>(&hit.what)) {
        m_workspace.hub().select(Selection::ofArticle(*article));
        m_workspace.goTo({*article, {}});
    }
}

void CommandField::search()
{
    const QString text = this->text();
    if (text.startsWith(QLatin1Char('>')))
        m_model->setHits(findCommands(m_actions(), text.mid(1)), tr("No command matches"));
    else if (text.trimmed().isEmpty())
        m_model->setHits({});
    else
        m_model->setHits(findThings(m_workspace.corpus(), text.trimmed(), mostThings),
                         tr("No name or title matches"));
    m_list->setCurrentIndex(hits().isEmpty() ? QModelIndex() : m_model->index(0));
    // Nobody sees the row while the keyboard stays in the field.
    setAccessibleDescription(hits().isEmpty() ? m_model->index(0).data().toString() : QString());
    placeList();
}

void CommandField::placeList()
{
    if (m_model->rowCount() == 0 || !hasFocus()) {
        m_list->hide();
        return;
    }
    // A child of the window, not a popup: the keyboard stays in the field, and nothing is grabbed.
    m_list->setParent(window());
    const int width = std::min(std::max(this->width(), 440), window()->width() - 16);
    const QPoint below = mapTo(window(), QPoint(0, height() + 2));
    const int room = (window()->height() - below.y() - 8) / std::max(1, m_list->sizeHintForRow(0));
    const int rows = std::min({m_model->rowCount(), mostRowsShown, std::max(3, room)});
    m_list->setGeometry(std::min(below.x(), window()->width() - width - 8), below.y(), width,
                        rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->raise();
    m_list->show();
}

void CommandField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return;
    case Qt::Key_Up:
        moveCurrent(-1);
        return;
    case Qt::Key_PageDown:
        moveCurrent(mostRowsShown - 1);
        return;
    case Qt::Key_PageUp:
        moveCurrent(1 - mostRowsShown);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (!text().isEmpty())
        search();
}

void CommandField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

bool CommandField::event(QEvent* event)
{
    // The window has a use of its own for Esc; in this field it leaves the field.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        clear();
        leave();
        return true;
    }
    return QLineEdit::event(event);
}

void CommandField::leave()
{
    m_list->hide();
    if (m_cameFrom && m_cameFrom != this)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandField::moveCurrent(int step)
{
    const auto rows = static_cast<int>(hits().size());
    if (rows == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, rows - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

} // namespace crossread
