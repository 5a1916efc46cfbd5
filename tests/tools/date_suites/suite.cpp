// SPDX-License-Identifier: GPL-3.0-or-later
#include "suite.h"

#include "model/text/tokens.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cctype>

namespace crossread::suites {

namespace {

constexpr long long secondsOfDay = 86400;

long long startOf(Day day)
{
    return static_cast<long long>(day.time_since_epoch().count()) * secondsOfDay;
}

Answer answerFor(const dates::FoundDate& date)
{
    const dates::Moment& moment = date.moment;
    Answer answer;
    answer.begin = date.finding.span.begin;
    answer.end = date.finding.span.end;
    answer.type = date.finding.type;
    answer.timex = date.finding.timex;
    answer.grain = moment.grain;
    answer.hasTime = moment.second.has_value();
    answer.isDayPart = moment.second && moment.endSecond &&
                       date.finding.timex.find("TX") == std::string::npos &&
                       date.finding.timex.find("T") != std::string::npos &&
                       std::isalpha(static_cast<unsigned char>(date.finding.timex.back())) &&
                       date.finding.timex.back() != 'Z';
    answer.isResolved = moment.isResolved();
    answer.zone = moment.zone;
    const DateRange& range = date.finding.range;
    if (range.from)
        answer.from = startOf(*range.from) + moment.second.value_or(0);
    if (range.to) {
        if (moment.endSecond)
            answer.to = startOf(*range.to) + *moment.endSecond;
        else if (moment.second)
            answer.to = startOf(*range.to) + *moment.second + (range.from ? 1 : 0);
        else
            answer.to = startOf(*range.to) + secondsOfDay;
    }
    return answer;
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string trimmed(std::string text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && isSpace(text.back()))
        text.pop_back();
    while (!text.empty() && isSpace(text.front()))
        text.erase(text.begin());
    return text;
}

/// Joins "A to B", "A - B", "between A and B" as the suites do.
std::vector<Answer> joined(const std::string& text, const std::vector<Answer>& answers)
{
    static constexpr std::array<std::string_view, 13> joints{
        "to", "-",      "\u2013", "until", "till",        "through", "thru",
        "~",  "to the", "til",    "- the", "through the", "and"};
    std::vector<Answer> result;
    for (const Answer& answer : answers) {
        const bool isPoint = answer.type == DateType::Date || answer.type == DateType::Time;
        if (!result.empty() && isPoint && result.back().lastTimex.empty() &&
            (result.back().type == DateType::Date || result.back().type == DateType::Time)) {
            Answer& previous = result.back();
            const std::string between =
                lowered(trimmed(text.substr(previous.end, answer.begin - previous.end)));
            const std::string before = lowered(trimmed(text.substr(0, previous.begin)));
            const bool isJoint = std::find(joints.begin(), joints.end(), between) != joints.end();
            const bool isAnd =
                between == "and" && !before.ends_with("between") && !before.ends_with("between the");
            if (isJoint && !isAnd) {
                // Beside a day "now" is its day, beside a time its moment.
                const auto presentOf = [](const Answer& now, const Answer& other) {
                    constexpr long long length = secondsOfDay;
                    return now.present && !other.hasTime ? std::optional(*now.present / length * length)
                                                         : now.present;
                };
                if (previous.present)
                    previous.from = presentOf(previous, answer);
                previous.lastFrom = answer.present ? presentOf(answer, previous) : answer.from;
                previous.lastTimex = answer.timex;
                previous.end = answer.end;
                previous.to = answer.present ? presentOf(answer, previous) : answer.to;
                previous.hasTime |= answer.hasTime;
                continue;
            }
        }
        result.push_back(answer);
    }
    return result;
}

} // namespace

std::optional<long long> secondsOf(const QString& isoTime)
{
    QString text = isoTime;
    text.replace(QLatin1Char(' '), QLatin1Char('T'));
    if (text.size() == 10)
        text += QStringLiteral("T00:00:00");
    if (!text.endsWith(QLatin1Char('Z')) && !text.contains(QLatin1Char('+')))
        text += QLatin1Char('Z');
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional<long long>(time.toSecsSinceEpoch()) : std::nullopt;
}

std::vector<Answer> answersTo(const Question& question)
{
    std::vector<Passage> passages(1);
    passages[0].span = makeSpan(0, question.text.size());
    const TokenizedText tokenized = tokenize(question.text, passages);
    Document document{question.text, passages, tokenized.tokens, tokenized.sentences, {}};
    dates::DateOptions options = question.options;
    if (const auto seconds = secondsOf(question.reference)) {
        const long long day = *seconds / secondsOfDay;
        document.reference = Day{std::chrono::days{day}};
        options.referenceSecond = static_cast<int>(*seconds - day * secondsOfDay);
    }
    std::vector<Answer> answers;
    for (const dates::FoundDate& date : dates::findDates(document, options)) {
        answers.push_back(answerFor(date));
        // "Now" is the moment of asking.
        if (answers.back().timex == "PRESENT_REF" && document.reference) {
            answers.back().present = startOf(*document.reference) + options.referenceSecond.value_or(0);
        }
    }
    return joined(question.text, answers);
}

std::size_t byteAt(const std::string& text, int position)
{
    return static_cast<std::size_t>(QString::fromStdString(text).left(position).toUtf8().size());
}

bool coversSameWords(const std::string& text, std::size_t begin, std::size_t end, std::size_t otherBegin,
                     std::size_t otherEnd)
{
    static constexpr std::array<std::string_view, 51> small{
        "a",     "about", "after",  "all",       "an",      "and",      "any",      "around", "as",
        "at",    "back",  "before", "beginning", "between", "by",       "calendar", "circa",  "during",
        "early", "equal", "for",    "from",      "greater", "in",       "into",     "just",   "late",
        "later", "least", "less",   "more",      "most",    "no",       "of",       "on",     "only",
        "or",    "over",  "right",  "s",         "since",   "sometime", "starting", "than",   "that",
        "the",   "this",  "to",     "until",     "with",    "within"};
    if (std::max(begin, otherBegin) >= std::min(end, otherEnd))
        return false;
    const auto isSmall = [&text](std::size_t from, std::size_t to) {
        std::string word;
        for (std::size_t i = from; i <= to; ++i) {
            const char c = i < to ? text[i] : ' ';
            if (std::isalnum(static_cast<unsigned char>(c))) {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                continue;
            }
            if (!word.empty() && std::find(small.begin(), small.end(), word) == small.end())
                return false;
            word.clear();
        }
        return true;
    };
    return isSmall(std::min(begin, otherBegin), std::max(begin, otherBegin)) &&
           isSmall(std::min(end, otherEnd), std::max(end, otherEnd));
}

QString described(const std::vector<Answer>& answers)
{
    const auto time = [](const std::optional<long long>& seconds) {
        return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                       : QStringLiteral("-");
    };
    QString text;
    for (const Answer& answer : answers) {
        text += QStringLiteral("[%1 %2..%3%4] ")
                    .arg(QString::fromStdString(answer.timex), time(answer.from), time(answer.to),
                         answer.lastTimex.empty() ? QString() : QStringLiteral(" joined"));
    }
    return text.trimmed();
}

} // namespace crossread::suites
