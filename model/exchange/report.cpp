// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/report.h"

#include "model/corpus/copy_differences.h"
#include "model/exchange/notes_report.h"
#include "model/notes/findings_edit.h"
#include "model/text/ascii.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace crossread {

namespace {

constexpr std::size_t maximumDifferences = 30; ///< of two near-duplicates; they come with the gravest first
constexpr std::size_t longestDifference = 300; ///< bytes of it that are shown
constexpr std::size_t maximumEntities = 40;    ///< beyond these a report is a data dump; the rest is counted

/// %1 to %9 filled in at once: a name may hold what looks like a place for the next.
std::string tr(const char* text, const QStringList& arguments = {})
{
    const QString translated = QCoreApplication::translate("Report", text);
    QString filled;
    for (qsizetype i = 0; i < translated.size(); ++i) {
        const int place = translated[i] == u'%' ? translated.mid(i + 1, 1).toInt() : 0;
        filled += place > 0 ? arguments.value(place - 1) : translated.mid(i, 1);
        i += place > 0 ? 1 : 0;
    }
    return filled.toStdString();
}

/// The words of a span on one line.
std::string onOneLine(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified().toStdString();
}

/// A day as exactly as it is known: "2017", "2017-05", "2017-05-23".
std::string dayText(Day day, DatePrecision precision)
{
    constexpr std::size_t monthLength = 3; // "-05"
    std::string text = isoDate(day);
    if (precision >= DatePrecision::Month)
        text.resize(text.size() - monthLength);
    if (precision >= DatePrecision::Year)
        text.resize(text.size() - monthLength);
    return text;
}

std::string dateText(const DateRange& range)
{
    const auto wordsOf = [&range](Day day) { return QString::fromStdString(dayText(day, range.precision)); };
    if (range.from && range.to) {
        const QString from = wordsOf(*range.from);
        const QString to = wordsOf(*range.to);
        return from == to ? from.toStdString() : tr("%1 to %2", {from, to});
    }
    if (range.from)
        return tr("since %1", {wordsOf(*range.from)});
    return range.to ? tr("until %1", {wordsOf(*range.to)}) : std::string();
}

/// "more than 20 per cent": the words before the digits compare already, a sign would say it twice.
bool saysMoreThanItsNumber(std::string_view words)
{
    const auto digit = std::find_if(words.begin(), words.end(), ascii::isDigit);
    return digit != words.end() && std::any_of(words.begin(), digit, ascii::isLower);
}

class ReportBuilder {
public:
    ReportBuilder(const ArticleSet& set, const AnalystWork* work)
        : m_set(set), m_corpus(*set.corpus), m_work(work)
    {
    }

    Report build(Day madeOn)
    {
        m_report.title = tr("Cross-reading report");
        paragraph(tr("%1 articles, %2 entities, %3 figures, %4 dated events. Made on %5.",
                     {number(m_corpus.articleCount()), number(m_corpus.entityCount()),
                      number(m_corpus.figureCount()), number(m_corpus.eventCount()),
                      QString::fromStdString(isoDate(madeOn))}));
        if (m_work && !m_work->project.empty())
            paragraph(tr("With the notes and corrections of the project “%1”.",
                         {QString::fromStdString(m_work->project)}));
        addSources();
        if (m_work)
            addNotes(*m_work, m_report.blocks);
        addCopies();
        addEntities();
        addFigures();
        addEvents();
        if (m_work)
            addChanges(*m_work, m_report.blocks);
        addProblems();
        return std::move(m_report);
    }

private:
    static QString number(std::size_t value) { return QString::number(value); }
    void heading(std::string text) { m_report.blocks.emplace_back(Report::Heading{2, std::move(text)}); }
    void paragraph(std::string text) { m_report.blocks.emplace_back(Report::Paragraph{std::move(text)}); }

    /// "a3", by which every row names its article.
    static std::string shortNameOf(ArticleId id) { return "a" + std::to_string(indexOf(id) + 1); }

    std::string sentenceOf(ArticleId article, Span sentence) const
    {
        return "“" + onOneLine(m_corpus.textOf(article, sentence)) + "”";
    }

    void addSources()
    {
        heading(tr("Sources"));
        Report::Table table{{"", tr("Title"), tr("Source"), tr("Published"), tr("Words"), tr("File")}, {}};
        for (std::size_t i = 0; i < m_corpus.articleCount(); ++i) {
            const auto id = idAt<ArticleId>(i);
            const Article& article = m_corpus.article(id);
            table.rows.push_back(
                {shortNameOf(id), article.title, article.source,
                 article.published.isKnown() ? dateText(article.published.range) : tr("no date"),
                 std::to_string(m_corpus.wordCount(id)), article.path.toStdString()});
        }
        m_report.blocks.emplace_back(std::move(table));
    }

    /// Which articles are rewrites of one another, and what each says otherwise than the first of them.
    void addCopies()
    {
        if (m_corpus.origins().empty())
            return;
        heading(tr("Copies"));
        for (const Origin& origin : m_corpus.origins()) {
            QStringList names;
            for (const ArticleId article : origin.articles)
                names += QString::fromStdString(shortNameOf(article));
            paragraph(
                tr("%1 go back to one text: at least %2 % of their wording is the same.",
                   {names.join(QStringLiteral(", ")), number(static_cast<std::size_t>(origin.share * 100))}));
            Report::Table table{{tr("What differs"), tr("Article"), tr("Words"), tr("Article"), tr("Words")},
                                {}};
            for (std::size_t i = 1; i < origin.articles.size(); ++i)
                addDifferences(origin.articles[0], origin.articles[i], table);
            if (!table.rows.empty())
                m_report.blocks.emplace_back(std::move(table));
        }
    }

    void addDifferences(ArticleId first, ArticleId second, Report::Table& table) const
    {
        const auto differences = differencesBetween(m_corpus.copyTextOf(first), m_corpus.copyTextOf(second));
        for (std::size_t i = 0; i < std::min(differences.size(), maximumDifferences); ++i) {
            const CopyDifference& difference = differences[i];
            if (difference.kind == CopyDifferenceKind::LetterCase)
                break; // the last ones, and nothing that a reader of the report would miss
            table.rows.push_back({kindText(difference.kind), shortNameOf(first),
                                  wordsAround(first, difference.first), shortNameOf(second),
                                  wordsAround(second, difference.second)});
        }
    }

    static std::string kindText(CopyDifferenceKind kind)
    {
        switch (kind) {
        case CopyDifferenceKind::Number:
            return tr("a number");
        case CopyDifferenceKind::Name:
            return tr("a name");
        case CopyDifferenceKind::Hedge:
            return tr("a hedge");
        case CopyDifferenceKind::Wording:
        case CopyDifferenceKind::LetterCase:
            break;
        }
        return tr("wording");
    }

    /// The span with some words on both sides, so that a lone "589" can be read.
    std::string wordsAround(ArticleId article, Span span) const
    {
        const std::string_view text = m_corpus.article(article).text;
        std::size_t begin = span.begin;
        std::size_t end = std::min<std::size_t>(span.end, span.begin + longestDifference);
        for (int words = 0; begin > 0 && words < 3 && text[begin - 1] != '\n'; --begin)
            words += begin > 1 && text[begin - 2] == ' ' ? 1 : 0;
        for (int words = 0; end < text.size() && text[end] != '\n'; ++end) {
            words += text[end] == ' ' ? 1 : 0;
            if (words == 3)
                break;
        }
        return onOneLine(text.substr(begin, end - begin));
    }

    void addEntities()
    {
        std::vector<EntityId> shared;
        for (std::size_t i = 0; i < m_corpus.entityCount(); ++i)
            shared.push_back(idAt<EntityId>(i));
        std::stable_sort(shared.begin(), shared.end(), [this](EntityId a, EntityId b) {
            return std::pair(m_corpus.articlesOf(a).size(), m_corpus.mentionsOf(a).size()) >
                   std::pair(m_corpus.articlesOf(b).size(), m_corpus.mentionsOf(b).size());
        });
        heading(tr("Who and what"));
        Report::Table table{{tr("Name"), tr("Kind"), tr("Mentions"), tr("Articles"), tr("Also written")}, {}};
        for (std::size_t i = 0; i < std::min(shared.size(), maximumEntities); ++i) {
            const Entity& entity = m_corpus.entity(shared[i]);
            std::string aliases;
            for (const std::string& alias : entity.aliases)
                aliases += (aliases.empty() ? "" : ", ") + alias;
            table.rows.push_back({entity.name, std::string(nameOf(entity.kind)),
                                  std::to_string(m_corpus.mentionsOf(shared[i]).size()),
                                  std::to_string(m_corpus.articlesOf(shared[i]).size()), aliases});
        }
        m_report.blocks.emplace_back(std::move(table));
        if (shared.size() > maximumEntities)
            paragraph(tr("And %1 more.", {number(shared.size() - maximumEntities)}));
    }

    void addFigures()
    {
        heading(tr("Figures, side by side"));
        // Figures of one subject and measure stand together, the most stated first.
        std::map<std::pair<std::string, Measure>, std::vector<FigureId>> groups;
        for (std::size_t i = 0; i < m_corpus.figureCount(); ++i) {
            const auto id = idAt<FigureId>(i);
            const auto subject = m_corpus.subjectOf(id);
            groups[{subject ? m_corpus.entity(*subject).name : std::string(), m_corpus.figure(id).measure}]
                .push_back(id);
        }
        std::vector<std::pair<std::pair<std::string, Measure>, std::vector<FigureId>>> ordered(groups.begin(),
                                                                                               groups.end());
        std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
            return std::pair(!a.first.first.empty(), a.second.size()) >
                   std::pair(!b.first.first.empty(), b.second.size());
        });
        Report::Table table{
            {tr("Of"), tr("Measure"), tr("Figure"), tr("Who says so"), tr("Article"), tr("Sentence")}, {}};
        for (const auto& [group, figures] : ordered) {
            for (const FigureId id : figures)
                table.rows.push_back(figureRow(group.first, id));
        }
        m_report.blocks.emplace_back(std::move(table));
    }

    std::vector<std::string> figureRow(const std::string& subject, FigureId id) const
    {
        const ArticleId article = m_corpus.articleOf(id);
        const Figure& figure = m_corpus.figure(id);
        const std::string words = onOneLine(m_corpus.textOf(article, figure.span));
        std::string comparator;
        if (figure.comparator != Comparator::Equal && !saysMoreThanItsNumber(words))
            comparator.append(nameOf(figure.comparator)).append(" ");
        return {subject,
                std::string(nameOf(figure.measure)),
                comparator + words + correctionOf(figure),
                attributionText(id),
                shortNameOf(article),
                sentenceOf(article, figure.sentence)};
    }

    /// What the analyst took the words for, where he said so.
    static std::string correctionOf(const Figure& figure)
    {
        if (figure.by != FindingsEdit::analyst)
            return {};
        QStringList amount;
        for (const std::optional<double>& part : {figure.value, figure.low, figure.high}) {
            if (part)
                amount << QString::number(*part, 'g', 15);
        }
        const QString words = amount.join(QStringLiteral("–")) + u' ' + QString::fromStdString(figure.unit);
        return " " + tr("(corrected: %1)", {words.trimmed()});
    }

    std::string attributionText(FigureId id) const
    {
        const auto& attribution = m_corpus.figure(id).attribution;
        if (!attribution)
            return tr("the article");
        const auto speaker = m_corpus.speakerOf(id);
        const std::string cue = onOneLine(m_corpus.textOf(m_corpus.articleOf(id), attribution->cue));
        const std::string who = speaker ? m_corpus.entity(*speaker).name : attribution->speakerText;
        return who.empty() ? cue : cue.empty() ? who : who + " (" + cue + ")";
    }

    void addEvents()
    {
        std::vector<EventId> events;
        for (std::size_t i = 0; i < m_corpus.eventCount(); ++i) {
            const DateRange& range = rangeOf(idAt<EventId>(i));
            if (range.from || range.to)
                events.push_back(idAt<EventId>(i));
        }
        std::stable_sort(events.begin(), events.end(),
                         [this](EventId a, EventId b) { return startOf(a) < startOf(b); });
        heading(tr("Events"));
        Report::Table table{{tr("Date"), tr("Event"), tr("Article"), tr("Sentence")}, {}};
        for (const EventId id : events) {
            const ArticleId article = m_corpus.articleOf(id);
            table.rows.push_back({dateText(rangeOf(id)), m_corpus.event(id).headline, shortNameOf(article),
                                  sentenceOf(article, m_corpus.event(id).span)});
        }
        m_report.blocks.emplace_back(std::move(table));
    }

    void addProblems()
    {
        if (m_set.problems.empty())
            return;
        heading(tr("Not read"));
        Report::Table table{{tr("File"), tr("Why")}, {}};
        for (const LoadProblem& problem : m_set.problems)
            table.rows.push_back({problem.path.toStdString(), problem.reason.toStdString()});
        m_report.blocks.emplace_back(std::move(table));
    }

    const DateRange& rangeOf(EventId id) const { return m_corpus.date(m_corpus.dateOf(id)).range; }
    Day startOf(EventId id) const
    {
        const DateRange& range = rangeOf(id);
        return range.from ? *range.from : *range.to;
    }

    const ArticleSet& m_set;
    const Corpus& m_corpus;
    const AnalystWork* m_work;
    Report m_report;
};

} // namespace

Report reportOf(const ArticleSet& set, Day madeOn, const AnalystWork* work)
{
    return ReportBuilder(set, work).build(madeOn);
}

} // namespace crossread
