// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/layout_slices.h"

#include <QAbstractEventDispatcher>
#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimerEvent>

namespace crossread {

namespace {

constexpr qint64 longestSlice = 12; ///< milliseconds; ends with the two thousand pixels begun

/// A layout has two timers: one without an interval that tells of its size, and the one for its steps.
bool isTimerOfSteps(QObject* layout, const QTimerEvent& event)
{
    for (const auto& timer : QAbstractEventDispatcher::instance()->registeredTimers(layout)) {
        if (timer.timerId == event.timerId())
            return timer.interval > 0;
    }
    return false;
}

} // namespace

QTextBlock firstVisible(QTextBlock block)
{
    while (block.isValid() && !block.isVisible())
        block = block.next();
    return block;
}

bool isLaidOut(const QTextBlock& block)
{
    return block.layout()->lineCount() > 0;
}

LayoutSlices::LayoutSlices(QTextDocument& document) : m_document(document)
{
    document.documentLayout()->installEventFilter(this);
}

bool LayoutSlices::eventFilter(QObject* layout, QEvent* event)
{
    if (event->type() != QEvent::Timer || !isTimerOfSteps(layout, static_cast<QTimerEvent&>(*event)))
        return false;
    QTextBlock block = firstToLayOut();
    if (!block.isValid())
        return false;
    QElapsedTimer time;
    time.start();
    while (block.isValid() && !time.hasExpired(longestSlice)) {
        // Asked where a block stands, the layout goes on up to it.
        static_cast<void>(m_document.documentLayout()->blockBoundingRect(block));
        while (block.isValid() && (!block.isVisible() || isLaidOut(block)))
            block = block.next();
    }
    return true;
}

/// What is laid out is the beginning of the document.
QTextBlock LayoutSlices::firstToLayOut() const
{
    int low = 0;
    int high = m_document.blockCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        const QTextBlock block = firstVisible(m_document.findBlockByNumber(middle));
        if (block.isValid() && isLaidOut(block))
            low = block.blockNumber() + 1;
        else
            high = middle;
    }
    return firstVisible(m_document.findBlockByNumber(low));
}

} // namespace crossread
