// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving a project: what its disk did not take is not dropped without a word.
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"
#include "ui/window/project_notice.h"

#include <QCloseEvent>

#include <utility>

namespace crossread {

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!canLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    saveSettings();
    QMainWindow::closeEvent(event);
}

bool MainWindow::canLeave(const std::function<void()>& leave)
{
    keepTyping();
    keepProjectLayout();
    m_heldBack.clear();
    if (std::exchange(m_isLeavingChanges, false))
        return true;
    const Result<Done> kept = m_desk->flush();
    if (kept)
        return true;
    m_notice->tell(
        tr("Not everything that you did is on the disk, and it would be lost now: %1").arg(kept.reason()),
        {{tr("Try &Again"), leave},
         {tr("Save a &Copy Elsewhere…"), [this, leave] { leaveWithCopy(leave); }},
         {tr("Go On &Without It"), [this, leave] { leaveChanges(leave); }}});
    m_notice->focusFirstOffer();
    m_heldBack = m_notice->sentence();
    return false;
}

/// There was room again.
void MainWindow::dropHoldingBack()
{
    if (m_heldBack.isEmpty() || !m_desk->isSaved())
        return;
    if (m_notice->sentence() == m_heldBack)
        m_notice->hide();
    m_heldBack.clear();
}

/// Where there is no copy in the end, the offers come again.
void MainWindow::leaveWithCopy(const std::function<void()>& leave)
{
    const QString path = chooseProjectPath(tr("Save a Copy Elsewhere"), suggestedProjectName());
    if (!path.isEmpty() && saveProjectCopy(path) && !m_desk->isUntitled())
        leaveChanges(leave);
    else
        leave();
}

void MainWindow::leaveChanges(const std::function<void()>& leave)
{
    m_isLeavingChanges = true;
    leave();
    m_isLeavingChanges = false;
}

} // namespace crossread
