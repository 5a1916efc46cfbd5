// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/training_set.h"

#include "model/extract/names/name_features.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace crossread::tools {

using namespace names;

namespace {
constexpr LabelSet only(Label label)
{
    return static_cast<LabelSet>(1u << label);
}
constexpr LabelSet ofKind(int kind)
{
    return static_cast<LabelSet>(only(beginOf(kind)) | only(insideOf(kind)));
}
constexpr int kindAt(EntityKind kind)
{
    return static_cast<int>(kind);
}
constexpr LabelSet anything = (1u << labelCount) - 1;
constexpr LabelSet unmarked = only(outside) | ofKind(kindAt(EntityKind::Product)) |
                              ofKind(kindAt(EntityKind::Group)) | ofKind(kindAt(EntityKind::Work)) |
                              ofKind(otherKind);

/// Names marked people, bodies and places are exact; MISC may be a group, a product, a work, another name or
/// none.
LabelSet allowedAt(int kind, bool isFirst)
{
    if (kind < 0)
        return unmarked;
    return only(isFirst ? beginOf(kind) : insideOf(kind));
}

struct MarkedTokens {
    std::size_t begin;
    std::size_t end;
};

MarkedTokens tokensOf(Span span, const TrainingSentence& sentence)
{
    const auto begin = std::find_if(sentence.tokens.begin(), sentence.tokens.end(),
                                    [&](Span token) { return token.end > span.begin; });
    const auto end =
        std::find_if(begin, sentence.tokens.end(), [&](Span token) { return token.begin >= span.end; });
    return {static_cast<std::size_t>(begin - sentence.tokens.begin()),
            static_cast<std::size_t>(end - sentence.tokens.begin())};
}

bool isPeople(const NameToken& token)
{
    return (token.phrases &
            (3u << 2 * (std::countr_zero(static_cast<std::uint32_t>(People)) - phraseShift))) != 0;
}

/// Nationalities stand unmarked, or as MISC or LOC: they are groups wherever no longer name holds them.
void openGroups(const NameSentence& words, TrainingSentence& sentence)
{
    const auto group = kindAt(EntityKind::Group);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const NameToken& token = words.at(static_cast<std::ptrdiff_t>(i));
        if (!isPeople(token) || !token.isNameLike())
            continue;
        const bool isOpen = sentence.allowed[i] == only(outside) || sentence.allowed[i] == unmarked;
        if (isOpen)
            sentence.allowed[i] = ofKind(group) | ((token.facts & LowerWord) ? only(outside) : LabelSet{0});
    }
}

void openCapitals(const NameSentence& words, TrainingSentence& sentence)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isCapital = words.at(static_cast<std::ptrdiff_t>(i)).isNameLike();
        const bool followsOpen = i > 0 && sentence.allowed[i - 1] == unmarked;
        if (sentence.allowed[i] == only(outside) &&
            (isCapital || (followsOpen && words.at(static_cast<std::ptrdiff_t>(i)).written == Case::Number)))
            sentence.allowed[i] = unmarked;
    }
}

void openAround(MarkedTokens marked, const NameSentence& words, TrainingSentence& sentence)
{
    const auto isCapital = [&](std::size_t i) {
        return words.at(static_cast<std::ptrdiff_t>(i)).isNameLike();
    };
    const bool isCut = (marked.begin > 1 && isCapital(marked.begin - 1)) ||
                       (marked.end < words.size() && isCapital(marked.end));
    if (!isCut)
        return;
    for (std::size_t i = marked.begin; i < marked.end; ++i)
        sentence.allowed[i] = anything;
    for (std::size_t i = marked.begin; i-- > 0 && isCapital(i);)
        sentence.allowed[i] = anything;
    for (std::size_t i = marked.end; i < words.size() && isCapital(i); ++i)
        sentence.allowed[i] = anything;
}

void mark(const GoldText& text, const NameSentence& words, LabelScheme scheme, Span range,
          TrainingSentence& sentence)
{
    for (const GoldSpan& gold : text.spans) {
        if (!range.contains(gold.span.begin))
            continue;
        const MarkedTokens marked = tokensOf(gold.span, sentence);
        const int kind = kindOfLabel(gold.label);
        const std::string_view words_ = gold.span.in(text.text);
        const bool isHandle = scheme.hasHandles && (words_.starts_with('@') || words_.starts_with('#'));
        for (std::size_t i = marked.begin; i < marked.end; ++i)
            sentence.allowed[i] = isHandle ? anything : allowedAt(kind, i == marked.begin);
        if (scheme.isSilver)
            openAround(marked, words, sentence);
    }
}
} // namespace

LabelScheme schemeOf(const QString& fileName)
{
    LabelScheme scheme;
    scheme.hasHandles = fileName.startsWith(QLatin1String("btc"));
    scheme.isSilver =
        fileName.startsWith(QLatin1String("gum")) || fileName.startsWith(QLatin1String("secfin"));
    scheme.marksOnlyPersonsBodiesPlaces = scheme.hasHandles || scheme.isSilver;
    return scheme;
}

int kindOfLabel(const std::string& label)
{
    static constexpr std::array<std::pair<std::string_view, EntityKind>, 9> kinds{{
        {"PER", EntityKind::Person},
        {"ORG", EntityKind::Organization},
        {"LOC", EntityKind::Place},
        {"PROD", EntityKind::Product},
        {"GROUP", EntityKind::Group},
        {"WORK", EntityKind::Work},
        {"EVENT", EntityKind::Work},
        {"AWARD", EntityKind::Work},
        {"LAW", EntityKind::Work},
    }};
    if (label == "MISC")
        return -1;
    for (const auto& [name, kind] : kinds) {
        if (name == label)
            return kindAt(kind);
    }
    return otherKind;
}

std::vector<TrainingSentence> trainingSentences(const GoldText& text, const NameModel& lists,
                                                LabelScheme scheme)
{
    std::vector<TrainingSentence> sentences;
    const Document document = text.document();
    NameSentence words(document, lists);
    for (const Sentence& range : document.sentences) {
        words.read(range);
        TrainingSentence sentence;
        for (const Token& token : range.tokensIn(document.tokens))
            sentence.tokens.push_back(token.span);
        sentence.allowed.assign(words.size(), only(outside));
        mark(text, words, scheme, range.span, sentence);
        if (scheme.marksOnlyPersonsBodiesPlaces)
            openCapitals(words, sentence);
        openGroups(words, sentence);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::vector<std::uint32_t>& features = sentence.features.emplace_back();
            auto sink = [&](std::uint64_t hash) {
                features.push_back(static_cast<std::uint32_t>(hash >> 32));
            };
            NameFeatures(words, i, sink).collect();
        }
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

} // namespace crossread::tools
