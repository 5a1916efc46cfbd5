// SPDX-License-Identifier: GPL-3.0-or-later
// train_names TRAIN-FOLDER LISTS-FOLDER OUT.weights [--dev FOLDER], from the folder of the sources. The other
// options have as defaults what made the weights in the repository; --weights gives sets, by the beginning of
// their file names, a weight. --keep FILE trains nothing: it takes FILE's weights and puts the word lists
// anew.
#include "model/extract/names/name_model.h"
#include "tools/names/crf_trainer.h"
#include "tools/names/own_text.h"
#include "tools/names/training_set.h"
#include "tools/names/word_lists.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <unordered_map>

using namespace crossread;
using namespace crossread::tools;

namespace {
struct Counts {
    int right = 0;
    int found = 0;
    int marked = 0;
    [[nodiscard]] double f1() const { return found + marked == 0 ? 0 : 200.0 * right / (found + marked); }
};

struct Dev {
    QString name;
    std::vector<GoldText> texts;
    std::vector<TrainingSentence> sentences;
};

struct Set {
    std::vector<TrainingSentence> sentences;
};

std::vector<std::pair<Span, int>> namesIn(const TrainingSentence& sentence,
                                          const std::vector<names::Label>& labels)
{
    std::vector<std::pair<Span, int>> found;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (names::isBegin(labels[i]))
            found.emplace_back(sentence.tokens[i], names::kindOf(labels[i]));
        else if (names::isInside(labels[i]) && !found.empty())
            found.back().first.end = sentence.tokens[i].end;
    }
    return found;
}

std::map<int, Counts> scoreOf(const Dev& dev, const CrfTrainer& trainer)
{
    std::map<int, Counts> counts;
    for (const TrainingSentence& sentence : dev.sentences) {
        const GoldText& text = dev.texts[sentence.text];
        for (const auto& [span, kind] : namesIn(sentence, trainer.decode(sentence))) {
            ++counts[kind].found;
            for (const GoldSpan& gold : text.spans)
                counts[kind].right += gold.span == span && kindOfLabel(gold.label) == kind ? 1 : 0;
        }
    }
    for (const GoldText& text : dev.texts) {
        for (const GoldSpan& gold : text.spans)
            ++counts[kindOfLabel(gold.label)].marked;
    }
    return counts;
}

void printScores(const std::vector<Dev>& devs, const CrfTrainer& trainer)
{
    for (const Dev& dev : devs) {
        std::map<int, Counts> counts = scoreOf(dev, trainer);
        Counts all;
        for (int kind = 0; kind < 3; ++kind) {
            all.right += counts[kind].right;
            all.found += counts[kind].found;
            all.marked += counts[kind].marked;
        }
        std::printf(
            "  %-14s PER+ORG+LOC %.1f (P %.1f R %.1f)  PER %.1f ORG %.1f LOC %.1f PROD %.1f WORK %.1f\n",
            qPrintable(dev.name.section(QLatin1Char('.'), 0, 0).left(14)), all.f1(),
            100.0 * all.right / std::max(1, all.found), 100.0 * all.right / std::max(1, all.marked),
            counts[0].f1(), counts[1].f1(), counts[2].f1(), counts[3].f1(), counts[5].f1());
    }
    std::fflush(stdout);
}

class FeatureNumbers {
public:
    void count(const TrainingSentence& sentence)
    {
        for (const auto& features : sentence.features) {
            for (const std::uint32_t feature : features)
                ++m_counts[feature];
        }
    }
    void number(unsigned least)
    {
        for (const auto& [feature, count] : m_counts) {
            if (count >= least) {
                m_numbers.emplace(feature, m_keys.size());
                m_keys.push_back(feature);
            }
        }
        m_counts.clear();
    }
    void apply(TrainingSentence& sentence) const
    {
        for (auto& features : sentence.features) {
            std::size_t kept = 0;
            for (const std::uint32_t feature : features) {
                const auto place = m_numbers.find(feature);
                if (place != m_numbers.end())
                    features[kept++] = static_cast<std::uint32_t>(place->second);
            }
            features.resize(kept);
        }
    }
    [[nodiscard]] const std::vector<std::uint32_t>& keys() const { return m_keys; }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> m_counts;
    std::unordered_map<std::uint32_t, std::size_t> m_numbers;
    std::vector<std::uint32_t> m_keys;
};

/// \a lean goes on top for each product that begins: they are rare in the training sets, so the model would
/// name too few.
QByteArray quantized(const CrfTrainer& trainer, const FeatureNumbers& numbers, const WordFacts& words,
                     std::size_t most, float lean)
{
    constexpr names::Label product = names::beginOf(static_cast<int>(EntityKind::Product));
    constexpr float stepsPerUnit = 24;
    struct Ranked {
        float norm;
        std::size_t feature;
    };
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < numbers.keys().size(); ++i) {
        float norm = 0;
        for (const float w : trainer.weightsOf(i))
            norm = std::max(norm, std::abs(w));
        if (norm * stepsPerUnit >= 1)
            ranked.push_back({norm, i});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.norm != b.norm ? a.norm > b.norm : a.feature < b.feature;
    });
    std::printf("features with weight: %zu\n", ranked.size());
    ranked.resize(std::min(ranked.size(), most));
    const auto rounded = [](float w) { return std::lround(w * stepsPerUnit); };
    std::vector<WeightRow> rows;
    for (const Ranked& r : ranked) {
        WeightRow row;
        row.key = std::max(numbers.keys()[r.feature], 1u);
        for (std::size_t l = 0; l < names::labelCount; ++l)
            row.weights[l] =
                static_cast<std::int8_t>(std::clamp(rounded(trainer.weightsOf(r.feature)[l]), -127L, 127L));
        rows.push_back(row);
    }
    std::array<std::array<std::int16_t, 16>, 16> transitions{};
    for (std::size_t from = 0; from < 16; ++from) {
        for (std::size_t to = 0; to < names::labelCount; ++to)
            transitions[from][to] = static_cast<std::int16_t>(
                rounded(trainer.transitions()[from][to] + (to == product ? lean : 0)));
    }
    return weightsFile(words, rows, transitions);
}

std::vector<TrainingSentence> sentencesOf(const std::vector<GoldText>& gold, const NameModel& lists,
                                          LabelScheme scheme)
{
    std::vector<TrainingSentence> all;
    std::uint32_t number = 0;
    for (const GoldText& text : gold) {
        for (TrainingSentence& sentence : trainingSentences(text, lists, scheme)) {
            sentence.text = number;
            all.push_back(std::move(sentence));
        }
        ++number;
    }
    return all;
}

std::vector<TrainingSentence> readSentences(const QString& path, const NameModel& lists,
                                            std::vector<GoldText>* texts)
{
    auto gold = readGoldTexts(path);
    if (!gold) {
        std::fprintf(stderr, "%s\n", qPrintable(gold.reason()));
        std::exit(1);
    }
    std::vector<TrainingSentence> all = sentencesOf(*gold, lists, schemeOf(QFileInfo(path).fileName()));
    if (texts)
        *texts = std::move(*gold);
    return all;
}

/// What the command line asks of a training.
class TrainingCommand {
public:
    TrainingCommand() { declare(); }

    /// False after showing the help where the arguments do not fit.
    bool parse(const QCoreApplication& application)
    {
        m_parser.process(application);
        return m_parser.positionalArguments().size() == 3;
    }

    /// The exit code.
    int run()
    {
        const QStringList given = m_parser.positionalArguments();
        const auto words = readWordLists(given[1]);
        if (!words)
            return fail(words.reason());
        const auto lists = NameModel::parse(weightsFile(*words, {}, {}), QStringLiteral("the word lists"));
        if (!lists)
            return fail(lists.reason());
        std::printf("words and phrases: %zu\n", words->size());
        if (!text("keep").isEmpty())
            return keep(*words, given[2]);
        addTrainingSets(given[0], **lists);
        if (number("own-times") > 0 && !addOwnText(given[1], **lists))
            return 1;
        m_numbers.number(static_cast<unsigned>(number("least")));
        for (TrainingSentence& sentence : m_sentences)
            m_numbers.apply(sentence);
        readDevelopmentSets(**lists);
        std::printf("sentences: %zu, features: %zu\n", m_sentences.size(), m_numbers.keys().size());
        return train(*words, given[2]);
    }

    void showHelp() { m_parser.showHelp(2); }

private:
    void declare()
    {
        m_parser.addPositionalArgument(QStringLiteral("train"),
                                       QStringLiteral("folder of the training sets"));
        m_parser.addPositionalArgument(QStringLiteral("lists"), QStringLiteral("folder of the word lists"));
        m_parser.addPositionalArgument(QStringLiteral("out"), QStringLiteral("weights file to write"));
        constexpr std::pair<const char*, const char*> options[] = {
            {"dev", ""},
            {"runs", "10"},
            {"rounds", "10"},
            {"rate", "0.15"},
            {"decay", "1e-5"},
            {"dropout", "0.6"},
            {"least", "2"},
            {"most", "210000"},
            {"weights", "btc=0.15,gum=0.7,secfin=0,wnut=0.5,crossner=4,crossner-ai=8"},
            {"own", "tests/tools/names/own_text.txt"},
            {"own-times", "15"},
            {"own-weight", "0.5"},
            {"lean", "1"},
            {"keep", ""}};
        for (const auto& [name, value] : options)
            m_parser.addOption(
                {QString::fromLatin1(name), {}, QStringLiteral("value"), QString::fromLatin1(value)});
    }

    [[nodiscard]] QString text(const char* option) const
    {
        return m_parser.value(QString::fromLatin1(option));
    }
    [[nodiscard]] int number(const char* option) const { return text(option).toInt(); }

    static int fail(const QString& reason)
    {
        std::fprintf(stderr, "%s\n", qPrintable(reason));
        return 1;
    }

    void add(std::vector<TrainingSentence> sentences, float weight)
    {
        for (TrainingSentence& sentence : sentences) {
            sentence.weight = weight;
            m_numbers.count(sentence);
            m_sentences.push_back(std::move(sentence));
        }
    }

    void addTrainingSets(const QString& folder, const NameModel& lists)
    {
        std::map<QString, float> weightOf;
        for (const QString& pair : text("weights").split(QLatin1Char(','), Qt::SkipEmptyParts))
            weightOf[pair.section(QLatin1Char('='), 0, 0)] = pair.section(QLatin1Char('='), 1).toFloat();
        for (const QFileInfo& file :
             QDir(folder).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
            float weight = 1;
            for (const auto& [prefix, w] : weightOf) {
                if (file.fileName().startsWith(prefix))
                    weight = w;
            }
            if (weight > 0)
                add(readSentences(file.filePath(), lists, nullptr), weight);
        }
    }

    bool addOwnText(const QString& listFolder, const NameModel& lists)
    {
        auto own = OwnText::read(text("own"), listFolder);
        if (!own)
            return fail(own.reason()) == 0;
        add(sentencesOf(own->write(number("own-times")), lists, {}), text("own-weight").toFloat());
        return true;
    }

    void readDevelopmentSets(const NameModel& lists)
    {
        if (text("dev").isEmpty())
            return;
        for (const QFileInfo& file :
             QDir(text("dev")).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
            Dev& dev = m_devs.emplace_back();
            dev.name = file.fileName();
            dev.sentences = readSentences(file.filePath(), lists, &dev.texts);
            for (TrainingSentence& sentence : dev.sentences)
                m_numbers.apply(sentence);
        }
    }

    /// New word lists with the weights of an older file.
    int keep(const WordFacts& words, const QString& out)
    {
        QFile file(text("keep"));
        if (!file.open(QIODevice::ReadOnly))
            return fail(file.fileName() + QStringLiteral(": ") + file.errorString());
        const auto old = weightRows(file.readAll());
        if (!old)
            return fail(file.fileName() + QStringLiteral(": ") + old.reason());
        return write(out, weightsFile(words, old->rows, old->transitions));
    }

    static int write(const QString& path, const QByteArray& bytes)
    {
        QSaveFile out(path);
        const bool isWritten =
            out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
        return isWritten ? 0 : fail(path + QStringLiteral(": ") + out.errorString());
    }

    template <typename Words>
    int train(const Words& words, const QString& file)
    {
        TrainingOptions options;
        options.rounds = number("rounds");
        options.rate = text("rate").toFloat();
        options.decay = text("decay").toFloat();
        options.dropout = text("dropout").toFloat();
        CrfTrainer trainer(m_numbers.keys().size(), options);
        for (int run = 1; run <= number("runs"); ++run) {
            trainer.restart(static_cast<unsigned>(run));
            for (int round = 1; round <= options.rounds; ++round) {
                const double loss = trainer.round(m_sentences);
                std::printf("run %d, round %d: loss %.3f\n", run, round, loss);
                std::fflush(stdout);
                if (round > options.rounds / 3)
                    trainer.addToMean();
            }
        }
        trainer.useMean();
        printScores(m_devs, trainer);
        return write(
            file, quantized(trainer, m_numbers, words, text("most").toULongLong(), text("lean").toFloat()));
    }

    QCommandLineParser m_parser;
    FeatureNumbers m_numbers;
    std::vector<TrainingSentence> m_sentences;
    std::vector<Dev> m_devs;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    TrainingCommand command;
    if (!command.parse(application))
        command.showHelp();
    return command.run();
}
