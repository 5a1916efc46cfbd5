// SPDX-License-Identifier: GPL-3.0-or-later
// Scores the HTML reader on a folder of pages with marked main text, author, title and date (WCXB's layout:
// html/NNNN.html.gz beside ground-truth/NNNN.json). Prints the figures; exits 1 when one falls below its
// bound, 77 when the folder is missing.
//
//   score_pages FOLDER [--misses] [--text ID] [--main F1] [--author SHARE] [--date SHARE] [--title SHARE]
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>
#include <optional>

using namespace crossread;

namespace {

/// Words as the benchmark counts them: runs of letters, digits and underscores, in small letters.
QHash<QString, int> wordsOf(const QString& text)
{
    QHash<QString, int> words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            ++words[word];
        word.clear();
    };
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate())
            word.append(c);
        else
            flush();
    }
    flush();
    return words;
}

struct Overlap {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

Overlap compare(const QHash<QString, int>& predicted, const QHash<QString, int>& gold)
{
    double common = 0;
    double predictedCount = 0;
    double goldCount = 0;
    for (auto it = predicted.begin(); it != predicted.end(); ++it) {
        predictedCount += it.value();
        common += std::min(it.value(), gold.value(it.key()));
    }
    for (const int count : gold)
        goldCount += count;
    if (goldCount == 0)
        return {1, 1, predictedCount == 0 ? 1.0 : 0.0};
    Overlap overlap{predictedCount == 0 ? 0 : common / predictedCount, common / goldCount, 0};
    if (common > 0)
        overlap.f1 = 2 * overlap.precision * overlap.recall / (overlap.precision + overlap.recall);
    return overlap;
}

QString mainText(const Article& article)
{
    QStringList blocks;
    for (const Passage& passage : article.passages)
        if (passage.role == PassageRole::Body)
            blocks << QString::fromStdString(std::string{passage.span.in(article.text)});
    return blocks.join(QLatin1Char('\n'));
}

/// Letters and digits only, for comparing names and titles.
QString bare(const QString& text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower())
        if (c.isLetterOrNumber())
            result.append(c);
    return result;
}

struct Tally {
    int right = 0;
    int all = 0;
    [[nodiscard]] double share() const { return all == 0 ? 1.0 : static_cast<double>(right) / all; }
};

struct Scores {
    double f1 = 0;
    double precision = 0;
    double recall = 0;
    int pages = 0;
    Tally author;
    Tally date;
    Tally title;
};

struct Options {
    bool showsMisses = false;
    QString textOf;
};

bool sameAuthor(const QString& predicted, const QString& gold)
{
    const QString a = bare(predicted);
    const QString b = bare(gold);
    return !a.isEmpty() && (a == b || a.contains(b) || (b.contains(a) && a.size() * 2 >= b.size()));
}

void count(const char* what, bool isRight, Tally& tally, const QString& id, const QString& predicted,
           const QString& gold, bool showsMisses)
{
    ++tally.all;
    tally.right += isRight ? 1 : 0;
    if (!isRight && showsMisses)
        std::printf("%-6s %s  got [%s] want [%s]\n", what, qPrintable(id), qPrintable(predicted),
                    qPrintable(gold));
}

void scoreMetadata(const Article& article, const QJsonObject& gold, const QString& id, const Options& options,
                   Scores& scores)
{
    const QString author = gold.value(QLatin1String("author")).toString().trimmed();
    if (!author.isEmpty()) {
        const QString own = QString::fromStdString(article.author);
        count("author", sameAuthor(own, author), scores.author, id, own, author, options.showsMisses);
    }
    const QString date = gold.value(QLatin1String("publish_date")).toString().left(10);
    if (!date.isEmpty()) {
        const auto& from = article.published.range.from;
        const QString own = from ? QString::fromStdString(isoDate(*from)) : QString{};
        count("date", own == date, scores.date, id, own, date, options.showsMisses);
    }
    const QString title = gold.value(QLatin1String("title")).toString();
    if (!title.isEmpty()) {
        const QString own = QString::fromStdString(article.title);
        count("title", bare(own) == bare(title), scores.title, id, own, title, options.showsMisses);
    }
}

QByteArray pageAt(const QString& path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    gzip.waitForFinished(30000);
    return gzip.readAllStandardOutput();
}

bool scorePage(const QString& folder, const QString& id, const Lexicon& lexicon, const Options& options,
               Scores& scores)
{
    QFile goldFile{folder + QStringLiteral("/ground-truth/") + id + QStringLiteral(".json")};
    if (!goldFile.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject gold =
        QJsonDocument::fromJson(goldFile.readAll()).object().value(QLatin1String("ground_truth")).toObject();
    const QByteArray bytes = pageAt(folder + QStringLiteral("/html/") + id + QStringLiteral(".html.gz"));
    auto article = readArticle({id + QStringLiteral(".html"), bytes});
    Article read = article ? std::move(*article) : Article{};
    describe(read, lexicon);
    const QString text = mainText(read);
    const Overlap overlap =
        compare(wordsOf(text), wordsOf(gold.value(QLatin1String("main_content")).toString()));
    ++scores.pages;
    scores.f1 += overlap.f1;
    scores.precision += overlap.precision;
    scores.recall += overlap.recall;
    if (options.showsMisses && overlap.f1 < 0.9)
        std::printf("main   %s  F1 %.3f P %.3f R %.3f\n", qPrintable(id), overlap.f1, overlap.precision,
                    overlap.recall);
    scoreMetadata(read, gold, id, options, scores);
    return true;
}

bool report(const char* what, double value, double bound)
{
    std::printf("%-22s %.4f%s\n", what, value, value < bound ? "  below its bound" : "");
    return value >= bound;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app{argc, argv};
    QCommandLineParser parser;
    for (const char* const name : {"main", "author", "date", "title"})
        parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("bound"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("misses"), QStringLiteral("Prints every miss.")});
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0);
    QDir pages{folder + QStringLiteral("/html")};
    const QStringList names = pages.entryList({QStringLiteral("*.html.gz")}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        std::printf("No marked pages in %s.\n", qPrintable(folder));
        return 77;
    }
    const Lexicon lexicon;
    const Options options{parser.isSet(QStringLiteral("misses")), {}};
    Scores scores;
    for (const QString& name : names)
        if (!scorePage(folder, name.left(name.indexOf(QLatin1Char('.'))), lexicon, options, scores))
            std::printf("%s has no gold\n", qPrintable(name));
    const auto bound = [&parser](const char* name) {
        return parser.value(QString::fromLatin1(name)).toDouble();
    };
    std::printf("%-22s %d\n", "pages", scores.pages);
    std::printf("%-22s %.4f\n%-22s %.4f\n", "precision", scores.precision / scores.pages, "recall",
                scores.recall / scores.pages);
    bool isGood = report("main text F1", scores.f1 / scores.pages, bound("main"));
    isGood &= report("author right", scores.author.share(), bound("author"));
    isGood &= report("publication date right", scores.date.share(), bound("date"));
    isGood &= report("title right", scores.title.share(), bound("title"));
    return isGood ? 0 : 1;
}
