// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/name_tokens.h"

#include "model/extract/names/name_model.h"
#include "model/extract/names/word_facts.h"
#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace crossread::names {

namespace {
constexpr std::size_t maxPhrase = 8;      ///< tokens of the longest listed phrase
constexpr std::size_t maxHashedWord = 48; ///< bytes; what is longer is no word of any list

std::uint64_t asciiHash(std::string_view word)
{
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char byte : word)
        hash = (hash ^ static_cast<unsigned char>(ascii::lower(byte))) * 0x100000001B3u;
    return mixed(hash, word.size());
}

Case caseOf(const Token& token, std::string_view word)
{
    switch (token.kind) {
    case TokenKind::Number:
        return Case::Number;
    case TokenKind::Quote:
        return Case::Quote;
    case TokenKind::Punctuation:
        return Case::Mark;
    case TokenKind::Currency:
    case TokenKind::Symbol:
        return Case::Symbol;
    case TokenKind::Word:
        break;
    }
    if (word.size() <= 4 && (word.front() == '\'' || word.front() == '\xE2'))
        return Case::Possessive;
    const bool hasInnerCapital =
        std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool hasUpper = token.has(Capitalized) || token.has(AllUpper) || hasInnerCapital;
    if (token.has(HasDigit))
        return hasUpper ? Case::UpperDigits : Case::LowerDigits;
    if (!hasUpper)
        return Case::Lower;
    if (word.size() > 2 && word.find('.') != std::string_view::npos)
        return Case::Initialism;
    if (word.size() == 1)
        return Case::Letter;
    if (token.has(AllUpper))
        return Case::Upper;
    return hasInnerCapital ? Case::Inner : Case::Initial;
}

constexpr std::array<std::uint8_t, 256> kindsOfBytes = [] {
    std::array<std::uint8_t, 256> kinds{};
    kinds.fill(7);
    for (unsigned c = 'A'; c <= 'Z'; ++c) {
        kinds[c] = 1;
        kinds[c + 32] = 2;
    }
    for (unsigned c = '0'; c <= '9'; ++c)
        kinds[c] = 3;
    kinds['.'] = 4;
    kinds['&'] = 5;
    kinds['\''] = 6;
    return kinds;
}();

/// Kinds of characters in order, runs of one kind shortened to one: "DeepSeek-V3" -> "XxXx-Xd" for the
/// token's part.
std::uint32_t shapeOf(std::string_view word)
{
    std::uint32_t shape = 0;
    std::uint32_t last = 0;
    for (const char c : word.substr(0, 16)) {
        const std::uint32_t kind = kindsOfBytes[static_cast<unsigned char>(c)];
        shape = kind != last ? shape * 8 + kind : shape;
        last = kind;
    }
    return shape * 8 + static_cast<std::uint32_t>(std::min<std::size_t>(word.size(), 7));
}

std::uint32_t headOf(std::string_view word)
{
    std::uint32_t head = 0;
    for (std::size_t i = 0; i < 4; ++i)
        head = head << 8 | (i < word.size() ? static_cast<unsigned char>(ascii::lower(word[i])) : 0u);
    return head;
}

std::uint32_t tailOf(std::string_view word)
{
    std::uint32_t tail = 0;
    for (std::size_t i = word.size() > 4 ? word.size() - 4 : 0; i < word.size(); ++i)
        tail = tail << 8 | static_cast<unsigned char>(ascii::lower(word[i]));
    return tail;
}

/// The bytes of a word of up to eight, the first lowest; \a text is all that its bytes stand in.
std::uint64_t bytesOf(std::string_view word, std::string_view text)
{
    std::uint64_t bytes = 0;
    if (std::endian::native == std::endian::little && text.data() + text.size() - word.data() >= 8) {
        std::memcpy(&bytes, word.data(), 8);
        return bytes & (~std::uint64_t{0} >> (64 - 8 * word.size()));
    }
    for (std::size_t i = word.size(); i-- > 0;)
        bytes = bytes << 8 | static_cast<unsigned char>(word[i]);
    return bytes;
}

/// Sets case, prefix, suffix and shape of a word of up to eight small ASCII letters, which most are, from its
/// eight bytes at once; false for any other.
bool describeSmallWord(std::string_view word, std::string_view text, NameToken& described)
{
    constexpr std::uint64_t each = 0x0101010101010101u;
    constexpr std::uint64_t highs = 0x80 * each;
    if (word.empty() || word.size() > 8)
        return false;
    const std::uint64_t bytes = bytesOf(word, text);
    const auto unused = static_cast<unsigned>(8 * (8 - word.size()));
    // With 'a' for what is not there: no byte below 'a', none above 'z', none beyond ASCII.
    const std::uint64_t filled = bytes | (unused == 0 ? 0 : 'a' * each << (64 - unused));
    if (((((filled | highs) - 'a' * each) & (('z' * each | highs) - (filled & ~highs)) & ~filled) & highs) !=
        highs)
        return false;
    const auto reversed = [](std::uint64_t first4) {
        return __builtin_bswap32(static_cast<std::uint32_t>(first4));
    };
    described.written = Case::Lower;
    described.prefix = reversed(bytes);
    described.suffix = word.size() >= 4 ? reversed(bytes >> (32 - unused)) : reversed(bytes) >> (unused - 32);
    described.shape =
        kindsOfBytes['a'] * 8u + static_cast<std::uint32_t>(std::min<std::size_t>(word.size(), 7));
    return true;
}

/// Small words that stand inside names.
constexpr std::array<std::uint64_t, 12> connectors{
    wordHash("of"), wordHash("the"), wordHash("and"), wordHash("for"), wordHash("de"),  wordHash("van"),
    wordHash("&"),  wordHash("von"), wordHash("-"),   wordHash("la"),  wordHash("del"), wordHash("in")};

bool isConnector(const NameToken& token)
{
    return std::find(connectors.begin(), connectors.end(), token.word) != connectors.end() &&
           (token.length > 1 || !token.hasSpaceBefore || token.prefix >> 24 == 0x26u);
}
} // namespace

std::uint64_t hashOf(std::string_view word, bool isAscii)
{
    if (word.size() > maxHashedWord)
        word = word.substr(0, maxHashedWord);
    return isAscii ? asciiHash(word) : wordHash(folded(word));
}

NameSentence::NameSentence(const Document& document, const NameModel& model)
    : m_document(document), m_model(model)
{
    const std::size_t slots =
        std::bit_ceil(std::clamp<std::size_t>(document.tokens.size() * 2, 64, 1u << 20));
    m_elsewhere.assign(slots, 0);
    m_hashes.reserve(document.tokens.size());
    for (const Token& token : document.tokens)
        m_hashes.push_back(hashOf(token.span.in(document.text), !token.has(NonAscii)));
    for (const Sentence& sentence : document.sentences) {
        const std::span<const Token> tokens = sentence.tokensIn(document.tokens);
        const auto small =
            static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), [](const Token& t) {
                return t.isWord() && t.has(HasLower) && !t.has(Capitalized);
            }));
        const bool isTitle = small * 3 < tokens.size();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            if (!token.isWord() || token.span.length() < 2)
                continue;
            const bool isCapital = token.has(Capitalized);
            if (isCapital && (i == 0 || isTitle || tokens[i - 1].kind == TokenKind::Quote))
                continue;
            const std::uint64_t hash = m_hashes[sentence.firstToken + i];
            m_elsewhere[(hash >> 20) & (slots - 1)] |= isCapital ? CapitalElsewhere : SmallElsewhere;
        }
    }
}

void NameSentence::read(const Sentence& sentence)
{
    const std::span<const Token> tokens = sentence.tokensIn(m_document.tokens);
    m_size = tokens.size();
    m_tokens.assign(m_size + 4, NameToken{});
    for (std::size_t i = 0; i < m_size; ++i) {
        if (tokens[i].isWord())
            m_model.askForFacts(m_hashes[sentence.firstToken + i]);
    }
    for (std::size_t i = 0; i < m_size; ++i)
        describe(tokens[i], m_hashes[sentence.firstToken + i], tokenAt(i));
    markPhrases();
    markRuns();
    markStyle();
}

void NameSentence::describe(const Token& token, std::uint64_t hash, NameToken& described)
{
    const std::string_view word = token.span.in(m_document.text);
    described.word = hash;
    described.length = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
    described.hasSpaceBefore = token.has(SpaceBefore);
    if (!describeSmallWord(word, m_document.text, described)) {
        described.written = caseOf(token, word);
        described.prefix = headOf(word);
        described.suffix = tailOf(word);
        described.shape = shapeOf(word);
    }
    if (token.isWord()) {
        described.facts = m_model.factsOf(described.word);
        described.elsewhere = m_elsewhere[(described.word >> 20) & (m_elsewhere.size() - 1)];
    }
    described.look = mixed(mixed(hash, std::uint64_t{described.prefix} << 32 | described.suffix),
                           std::uint64_t{described.facts} << 32 | described.shape);
}

void NameSentence::markPhrases()
{
    for (std::size_t i = 0; i < m_size;) {
        std::uint32_t facts = tokenAt(i).facts;
        std::uint32_t found = facts & phraseMask;
        std::size_t end = i + 1;
        std::uint64_t hash = tokenAt(i).word;
        for (std::size_t next = i + 1, words = 1; (facts & Continues) && next < m_size && words < maxPhrase;
             ++next) {
            if (tokenAt(next).prefix == headOf("-"))
                continue;
            hash = phraseHash(hash, tokenAt(next).word);
            facts = m_model.factsOf(hash);
            ++words;
            if (facts & phraseMask) {
                found = facts & phraseMask;
                end = next + 1;
            }
        }
        for (unsigned category = 0; found && category < phraseCount; ++category) {
            if (!(found & (1u << (phraseShift + category))))
                continue;
            tokenAt(i).phrases |= static_cast<std::uint16_t>(1u << (2 * category));
            for (std::size_t inside = i + 1; inside < end; ++inside)
                tokenAt(inside).phrases |= static_cast<std::uint16_t>(2u << (2 * category));
        }
        i = end;
    }
}

void NameSentence::markRuns()
{
    for (std::size_t i = 0; i < m_size;) {
        if (!tokenAt(i).isNameLike()) {
            tokenAt(i).runBegin = static_cast<std::uint16_t>(i);
            tokenAt(i).runEnd = static_cast<std::uint16_t>(i + 1);
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        for (std::size_t next = i + 1, gap = 0; next < m_size && gap <= 2; ++next) {
            const NameToken& token = tokenAt(next);
            if (token.isNameLike() || (token.written == Case::Number && gap == 0)) {
                end = next + 1;
                gap = 0;
            } else if (isConnector(token)) {
                ++gap;
            } else {
                break;
            }
        }
        for (std::size_t inside = i; inside < end; ++inside) {
            tokenAt(inside).runBegin = static_cast<std::uint16_t>(i);
            tokenAt(inside).runEnd = static_cast<std::uint16_t>(end);
        }
        i = end;
    }
}

void NameSentence::markStyle()
{
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        small += tokenAt(i).written == Case::Lower && tokenAt(i).length > 3 ? 1 : 0;
        capitals += tokenAt(i).written == Case::Upper ? 1 : 0;
    }
    m_hasSmallWords = small > 0;
    m_isInCapitals = small == 0 && capitals >= 3;
}

} // namespace crossread::names
