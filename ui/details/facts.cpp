// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/facts.h"

#include "model/link/copy_places.h"
#include "ui/details/fact_lines.h"
#include "ui/details/several_facts.h"
#include "ui/wording.h"

namespace crossread {

namespace {

QString said(const Corpus& corpus, FigureId id)
{
    const auto& attribution = corpus.figure(id).attribution;
    if (!attribution)
        return FactWords::tr("the article itself");
    const auto speaker = corpus.speakerOf(id);
    QString who = speaker ? toQString(corpus.entity(*speaker).name) : toQString(attribution->speakerText);
    const QString cue = toQString(corpus.textOf(corpus.articleOf(id), attribution->cue));
    if (who.isEmpty())
        return attribution->stance == Stance::Reported ? FactWords::tr("reported (%1)").arg(cue)
                                                       : FactWords::tr("the article itself");
    return cue.isEmpty() ? who : QStringLiteral("%1 (%2)").arg(who, cue);
}

Facts factsOfEntity(const Corpus& corpus, EntityId id)
{
    const Entity& entity = corpus.entity(id);
    Facts facts{toQString(entity.name), kindName(entity.kind), kindIconName(entity.kind), entity.kind, {}};
    addFact(facts, FactWords::tr("Mentioned"),
            mentionsInArticles(corpus.mentionsOf(id).size(), corpus.articlesOf(id).size()));
    addFact(facts, FactWords::tr("Also"), joinedNames(entity.aliases, 8));
    if (!corpus.figuresOf(id).empty())
        addFact(facts, FactWords::tr("Figures"), QString::number(corpus.figuresOf(id).size()));
    if (!corpus.eventsOf(id).empty())
        addFact(facts, FactWords::tr("Events"), QString::number(corpus.eventsOf(id).size()));
    addFact(facts, FactWords::tr("Why one"), joinedNames(entity.evidence, 3));
    return facts;
}

Facts factsOfFigure(const Corpus& corpus, FigureId id)
{
    const Figure& figure = corpus.figure(id);
    const ArticleId article = corpus.articleOf(id);
    Facts facts{figureText(figure), measureName(figure.measure), QStringLiteral("figure"), {}, {}};
    addFact(facts, FactWords::tr("Words"), toQString(corpus.textOf(article, figure.span)));
    if (const auto subject = corpus.subjectOf(id))
        addFact(facts, FactWords::tr("Subject"), toQString(corpus.entity(*subject).name));
    addFact(facts, FactWords::tr("Read as"), comparatorWords(figure.comparator));
    addFact(facts, FactWords::tr("Hedge"), toQString(corpus.textOf(article, figure.hedge)));
    if (const auto period = corpus.periodOf(id))
        addFact(facts, FactWords::tr("Period"), dateText(corpus.date(*period).range));
    addFact(facts, FactWords::tr("Said by"), said(corpus, id));
    addFact(facts, FactWords::tr("Rule"), toQString(figure.by));
    return facts;
}

Facts factsOfEvent(const Corpus& corpus, EventId id)
{
    const Event& event = corpus.event(id);
    Facts facts{toQString(event.headline),
                dateText(corpus.date(corpus.dateOf(id)).range),
                QStringLiteral("date"),
                {},
                {}};
    std::vector<std::string> names;
    for (const EntityId entity : corpus.entitiesOf(id))
        names.push_back(corpus.entity(entity).name);
    addFact(facts, FactWords::tr("Who"), joinedNames(names, 8));
    addFact(facts, FactWords::tr("Date words"),
            toQString(corpus.textOf(corpus.articleOf(id), corpus.date(corpus.dateOf(id)).span)));
    addFact(facts, FactWords::tr("Rule"), toQString(event.by));
    return facts;
}

QString copiesText(const Corpus& corpus, ArticleId id)
{
    QStringList copies;
    for (const ArticleId copy : copiesOf(corpus, id))
        copies << QStringLiteral("%1, %2").arg(shortName(corpus.article(copy)),
                                               publicationText(corpus.article(copy)));
    return copies.join(QStringLiteral("; "));
}

Facts factsOfPassage(const Corpus& corpus, const TextPlace& place)
{
    Facts facts{FactWords::tr("Passage"),
                titleOf(corpus.article(place.article)),
                QStringLiteral("quotation"),
                {},
                {}};
    QStringList others;
    for (const TextPlace& same : samePassages(corpus, place))
        others << shortName(corpus.article(same.article));
    others.removeDuplicates();
    addFact(facts, FactWords::tr("Same passage in"), others.join(QStringLiteral(", ")));
    return facts;
}

Facts factsOfArticle(const Corpus& corpus, ArticleId id)
{
    const Article& article = corpus.article(id);
    Facts facts{titleOf(article), sourceOf(article), QStringLiteral("articles"), {}, {}};
    addFact(facts, FactWords::tr("Author"), toQString(article.author));
    addFact(facts, FactWords::tr("Published"),
            article.published.isKnown()
                ? QStringLiteral("%1, %2").arg(publicationText(article), basisName(article.published.basis))
                : basisName(DateBasis::None));
    addFact(facts, FactWords::tr("Length"),
            FactWords::tr("%Ln word(s)", nullptr, static_cast<int>(corpus.wordCount(id))));
    addFact(
        facts, FactWords::tr("Found"),
        QStringList{FactWords::tr("%Ln entity(ies)", nullptr, static_cast<int>(corpus.entitiesIn(id).size())),
                    FactWords::tr("%Ln figure(s)", nullptr, static_cast<int>(corpus.figuresIn(id).size())),
                    FactWords::tr("%Ln event(s)", nullptr, static_cast<int>(corpus.eventsIn(id).size()))}
            .join(QStringLiteral(", ")));
    addFact(facts, FactWords::tr("Also printed by"), copiesText(corpus, id));
    addFact(facts, FactWords::tr("Address"), toQString(article.url));
    addFact(facts, FactWords::tr("File"), article.path);
    addFact(facts, FactWords::tr("Format"),
            QStringLiteral("%1, %2").arg(sourceFormatName(article.format), toQString(article.encoding)));
    if (article.damagedPlaces > 0)
        addFact(facts, FactWords::tr("Damage"), damageText(article));
    return facts;
}

} // namespace

Facts factsOf(const Corpus& corpus, const Selection& selection, const ListedEvents& listed)
{
    const std::size_t things = selection.articles.size() + selection.entities.size() +
                               selection.figures.size() + selection.events.size();
    if (things > 1)
        return factsOfSeveral(corpus, selection);
    if (!selection.entities.empty())
        return factsOfEntity(corpus, selection.entities.front());
    if (!selection.figures.empty())
        return factsOfFigure(corpus, selection.figures.front());
    if (!selection.events.empty())
        return factsOfEvent(corpus, selection.events.front());
    if (!selection.articles.empty())
        return factsOfArticle(corpus, selection.articles.front());
    if (selection.text)
        return factsOfPassage(corpus, *selection.text);
    if (selection.dates)
        return factsOfRange(corpus, *selection.dates, listed.events);
    return {};
}

} // namespace crossread
