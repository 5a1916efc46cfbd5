// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/notebook.h"

#include <QTest>

using namespace crossread;

class NotebookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsAddedAndTakenBack();
};

void NotebookTest::aNoteIsAddedAndTakenBack()
{
    Article article;
    article.path = QStringLiteral("a.txt");
    article.text = "One two three four five.";
    Notebook notebook;
    const QByteArray first = notebook.hash();
    const Change add =
        AddNote{{newKey<NoteKey>(), makeAnchor(article, {4, 7}), NoteColour::Blue, "why", {}, {}, {}}};
    const Result<Change> read = changeFromBytes(toBytes(add));
    QVERIFY2(read.isOk(), read ? "" : qPrintable(read.reason()));
    QVERIFY(*read == add);
    const auto inverse = notebook.apply(add);
    QVERIFY(inverse);
    const auto copy = Notebook::fromBytes(notebook.toBytes());
    QVERIFY2(copy.isOk(), copy ? "" : qPrintable(copy.reason()));
    QVERIFY(*copy == notebook);
    QVERIFY(notebook.apply(*inverse));
    QCOMPARE(notebook.hash(), first);
}

QTEST_GUILESS_MAIN(NotebookTest)
#include "tst_notebook.moc"
