// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts_view.h"
#include "ui/charts/linked_chart.h"
#include "ui/mark_menu.h"
#include "ui/wording.h"

namespace crossread {

void ChartsView::pick(std::size_t mark, Qt::KeyboardModifiers modifiers)
{
    if (!isAboutWorkspace())
        return;
    const ChartMark& picked = markAt(mark);
    const bool isExtending = (modifiers & Qt::ControlModifier) != 0;
    Selection selection = isExtending ? workspace().selection() : Selection{};
    if (m_kind == ChartKind::Mentions) {
        selection.entities = m_entities;
        selection.articles.insert(selection.articles.end(), picked.articles.begin(), picked.articles.end());
    } else {
        selection.figures.insert(selection.figures.end(), picked.figures.begin(), picked.figures.end());
    }
    workspace().hub().select(std::move(selection), viewId());
}

void ChartsView::open(std::size_t mark, bool isBeside)
{
    const ChartMark& opened = markAt(mark);
    if (!isAboutWorkspace() || opened.places.empty())
        return;
    if (isBeside)
        workspace().openBeside(opened.places.front());
    else
        workspace().goTo(opened.places.front());
}

MarkTarget ChartsView::targetOf(const ChartMark& mark) const
{
    MarkTarget target{mark.places, {}, {}};
    if (mark.figures.size() == 1)
        target.findings = Selection::ofFigure(mark.figures.front());
    if (!mark.figures.empty()) {
        const FigureId first = mark.figures.front();
        const Measure measure = corpus().figure(first).measure;
        const auto subject = corpus().subjectOf(first);
        if (subject && m_kind != ChartKind::Measures)
            target.filters.push_back(
                {toQString(corpus().entity(*subject).name), Filter::Entities{{*subject}}});
        target.filters.push_back({measureName(measure), Filter::Measures{{measure}}});
    }
    if (mark.articles.size() == 1) {
        const QString title = titleOf(corpus().article(mark.articles.front()));
        target.filters.push_back({title, Filter::Articles{mark.articles}});
    }
    return target;
}

void ChartsView::showMenu(std::size_t mark, const QPoint& place)
{
    if (!isAboutWorkspace())
        return;
    pick(mark, {});
    showMarkMenu(*this, workspace(), targetOf(markAt(mark)), place);
}

QString ChartsView::filterWords() const
{
    QStringList labels;
    for (const Filter& filter : workspace().filters().filters())
        labels << filter.label;
    return labels.join(QStringLiteral(" · "));
}

const Exportable* ChartsView::exportable() const
{
    return &m_export;
}

QWidget* ChartsView::focusTarget()
{
    return m_chart;
}

QVariantMap ChartsView::state() const
{
    return {{QStringLiteral("chart"), int(m_kind)},
            {QStringLiteral("unit"), toQString(m_wanted.unit)},
            {QStringLiteral("measure"), m_wanted.measure ? int(*m_wanted.measure) : -1}};
}

void ChartsView::restoreState(const QVariantMap& state)
{
    const int kind = state.value(QStringLiteral("chart")).toInt();
    const int measure = state.value(QStringLiteral("measure"), -1).toInt();
    m_wanted.kind = static_cast<ChartKind>(qBound(0, kind, chartKindCount - 1));
    m_wanted.unit = state.value(QStringLiteral("unit")).toString().toStdString();
    if (measure >= 0 && measure < measureCount)
        m_wanted.measure = static_cast<Measure>(measure);
    showKind(m_wanted.kind);
}

} // namespace crossread
