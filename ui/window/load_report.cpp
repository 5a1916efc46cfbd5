// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/load_report.h"

#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/row_delegate.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSet>
#include <QStackedLayout>
#include <QTreeView>

#include <algorithm>
#include <iterator>

namespace crossread {

class LoadProblemModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<LoadProblem> problems)
    {
        beginResetModel();
        m_problems = std::move(problems);
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount() ||
            (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const LoadProblem& problem = m_problems[static_cast<std::size_t>(index.row())];
        return index.column() == 0 ? problem.path : problem.reason;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? LoadReport::tr("File") : LoadReport::tr("What was wrong");
    }

private:
    std::vector<LoadProblem> m_problems;
};

std::vector<LoadProblem> withEarlier(const std::vector<LoadProblem>& earlier, const ArticleSet& grown)
{
    QSet<QString> settled;
    for (std::size_t i = 0; i < grown.corpus->articleCount(); ++i)
        settled.insert(grown.corpus->article(idAt<ArticleId>(i)).path);
    for (const LoadProblem& problem : grown.problems)
        settled.insert(problem.path);
    std::vector<LoadProblem> all;
    std::copy_if(earlier.begin(), earlier.end(), std::back_inserter(all),
                 [&settled](const LoadProblem& problem) { return !settled.contains(problem.path); });
    all.insert(all.end(), grown.problems.begin(), grown.problems.end());
    return all;
}

LoadReport::LoadReport(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new LoadProblemModel(this)),
      m_list(new QTreeView(this)),
      m_pages(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("loadReport"));
    setWindowTitle(tr("Load Report"));
    setUpList(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(theme, this));
    m_list->setAccessibleName(tr("Files that could not be read, or only with damage"));
    m_list->setColumnWidth(0, 360);
    auto* copy = new QAction(symbolicIcon(QStringLiteral("copy")), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LoadReport::copySelected);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pages->addWidget(new EmptyState(QStringLiteral("check"), tr("Everything could be read"),
                                      tr("A file that cannot be read is listed here with the reason; the "
                                         "others are read all the same."),
                                      this));
    m_pages->addWidget(m_list);
    setFocusProxy(m_list);
    connectToWorkspace();
}

QWidget* LoadReport::focusTarget()
{
    return m_list;
}

void LoadReport::showCorpus()
{
    std::vector<LoadProblem> problems = workspace().problems();
    for (std::size_t i = 0; i < corpus().articleCount(); ++i) {
        const Article& article = corpus().article(idAt<ArticleId>(i));
        if (article.damagedPlaces > 0)
            problems.push_back({article.path, damageText(article)});
    }
    m_pages->setCurrentIndex(problems.empty() ? 0 : 1);
    m_model->setProblems(std::move(problems));
}

void LoadReport::copySelected()
{
    QStringList lines;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        lines << index.data().toString() + QLatin1String(": ") + index.siblingAtColumn(1).data().toString();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace crossread
