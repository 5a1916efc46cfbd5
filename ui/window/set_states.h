// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace crossread {

/// What the views last showed of a set of articles, for the sets used last: by object name what View::state()
/// gave. A set is known by its paths, whatever their order.
class SetStates {
public:
    static constexpr qsizetype most = 12;

    void keep(const QStringList& paths, const QVariantMap& views);
    /// Empty for a set that was never kept.
    [[nodiscard]] QVariantMap of(const QStringList& paths) const;
    [[nodiscard]] bool operator==(const SetStates&) const = default;

    [[nodiscard]] QVariantList toVariants() const;
    [[nodiscard]] static SetStates fromVariants(const QVariantList& variants);

private:
    struct State {
        QStringList paths; ///< sorted
        QVariantMap views;
        [[nodiscard]] bool operator==(const State&) const = default;
    };

    QList<State> m_states; ///< the last kept first
};

} // namespace crossread
