// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace crossread::suites {

namespace {

constexpr long long day = 86400;

/// Whether a moment agrees with an expected one in the fields that the suite calls known.
bool isSameMoment(const std::optional<long long>& found, bool hasTime, const std::optional<int>& zone,
                  const QJsonObject& wanted)
{
    const QJsonObject known = wanted[QLatin1String("known")].toObject();
    const auto seconds = secondsOf(wanted[QLatin1String("date")].toString());
    if (!seconds || !found)
        return false;
    const bool knowsTime = known.contains(QLatin1String("hour")) || known.contains(QLatin1String("minute"));
    const auto dayNumber = [](long long time) { return time >= 0 ? time / day : (time - day + 1) / day; };
    if (knowsTime) {
        const long long mine =
            zone && known.contains(QLatin1String("timezoneOffset")) ? *found - *zone * 60LL : *found;
        return hasTime && mine - mine % 60 == *seconds - *seconds % 60;
    }
    const std::chrono::year_month_day a{Day{std::chrono::days{dayNumber(*found)}}};
    const std::chrono::year_month_day b{Day{std::chrono::days{dayNumber(*seconds)}}};
    if (known.contains(QLatin1String("day")) || known.contains(QLatin1String("weekday")) ||
        !known.contains(QLatin1String("year")))
        return known.contains(QLatin1String("day")) || known.contains(QLatin1String("weekday")) ||
                       !known.contains(QLatin1String("month"))
                   ? a == b
                   : a.year() == b.year() && a.month() == b.month();
    return a.year() == b.year() && (!known.contains(QLatin1String("month")) || a.month() == b.month());
}

bool fits(const Answer& answer, const QJsonObject& wanted)
{
    const QJsonObject start = wanted[QLatin1String("start")].toObject();
    if (answer.timex == "PRESENT_REF")
        return wanted[QLatin1String("text")].toString().contains(QLatin1String("now"), Qt::CaseInsensitive);
    if (!isSameMoment(answer.from, answer.hasTime, answer.zone, start) &&
        !(answer.isDayPart && answer.from &&
          secondsOf(start[QLatin1String("date")].toString()).value_or(0) / day == *answer.from / day))
        return false;
    const QJsonObject end = wanted[QLatin1String("end")].toObject();
    if (end.isEmpty())
        return answer.lastTimex.empty();
    const auto wholeDay = answer.to && !answer.hasTime ? std::optional(*answer.to - day) : answer.to;
    const auto last = answer.lastFrom ? answer.lastFrom : wholeDay;
    return isSameMoment(last, answer.hasTime, answer.zone, end);
}

bool passes(const std::string& text, const QJsonArray& expected, const std::vector<Answer>& answers)
{
    if (answers.size() != static_cast<std::size_t>(expected.size()))
        return false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const QJsonObject wanted = expected[static_cast<qsizetype>(i)].toObject();
        const int start = wanted[QLatin1String("index")].toInt();
        const std::size_t begin = byteAt(text, start);
        const std::size_t end =
            byteAt(text, start + static_cast<int>(wanted[QLatin1String("text")].toString().size()));
        if (!coversSameWords(text, answers[i].begin, answers[i].end, begin, end) || !fits(answers[i], wanted))
            return false;
    }
    return true;
}

} // namespace

std::vector<Case> runChrono(const QString& file)
{
    QFile in(file);
    std::vector<Case> cases;
    if (!in.open(QIODevice::ReadOnly))
        return cases;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        Question question;
        question.text = entry[QLatin1String("text")].toString().toStdString();
        question.reference = entry[QLatin1String("ref")].toString();
        // Cases without a reference were recorded on this day, at noon.
        if (question.reference.isEmpty())
            question.reference = QStringLiteral("2026-11-22T12:00:00Z");
        const bool looksAhead =
            entry[QLatin1String("option")].toObject()[QLatin1String("forwardDate")].toBool();
        question.options.preference = looksAhead ? dates::Preference::Future : dates::Preference::Nearest;
        question.options.readsTense = false;
        const QJsonArray expected = entry[QLatin1String("results")].toArray();
        const std::vector<Answer> answers = answersTo(question);
        Case result{QStringLiteral("chrono"),
                    QString::fromStdString(question.text),
                    {},
                    described(answers),
                    passes(question.text, expected, answers)};
        result.expected = entry[QLatin1String("ref")].toString() + QLatin1Char(' ') +
                          QString::fromUtf8(QJsonDocument(expected).toJson(QJsonDocument::Compact)).left(400);
        cases.push_back(result);
    }
    return cases;
}

} // namespace crossread::suites
