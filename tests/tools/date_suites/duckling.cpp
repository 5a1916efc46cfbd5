// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace crossread::suites {

namespace {

constexpr long long day = 86400;
constexpr long long hour = 3600;

/// What Duckling writes: (datetime (y, m, d, h, m, s) Grain), (datetimeInterval ((...), (...)) Grain),
/// (datetimeOpenInterval After (...) Grain), each with or without the name of a holiday.
struct Expectation {
    bool isInterval = false;
    bool isOpen = false;
    bool isAfter = false;
    long long from = 0;
    long long to = 0;
    QString grain;
};

long long secondsAt(const QStringList& numbers, qsizetype first)
{
    const auto number = [&](qsizetype i) { return numbers[first + i].toInt(); };
    const auto date = std::chrono::year{number(0)} / std::chrono::month{static_cast<unsigned>(number(1))} /
                      std::chrono::day{static_cast<unsigned>(number(2))};
    return Day{date}.time_since_epoch().count() * day + number(3) * hour + number(4) * 60 + number(5);
}

std::optional<Expectation> parsed(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("-?\\d+"));
    static const QRegularExpression grain(
        QStringLiteral("\\) (Second|Minute|Hour|Day|Week|Month|Quarter|Year)"));
    QStringList numbers;
    const QString withoutName = text.section(QLatin1Char('"'), 0, 0);
    for (auto match = number.globalMatch(withoutName); match.hasNext();)
        numbers << match.next().captured();
    Expectation expectation;
    expectation.grain = grain.match(text).captured(1);
    expectation.isInterval = text.startsWith(QLatin1String("(datetimeInterval"));
    expectation.isOpen = text.startsWith(QLatin1String("(datetimeOpen"));
    expectation.isAfter = text.contains(QLatin1String(" After "));
    if (numbers.size() < (expectation.isInterval ? 12 : 6))
        return {};
    expectation.from = secondsAt(numbers, 0);
    if (expectation.isInterval)
        expectation.to = secondsAt(numbers, 6);
    return expectation;
}

bool isSameGrain(dates::TimeUnit found, const QString& grain)
{
    using dates::TimeUnit;
    const bool isTime = grain == QLatin1String("Second") || grain == QLatin1String("Minute") ||
                        grain == QLatin1String("Hour");
    switch (found) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return isTime;
    case TimeUnit::Day:
        return grain == QLatin1String("Day");
    case TimeUnit::Week:
        return grain == QLatin1String("Week");
    case TimeUnit::Month:
        return grain == QLatin1String("Month");
    case TimeUnit::Quarter:
        return grain == QLatin1String("Quarter");
    case TimeUnit::Year:
        return grain == QLatin1String("Year");
    default:
        return true;
    }
}

bool isSameInterval(const Answer& answer, const Expectation& wanted)
{
    if (!answer.from || !answer.to)
        return false;
    // The hours of "morning" and of the weekend are the suite's own: the days have to agree and the hours to
    // meet.
    if (answer.isDayPart)
        return *answer.from / day == wanted.from / day && *answer.from<wanted.to&& * answer.to> wanted.from;
    if (answer.grain == dates::TimeUnit::Weekend)
        return *answer.from == wanted.from + 6 * hour && *answer.to == wanted.to;
    // Its ends of times are one unit behind the last.
    const bool isClockRange =
        answer.hasTime && !answer.lastFrom &&
        (*answer.to + 60 == wanted.to || *answer.to + hour == wanted.to || *answer.to + 1 == wanted.to);
    const bool endFits =
        *answer.to == wanted.to || isClockRange ||
        (answer.lastFrom && (*answer.lastFrom + 60 == wanted.to || *answer.lastFrom + hour == wanted.to ||
                             *answer.lastFrom + 1 == wanted.to || *answer.lastFrom == wanted.to));
    return *answer.from == wanted.from && endFits;
}

/// The suite asks in the zone two hours behind UTC.
Answer inItsZone(Answer answer)
{
    if (!answer.zone)
        return answer;
    const long long shift = (*answer.zone + 120) * 60LL;
    for (auto* time : {&answer.from, &answer.to, &answer.lastFrom}) {
        if (*time)
            **time -= shift;
    }
    answer.zone.reset();
    return answer;
}

bool fits(const Answer& found, const Expectation& wanted)
{
    const Answer answer = inItsZone(found);
    if (wanted.isOpen) {
        const auto& edge = wanted.isAfter ? answer.from : answer.to;
        const auto& other = wanted.isAfter ? answer.to : answer.from;
        const long long span = answer.hasTime ? 1 : day;
        return edge && !other && (*edge == wanted.from || *edge - span == wanted.from);
    }
    if (wanted.isInterval)
        return isSameInterval(answer, wanted);
    if (answer.timex == "PRESENT_REF")
        return wanted.grain == QLatin1String("Second") || wanted.grain == QLatin1String("Day");
    return answer.from && answer.to && *answer.from == wanted.from && isSameGrain(answer.grain, wanted.grain);
}

} // namespace

std::vector<Case> runDuckling(const QString& file)
{
    QFile in(file);
    std::vector<Case> cases;
    if (!in.open(QIODevice::ReadOnly))
        return cases;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        if (entry[QLatin1String("dim")].toString() != QLatin1String("Time"))
            continue;
        Question question;
        question.text = entry[QLatin1String("text")].toString().toStdString();
        question.reference = QStringLiteral("2013-02-12T04:30:00Z");
        question.options.preference = dates::Preference::Future;
        const QString locale = entry[QLatin1String("locale")].toString();
        static const QStringList monthFirst{QStringLiteral("EN"), QStringLiteral("EN/US"),
                                            QStringLiteral("EN/CA"), QStringLiteral("EN/PH"),
                                            QStringLiteral("EN/ZA")};
        question.options.isDayFirst = !monthFirst.contains(locale);
        const std::vector<Answer> answers = answersTo(question);
        const QString expected = entry[QLatin1String("expect")].toString();
        Case result{QStringLiteral("Duckling Time"), QString::fromStdString(question.text),
                    locale + QLatin1Char(' ') + expected, described(answers), false};
        if (const auto wanted = parsed(expected))
            result.hasPassed =
                answers.size() == 1 &&
                coversSameWords(question.text, answers[0].begin, answers[0].end, 0, question.text.size()) &&
                fits(answers[0], *wanted);
        else
            result.hasPassed = answers.empty();
        result.setting = locale;
        cases.push_back(result);
    }
    return cases;
}

} // namespace crossread::suites
