// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/project_file.h"

#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

namespace crossread::test {

/// An entry as the notes make them; the bytes depend on the sequence, so that mixed-up rows show.
inline JournalEntry changeEntry(quint64 sequence, bool joinsPrevious = false)
{
    JournalEntry entry;
    entry.sequence = sequence;
    entry.joinsPrevious = joinsPrevious;
    entry.time = 1'700'000'000'000 + sequence;
    entry.name = QStringLiteral("Note %1").arg(sequence);
    entry.forward =
        QByteArray("do ") + QByteArray::number(sequence).repeated(1 + static_cast<int>(sequence % 40));
    entry.inverse = QByteArray("take back ") + QByteArray::number(sequence);
    return entry;
}

inline JournalEntry actEntry(quint64 sequence, JournalAct act, quint64 step)
{
    JournalEntry entry;
    entry.sequence = sequence;
    entry.act = act;
    entry.step = step;
    entry.time = 1'700'000'000'000 + sequence;
    return entry;
}

/// A folder with a path for one project in it, and one for its backups.
class ProjectFolder {
public:
    ProjectFolder() = default;
    /// In memory where the system has such a place: for tests that ask nothing of the disk, and are many.
    enum class Place : unsigned char { Memory };
    explicit ProjectFolder(Place /*unused*/)
        : m_folder(QFileInfo{QStringLiteral("/dev/shm")}.isWritable()
                       ? QStringLiteral("/dev/shm/crossread-XXXXXX")
                       : QDir::temp().filePath(QStringLiteral("crossread-XXXXXX")))
    {
    }

    [[nodiscard]] QString path(const QString& name = QStringLiteral("Affair.crossread")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] OpenOptions options() const
    {
        OpenOptions options;
        options.backupFolder = path(QStringLiteral("backups"));
        return options;
    }

private:
    QTemporaryDir m_folder;
};

inline std::vector<JournalEntry> journalOf(ProjectFile& file, quint64 after = 0)
{
    std::vector<JournalEntry> entries;
    const auto read = file.readJournal(after, [&](const JournalEntry& entry) { entries.push_back(entry); });
    if (!read)
        qWarning("%s", qPrintable(read.reason()));
    return entries;
}

/// Everything a project holds, but what it says about itself: two projects with the same content give the
/// same bytes.
inline QByteArray contentOf(ProjectFile& file)
{
    QByteArray content;
    QDataStream stream{&content, QIODevice::WriteOnly};
    for (const JournalEntry& entry : journalOf(file))
        stream << entry.sequence << static_cast<int>(entry.act) << entry.step << entry.joinsPrevious
               << entry.time << entry.name << entry.forward << entry.inverse;
    const auto articles = file.articles();
    if (!articles)
        return articles.reason().toUtf8();
    for (const StoredArticle& article : *articles) {
        stream << article.key.high << article.key.low << article.path << article.text << article.textHash;
        const auto source = file.source(article.source);
        if (!source)
            return source.reason().toUtf8();
        stream << source->path << source->bytes << source->hash << source->reading;
    }
    const auto captures = file.captures();
    if (!captures)
        return captures.reason().toUtf8();
    for (const StoredCapture& capture : *captures) {
        stream << capture.article.key.high << capture.article.path << capture.article.text << capture.until;
        const auto source = file.source(capture.article.source);
        stream << (source ? source->bytes : source.reason().toUtf8());
    }
    for (const char* name : {"docks", "columns"})
        stream << file.layout(QLatin1String(name))->data();
    return content;
}

inline std::pair<StoredSource, StoredArticle> articleNumber(int number)
{
    const QString path = QStringLiteral("/articles/%1.txt").arg(number);
    QByteArray bytes;
    for (int line = 0; line < 40 + number; ++line)
        bytes += "Line " + QByteArray::number(line * number) + " of an article about lamps and tides.\n";
    return {{path, bytes, {}, "text/plain"}, {{}, path, 0, bytes.trimmed(), {}}};
}

/// The same article, saying something else.
inline std::pair<StoredSource, StoredArticle> changedArticle(const ArticleKey& key, const QByteArray& text)
{
    const QString path = QStringLiteral("/articles/changed.txt");
    return {{path, "<p>" + text, {}, "file"}, {key, path, 0, text, {}}};
}

inline QByteArray bytesOfFile(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

inline QString sentencesOf(const ProjectOpening& opening)
{
    return opening.problem ? opening.problem->sentence + u' ' + opening.problem->details.join(u' ')
                           : QString();
}

/// How often a random test does its round, and from which seed: options of the test program, `--rounds N
/// --seed N`, that are taken out of its arguments. Without them \a usual rounds and always the same seed, so
/// that a run that fails fails again.
struct Rounds {
    int count;
    quint32 seed;

    static Rounds& instance()
    {
        static Rounds rounds{0, 1};
        return rounds;
    }
    static void take(int& argc, char** argv)
    {
        int kept = 1;
        for (int i = 1; i < argc; ++i) {
            const QByteArray argument{argv[i]};
            if (i + 1 < argc && argument == "--rounds")
                instance().count = QByteArray{argv[++i]}.toInt();
            else if (i + 1 < argc && argument == "--seed")
                instance().seed = QByteArray{argv[++i]}.toUInt();
            else
                argv[kept++] = argv[i];
        }
        argc = kept;
        // Qt Test ends a function after five minutes.
        if (instance().count > 0 && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");
    }
    static int orUsual(int usual)
    {
        qInfo("seed %u", instance().seed);
        return instance().count > 0 ? instance().count : usual;
    }
};

/// The reason of a Result that failed, for the message of a test.
template <typename T>
QString reasonOf(const Result<T>& result)
{
    return result ? QString() : result.reason();
}

} // namespace crossread::test

/// The test ends here when the Result is none.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto& verifiedResult = (result);                                                               \
        QVERIFY2(verifiedResult.isOk(), qPrintable(crossread::test::reasonOf(verifiedResult)));              \
    } while (false)

/// The main function of a test with Rounds.
#define CROSSREAD_ROUNDS_MAIN(TestClass)                                                                     \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        crossread::test::Rounds::take(argc, argv);                                                           \
        const QCoreApplication application{argc, argv};                                                      \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
