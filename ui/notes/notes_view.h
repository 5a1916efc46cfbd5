// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <QTimer>

class QStackedWidget;
class QTabBar;
class QTreeView;

namespace crossread {

class FillablePage;
class LinkList;
class LostList;
class MemoPage;
class NoteList;
class NoteListModel;
class TagTree;

/// All that the analyst wrote: notes by article, tag or day, the tree of tags, links between passages, memos,
/// and what found no place any more.
class NotesView : public View {
    Q_OBJECT

public:
    enum class Page { Notes, Tags, Links, Lost, Memo };

    NotesView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    /// Small, so that the pages do not keep a window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 96}; }
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    void showPage(Page page);
    [[nodiscard]] NoteListModel& model() const;
    [[nodiscard]] QTreeView& list() const;
    [[nodiscard]] TagTree& tags() const { return *m_tags; }
    [[nodiscard]] LinkList& links() const { return *m_links; }
    [[nodiscard]] LostList& lost() const { return *m_lost; }
    [[nodiscard]] MemoPage& memo() const { return *m_memo; }
    /// Shows the notebook as it is now, without waiting.
    void refresh();

Q_SIGNALS:
    void editAsked(const crossread::NoteKey& note, const QRect& at);
    void tagsAsked(const std::vector<crossread::NoteKey>& notes, const QRect& at);
    /// The reader will select where this stands now.
    void placingAsked(const crossread::LostPlace& lost);
    void told(const QString& sentence);

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void showTheme() override;

private:
    void layOut();
    [[nodiscard]] QWidget* makeNotesPage();
    [[nodiscard]] QWidget* makeTagsPage();
    [[nodiscard]] QWidget* makeLinksPage();
    [[nodiscard]] QWidget* makeLostPage();
    void takeChange(const Touched& touched, ChangeWay way);
    void showCounts();

    NoteList* m_notes;
    TagTree* m_tags;
    LinkList* m_links;
    LostList* m_lost;
    MemoPage* m_memo;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    FillablePage* m_notesPage = nullptr;
    FillablePage* m_tagsPage = nullptr;
    FillablePage* m_linksPage = nullptr;
    FillablePage* m_lostPage = nullptr;
    QTimer m_refresh;
};

} // namespace crossread
