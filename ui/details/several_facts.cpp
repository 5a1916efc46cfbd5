// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/several_facts.h"

#include "ui/details/fact_lines.h"
#include "ui/wording.h"

#include <QLocale>

#include <set>

namespace crossread {

namespace {

constexpr qsizetype mostNames = 8;

/// "5 figures selected" where they are of one kind.
QString titleOfSeveral(const Selection& selection)
{
    const auto things = static_cast<int>(selection.articles.size() + selection.entities.size() +
                                         selection.figures.size() + selection.events.size());
    const auto areAll = [things](std::size_t count) { return static_cast<int>(count) == things; };
    if (areAll(selection.figures.size()))
        return FactWords::tr("%Ln figure(s) selected", nullptr, things);
    if (areAll(selection.events.size()))
        return FactWords::tr("%Ln event(s) selected", nullptr, things);
    if (areAll(selection.articles.size()))
        return FactWords::tr("%Ln article(s) selected", nullptr, things);
    return FactWords::tr("%Ln thing(s) selected", nullptr, things);
}

QString iconOfSeveral(const Selection& selection)
{
    if (!selection.entities.empty() || (!selection.figures.empty() && !selection.events.empty()))
        return QStringLiteral("details");
    return !selection.figures.empty()  ? QStringLiteral("figure")
           : !selection.events.empty() ? QStringLiteral("date")
                                       : QStringLiteral("articles");
}

QString participants(const Corpus& corpus, const std::vector<EventId>& events)
{
    std::map<QString, int> who;
    for (const EventId id : events) {
        for (const EntityId entity : corpus.entitiesOf(id))
            ++who[toQString(corpus.entity(entity).name)];
    }
    return joinedCounts(who, mostNames);
}

void addFigures(Facts& facts, const Corpus& corpus, const std::vector<FigureId>& figures)
{
    std::map<QString, int> kinds;
    std::map<QString, int> subjects;
    std::set<ArticleId> articles;
    for (const FigureId id : figures) {
        ++kinds[measureName(corpus.figure(id).measure)];
        if (const auto subject = corpus.subjectOf(id))
            ++subjects[toQString(corpus.entity(*subject).name)];
        articles.insert(corpus.articleOf(id));
    }
    if (kinds.size() == 1)
        addFact(facts, FactWords::tr("Kind"), kinds.begin()->first);
    else
        addFact(facts, FactWords::tr("Kinds"), joinedCounts(kinds, mostNames));
    addFact(facts, FactWords::tr("Of"), joinedCounts(subjects, mostNames));
    if (!figures.empty())
        addFact(facts, FactWords::tr("Said in"),
                FactWords::tr("%Ln article(s)", nullptr, static_cast<int>(articles.size())));
}

} // namespace

Facts factsOfSeveral(const Corpus& corpus, const Selection& selection)
{
    Facts facts{titleOfSeveral(selection), {}, iconOfSeveral(selection), {}, {}};
    std::vector<std::string> names;
    for (const EntityId id : selection.entities)
        names.push_back(corpus.entity(id).name);
    addFact(facts, FactWords::tr("Entities"), joinedNames(names, mostNames));
    std::vector<std::string> titles;
    for (const ArticleId id : selection.articles)
        titles.push_back(titleOf(corpus.article(id)).toStdString());
    addFact(facts, FactWords::tr("Articles"), joinedNames(titles, 4));
    const bool isMixed = !selection.entities.empty() || !selection.articles.empty();
    if (!selection.figures.empty() && (isMixed || !selection.events.empty()))
        addFact(facts, FactWords::tr("Figures"), QString::number(selection.figures.size()));
    addFigures(facts, corpus, selection.figures);
    if (!selection.events.empty() && (isMixed || !selection.figures.empty()))
        addFact(facts, FactWords::tr("Events"), QString::number(selection.events.size()));
    addFact(facts, FactWords::tr("Who"), participants(corpus, selection.events));
    return facts;
}

Facts factsOfRange(const Corpus& corpus, const DateRange& range, const std::vector<EventId>& events)
{
    Facts facts{dateText(range), FactWords::tr("Range of dates"), QStringLiteral("date"), {}, {}};
    if (events.empty())
        addFact(facts, FactWords::tr("Events"), FactWords::tr("none among what is shown"));
    addFact(facts, FactWords::tr("Who"), participants(corpus, events));
    int published = 0;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i)
        published += intersects(corpus.article(idAt<ArticleId>(i)).published.range, range) ? 1 : 0;
    addFact(facts, FactWords::tr("Published"),
            published > 0 ? FactWords::tr("%Ln article(s)", nullptr, published) : QString());
    return facts;
}

} // namespace crossread
