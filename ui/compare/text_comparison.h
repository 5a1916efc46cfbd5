// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/difference_list_model.h"
#include "ui/compare/parallel_places.h"
#include "ui/latest_only.h"

#include <QVariantMap>
#include <QWidget>

#include <array>
#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QSplitter;
class QTreeView;

namespace crossread {

class ArticleView;
class OverviewBar;
class ReadingStyle;
class TextHeading;
class Theme;
struct OfferedTexts;

/// Two texts side by side: what differs is marked in both and listed beside them, numbers first, then names,
/// hedges, wording. The texts scroll together. For two copies in one corpus as for two captures of one
/// article: a side is an article of any corpus, and a text that stands in none is wrapped in one of its own,
/// `buildCorpus({analyzed})`.
///
/// A widget without a hub: what the reader does in a text is told by text(side)'s own signals, as in a
/// reading pane, and what is lit is set in text(side).layers(), then showLayers(). Up and Down in the list
/// step from difference to difference, Enter goes to its words; stepToDifference() does it from elsewhere.
class TextComparison : public QWidget {
    Q_OBJECT

public:
    enum Side : unsigned char { First, Second };

    explicit TextComparison(Theme& theme, QWidget* parent = nullptr);
    ~TextComparison() override;

    /// Shows the two texts, and from their first difference on when those are found: at once in texts of
    /// usual length, in the background in long ones.
    /// \a offered: texts that may stand first.
    void compare(const ComparedText& first, const ComparedText& second, const OfferedTexts& offered);
    void compare(const ComparedText& first, const ComparedText& second);
    /// A text is being looked through before it can be compared.
    void sayComparing();
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_texts[First].corpus == nullptr; }
    [[nodiscard]] const ComparedText& compared(Side side) const { return m_texts[side]; }
    /// What is offered; hidden where nothing is.
    [[nodiscard]] QComboBox& offered() const;
    /// Takes over a corpus in which the articles of \a before stand unchanged under their ids.
    void changeCorpus(const std::shared_ptr<const Corpus>& before, const std::shared_ptr<const Corpus>& now);

    [[nodiscard]] ArticleView& text(Side side) const { return *m_views[side]; }
    /// After a change of layers of a text.
    void showLayers();
    [[nodiscard]] const DifferenceListModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& list() const { return *m_list; }
    /// The row of the difference gone to last, or -1.
    [[nodiscard]] int currentDifference() const { return m_current; }
    /// Brings its words into sight on both sides and frames them.
    void goToDifference(int row);
    /// The next or previous one in the order of the texts.
    void stepToDifference(int step);
    /// Scrolls one side, and the other to the same place.
    void scrollTo(Side side, Span span);

    /// How the reader shared the room out between texts and list, where they stand side by side and where one
    /// above the other; empty where he did not.
    [[nodiscard]] QVariantMap sizes() const;
    void restoreSizes(const QVariantMap& sizes);

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    /// One of those that were offered.
    void firstChosen(int index);
    void differenceShown(int row);
    /// What differs stands in the list.
    void differencesFound();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* createSide(Side side);
    [[nodiscard]] QWidget* createList();
    void takeDifferences(std::vector<CopyDifference> differences);
    void copySelected() const;
    void markDifferences();
    void follow(Side leader);
    void fitColumns();
    void applySizes();

    Theme& m_theme;
    std::unique_ptr<ReadingStyle> m_style;
    DifferenceListModel* m_model;
    QSplitter* m_splitter;
    std::map<Qt::Orientation, QList<int>> m_sizes; ///< as the reader set them
    std::array<ComparedText, 2> m_texts;
    std::array<ArticleView*, 2> m_views{};
    std::array<OverviewBar*, 2> m_overviews{};
    std::array<TextHeading*, 2> m_headings{};
    QLabel* m_summary;
    QTreeView* m_list;
    ParallelPlaces m_places;
    int m_current = -1;
    bool m_isFollowing = false;                     ///< one text scrolls since the other did
    LatestOnly<std::vector<CopyDifference>> m_task; ///< last: it ends before the others go
};

} // namespace crossread
