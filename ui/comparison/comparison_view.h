// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comparison/comparison.h"
#include "ui/latest_only.h"
#include "ui/view.h"

class QComboBox;
class QLabel;
class QStackedLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace crossread {

/// What two texts say differently, numbers and names first: an article before and after it was read again, or
/// two articles. Follows the selection: two articles in focus are compared, and so is an article in focus
/// with its earlier capture. Enter shows the words, of two articles side by side.
class ComparisonView : public View {
    Q_OBJECT

public:
    ComparisonView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 96}; }

    /// Compares what an article says with what it said before it was read again.
    void compareCaptures(ArticleId article);
    void compareArticles(ArticleId first, ArticleId second);
    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
    [[nodiscard]] QTreeWidget& list() const { return *m_list; }

Q_SIGNALS:
    /// The comparison asked for stands in the list.
    void compared();

protected:
    void showEvent(QShowEvent* event) override;
    void showCorpus() override;
    void showFiltered(const Shown&) override {}
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;

private:
    /// Two articles, or with the same article twice its two captures.
    struct Pair {
        ArticleId first{};
        ArticleId second{};
        [[nodiscard]] bool isOfCaptures() const { return first == second; }
        friend bool operator==(const Pair&, const Pair&) = default;
    };

    void createList();
    void layOut();
    void fillPairs();
    void choose(const Pair& pair);
    void startComparing();
    void take(Comparison comparison);
    [[nodiscard]] QString nameOf(const Pair& pair) const;
    void showWords();
    void copySelected();

    QComboBox* m_of;
    QLabel* m_summary;
    QTreeWidget* m_list;
    QStackedLayout* m_pages = nullptr;
    std::vector<Pair> m_pairs;
    std::optional<Pair> m_shown;
    Comparison m_comparison;
    bool m_isStale = false;        ///< it is compared when somebody looks
    LatestOnly<Comparison> m_task; ///< last: it ends before the others go
};

} // namespace crossread
