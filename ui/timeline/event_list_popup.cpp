// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/event_list_popup.h"

#include "ui/wording.h"

#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

namespace {

EventId eventOf(const QListWidgetItem& item)
{
    return static_cast<EventId>(item.data(Qt::UserRole).toUInt());
}

} // namespace

EventListPopup::EventListPopup(const Corpus& corpus, const std::vector<EventId>& events,
                               const QString& heading, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(new QLabel(heading, this));
    column->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(heading);
    for (const EventId id : events) {
        const DateFinding& date = corpus.date(corpus.dateOf(id));
        const bool isPlaced = date.range.from || date.range.to;
        const QString when = isPlaced
                                 ? dateText(date.range)
                                 : toQString(corpus.textOf(corpus.articleOf(id), date.span)).simplified();
        const Article& article = corpus.article(corpus.articleOf(id));
        auto* item =
            new QListWidgetItem(tr("%1  ·  %2  ·  %3", "date, headline, source")
                                    .arg(when, toQString(corpus.event(id).headline),
                                         article.source.empty() ? titleOf(article) : sourceOf(article)),
                                m_list);
        item->setData(Qt::UserRole, static_cast<uint>(id));
        item->setSizeHint({0, fontMetrics().height() + 8});
        item->setToolTip(titleOf(article) + QStringLiteral(" · ") + sourceOf(article));
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT picked(eventOf(*item)); });
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT opened(eventOf(*item));
        close();
    });
}

void EventListPopup::showAt(const QRect& place)
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int rows = std::clamp(m_list->count(), 1, 12);
    const int height = rows * std::max(m_list->sizeHintForRow(0), 18) + 56;
    const QSize size(std::min(460, screen.width()), std::min(height, screen.height()));
    QPoint corner(place.left(), place.top() - size.height() - 4);
    if (corner.y() < screen.top())
        corner.setY(std::min(place.bottom() + 4, screen.bottom() - size.height()));
    corner.setX(
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    setGeometry(QRect(corner, size));
    show();
    m_list->setFocus();
}

} // namespace crossread
