// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/finder.h"
#include "model/extract/dates/outlook.h"
#include "model/extract/extractors.h"
#include "model/extract/quotations/reporting_words.h"

#include <algorithm>

namespace crossread {

namespace dates {

namespace {

using enum WordClass;

bool dependsOnTense(const TimeNode& node)
{
    return node.op == TimeOp::Calendar || node.op == TimeOp::Holiday || node.op == TimeOp::DayTime ||
           node.op == TimeOp::Part || node.op == TimeOp::Range || node.op == TimeOp::Shift ||
           node.op == TimeOp::Nth || (node.op == TimeOp::Relative && node.unit == TimeUnit::Weekend) ||
           node.op == TimeOp::Duration;
}

} // namespace

Finder::Told Finder::toldNow() const
{
    return {m_told, m_toldSentence, m_setting.told, m_setting.toldDay};
}

void Finder::setTold(const Told& told)
{
    m_told = told.index;
    m_toldSentence = told.sentence;
    m_setting.told = told.moment;
    m_setting.toldDay = told.day;
}

/// Whether the story's sentence goes on where quoted words stop, without anybody saying them: the summit of
/// “May 2017”, followed two months later by a plan.
bool Finder::goesOnFromSpeech(std::size_t lexeme) const
{
    const Span quoted = m_quoted[*m_voice].span;
    if (m_lexemes.front().span.begin >= quoted.end)
        return false;
    const auto says = [this](std::size_t i) { return (usesOf(word(i)) & SayUse) != 0; };
    std::size_t i = lexeme;
    for (; i > 0 && m_lexemes[i - 1].span.begin >= quoted.end; --i) {
        if (says(i - 1))
            return false;
    }
    while (i > 0 && m_lexemes[i - 1].span.begin >= quoted.begin)
        --i;
    constexpr std::size_t reach = 6;
    for (std::size_t back = 1; back <= std::min(reach, i); ++back) {
        if (says(i - back))
            return false;
    }
    return true;
}

/// What is quoted has a time of its own: "nine days before" in the story counts from the story's dates, and
/// not from one that somebody spoke of.
void Finder::changeVoice(std::size_t lexeme)
{
    const quint32 position = m_lexemes[lexeme].span.begin;
    while (m_quote < m_quoted.size() && m_quoted[m_quote].span.end <= position)
        ++m_quote;
    const bool isQuoted = m_quote < m_quoted.size() && m_quoted[m_quote].span.begin <= position;
    const std::optional<std::size_t> voice = isQuoted ? std::optional(m_quote) : std::nullopt;
    if (voice == m_voice)
        return;
    if (m_voice) {
        m_spoken = toldNow();
        // A story that has told no date of its own goes on from what was said.
        if (m_narrative.index && !goesOnFromSpeech(lexeme))
            setTold(m_narrative);
    }
    m_voice = voice;
    if (!voice)
        return;
    m_narrative = toldNow();
    // Who goes on speaking counts on from what he said.
    if (m_spoken.index && (!m_told || *m_told < *m_spoken.index))
        setTold(m_spoken);
}

namespace {

/// What tells no time before a plain word. "first" may, written in digits: "on the 1st they met".
bool needsTimeBehind(const Lexeme& lexeme)
{
    return lexeme.is(That) || lexeme.is(Approximate) || lexeme.is(Half) || lexeme.is(Apostrophe) ||
           (lexeme.is(Ordinal) && !lexeme.startsWithDigit);
}

/// What may stand behind an article's word and goes on with no time.
bool endsWords(const Lexeme& lexeme)
{
    return (lexeme.kind >= Of && lexeme.kind <= Within) || lexeme.is(The) || lexeme.is(Article) ||
           lexeme.is(That) || lexeme.is(Comma) || lexeme.is(Point);
}

} // namespace

/// Whether an expression can start there. An article before two plain words, as most stand, starts none: one
/// of them may tell the manner ("a long day"), or "at" before it the time ("at the moment").
bool Finder::mayStart(std::size_t i) const
{
    if (needsTimeBehind(m_lexemes[i]) && isPlain(i + 1))
        return false;
    const bool isArticle = (isKind(i, The) || isKind(i, Article)) && !(i > 0 && isKind(i - 1, At));
    // "all" and "any" only before a unit, "present" only behind "at".
    const Lexeme& lexeme = m_lexemes[i];
    constexpr int all = 4;
    constexpr int any = 5;
    if ((lexeme.is(Every) && lexeme.value >= all && lexeme.value <= any && !isKind(i + 1, Unit)) ||
        (lexeme.is(Present) && lexeme.value == 2 && !(i > 0 && isKind(i - 1, At))))
        return false;
    const bool hasWordsBehind =
        isPlain(i + 1) && (i + 2 >= m_lexemes.size() || isPlain(i + 2) || endsWords(m_lexemes[i + 2]));
    return Grammar::starts(lexeme) && !(isArticle && hasWordsBehind);
}

void Finder::readSentence(const Sentence& sentence)
{
    ++m_sentence;
    readLexemes(m_document, sentence, m_lexemes);
    m_tree.clear();
    m_places.clear();
    Grammar grammar(m_document.text, m_lexemes, m_tree);
    for (std::size_t i = 0; i < m_lexemes.size();) {
        const Phrase phrase = mayStart(i) ? grammar.expression(i) : Phrase{};
        if (!phrase) {
            ++i;
            continue;
        }
        if (isInName(i, phrase)) {
            i = phrase.end;
            continue;
        }
        settleKnownDay(i, phrase);
        shareYear(grammar, phrase);
        take(i, phrase);
        i = phrase.end;
    }
    anchorDistances();
}

/// "between April and June 2008", "10 August - 12 September 2013": the year stands once, with the last.
void Finder::shareYear(Grammar& grammar, const Phrase& phrase)
{
    const TimeNode& node = m_tree[phrase.node];
    const bool lacksYear = node.op == TimeOp::Calendar && node.fields.month != 0 &&
                           node.fields.year == CalendarFields::none && node.pick == Pick::Open;
    if (!lacksYear || !(isKind(phrase.end, To) || isKind(phrase.end, Dash) || isKind(phrase.end, And)))
        return;
    const Phrase next = phrase.end + 1 < m_lexemes.size() ? grammar.expression(phrase.end + 1) : Phrase{};
    if (!next || m_tree[next.node].op != TimeOp::Calendar)
        return;
    const CalendarFields& last = m_tree[next.node].fields;
    CalendarFields& first = m_tree[phrase.node].fields;
    if (last.month != 0 && last.year != CalendarFields::none)
        first.year = first.month > last.month ? last.year - 1 : last.year;
}

/// "from December to May": the second is the one after the first.
void Finder::followOn(Moment& moment, const TimeNode& node, std::size_t begin)
{
    if (m_places.empty() || node.op != TimeOp::Calendar || node.fields.year != CalendarFields::none ||
        node.pick != Pick::Open)
        return;
    const std::size_t opening = m_places.back().begin;
    const bool isJoined = begin > 0 && m_places.back().end == begin - 1 &&
                          (isKind(begin - 1, To) || isKind(begin - 1, Dash) ||
                           (isKind(begin - 1, And) && opening > 0 && isKind(opening - 1, Between)));
    FoundDate& before = m_found[m_places.back().found];
    const Moment& first = m_found[m_places.back().found].moment;
    if (!isJoined || !first.isResolved() || !moment.isResolved() || *moment.from >= *first.from)
        return;
    const bool isWeekday = node.fields.weekday != 0 && node.fields.month == 0;
    Amount amount;
    amount.of(isWeekday ? TimeUnit::Week : TimeUnit::Year) = 1;
    // "from May to September", said in August of what is going on: it began before.
    const bool isGoingOn = !isWeekday && m_setting.reference && *first.from > *m_setting.reference &&
                           *moment.to >= *m_setting.reference &&
                           m_tree[m_places.back().node].op == TimeOp::Calendar &&
                           m_tree[m_places.back().node].fields.year == CalendarFields::none;
    if (isGoingOn) {
        if (const auto earlier = moved(*first.from, amount, -1)) {
            before.moment = periodAt(*earlier, first.grain);
            before.finding.timex = before.moment.timex;
            before.finding.range = {before.moment.from, before.moment.to, precisionOf(before.moment.grain)};
        }
        return;
    }
    if (const auto later = moved(*moment.from, amount, 1))
        moment = periodAt(*later, moment.grain);
}

/// What "in" and "within" before it make of an amount of time.
void Finder::turnDuration(std::size_t begin, const Phrase& phrase)
{
    const TimeNode& node = m_tree[phrase.node];
    // "in two weeks", where the clause looks ahead, is a day; else it is how long something took.
    const std::size_t about = begin > 1 && isKind(begin - 1, Approximate) ? begin - 1 : begin;
    const bool isAheadBy =
        node.op == TimeOp::Duration && about > 0 && isKind(about - 1, In) &&
        m_lexemes[about - 1].value == 0 &&
        (m_setting.outlook == Outlook::Future || m_setting.preference != Preference::News) &&
        phrase.rule == "dates/duration" && !node.amount.isFuzzy;
    if (isAheadBy) {
        m_tree[phrase.node].op = TimeOp::Shift;
        m_tree[phrase.node].count = 1;
    }
    // "within two days" runs from now on.
    const bool isWithin = m_tree[phrase.node].op == TimeOp::Duration && begin > 0 &&
                          isKind(begin - 1, Within) &&
                          (m_setting.outlook == Outlook::Future || m_setting.preference != Preference::News);
    if (isWithin) {
        m_tree[phrase.node].op = TimeOp::Rolling;
        m_tree[phrase.node].count = 1;
    }
    if (m_tree[phrase.node].op == TimeOp::Rolling && begin > 0 && isKind(begin - 1, Within))
        m_tree[phrase.node].pick = Pick::This;
}

void Finder::take(std::size_t begin, const Phrase& phrase)
{
    changeVoice(begin);
    const TimeNode& node = m_tree[phrase.node];
    m_setting.toldIsNear = m_told && m_sentence - m_toldSentence <= 1;
    m_setting.outlook = m_options.readsTense && dependsOnTense(node)
                            ? outlookAt(m_document.text, m_lexemes, begin, phrase.end)
                            : Outlook::Unknown;
    turnDuration(begin, phrase);
    settlePresentPeriod(begin, phrase);
    FoundDate date;
    date.moment =
        countsFromAhead(node) ? fromAhead(phrase.node) : Resolver(m_tree, m_setting).resolve(phrase.node);
    followOn(date.moment, node, begin);
    if (date.moment.timex.empty())
        return;
    date.finding.span = makeSpan(m_lexemes[begin].span.begin, m_lexemes[phrase.end - 1].span.end);
    date.finding.type = date.moment.type;
    date.finding.timex = date.moment.timex;
    date.finding.by = phrase.rule;
    date.isAmbiguous = node.op == TimeOp::Calendar && node.count == 1;
    const bool countsFromTold =
        (node.op == TimeOp::Shift || node.op == TimeOp::Relative) && node.origin == Origin::Told;
    if (countsFromTold && m_told)
        date.finding.anchor = static_cast<Index>(*m_told);
    m_hasAmbiguous |= date.isAmbiguous;
    m_dayFirst += phrase.rule == "dates/day-month" ? 1 : 0;
    m_monthFirst += phrase.rule == "dates/month-day" ? 1 : 0;
    const bool isPoint = date.moment.type == DateType::Date || date.moment.type == DateType::Time;
    // What lies ahead is not what a story counts on from.
    const bool isAhead = m_setting.reference && date.moment.from && *date.moment.from > *m_setting.reference;
    if (isPoint && node.op != TimeOp::Reference)
        m_nearest = Nearest{m_sentence, isAhead, date.moment};
    if (isPoint && node.op != TimeOp::Reference && !isAhead) {
        m_setting.told = date.moment;
        m_told = m_found.size();
        m_toldSentence = m_sentence;
        if (date.moment.isResolved() && date.moment.grain <= TimeUnit::Day)
            m_setting.toldDay = date.moment;
    }
    date.finding.range = {date.moment.from, date.moment.to, precisionOf(date.moment.grain)};
    if (isPoint)
        open(date, begin, phrase.end, node);
    m_places.push_back({begin, phrase.end, m_found.size(), phrase.node});
    m_found.push_back(std::move(date));
}

std::vector<FoundDate> findDates(const Document& document, const DateOptions& options)
{
    Finder finder(document, options, options.isDayFirst.value_or(false));
    std::vector<FoundDate> found = finder.run();
    if (!options.isDayFirst && finder.hasAmbiguous() && finder.writesDayFirst())
        return Finder(document, options, true).run();
    return found;
}

} // namespace dates

std::vector<DateFinding> findDates(const Document& document)
{
    std::vector<DateFinding> findings;
    for (dates::FoundDate& date : dates::findDates(document, {}))
        findings.push_back(std::move(date.finding));
    return findings;
}

} // namespace crossread
