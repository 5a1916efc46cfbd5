// SPDX-License-Identifier: GPL-3.0-or-later
// Bits flipped, sectors zeroed or filled with rubbish, files cut short: the main file of a closed project,
// and main file, log and witness of one that was not closed. 300 rounds, or --rounds 20000.
#include "model/store/backups.h"
#include "model/store/database.h"
#include "model/store/store_fixture.h"

#include <algorithm>
#include <random>

using namespace crossread;
using namespace crossread::test;

namespace {

/// The files of a project, by what follows its name.
using Files = std::map<QString, QByteArray>;

struct Subject {
    Files files;
    QByteArray content;
};

Subject subjectAt(const QString& path, const QByteArray& content)
{
    Subject subject{{}, content};
    for (const char* part : {"", "-wal", "-witness"}) {
        if (QFile::exists(path + QLatin1String(part)))
            subject.files[QLatin1String(part)] = bytesOfFile(path + QLatin1String(part));
    }
    return subject;
}

void damageSector(QByteArray& bytes, qsizetype place, bool withRubbish, std::mt19937& random)
{
    constexpr qsizetype sector = 512;
    const qsizetype begin = place / sector * sector;
    const qsizetype end = std::min(begin + sector, bytes.size());
    for (qsizetype i = begin; i < end; ++i)
        bytes[i] = withRubbish ? static_cast<char>(random()) : '\0';
}

QString damage(QByteArray& bytes, std::mt19937& random)
{
    const auto place = static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()));
    switch (random() % 6) {
    case 0:
        damageSector(bytes, place, false, random);
        return QStringLiteral("sector of zeros at %1").arg(place);
    case 1:
        damageSector(bytes, place, true, random);
        return QStringLiteral("sector of rubbish at %1").arg(place);
    case 2:
        bytes.truncate(place);
        return QStringLiteral("cut at %1").arg(place);
    default:
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
        return QStringLiteral("bit flipped at %1").arg(place);
    }
}

} // namespace

class TestDamage : public QObject {
    Q_OBJECT

private:
    ProjectFolder m_folder{ProjectFolder::Place::Memory};
    const ArticleKey m_changed{7, 9};
    Subject m_closed;
    Subject m_unclosed;

    static void fill(ProjectFile& file, quint64 first, quint64 last)
    {
        for (quint64 i = first; i <= last; i += 3)
            VERIFY_OK(file.append({changeEntry(i), changeEntry(i + 1), changeEntry(i + 2)}));
        VERIFY_OK(file.setLayout(QStringLiteral("docks"), QByteArray::number(last)));
    }

    /// Lays the files out and opens them.
    [[nodiscard]] ProjectOpening openingOf(const Files& files, const OpenOptions& options) const
    {
        for (const char* part : {"", "-wal", "-witness", "-shm"})
            QFile::remove(m_folder.path() + QLatin1String(part));
        for (const auto& [part, bytes] : files) {
            if (!writeFile(m_folder.path() + part, bytes))
                qFatal("the test cannot write its files");
        }
        return ProjectFile::open(m_folder.path(), options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        {
            const auto made = ProjectFile::create(m_folder.path(), m_folder.options());
            QVERIFY(made.file);
            std::vector<std::pair<StoredSource, StoredArticle>> articles;
            for (int i = 1; i <= 12; ++i)
                articles.push_back(articleNumber(i * 30));
            VERIFY_OK(made.file->addArticles(articles));
            for (const char* text : {"Lamps were lit.", "Lamps were lit at dusk.", "No lamp was lit."})
                VERIFY_OK(made.file->addArticles({changedArticle(m_changed, QByteArray(text).repeated(80))}));
            fill(*made.file, 1, 150);
            VERIFY_OK(made.file->putSnapshot({150, QByteArray(3000, 's')}));
            VERIFY_OK(Backups{m_folder.options().backupFolder}.make(*made.file));
            m_closed.content = contentOf(*made.file);
        }
        m_closed = subjectAt(m_folder.path(), m_closed.content);
        const auto opening = ProjectFile::open(m_folder.path(), m_folder.options());
        QVERIFY(opening.file);
        fill(*opening.file, 151, 240);
        m_unclosed = subjectAt(m_folder.path(), contentOf(*opening.file));
        QCOMPARE(m_closed.files.size(), 1U);
        QCOMPARE(m_unclosed.files.size(), 3U);
    }

    void undamagedFilesOpenWithoutAWord()
    {
        for (const Subject& subject : {m_closed, m_unclosed}) {
            const auto opening = openingOf(subject.files, m_folder.options());
            QVERIFY2(opening.file && !opening.problem, qPrintable(sentencesOf(opening)));
            QCOMPARE(contentOf(*opening.file), subject.content);
        }
    }

    void damageToContentIsNoticedAndABackupOffered()
    {
        const int rounds = Rounds::orUsual(300);
        std::mt19937 random{Rounds::instance().seed};
        int noticed = 0;
        int harmless = 0;
        QStringList unnoticed;
        for (int round = 0; round < rounds; ++round) {
            const Subject& subject = random() % 2 == 0 ? m_closed : m_unclosed;
            Files files = subject.files;
            // The log is where the newest work is; the witness is small.
            const auto pick = random() % 10;
            const QString part = files.size() == 1 || pick < 4 ? QString()
                                 : pick < 9                    ? QStringLiteral("-wal")
                                                               : QStringLiteral("-witness");
            const QString what = part + u' ' + damage(files[part], random);
            const auto opening = openingOf(files, m_folder.options());
            if (opening.problem) {
                ++noticed;
                const bool isOffered = std::ranges::find(opening.problem->waysOn, WayOn::RestoreBackup) !=
                                       opening.problem->waysOn.end();
                QVERIFY2(opening.file || isOffered, qPrintable(what + u' ' + sentencesOf(opening)));
                QVERIFY(opening.problem->sentence.contains(QStringLiteral("Affair.crossread")));
            } else if (contentOf(*opening.file) == subject.content) {
                ++harmless;
            } else {
                unnoticed.append(what);
            }
        }
        qInfo("%d rounds: %d noticed, %d changed nothing, %lld unnoticed %s", rounds, noticed, harmless,
              static_cast<long long>(unnoticed.size()), qPrintable(unnoticed.join(QStringLiteral("; "))));
        QVERIFY(noticed > rounds / 4);
        QVERIFY(static_cast<double>(unnoticed.size()) <=
                0.001 * (noticed + static_cast<double>(unnoticed.size())));
    }

    void theReportTellsWhichChangeIsDamaged()
    {
        Files files = m_closed.files;
        QByteArray& main = files[QString()];
        const QByteArray words = changeEntry(37).inverse;
        const qsizetype place =
            main.indexOf(words + '\0') >= 0 ? main.indexOf(words + '\0') : main.indexOf(words);
        QVERIFY(place > 0);
        main[place] = 'T';
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY(!opening.file);
        QCOMPARE(opening.problem->kind, ProjectProblemKind::Damaged);
        QVERIFY2(opening.problem->details.first().contains(QStringLiteral("37")),
                 qPrintable(sentencesOf(opening)));
        QVERIFY(opening.problem->details.first().contains(QStringLiteral("Note 37")));
    }

    void aFirstChangeIsSaidToComeAfterNothing()
    {
        Files files = m_closed.files;
        QByteArray& main = files[QString()];
        const qsizetype place = main.indexOf(changeEntry(1).name.toUtf8() + changeEntry(1).forward.left(3));
        QVERIFY(place > 0);
        main[place] = 'n';
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY(!opening.file);
        QVERIFY2(opening.problem->details.first().startsWith(QStringLiteral("Change 1 is damaged")),
                 qPrintable(sentencesOf(opening)));
        QVERIFY2(!opening.problem->details.first().contains(QStringLiteral("after")),
                 qPrintable(sentencesOf(opening)));
    }

    void whatCanStillBeReadOpensReadOnlyWhenDamageIsAccepted()
    {
        Files files = m_closed.files;
        QByteArray& main = files[QString()];
        main[main.indexOf(changeEntry(37).inverse)] = 'T';
        OpenOptions options = m_folder.options();
        options.acceptsDamage = true;
        const auto opening = openingOf(files, options);
        QVERIFY(opening.file && opening.file->isReadOnly());
        QCOMPARE(opening.problem->kind, ProjectProblemKind::Damaged);
        // It is open: that is not offered again, and what is to be done is said.
        QVERIFY(std::find(opening.problem->waysOn.begin(), opening.problem->waysOn.end(),
                          WayOn::OpenDamaged) == opening.problem->waysOn.end());
        QVERIFY(opening.problem->sentence.contains(QStringLiteral("Save a Copy")));
        QCOMPARE(journalOf(*opening.file).size(), 149U);
        QVERIFY(!opening.file->append({changeEntry(151)}));
        QCOMPARE(bytesOfFile(m_folder.path()), main);
        // A copy of it is sound.
        const QString copy = m_folder.path(QStringLiteral("Rescued.crossread"));
        VERIFY_OK(opening.file->saveCopy(copy));
        const auto rescued = ProjectFile::open(copy, m_folder.options());
        QVERIFY2(rescued.file && !rescued.problem, qPrintable(sentencesOf(rescued)));
        QCOMPARE(rescued.file->lastSequence(), 149U);
        QCOMPARE(rescued.file->articles()->size(), 13U);
        const auto captures = rescued.file->captures();
        QCOMPARE(captures->size(), 2U);
        QCOMPARE(captures->back().article.text, QByteArray("Lamps were lit at dusk.").repeated(80));
        QCOMPARE(captures->back().until, opening.file->captures()->back().until);
        QCOMPARE(rescued.file->source(captures->back().article.source)->bytes,
                 "<p>" + captures->back().article.text);
        QCOMPARE(rescued.file->entry(37)->name, QStringLiteral("Note 38"));
    }

    void changesMissingAtTheEndAreNamedAndTheFileCanBeWrittenOn()
    {
        Files files = m_unclosed.files;
        QByteArray& log = files[QStringLiteral("-wal")];
        log.truncate(log.size() / 2);
        const auto refused = openingOf(files, m_folder.options());
        QVERIFY(!refused.file);
        QVERIFY2(refused.problem->details.first().contains(QStringLiteral("240")),
                 qPrintable(sentencesOf(refused)));
        OpenOptions options = m_folder.options();
        options.acceptsDamage = true;
        const auto opening = openingOf(files, options);
        QVERIFY(opening.file && !opening.file->isReadOnly());
        const quint64 next = opening.file->lastSequence() + 1;
        QVERIFY(next > 150 && next < 240);
        VERIFY_OK(opening.file->append({changeEntry(next)}));
    }

    void aLogThatWasLeftBehindIsNoticed()
    {
        Files files = m_unclosed.files;
        files.erase(QStringLiteral("-wal"));
        files.erase(QStringLiteral("-witness"));
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY(!opening.file);
        QVERIFY2(opening.problem->details.first().contains(QStringLiteral("-wal")),
                 qPrintable(sentencesOf(opening)));
    }

    void aLogThatIsMissingIsToldAtEveryOpeningAndReadingLeavesNothing()
    {
        const Files alone{{QString(), m_unclosed.files.at(QString())}};
        OpenOptions reading = m_folder.options();
        reading.isReadOnly = true;
        QVERIFY(!openingOf(alone, reading).file);
        for (const OpenOptions& options : {reading, m_folder.options(), reading, m_folder.options()}) {
            const auto opening = ProjectFile::open(m_folder.path(), options);
            QVERIFY(!opening.file);
            QVERIFY2(opening.problem->details.first().contains(QStringLiteral("-wal")),
                     qPrintable(sentencesOf(opening)));
        }
        QVERIFY(openingOf(m_closed.files, reading).file);
        for (const char* part : {"-wal", "-shm", "-witness"})
            QVERIFY2(!QFile::exists(m_folder.path() + QLatin1String(part)), part);
    }

    void whatTheWitnessFindsWholeIsNotMissed()
    {
        Files files;
        {
            const auto opening = openingOf(m_closed.files, m_folder.options());
            QVERIFY(opening.file);
            fill(*opening.file, 151, 180);
            // As after the log was carried over, before anything else was written.
            auto other = Database::open(m_folder.path(), DatabaseMode::ReadWrite);
            QVERIFY(other.isOk());
            const auto busy = (*other)->integerOf("PRAGMA wal_checkpoint(TRUNCATE)");
            QVERIFY(busy.isOk());
            QCOMPARE(**busy, qint64{0});
            files = subjectAt(m_folder.path(), {}).files;
        }
        QCOMPARE(files.at(QStringLiteral("-wal")).size(), 0);
        files.erase(QStringLiteral("-wal"));
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY2(opening.file && !opening.problem, qPrintable(sentencesOf(opening)));
        QCOMPARE(opening.file->lastSequence(), quint64{180});
    }

    void anOlderFileUnderTheLogOfANewerOneIsNotSpoilt()
    {
        Files files = m_unclosed.files;
        files[QString()] = m_closed.files.at(QString());
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY(!opening.file);
        QCOMPARE(opening.problem->kind, ProjectProblemKind::Damaged);
        QCOMPARE(bytesOfFile(m_folder.path()), m_closed.files.at(QString()));
    }

    void theLayoutAloneIsMended()
    {
        Files files = m_closed.files;
        QByteArray& main = files[QString()];
        const qsizetype place = main.indexOf("docks");
        QVERIFY(place > 0);
        main[place] = 'D';
        const auto opening = openingOf(files, m_folder.options());
        QVERIFY2(opening.file && opening.problem, qPrintable(sentencesOf(opening)));
        QVERIFY(!opening.file->isReadOnly());
        QCOMPARE(journalOf(*opening.file).size(), 150U);
        VERIFY_OK(opening.file->setLayout(QStringLiteral("docks"), "right"));
    }

    void theDamagedFileIsKeptWhenABackupTakesItsPlace()
    {
        Files files = m_closed.files;
        QByteArray& main = files[QString()];
        std::mt19937 random{1};
        damageSector(main, main.size() / 2, true, random);
        QVERIFY(!openingOf(files, m_folder.options()).file);
        const Backups backups{m_folder.options().backupFolder};
        const auto backup = backups.lastGood(m_folder.path());
        QVERIFY(backup);
        const auto aside = backups.restore(*backup, m_folder.path());
        VERIFY_OK(aside);
        QCOMPARE(bytesOfFile(*aside), main);
        QFile::remove(*aside);
        const auto opening = ProjectFile::open(m_folder.path(), m_folder.options());
        QVERIFY2(opening.file && !opening.problem, qPrintable(sentencesOf(opening)));
        QCOMPARE(contentOf(*opening.file), m_closed.content);
    }
};

CROSSREAD_ROUNDS_MAIN(TestDamage)
#include "tst_damage.moc"
