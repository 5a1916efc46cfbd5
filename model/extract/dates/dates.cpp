// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/anchor_event.h"
#include "model/extract/dates/date_finder.h"
#include "model/extract/dates/outlook.h"
#include "model/extract/extractors.h"

#include <algorithm>

namespace crossread {

namespace dates {

namespace {

using enum WordClass;

constexpr std::size_t anchorReach = 24; ///< lexemes between "two days after" and the date it counts from

/// Walks the sentences of one document and keeps what later expressions count from.
class Finder {
public:
    Finder(const Document& document, const DateOptions& options, bool isDayFirst)
        : m_document(document), m_options(options)
    {
        m_setting.reference = document.reference;
        m_setting.referenceSecond = options.referenceSecond;
        m_setting.preference = options.preference;
        m_setting.isDayFirst = isDayFirst;
    }

    std::vector<FoundDate> run()
    {
        for (const Sentence& sentence : m_document.sentences)
            readSentence(sentence);
        anchorToEvents();
        return std::move(m_found);
    }

    [[nodiscard]] bool hasAmbiguous() const { return m_hasAmbiguous; }
    [[nodiscard]] bool writesDayFirst() const { return m_dayFirst > m_monthFirst; }

private:
    /// A phrase of the present sentence and its place in the list of findings.
    struct Place {
        std::size_t begin, end;
        std::size_t found;
        NodeIndex node;
    };

    [[nodiscard]] bool mayStart(std::size_t i) const;
    [[nodiscard]] bool isPlain(std::size_t i) const
    {
        return i < m_lexemes.size() && m_lexemes[i].is(None) && !m_lexemes[i].startsWithDigit;
    }
    void readSentence(const Sentence& sentence);
    void turnDuration(std::size_t begin, const Phrase& phrase);
    void take(std::size_t begin, const Phrase& phrase);
    void shareYear(Grammar& grammar, const Phrase& phrase);
    void followOn(Moment& moment, const TimeNode& node, std::size_t begin);
    void open(FoundDate& date, std::size_t begin, std::size_t end, int bound) const;
    bool openBehind(DateRange& range, std::size_t end) const;
    bool openThan(DateRange& range, std::size_t i, bool hasTime) const;
    void anchorDistances();
    bool anchorDistance(const Place& place, std::size_t at);
    void anchorToEvents();
    void count(FoundDate& date, TimeNode node, int direction, std::size_t anchor);
    [[nodiscard]] std::string_view word(std::size_t i) const { return m_lexemes[i].span.in(m_document.text); }
    [[nodiscard]] bool isKind(std::size_t i, WordClass kind) const
    {
        return i < m_lexemes.size() && m_lexemes[i].is(kind);
    }

    const Document& m_document;
    const DateOptions& m_options;
    Setting m_setting;
    std::optional<std::size_t> m_told; ///< index of the date that `told` is
    std::size_t m_sentence = 0;
    std::size_t m_toldSentence = 0;
    std::vector<Lexeme> m_lexemes;
    TimeTree m_tree;
    /// A distance whose anchor the sentence does not date: "two days after the release".
    struct Open {
        std::size_t found;
        TimeNode node;
        int direction;
        std::size_t behind; ///< byte where the words behind "after" begin
    };

    std::vector<Place> m_places;
    std::vector<Open> m_open;
    std::vector<FoundDate> m_found;
    bool m_hasAmbiguous = false;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
};

bool dependsOnTense(const TimeNode& node)
{
    return node.op == TimeOp::Calendar || node.op == TimeOp::Holiday || node.op == TimeOp::DayTime ||
           node.op == TimeOp::Part || node.op == TimeOp::Range || node.op == TimeOp::Shift ||
           node.op == TimeOp::Nth || (node.op == TimeOp::Relative && node.unit == TimeUnit::Weekend) ||
           node.op == TimeOp::Duration;
}

/// Whether an expression can start there. An article before two plain words, as most stand, starts none: one
/// of them may tell the manner ("a long day"), or "at" before it the time ("at the moment").
bool Finder::mayStart(std::size_t i) const
{
    const bool isArticle = (isKind(i, The) || isKind(i, Article)) && !(i > 0 && isKind(i - 1, At));
    return Grammar::starts(m_lexemes[i]) && !(isArticle && isPlain(i + 1) && isPlain(i + 2));
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
    const TimeNode& node = m_tree[phrase.node];
    m_setting.toldIsNear = m_told && m_sentence - m_toldSentence <= 1;
    m_setting.outlook = m_options.readsTense && dependsOnTense(node)
                            ? outlookAt(m_document.text, m_lexemes, begin, phrase.end)
                            : Outlook::Unknown;
    turnDuration(begin, phrase);
    FoundDate date;
    date.moment = Resolver(m_tree, m_setting).resolve(phrase.node);
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
    if (isPoint && node.op != TimeOp::Reference && !isAhead) {
        m_setting.told = date.moment;
        m_told = m_found.size();
        m_toldSentence = m_sentence;
        if (date.moment.isResolved() && date.moment.grain <= TimeUnit::Day)
            m_setting.toldDay = date.moment;
    }
    date.finding.range = {date.moment.from, date.moment.to, precisionOf(date.moment.grain)};
    if (isPoint)
        open(date, begin, phrase.end, node.bound);
    m_places.push_back({begin, phrase.end, m_found.size(), phrase.node});
    m_found.push_back(std::move(date));
}

/// "2018 or later", "January 1 and after", "noon or earlier".
bool Finder::openBehind(DateRange& range, std::size_t end) const
{
    if (!isKind(end, Or) && !isKind(end, And))
        return false;
    const bool isEnd = end + 2 >= m_lexemes.size() || isKind(end + 2, Comma) || isKind(end + 2, Point) ||
                       isKind(end + 2, On);
    const bool isAfter = isKind(end + 1, Later) || isKind(end + 1, After);
    const bool isSure = isKind(end, Or) && (isKind(end + 1, Later) || isKind(end + 1, Earlier));
    if ((!isEnd && !isSure) || (!isAfter && !isKind(end + 1, Earlier) && !isKind(end + 1, Before)))
        return false;
    (isAfter ? range.to : range.from).reset();
    return true;
}

/// "later than 2020", "no later than March 3" before the date that begins at \a i.
bool Finder::openThan(DateRange& range, std::size_t i, bool hasTime) const
{
    if (i < 2 || word(i - 1) != "than" || (!isKind(i - 2, Later) && !isKind(i - 2, Earlier)))
        return false;
    const bool isNot = i > 2 && (word(i - 3) == "no" || word(i - 3) == "No" || word(i - 3) == "not");
    const bool isLater = isKind(i - 2, Later);
    if (!isNot && !hasTime && isLater)
        range.from = *range.to + std::chrono::days{1};
    else if (!isNot && !hasTime)
        range.to = *range.from - std::chrono::days{1};
    (isLater != isNot ? range.to : range.from).reset();
    return true;
}

/// "since 2021" has no end, "by 2030" no beginning.
void Finder::open(FoundDate& date, std::size_t begin, std::size_t end, int bound) const
{
    DateRange& range = date.finding.range;
    if (!date.moment.isResolved())
        return;
    if (bound != 0) {
        (bound > 0 ? range.to : range.from).reset();
        return;
    }
    const bool hasTime = date.moment.second.has_value();
    std::size_t i = begin;
    while (i > 0 && (isKind(i - 1, Approximate) || isKind(i - 1, The) || word(i - 1) == "least" ||
                     (isKind(i - 1, At) && i < begin)))
        --i;
    if (openBehind(range, end))
        return;
    if (i == 0)
        return;
    if (openThan(range, i, hasTime))
        return;
    const Lexeme& previous = m_lexemes[i - 1];
    const auto follows = [&](std::string_view wanted) {
        return end < m_lexemes.size() && word(end) == wanted;
    };
    const bool isWithin = isKind(end, To) || isKind(end, And) || isKind(end, Dash);
    if (previous.is(Since)) {
        range.to.reset();
    } else if (previous.is(By)) {
        // "By Monday the price was known": at that day.
        const bool isPastDay = m_setting.outlook == Outlook::Past && date.moment.grain <= TimeUnit::Day;
        if (!isPastDay)
            range.from.reset();
    } else if (previous.is(To) && previous.value != 0) {
        const bool closesRange =
            i >= 2 && std::any_of(m_places.begin(), m_places.end(),
                                  [&](const Place& place) { return place.end == i - 1; });
        if (!closesRange)
            range.from.reset();
    } else if (previous.is(Before)) {
        range.to = hasTime ? range.to : *range.from - std::chrono::days{1};
        range.from.reset();
    } else if (previous.is(After)) {
        range.from = hasTime ? range.from : *range.to + std::chrono::days{1};
        range.to.reset();
    } else if (previous.is(From) && !isWithin &&
               ((hasTime && !date.moment.endSecond) || follows("on") || follows("onward") ||
                follows("onwards"))) {
        range.to.reset();
    } else if (i >= 2 && (previous.is(In) || previous.is(On) || previous.is(From)) &&
               (word(i - 2) == "starting" || word(i - 2) == "beginning" || word(i - 2) == "Starting" ||
                word(i - 2) == "Beginning")) {
        range.to.reset();
    }
}

/// "a week after DeepSeek released R1 on January 20": the distance counts from the date behind it.
void Finder::anchorDistances()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places[i];
        const bool isDistance = m_tree[place.node].op == TimeOp::Duration &&
                                (isKind(place.end, After) || isKind(place.end, Before));
        if (!isDistance || m_tree[place.node].amount.isFuzzy || anchorDistance(place, i))
            continue;
        if (place.end + 1 < m_lexemes.size())
            m_open.push_back({place.found, m_tree[place.node], isKind(place.end, After) ? 1 : -1,
                              m_lexemes[place.end + 1].span.begin});
    }
}

/// Whether the sentence tells what the distance counts from.
bool Finder::anchorDistance(const Place& place, std::size_t at)
{
    FoundDate& date = m_found[place.found];
    const bool isApposition = at > 0 && place.begin > 0 && isKind(place.begin - 1, Comma) &&
                              m_places[at - 1].end == place.begin - 1;
    if (isApposition) {
        date.finding.anchor = static_cast<Index>(m_places[at - 1].found);
        return true;
    }
    if (at + 1 >= m_places.size())
        return false;
    const Place& next = m_places[at + 1];
    const Moment& anchor = m_found[next.found].moment;
    const bool isPoint = anchor.type == DateType::Date || anchor.type == DateType::Time;
    if (!isPoint || m_tree[next.node].op == TimeOp::Reference || next.begin - place.end > anchorReach)
        return false;
    for (std::size_t i = place.end; i < next.begin; ++i) {
        if (isKind(i, Comma) || word(i) == ";" || word(i) == ":")
            return false;
    }
    count(date, m_tree[place.node], isKind(place.end, After) ? 1 : -1, next.found);
    return true;
}

/// "Two days after the release": the distance counts from the day that the text gives for the release.
void Finder::anchorToEvents()
{
    for (const Open& open : m_open) {
        if (const auto anchor = anchorEvent(m_document, m_found, open.found, open.behind))
            count(m_found[open.found], open.node, open.direction, *anchor);
    }
}

/// Makes a distance the day that lies so far from its anchor.
void Finder::count(FoundDate& date, TimeNode node, int direction, std::size_t anchor)
{
    node.op = TimeOp::Shift;
    node.origin = Origin::Told;
    node.count = direction;
    const TimeTree tree{node};
    Setting setting = m_setting;
    setting.told = m_found[anchor].moment;
    date.moment = Resolver(tree, setting).resolve(0);
    date.finding.anchor = static_cast<Index>(anchor);
    date.finding.type = date.moment.type;
    date.finding.timex = date.moment.timex;
    date.finding.range = {date.moment.from, date.moment.to, precisionOf(date.moment.grain)};
    date.finding.by = "dates/anchored";
}

} // namespace

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
