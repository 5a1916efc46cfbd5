// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view.h"

#include "ui/theme/theme.h"

#include <QEvent>

#include <utility>

namespace crossread {

View::View(Workspace& workspace, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(theme),
      m_corpus(workspace.sharedCorpus()),
      m_id(workspace.hub().addView())
{
}

void View::connectToWorkspace()
{
    const auto unlessFrozen = [this](auto act) {
        return [this, act](auto... arguments) {
            if (!m_isFrozen)
                act(arguments...);
        };
    };
    connect(&m_workspace, &Workspace::corpusChanged, this, unlessFrozen([this] { catchUp(); }));
    connect(&m_workspace, &Workspace::shownChanged, this,
            unlessFrozen([this] { showFiltered(m_workspace.shown()); }));
    connect(&m_workspace, &Workspace::linkedChanged, this,
            unlessFrozen([this](SelectionParts parts, ViewId origin) { takeLinked(parts, origin); }));
    connect(&m_theme, &Theme::changed, this, [this] { showTheme(); });
    catchUp();
}

void View::setFrozen(bool isFrozen)
{
    if (m_isFrozen == isFrozen)
        return;
    // What is kept is what the others showed at that moment.
    if (isFrozen && m_missed)
        showLinked(m_workspace.linked(), std::exchange(m_missed, {}), ViewId::None);
    m_isFrozen = isFrozen;
    if (!isFrozen)
        catchUp();
    Q_EMIT frozenChanged(isFrozen);
}

void View::takeLinked(SelectionParts parts, ViewId origin)
{
    if (window()->isVisible() && !isVisible()) {
        m_missed |= parts;
        return;
    }
    showLinked(m_workspace.linked(), parts | std::exchange(m_missed, {}), origin);
}

bool View::event(QEvent* event)
{
    if (event->type() == QEvent::Show && m_missed && !m_isFrozen)
        takeLinked({}, ViewId::None);
    return QWidget::event(event);
}

void View::catchUp()
{
    constexpr auto everything = SelectionPart::Articles | SelectionPart::Entities | SelectionPart::Figures |
                                SelectionPart::Events | SelectionPart::Text | SelectionPart::Dates |
                                SelectionPart::Notes;
    m_corpus = m_workspace.sharedCorpus();
    m_missed = {};
    showCorpus();
    showFiltered(m_workspace.shown());
    // After a correction the reader stays where he was: nothing scrolls.
    showLinked(m_workspace.linked(), everything, m_workspace.isRevising() ? m_id : ViewId::None);
}

} // namespace crossread
