// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/product_rules.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace crossread::names {

namespace {
constexpr Rule byVersion = "names/product-version";
constexpr Rule byChip = "names/chip";
constexpr Rule bySpacecraft = "names/spacecraft";
constexpr Rule byShortVersion = "names/short-version";

/// Families of AI models, systems and devices that carry versions.
constexpr ListedWords families{std::array<std::string_view, 48>{
    "gpt",      "chatgpt", "llama",    "claude",     "gemini", "gemma",   "qwen",        "mistral",
    "mixtral",  "grok",    "phi",      "ernie",      "glm",    "chatglm", "kimi",        "doubao",
    "deepseek", "hunyuan", "baichuan", "falcon",     "palm",   "bert",    "codex",       "yi",
    "nova",     "dall",    "sora",     "veo",        "imagen", "stable",  "windows",     "android",
    "ios",      "macos",   "iphone",   "ipad",       "galaxy", "pixel",   "playstation", "xbox",
    "gaudi",    "ascend",  "kirin",    "snapdragon", "ryzen",  "xeon",    "tpu",         "rtx"}};

constexpr ListedWords tails{std::array<std::string_view, 24>{
    "pro",    "max",   "mini",    "plus",     "ultra", "turbo",  "flash",   "lite",
    "air",    "nano",  "preview", "instruct", "coder", "chat",   "vision",  "opus",
    "sonnet", "haiku", "base",    "large",    "small", "medium", "distill", "omni"}};

constexpr ListedWords modelCues{std::array<std::string_view, 14>{
    "model", "models", "chatbot", "system", "large-language", "processor", "processors", "chip", "chips",
    "gpu", "gpus", "graphics", "version", "assistant"}};

constexpr ListedWords chipMakers{std::array<std::string_view, 16>{
    "nvidia", "amd", "intel", "huawei", "google", "cerebras", "tsmc", "apple", "groq", "qualcomm", "arm",
    "cambricon", "graphcore", "samsung", "ibm", "biren"}};

template <std::size_t Count>
bool isIn(const ListedWords<Count>& list, std::string_view word)
{
    return list.contains(word);
}

using ascii::isDigit;
using ascii::isUpper;
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Letters, then digits (with an inner full stop), then letters.
struct Code {
    std::size_t head = 0;
    std::size_t digits = 0;
    std::size_t tail = 0;
    bool isAll = false;
};

Code codeOf(std::string_view word)
{
    Code code;
    std::size_t i = 0;
    while (i < word.size() && isUpper(word[i]))
        ++i;
    code.head = i;
    while (i < word.size() &&
           (isDigit(word[i]) || (word[i] == '.' && i + 1 < word.size() && isDigit(word[i + 1]))))
        ++i;
    code.digits = i - code.head;
    while (i < word.size() && (isUpper(word[i]) || isLower(word[i])))
        ++i;
    code.tail = i - code.head - code.digits;
    code.isAll = i == word.size();
    return code;
}

/// "3.1", "4o", "V3", "R1", "405B", "k1.5".
bool isVersion(std::string_view word)
{
    if (word.size() > 6)
        return false;
    if (word.size() >= 2 && isLower(word.front()) && isDigit(word[1]))
        word.remove_prefix(1);
    const Code code = codeOf(word);
    return code.isAll && code.head <= 1 && code.digits > 0 && code.digits <= 4 && code.tail <= 1;
}

/// "H100", "A800", "GB200", "MI300X", with a plural s.
bool isChipCode(std::string_view word)
{
    if (word.size() > 3 && word.back() == 's')
        word.remove_suffix(1);
    const Code code = codeOf(word);
    return code.isAll && code.head >= 1 && code.head <= 3 && code.digits >= 2 && code.digits <= 4 &&
           code.tail <= 1 && word.find('.') == std::string_view::npos;
}

/// "R1", "V3", "o1", "K2", "V3.1".
bool isShortVersion(std::string_view word)
{
    if (word.size() < 2 || word.size() > 4)
        return false;
    const std::string_view number = word.substr(1);
    const bool isNumber =
        std::all_of(number.begin(), number.end(), [](char c) { return isDigit(c) || c == '.'; });
    return isNumber && isDigit(number.front()) &&
           (isUpper(word.front()) || word.front() == 'o' || word.front() == 'k');
}

/// Spacecraft whose name is nothing else.
constexpr ListedWords spacecraft{
    std::array<std::string_view, 5>{"soyuz", "sputnik", "starliner", "starlink", "tiangong"}};

class ProductScan {
public:
    ProductScan(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    FoundNames run()
    {
        for (const Sentence& sentence : m_document.sentences) {
            m_begin = sentence.firstToken;
            m_end = sentence.endToken;
            for (std::uint32_t i = m_begin; i < m_end;)
                i = scanAt(i);
        }
        for (const Sentence& sentence : m_document.sentences) {
            m_begin = sentence.firstToken;
            m_end = sentence.endToken;
            for (std::uint32_t i = m_begin; i < m_end; ++i)
                scanShort(i);
        }
        std::sort(m_short.begin(), m_short.end(),
                  [](const FoundName& a, const FoundName& b) { return a.first < b.first; });
        return merged(m_found, m_short);
    }

private:
    [[nodiscard]] std::string_view word(std::uint32_t i) const
    {
        return i >= m_begin && i < m_end ? m_document.wordAt(i) : std::string_view{};
    }
    [[nodiscard]] bool hasSpaceBefore(std::uint32_t i) const { return m_document.tokens[i].has(SpaceBefore); }
    /// The token before \a i, over a possessive.
    [[nodiscard]] std::string_view ownerOf(std::uint32_t i) const
    {
        if (i <= m_begin)
            return {};
        const std::string_view before = word(i - 1);
        if ((before == "'s" || before == "\xE2\x80\x99s") && i >= m_begin + 2)
            return word(i - 2);
        return before;
    }

    std::uint32_t scanAt(std::uint32_t i)
    {
        const Token& token = m_document.tokens[i];
        if (!token.isWord())
            return scanJet(i);
        const bool isPlain = !token.has(Capitalized) && !token.has(AllUpper) && !token.has(HasDigit);
        if (isPlain && !(word(i).size() > 4 && isIn(families, word(i))))
            return i + 1;
        if (token.has(HasDigit) && isChipCode(word(i)) && isChip(i)) {
            m_found.push_back({i, i + 1, EntityKind::Product, byChip, 0, 0});
            m_codes.insert(std::string(stem(word(i))));
            return i + 1;
        }
        if (token.has(HasDigit) && isToldCode(i)) {
            m_found.push_back({i, i + 1, EntityKind::Product, byVersion, 0, 0});
            m_codes.insert(std::string(word(i)));
            if (codeOf(word(i)).head >= 2)
                m_series.insert(std::string(word(i).substr(0, codeOf(word(i)).head)));
            return i + 1;
        }
        const std::uint32_t end = std::max(versionEnd(i), lineEnd(i));
        if (end == 0 && token.has(Capitalized) && spacecraft.contains(word(i))) {
            m_found.push_back({i, i + 1, EntityKind::Product, bySpacecraft, 0, 0});
            return i + 1;
        }
        if (end == 0)
            return i + 1;
        m_found.push_back({i, end, EntityKind::Product, byVersion, 0, 0});
        if (end - i >= 2 && isShortVersion(word(end - 1)))
            m_codes.insert(std::string(word(end - 1)));
        return end;
    }

    /// "Boeing's 787 Dreamliner": a number that is a jet's.
    std::uint32_t scanJet(std::uint32_t i)
    {
        const std::string_view number = word(i);
        const bool isJet = m_document.tokens[i].kind == TokenKind::Number && number.size() == 3 &&
                           number[0] == '7' && number[2] == '7' && i > m_begin;
        if (!isJet)
            return i + 1;
        static constexpr ListedWords surnames{
            std::array<std::string_view, 4>{"dreamliner", "jumbo", "max", "freighter"}};
        const bool isNamed =
            i + 1 < m_end && m_document.tokens[i + 1].has(Capitalized) && surnames.contains(word(i + 1));
        const bool isOwned = word(i - 1) != "Boeing" && ownerOf(i) == "Boeing";
        if (!isNamed && !isOwned)
            return i + 1;
        if (word(i - 1) == "Boeing")
            return i + 1; // found with its maker
        m_found.push_back({i, isNamed ? i + 2 : i + 1, EntityKind::Product, byVersion, 0, 0});
        return m_found.back().end;
    }

    /// "GeForce RTX 4090 Ti", "Radeon RX 7900 XTX": a line of graphics cards with all that stands behind it.
    [[nodiscard]] std::uint32_t lineEnd(std::uint32_t i) const
    {
        if (word(i) != "GeForce" && word(i) != "Radeon" && word(i) != "Quadro")
            return 0;
        constexpr std::uint32_t most = 4;
        std::uint32_t end = i + 1;
        for (; end < m_end && end - i <= most; ++end) {
            const Token& token = m_document.tokens[end];
            const bool isNumber = token.kind == TokenKind::Number && word(end).size() <= 5;
            if (!isNumber && !token.has(AllUpper) && !token.has(HasDigit) && word(end) != "Ti")
                break;
        }
        return end > i + 1 ? end : 0;
    }

    [[nodiscard]] static std::string_view stem(std::string_view code)
    {
        return code.size() > 3 && code.back() == 's' ? code.substr(0, code.size() - 1) : code;
    }

    [[nodiscard]] bool isChip(std::uint32_t i) const
    {
        if (m_lists.factsOf(hashOf(stem(word(i)), true)) & Ware)
            return true;
        return isIn(chipMakers, ownerOf(i)) || isIn(modelCues, word(i + 1)) || isIn(modelCues, word(i + 2));
    }

    /// The end of a name with its version that begins at \a i, or 0.
    [[nodiscard]] std::uint32_t versionEnd(std::uint32_t i) const
    {
        const Token& token = m_document.tokens[i];
        const std::string_view head = word(i);
        const bool isFamily = isFamilyName(head);
        const bool isMixed = token.has(Capitalized) && hasInnerCapital(head);
        if (!isFamily && !isMixed)
            return token.has(HasDigit) && isShortVersion(head) && hasDashedTail(i + 1) ? tailsEnd(i + 1) : 0;
        std::uint32_t end = i + 1;
        const bool isDashed = word(end) == "-" && !hasSpaceBefore(end);
        const std::uint32_t version = isDashed ? end + 1 : end;
        if (version >= m_end || !isVersion(word(version)) || (isDashed && hasSpaceBefore(version)))
            return isFamilyWithTail(i) ? tailsEnd(i + 1) : 0;
        const bool isBareNumber = m_document.tokens[version].kind == TokenKind::Number;
        // "DeepSeek 2023" is no version; a name that is no family needs a letter or a hyphen.
        if (isBareNumber &&
            (!isFamily || word(version).size() > 3 || word(version).find(',') != std::string_view::npos))
            return 0;
        return tailsEnd(version + 1);
    }

    [[nodiscard]] bool isFamilyName(std::string_view head) const
    {
        if (isIn(families, head))
            return true;
        // "Qwen2.5", "GPT4": the version without a space.
        std::size_t letters = head.size();
        while (letters > 0 && (isDigit(head[letters - 1]) || head[letters - 1] == '.'))
            --letters;
        return letters < head.size() && letters > 2 && isIn(families, head.substr(0, letters));
    }
    [[nodiscard]] static bool hasInnerCapital(std::string_view word)
    {
        return word.size() > 2 && std::any_of(word.begin() + 1, word.end(), isUpper) &&
               std::any_of(word.begin(), word.end(), isLower);
    }
    [[nodiscard]] bool hasDashedTail(std::uint32_t dash) const
    {
        return word(dash) == "-" && dash + 1 < m_end && !hasSpaceBefore(dash) && !hasSpaceBefore(dash + 1) &&
               isIn(tails, word(dash + 1));
    }
    [[nodiscard]] bool isFamilyWithTail(std::uint32_t i) const
    {
        if (!isFamilyName(word(i)))
            return false;
        const bool isGlued = word(i).find_first_of("0123456789") != std::string_view::npos;
        return isGlued || (i + 1 < m_end && m_document.tokens[i + 1].has(Capitalized) &&
                           isIn(tails, word(i + 1)) && isDigit(word(i + 2).empty() ? 'x' : word(i + 2)[0]));
    }

    /// What follows a version and belongs to it: "-Max", " 405B", " Pro", "-mini".
    [[nodiscard]] std::uint32_t tailsEnd(std::uint32_t i) const
    {
        for (;;) {
            const bool isDash = word(i) == "-" && !hasSpaceBefore(i);
            const std::uint32_t next = isDash ? i + 1 : i;
            if (next >= m_end || (isDash && hasSpaceBefore(next)))
                return i;
            const std::string_view tail = word(next);
            const bool isSize =
                tail.size() >= 2 && tail.size() <= 5 && tail.back() == 'B' && isDigit(tail.front());
            const bool isTail = isIn(tails, tail) && (isDash || m_document.tokens[next].has(Capitalized));
            if (!isSize && !isTail && !(isDash && isVersion(tail)))
                return i;
            i = next + 1;
        }
    }

    /// "the VX9 processor": letters and digits before what is told to be a product.
    [[nodiscard]] bool isToldCode(std::uint32_t i) const
    {
        static constexpr ListedWords nouns{std::array<std::string_view, 12>{
            "accelerator", "accelerators", "chip", "chips", "chipset", "gpu", "gpus", "handset", "processor",
            "processors", "smartphone", "supercomputer"}};
        const Code code = codeOf(word(i));
        return code.isAll && code.head >= 1 && code.head <= 4 && code.digits >= 1 && code.digits <= 4 &&
               code.tail <= 2 && nouns.contains(word(i + 1));
    }

    /// "the VX7" beside "the VX9 processor".
    [[nodiscard]] bool isSibling(std::string_view word) const
    {
        const Code code = codeOf(word);
        return code.isAll && code.head >= 2 && code.digits >= 1 && code.tail <= 2 &&
               m_series.contains(std::string(word.substr(0, code.head)));
    }

    void scanShort(std::uint32_t i)
    {
        if (!m_document.tokens[i].has(HasDigit) || !m_document.tokens[i].isWord())
            return;
        const std::string_view code = word(i);
        const bool isKnown = m_codes.contains(std::string(stem(code)));
        if (!isKnown && !isSibling(code) && (!isShortVersion(code) || !hasCue(i)))
            return;
        m_codes.insert(std::string(code));
        m_short.push_back({i, i + 1, EntityKind::Product, byShortVersion, 0, 0});
    }

    /// A version alone is a product after its maker, before "model" and its like, or after "named" or
    /// "called".
    [[nodiscard]] bool hasCue(std::uint32_t i) const
    {
        if (isIn(modelCues, word(i + 1)) && word(i + 1) != "system")
            return true;
        const std::string_view before = i > m_begin ? word(i - 1) : std::string_view{};
        if (before == "named" || before == "called" || before == "dubbed" || before == "model")
            return true;
        const std::string_view owner = ownerOf(i);
        if (before == owner || owner.empty())
            return (m_lists.factsOf(hashOf(code(i), true)) & Ware) != 0 && code(i).front() == 'o';
        return (m_lists.factsOf(hashOf(owner, true)) & Body) != 0 || isIn(families, owner) ||
               hasInnerCapital(owner);
    }
    [[nodiscard]] std::string_view code(std::uint32_t i) const { return word(i); }

    const Document& m_document;
    const NameModel& m_lists;
    std::uint32_t m_begin = 0;
    std::uint32_t m_end = 0;
    FoundNames m_found;
    FoundNames m_short;
    std::unordered_set<std::string> m_series; ///< letters before the number of codes told to be products
    std::unordered_set<std::string> m_codes;  ///< versions that the document tells to be products
};
} // namespace

FoundNames findProducts(const Document& document, const NameModel& lists)
{
    return ProductScan(document, lists).run();
}

} // namespace crossread::names
