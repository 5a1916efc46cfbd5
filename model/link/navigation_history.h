// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/selection.h"

#include <QObject>

#include <vector>

namespace crossread {

/// Where the reader was: a place in a text and what was in focus there.
struct Place {
    TextPlace text;
    Selection selection;
    friend bool operator==(const Place&, const Place&) = default;
};

/// Places visited, back and forward. Visiting cuts the future; a place in the same article and passage range
/// as the present one replaces it; at most 100 are kept.
class NavigationHistory : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t capacity = 100;
    using QObject::QObject;

    void visit(const Place& place);
    [[nodiscard]] bool canGoBack() const { return m_present > 0; }
    [[nodiscard]] bool canGoForward() const { return m_present + 1 < m_places.size(); }
    /// Moves and tells with went(). Nothing where there is no such place.
    void goBack();
    void goForward();
    /// Of another corpus with the same articles: \a carry gives each selection as it is there.
    template <typename Carry>
    void carryOver(Carry carry)
    {
        for (Place& place : m_places)
            place.selection = carry(place.selection);
    }
    /// Of another corpus: its places are gone.
    void clear();

Q_SIGNALS:
    void went(const crossread::Place& place);
    void changed(); ///< canGoBack() or canGoForward() may differ

private:
    std::vector<Place> m_places;
    std::size_t m_present = 0;
};

} // namespace crossread
