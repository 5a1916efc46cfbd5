// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/extractors.h"
#include "model/text/tokens.h"

#include <string>
#include <vector>

/// A text that has been cut into sentences, one passage a line.
class DateText {
public:
    explicit DateText(std::string text, std::string_view reference = {}) : m_text(std::move(text))
    {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= m_text.size(); ++i) {
            if (i < m_text.size() && m_text[i] != '\n')
                continue;
            if (i > begin)
                m_passages.emplace_back().span = crossread::makeSpan(begin, i);
            begin = i + 1;
        }
        m_tokenized = crossread::tokenize(m_text, m_passages);
        m_reference = crossread::parseIsoDate(reference);
    }

    [[nodiscard]] crossread::Document document() const
    {
        return {m_text, m_passages, m_tokenized.tokens, m_tokenized.sentences, m_reference};
    }
    [[nodiscard]] std::vector<crossread::DateFinding> dates() const
    {
        return crossread::findDates(document());
    }
    [[nodiscard]] std::string_view words(crossread::Span span) const { return span.in(m_text); }
    [[nodiscard]] std::vector<crossread::Passage>& passages() { return m_passages; }

    /// "Monday 2025-01-27 date 2025-01-27..2025-01-27", findings apart by "; ".
    [[nodiscard]] std::string described() const
    {
        std::string line;
        for (const crossread::DateFinding& date : dates()) {
            line += line.empty() ? "" : "; ";
            line +=
                std::string(words(date.span)) + " | " + date.timex + " | " + std::string(nameOf(date.type));
            if (date.range.from || date.range.to) {
                line += " | " + (date.range.from ? crossread::isoDate(*date.range.from) : std::string()) +
                        ".." + (date.range.to ? crossread::isoDate(*date.range.to) : std::string());
            }
        }
        return line;
    }

private:
    std::string m_text;
    std::vector<crossread::Passage> m_passages;
    crossread::TokenizedText m_tokenized;
    std::optional<crossread::Day> m_reference;
};
