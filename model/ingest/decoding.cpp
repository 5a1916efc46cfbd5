// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/decoding.h"

#include "model/base/translated.h"
#include "model/text/ascii.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

namespace crossread {

namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
    std::string_view bytes;
    const char* encoding;
};

// UTF-32LE begins like UTF-16LE, so it stands first.
constexpr std::array byteOrderMarks{
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},    ByteOrderMark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
    ByteOrderMark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"},
};

struct EncodingAlias {
    std::string_view label;
    const char* superset;
};

// The labels of the WHATWG Encoding Standard whose common use is a superset of what they say.
constexpr std::array supersets{
    EncodingAlias{"iso-8859-1", "windows-1252"},
    EncodingAlias{"iso8859-1", "windows-1252"},
    EncodingAlias{"iso_8859-1", "windows-1252"},
    EncodingAlias{"latin1", "windows-1252"},
    EncodingAlias{"latin-1", "windows-1252"},
    EncodingAlias{"l1", "windows-1252"},
    EncodingAlias{"us-ascii", "windows-1252"},
    EncodingAlias{"ascii", "windows-1252"},
    EncodingAlias{"iso-8859-9", "windows-1254"},
    EncodingAlias{"latin5", "windows-1254"},
    EncodingAlias{"iso-8859-11", "windows-874"},
    EncodingAlias{"tis-620", "windows-874"},
    EncodingAlias{"gb2312", "GB18030"},
    EncodingAlias{"gbk", "GB18030"},
    EncodingAlias{"x-gbk", "GB18030"},
    EncodingAlias{"shift_jis", "windows-31j"},
    EncodingAlias{"sjis", "windows-31j"},
    EncodingAlias{"x-sjis", "windows-31j"},
    EncodingAlias{"ks_c_5601-1987", "windows-949"},
    EncodingAlias{"euc-kr", "windows-949"},
    EncodingAlias{"uhc", "windows-949"},
    EncodingAlias{"big5", "Big5-HKSCS"},
};

std::string superset(std::string_view label)
{
    const std::string lower = ascii::lowered(ascii::trimmed(label));
    const auto* found = std::ranges::find(supersets, std::string_view{lower}, &EncodingAlias::label);
    return found != supersets.end() ? found->superset : lower;
}

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter openConverter(const std::string& name)
{
    if (name.empty() || name.size() > 60)
        return {};
    UErrorCode error = U_ZERO_ERROR;
    Converter converter{ucnv_open(name.c_str(), &error)};
    return U_SUCCESS(error) ? std::move(converter) : Converter{};
}

std::string ianaName(const UConverter* converter)
{
    UErrorCode error = U_ZERO_ERROR;
    const char* const own = ucnv_getName(converter, &error);
    if (U_FAILURE(error) || own == nullptr)
        return {};
    const char* standard = ucnv_getStandardName(own, "MIME", &error);
    if (standard == nullptr)
        standard = ucnv_getStandardName(own, "IANA", &error);
    return standard != nullptr ? standard : own;
}

quint32 countReplacements(std::string_view text)
{
    quint32 count = 0;
    for (auto at = text.find("\xEF\xBF\xBD"sv); at != text.npos; at = text.find("\xEF\xBF\xBD"sv, at + 3))
        ++count;
    return count;
}

std::optional<DecodedText> convert(std::string_view bytes, const std::string& name)
{
    const Converter from = openConverter(name);
    const Converter to = openConverter("UTF-8");
    if (!from || !to)
        return {};
    DecodedText decoded;
    std::array<UChar, 4096> pivot;
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = bytes.data();
    const char* const sourceEnd = source + bytes.size();
    std::array<char, 16384> chunk;
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    for (bool isFirst = true; error == U_BUFFER_OVERFLOW_ERROR; isFirst = false) {
        char* target = chunk.data();
        error = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, sourceEnd,
                       pivot.data(), &pivotSource, &pivotTarget, pivot.data() + pivot.size(), isFirst, true,
                       &error);
        decoded.text.append(chunk.data(), target);
    }
    if (U_FAILURE(error) && error != U_TRUNCATED_CHAR_FOUND)
        return {};
    if (error == U_TRUNCATED_CHAR_FOUND)
        utf8::append(decoded.text, 0xFFFD);
    decoded.encoding = ianaName(from.get());
    decoded.damaged = countReplacements(decoded.text);
    return decoded;
}

struct Utf8Survey {
    std::size_t wellFormed = 0; ///< sequences of two bytes and more
    std::size_t broken = 0;
};

Utf8Survey surveyUtf8(std::string_view bytes)
{
    Utf8Survey survey;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto valid = utf8::validPrefix(bytes.substr(at));
        for (std::size_t i = at; i < at + valid; i += utf8::sequenceLength(bytes[i]))
            survey.wellFormed += static_cast<unsigned char>(bytes[i]) >= 0x80 ? 1u : 0u;
        at += valid;
        if (at < bytes.size()) {
            ++survey.broken;
            ++at;
            while (at < bytes.size() && utf8::isContinuation(bytes[at]))
                ++at;
        }
        // Enough to tell another encoding from damage, and it keeps the survey linear.
        if (survey.broken > 4096)
            break;
    }
    return survey;
}

DecodedText repairedUtf8(std::string_view bytes)
{
    DecodedText decoded{utf8::repaired(bytes), "UTF-8", 0};
    decoded.damaged =
        countReplacements(decoded.text) - std::min(countReplacements(bytes), countReplacements(decoded.text));
    return decoded;
}

/// Text in UTF-16 without a mark has zero bytes on one side of its pairs only.
const char* unmarkedUtf16(std::string_view bytes)
{
    const auto head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
    if (head.size() < 4)
        return nullptr;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1u : 0u;
    const std::size_t pairs = head.size() / 2;
    if (zeros[1] * 10 >= pairs * 4 && zeros[0] * 50 <= pairs)
        return "UTF-16LE";
    if (zeros[0] * 10 >= pairs * 4 && zeros[1] * 50 <= pairs)
        return "UTF-16BE";
    return nullptr;
}

std::string guessedEncoding(std::string_view bytes)
{
    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector{uchardet_new(),
                                                                                uchardet_delete};
    const auto head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 1u << 18));
    if (uchardet_handle_data(detector.get(), head.data(), head.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    const std::string guess = uchardet_get_charset(detector.get());
    const auto high =
        std::ranges::count_if(head, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    // A handful of letters is no statistics: in the Latin script Windows-1252 is by far the likeliest.
    const bool isLatin = guess.starts_with("ISO-8859-1") || guess.starts_with("ISO-8859-2") ||
                         guess.starts_with("ISO-8859-3") || guess.starts_with("ISO-8859-4") ||
                         guess.starts_with("WINDOWS-125") || guess.starts_with("MAC") ||
                         guess.starts_with("IBM");
    return isLatin && high < 12 ? "windows-1252" : guess;
}

DecodedText decodedBytes(std::string_view bytes, EncodingDeclaration declaration)
{
    for (const auto& mark : byteOrderMarks) {
        if (!bytes.starts_with(mark.bytes))
            continue;
        const auto rest = bytes.substr(mark.bytes.size());
        if (mark.encoding == "UTF-8"sv)
            return repairedUtf8(rest);
        if (auto decoded = convert(rest, mark.encoding))
            return std::move(*decoded);
    }
    if (const char* const utf16 = unmarkedUtf16(bytes))
        if (auto decoded = convert(bytes, utf16))
            return std::move(*decoded);
    const bool isUtf8 = utf8::validPrefix(bytes) == bytes.size();
    if (isUtf8 && bytes.find("\x1B$"sv) == bytes.npos && bytes.find("\x1B("sv) == bytes.npos)
        return {std::string{bytes}, "UTF-8", 0};
    const std::string declared =
        declaration == EncodingDeclaration::Html ? superset(declaredEncoding(bytes)) : std::string{};
    if (declared == "utf-8" || declared == "utf8" || declared.starts_with("utf-16"))
        return repairedUtf8(bytes);
    if (auto decoded = convert(bytes, declared))
        return std::move(*decoded);
    const auto survey = surveyUtf8(bytes);
    if (survey.wellFormed >= survey.broken)
        return repairedUtf8(bytes);
    if (auto decoded = convert(bytes, superset(guessedEncoding(bytes))); decoded && decoded->damaged == 0)
        return std::move(*decoded);
    if (isUtf8)
        return {std::string{bytes}, "UTF-8", 0};
    if (auto decoded = convert(bytes, "windows-1252"))
        return std::move(*decoded);
    return repairedUtf8(bytes);
}

/// CRLF, CR, and nothing else, become LF.
void unifyLineEnds(std::string& text)
{
    const auto first = text.find('\r');
    if (first == text.npos)
        return;
    std::size_t out = first;
    for (std::size_t i = first; i < text.size(); ++i) {
        if (text[i] == '\r') {
            text[out++] = '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else {
            text[out++] = text[i];
        }
    }
    text.resize(out);
}

bool isBinaryControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B &&
           byte != '\b' && byte != '\v';
}

std::optional<std::size_t> firstBinaryByte(std::string_view text)
{
    if (const auto nul = text.find('\0'); nul != text.npos)
        return nul;
    const auto head = text.substr(0, std::min<std::size_t>(text.size(), 1u << 16));
    const auto controls = std::ranges::count_if(head, isBinaryControl);
    if (static_cast<std::size_t>(controls) * 50 > head.size())
        return static_cast<std::size_t>(std::ranges::find_if(head, isBinaryControl) - head.begin());
    return {};
}

/// The place in the file of a byte that is no text, from where it stands in the decoded text: repairs, and
/// other encodings, make the two differ.
std::size_t placeInFile(std::string_view bytes, const DecodedText& decoded, std::size_t at)
{
    if (!decoded.encoding.starts_with("UTF-16"))
        return firstBinaryByte(bytes).value_or(at);
    const bool isMarked = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
    const auto before = QString::fromUtf8(decoded.text.data(), static_cast<qsizetype>(at)).size();
    return 2 * static_cast<std::size_t>(before) + (isMarked ? 2 : 0);
}

} // namespace

std::optional<QString> binaryKind(std::string_view bytes)
{
    struct Signature {
        std::string_view bytes;
        const char* kind;
    };
    static constexpr std::array signatures{
        Signature{"%PDF-"sv, QT_TRANSLATE_NOOP("crossread", "a PDF document")},
        Signature{"PK\x03\x04"sv, QT_TRANSLATE_NOOP("crossread", "a ZIP archive or an Office document")},
        Signature{"PK\x05\x06"sv, QT_TRANSLATE_NOOP("crossread", "a ZIP archive or an Office document")},
        Signature{"\xD0\xCF\x11\xE0"sv, QT_TRANSLATE_NOOP("crossread", "an old Office document")},
        Signature{"{\\rtf"sv, QT_TRANSLATE_NOOP("crossread", "an RTF document")},
        Signature{"\x7F"
                  "ELF"sv,
                  QT_TRANSLATE_NOOP("crossread", "a program")},
        Signature{"\x89PNG"sv, QT_TRANSLATE_NOOP("crossread", "an image")},
        Signature{"\xFF\xD8\xFF"sv, QT_TRANSLATE_NOOP("crossread", "an image")},
        Signature{"GIF8"sv, QT_TRANSLATE_NOOP("crossread", "an image")},
        Signature{"\x1F\x8B"sv, QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"BZh"sv, QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"\xFD"
                  "7zXZ"sv,
                  QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"\x28\xB5\x2F\xFD"sv, QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"7z\xBC\xAF\x27\x1C"sv, QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"Rar!\x1A"sv, QT_TRANSLATE_NOOP("crossread", "a compressed file")},
        Signature{"SQLite format 3\0"sv, QT_TRANSLATE_NOOP("crossread", "a database")},
    };
    for (const auto& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return translated(signature.kind);
    return {};
}

Result<DecodedText> decodeText(const QByteArray& bytes, EncodingDeclaration declaration)
{
    const std::string_view raw{bytes.constData(), static_cast<std::size_t>(bytes.size())};
    if (const auto kind = binaryKind(raw))
        return Failure{translated(QT_TRANSLATE_NOOP("crossread", "is not text but %1")).arg(*kind)};
    DecodedText decoded = decodedBytes(raw, declaration);
    if (const auto at = firstBinaryByte(decoded.text)) {
        const auto value = static_cast<unsigned char>(decoded.text[*at]);
        return Failure{translated(QT_TRANSLATE_NOOP("crossread", "is not text: byte %1 is 0x%2"))
                           .arg(placeInFile(raw, decoded, *at) + 1)
                           .arg(uint{value}, 2, 16, QLatin1Char('0'))};
    }
    unifyLineEnds(decoded.text);
    return decoded;
}

} // namespace crossread
