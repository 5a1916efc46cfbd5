// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/facts.h"

#include "model/link/copy_places.h"
#include "ui/wording.h"

#include <QCoreApplication>

namespace crossread {

namespace {

class FactWords {
    Q_DECLARE_TR_FUNCTIONS(crossread::Facts)
};

QString joined(const std::vector<std::string>& texts, qsizetype most)
{
    QStringList list;
    for (const std::string& text : texts)
        list << toQString(text);
    const qsizetype left = list.size() - most;
    QString line = list.mid(0, most).join(QStringLiteral(", "));
    return left > 0 ? FactWords::tr("%1 and %Ln more", nullptr, static_cast<int>(left)).arg(line) : line;
}

void add(Facts& facts, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        facts.facts.append({name, value});
}

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
    add(facts, FactWords::tr("Mentioned"),
        mentionsInArticles(corpus.mentionsOf(id).size(), corpus.articlesOf(id).size()));
    add(facts, FactWords::tr("Also"), joined(entity.aliases, 8));
    if (!corpus.figuresOf(id).empty())
        add(facts, FactWords::tr("Figures"), QString::number(corpus.figuresOf(id).size()));
    if (!corpus.eventsOf(id).empty())
        add(facts, FactWords::tr("Events"), QString::number(corpus.eventsOf(id).size()));
    add(facts, FactWords::tr("Why one"), joined(entity.evidence, 3));
    return facts;
}

Facts factsOfFigure(const Corpus& corpus, FigureId id)
{
    const Figure& figure = corpus.figure(id);
    const ArticleId article = corpus.articleOf(id);
    Facts facts{figureText(figure), measureName(figure.measure), QStringLiteral("figure"), {}, {}};
    add(facts, FactWords::tr("Words"), toQString(corpus.textOf(article, figure.span)));
    if (const auto subject = corpus.subjectOf(id))
        add(facts, FactWords::tr("Subject"), toQString(corpus.entity(*subject).name));
    add(facts, FactWords::tr("Read as"), comparatorWords(figure.comparator));
    add(facts, FactWords::tr("Hedge"), toQString(corpus.textOf(article, figure.hedge)));
    if (const auto period = corpus.periodOf(id))
        add(facts, FactWords::tr("Period"), dateText(corpus.date(*period).range));
    add(facts, FactWords::tr("Said by"), said(corpus, id));
    add(facts, FactWords::tr("Rule"), toQString(figure.by));
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
    add(facts, FactWords::tr("Who"), joined(names, 8));
    add(facts, FactWords::tr("Date words"),
        toQString(corpus.textOf(corpus.articleOf(id), corpus.date(corpus.dateOf(id)).span)));
    add(facts, FactWords::tr("Rule"), toQString(event.by));
    return facts;
}

QString shortName(const Article& article)
{
    return article.source.empty() ? titleOf(article) : toQString(article.source);
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
    add(facts, FactWords::tr("Same passage in"), others.join(QStringLiteral(", ")));
    return facts;
}

Facts factsOfArticle(const Corpus& corpus, ArticleId id)
{
    const Article& article = corpus.article(id);
    Facts facts{titleOf(article), sourceOf(article), QStringLiteral("articles"), {}, {}};
    add(facts, FactWords::tr("Author"), toQString(article.author));
    add(facts, FactWords::tr("Published"),
        article.published.isKnown()
            ? QStringLiteral("%1, %2").arg(publicationText(article), basisName(article.published.basis))
            : basisName(DateBasis::None));
    add(facts, FactWords::tr("Length"),
        FactWords::tr("%Ln word(s)", nullptr, static_cast<int>(corpus.wordCount(id))));
    add(facts, FactWords::tr("Found"),
        QStringList{FactWords::tr("%Ln entity(ies)", nullptr, static_cast<int>(corpus.entitiesIn(id).size())),
                    FactWords::tr("%Ln figure(s)", nullptr, static_cast<int>(corpus.figuresIn(id).size())),
                    FactWords::tr("%Ln event(s)", nullptr, static_cast<int>(corpus.eventsIn(id).size()))}
            .join(QStringLiteral(", ")));
    add(facts, FactWords::tr("Also printed by"), copiesText(corpus, id));
    add(facts, FactWords::tr("Address"), toQString(article.url));
    add(facts, FactWords::tr("File"), article.path);
    add(facts, FactWords::tr("Format"),
        QStringLiteral("%1, %2").arg(sourceFormatName(article.format), toQString(article.encoding)));
    if (article.damagedPlaces > 0)
        add(facts, FactWords::tr("Damage"), damageText(article));
    return facts;
}

Facts factsOfSeveral(const Corpus& corpus, const Selection& selection)
{
    Facts facts{FactWords::tr("%Ln thing(s) selected", nullptr,
                              static_cast<int>(selection.articles.size() + selection.entities.size() +
                                               selection.figures.size() + selection.events.size())),
                {},
                QStringLiteral("details"),
                {},
                {}};
    std::vector<std::string> names;
    for (const EntityId id : selection.entities)
        names.push_back(corpus.entity(id).name);
    add(facts, FactWords::tr("Entities"), joined(names, 8));
    if (!selection.articles.empty())
        add(facts, FactWords::tr("Articles"), QString::number(selection.articles.size()));
    if (!selection.figures.empty())
        add(facts, FactWords::tr("Figures"), QString::number(selection.figures.size()));
    if (!selection.events.empty())
        add(facts, FactWords::tr("Events"), QString::number(selection.events.size()));
    return facts;
}

} // namespace

Facts factsOf(const Corpus& corpus, const Selection& selection)
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
        return {dateText(*selection.dates), FactWords::tr("Range of dates"), QStringLiteral("date"), {}, {}};
    return {};
}

} // namespace crossread
