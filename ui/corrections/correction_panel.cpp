// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/correction_panel.h"

#include "ui/corrections.h"
#include "ui/corrections/article_page.h"
#include "ui/corrections/entity_page.h"
#include "ui/corrections/event_page.h"
#include "ui/corrections/figure_page.h"
#include "ui/corrections/merge_page.h"
#include "ui/empty_state.h"

#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace crossread {

CorrectionPanel::CorrectionPanel(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_merge(new MergePage(this)),
      m_entity(new EntityPage(this)),
      m_figure(new FigurePage(this)),
      m_event(new EventPage(this)),
      m_article(new ArticlePage(this)),
      m_empty(
          new EmptyState(QStringLiteral("check"), tr("Nothing to correct"),
                         tr("Select a name, a figure, an event or an article. Several names can be merged "
                            "here; nothing changes before you see what."),
                         this)),
      m_pages(new QWidget(this)),
      m_shown(m_empty),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("correct"));
    setWindowTitle(tr("Correct"));
    auto* pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins({});
    for (QWidget* page :
         {m_empty, static_cast<QWidget*>(m_merge), static_cast<QWidget*>(m_entity),
          static_cast<QWidget*>(m_figure), static_cast<QWidget*>(m_event), static_cast<QWidget*>(m_article)})
        pages->addWidget(page);
    m_scroll->setWidget(m_pages);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Corrections of what is selected"));
    for (CorrectionPage* page : m_pages->findChildren<CorrectionPage*>())
        page->complete();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_scroll);
    connect(m_merge, &MergePage::decided, this, &CorrectionPanel::decide);
    connect(m_entity, &EntityPage::decided, this, &CorrectionPanel::decide);
    connect(m_figure, &FigurePage::decided, this, &CorrectionPanel::decide);
    connect(m_event, &EventPage::decided, this, &CorrectionPanel::decide);
    connect(m_article, &ArticlePage::decided, this, &CorrectionPanel::decide);
    connectToWorkspace();
}

QWidget* CorrectionPanel::focusTarget()
{
    return m_shown;
}

void CorrectionPanel::decide(const std::vector<Correction>& corrections)
{
    if (!corrections.empty())
        Corrections::of(workspace()).decide(corrections, describe(corrections.front()));
}

void CorrectionPanel::showPage()
{
    const Selection& selection = workspace().selection();
    const auto& corpusNow = sharedCorpus();
    QWidget* page = m_empty;
    if (selection.entities.size() > 1) {
        m_merge->show(corpusNow, selection.entities);
        page = m_merge;
    } else if (selection.entities.size() == 1) {
        m_entity->show(corpusNow, selection.entities.front());
        page = m_entity;
    } else if (!selection.figures.empty()) {
        m_figure->show(corpusNow, selection.figures.front());
        page = m_figure;
    } else if (!selection.events.empty()) {
        m_event->show(corpusNow, selection.events.front());
        page = m_event;
    } else if (!selection.articles.empty()) {
        m_article->show(corpusNow, selection.articles.front());
        page = m_article;
    }
    const bool hadFocus = m_shown != page && m_shown->isAncestorOf(QApplication::focusWidget());
    m_shown = page;
    page->show();
    if (hadFocus)
        page->setFocus(Qt::OtherFocusReason);
    for (QWidget* each : m_pages->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        each->setVisible(each == page);
}

} // namespace crossread
