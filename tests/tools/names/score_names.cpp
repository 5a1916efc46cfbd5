// SPDX-License-Identifier: GPL-3.0-or-later
// score_names GOLD.jsonl... [--labels PER,ORG,LOC] [--misses]: exact precision, recall and F1 of the names.
#include "model/extract/lexicon.h"
#include "tools/names/name_scores.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace crossread;
using namespace crossread::tools;

namespace {
void print(const char* name, const NameCounts& counts)
{
    std::printf("  %-6s precision %5.1f  recall %5.1f  F1 %5.1f  (marked %d, found %d, right %d)\n", name,
                counts.precision(), counts.recall(), counts.f1(), counts.marked, counts.found, counts.right);
}
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption labelsOption(QStringLiteral("labels"), QStringLiteral("labels to count"),
                                          QStringLiteral("LIST"), QStringLiteral("PER,ORG,LOC,PROD"));
    const QCommandLineOption missesOption(QStringLiteral("misses"), QStringLiteral("list what differs"));
    parser.addOptions({labelsOption, missesOption});
    parser.addPositionalArgument(QStringLiteral("gold"), QStringLiteral("files of gold texts (JSON Lines)"));
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const auto lexicon = Lexicon::load();
    if (!lexicon) {
        std::fprintf(stderr, "%s\n", qPrintable(lexicon.reason()));
        return 1;
    }
    std::vector<std::string> labels;
    for (const QString& label : parser.value(labelsOption).split(QLatin1Char(',')))
        labels.push_back(label.toStdString());
    for (const QString& path : parser.positionalArguments()) {
        const auto texts = readGoldTexts(path);
        if (!texts) {
            std::fprintf(stderr, "%s\n", qPrintable(texts.reason()));
            return 1;
        }
        std::vector<std::string> misses;
        const LabelCounts counts =
            scoreNames(*texts, **lexicon, parser.isSet(missesOption) ? &misses : nullptr);
        std::printf("%s\n", qPrintable(QFileInfo(path).fileName()));
        print("P+O+L", sumOf(counts, {"PER", "ORG", "LOC"}));
        for (const std::string& label : labels)
            print(label.c_str(), sumOf(counts, {label}));
        for (const std::string& miss : misses)
            std::printf("%s\n", miss.c_str());
    }
    return 0;
}
