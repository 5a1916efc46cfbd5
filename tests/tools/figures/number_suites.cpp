// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/figures/number_suites.h"

#include "model/extract/figures/numeral.h"
#include "model/extract/figures/quantity.h"
#include "tools/figures/suite_units.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace crossread::test {

namespace {

using namespace figures;

/// Which quantities a suite is about.
using Wanted = std::function<bool(const Quantity&)>;

QString written(double value)
{
    return QString::number(value, 'g', 9);
}

QString lineOf(const QString& words, double value, const QString& unit)
{
    return words.simplified().toLower() + QStringLiteral(" = ") + written(value) + QLatin1Char(' ') + unit;
}

QJsonArray readArray(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    return QJsonDocument::fromJson(bytes).array();
}

struct Scanned {
    std::string text;
    std::vector<Atom> atoms;

    explicit Scanned(const QString& input) : text(input.toStdString())
    {
        scanAtoms(text, makeSpan(0, text.size()), atoms);
    }
    [[nodiscard]] Line line() const { return {text, atoms}; }
    [[nodiscard]] QString words(std::size_t first, std::size_t end) const
    {
        const std::string_view view = Span{atoms[first].span.begin, atoms[end - 1].span.end}.in(text);
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }
};

QStringList numeralsIn(const QString& input)
{
    const Scanned scanned(input);
    const Line line = scanned.line();
    QStringList found;
    for (std::size_t at = 0; at < line.size();) {
        auto numeral = readNumeral(line, at);
        if (!numeral || numeral->isOrdinal || numeral->isVague || numeral->isMultiple) {
            at = numeral ? numeral->end : at + 1;
            continue;
        }
        const bool isMoney = numeral->first > 0 && line.isKind(numeral->first - 1, AtomKind::Currency);
        applyScale(line, numeral->end, isMoney, *numeral);
        if (line.isGlued(numeral->end) && line.isKind(numeral->end, AtomKind::Word) && numeral->hasDigits) {
            at = numeral->end + 1; // "180ml"
            continue;
        }
        found += lineOf(scanned.words(numeral->first, numeral->end), numeral->value, {});
        at = numeral->end;
    }
    return found;
}

QStringList quantitiesIn(const QString& input, const Wanted& isWanted, bool hasWords = true)
{
    const Scanned scanned(input);
    QStringList found;
    for (const Quantity& quantity : readQuantities(scanned.line())) {
        if (!isWanted(quantity))
            continue;
        const QString unit = QString::fromStdString(quantity.unit);
        const QString words = hasWords ? scanned.words(quantity.first, quantity.end) : QString();
        if (quantity.value)
            found += lineOf(words, *quantity.value, unit);
        else if (quantity.low && quantity.high)
            found += lineOf(words, (*quantity.low + *quantity.high) / 2, unit) + QStringLiteral(" +- ") +
                     written((*quantity.high - *quantity.low) / 2);
    }
    return found;
}

double valueOf(const QJsonObject& resolution)
{
    QString value = resolution.value(QLatin1String("value")).toString();
    value.remove(QLatin1Char('%'));
    return value.toDouble();
}

/// What a Recognizers case expects; names of units without an amount are no quantities and are left out.
QStringList expectedOf(const QJsonArray& results, const QString& suite)
{
    QStringList expected;
    for (const QJsonValue& result : results) {
        const QJsonObject object = result.toObject();
        const QJsonObject resolution = object.value(QLatin1String("Resolution")).toObject();
        const QString value = resolution.value(QLatin1String("value")).toString();
        if (value.isEmpty() || value == QLatin1String("null"))
            continue;
        const QString name = resolution.value(QLatin1String("unit")).toString();
        SuiteUnit unit;
        if (suite == QLatin1String("percent"))
            unit.symbol = QStringLiteral("%");
        else if (suite == QLatin1String("currency") && name == QLatin1String("Pound"))
            unit.symbol = QStringLiteral("GBP");
        else if (!name.isEmpty())
            unit = suiteUnit(name).value_or(SuiteUnit{name, 1});
        expected += lineOf(object.value(QLatin1String("Text")).toString(), valueOf(resolution) * unit.factor,
                           unit.symbol);
    }
    return expected;
}

SuiteResult runRecognizers(const QString& folder, const QString& file, const QString& name,
                           const Wanted& isWanted)
{
    SuiteResult result{name, {}};
    const QJsonArray cases = readArray(folder + file);
    for (const QJsonValue& value : cases) {
        const QJsonObject object = value.toObject();
        SuiteCase test;
        test.input = object.value(QLatin1String("Input")).toString();
        test.expected = expectedOf(object.value(QLatin1String("Results")).toArray(), name);
        test.found =
            name == QLatin1String("number") ? numeralsIn(test.input) : quantitiesIn(test.input, isWanted);
        result.cases += test;
    }
    return result;
}

SuiteResult runQuantulum(const QString& file, const QString& name)
{
    SuiteResult result{name, {}};
    const QJsonArray cases = readArray(file);
    for (const QJsonValue& value : cases) {
        const QJsonObject object = value.toObject();
        SuiteCase test;
        test.input = object.value(QLatin1String("req")).toString();
        const QJsonArray expected = object.value(QLatin1String("res")).toArray();
        for (const QJsonValue& one : expected) {
            const QJsonObject quantity = one.toObject();
            const QString unitName = quantity.value(QLatin1String("unit")).toString();
            const SuiteUnit unit = suiteUnit(unitName).value_or(SuiteUnit{unitName, 1});
            if (unit.symbol.isEmpty())
                continue; // plain numbers are the number suite's business
            QString line =
                lineOf({}, // its surfaces take in "between" and possessives
                       quantity.value(QLatin1String("value")).toDouble() * unit.factor, unit.symbol);
            if (quantity.value(QLatin1String("uncertainty")).toDouble() != 0)
                line +=
                    QStringLiteral(" +- ") + written(quantity.value(QLatin1String("uncertainty")).toDouble());
            test.expected += line;
        }
        test.found = quantitiesIn(
            test.input,
            [](const Quantity& found) {
                return found.kind != UnitKind::None && found.kind != UnitKind::Count &&
                       found.kind != UnitKind::Times && found.kind != UnitKind::Rank;
            },
            false);
        result.cases += test;
    }
    return result;
}

void markExceptions(const QString& path, QList<SuiteResult>& results)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QHash<QString, QString> reasons;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char('\t'));
        if (parts.size() == 3 && !parts.first().startsWith(QLatin1Char('#')))
            reasons.insert(parts.at(0) + QLatin1Char('\t') + parts.at(1).simplified(), parts.at(2));
    }
    for (SuiteResult& result : results) {
        for (SuiteCase& test : result.cases)
            test.exception = reasons.value(result.name + QLatin1Char('\t') + test.input.simplified());
    }
}

Wanted ofKinds(std::initializer_list<UnitKind> kinds)
{
    return [list = std::vector(kinds)](const Quantity& quantity) {
        return std::ranges::find(list, quantity.kind) != list.end();
    };
}

} // namespace

int SuiteResult::passed() const
{
    return static_cast<int>(std::ranges::count_if(cases, &SuiteCase::passes));
}

int SuiteResult::excepted() const
{
    return static_cast<int>(std::ranges::count_if(
        cases, [](const SuiteCase& test) { return !test.passes() && !test.exception.isEmpty(); }));
}

double SuiteResult::percent() const
{
    const auto counted = static_cast<double>(passed() + failed());
    return counted == 0 ? 0 : 100.0 * passed() / counted;
}

QList<SuiteResult> runNumberSuites(const QString& shared, const QString& exceptions)
{
    const QString suites = shared + QStringLiteral("/extraction/suites/");
    const QString recognizers = suites + QStringLiteral("recognizers-text/");
    if (!QFile::exists(recognizers + QStringLiteral("Number/NumberModel.json")))
        return {};
    using enum UnitKind;
    QList<SuiteResult> results{
        runRecognizers(recognizers, QStringLiteral("Number/NumberModel.json"), QStringLiteral("number"), {}),
        runRecognizers(recognizers, QStringLiteral("Number/PercentModel.json"), QStringLiteral("percent"),
                       ofKinds({Percent})),
        runRecognizers(recognizers, QStringLiteral("NumberWithUnit/CurrencyModel.json"),
                       QStringLiteral("currency"), ofKinds({Money})),
        runRecognizers(recognizers, QStringLiteral("NumberWithUnit/DimensionModel.json"),
                       QStringLiteral("dimension"), ofKinds({Physical, Data, Energy, Power, Angle})),
        runRecognizers(recognizers, QStringLiteral("NumberWithUnit/TemperatureModel.json"),
                       QStringLiteral("temperature"), ofKinds({Temperature, Angle})),
        runRecognizers(recognizers, QStringLiteral("NumberWithUnit/AgeModel.json"), QStringLiteral("age"),
                       ofKinds({Age})),
        runQuantulum(suites + QStringLiteral("quantulum3/quantities.json"), QStringLiteral("quantulum")),
        runQuantulum(suites + QStringLiteral("quantulum3/quantities.ambiguity.json"),
                     QStringLiteral("quantulum-ambiguity")),
    };
    markExceptions(exceptions, results);
    return results;
}

} // namespace crossread::test
