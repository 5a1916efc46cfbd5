// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/language.h"

#include "model/text/ascii.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace crossread {

namespace {

constexpr std::size_t longestLook = 16384;

struct Language {
    std::string_view code;
    std::array<std::string_view, 16> words;
};

constexpr std::array languages{
    Language{"en",
             {"the", "and", "of", "to", "is", "that", "was", "for", "with", "it", "has", "are", "by", "from",
              "this", "have"}},
    Language{"de",
             {"der", "die", "und", "das", "ist", "nicht", "ein", "eine", "mit", "von", "zu", "den", "auf",
              "im", "sich", "auch"}},
    Language{"fr",
             {"le", "les", "des", "et", "est", "une", "dans", "pour", "que", "qui", "du", "sur", "pas", "au",
              "avec", "ne"}},
    Language{"es",
             {"el", "los", "las", "y", "es", "una", "en", "por", "con", "que", "del", "para", "su", "como",
              "pero", "más"}},
    Language{"it",
             {"il", "di", "che", "è", "per", "un", "della", "sono", "non", "con", "gli", "del", "nel", "più",
              "anche", "ha"}},
    Language{"pt",
             {"o", "os", "as", "e", "é", "uma", "em", "por", "com", "que", "do", "da", "para", "não", "mais",
              "foi"}},
    Language{"nl",
             {"de", "het", "een", "en", "van", "is", "niet", "dat", "op", "te", "zijn", "voor", "met", "ook",
              "aan", "door"}},
};

struct Scripts {
    std::size_t latin = 0;
    std::size_t kana = 0;
    std::size_t han = 0;
    std::size_t hangul = 0;
    std::size_t arabic = 0;
    std::size_t cyrillic = 0;

    void count(char32_t c)
    {
        if (c < 0x250)
            latin += c >= 0x41 ? 1u : 0u;
        else if (c >= 0x0400 && c < 0x0530)
            ++cyrillic;
        else if ((c >= 0x0600 && c < 0x0780))
            ++arabic;
        else if (c >= 0x3040 && c < 0x3100)
            ++kana;
        else if (c >= 0x3400 && c < 0xA000)
            ++han;
        else if (c >= 0xAC00 && c < 0xD7B0)
            ++hangul;
    }

    [[nodiscard]] std::string_view language() const
    {
        // A character of the eastern scripts says about as much as three Latin letters.
        if ((kana + han + hangul) * 3 > latin + cyrillic + arabic) {
            if (hangul > han + kana)
                return "ko";
            return kana * 8 > han ? "ja" : "zh";
        }
        if (cyrillic > latin)
            return "ru";
        return arabic > latin ? "ar" : std::string_view{};
    }
};

std::string sampleOf(const Article& article)
{
    std::string sample;
    for (const Passage& passage : article.passages) {
        if (!passage.isRead())
            continue;
        sample += passage.span.in(article.text).substr(0, longestLook - sample.size());
        sample += '\n';
        if (sample.size() >= longestLook)
            break;
    }
    return sample;
}

} // namespace

std::string_view languageOf(const Article& article)
{
    const std::string sample = ascii::lowered(sampleOf(article));
    Scripts scripts;
    for (std::size_t at = 0; at < sample.size();) {
        const auto decoded = utf8::decode(sample, at);
        scripts.count(decoded.codePoint);
        at += decoded.length;
    }
    if (const auto language = scripts.language(); !language.empty())
        return language;
    std::array<std::size_t, languages.size()> votes{};
    for (std::size_t at = 0; at < sample.size();) {
        const auto begin = at;
        while (at < sample.size() &&
               (ascii::isLower(sample[at]) || static_cast<unsigned char>(sample[at]) >= 0x80))
            ++at;
        const auto word = std::string_view{sample}.substr(begin, at - begin);
        for (std::size_t i = 0; i < languages.size() && !word.empty(); ++i)
            votes[i] += std::ranges::find(languages[i].words, word) != languages[i].words.end() ? 1u : 0u;
        at += word.empty() ? 1 : 0;
    }
    const auto best = std::ranges::max_element(votes);
    const bool isClose =
        std::ranges::any_of(votes, [&](const auto& vote) { return &vote != &*best && vote * 5 > *best * 4; });
    if (*best < 3 || isClose)
        return "und";
    return languages[static_cast<std::size_t>(best - votes.begin())].code;
}

} // namespace crossread
