// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// From the bytes of a file to text: which encoding they are in, and what they say.
namespace crossread {

/// Where a document may name its own encoding.
enum class EncodingDeclaration : unsigned char {
    None, ///< plain text, Markdown
    Html, ///< `<meta charset>`, `<meta http-equiv>` or an XML declaration in the first 4 KiB
};

struct DecodedText {
    std::string text;     ///< well-formed UTF-8, line ends LF, no byte order mark, nothing else touched
    std::string encoding; ///< IANA name: "UTF-8", "windows-1252", "Shift_JIS", ...
    quint32 damaged = 0;  ///< ill-formed sequences that stand as U+FFFD in the text
};

/// Decodes a file. In this order: a byte order mark; well-formed UTF-8 (also against a declaration: no other
/// encoding passes that check by chance); UTF-16 without a mark, by its zero bytes; what the document
/// declares; mostly well-formed UTF-8, whose broken sequences become U+FFFD one each and are counted; the
/// statistical guess of uchardet; Windows-1252. What claims Latin-1 or ASCII is read as Windows-1252, and
/// other labels as their common superset, as the WHATWG Encoding Standard has it.
///
/// Fails for what is no text: a NUL after decoding, a share of control characters, the signature of
/// a binary format. The reason is the end of a sentence that begins with the file's name:
/// "is not text: byte 4 is 0x00".
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray& bytes, EncodingDeclaration declaration);

/// What a binary file is by its first bytes, for people ("a PDF document"); nothing for what may be text.
[[nodiscard]] std::optional<QString> binaryKind(std::string_view bytes);

/// The encoding an HTML or XML document names in its first 4 KiB; empty where it names none.
[[nodiscard]] std::string_view declaredEncoding(std::string_view bytes);

} // namespace crossread
