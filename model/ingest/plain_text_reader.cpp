// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/plain_text_reader.h"

#include "model/ingest/decoding.h"
#include "model/ingest/header_fields.h"
#include "model/text/ascii.h"
#include "model/text/blocks.h"

#include <array>

namespace crossread {

namespace {

struct HeaderLine {
    Span span;
    HeaderField field = HeaderField::None;
    std::string_view value;
};

constexpr std::size_t longestHeaderLine = 500;
constexpr std::size_t mostHeaderLines = 12;

/// "Key: value" with a key that is known; nothing for any other line.
HeaderLine headerLine(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon > 20 || line.size() > longestHeaderLine)
        return {};
    const auto value = ascii::trimmed(line.substr(colon + 1));
    // "By: " is a header, "By 2021:" is not; and an address alone has no space after its colon.
    if (value.empty() || value.starts_with("//"))
        return {};
    return {{}, headerField(line.substr(0, colon)), value};
}

PassageRole roleOf(HeaderField field)
{
    switch (field) {
    case HeaderField::Title:
        return PassageRole::Headline;
    case HeaderField::Author:
        return PassageRole::Byline;
    case HeaderField::Date:
        return PassageRole::Dateline;
    default:
        return PassageRole::Furniture;
    }
}

Passage headerPassage(const HeaderLine& line)
{
    Passage passage;
    passage.span = line.span;
    passage.kind = line.field == HeaderField::Title ? PassageKind::Heading : PassageKind::Paragraph;
    passage.level = line.field == HeaderField::Title ? 1 : 0;
    passage.role = roleOf(line.field);
    passage.roleIsGiven = true;
    passage.reason =
        passage.role == PassageRole::Furniture ? std::string_view{"text/header"} : std::string_view{};
    return passage;
}

/// Takes the header lines at the top of the text and gives the position after them.
std::size_t readHeader(Article& article)
{
    const std::string_view text = article.text;
    std::size_t at = 0;
    for (std::size_t lines = 0; at < text.size() && lines < mostHeaderLines; ++lines) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = headerLine(text.substr(at, end - at));
        if (line.field == HeaderField::None)
            break;
        line.span = makeSpan(at, end);
        while (line.span.end > line.span.begin && ascii::isSpace(text[line.span.end - 1]))
            --line.span.end;
        setHeaderField(article, line.field, line.value);
        article.passages.push_back(headerPassage(line));
        at = std::min(end + 1, text.size());
    }
    return at;
}

} // namespace

std::span<const QLatin1String> PlainTextReader::endings() const
{
    static constexpr std::array endings{QLatin1String("txt"), QLatin1String("text"), QLatin1String("asc")};
    return endings;
}

bool PlainTextReader::recognizes(const SourceFile&) const
{
    return true;
}

Result<Article> PlainTextReader::read(const SourceFile& file) const
{
    auto decoded = decodeText(file.bytes, EncodingDeclaration::None);
    if (!decoded)
        return decoded.failure();
    Article article;
    article.format = SourceFormat::PlainText;
    article.encoding = std::move(decoded->encoding);
    article.damagedPlaces = decoded->damaged;
    article.text = std::move(decoded->text);
    const auto bodyBegin = readHeader(article);
    const auto blocks = splitIntoBlocks(std::string_view{article.text}.substr(bodyBegin));
    for (Passage passage : blocks) {
        passage.span.begin += static_cast<quint32>(bodyBegin);
        passage.span.end += static_cast<quint32>(bodyBegin);
        article.passages.push_back(passage);
    }
    return article;
}

} // namespace crossread
