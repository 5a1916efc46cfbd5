// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/verification.h"

#include "model/base/translated.h"
#include "model/store/checksum.h"
#include "model/store/schema.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace crossread {

namespace {

/// More would tell the analyst nothing new.
constexpr std::size_t longestReport = 200;

QString momentOf(quint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds)),
                              QLocale::ShortFormat);
}

/// One pass over all tables.
class ContentCheck {
public:
    ContentCheck(Database& database, const ProjectFacts& facts) : m_database(database), m_facts(facts) {}

    DamageReport run(const std::function<void(const JournalEntry&)>& visit)
    {
        checkJournal(visit);
        checkRows(sourceRows, m_facts.sources, DamagedPart::Source);
        checkRows(articleRows, m_facts.articles, DamagedPart::Article);
        if (m_facts.version >= firstVersionWithCaptures)
            checkRows(captureRows, m_facts.captures, DamagedPart::Capture);
        checkRows(snapshotRows, m_facts.snapshots, DamagedPart::Snapshot);
        checkRows(layoutRows, m_facts.layout, DamagedPart::Layout);
        return std::move(m_report);
    }

private:
    void add(DamagedPart part, QString sentence, qint64 row = 0)
    {
        if (m_report.size() < longestReport)
            m_report.push_back({part, std::move(sentence), row});
    }

    /// Calls \a visit for every row of a table. False where it cannot be read to its end, which is reported.
    bool forEachRow(const TableOfRows& table, DamagedPart part, const char* rest,
                    const std::function<void(const Statement&)>& visit)
    {
        auto query = selectRows(m_database, table, rest);
        if (!query) {
            add(part, query.reason());
            return false;
        }
        for (;;) {
            const auto row = query->step();
            if (!row) {
                add(part,
                    translated(QT_TRANSLATE_NOOP("crossread", "The list of %1 cannot be read to its end: %2"))
                        .arg(nameOf(part), row.reason()));
                return false;
            }
            if (!*row)
                return true;
            visit(*query);
        }
    }

    static QString nameOf(DamagedPart part)
    {
        switch (part) {
        case DamagedPart::Source:
            return translated(QT_TRANSLATE_NOOP("crossread", "the articles' files"));
        case DamagedPart::Article:
            return translated(QT_TRANSLATE_NOOP("crossread", "the articles"));
        case DamagedPart::Capture:
            return translated(QT_TRANSLATE_NOOP("crossread", "the articles' earlier texts"));
        case DamagedPart::Snapshot:
            return translated(QT_TRANSLATE_NOOP("crossread", "the saved states"));
        case DamagedPart::Layout:
            return translated(QT_TRANSLATE_NOOP("crossread", "the window's layout"));
        default:
            return translated(QT_TRANSLATE_NOOP("crossread", "the changes"));
        }
    }

    void checkJournal(const std::function<void(const JournalEntry&)>& visit)
    {
        quint64 chain = 0;
        const bool isWhole = forEachRow(journalRows, DamagedPart::Change, "ORDER BY sequence",
                                        [&](const Statement& row) { checkEntry(row, chain, visit); });
        if (!isWhole)
            return;
        if (m_next <= m_facts.sequence)
            missing(m_next, m_facts.sequence);
        else if (chain != m_facts.chain && m_report.empty())
            add(DamagedPart::Change,
                translated(QT_TRANSLATE_NOOP("crossread",
                                             "The changes are not in the order in which they were made.")));
    }

    void checkEntry(const Statement& row, quint64& chain,
                    const std::function<void(const JournalEntry&)>& visit)
    {
        const auto sequence = static_cast<quint64>(row.integer(1));
        if (sequence > m_next)
            missing(m_next, sequence - 1);
        m_next = sequence + 1;
        chain = chained(chain, static_cast<quint64>(row.integer(0)));
        if (!isSealRight(row, journalRows)) {
            add(DamagedPart::Change, damagedSentence(sequence, row.text(6).left(80)), row.integer(1));
            return;
        }
        m_lastTime = static_cast<quint64>(row.integer(5));
        if (visit)
            visit(journalEntryOf(row));
    }

    /// Before the first change there is no moment to tell.
    [[nodiscard]] QString damagedSentence(quint64 sequence, const QString& name) const
    {
        const QString sentence =
            m_lastTime == 0
                ? translated(QT_TRANSLATE_NOOP("crossread", "Change %1 is damaged: “%2”."))
                : translated(QT_TRANSLATE_NOOP("crossread", "Change %1 is damaged: “%2”, after %3."))
                      .replace(QLatin1String("%3"), momentOf(m_lastTime));
        return sentence.arg(QString::number(sequence), name);
    }

    [[nodiscard]] QString missingSentence(quint64 first, quint64 last) const
    {
        if (first == last)
            return m_lastTime == 0
                       ? translated(QT_TRANSLATE_NOOP("crossread", "Change %1 is missing.")).arg(first)
                       : translated(QT_TRANSLATE_NOOP("crossread", "Change %1, made after %2, is missing."))
                             .arg(QString::number(first), momentOf(m_lastTime));
        return m_lastTime == 0
                   ? translated(QT_TRANSLATE_NOOP("crossread", "The changes %1 to %2 are missing."))
                         .arg(first)
                         .arg(last)
                   : translated(
                         QT_TRANSLATE_NOOP("crossread", "The changes %1 to %2, made after %3, are missing."))
                         .arg(QString::number(first), QString::number(last), momentOf(m_lastTime));
    }

    void missing(quint64 first, quint64 last)
    {
        add(DamagedPart::Change, missingSentence(first, last), static_cast<qint64>(first));
    }

    void checkRows(const TableOfRows& table, quint64 wanted, DamagedPart part)
    {
        quint64 sum = 0;
        const std::size_t before = m_report.size();
        const bool isWhole = forEachRow(table, part, "", [&](const Statement& row) {
            sum += static_cast<quint64>(row.integer(0));
            if (!isSealRight(row, table))
                add(part, sentenceOfRow(row, part), part == DamagedPart::Layout ? 0 : row.integer(1));
        });
        if (isWhole && sum != wanted && m_report.size() == before)
            add(part,
                translated(QT_TRANSLATE_NOOP("crossread",
                                             "Of %1, some are missing or not as they were last written."))
                    .arg(nameOf(part)));
    }

    static QString sentenceOfRow(const Statement& row, DamagedPart part)
    {
        const auto sentence = [&](const char* text, int column) {
            return translated(text).arg(QFileInfo{row.text(column).left(300)}.fileName());
        };
        switch (part) {
        case DamagedPart::Source:
            return sentence(QT_TRANSLATE_NOOP("crossread", "The stored file of the article “%1” is damaged."),
                            3);
        case DamagedPart::Article:
            return sentence(QT_TRANSLATE_NOOP("crossread", "The text of the article “%1” is damaged."), 3);
        case DamagedPart::Capture:
            return sentence(QT_TRANSLATE_NOOP("crossread", "An earlier text of the article “%1” is damaged."),
                            3);
        case DamagedPart::Snapshot:
            return translated(QT_TRANSLATE_NOOP("crossread", "A saved state is damaged; it is made again."));
        default:
            return translated(
                QT_TRANSLATE_NOOP("crossread", "The window's layout is damaged; it begins anew."));
        }
    }

    Database& m_database;
    const ProjectFacts& m_facts;
    DamageReport m_report;
    quint64 m_next = 1;
    quint64 m_lastTime = 0;
};

} // namespace

DamageReport verifyContent(Database& database, const ProjectFacts& facts,
                           const std::function<void(const JournalEntry&)>& visit)
{
    return ContentCheck{database, facts}.run(visit);
}

DamageReport verifyStructure(Database& database)
{
    auto query = database.prepare("PRAGMA quick_check(5)");
    if (!query)
        return {{DamagedPart::File, query.reason(), 0}};
    DamageReport report;
    for (;;) {
        const auto row = query->step();
        if (!row)
            report.push_back({DamagedPart::File, row.reason(), 0});
        if (!row || !*row)
            return report;
        if (query->text(0) != QStringLiteral("ok"))
            report.push_back(
                {DamagedPart::File,
                 translated(QT_TRANSLATE_NOOP("crossread", "The file's structure is damaged: %1."))
                     .arg(query->text(0)),
                 0});
    }
}

DamageReport verifyTail(const ProjectFacts& facts, const std::optional<Testimony>& testimony)
{
    if (!testimony)
        return {};
    const Testimony now = testimonyOf(facts);
    const bool isBehind = now.commits < testimony->commits;
    const bool isAnother = now.commits == testimony->commits && now.facts != testimony->facts;
    if (now.project != testimony->project || (!isBehind && !isAnother))
        return {};
    if (testimony->sequence > facts.sequence)
        return {{DamagedPart::Tail,
                 translated(
                     QT_TRANSLATE_NOOP("crossread",
                                       "The changes %1 to %2, made between %3 and %4, are not in the file."))
                     .arg(facts.sequence + 1)
                     .arg(testimony->sequence)
                     .arg(momentOf(facts.written), momentOf(testimony->written)),
                 0}};
    return {{DamagedPart::Tail,
             translated(
                 QT_TRANSLATE_NOOP(
                     "crossread", "What was written between %1 and %2 is not in the file as it was written."))
                 .arg(momentOf(facts.written), momentOf(testimony->written)),
             0}};
}

DamageReport verifyProjectAt(const QString& path)
{
    const auto bad = [](const QString& reason) { return DamageReport{{DamagedPart::File, reason, 0}}; };
    auto database = Database::open(path, DatabaseMode::Immutable);
    if (!database)
        return bad(database.reason());
    const auto hasSchema = hasOwnSchema(**database);
    if (!hasSchema)
        return bad(hasSchema.reason());
    const auto facts = readFacts(**database);
    if (!*hasSchema || !facts)
        return bad(facts
                       ? translated(QT_TRANSLATE_NOOP("crossread", "Its tables are not those of a project."))
                       : facts.reason());
    DamageReport report = verifyStructure(**database);
    for (Damage& damage : verifyContent(**database, *facts))
        report.push_back(std::move(damage));
    return report;
}

} // namespace crossread
