// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace crossread {

/// Sets of paths that were opened, the last first, each once, at most ten.
class RecentSets {
public:
    static constexpr qsizetype most = 10;

    void add(const QStringList& paths);
    void clear() { m_sets.clear(); }
    [[nodiscard]] const QList<QStringList>& sets() const { return m_sets; }
    void restore(const QList<QStringList>& sets) { m_sets = sets.mid(0, most); }

    /// "articles", "report.html and 3 more".
    [[nodiscard]] static QString label(const QStringList& paths);

private:
    QList<QStringList> m_sets;
};

} // namespace crossread
