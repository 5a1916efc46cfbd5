// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_steps.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace crossread {

FirstSteps::FirstSteps(QWidget* parent)
    : QWidget(parent), m_number(new QLabel(this)), m_words(new QLabel(this)), m_next(new QToolButton(this))
{
    setObjectName(QStringLiteral("firstSteps"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 4, 4);
    row->setSpacing(12);
    m_number->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(80); // its own least width would hold a small window open
    m_next->setAutoRaise(true);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(symbolicIcon(QStringLiteral("close")));
    close->setIconSize({14, 14});
    close->setToolTip(tr("Do not show this again"));
    close->setAccessibleName(tr("Do not show the first steps again"));
    row->addWidget(m_number);
    row->addWidget(m_words, 1);
    row->addWidget(m_next);
    row->addWidget(close);
    connect(m_next, &QToolButton::clicked, this, &FirstSteps::goOn);
    connect(close, &QToolButton::clicked, this, &FirstSteps::dismissed);
    showStep();
}

void FirstSteps::showStep()
{
    const QStringList steps{
        tr("Pick a name in Entities or in a text: it lights up in every article, in the timeline and in the "
           "charts."),
        tr("Double click a row, a bar or an event: you land on the exact words. Alt+Left brings you back."),
        tr("Ctrl+K finds names and articles, Ctrl+Shift+P every command. Drop your own files anywhere on the "
           "window.")};
    m_number->setText(tr("Step %1 of %2").arg(m_step + 1).arg(stepsInAll));
    m_words->setText(steps.at(m_step));
    m_next->setText(m_step + 1 < stepsInAll ? tr("Next") : tr("Done"));
    setAccessibleName(m_words->text());
}

void FirstSteps::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_number->setVisible(width() >= 420);
}

void FirstSteps::goOn()
{
    if (m_step + 1 == stepsInAll) {
        Q_EMIT dismissed();
        return;
    }
    ++m_step;
    showStep();
}

} // namespace crossread
