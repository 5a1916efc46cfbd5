// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extract.h"

#include "model/extract/document.h"
#include "model/extract/extractors.h"
#include "model/text/tokens.h"

namespace crossread {

namespace {

template <typename Finding>
void setSentences(std::vector<Finding>& findings, const TokenizedText& tokenized)
{
    for (Finding& finding : findings) {
        if (const Sentence* sentence = tokenized.sentenceAt(finding.span.begin))
            finding.sentence = sentence->span;
    }
}

} // namespace

Findings extract(const Article& article, const Lexicon& lexicon)
{
    const TokenizedText tokenized = tokenize(article.text, article.passages);
    const Document document{article.text, article.passages, tokenized.tokens, tokenized.sentences,
                            article.published.reference()};
    Findings findings;
    findings.mentions = findMentions(document, lexicon);
    findings.dates = findDates(document);
    findings.figures = findFigures(document, findings.mentions, findings.dates);
    setSentences(findings.dates, tokenized);
    setSentences(findings.figures, tokenized);
    findings.quotations = findQuotations(document, lexicon, findings.mentions);
    findings.events = findEvents(document, findings.mentions, findings.dates);
    attribute(document, lexicon, findings);
    return findings;
}

} // namespace crossread
