// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <QFrame>

class QListWidget;

namespace crossread {

/// A list of events that found no place of their own in the picture. Enter or a click picks one; a second
/// goes to its words.
class EventListPopup : public QFrame {
    Q_OBJECT

public:
    EventListPopup(const Corpus& corpus, const std::vector<EventId>& events, const QString& heading,
                   QWidget* parent);

    /// Beside a place of the screen, all of it on the screen.
    void showAt(const QRect& place);

Q_SIGNALS:
    void picked(crossread::EventId event);
    void opened(crossread::EventId event);

private:
    QListWidget* m_list;
};

} // namespace crossread
