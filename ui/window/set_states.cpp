// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/set_states.h"

namespace crossread {

namespace {

QStringList sorted(QStringList paths)
{
    paths.sort();
    return paths;
}

} // namespace

void SetStates::keep(const QStringList& paths, const QVariantMap& views)
{
    if (paths.isEmpty())
        return;
    const QStringList key = sorted(paths);
    m_states.removeIf([&key](const State& state) { return state.paths == key; });
    m_states.prepend({key, views});
    m_states = m_states.mid(0, most);
}

QVariantMap SetStates::of(const QStringList& paths) const
{
    const QStringList key = sorted(paths);
    for (const State& state : m_states) {
        if (state.paths == key)
            return state.views;
    }
    return {};
}

QVariantList SetStates::toVariants() const
{
    QVariantList variants;
    for (const State& state : m_states)
        variants.append(
            QVariantMap{{QStringLiteral("paths"), state.paths}, {QStringLiteral("views"), state.views}});
    return variants;
}

SetStates SetStates::fromVariants(const QVariantList& variants)
{
    SetStates states;
    for (const QVariant& variant : variants) {
        const QVariantMap map = variant.toMap();
        const QStringList paths = map.value(QStringLiteral("paths")).toStringList();
        if (!paths.isEmpty() && states.m_states.size() < most)
            states.m_states.append({paths, map.value(QStringLiteral("views")).toMap()});
    }
    return states;
}

} // namespace crossread
