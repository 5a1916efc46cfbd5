// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/outlook.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

namespace {

constexpr std::size_t reach = 18; ///< lexemes looked at on either side

/// Words after which a date lies ahead.
constexpr std::array<std::string_view, 24> ahead{
    "'ll",       "aims",  "begins",  "deadline", "due",      "ends",    "expected", "expects",
    "expires",   "hopes", "intends", "kicks",    "opens",    "planned", "planning", "plans",
    "scheduled", "shall", "slated",  "starts",   "upcoming", "will",    "won't",    "would"};

/// Words that "to" makes look ahead: "set to begin", "going to".
constexpr std::array<std::string_view, 12> aheadWithTo{"about", "be",        "expected", "going",
                                                       "hope",  "likely",    "plan",     "planned",
                                                       "ready", "scheduled", "set",      "want"};

constexpr std::array<std::string_view, 104> irregular{
    "ate",      "beat",   "became",    "began",  "bit",    "blew",       "bought",  "bore",   "broke",
    "brought",  "built",  "came",      "caught", "chose",  "cut",        "dealt",   "did",    "died",
    "drew",     "drove",  "fell",      "felt",   "fought", "found",      "flew",    "gave",   "got",
    "grew",     "had",    "held",      "hit",    "hurt",   "kept",       "knew",    "laid",   "lay",
    "led",      "left",   "lent",      "let",    "lit",    "lost",       "made",    "meant",  "met",
    "paid",     "put",    "ran",       "rang",   "read",   "rode",       "rose",    "said",   "sang",
    "sank",     "sat",    "saw",       "sent",   "set",    "shook",      "shot",    "showed", "shut",
    "slid",     "sold",   "sought",    "spent",  "spoke",  "split",      "spoken",  "sprang", "spun",
    "stood",    "stole",  "struck",    "stuck",  "swam",   "swept",      "swore",   "swung",  "taught",
    "thought",  "threw",  "told",      "took",   "tore",   "understood", "was",     "went",   "were",
    "withdrew", "woke",   "won",       "wore",   "wrote",  "overtook",   "oversaw", "outbid", "rebuilt",
    "resold",   "upheld", "undertook", "bet",    "bid"};

/// Lower case in a buffer of its own; longer words are cut, which no list minds.
struct Lowered {
    std::array<char, 16> letters{};
    std::size_t size = 0;
    explicit Lowered(std::string_view word) : size(std::min(word.size(), letters.size()))
    {
        std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size), letters.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    }
    [[nodiscard]] std::string_view view() const { return {letters.data(), size}; }
};

template <std::size_t n>
bool isIn(const std::array<std::string_view, n>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Outlook signOf(std::string_view word, std::string_view previous)
{
    const Lowered lower(word);
    if (lower.view() == "to" && !previous.empty() && isIn(aheadWithTo, Lowered(previous).view()))
        return Outlook::Future;
    const Lowered before(previous);
    if (isIn(ahead, lower.view()) || (lower.view() == "be" && before.view() == "to") ||
        (lower.view() == "effect" && (before.view() == "take" || before.view() == "takes")))
        return Outlook::Future;
    // The participle of a passive: its "be" tells.
    if (before.view() == "be")
        return Outlook::Unknown;
    return isPastVerb(word) ? Outlook::Past : Outlook::Unknown;
}

/// Who speaks about a time to come does so in the past: "In three months," he predicted, "nobody will ...".
bool isSaying(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> verbs{"added",    "argued", "asked",     "explained",
                                                            "insisted", "noted",  "predicted", "said",
                                                            "stated",   "told",   "warned",    "wrote"};
    return isIn(verbs, word);
}

bool isBorder(std::string_view word)
{
    return word == ";" || word == ":" || word == "\u2014" || word == "(" || word == ")";
}

} // namespace

bool isPastVerb(std::string_view word)
{
    const Lowered lower(word);
    const std::string_view view = lower.view();
    if (word.size() > 3 && word.size() <= 16 && view.ends_with("ed") && !view.ends_with("eed"))
        return view != "hundred" && view != "united" && view != "red";
    return isIn(irregular, view);
}

Outlook outlookAt(std::string_view text, std::span<const Lexeme> lexemes, std::size_t begin, std::size_t end)
{
    const auto wordAt = [&](std::size_t i) { return lexemes[i].span.in(text); };
    for (std::size_t i = begin; i > 0 && begin - i < reach; --i) {
        const std::string_view word = wordAt(i - 1);
        if (isBorder(word))
            break;
        if (const Outlook sign = signOf(word, i > 1 ? wordAt(i - 2) : std::string_view{});
            sign != Outlook::Unknown)
            return sign;
    }
    for (std::size_t i = end; i < lexemes.size() && i - end < reach; ++i) {
        const std::string_view word = wordAt(i);
        if (isBorder(word))
            break;
        if (isSaying(word))
            continue;
        if (const Outlook sign = signOf(word, i > end ? wordAt(i - 1) : std::string_view{});
            sign != Outlook::Unknown)
            return sign;
    }
    return Outlook::Unknown;
}

} // namespace crossread::dates
