// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace crossread {

class ArticleDelegate;
class ArticleListModel;
class EmptyState;
class SelectionBinder;

/// The articles of the set: title, source, date, length, counts. Cards while narrow, a table when wide.
class LibraryView : public View {
    Q_OBJECT

public:
    LibraryView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] ArticleListModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& list() const { return *m_list; }
    [[nodiscard]] QLineEdit& filterField() const { return *m_filter; }
    [[nodiscard]] bool isShowingCards() const { return m_isShowingCards; }
    [[nodiscard]] QToolButton& problemBar() const { return *m_problems; }

Q_SIGNALS:
    void problemsRequested();

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createList();
    void createHead();
    void createSortMenu();
    void layOut();
    void takeShape(int width);
    void sortBy(int column, Qt::SortOrder order);
    void tellOrder();
    [[nodiscard]] std::vector<ArticleId> comparable() const;
    void compareSelected();
    void selectArticles(const std::vector<quint32>& ids, bool isExtending);

    ArticleListModel* m_model;
    ArticleDelegate* m_delegate;
    QTreeView* m_list;
    SelectionBinder* m_binder;
    QLineEdit* m_filter;
    QToolButton* m_sortButton;
    QToolButton* m_problems;
    QAction* m_compare = nullptr;
    EmptyState* m_empty;
    QStackedLayout* m_pages = nullptr;
    bool m_isShowingCards = false;
    int m_sortColumn = -1; ///< ArticleListModel::asRead
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace crossread
