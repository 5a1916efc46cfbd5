// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

namespace {

const QByteArray longParagraph = "The maker of the new model said that it had trained it for a small part of "
                                 "what others pay, and that it would "
                                 "give the weights away; the rivals doubted both and asked to see the bills "
                                 "before they would believe a word of it.";
const QByteArray otherParagraph = "Analysts were divided over what that means for the demand for chips, "
                                  "which had driven up prices for two years, and "
                                  "some of them recalled that cheaper engines had made people drive more and "
                                  "not less than they had driven before.";

Article described(const QByteArray& text, const QString& name = QStringLiteral("a.txt"))
{
    auto article = readArticle({name, text});
    if (!article)
        qFatal("%s", qPrintable(article.reason()));
    describe(*article, Lexicon{});
    return std::move(*article);
}

QByteArray roleOf(const Article& article, const QByteArray& line)
{
    for (const Passage& passage : article.passages)
        if (passage.span.in(article.text) ==
            std::string_view{line.constData(), static_cast<std::size_t>(line.size())})
            return QByteArray::fromStdString(std::string{nameOf(passage.role)});
    return "not a passage";
}

QByteArray published(const Article& article)
{
    return article.published.isKnown() ? QByteArray::fromStdString(isoDate(*article.published.range.from))
                                       : QByteArray{};
}

} // namespace

class PassagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsFurnitureByItsWords_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* const line : {"See also  Big shop closes its doors",
                                       "Leave a Reply",
                                       "Post a Comment",
                                       "0 Comments",
                                       "12 Shares",
                                       "6/recent/ticker-posts",
                                       "5 min read",
                                       "SUNRISE IS OUR NEWSLETTER ABOUT CHIPS. TO SUBSCRIBE, CLICK HERE.",
                                       "Advertisement",
                                       "Read more: The chip war in five charts",
                                       "Share on Facebook",
                                       "© 2025 The Example Post. All rights reserved.",
                                       "Related articles",
                                       "Sign up for our daily newsletter",
                                       "This website uses cookies to improve your experience.",
                                       "* * *",
                                       "We may earn a commission when you buy through these links.",
                                       "Tags: chips, models",
                                       "Lesen Sie auch: Der neue Chip",
                                       "Home | World | Business | Opinion"})
            QTest::newRow(line) << QByteArray(line);
    }

    void tellsFurnitureByItsWords()
    {
        QFETCH(QByteArray, line);
        const auto below = described("A headline of the day\n\n" + longParagraph + "\n\n" + otherParagraph +
                                     "\n\n" + line + "\n");
        QCOMPARE(roleOf(below, line), QByteArray("furniture"));
    }

    void keepsTheArticlesOwnWords_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* const line :
             {"Share prices fell by a tenth.", "“Read more books,” she said.",
              "Comments by the minister moved the market.", "Next came the price war.",
              "[*] The index lists the thousand largest firms.", "Related parties paid less.",
              "Home prices rose.", "Subscribers left in droves.", "By 2030 the market will have doubled.",
              "Source: company reports"})
            QTest::newRow(line) << QByteArray(line);
    }

    void keepsTheArticlesOwnWords()
    {
        QFETCH(QByteArray, line);
        const auto article = described("A headline of the day\n\n" + longParagraph + "\n\n" + line + "\n\n" +
                                       otherParagraph + "\n");
        QCOMPARE(roleOf(article, line), QByteArray("body"));
    }

    void tellsHeadlineBylineAndDateline()
    {
        const auto article = described(
            "Chips run short as demand grows\n\nBy Ada Quill and Ben Roe\n\nJanuary 31, 2025, 9:45 pm\n\n" +
            longParagraph + "\n\n" + otherParagraph + "\n");
        QCOMPARE(roleOf(article, "Chips run short as demand grows"), QByteArray("headline"));
        QCOMPARE(roleOf(article, "By Ada Quill and Ben Roe"), QByteArray("byline"));
        QCOMPARE(roleOf(article, "January 31, 2025, 9:45 pm"), QByteArray("dateline"));
        QCOMPARE(article.title, std::string("Chips run short as demand grows"));
        QCOMPARE(article.author, std::string("Ada Quill and Ben Roe"));
        QCOMPARE(published(article), QByteArray("2025-01-31"));
        QCOMPARE(article.published.basis, DateBasis::Dateline);
    }

    void takesTheOutletBetweenBylineAndDateAsSource()
    {
        const auto article = described("Chips run short as demand grows\n\nBy Ada Quill\nThe Example Post\n"
                                       "30 January 2025\n\n" +
                                       longParagraph + "\n\n" + otherParagraph + "\n");
        QCOMPARE(article.source, std::string("The Example Post"));
        QCOMPARE(roleOf(article, "The Example Post"), QByteArray("dateline"));
        QCOMPARE(article.author, std::string("Ada Quill"));
        const auto without = described("Chips run short\n\nThe Long Road Back\n\n" + longParagraph + "\n\n" +
                                       otherParagraph + "\n");
        QVERIFY(without.source.empty());
    }

    void readsBylinesInTheirForms_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("author");
        QTest::newRow("by") << QByteArray("By Ada Quill") << QByteArray("Ada Quill");
        QTest::newRow("job") << QByteArray("Ada Quill, Staff Writer") << QByteArray("Ada Quill");
        QTest::newRow("by and job") << QByteArray("By ADA QUILL | Staff Writer") << QByteArray("ADA QUILL");
        QTest::newRow("particle") << QByteArray("By Ben van der Roe") << QByteArray("Ben van der Roe");
        QTest::newRow("no name") << QByteArray("By the numbers") << QByteArray();
        QTest::newRow("one word") << QByteArray("By Design") << QByteArray();
    }

    void readsBylinesInTheirForms()
    {
        QFETCH(QByteArray, line);
        const auto article = described("Chips run short as demand grows\n\n" + line + "\n\n" + longParagraph +
                                       "\n\n" + otherParagraph + "\n");
        QTEST(QByteArray::fromStdString(article.author), "author");
    }

    void marksTheHeadlineShownTwiceAsRepeat()
    {
        const auto article =
            described("Ticker\n\nA cheap model scares the market\n\nA cheap model scares the market\n\n" +
                      longParagraph + "\n\n" + otherParagraph + "\n");
        QCOMPARE(roleOf(article, "Ticker"), QByteArray("furniture"));
        const Passage& second = article.passages.at(2);
        QCOMPARE(second.role, PassageRole::Repeat);
        QCOMPARE(second.repeats, std::optional<Span>{article.passages.at(1).span});
    }

    void marksRepeatedParagraphsAndPointsToTheFirst()
    {
        const auto article =
            described("Chips run short\n\n" + longParagraph + "\n\n" + otherParagraph + "\n\n" +
                      longParagraph + "\n\nShort line here.\n\n" + otherParagraph + "\n\nShort line here.\n");
        QCOMPARE(article.passages.at(3).role, PassageRole::Repeat);
        QCOMPARE(article.passages.at(3).repeats, std::optional<Span>{article.passages.at(1).span});
        QCOMPARE(article.passages.at(5).role, PassageRole::Repeat);
        QCOMPARE(article.passages.at(5).repeats, std::optional<Span>{article.passages.at(2).span});
        QCOMPARE(article.passages.at(6).role, PassageRole::Body);
    }

    void takesTheAgencyOfTheDatelineAsSource_data()
    {
        QTest::addColumn<QByteArray>("dateline");
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("slash") << QByteArray("Milan (ExampleNews/Agency) – ") << QByteArray("ExampleNews");
        QTest::newRow("date") << QByteArray("LONDON, Jan 31 (Wire) - ") << QByteArray("Wire");
        QTest::newRow("no dash") << QByteArray("The Union (EU) said that ") << QByteArray();
        QTest::newRow("sentence") << QByteArray("He left. Then (Monday) - ") << QByteArray();
    }

    void takesTheAgencyOfTheDatelineAsSource()
    {
        QFETCH(QByteArray, dateline);
        const auto article =
            described("Chips run short\n\n" + dateline + longParagraph + "\n\n" + otherParagraph + "\n");
        QTEST(QByteArray::fromStdString(article.source), "source");
    }

    void findsTheYearOfADatelineByItsWeekday()
    {
        const QByteArray recent = "It was founded in 2023, people who know it said.";
        const auto article = described("Friday, January 31\n\nChips run short\n\n" + longParagraph + "\n\n" +
                                       recent + "\n\n" + otherParagraph + "\n");
        QCOMPARE(published(article), QByteArray("2025-01-31"));
        QCOMPARE(article.published.text, std::string("Friday, January 31"));
        const auto without = described("Friday, January 31\n\nChips run short\n\n" + longParagraph + "\n\n" +
                                       otherParagraph + "\n");
        QCOMPARE(published(without), QByteArray());
        const auto ahead = described("Friday, January 31\n\nChips run short\n\n" + longParagraph + "\n\n" +
                                     recent + " It wants to lead by 2030.\n\n" + otherParagraph + "\n");
        QCOMPARE(published(ahead), QByteArray("2025-01-31"));
    }

    void takesNoStrayDateForThePublicationDate()
    {
        const auto article = described("Chips run short\n\n" + longParagraph + "\n\n" + otherParagraph +
                                       "\n\n05/01/2021 13:53\n");
        QCOMPARE(roleOf(article, "05/01/2021 13:53"), QByteArray("furniture"));
        QCOMPARE(published(article), QByteArray());
    }

    void takesTheDateOfTheAddressOrTheFileName()
    {
        const auto text = longParagraph + "\n\n" + otherParagraph + "\n";
        const auto byAddress = described("URL: https://example.org/2025/02/03/chips\n\n" + text);
        QCOMPARE(published(byAddress), QByteArray("2025-02-03"));
        QCOMPARE(byAddress.published.basis, DateBasis::Url);
        const auto byName = described(text, QStringLiteral("/x/2025-02-04 chips.txt"));
        QCOMPARE(published(byName), QByteArray("2025-02-04"));
        QCOMPARE(byName.published.basis, DateBasis::FileName);
    }

    void marksWhatFollowsACommentForm()
    {
        const auto article = described(
            "Chips run short\n\n" + longParagraph + "\n\n" + otherParagraph +
            "\n\nLeave a Reply\n\nGreat read, thanks!\n\nYour email address will not be published.\n");
        QCOMPARE(roleOf(article, "Great read, thanks!"), QByteArray("furniture"));
    }

    void tellsTheLanguage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("en") << longParagraph << QByteArray("en");
        QTest::newRow("de") << QByteArray("Der Hersteller sagte, dass das neue Modell nicht mit den teuren "
                                          "Chips und auch nicht im Ausland trainiert ist.")
                            << QByteArray("de");
        QTest::newRow("fr") << QByteArray("Le fabricant a dit que les puces du modèle ne sont pas dans la "
                                          "liste et que le prix est une surprise.")
                            << QByteArray("fr");
        QTest::newRow("es") << QByteArray("El fabricante dijo que los chips del modelo y el precio por los "
                                          "que pagan las empresas es una sorpresa.")
                            << QByteArray("es");
        QTest::newRow("zh") << QByteArray("这家公司表示新模型的训练成本很低。") << QByteArray("zh");
        QTest::newRow("ja") << QByteArray("この会社は新しいモデルを安く作ったと言った。") << QByteArray("ja");
        QTest::newRow("ru") << QByteArray("Компания сообщила о новой модели.") << QByteArray("ru");
        QTest::newRow("und") << QByteArray("xyzzy plugh 42") << QByteArray("und");
    }

    void tellsTheLanguage()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(described(text).language), "language");
    }

    void readsTheSampleArticlesAsTheirKeySays_data()
    {
        QTest::addColumn<QJsonObject>("key");
        QFile file{qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/tests/data/sample-key.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue& key :
             QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("articles")).toArray())
            QTest::newRow(qPrintable(key[QLatin1String("path")].toString())) << key.toObject();
    }

    void readsTheSampleArticlesAsTheirKeySays()
    {
        QFETCH(QJsonObject, key);
        const QString name = key.value(QLatin1String("path")).toString();
        QFile file{qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample/") + name};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Article article = described(file.readAll(), name);
        QCOMPARE(QString::fromStdString(article.title), key.value(QLatin1String("title")).toString());
        const QJsonObject date = key.value(QLatin1String("published")).toObject();
        QCOMPARE(QString::fromUtf8(published(article)), date.value(QLatin1String("from")).toString());
        QCOMPARE(QString::fromStdString(article.published.text),
                 date.value(QLatin1String("text")).toString());
        QCOMPARE(QString::fromStdString(std::string{nameOf(article.published.basis)}),
                 date.value(QLatin1String("basis")).toString());
        const QJsonArray furniture = key.value(QLatin1String("furniture")).toArray();
        const QJsonArray repeats = key.value(QLatin1String("repeats")).toArray();
        qsizetype repeatCount = 0;
        for (const Passage& passage : article.passages) {
            const QString text = QString::fromStdString(std::string{passage.span.in(article.text)});
            const auto isListedIn = [&text](const QJsonArray& list) {
                return std::ranges::any_of(list, [&text](const QJsonValue& one) {
                    return text.startsWith(one[QLatin1String("begins")].toString());
                });
            };
            repeatCount += passage.role == PassageRole::Repeat ? 1 : 0;
            // A line that tells the date may stand as dateline instead of as furniture.
            const bool isLeftOut =
                passage.role == PassageRole::Furniture || passage.role == PassageRole::Dateline;
            QVERIFY2(!isListedIn(furniture) || isLeftOut, qPrintable(text));
            QVERIFY2(passage.role != PassageRole::Furniture || isListedIn(furniture), qPrintable(text));
            QVERIFY2(passage.role != PassageRole::Repeat || isListedIn(repeats), qPrintable(text));
        }
        QCOMPARE(repeatCount, repeats.size());
    }

    void readsTheFiveArticlesAsAPersonWould_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("furniture");
        QTest::addColumn<int>("repeats");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("000") << QStringLiteral("000") << 2 << 0 << QByteArray() << QByteArray("AsiaNews");
        QTest::newRow("001") << QStringLiteral("001") << 0 << 0 << QByteArray() << QByteArray();
        QTest::newRow("002") << QStringLiteral("002") << 5 << 0 << QByteArray("2025-01-31") << QByteArray();
        QTest::newRow("003") << QStringLiteral("003") << 4 << 1 << QByteArray() << QByteArray();
        QTest::newRow("004") << QStringLiteral("004") << 0 << 12 << QByteArray("2024-12-26") << QByteArray();
    }

    void readsTheFiveArticlesAsAPersonWould()
    {
        QFETCH(QString, prefix);
        const QDir folder{qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/articles")};
        const QStringList names = folder.entryList({prefix + QStringLiteral("*")}, QDir::Files);
        if (names.isEmpty())
            QSKIP("The five articles are not here.");
        QFile file{folder.filePath(names.front())};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Article article = described(file.readAll(), names.front());
        const auto countOf = [&article](PassageRole role) {
            return static_cast<int>(std::ranges::count(article.passages, role, &Passage::role));
        };
        QTEST(countOf(PassageRole::Furniture), "furniture");
        QTEST(countOf(PassageRole::Repeat), "repeats");
        QTEST(published(article), "date");
        QTEST(QByteArray::fromStdString(article.source), "source");
        QCOMPARE(countOf(PassageRole::Headline), 1);
        QCOMPARE(article.language, std::string("en"));
    }
};

QTEST_APPLESS_MAIN(PassagesTest)
#include "tst_passages.moc"
