// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

EmptyState::EmptyState(const QString& iconName, const QString& heading, const QString& sentence,
                       QWidget* parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_heading(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(new QToolButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel* label : {m_icon, m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_icon);
        column->addWidget(label);
    }
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->hide();
    m_button->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setFont([this] {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }());
    m_icon->setAccessibleName(QString());
    setWords(heading, sentence);
    showIcon();
}

void EmptyState::setWords(const QString& heading, const QString& sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(QAction* action)
{
    m_button->setDefaultAction(action);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->show();
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(
        symbolicPixmap(m_iconName, palette().color(QPalette::PlaceholderText), 28, devicePixelRatioF()));
}

} // namespace crossread
