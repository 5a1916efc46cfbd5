// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/rule_wording.h"

#include "model/base/translated.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

struct RuleName {
    std::string_view rule;
    const char* words;
};

constexpr std::array ruleNames{
    RuleName{"names/crf", QT_TRANSLATE_NOOP("crossread", "the Trained Model")},
    RuleName{"names/second-pass", QT_TRANSLATE_NOOP("crossread", "Looking Again for Names Known")},
    RuleName{"names/part-of-person", QT_TRANSLATE_NOOP("crossread", "Parts of a Person’s Name")},
    RuleName{"names/product-version", QT_TRANSLATE_NOOP("crossread", "Version Numbers")},
    RuleName{"names/short-version", QT_TRANSLATE_NOOP("crossread", "Version Numbers Alone")},
    RuleName{"names/chip", QT_TRANSLATE_NOOP("crossread", "Chip Numbers")},
    RuleName{"names/spacecraft", QT_TRANSLATE_NOOP("crossread", "Spacecraft Numbers")},
    RuleName{"names/told-body", QT_TRANSLATE_NOOP("crossread", "Words Such as “Agency” Beside")},
    RuleName{"names/outlet", QT_TRANSLATE_NOOP("crossread", "Being Quoted as a Source")},
    RuleName{"names/acronym", QT_TRANSLATE_NOOP("crossread", "Explained Abbreviations")},
    RuleName{"names/quoted", QT_TRANSLATE_NOOP("crossread", "Quotation Marks")},
    RuleName{"names/list", QT_TRANSLATE_NOOP("crossread", "Word Lists")},
    RuleName{"figures/age", QT_TRANSLATE_NOOP("crossread", "Words for an Age")},
    RuleName{"figures/age-apposition", QT_TRANSLATE_NOOP("crossread", "an Age Behind a Name")},
    RuleName{"figures/count", QT_TRANSLATE_NOOP("crossread", "Counted Things")},
    RuleName{"figures/count-again", QT_TRANSLATE_NOOP("crossread", "Things Counted Before")},
    RuleName{"figures/count-of-which", QT_TRANSLATE_NOOP("crossread", "Parts of Things Counted Before")},
    RuleName{"figures/count-vague", QT_TRANSLATE_NOOP("crossread", "Vague Counts")},
    RuleName{"figures/fraction", QT_TRANSLATE_NOOP("crossread", "Fractions")},
    RuleName{"figures/money-implied", QT_TRANSLATE_NOOP("crossread", "Amounts Without a Currency")},
    RuleName{"figures/money-sign", QT_TRANSLATE_NOOP("crossread", "Currency Signs")},
    RuleName{"figures/money-word", QT_TRANSLATE_NOOP("crossread", "Currency Words")},
    RuleName{"figures/multiple", QT_TRANSLATE_NOOP("crossread", "Words for a Multiple")},
    RuleName{"figures/number", QT_TRANSLATE_NOOP("crossread", "Numbers Without a Unit")},
    RuleName{"figures/number-of", QT_TRANSLATE_NOOP("crossread", "“Number of”")},
    RuleName{"figures/parameters-implied", QT_TRANSLATE_NOOP("crossread", "the Size of a Model")},
    RuleName{"figures/percent-again", QT_TRANSLATE_NOOP("crossread", "Percentages Said Before")},
    RuleName{"figures/range", QT_TRANSLATE_NOOP("crossread", "Ranges")},
    RuleName{"figures/range-error", QT_TRANSLATE_NOOP("crossread", "Margins of Error")},
    RuleName{"figures/rank", QT_TRANSLATE_NOOP("crossread", "Ranks")},
    RuleName{"figures/score", QT_TRANSLATE_NOOP("crossread", "Scores")},
    RuleName{"figures/shared-unit", QT_TRANSLATE_NOOP("crossread", "a Unit for Several Numbers")},
    RuleName{"figures/table-head", QT_TRANSLATE_NOOP("crossread", "Heads of Table Columns")},
    RuleName{"figures/unit", QT_TRANSLATE_NOOP("crossread", "Units")},
    RuleName{"events/clause", QT_TRANSLATE_NOOP("crossread", "Dates in a Sentence")},
};

/// What older versions put around the id, in the only language they had.
constexpr QStringView beforeId{u"Reject all that the rule “"};
constexpr QStringView behindId{u"” finds"};

const RuleName* knownRule(std::string_view rule)
{
    const auto* known = std::find_if(ruleNames.begin(), ruleNames.end(),
                                     [rule](const RuleName& name) { return name.rule == rule; });
    return known == ruleNames.end() ? nullptr : known;
}

} // namespace

QString nameInWords(const QString& name)
{
    if (!name.startsWith(beforeId) || !name.endsWith(behindId))
        return name;
    const qsizetype length = name.size() - beforeId.size() - behindId.size();
    const RuleName* rule = knownRule(name.mid(beforeId.size(), length).toStdString());
    return rule ? translated("Reject all found by %1").arg(translated(rule->words)) : name;
}

QString ruleWords(std::string_view rule)
{
    if (const RuleName* known = knownRule(rule))
        return translated(known->words);
    return translated("the Rule “%1”").arg(QString::fromUtf8(rule.data(), qsizetype(rule.size())));
}

} // namespace crossread
