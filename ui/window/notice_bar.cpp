// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notice_bar.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace crossread {

NoticeBar::NoticeBar(const QString& accessibleName, QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(accessibleName);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setMinimumWidth(80);
    auto* dismiss = new QToolButton(this);
    dismiss->setIcon(symbolicIcon(QStringLiteral("close")));
    dismiss->setAutoRaise(true);
    dismiss->setFocusPolicy(Qt::TabFocus);
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(dismiss->toolTip());
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
    m_row->setContentsMargins(12, 4, 4, 4);
    m_row->setSpacing(8);
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(dismiss);
    hide();
}

void NoticeBar::tell(const QString& sentence, const QList<Offer>& offers)
{
    for (QWidget* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.name, this);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            hide();
            act();
        });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons.append(button);
    }
    show();
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

} // namespace crossread
