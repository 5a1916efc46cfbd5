// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

class QScrollArea;

namespace crossread {

class ArticlePage;
class EntityPage;
class EventPage;
class FigurePage;
class MergePage;

/// Corrects what is in focus: several names into one with a preview, one name, a figure, the date of an
/// event, an article's title and date. Not modal: it follows the selection.
class CorrectionPanel : public View {
    Q_OBJECT

public:
    CorrectionPanel(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    /// Small, so that the pages do not keep a window from a small screen.
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 96}; }
    [[nodiscard]] MergePage& mergePage() const { return *m_merge; }
    [[nodiscard]] EntityPage& entityPage() const { return *m_entity; }
    [[nodiscard]] FigurePage& figurePage() const { return *m_figure; }
    [[nodiscard]] EventPage& eventPage() const { return *m_event; }
    [[nodiscard]] ArticlePage& articlePage() const { return *m_article; }

protected:
    void showCorpus() override { showPage(); }
    void showFiltered(const Shown&) override {}
    void showLinked(const Linked&, SelectionParts, ViewId) override { showPage(); }

private:
    void showPage();
    void decide(const std::vector<Correction>& corrections);

    MergePage* m_merge;
    EntityPage* m_entity;
    FigurePage* m_figure;
    EventPage* m_event;
    ArticlePage* m_article;
    QWidget* m_empty;
    QWidget* m_pages; ///< all of them; a stack would be as high as the highest
    QWidget* m_shown;
    QScrollArea* m_scroll;
};

} // namespace crossread
