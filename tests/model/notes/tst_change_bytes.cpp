// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/notebook.h"
#include "random_changes.h"

#include <QTest>

using namespace crossread;
using test::RandomChanges;

namespace {

constexpr ArticleKey article{5, 1}; ///< one of those that random changes are about

} // namespace

class ChangeBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredChangesOfEveryKindAreUndoneAndRedoneToTheByte();
    void changesAndSnapshotsReadBackAsTheyWereWritten();
    void hostileBytesAreRefusedWithASentence();
    void unknownActsAndVersionsAreRefused();
};

void ChangeBytesTest::fiveHundredChangesOfEveryKindAreUndoneAndRedoneToTheByte()
{
    for (quint32 seed = 1; seed <= 4; ++seed) {
        RandomChanges changes(seed);
        Notebook notebook;
        const QByteArray first = notebook.hash();
        std::vector<Change> inverses;
        std::set<std::size_t> kinds;
        while (inverses.size() < 500) {
            const Change change = changes.next(notebook);
            const Notebook before = inverses.size() % 50 == 0 ? notebook : Notebook();
            auto inverse = notebook.apply(change);
            if (!inverse) {
                if (inverses.size() % 50 == 0)
                    QVERIFY(notebook == before);
                continue;
            }
            kinds.insert(change.act.index());
            inverses.push_back(*std::move(inverse));
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Act>);
        const QByteArray last = notebook.hash();
        std::vector<Change> forward;
        for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
            auto again = notebook.apply(*inverse);
            QVERIFY2(again, again ? "" : qPrintable(again.reason()));
            forward.push_back(*std::move(again));
        }
        QVERIFY(notebook.isEmpty());
        QCOMPARE(notebook.hash(), first);
        // Half the way, then through bytes, as after a restart.
        for (std::size_t i = forward.size(); i > 0; --i) {
            if (i == forward.size() / 2) {
                auto read = Notebook::fromBytes(notebook.toBytes());
                QVERIFY2(read, read ? "" : qPrintable(read.reason()));
                notebook = *std::move(read);
            }
            QVERIFY(notebook.apply(forward[i - 1]));
        }
        QCOMPARE(notebook.hash(), last);
    }
}

void ChangeBytesTest::changesAndSnapshotsReadBackAsTheyWereWritten()
{
    RandomChanges changes(11);
    Notebook notebook;
    for (int i = 0; i < 600; ++i) {
        const Change change = changes.next(notebook);
        const QByteArray bytes = toBytes(change);
        const auto read = changeFromBytes(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.reason()));
        QVERIFY(*read == change);
        QCOMPARE(toBytes(*read), bytes);
        static_cast<void>(notebook.apply(change));
    }
    const auto copy = Notebook::fromBytes(notebook.toBytes());
    QVERIFY2(copy, copy ? "" : qPrintable(copy.reason()));
    QVERIFY(*copy == notebook);
    QCOMPARE(copy->notesIn(article), notebook.notesIn(article));
    for (const auto& [key, tag] : notebook.tags())
        QCOMPARE(copy->notesWith(key), notebook.notesWith(key));
}

void ChangeBytesTest::hostileBytesAreRefusedWithASentence()
{
    RandomChanges changes(12);
    Notebook notebook;
    std::mt19937 random(3);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        const Change change = changes.next(notebook);
        QByteArray bytes = toBytes(change);
        for (std::size_t flips = 1 + random() % 4; flips > 0; --flips)
            bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random());
        if (random() % 4 == 0)
            bytes.truncate(qsizetype(random() % std::size_t(bytes.size())));
        const auto read = changeFromBytes(bytes);
        if (read) {
            static_cast<void>(notebook.apply(*read)); // valid after all, or refused: never a crash
            continue;
        }
        ++refused;
        QVERIFY(read.reason().endsWith(u'.'));
        QVERIFY(!Notebook::fromBytes(bytes));
    }
    QVERIFY(refused > 1000);
    QVERIFY(!changeFromBytes({}));
    QVERIFY(!changeFromBytes(QByteArray(100000, '\x9f')));
    QVERIFY(!changeFromBytes(QByteArray::fromHex("9bffffffffffffffff")));
}

void ChangeBytesTest::unknownActsAndVersionsAreRefused()
{
    QByteArray bytes = toBytes(Change(RemoveNote{{1, 2}}));
    bytes.replace("remove note", "remove nose");
    const auto act = changeFromBytes(bytes);
    QVERIFY(!act);
    QVERIFY2(act.reason().contains(QStringLiteral("remove nose")), qPrintable(act.reason()));

    bytes = toBytes(Change(RemoveNote{{1, 2}}));
    const qsizetype version = bytes.indexOf("version") + 7;
    bytes[version] = 9;
    const auto later = changeFromBytes(bytes);
    QVERIFY(!later);
    QVERIFY2(later.reason().contains(QStringLiteral("another version")), qPrintable(later.reason()));
}

QTEST_GUILESS_MAIN(ChangeBytesTest)
#include "tst_change_bytes.moc"
