// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "model/link/workspace.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace crossread {

namespace {

/// \a inAll says how many there are in words, as "5 articles".
QString countOf(std::size_t shown, std::size_t all, const QString& inAll)
{
    if (shown == all)
        return inAll;
    return StatusLine::tr("%1 of %2").arg(QLocale().toString(static_cast<qulonglong>(shown)), inAll);
}

} // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_counts(new QLabel(this)),
      m_selection(new QLabel(this)),
      m_progress(new QLabel(this)),
      m_saved(new QLabel(this)),
      m_cancel(new QToolButton(this))
{
    using namespace std::chrono_literals;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(m_counts);
    row->addWidget(m_selection, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_saved);
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_saved->setAccessibleName(tr("State of saving"));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel* label : {m_counts, m_progress})
        label->setMinimumWidth(1); // a long sentence here never widens the window
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(symbolicIcon(QStringLiteral("close")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
    m_age.setSingleShot(true);
    m_age.setInterval(8s);
    connect(&m_age, &QTimer::timeout, this, &StatusLine::showSelection);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &StatusLine::settleSaveState);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    connect(&workspace, &Workspace::corpusChanged, this, &StatusLine::showCounts);
    connect(&workspace, &Workspace::corpusChanged, this, &StatusLine::showSelection);
    connect(&workspace, &Workspace::shownChanged, this, &StatusLine::showCounts);
    connect(&workspace, &Workspace::linkedChanged, this, &StatusLine::showSelection);
    endReading();
    showCounts();
}

void StatusLine::beginReading()
{
    m_progress->setText(tr("Looking for articles"));
    m_patience.start();
}

void StatusLine::showProgress(const ReadingProgress& progress)
{
    const QLocale locale;
    const QString howFar =
        progress.inAll > 0
            ? tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(progress.inAll))
            : QString();
    switch (progress.stage) {
    case ReadingStage::Listing:
        m_progress->setText(tr("Looking for articles"));
        break;
    case ReadingStage::Reading:
        m_progress->setText(tr("Reading %1").arg(howFar));
        break;
    case ReadingStage::Extracting:
        m_progress->setText(tr("Finding names and figures %1").arg(howFar));
        break;
    case ReadingStage::Resolving:
        m_progress->setText(tr("Joining names across articles"));
        break;
    }
}

void StatusLine::endReading()
{
    m_patience.stop();
    m_progress->hide();
    m_cancel->hide();
}

void StatusLine::tell(const QString& sentence)
{
    showWords(sentence);
    m_age.start();
}

void StatusLine::showWords(const QString& words)
{
    m_selection->setText(words);
    m_selection->setToolTip(words);
}

void StatusLine::showSaveState(const QString& words, std::chrono::milliseconds patience)
{
    if (words == m_saved->text()) {
        m_settling.stop();
        return;
    }
    const bool isWaiting = m_settling.isActive() && words == m_nextSaveState;
    m_nextSaveState = words;
    if (patience.count() == 0 || m_saved->text().isEmpty())
        settleSaveState();
    else if (!isWaiting)
        m_settling.start(patience);
}

void StatusLine::settleSaveState()
{
    m_settling.stop();
    m_saved->setText(m_nextSaveState);
    m_saved->setAccessibleDescription(m_nextSaveState);
}

QString StatusLine::saveState() const
{
    return m_saved->text();
}

QString StatusLine::text() const
{
    return m_counts->text() + m_selection->text();
}

void StatusLine::showCounts()
{
    const Corpus& corpus = m_workspace.corpus();
    const Shown& shown = m_workspace.shown();
    if (corpus.articleCount() == 0) {
        m_counts->setText(tr("No articles"));
        return;
    }
    const QStringList counts{countOf(shown.articles.count(), corpus.articleCount(),
                                     tr("%Ln article(s)", nullptr, static_cast<int>(corpus.articleCount()))),
                             countOf(shown.entities.count(), corpus.entityCount(),
                                     tr("%Ln entity(ies)", nullptr, static_cast<int>(corpus.entityCount()))),
                             countOf(shown.figures.count(), corpus.figureCount(),
                                     tr("%Ln figure(s)", nullptr, static_cast<int>(corpus.figureCount()))),
                             countOf(shown.events.count(), corpus.eventCount(),
                                     tr("%Ln event(s)", nullptr, static_cast<int>(corpus.eventCount())))};
    m_counts->setText(counts.join(QStringLiteral(" · ")));
}

void StatusLine::showSelection()
{
    const Corpus& corpus = m_workspace.corpus();
    QStringList parts;
    for (const EntityId id : m_workspace.selection().entities) {
        if (parts.size() == 3)
            break;
        parts << QStringLiteral("%1: %2").arg(
            toQString(corpus.entity(id).name),
            mentionsInArticles(corpus.mentionsOf(id).size(), corpus.articlesOf(id).size()));
    }
    for (const FigureId id : m_workspace.selection().figures) {
        if (parts.size() == 3)
            break;
        parts << tr("%1, %2").arg(figureText(corpus.figure(id)), measureName(corpus.figure(id).measure));
    }
    m_age.stop();
    showWords(parts.isEmpty() ? QString() : QStringLiteral("· ") + parts.join(QStringLiteral(" · ")));
}

} // namespace crossread
