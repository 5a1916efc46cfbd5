// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/extractors.h"
#include "tools/extracted_text.h"

#include <initializer_list>
#include <ostream>
#include <string>
#include <vector>

/// Texts whose names the test tells, so that speech is tested apart from the name model.
namespace crossread::test {

/// A quotation as a test writes it down: the speaker by name, "-" for none.
struct Said {
    std::string words;
    std::string speaker;
    QuotationKind kind = QuotationKind::Direct;
    friend bool operator==(const Said&, const Said&) = default;
};

struct Name {
    std::string_view words;
    EntityKind kind;
};

/// Every place where one of the names stands is a mention.
class MarkedText {
public:
    MarkedText(std::string text, std::initializer_list<Name> names)
    {
        m_article.text = std::move(text);
        m_article.passages = splitIntoBlocks(m_article.text);
        m_tokenized = tokenize(m_article.text, m_article.passages);
        for (const Name& name : names) {
            for (std::size_t at = m_article.text.find(name.words); at != std::string::npos;
                 at = m_article.text.find(name.words, at + 1))
                m_findings.mentions.push_back({makeSpan(at, at + name.words.size()), name.kind, "test", {}});
        }
        std::sort(m_findings.mentions.begin(), m_findings.mentions.end(),
                  [](const Mention& a, const Mention& b) { return a.span < b.span; });
        m_findings.quotations = findQuotations(document(), programLexicon(), m_findings.mentions);
    }

    [[nodiscard]] Document document() const
    {
        return {m_article.text, m_article.passages, m_tokenized.tokens, m_tokenized.sentences, {}};
    }

    [[nodiscard]] std::vector<Said> said() const
    {
        std::vector<Said> all;
        for (const Quotation& quotation : m_findings.quotations)
            all.push_back({wordsOf(quotation.span), nameOf(quotation.speaker), quotation.kind});
        return all;
    }

    [[nodiscard]] std::string cueOf(std::size_t quotation) const
    {
        return wordsOf(m_findings.quotations.at(quotation).cue);
    }

    /// The attribution of a figure that stands on \a words.
    [[nodiscard]] std::optional<Attribution> attributionOf(std::string_view words)
    {
        const std::size_t at = m_article.text.find(words);
        Figure figure;
        figure.span = makeSpan(at, at + words.size());
        figure.sentence = m_tokenized.sentenceAt(figure.span.begin)->span;
        Findings findings = m_findings;
        findings.figures = {figure};
        attribute(document(), programLexicon(), findings);
        return findings.figures.front().attribution;
    }

    [[nodiscard]] std::string nameOf(std::optional<Index> mention) const
    {
        return mention ? wordsOf(m_findings.mentions.at(*mention).span) : "-";
    }
    [[nodiscard]] std::string wordsOf(Span span) const { return std::string(span.in(m_article.text)); }

private:
    Article m_article;
    TokenizedText m_tokenized;
    Findings m_findings;
};

} // namespace crossread::test
