// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/enumeration.h"
#include "model/corpus/corpus.h"
#include "model/notes/change.h"

#include <QTest>

#include <set>

using namespace crossread;

namespace {

enum class Alone : unsigned char { Only };
enum class Several : quint32 { First, Second, Third, AnotherFirst = First };

template <typename E>
void everyValueHasANameOfItsOwn()
{
    std::set<std::string_view> names;
    for (int i = 0; i < countOf<E>(); ++i)
        names.insert(nameOf(static_cast<E>(i)));
    QCOMPARE(names.size(), static_cast<std::size_t>(countOf<E>()));
    QVERIFY(!names.contains(std::string_view()));
}

} // namespace

/// How many values an enumeration has, which the compiler tells.
class TestEnumeration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreCounted()
    {
        QCOMPARE(countOf<Alone>(), 1);
        QCOMPARE(countOf<Several>(), 3);
        // Of those that go to files: the last value, and what stands behind it.
        QCOMPARE(countOf<Comparator>() - 1, static_cast<int>(Comparator::AtLeast));
        QCOMPARE(countOf<DateBasis>() - 1, static_cast<int>(DateBasis::Analyst));
        QCOMPARE(countOf<LinkKind>() - 1, static_cast<int>(LinkKind::Own));
        QVERIFY(!enumeration::isNamed<static_cast<LinkKind>(countOf<LinkKind>())>());
    }

    void whatGoesToFilesByItsNameHasOne()
    {
        everyValueHasANameOfItsOwn<EntityKind>();
        everyValueHasANameOfItsOwn<Comparator>();
        everyValueHasANameOfItsOwn<Measure>();
        everyValueHasANameOfItsOwn<Stance>();
        everyValueHasANameOfItsOwn<DatePrecision>();
        everyValueHasANameOfItsOwn<NoteColour>();
        everyValueHasANameOfItsOwn<LinkKind>();
        everyValueHasANameOfItsOwn<FindingKind>();
    }
};

QTEST_GUILESS_MAIN(TestEnumeration)
#include "tst_enumeration.moc"
