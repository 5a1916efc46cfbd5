// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "model/extract/names/acronyms.h"
#include "model/extract/names/body_cues.h"
#include "model/extract/names/document_names.h"
#include "model/extract/names/found_name.h"
#include "model/extract/names/full_forms.h"
#include "model/extract/names/list_names.h"
#include "model/extract/names/name_decoder.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/product_rules.h"
#include "model/extract/names/told_kinds.h"
#include "model/extract/names/told_works.h"
#include "model/extract/names/ware_cues.h"

namespace crossread {

using namespace names;

namespace {
constexpr Rule byModel = "names/crf";

void takeNames(const Sentence& sentence, const std::vector<Label>& labels, FoundNames& found)
{
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        if (!isBegin(labels[i]) || kindOf(labels[i]) == otherKind)
            continue;
        std::uint32_t end = i + 1;
        while (end < labels.size() && isInside(labels[end]))
            ++end;
        found.push_back({sentence.firstToken + i, sentence.firstToken + end,
                         static_cast<EntityKind>(kindOf(labels[i])), byModel, 0, 0});
    }
}

FoundNames findByModel(const Document& document, const NameModel& model)
{
    FoundNames found;
    NameSentence words(document, model);
    NameDecoder decoder(model);
    for (const Sentence& sentence : document.sentences) {
        words.read(sentence);
        takeNames(sentence, decoder.decode(words), found);
    }
    return found;
}
} // namespace

std::vector<Mention> findMentions(const Document& document, const Lexicon& lexicon)
{
    const NameModel& model = lexicon.names();
    FoundNames found = findByModel(document, model);
    trimNames(document, found);
    found = merged(findProducts(document, model), merged(findQuotedNames(document, model), found));
    found = merged(findTitles(document), found);
    dropProverbial(document, found);
    found = merged(withListedNames(document, model, found), findToldBodies(document, model));
    found = merged(found, findLaws(document));
    found = merged(found, findCalledWares(document, model));
    tellKinds(document, model, found);
    const std::vector<Acronym> acronyms = findAcronyms(document);
    settleAcronyms(document, acronyms, found);
    found = secondPass(document, model, found);
    dropCurrencies(document, found);
    dropDirections(document, found);
    std::vector<Mention> mentions;
    mentions.reserve(found.size());
    for (const FoundName& name : found)
        mentions.push_back({name.spanIn(document), name.kind, name.by, {}});
    linkFullForms(document, acronyms, mentions);
    return mentions;
}

} // namespace crossread
