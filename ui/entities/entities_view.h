// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <optional>

class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace crossread {

class EntityListModel;
class SelectionBinder;

/// People, organisations, places, products, groups and works of the set, by kind.
class EntitiesView : public View {
    Q_OBJECT

public:
    EntitiesView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] EntityListModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& list() const { return *m_list; }
    [[nodiscard]] QLineEdit& filterField() const { return *m_filter; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createList();
    void createSortMenu();
    void layOut();
    void openSections();
    void toggleSection(const QModelIndex& heading);
    void fitColumns();
    void takeRows();
    void rememberStanding();
    void standAgain();
    void selectEntities(const std::vector<quint32>& ids, bool isExtending);
    void hoverOver(const QModelIndex& index);

    /// Where the reader stood before a correction.
    struct Standing {
        int scroll = 0;
        QString name; ///< of the current row; empty where it is none of an entity
        EntityKind kind = EntityKind::Person;
        int row = 0;
    };

    EntityListModel* m_model;
    QTreeView* m_list;
    SelectionBinder* m_binder;
    QLineEdit* m_filter;
    QToolButton* m_sortButton;
    QStackedLayout* m_pages = nullptr;
    std::optional<Standing> m_standing; ///< while a corrected corpus is taken over
    quint32 m_closedKinds = 0;          ///< a bit for each kind whose section the reader closed
};

} // namespace crossread
