// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/note_act.h"
#include "ui/reading/article_layers.h"
#include "ui/view.h"

#include <functional>

class QSplitter;

namespace crossread {

class HoverCard;
class ReadingPane;
class ReadingStyle;

/// One to four articles side by side, any article in any pane, all linked to the selection.
class ReadingArea : public View {
    Q_OBJECT

public:
    static constexpr int maximumPanes = 4;

    ReadingArea(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);
    ~ReadingArea() override;

    [[nodiscard]] ReadingStyle& style() { return *m_style; }
    [[nodiscard]] int paneCount() const { return static_cast<int>(m_panes.size()); }
    /// Precondition: 0 <= index < paneCount().
    [[nodiscard]] ReadingPane& pane(int index) { return *m_panes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int activePane() const { return m_active; }
    void setPaneCount(int count);
    /// Makes a pane the one that keys speak to; adds panes up to it where there are fewer.
    void activatePane(int index);

    /// Opens in the active pane, or where the article is open already.
    void open(ArticleId article);
    /// Opens in the pane after the active one; adds a pane while there is room for one.
    void openBeside(ArticleId article);
    void openIn(int paneIndex, ArticleId article);

    /// The next or previous place of the selection, over all articles shown, by F3.
    void goToNextPlace(int step);
    void findInArticle();
    void toggleSource();
    /// The words selected in the active pane with title, source and date, for the clipboard. Empty without a
    /// selection.
    [[nodiscard]] QString selectedTextWithCitation();

    /// Open articles by their paths, scroll places, active pane and widths.
    [[nodiscard]] QVariantMap state() const override;
    /// Articles that are not in the corpus any more are left out.
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QList<QAction*> menuActions(MenuPlace place) const override;

Q_SIGNALS:
    /// Something is to be done to the words selected, or where none are, at the caret. \a at: the words on
    /// the screen.
    void noteActAsked(crossread::NoteAct act, const crossread::TextPlace& place, const QRect& at);

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void showTheme() override {}

private:
    // reading_actions.cpp
    void createActions();
    void createStyleActions();
    void enableTextActions();
    void fillFontMenu(QMenu& menu);
    QAction* addReadingAction(MenuPlace place, const QString& text, const QString& icon,
                              const QKeySequence& key, const std::function<void()>& act);

    // reading_notes.cpp
    void createNoteActions();
    void addNoteAction(NoteAct act, const QString& text, const QString& icon, const QKeySequence& key);
    void askNoteAct(NoteAct act);
    void showNotes(ReadingPane* pane);
    void takeNotes(const Touched& touched, ChangeWay way);
    void uncover(const Touched& touched);
    void selectNoteUnder(ReadingPane* pane, const FindingsAt& findings);
    [[nodiscard]] bool canDo(NoteAct act, ReadingPane* pane) const;
    void addNoteEntries(QMenu& menu, ReadingPane* pane, const FindingsAt& findings);
    void switchNoteActionsOn();
    void addLinkEntries(QMenu& menu, LinkKey key, bool isFrom);
    [[nodiscard]] QString noteWords(const FindingsAt& findings) const;

    ReadingPane* addPane();
    void connectPane(ReadingPane* pane);
    void removePane(ReadingPane* pane);
    void setActive(ReadingPane* pane);
    [[nodiscard]] int indexOfPane(const ReadingPane* pane) const;
    [[nodiscard]] ReadingPane* paneOf(ArticleId article) const;
    void showIn(ReadingPane* pane, ArticleId article);
    void goTo(const TextPlace& place, bool isBeside);
    void light(ReadingPane* pane);
    void select(const FindingsAt& findings, Qt::KeyboardModifiers modifiers);
    void hover(ReadingPane* pane, const FindingsAt& findings);
    void openContextMenu(ReadingPane* pane, const FindingsAt& findings, QPoint at);
    void addFindingActions(QMenu& menu, const FindingsAt& findings);
    void addTextActions(QMenu& menu, ReadingPane* pane);
    void addCorrections(QMenu& menu, ReadingPane* pane, const FindingsAt& findings);
    void scrollToSelection();
    [[nodiscard]] Selection selectionOf(const FindingsAt& findings, bool isAdding) const;

    std::unique_ptr<ReadingStyle> m_style;
    QSplitter* m_splitter;
    HoverCard* m_card;
    std::vector<ReadingPane*> m_panes;
    std::vector<std::pair<MenuPlace, QAction*>> m_actions;
    std::vector<QAction*> m_noteActions;
    std::vector<QAction*> m_textActions; ///< off while there is nothing to read
    std::vector<TextPlace> m_places;     ///< of the selection, made when first stepped through
    Selection m_placesOf;
    std::optional<TextPlace> m_lastPlace;
    int m_active = 0;
};

} // namespace crossread
