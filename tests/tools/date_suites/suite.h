// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/date_finder.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

/// Runs other libraries' own cases of dates against the program's finder.
namespace crossread::suites {

/// One answer of the finder, in the terms the suites use: an interval of seconds since 1970, end exclusive.
/// Two dates joined by "from ... to" are one answer, as the suites have it.
struct Answer {
    std::size_t begin = 0, end = 0; ///< bytes of the text
    DateType type = DateType::Date;
    std::optional<long long> from;
    std::optional<long long> to;
    std::optional<long long> present;  ///< of "now": the moment of asking
    std::optional<long long> lastFrom; ///< of a joined range: where its last period begins
    dates::TimeUnit grain = dates::TimeUnit::Day;
    bool hasTime = false;
    bool isDayPart = false;
    bool isResolved = false;
    std::optional<int> zone;
    std::string timex;
    std::string lastTimex;
};

struct Question {
    std::string text;
    QString reference; ///< ISO 8601, or empty
    dates::DateOptions options;
};

[[nodiscard]] std::vector<Answer> answersTo(const Question& question);

/// The byte of a place that a suite counts in UTF-16 units.
[[nodiscard]] std::size_t byteAt(const std::string& text, int position);

/// Whether two spans are the same but for articles, prepositions and marks at their ends.
[[nodiscard]] bool coversSameWords(const std::string& text, std::size_t begin, std::size_t end,
                                   std::size_t otherBegin, std::size_t otherEnd);

/// Seconds since 1970 of "2016-11-07", "2016-11-07 08:00:31" or "2016-11-07T08:00:31.000Z".
[[nodiscard]] std::optional<long long> secondsOf(const QString& isoTime);

/// One case of a suite and how it went.
struct Case {
    QString suite;
    QString text;
    QString expected;
    QString found;
    bool hasPassed = false;
    QString setting = {}; ///< what the suite asks with: a locale
};

[[nodiscard]] QString described(const std::vector<Answer>& answers);

/// Extent (strict) and value F1 over TIMEX3 marks, in percent.
struct TimexScore {
    double strict = 0;
    double value = 0;
};

/// Nothing where the file cannot be read.
[[nodiscard]] std::optional<TimexScore> scoreTimex(const QString& file);

[[nodiscard]] std::vector<Case> runRecognizers(const QString& file);
[[nodiscard]] std::vector<Case> runDuckling(const QString& file);
[[nodiscard]] std::vector<Case> runChrono(const QString& file);

} // namespace crossread::suites
