// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/latest_only.h"
#include "ui/view.h"

#include <map>

class QListView;
class QSplitter;
class QStackedLayout;

namespace crossread {

class ArticleView;
class CopyListModel;
class SelectionBinder;
class TextComparison;
struct FindingsAt;

/// Two texts side by side with what differs: articles and passages that go back to one text, any two articles
/// in focus, and what an article said before it was read again beside what it says now: the last time, or any
/// earlier one that is kept.
class CopiesView : public View {
    Q_OBJECT

public:
    CopiesView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    /// Compares what an article says with what it said before it was read again, where it was: with the text
    /// that the reader chose, if nothing came after it since, else with the last one.
    void compareCaptures(ArticleId article);
    [[nodiscard]] QList<QAction*> menuActions(MenuPlace place) const override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] CopyListModel& model() const { return *m_model; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] TextComparison& comparison() const { return *m_comparison; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;

private:
    /// Which earlier text of an article the reader chose, and which was the last one then: SHA-256 of them.
    struct Choice {
        QByteArray chosen;
        QByteArray latest;
    };

    [[nodiscard]] static QString headingOf(const Article& article);
    void createList();
    void createActions();
    void connectTexts();
    void enableSteps();
    void layOut();
    void compareArticles(ArticleId first, ArticleId second);
    void chooseCapture(int index);
    void compareCapture(int index);
    void showCapture(int index, const std::shared_ptr<const Corpus>& earlier);
    [[nodiscard]] int chosenCapture() const;
    [[nodiscard]] bool showsCapture() const;
    void comparePassage(int row);
    void takeSelection(ViewId origin);
    [[nodiscard]] bool isOfPresentCorpus(ArticleView& text) const;
    void pickArticles(const std::vector<quint32>& ids, bool isExtending);
    void pickRow(const QModelIndex& row);
    void light();
    void select(const FindingsAt& findings, Qt::KeyboardModifiers modifiers);

    CopyListModel* m_model;
    QListView* m_list;
    SelectionBinder* m_binder;
    TextComparison* m_comparison;
    QSplitter* m_splitter;
    int m_listWidth = -1; ///< as the reader set it
    QStackedLayout* m_pages = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    ArticleId m_capturedArticle{};
    std::vector<Capture> m_captures; ///< of that article, latest first
    std::map<ArticleKey, Choice> m_choices;
    LatestOnly<std::shared_ptr<const Corpus>> m_task; ///< last: it ends before the others go
};

} // namespace crossread
