// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notice_bar.h"

#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace crossread {

namespace {

constexpr qsizetype mostBeside = 2;
constexpr qsizetype mostInRow = 4;
constexpr int leastForSentence = 320; ///< pixels, beside its offers
constexpr int gap = 8;
constexpr QMargins margins(12, 4, 4, 4);

} // namespace

NoticeBar::NoticeBar(const QString& accessibleName, QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_grid(new QGridLayout(this)), m_rows(new QGridLayout)
{
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(accessibleName);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setAccessibleName(accessibleName);
    m_sentence->setMinimumWidth(80);
    auto* dismiss = new QToolButton(this);
    dismiss->setIcon(symbolicIcon(QStringLiteral("close")));
    dismiss->setAutoRaise(true);
    dismiss->setFocusPolicy(Qt::TabFocus);
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(dismiss->toolTip());
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
    m_rows->setHorizontalSpacing(gap);
    m_rows->setVerticalSpacing(4);
    m_grid->setContentsMargins(margins);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(4);
    m_grid->addWidget(m_sentence, 0, 0);
    m_grid->addWidget(dismiss, 0, 2, Qt::AlignTop);
    m_grid->setColumnStretch(0, 1);
    arrange({});
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
    m_sentence->setAccessibleName(sentence);
    setAccessibleDescription(sentence);
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.name, this);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            hide();
            act();
        });
        m_buttons.append(button);
    }
    arrange(arrangementFor(width()));
    show();
}

int NoticeBar::widthIn(qsizetype columns) const
{
    std::vector<int> widths(static_cast<std::size_t>(columns), 0);
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        int& width = widths[static_cast<std::size_t>(i % columns)];
        width = std::max(width, m_buttons[i]->sizeHint().width());
    }
    int sum = static_cast<int>(columns - 1) * gap;
    for (const int width : widths)
        sum += width;
    return sum;
}

NoticeBar::Arrangement NoticeBar::arrangementFor(int width) const
{
    const qsizetype count = std::max<qsizetype>(1, m_buttons.size());
    const int room = width - margins.left() - margins.right();
    if (count <= mostBeside && leastForSentence + gap + widthIn(count) <= room)
        return {true, count};
    qsizetype columns = std::min(count, mostInRow);
    while (columns > 1 && widthIn(columns) > room)
        --columns;
    return {false, columns};
}

void NoticeBar::arrange(Arrangement arrangement)
{
    m_arrangement = arrangement;
    m_grid->removeItem(m_rows);
    if (arrangement.isBeside)
        m_grid->addLayout(m_rows, 0, 1, Qt::AlignVCenter);
    else
        m_grid->addLayout(m_rows, 1, 0, 1, 3, Qt::AlignLeft);
    for (QWidget* button : m_buttons)
        m_rows->removeWidget(button);
    const auto columns = static_cast<int>(std::max<qsizetype>(1, arrangement.columns));
    for (int i = 0; i < m_buttons.size(); ++i)
        m_rows->addWidget(m_buttons[i], i / columns, i % columns, Qt::AlignLeft);
}

void NoticeBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (const Arrangement wanted = arrangementFor(event->size().width()); wanted != m_arrangement)
        arrange(wanted);
}

QSize NoticeBar::minimumSizeHint() const
{
    return {160, QFrame::minimumSizeHint().height()};
}

void NoticeBar::focusFirstOffer()
{
    if (!m_buttons.isEmpty())
        m_buttons.first()->setFocus(Qt::OtherFocusReason);
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

} // namespace crossread
