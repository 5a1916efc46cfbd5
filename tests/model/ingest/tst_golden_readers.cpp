// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/data/readers as its reader and the description of passages tell it, against what stands
// beside it. With CROSSREAD_UPDATE_EXPECTED set (target update-expected) the expected files are written anew.
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/article_checks.h"
#include "model/ingest/reader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace crossread;

namespace {

QString folder()
{
    return qEnvironmentVariable("CROSSREAD_SOURCE", QDir::currentPath()) +
           QStringLiteral("/tests/data/readers");
}

QByteArray oneLine(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).replace('\n', " / ");
}

QByteArray line(const char* name, std::string_view value)
{
    return QByteArray(name) + ": " + oneLine(value) + '\n';
}

QByteArray dayText(std::optional<Day> day)
{
    return day ? QByteArray::fromStdString(isoDate(*day)) : QByteArray("-");
}

/// All that a reader and the description tell, a line a passage.
QByteArray described(const Article& article)
{
    QByteArray text = line("title", article.title) + line("source", article.source) +
                      line("author", article.author) + line("url", article.url) +
                      line("language", article.language) + line("encoding", article.encoding);
    text += "published: " + dayText(article.published.range.from) + " to " +
            dayText(article.published.range.to) + " by " + oneLine(nameOf(article.published.basis)) + '\n';
    for (const Passage& passage : article.passages) {
        text += '\n' + oneLine(nameOf(passage.kind));
        if (passage.level > 0)
            text += ' ' + QByteArray::number(passage.level);
        text += " as " + oneLine(nameOf(passage.role));
        if (!passage.reason.empty())
            text += " (" + oneLine(passage.reason) + ')';
        text += "\n    " + oneLine(passage.span.in(article.text)) + '\n';
    }
    return text;
}

} // namespace

class GoldenReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsExpected_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder()).entryList(
            {QStringLiteral("*.txt"), QStringLiteral("*.md"), QStringLiteral("*.html")}, QDir::Files,
            QDir::Name);
        QVERIFY2(names.size() >= 5, "the inputs are not where CROSSREAD_SOURCE points");
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void readsAsExpected()
    {
        QFETCH(QString, name);
        const QString path = folder() + QLatin1Char('/') + name;
        QFile input(path);
        QVERIFY(input.open(QIODevice::ReadOnly));
        auto article = readArticle({name, input.readAll()});
        QVERIFY2(article.isOk(), qPrintable(article ? QString() : article.reason()));
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon.isOk());
        describe(*article, **lexicon);
        QCOMPARE(faultOf(*article), QString());

        QFile expected(path + QStringLiteral(".expected"));
        if (qEnvironmentVariableIsSet("CROSSREAD_UPDATE_EXPECTED")) {
            QVERIFY(expected.open(QIODevice::WriteOnly));
            QCOMPARE(expected.write(described(*article)), described(*article).size());
            return;
        }
        QVERIFY2(expected.open(QIODevice::ReadOnly), "no expected file: build the target update-expected");
        const QList<QByteArray> want = expected.readAll().split('\n');
        const QList<QByteArray> got = described(*article).split('\n');
        for (qsizetype i = 0; i < std::min(want.size(), got.size()); ++i)
            QCOMPARE(got[i], want[i]);
        QCOMPARE(got.size(), want.size());
    }
};

QTEST_GUILESS_MAIN(GoldenReaders)
#include "tst_golden_readers.moc"
