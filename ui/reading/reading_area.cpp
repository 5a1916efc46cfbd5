// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_area.h"

#include "ui/reading/hover_card.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_style.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace crossread {

ReadingArea::ReadingArea(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_style(std::make_unique<ReadingStyle>()),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_card(new HoverCard(theme, this))
{
    setObjectName(QStringLiteral("reading"));
    setWindowTitle(tr("Reading"));
    setAccessibleName(tr("Reading panes"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    createActions();
    createNoteActions();
    setPaneCount(2);
    setActive(m_panes.front());
    connect(&workspace, &Workspace::placeRequested, this, &ReadingArea::goTo);
    connect(&workspace.hub(), &SelectionHub::hoverChanged, this, [this] {
        for (ReadingPane* pane : m_panes)
            light(pane);
    });
    connect(&workspace, &Workspace::notebookChanged, this, &ReadingArea::takeNotes);
    connect(&workspace, &Workspace::notebookReplaced, this, [this] {
        for (ReadingPane* pane : m_panes)
            showNotes(pane);
    });
    connectToWorkspace();
}

ReadingArea::~ReadingArea() = default;

// Panes

ReadingPane* ReadingArea::addPane()
{
    auto* pane = new ReadingPane(*m_style, theme(), m_splitter);
    pane->setMinimumWidth(160);
    m_splitter->addWidget(pane);
    m_panes.push_back(pane);
    connectPane(pane);
    return pane;
}

void ReadingArea::connectPane(ReadingPane* pane)
{
    connect(pane, &ReadingPane::activated, this, [this, pane] { setActive(pane); });
    connect(pane, &ReadingPane::closed, this, [this, pane] { removePane(pane); });
    connect(pane, &ReadingPane::articleDropped, this, [this, pane](ArticleId article) {
        setActive(pane);
        showIn(pane, article);
    });
    ArticleView* text = &pane->text();
    connect(text, &ArticleView::findingsClicked, this, &ReadingArea::select);
    connect(text, &ArticleView::findingsHovered, this,
            [this, pane](const FindingsAt& findings) { hover(pane, findings); });
    connect(text, &ArticleView::contextMenuAsked, this,
            [this, pane](const FindingsAt& findings, QPoint at) { openContextMenu(pane, findings, at); });
    connect(text, &ArticleView::scrolled, m_card, &HoverCard::dismiss);
    connect(text, &ArticleView::textSelected, this, [this, pane](Span span) {
        Selection selection;
        selection.text = TextPlace{pane->articleId(), span};
        workspace().hub().select(std::move(selection), viewId());
    });
}

void ReadingArea::removePane(ReadingPane* pane)
{
    if (m_panes.size() == 1) {
        pane->clear();
        return;
    }
    const int index = indexOfPane(pane);
    m_panes.erase(m_panes.begin() + index);
    pane->hide();
    pane->deleteLater();
    setActive(m_panes[static_cast<std::size_t>(std::min(index, paneCount() - 1))]);
}

void ReadingArea::setPaneCount(int count)
{
    count = std::clamp(count, 1, maximumPanes);
    while (paneCount() < count)
        addPane();
    while (paneCount() > count)
        removePane(m_panes.back());
    m_splitter->setSizes(QList<int>(count, std::max(1, width() / count)));
}

void ReadingArea::activatePane(int index)
{
    if (index < 0 || index >= maximumPanes)
        return;
    if (index >= paneCount())
        setPaneCount(index + 1);
    setActive(m_panes[static_cast<std::size_t>(index)]);
    focusTarget()->setFocus(Qt::ShortcutFocusReason);
}

void ReadingArea::setActive(ReadingPane* pane)
{
    m_active = std::max(0, indexOfPane(pane));
    for (ReadingPane* each : m_panes)
        each->setActive(each == pane && m_panes.size() > 1);
}

int ReadingArea::indexOfPane(const ReadingPane* pane) const
{
    const auto at = std::find(m_panes.begin(), m_panes.end(), pane);
    return at == m_panes.end() ? -1 : static_cast<int>(at - m_panes.begin());
}

ReadingPane* ReadingArea::paneOf(ArticleId article) const
{
    const auto at = std::find_if(m_panes.begin(), m_panes.end(), [article](ReadingPane* pane) {
        return pane->hasArticle() && pane->articleId() == article;
    });
    return at == m_panes.end() ? nullptr : *at;
}

QWidget* ReadingArea::focusTarget()
{
    return &pane(m_active).text();
}

// Opening

void ReadingArea::showIn(ReadingPane* pane, ArticleId article)
{
    if (indexOf(article) >= corpus().articleCount())
        return;
    pane->showArticle(sharedCorpus(), article);
    showNotes(pane);
    light(pane);
}

void ReadingArea::open(ArticleId article)
{
    if (ReadingPane* pane = paneOf(article))
        setActive(pane);
    else
        showIn(m_panes[static_cast<std::size_t>(m_active)], article);
}

void ReadingArea::openBeside(ArticleId article)
{
    if (ReadingPane* pane = paneOf(article)) {
        setActive(pane);
        return;
    }
    const auto isFree = [](const ReadingPane* pane) { return !pane->hasArticle(); };
    auto free = std::find_if(m_panes.begin(), m_panes.end(), isFree);
    ReadingPane* pane = free != m_panes.end() ? *free : nullptr;
    if (pane == nullptr &&
        paneCount() < std::min<int>(maximumPanes, std::max(width() < 400 ? 1 : 2, width() / 420))) {
        pane = addPane();
        m_splitter->setSizes(QList<int>(paneCount(), std::max(1, width() / paneCount())));
    }
    if (pane == nullptr)
        pane = m_panes[static_cast<std::size_t>((m_active + 1) % paneCount())];
    setActive(pane);
    showIn(pane, article);
}

void ReadingArea::openIn(int paneIndex, ArticleId article)
{
    if (paneIndex < 0 || paneIndex >= maximumPanes)
        return;
    if (paneIndex >= paneCount())
        setPaneCount(paneIndex + 1);
    setActive(m_panes[static_cast<std::size_t>(paneIndex)]);
    showIn(m_panes[static_cast<std::size_t>(paneIndex)], article);
}

void ReadingArea::goTo(const TextPlace& place, bool isBeside)
{
    if (indexOf(place.article) >= corpus().articleCount())
        return;
    if (isBeside)
        openBeside(place.article);
    else
        open(place.article);
    m_lastPlace = place;
    ReadingPane& shown = pane(m_active);
    shown.setSourceShown(false);
    shown.text().scrollTo(place.span);
    shown.text().setCaret(place.span);
}

void ReadingArea::goToNextPlace(int step)
{
    if (m_placesOf != workspace().selection() || m_places.empty()) {
        m_placesOf = workspace().selection();
        m_places = placesOf(corpus(), m_placesOf);
        for (const TextPlace& place : workspace().noteBoard().placesOf(m_placesOf.notes))
            m_places.insert(std::upper_bound(m_places.begin(), m_places.end(), place), place);
        std::erase_if(m_places, [this](const TextPlace& place) {
            return !workspace().shown().articles.contains(place.article);
        });
    }
    if (m_places.empty())
        return;
    const TextPlace from = m_lastPlace.value_or(
        TextPlace{pane(m_active).hasArticle() ? pane(m_active).articleId() : ArticleId{}, {0, 0}});
    auto next = step > 0 ? std::upper_bound(m_places.begin(), m_places.end(), from)
                         : std::lower_bound(m_places.begin(), m_places.end(), from);
    if (step > 0)
        next = next == m_places.end() ? m_places.begin() : next;
    else
        next = std::prev(next == m_places.begin() ? m_places.end() : next);
    workspace().goTo(*next);
}

void ReadingArea::findInArticle()
{
    pane(m_active).openFind();
}

void ReadingArea::toggleSource()
{
    pane(m_active).setSourceShown(!pane(m_active).isSourceShown());
}

QString ReadingArea::selectedTextWithCitation()
{
    ReadingPane& active = pane(m_active);
    const Span span = active.hasArticle() ? active.text().selectedSpan() : Span{};
    if (span.isEmpty())
        return {};
    const Article& article = corpus().article(active.articleId());
    return tr("“%1”\n%2").arg(toQString(span.in(article.text)), citationOf(article));
}

// Following the workspace

void ReadingArea::showCorpus()
{
    m_card->dismiss();
    m_lastPlace.reset();
    m_places.clear();
    enableTextActions();
    for (ReadingPane* pane : m_panes) {
        const bool isKept = pane->hasArticle() && pane->isOf(corpus());
        if (!isKept)
            pane->clear();
        else
            pane->changeCorpus(sharedCorpus());
        showNotes(pane);
    }
}

void ReadingArea::showFiltered(const Shown&)
{
    m_places.clear();
}

void ReadingArea::showLinked(const Linked&, SelectionParts, ViewId origin)
{
    m_places.clear();
    for (ReadingPane* pane : m_panes)
        light(pane);
    if (origin != viewId())
        scrollToSelection();
}

void ReadingArea::light(ReadingPane* pane)
{
    if (!pane->hasArticle())
        return;
    HighlightLayers& layers = pane->text().layers();
    if (!isFrozen())
        setLinked(layers, corpus(), pane->articleId(), workspace().linked(), workspace().selection());
    setHover(layers, corpus(), pane->articleId(), workspace().hub().hover());
    pane->text().setSelectedNotes(workspace().selection().notes);
    pane->showLayers();
}

void ReadingArea::scrollToSelection()
{
    const std::vector<TextPlace> notes = workspace().noteBoard().placesOf(workspace().selection().notes);
    for (ReadingPane* pane : m_panes) {
        if (!pane->hasArticle())
            continue;
        auto spans = pane->text().layers().spans(Layer::Selected);
        for (const TextPlace& place : notes) {
            if (place.article == pane->articleId())
                spans.push_back(place.span);
        }
        if (spans.empty())
            continue;
        const Span visible = pane->text().visibleSpan();
        const auto isVisible = [visible](Span span) { return visible.contains(span); };
        if (std::none_of(spans.begin(), spans.end(), isVisible))
            pane->text().scrollTo(spans.front());
    }
}

// State

QVariantMap ReadingArea::state() const
{
    QVariantList panes;
    for (ReadingPane* pane : m_panes) {
        const bool hasArticle = pane->hasArticle();
        panes.append(QVariantMap{
            {QStringLiteral("path"), hasArticle ? corpus().article(pane->articleId()).path : QString()},
            {QStringLiteral("top"), hasArticle ? pane->text().topByte() : 0U}});
    }
    return {{QStringLiteral("panes"), panes},
            {QStringLiteral("active"), m_active},
            {QStringLiteral("widths"), m_splitter->saveState()}};
}

void ReadingArea::restoreState(const QVariantMap& state)
{
    const QVariantList panes = state.value(QStringLiteral("panes")).toList();
    if (panes.isEmpty() || panes.size() > maximumPanes)
        return;
    setPaneCount(static_cast<int>(panes.size()));
    for (int i = 0; i < paneCount(); ++i) {
        const QVariantMap kept = panes.at(i).toMap();
        const QString path = kept.value(QStringLiteral("path")).toString();
        for (std::size_t a = 0; a < corpus().articleCount() && !path.isEmpty(); ++a) {
            if (corpus().article(idAt<ArticleId>(a)).path != path)
                continue;
            showIn(m_panes[static_cast<std::size_t>(i)], idAt<ArticleId>(a));
            pane(i).text().setTopByte(kept.value(QStringLiteral("top")).toUInt());
            break;
        }
    }
    m_splitter->restoreState(state.value(QStringLiteral("widths")).toByteArray());
    const int active = std::clamp(state.value(QStringLiteral("active")).toInt(), 0, paneCount() - 1);
    setActive(m_panes[static_cast<std::size_t>(active)]);
}

} // namespace crossread
