// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/selection.h"
#include "ui/details/listed_events.h"

#include <QColor>
#include <QList>
#include <QString>

namespace crossread {

struct Palette;

/// One line of what is known: a name and a value, plain text both unless the value is said to be HTML.
struct Fact {
    QString name;
    QString value;
    bool isHtml = false;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// What is known of a selection, in words.
struct Facts {
    QString title;
    QString subtitle;
    QString iconName;
    std::optional<EntityKind> kind; ///< colours the icon
    QList<Fact> facts;
    friend bool operator==(const Facts&, const Facts&) = default;
};

/// Of one thing in focus all that is known of it; of several, and of a brushed range with the events that are
/// listed for it, how many of which.
[[nodiscard]] Facts factsOf(const Corpus& corpus, const Selection& selection,
                            const ListedEvents& listed = {});

} // namespace crossread
