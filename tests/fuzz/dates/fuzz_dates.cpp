// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target for dates and events: build preset fuzz, then bin/fuzz/fuzz_dates tests/fuzz/dates/corpus
#include "model/extract/dates/date_finder.h"
#include "model/extract/extractors.h"
#include "model/text/tokens.h"
#include "model/text/utf8.h"

#include <cstdlib>

using namespace crossread;

/// The first byte chooses the setting, the rest is the text, one passage a line.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const unsigned char setting = data[0];
    const std::string text = utf8::repaired({reinterpret_cast<const char*>(data + 1), size - 1});
    std::vector<Passage> passages;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '\n')
            continue;
        if (i > begin)
            passages.emplace_back().span = makeSpan(begin, i);
        begin = i + 1;
    }
    const TokenizedText tokenized = tokenize(text, passages);
    Document document{text, passages, tokenized.tokens, tokenized.sentences, {}};
    if (setting & 1)
        document.reference = dayOf(2025, 1, 31);
    dates::DateOptions options;
    options.preference = setting & 2   ? dates::Preference::Future
                         : setting & 4 ? dates::Preference::Nearest
                                       : dates::Preference::News;
    options.readsTense = (setting & 8) == 0;
    if (setting & 16)
        options.referenceSecond = 16200;
    std::vector<DateFinding> findings;
    quint32 last = 0;
    for (dates::FoundDate& date : dates::findDates(document, options)) {
        const DateFinding& finding = date.finding;
        const bool isOrdered =
            finding.range.from && finding.range.to ? *finding.range.from <= *finding.range.to : true;
        if (finding.span.begin < last || finding.span.end > text.size() || finding.span.isEmpty() ||
            finding.timex.empty() || !isOrdered)
            std::abort();
        last = finding.span.end;
        findings.push_back(std::move(date.finding));
    }
    for (const DateFinding& finding : findings) {
        if (finding.anchor && *finding.anchor >= findings.size())
            std::abort();
    }
    for (const Event& event : findEvents(document, {}, findings)) {
        if (event.headline.empty() || utf8::validPrefix(event.headline) != event.headline.size())
            std::abort();
    }
    return 0;
}
