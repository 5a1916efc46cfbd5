// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_pane.h"

#include "ui/empty_state.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/overview_bar.h"
#include "ui/reading/source_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr auto articleMimeType = "application/x-crossread-article";

QToolButton* button(const QString& icon, const QString& name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setIcon(symbolicIcon(icon));
    made->setToolTip(name);
    made->setAccessibleName(name);
    return made;
}

} // namespace

ReadingPane::ReadingPane(ReadingStyle& style, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_sourceButton(button(QStringLiteral("source"), tr("Source as it came"), this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("articles"), tr("An article opens here"),
                             tr("Double-click one in the list of articles, or drag it here."), this)),
      m_text(new ArticleView(style, theme, this)),
      m_overview(new OverviewBar(theme, this)),
      m_source(new SourceView(theme, this)),
      m_find(new FindBar(this))
{
    setAcceptDrops(true);
    m_text->setAcceptDrops(false);
    m_text->viewport()->setAcceptDrops(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeading());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_find);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(createReading());
    m_stack->addWidget(m_source);
    for (QWidget* each : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_source)})
        each->installEventFilter(this);
    connectFind();
    connect(m_sourceButton, &QToolButton::toggled, this, &ReadingPane::setSourceShown);
    connect(m_text, &ArticleView::scrolled, this,
            [this] { m_overview->setVisibleSpan(m_text->visibleSpan()); });
    connect(m_overview, &OverviewBar::placeClicked, m_text, [this](quint32 byte) {
        m_text->scrollTo({byte, byte});
    });
    connect(&theme, &Theme::changed, this, &ReadingPane::showHeading);
    clear();
}

QWidget* ReadingPane::createHeading()
{
    auto* heading = new QWidget(this);
    m_sourceButton->setCheckable(true);
    auto* close = button(QStringLiteral("close"), tr("Close this pane"), heading);
    connect(close, &QToolButton::clicked, this, &ReadingPane::closed);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto* layout = new QHBoxLayout(heading);
    layout->setContentsMargins(12, 6, 4, 6);
    layout->setSpacing(4);
    layout->addLayout(words, 1);
    layout->addWidget(m_sourceButton);
    layout->addWidget(close);
    return heading;
}

QWidget* ReadingPane::createReading()
{
    auto* reading = new QWidget(this);
    auto* layout = new QHBoxLayout(reading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_overview);
    return reading;
}

void ReadingPane::connectFind()
{
    connect(m_find, &FindBar::wordsChanged, this, &ReadingPane::find);
    connect(m_find, &FindBar::nextAsked, this, [this] { stepToHit(1); });
    connect(m_find, &FindBar::previousAsked, this, [this] { stepToHit(-1); });
    connect(m_find, &FindBar::closed, this, &ReadingPane::endFind);
}

void ReadingPane::showArticle(std::shared_ptr<const Corpus> corpus, ArticleId article)
{
    m_corpus = std::move(corpus);
    m_text->setArticle(m_corpus, article);
    m_overview->setText(&m_text->layers(), static_cast<quint32>(m_corpus->article(article).text.size()));
    m_sourceButton->setEnabled(true);
    m_sourceButton->setChecked(false);
    m_stack->setCurrentIndex(1);
    showHeading();
    m_overview->setVisibleSpan(m_text->visibleSpan());
}

bool ReadingPane::isOf(const Corpus& corpus) const
{
    if (!hasArticle() || indexOf(articleId()) >= corpus.articleCount())
        return false;
    const auto& there = corpus.analyzed(articleId());
    const auto& here = m_corpus->analyzed(articleId());
    return there == here ||
           (there->article.path == here->article.path && there->article.text == here->article.text);
}

void ReadingPane::changeCorpus(std::shared_ptr<const Corpus> corpus)
{
    m_corpus = std::move(corpus);
    m_text->changeCorpus(m_corpus);
    m_overview->setText(&m_text->layers(), static_cast<quint32>(m_corpus->article(articleId()).text.size()));
    showHeading();
}

void ReadingPane::clear()
{
    m_text->clearArticle();
    m_overview->setText(nullptr, 0);
    m_corpus.reset();
    m_sourceButton->setChecked(false);
    m_sourceButton->setEnabled(false);
    m_find->hide();
    m_stack->setCurrentIndex(0);
    showHeading();
}

void ReadingPane::showHeading()
{
    QPalette muted = m_facts->palette();
    muted.setColor(QPalette::WindowText, m_theme.palette().mutedText);
    m_facts->setPalette(muted);
    update();
    if (!m_corpus) {
        m_title->setText(tr("No article"));
        m_facts->setText({});
        return;
    }
    const Article& article = m_corpus->article(articleId());
    const QString title = titleOf(article);
    const QString words = tr("%Ln word(s)", nullptr, static_cast<int>(m_corpus->wordCount(articleId())));
    const QStringList facts{sourceOf(article), publicationText(article), words};
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, m_title->width()));
    m_title->setToolTip(title);
    m_facts->setText(m_facts->fontMetrics().elidedText(facts.join(QStringLiteral("  ·  ")), Qt::ElideRight,
                                                       m_facts->width()));
    m_facts->setToolTip(article.author.empty() ? article.path
                                               : tr("%1\n%2").arg(toQString(article.author), article.path));
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showHeading();
}

void ReadingPane::setNotes(const NotePlaces& places)
{
    m_text->setNotes(NoteLayer(places));
    m_overview->setNotes(places.marks());
}

void ReadingPane::showLayers()
{
    m_text->showLayers();
    m_overview->update();
}

void ReadingPane::setActive(bool isActive)
{
    m_isActive = isActive;
    update();
}

void ReadingPane::setSourceShown(bool isShown)
{
    if (!hasArticle())
        return;
    const bool isOther = isShown != isSourceShown();
    if (isShown)
        m_source->showSourceOf(m_corpus->article(articleId()));
    m_sourceButton->setChecked(isShown);
    m_stack->setCurrentIndex(isShown ? 2 : 1);
    if (isOther && m_find->isVisible())
        find(m_find->words());
}

bool ReadingPane::isSourceShown() const
{
    return m_stack->currentIndex() == 2;
}

void ReadingPane::openFind()
{
    if (!hasArticle())
        return;
    m_find->open();
}

void ReadingPane::find(const QString& words)
{
    if (!hasArticle())
        return;
    m_hit = 0;
    if (isSourceShown()) {
        m_hits = m_source->find(words);
        stepToHit(0);
        return;
    }
    m_text->layers().set(Layer::SearchHit,
                         FindBar::find(m_corpus->article(articleId()).text, words.toStdString()));
    stepToHit(0);
}

void ReadingPane::stepToHit(int step)
{
    const auto& hits = m_text->layers().spans(Layer::SearchHit);
    if (!isSourceShown())
        m_hits = hits.size();
    if (m_hits > 0) {
        const auto count = static_cast<int>(m_hits);
        m_hit = static_cast<std::size_t>((static_cast<int>(m_hit) + step + count) % count);
    }
    m_find->setHits(m_hit, m_hits);
    if (isSourceShown()) {
        if (m_hits > 0)
            m_source->showHit(m_hit);
        return;
    }
    if (hits.empty()) {
        m_text->layers().set(Layer::FoundText, {});
    } else {
        m_text->layers().set(Layer::FoundText, {hits[m_hit]});
        m_text->scrollTo(hits[m_hit]);
    }
    showLayers();
}

void ReadingPane::endFind()
{
    m_text->layers().set(Layer::SearchHit, {});
    m_text->layers().set(Layer::FoundText, {});
    showLayers();
    m_source->endFind();
    if (isSourceShown())
        m_source->setFocus();
    else
        m_text->setFocus();
}

bool ReadingPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT activated();
    return QWidget::eventFilter(watched, event);
}

void ReadingPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& palette = m_theme.palette();
    painter.fillRect(0, 0, width(), 2, m_isActive ? palette.accent : palette.separator);
}

void ReadingPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QLatin1String(articleMimeType)))
        event->acceptProposedAction();
}

void ReadingPane::dropEvent(QDropEvent* event)
{
    bool isNumber = false;
    const uint id = event->mimeData()->data(QLatin1String(articleMimeType)).toUInt(&isNumber);
    if (!isNumber)
        return;
    event->acceptProposedAction();
    Q_EMIT articleDropped(static_cast<ArticleId>(id));
}

} // namespace crossread
