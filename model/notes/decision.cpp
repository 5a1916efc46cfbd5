// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/decision.h"

#include "model/notes/rule_wording.h"
#include "model/notes/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace crossread {

namespace {

QString kindLabel(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return QCoreApplication::translate("crossread", "person");
    case EntityKind::Organization:
        return QCoreApplication::translate("crossread", "organization");
    case EntityKind::Place:
        return QCoreApplication::translate("crossread", "place");
    case EntityKind::Product:
        return QCoreApplication::translate("crossread", "product");
    case EntityKind::Group:
        return QCoreApplication::translate("crossread", "group");
    case EntityKind::Work:
        return QCoreApplication::translate("crossread", "work");
    }
    return {};
}

QString findingLabel(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Mention:
        return QCoreApplication::translate("crossread", "the name");
    case FindingKind::Figure:
        return QCoreApplication::translate("crossread", "the figure");
    case FindingKind::Date:
        return QCoreApplication::translate("crossread", "the date");
    case FindingKind::Event:
        return QCoreApplication::translate("crossread", "the event");
    case FindingKind::Quotation:
        return QCoreApplication::translate("crossread", "the quotation");
    }
    return {};
}

QString describeOf(const MergeEntities& act)
{
    if (act.from.size() == 1)
        return QCoreApplication::translate("crossread", "Merge %1 into %2")
            .arg(wordsOf(act.from.front().name), wordsOf(act.into.name));
    return QCoreApplication::translate("crossread", "Merge %1 names into %2")
        .arg(QString::number(act.from.size()), wordsOf(act.into.name));
}
QString describeOf(const SplitEntity& act)
{
    return QCoreApplication::translate("crossread", "Split %1 off from %2")
        .arg(wordsOf(act.newName), wordsOf(act.entity.name));
}
QString describeOf(const RenameEntity& act)
{
    return QCoreApplication::translate("crossread", "Rename %1 to %2")
        .arg(wordsOf(act.entity.name), wordsOf(act.newName));
}
QString describeOf(const SetEntityKind& act)
{
    return QCoreApplication::translate("crossread", "Make %1 a %2")
        .arg(wordsOf(act.entity.name), kindLabel(act.kind));
}
QString describeOf(const AddAlias& act)
{
    return QCoreApplication::translate("crossread", "Add the name “%1” to %2")
        .arg(wordsOf(act.alias), wordsOf(act.entity.name));
}
QString describeOf(const AddMention& act)
{
    return QCoreApplication::translate("crossread", "Mark “%1” as a %2")
        .arg(wordsOf(act.anchor.quote), kindLabel(act.kind));
}
QString describeOf(const RejectFinding& act)
{
    return QCoreApplication::translate("crossread", "Reject %1 “%2”")
        .arg(findingLabel(act.finding.kind), wordsOf(act.finding.anchor.quote));
}
QString describeOf(const RejectEntity& act)
{
    return QCoreApplication::translate("crossread", "Reject all mentions of %1")
        .arg(wordsOf(act.entity.name));
}
QString describeOf(const RejectRule& act)
{
    return QCoreApplication::translate("crossread", "Reject all found by %1").arg(ruleWords(act.rule));
}
QString describeOf(const CorrectFigure& act)
{
    QStringList parts;
    const auto name = [&parts](bool isThere, const char* part) {
        if (isThere)
            parts += QCoreApplication::translate("crossread", part);
    };
    name(act.quantity.has_value(), QT_TRANSLATE_NOOP("crossread", "value"));
    name(act.unit.has_value(), QT_TRANSLATE_NOOP("crossread", "unit"));
    name(act.comparator.has_value(), QT_TRANSLATE_NOOP("crossread", "comparator"));
    name(act.measure.has_value(), QT_TRANSLATE_NOOP("crossread", "measure"));
    name(act.subject.has_value(), QT_TRANSLATE_NOOP("crossread", "subject"));
    name(act.speaker.has_value(), QT_TRANSLATE_NOOP("crossread", "attribution"));
    return QCoreApplication::translate("crossread", "Correct the %1 of “%2”")
        .arg(parts.join(QStringLiteral(", ")), wordsOf(act.figure.anchor.quote));
}
QString describeOf(const CorrectEventDate& act)
{
    return QCoreApplication::translate("crossread", "Correct the date of “%1”")
        .arg(wordsOf(act.event.anchor.quote));
}
QString describeOf(const CorrectArticle& act)
{
    QStringList parts;
    if (act.published)
        parts += QCoreApplication::translate("crossread", "publication date");
    if (act.title)
        parts += QCoreApplication::translate("crossread", "title");
    if (act.source)
        parts += QCoreApplication::translate("crossread", "source");
    if (act.author)
        parts += QCoreApplication::translate("crossread", "author");
    return QCoreApplication::translate("crossread", "Correct the %1 of “%2”")
        .arg(parts.join(QStringLiteral(", ")), wordsOf(act.was));
}
QString describeOf(const MarkPassage& act)
{
    const QString text = act.isFurniture
                             ? QCoreApplication::translate("crossread", "Mark “%1” as page furniture")
                             : QCoreApplication::translate("crossread", "Mark “%1” as the article's text");
    return text.arg(wordsOf(act.passage.quote));
}

/// Calls \a visit for every anchor; \a correction may be const.
template <typename C, typename Visit>
void forEachAnchor(C& correction, const Visit& visit)
{
    if (auto* split = std::get_if<SplitEntity>(&correction)) {
        for (auto& mention : split->mentions)
            visit(mention.anchor);
    } else if (auto* added = std::get_if<AddMention>(&correction)) {
        visit(added->anchor);
    } else if (auto* rejected = std::get_if<RejectFinding>(&correction)) {
        visit(rejected->finding.anchor);
    } else if (auto* figure = std::get_if<CorrectFigure>(&correction)) {
        visit(figure->figure.anchor);
        if (figure->subject && figure->subject->mention)
            visit(figure->subject->mention->anchor);
        if (figure->speaker && figure->speaker->mention)
            visit(figure->speaker->mention->anchor);
    } else if (auto* event = std::get_if<CorrectEventDate>(&correction)) {
        visit(event->event.anchor);
    } else if (auto* passage = std::get_if<MarkPassage>(&correction)) {
        visit(passage->passage);
    }
}

} // namespace

QString describe(const Correction& correction)
{
    return std::visit([](const auto& act) { return describeOf(act); }, correction);
}

std::vector<Anchor*> anchorsOf(Correction& correction)
{
    std::vector<Anchor*> anchors;
    forEachAnchor(correction, [&](Anchor& anchor) { anchors.push_back(&anchor); });
    return anchors;
}

std::vector<const Anchor*> anchorsOf(const Correction& correction)
{
    std::vector<const Anchor*> anchors;
    forEachAnchor(correction, [&](const Anchor& anchor) { anchors.push_back(&anchor); });
    return anchors;
}

} // namespace crossread
