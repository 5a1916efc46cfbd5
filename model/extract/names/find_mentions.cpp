// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "model/extract/names/full_forms.h"
#include "model/extract/names/name_decoder.h"
#include "model/extract/names/name_tokens.h"

namespace crossread {

using namespace names;

namespace {
constexpr Rule byModel = "names/crf";

void takeNames(const Document& document, const Sentence& sentence, const std::vector<Label>& labels,
               std::vector<Mention>& mentions)
{
    const std::span<const Token> tokens = sentence.tokensIn(document.tokens);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!isBegin(labels[i]) || kindOf(labels[i]) == otherKind)
            continue;
        std::size_t end = i + 1;
        while (end < labels.size() && isInside(labels[end]))
            ++end;
        mentions.push_back({{tokens[i].span.begin, tokens[end - 1].span.end},
                            static_cast<EntityKind>(kindOf(labels[i])),
                            byModel,
                            {}});
    }
}
} // namespace

std::vector<Mention> findMentions(const Document& document, const Lexicon& lexicon)
{
    std::vector<Mention> mentions;
    NameSentence words(document, lexicon.names());
    NameDecoder decoder(lexicon.names());
    for (const Sentence& sentence : document.sentences) {
        words.read(sentence);
        takeNames(document, sentence, decoder.decode(words), mentions);
    }
    linkFullForms(document, mentions);
    return mentions;
}

} // namespace crossread
