// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/navigation_history.h"

namespace crossread {

void NavigationHistory::visit(const Place& place)
{
    const bool isSamePlace = !m_places.empty() && m_places[m_present].text == place.text;
    if (isSamePlace) {
        m_places[m_present] = place;
        return;
    }
    if (!m_places.empty())
        m_places.resize(m_present + 1);
    m_places.push_back(place);
    if (m_places.size() > capacity)
        m_places.erase(m_places.begin());
    m_present = m_places.size() - 1;
    Q_EMIT changed();
}

void NavigationHistory::goBack()
{
    if (!canGoBack())
        return;
    --m_present;
    Q_EMIT went(m_places[m_present]);
    Q_EMIT changed();
}

void NavigationHistory::goForward()
{
    if (!canGoForward())
        return;
    ++m_present;
    Q_EMIT went(m_places[m_present]);
    Q_EMIT changed();
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_present = 0;
    Q_EMIT changed();
}

} // namespace crossread
