// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/copies_view.h"

#include "model/link/copy_places.h"
#include "ui/compare/copy_delegate.h"
#include "ui/compare/copy_list.h"
#include "ui/compare/copy_list_model.h"
#include "ui/compare/text_comparison.h"
#include "ui/empty_state.h"
#include "ui/mark_menu.h"
#include "ui/reading/article_view.h"
#include "ui/row_actions.h"
#include "ui/selection_binder.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

namespace crossread {

namespace {

constexpr int usualListWidth = 190;
constexpr int usualTextsWidth = 900;

/// The words in the clear, and the finding on them to be corrected.
MarkTarget targetOf(const Corpus& corpus, const TextPlace& place, const FindingsAt& found)
{
    MarkTarget target{{place}, {}, {}};
    if (found.mention)
        target.findings = Selection::ofEntity(corpus.entityOf(*found.mention));
    else if (found.figure)
        target.findings = Selection::ofFigure(*found.figure);
    else if (found.event)
        target.findings = Selection::ofEvent(*found.event);
    else
        target.findings = Selection::ofArticle(place.article);
    return target;
}

} // namespace

CopiesView::CopiesView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new CopyListModel(this)),
      m_list(new CopyList(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_comparison(new TextComparison(theme, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("copies"));
    setWindowTitle(tr("Compare"));
    createList();
    createActions();
    connectTexts();
    layOut();
    connect(&workspace, &Workspace::capturesChanged, this, [this] {
        if (!isFrozen())
            showCorpus();
    });
    connect(&workspace, &Workspace::comparisonRequested, this, &CopiesView::compareArticles);
    connect(&workspace.hub(), &SelectionHub::hoverChanged, this, [this] {
        if (isVisible())
            light();
    });
    connectToWorkspace();
}

void CopiesView::createList()
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_binder);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new CopyDelegate(theme(), this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What can be compared"));
    connect(m_model, &CopyListModel::rowsChanged, m_binder, &SelectionBinder::reapply);
    connect(m_binder, &SelectionBinder::idsPicked, this, &CopiesView::pickArticles);
    connect(m_list, &QListView::clicked, this, &CopiesView::pickRow);
    connect(m_binder, &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& row) { pickRow(row); });
    new RowActions(*m_list, workspace(), [this] {
        RowActions::Target target;
        for (const quint32 id : m_binder->ids())
            target.places.push_back({static_cast<ArticleId>(id), {}});
        if (const auto& text = workspace().selection().text; target.places.empty() && text)
            target.places.push_back(*text);
        return target;
    });
}

void CopiesView::createActions()
{
    const auto make = [this](const QString& text, const QString& icon, const QKeySequence& key, int step) {
        auto* action = new QAction(symbolicIcon(icon), text, this);
        action->setShortcut(key);
        addAction(action);
        connect(action, &QAction::triggered, m_comparison,
                [this, step] { m_comparison->stepToDifference(step); });
        return action;
    };
    m_next = make(tr("Next Difference"), QStringLiteral("next"), Qt::Key_F8, 1);
    m_previous = make(tr("Previous Difference"), QStringLiteral("previous"),
                      QKeyCombination(Qt::ShiftModifier, Qt::Key_F8), -1);
}

void CopiesView::enableSteps()
{
    for (QAction* action : {m_next, m_previous})
        action->setEnabled(m_comparison->model().rowCount() > 0);
}

void CopiesView::connectTexts()
{
    connect(m_comparison, &TextComparison::differencesFound, this, &CopiesView::enableSteps);
    connect(m_comparison, &TextComparison::firstChosen, this, &CopiesView::chooseCapture);
    for (const auto side : {TextComparison::First, TextComparison::Second}) {
        ArticleView* text = &m_comparison->text(side);
        connect(text, &ArticleView::findingsClicked, this,
                [this, text](const FindingsAt& findings, Qt::KeyboardModifiers modifiers) {
                    if (isOfPresentCorpus(*text))
                        select(findings, modifiers);
                });
        connect(text, &ArticleView::textSelected, this, [this, text](Span span) {
            if (!isOfPresentCorpus(*text))
                return;
            Selection selection;
            selection.text = TextPlace{text->articleId(), span};
            workspace().hub().select(std::move(selection), viewId());
        });
        connect(text, &ArticleView::contextMenuAsked, this, [this, text](const FindingsAt& found, QPoint at) {
            if (!isOfPresentCorpus(*text))
                return;
            const Span span = text->selectedSpan().isEmpty() ? found.span : text->selectedSpan();
            showMarkMenu(*this, workspace(), targetOf(corpus(), {text->articleId(), span}, found), at);
        });
    }
}

void CopiesView::layOut()
{
    auto* empty = new EmptyState(
        QStringLiteral("beside"), tr("Nothing to compare yet"),
        tr("Articles that go back to one text, passages that one took from another, and what an article said "
           "before it was read again stand here with what differs. Select two articles (Ctrl and click) to "
           "compare any others."),
        this);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_comparison);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({usualListWidth, usualTextsWidth});
    m_splitter->setHandleWidth(1);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_listWidth = m_splitter->sizes().constFirst(); });
    auto* filled = new QWidget(this);
    auto* row = new QHBoxLayout(filled);
    row->setContentsMargins({});
    row->addWidget(m_splitter);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    setFocusProxy(m_list);
}

QString CopiesView::headingOf(const Article& article)
{
    const QString source = article.source.empty() ? titleOf(article) : sourceOf(article);
    return QStringLiteral("%1 · %2").arg(source, publicationText(article));
}

QWidget* CopiesView::focusTarget()
{
    return m_list;
}

QVariantMap CopiesView::state() const
{
    QVariantMap earlier;
    for (const auto& [article, choice] : m_choices)
        earlier.insert(QString::fromStdString(uuidText(article)),
                       QVariantList{choice.chosen.toHex(), choice.latest.toHex()});
    return {{QStringLiteral("list"), m_listWidth},
            {QStringLiteral("texts"), m_comparison->sizes()},
            {QStringLiteral("earlier"), earlier}};
}

void CopiesView::restoreState(const QVariantMap& state)
{
    m_listWidth = state.value(QStringLiteral("list"), -1).toInt();
    if (m_listWidth >= 0)
        m_splitter->setSizes({m_listWidth, std::max(1, m_splitter->width() - m_listWidth)});
    m_comparison->restoreSizes(state.value(QStringLiteral("texts")).toMap());
    m_choices.clear();
    const QVariantMap earlier = state.value(QStringLiteral("earlier")).toMap();
    for (auto choice = earlier.cbegin(); choice != earlier.cend(); ++choice) {
        const QVariantList hashes = choice->toList();
        if (const auto article = keyFromUuid<ArticleKey>(choice.key().toStdString());
            article && hashes.size() == 2)
            m_choices[*article] = {QByteArray::fromHex(hashes[0].toByteArray()),
                                   QByteArray::fromHex(hashes[1].toByteArray())};
    }
    if (showsCapture())
        compareCaptures(m_capturedArticle);
}

QList<QAction*> CopiesView::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Go ? QList<QAction*>{m_next, m_previous} : QList<QAction*>{};
}

void CopiesView::showCorpus()
{
    m_model->setCorpus(sharedCorpus(), workspace().captures());
    m_pages->setCurrentIndex(m_model->isEmpty() ? 0 : 1);
    if (workspace().isRevising() && !m_comparison->isEmpty()) {
        m_comparison->changeCorpus(m_comparison->compared(TextComparison::Second).corpus, sharedCorpus());
        return;
    }
    m_task.cancel();
    m_comparison->clear();
    enableSteps();
    const auto& origins = corpus().origins();
    if (const auto& captured = workspace().captures().articles(); !captured.empty()) {
        compareCaptures(captured.front());
    } else if (!origins.empty()) {
        const std::vector<ArticleId> articles = byPublication(corpus(), origins.front());
        compareArticles(articles[0], articles[1]);
    } else if (!m_model->isEmpty()) {
        comparePassage(1);
    }
}

void CopiesView::showFiltered(const Shown& shown)
{
    m_model->setShown(shown.articles);
}

void CopiesView::showLinked(const Linked& linked, SelectionParts, ViewId origin)
{
    m_model->setLinked(linked.articles);
    m_binder->show(workspace().selection().articles);
    takeSelection(origin);
    light();
}

/// Two articles in focus stand side by side; one stands beside its earlier capture or the earliest of its
/// group, which comes first where the article was picked from the group.
void CopiesView::takeSelection(ViewId origin)
{
    const Selection& selection = workspace().selection();
    int row = -1;
    if (selection.articles.size() == 2) {
        compareArticles(selection.articles[0], selection.articles[1]);
    } else if (selection.articles.size() == 1) {
        const ArticleId article = selection.articles.front();
        const std::vector<ArticleId> others = copiesOf(corpus(), article);
        row = m_model->captureRowOf(article);
        if (row >= 0 && (origin != viewId() || others.empty()))
            compareCaptures(article);
        else if (!others.empty())
            compareArticles(others.front(), article);
    } else if (selection.text) {
        row = m_model->passageRowAt(*selection.text);
        comparePassage(row);
    }
    m_model->setLitRow(row);
}

void CopiesView::compareArticles(ArticleId first, ArticleId second)
{
    const std::size_t count = corpus().articleCount();
    if (&corpus() != &workspace().corpus() || first == second || indexOf(first) >= count ||
        indexOf(second) >= count)
        return;
    m_task.cancel();
    const auto shows = [this](TextComparison::Side side, ArticleId id) {
        const ComparedText& text = m_comparison->compared(side);
        return text.corpus == sharedCorpus() && text.article == id && !text.passage;
    };
    if ((shows(TextComparison::First, first) && shows(TextComparison::Second, second)) ||
        (shows(TextComparison::First, second) && shows(TextComparison::Second, first)))
        return;
    m_comparison->compare({sharedCorpus(), first, headingOf(corpus().article(first)), {}},
                          {sharedCorpus(), second, headingOf(corpus().article(second)), {}});
    m_pages->setCurrentIndex(1);
    light();
}

void CopiesView::comparePassage(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->kindOf(row) != CopyListModel::RowKind::Passage)
        return;
    m_task.cancel();
    const CopiedPassage& copy = m_model->passageAt(row);
    const auto text = [this](ArticleId id, quint32 passage) {
        return ComparedText{sharedCorpus(), id, headingOf(corpus().article(id)), passage};
    };
    const ComparedText& present = m_comparison->compared(TextComparison::Second);
    if (present.corpus == sharedCorpus() && present.article == copy.article &&
        present.passage == copy.passage)
        return;
    m_comparison->compare(text(copy.original, copy.originalPassage), text(copy.article, copy.passage));
    light();
}

void CopiesView::pickArticles(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? workspace().selection() : Selection();
    selection.articles.clear();
    for (const quint32 id : ids)
        selection.articles.push_back(static_cast<ArticleId>(id));
    workspace().hub().select(std::move(selection), viewId());
}

void CopiesView::pickRow(const QModelIndex& row)
{
    if (!row.isValid())
        return;
    Selection selection;
    if (m_model->kindOf(row.row()) == CopyListModel::RowKind::Capture) {
        selection.articles = {m_model->articleAt(row.row())};
        workspace().hub().select(selection, viewId());
        compareCaptures(selection.articles.front());
        return;
    }
    if (m_model->kindOf(row.row()) != CopyListModel::RowKind::Passage)
        return;
    const CopiedPassage& copy = m_model->passageAt(row.row());
    selection.text = TextPlace{copy.article, corpus().article(copy.article).passages[copy.passage].span};
    workspace().hub().select(std::move(selection), viewId());
}

void CopiesView::light()
{
    if (m_comparison->isEmpty() || isFrozen())
        return;
    for (const auto side : {TextComparison::First, TextComparison::Second}) {
        if (m_comparison->compared(side).corpus != sharedCorpus())
            continue;
        const ArticleId article = m_comparison->compared(side).article;
        HighlightLayers& layers = m_comparison->text(side).layers();
        setLinked(layers, corpus(), article, workspace().linked(), workspace().selection());
        setHover(layers, corpus(), article, workspace().hub().hover());
    }
    m_comparison->showLayers();
}

/// An earlier capture has ids of its own.
bool CopiesView::isOfPresentCorpus(ArticleView& text) const
{
    const auto side =
        &m_comparison->text(TextComparison::First) == &text ? TextComparison::First : TextComparison::Second;
    return m_comparison->compared(side).corpus == sharedCorpus();
}

void CopiesView::select(const FindingsAt& findings, Qt::KeyboardModifiers modifiers)
{
    const bool isAdding = modifiers.testFlag(Qt::ControlModifier);
    if (isFrozen() || (findings.isEmpty() && isAdding))
        return;
    Selection selection = isAdding ? workspace().selection() : Selection{};
    selection.text.reset();
    if (findings.mention)
        selection.entities.push_back(corpus().entityOf(*findings.mention));
    else if (findings.figure)
        selection.figures.push_back(*findings.figure);
    else if (findings.event)
        selection.events.push_back(*findings.event);
    workspace().hub().select(std::move(selection), viewId());
}

} // namespace crossread
