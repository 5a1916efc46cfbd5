// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace crossread::suites {

namespace {

constexpr long long day = 86400;

/// Durations of other spellings with the same length: "PT24H" and "P1D" stay apart, "P0.5Y" and "P6M" do not.
std::string normalDuration(std::string timex)
{
    if (timex == "P3M")
        return "P1Q";
    if (timex == "P0.5Y")
        return "P6M";
    if (timex == "XXXX-WXX-WE")
        return "P1WE";
    if (timex == "PT1.5H")
        return "PT1H30M";
    if (timex == "PT0.5H")
        return "PT30M";
    return timex;
}

/// "XXXX-XX-XXTMO" and "TMO" are one.
std::string withoutDay(const std::string& timex)
{
    return timex.starts_with("XXXX-XX-XXT") ? timex.substr(10) : timex;
}

/// "T13" and "T13:00" are one.
std::string normalTime(std::string timex)
{
    const std::size_t at = timex.find('T');
    if (at == std::string::npos)
        return timex;
    std::string time = timex.substr(at);
    if (time.size() == 3)
        time += ":00";
    return timex.substr(0, at) + time;
}

bool isNear(const std::optional<long long>& found, const QString& expected,
            std::initializer_list<long long> shifts)
{
    const auto seconds = secondsOf(expected);
    if (!seconds || !found)
        return false;
    return std::any_of(shifts.begin(), shifts.end(),
                       [&](long long shift) { return *found + shift == *seconds; });
}

std::optional<long long> timeOfDay(const QString& text)
{
    return secondsOf(QStringLiteral("1970-01-01T") + text);
}

/// The hours of a part of the day are the suite's own; the code of the part is compared instead.
bool isSamePart(const Answer& answer, const std::string& timex)
{
    const std::size_t found = answer.timex.rfind('T');
    const std::size_t wanted = timex.rfind('T');
    if (found == std::string::npos || wanted == std::string::npos)
        return false;
    std::string code = timex.substr(wanted);
    if (code == "TNT")
        code = "TNI";
    return answer.timex.substr(found) == code;
}

bool isSamePoint(const Answer& answer, const QString& type, const QJsonObject& value)
{
    const std::string timex = value[QLatin1String("timex")].toString().toStdString();
    const QString at = value[QLatin1String("value")].toString();
    // TIMEX3 is what the analysis format promises.
    if (normalTime(answer.timex) == normalTime(timex) && !answer.timex.starts_with("XXXX"))
        return true;
    if (timex == "PRESENT_REF" && at.size() > 0)
        return answer.timex == "PRESENT_REF";
    if (type == QLatin1String("set"))
        return answer.type == DateType::Set &&
               normalDuration(normalTime(withoutDay(answer.timex))) == normalDuration(normalTime(timex));
    if (type == QLatin1String("duration"))
        return answer.type == DateType::Duration && normalDuration(answer.timex) == normalDuration(timex);
    if (type == QLatin1String("time"))
        return answer.hasTime && answer.from && timeOfDay(at) &&
               (*answer.from % day + day) % day == *timeOfDay(at);
    if (at == QLatin1String("not resolved"))
        return !answer.from;
    if (type == QLatin1String("datetime") && !answer.hasTime)
        return false;
    return isNear(answer.from, at, {0});
}

bool isSameRange(const Answer& answer, const QString& type, const QJsonObject& value)
{
    const QString start = value[QLatin1String("start")].toString();
    const QString end = value[QLatin1String("end")].toString();
    const std::string timex = value[QLatin1String("timex")].toString().toStdString();
    if (answer.isDayPart && isSamePart(answer, timex))
        return type == QLatin1String("timerange") ||
               (answer.from && secondsOf(start) && *answer.from / day == *secondsOf(start) / day);
    // "earlier this month" keeps its month: where its thirds begin is the suite's own.
    const QString part = value[QLatin1String("Mod")].toString();
    const bool isPart =
        part == QLatin1String("start") || part == QLatin1String("mid") || part == QLatin1String("end");
    const auto first = secondsOf(start);
    if (isPart && answer.from && answer.to && first && *answer.from <= *first && *first < *answer.to)
        return true;
    if (type == QLatin1String("timerange")) {
        const auto inDay = [](const std::optional<long long>& time) {
            return time ? std::optional((*time % day + day) % day) : std::nullopt;
        };
        const auto last = answer.lastFrom ? answer.lastFrom : answer.to;
        const bool startFits = start.isEmpty() || inDay(answer.from) == timeOfDay(start);
        return answer.hasTime && startFits && (end.isEmpty() || inDay(last) == timeOfDay(end));
    }
    // The suite's ends are exclusive for periods and inclusive for days; one that has no end is open.
    const bool startFits = start.isEmpty() ? !answer.from : isNear(answer.from, start, {0, -day, day});
    const bool endFits = end.isEmpty()
                             ? !answer.to
                             : isNear(answer.to, end, {0, -day, -1}) || isNear(answer.lastFrom, end, {0});
    const bool startIsExact = start.isEmpty() || end.isEmpty() || isNear(answer.from, start, {0});
    return startFits && endFits && startIsExact;
}

bool fits(const Answer& answer, const QJsonObject& expected)
{
    const QString type = expected[QLatin1String("TypeName")].toString().section(QLatin1Char('.'), 1);
    const QJsonArray values =
        expected[QLatin1String("Resolution")].toObject()[QLatin1String("values")].toArray();
    return std::any_of(values.begin(), values.end(), [&](const QJsonValue& each) {
        const QJsonObject value = each.toObject();
        const bool isRange = value.contains(QLatin1String("start")) || value.contains(QLatin1String("end"));
        return isRange ? isSameRange(answer, type, value) : isSamePoint(answer, type, value);
    });
}

bool passes(const std::string& text, const QJsonArray& expected, const std::vector<Answer>& answers)
{
    std::vector<bool> isUsed(answers.size());
    for (const QJsonValue& each : expected) {
        const QJsonObject result = each.toObject();
        if (!result.contains(QLatin1String("TypeName")))
            continue;
        const int start = result[QLatin1String("Start")].toInt();
        const std::size_t begin = byteAt(text, start);
        const std::size_t end =
            byteAt(text, start + static_cast<int>(result[QLatin1String("Text")].toString().size()));
        bool isFound = false;
        for (std::size_t i = 0; i < answers.size() && !isFound; ++i) {
            if (isUsed[i] || !coversSameWords(text, answers[i].begin, answers[i].end, begin, end) ||
                !fits(answers[i], result))
                continue;
            isUsed[i] = true;
            isFound = true;
        }
        if (!isFound)
            return false;
    }
    return std::all_of(isUsed.begin(), isUsed.end(), [](bool used) { return used; });
}

} // namespace

std::vector<Case> runRecognizers(const QString& file)
{
    QFile in(file);
    std::vector<Case> cases;
    if (!in.open(QIODevice::ReadOnly))
        return cases;
    for (const QJsonValue& each : QJsonDocument::fromJson(in.readAll()).array()) {
        const QJsonObject entry = each.toObject();
        Question question;
        question.text = entry[QLatin1String("Input")].toString().toStdString();
        question.reference =
            entry[QLatin1String("Context")].toObject()[QLatin1String("ReferenceDateTime")].toString();
        const QJsonArray expected = entry[QLatin1String("Results")].toArray();
        Case result{QStringLiteral("Recognizers-Text"), QString::fromStdString(question.text), {}, {}, false};
        // The suite answers with every reading; ours must be one of them, looking back or ahead.
        for (const dates::Preference preference : {dates::Preference::News, dates::Preference::Future}) {
            question.options.preference = preference;
            const std::vector<Answer> answers = answersTo(question);
            result.hasPassed |= passes(question.text, expected, answers);
            if (preference == dates::Preference::News)
                result.found = described(answers);
        }
        for (const QJsonValue& value : expected) {
            const QJsonObject one = value.toObject();
            result.expected +=
                QStringLiteral("[%1] %2 ")
                    .arg(one[QLatin1String("Text")].toString(),
                         QString::fromUtf8(
                             QJsonDocument(
                                 QJsonObject{
                                     {QStringLiteral("v"),
                                      one[QLatin1String("Resolution")].toObject()[QLatin1String("values")]}})
                                 .toJson(QJsonDocument::Compact))
                             .left(300));
        }
        cases.push_back(result);
    }
    return cases;
}

} // namespace crossread::suites
