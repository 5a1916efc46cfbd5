// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/text/blocks.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <memory>
#include <string>

namespace crossread::test {

/// The program's own word lists and weights, read once.
[[nodiscard]] inline const Lexicon& programLexicon()
{
    static const std::shared_ptr<const Lexicon> lexicon = Lexicon::load().value();
    return *lexicon;
}

/// A plain text taken through everything that is done with an article.
class ExtractedText {
public:
    explicit ExtractedText(std::string text)
    {
        m_article.text = std::move(text);
        m_article.passages = splitIntoBlocks(m_article.text);
        describe(m_article, programLexicon());
        m_findings = extract(m_article, programLexicon());
    }

    [[nodiscard]] const Article& article() const { return m_article; }
    [[nodiscard]] const Findings& findings() const { return m_findings; }
    [[nodiscard]] std::string wordsOf(Span span) const { return std::string(span.in(m_article.text)); }

    /// Which list breaks its contract (sorted, not empty, inside the text, on code points, indexes that
    /// exist); empty where none does.
    [[nodiscard]] std::string fault() const
    {
        for (const auto& [name, isSound] : {std::pair{"passages", areSound(m_article.passages)},
                                            {"mentions", areSound(m_findings.mentions)},
                                            {"figures", areSound(m_findings.figures)},
                                            {"dates", areSound(m_findings.dates)},
                                            {"events", areSound(m_findings.events)},
                                            {"quotations", areSound(m_findings.quotations)},
                                            {"indexes", haveSoundIndexes()}}) {
            if (!isSound)
                return name;
        }
        return {};
    }

private:
    [[nodiscard]] bool isOnCodePoint(quint32 at) const
    {
        return at == m_article.text.size() || !utf8::isContinuation(m_article.text[at]);
    }

    template <typename Finding>
    [[nodiscard]] bool areSound(const std::vector<Finding>& list) const
    {
        return std::is_sorted(list.begin(), list.end(),
                              [](const Finding& a, const Finding& b) { return a.span < b.span; }) &&
               std::all_of(list.begin(), list.end(), [this](const Finding& finding) {
                   const Span span = finding.span;
                   return span.begin < span.end && span.end <= m_article.text.size() &&
                          isOnCodePoint(span.begin) && isOnCodePoint(span.end);
               });
    }

    [[nodiscard]] bool haveSoundIndexes() const
    {
        const auto isMention = [this](std::optional<Index> i) {
            return !i || *i < m_findings.mentions.size();
        };
        return std::all_of(m_findings.quotations.begin(), m_findings.quotations.end(),
                           [&](const Quotation& quotation) { return isMention(quotation.speaker); }) &&
               std::all_of(m_findings.figures.begin(), m_findings.figures.end(),
                           [&](const Figure& figure) {
                               return isMention(figure.subject) &&
                                      (!figure.attribution || isMention(figure.attribution->speaker)) &&
                                      (!figure.period || *figure.period < m_findings.dates.size());
                           }) &&
               std::all_of(m_findings.events.begin(), m_findings.events.end(), [&](const Event& event) {
                   return event.date < m_findings.dates.size() &&
                          std::all_of(event.mentions.begin(), event.mentions.end(), isMention);
               });
    }

    Article m_article;
    Findings m_findings;
};

} // namespace crossread::test
