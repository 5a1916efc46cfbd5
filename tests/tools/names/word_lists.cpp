// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/word_lists.h"

#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"
#include "model/text/tokens.h"

#include <QDir>
#include <QFile>

#include <bit>
#include <cstring>

namespace crossread::tools {

using namespace names;

namespace {
struct List {
    const char* file;
    std::uint32_t fact;
};
constexpr std::array<List, 17> lists{{
    {"first-names.txt", FirstName},
    {"surnames.txt", Surname},
    {"cities.txt", City},
    {"own-places.txt", Region},
    {"wordnet-places.txt", City},
    {"companies.txt", Body},
    {"own-organizations.txt", Body},
    {"wordnet-organizations.txt", Body},
    {"universities.txt", University},
    {"brands.txt", Brand},
    {"own-products.txt", Ware},
    {"ai-models.txt", Ware},
    {"own-groups.txt", People},
    {"nationalities.txt", People},
    {"own-works.txt", Deed},
    {"own-titles.txt", Title},
    {"own-persons.txt", Newsmaker},
}};

void addPhrase(std::string_view phrase, std::uint32_t fact, WordFacts& facts)
{
    std::vector<Token> tokens;
    tokenize(phrase, 0, tokens);
    std::uint64_t hash = 0;
    std::uint32_t* last = nullptr;
    std::size_t words = 0;
    for (const Token& token : tokens) {
        const std::string_view word = token.span.in(phrase);
        if (words > 0 && word == "-")
            continue;
        const std::uint64_t wordsHash = hashOf(word, !token.has(NonAscii));
        hash = words++ == 0 ? wordsHash : phraseHash(hash, wordsHash);
        if (last)
            *last |= Continues;
        last = &facts[keyOf(hash)];
    }
    if (last)
        *last |= fact;
}

void addWord(std::string_view line, WordFacts& facts)
{
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 5> classes{
        {{"role", RoleNoun}, {"body", BodyNoun}, {"site", SiteNoun}, {"deed", DeedNoun}, {"ware", WareNoun}}};
    const std::size_t end = std::min(line.find(' '), line.size());
    std::uint32_t& word = facts[keyOf(hashOf(line.substr(0, end), true))];
    word |= LowerWord;
    if (end == line.size())
        return;
    word |= static_cast<std::uint32_t>(std::strtoul(std::string(line.substr(end)).c_str(), nullptr, 10))
            << senseShift;
    for (const auto& [name, fact] : classes) {
        if (line.substr(end).find(name) != std::string_view::npos)
            word |= fact;
    }
}

template <typename Add>
Result<Done> readLines(const QString& path, Add add)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: %2").arg(path, file.errorString())};
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            add(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
    }
    return Done{};
}

/// Slots for \a count keys at four fifths full, so that no probe is long.
std::uint32_t slotsFor(std::size_t count)
{
    return static_cast<std::uint32_t>(count + count / 4 + 16);
}

template <typename T>
void append(QByteArray& bytes, const T* data, std::size_t count)
{
    bytes.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(sizeof(T) * count));
}

/// Puts each key at its place; what finds none within the probe limit is left out.
template <typename Value>
void fillTable(const std::vector<std::pair<std::uint32_t, Value>>& entries, std::vector<std::uint32_t>& keys,
               std::vector<Value>& values)
{
    const std::uint32_t slots = slotsFor(entries.size());
    keys.assign(slots, 0);
    values.assign(slots, Value{});
    for (const auto& [key, value] : entries) {
        auto slot = static_cast<std::uint32_t>((std::uint64_t{key} * slots) >> 32);
        for (std::uint32_t probe = 0; probe < NameModel::probeLimit; ++probe, slot = (slot + 1) % slots) {
            if (keys[slot] != 0)
                continue;
            keys[slot] = key;
            values[slot] = value;
            break;
        }
    }
}
} // namespace

Result<WordFacts> readWordLists(const QString& folder)
{
    WordFacts facts;
    for (const List& list : lists) {
        const QString path = QDir(folder).filePath(QLatin1String(list.file));
        const auto read = readLines(path, [&](std::string_view line) { addPhrase(line, list.fact, facts); });
        if (!read)
            return read.failure();
    }
    const auto read = readLines(QDir(folder).filePath(QStringLiteral("words.txt")),
                                [&](std::string_view line) { addWord(line, facts); });
    if (!read)
        return read.failure();
    return facts;
}

QByteArray weightsFile(const WordFacts& words, const std::vector<WeightRow>& rows,
                       const std::array<std::array<std::int16_t, 16>, 16>& transitions)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> facts(words.begin(), words.end());
    std::sort(facts.begin(), facts.end());
    std::vector<std::pair<std::uint32_t, std::array<std::int8_t, 16>>> weights;
    for (const WeightRow& row : rows)
        weights.emplace_back(row.key, row.weights);
    std::vector<std::uint32_t> wordKeys, wordValues, weightKeys;
    std::vector<std::array<std::int8_t, 16>> weightValues;
    fillTable(facts, wordKeys, wordValues);
    fillTable(weights, weightKeys, weightValues);
    QByteArray bytes("CRNW");
    const std::array<std::uint32_t, 3> head{1, static_cast<std::uint32_t>(wordKeys.size()),
                                            static_cast<std::uint32_t>(weightKeys.size())};
    append(bytes, head.data(), head.size());
    append(bytes, transitions.data(), transitions.size());
    append(bytes, wordKeys.data(), wordKeys.size());
    append(bytes, wordValues.data(), wordValues.size());
    append(bytes, weightKeys.data(), weightKeys.size());
    append(bytes, weightValues.data(), weightValues.size());
    return bytes;
}

Result<TrainedWeights> weightRows(const QByteArray& file)
{
    std::array<std::uint32_t, 3> head{};
    TrainedWeights trained;
    std::size_t at = 4 + sizeof head + sizeof trained.transitions;
    const auto size = static_cast<std::size_t>(file.size());
    if (!file.startsWith("CRNW") || size < at)
        return Failure{QStringLiteral("no weights file")};
    std::memcpy(head.data(), file.constData() + 4, sizeof head);
    std::memcpy(trained.transitions.data(), file.constData() + 4 + sizeof head, sizeof trained.transitions);
    at += std::size_t{head[1]} * 8;
    const std::size_t rows = at + std::size_t{head[2]} * 4;
    if (size != rows + std::size_t{head[2]} * 16)
        return Failure{QStringLiteral("a weights file of another size")};
    for (std::size_t i = 0; i < head[2]; ++i) {
        WeightRow row;
        std::memcpy(&row.key, file.constData() + at + i * 4, 4);
        std::memcpy(row.weights.data(), file.constData() + rows + i * 16, 16);
        if (row.key != 0)
            trained.rows.push_back(row);
    }
    return trained;
}

} // namespace crossread::tools
