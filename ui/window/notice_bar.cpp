// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notice_bar.h"

#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace crossread {

namespace {
constexpr int leastForOneRow = 560; ///< pixels
} // namespace

NoticeBar::NoticeBar(const QString& accessibleName, QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_grid(new QGridLayout(this)), m_row(new QHBoxLayout)
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
    m_row->setSpacing(8);
    m_grid->setContentsMargins(12, 4, 4, 4);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->addWidget(m_sentence, 0, 0);
    m_grid->addWidget(dismiss, 0, 2, Qt::AlignTop);
    m_grid->setColumnStretch(0, 1);
    arrange();
    hide();
}

void NoticeBar::tell(const QString& sentence, const QList<Offer>& offers)
{
    for (QWidget* button : m_buttons) {
        button->setParent(nullptr); // it may be the one whose click led here
        button->deleteLater();
    }
    m_buttons.clear();
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.name, this);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            hide();
            act();
        });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    arrange();
    show();
}

/// The offers stand beside the sentence, or below it where there is little room.
void NoticeBar::arrange()
{
    m_grid->removeItem(m_row);
    const bool isNarrow = width() < leastForOneRow;
    m_grid->addLayout(m_row, isNarrow ? 1 : 0, isNarrow ? 0 : 1, isNarrow ? Qt::AlignLeft : Qt::AlignVCenter);
}

void NoticeBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if ((event->size().width() < leastForOneRow) != (event->oldSize().width() < leastForOneRow))
        arrange();
}

QSize NoticeBar::minimumSizeHint() const
{
    return {160, QFrame::minimumSizeHint().height()};
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

} // namespace crossread
