// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/language.h"

#include "model/text/ascii.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
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

constexpr std::size_t longestWord = 5; ///< bytes

/// The words of all languages, each with a bit for every language it is a word of: an open-addressed table
/// by the word's bytes.
class CommonWords {
public:
    constexpr CommonWords()
    {
        for (std::size_t i = 0; i < languages.size(); ++i)
            for (const std::string_view word : languages[i].words) {
                const std::size_t slot = slotOf(keyOf(word));
                m_keys[slot] = keyOf(word);
                m_languages[slot] = static_cast<unsigned char>(m_languages[slot] | 1u << i);
            }
    }

    /// A bit for each language that has \a word.
    [[nodiscard]] constexpr unsigned languagesOf(std::string_view word) const
    {
        return word.size() <= longestWord ? m_languages[slotOf(keyOf(word))] : 0u;
    }

private:
    static constexpr std::size_t slots = 512;

    static constexpr std::uint64_t keyOf(std::string_view word)
    {
        std::uint64_t key = 0;
        for (const char c : word)
            key = key << 8 | static_cast<unsigned char>(c);
        return key;
    }
    [[nodiscard]] constexpr std::size_t slotOf(std::uint64_t key) const
    {
        std::size_t slot = (key * 0x9E3779B97F4A7C15u) >> 55;
        while (m_keys[slot] != 0 && m_keys[slot] != key)
            slot = (slot + 1) % slots;
        return slot;
    }

    std::array<std::uint64_t, slots> m_keys{};
    std::array<unsigned char, slots> m_languages{};
};

constexpr CommonWords commonWords;

static_assert(languages.size() <= 8 && std::ranges::all_of(languages, [](const Language& language) {
                  return std::ranges::all_of(language.words,
                                             [](auto word) { return word.size() <= longestWord; });
              }));

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
        if (static_cast<unsigned char>(sample[at]) < 0x80) {
            scripts.count(static_cast<unsigned char>(sample[at++]));
            continue;
        }
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
        for (unsigned bits = commonWords.languagesOf(word); bits != 0; bits &= bits - 1)
            ++votes[static_cast<std::size_t>(std::countr_zero(bits))];
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
