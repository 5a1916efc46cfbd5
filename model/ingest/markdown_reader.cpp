// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/markdown_reader.h"

#include "model/ingest/block_writer.h"
#include "model/ingest/decoding.h"
#include "model/ingest/front_matter.h"
#include "model/ingest/html/page.h"
#include "model/text/ascii.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <md4c.h>

namespace crossread {

namespace {

/// md4c counts in 32 bits and keeps an index beside the text.
constexpr std::size_t longestMarkdown = std::size_t{64} << 20;

/// Writes what md4c tells as it goes along.
class MarkdownWalk {
public:
    explicit MarkdownWalk(BlockWriter& writer) : m_writer(writer) {}

    bool run(std::string_view text)
    {
        MD_PARSER parser{};
        parser.flags =
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* walk) {
            static_cast<MarkdownWalk*>(walk)->enterBlock(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* walk) {
            static_cast<MarkdownWalk*>(walk)->leaveBlock(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* walk) {
            static_cast<MarkdownWalk*>(walk)->enterSpan(type, detail);
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* walk) {
            static_cast<MarkdownWalk*>(walk)->leaveSpan(type);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* walk) {
            static_cast<MarkdownWalk*>(walk)->append(type, {words, size});
            return 0;
        };
        return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this) == 0;
    }

private:
    void enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quoteDepth;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_writer.endBlock();
            ++m_listDepth;
            break;
        case MD_BLOCK_H:
            m_headingLevel = static_cast<unsigned char>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            m_isCode = true;
            break;
        case MD_BLOCK_HTML:
            m_isHtmlBlock = true;
            m_html.clear();
            break;
        case MD_BLOCK_TR:
            m_isFirstCell = true;
            m_isInRow = true;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!m_isFirstCell)
                m_writer.append(" | ");
            m_isFirstCell = false;
            return;
        default:
            break;
        }
        setKind();
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
            return;
        m_writer.endBlock();
        m_hiddenElement = {};
        if (type == MD_BLOCK_QUOTE)
            --m_quoteDepth;
        else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            --m_listDepth;
        else if (type == MD_BLOCK_H)
            m_headingLevel = 0;
        else if (type == MD_BLOCK_CODE)
            m_isCode = false;
        else if (type == MD_BLOCK_TR)
            m_isInRow = false;
        else if (type == MD_BLOCK_HTML)
            writeHtml();
        setKind();
    }

    void setKind()
    {
        if (m_headingLevel > 0)
            m_writer.setBlock(PassageKind::Heading, m_headingLevel);
        else if (m_isCode)
            m_writer.setBlock(PassageKind::Preformatted, 0);
        else if (m_isInRow)
            m_writer.setBlock(PassageKind::TableRow, 0);
        else if (m_listDepth > 0)
            m_writer.setBlock(PassageKind::ListItem, static_cast<unsigned char>(std::min(m_listDepth, 255)));
        else
            m_writer.setBlock(m_quoteDepth > 0 ? PassageKind::Quote : PassageKind::Paragraph, 0);
    }

    void writeHtml()
    {
        m_isHtmlBlock = false;
        const html::Tree tree{std::move(m_html)};
        m_html.clear();
        static_cast<void>(html::writePage(tree.root(), m_writer));
        m_writer.endBlock();
    }

    void enterSpan(MD_SPANTYPE type, void* detail)
    {
        if (type == MD_SPAN_EM || type == MD_SPAN_U)
            m_writer.openInline(InlineStyle::Emphasis);
        else if (type == MD_SPAN_STRONG)
            m_writer.openInline(InlineStyle::Strong);
        else if (type == MD_SPAN_CODE)
            m_writer.openInline(InlineStyle::Code);
        else if (type == MD_SPAN_A)
            m_writer.openInline(InlineStyle::Link, target(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
        else if (type == MD_SPAN_IMG)
            ++m_imageDepth;
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG)
            --m_imageDepth;
        else if (type == MD_SPAN_EM || type == MD_SPAN_U || type == MD_SPAN_STRONG || type == MD_SPAN_CODE ||
                 type == MD_SPAN_A)
            m_writer.closeInline();
    }

    static std::string target(const MD_ATTRIBUTE& href)
    {
        const std::string_view address{href.text, href.size};
        return html::isSafeTarget(address) ? std::string{address} : std::string{};
    }

    void append(MD_TEXTTYPE type, std::string_view words)
    {
        if (type == MD_TEXT_HTML) {
            if (m_isHtmlBlock)
                m_html += words;
            else
                passTag(words);
            return;
        }
        if (m_imageDepth > 0 || !m_hiddenElement.empty())
            return;
        if (type == MD_TEXT_BR)
            m_writer.appendLineEnd();
        else if (type == MD_TEXT_SOFTBR)
            m_writer.append(" ");
        else if (type == MD_TEXT_ENTITY)
            m_writer.append(html::decodedReference(words));
        else if (type == MD_TEXT_NULLCHAR)
            m_writer.append("\xEF\xBF\xBD");
        else if (m_isCode)
            m_writer.appendVerbatim(words);
        else
            m_writer.append(words);
    }

    /// A tag within a paragraph: only those that hide their words or end the line matter.
    void passTag(std::string_view tag)
    {
        if (ascii::startsWith(tag, "<br"))
            m_writer.appendLineEnd();
        if (!m_hiddenElement.empty()) {
            if (ascii::startsWith(tag, "</") && ascii::startsWith(tag.substr(2), m_hiddenElement))
                m_hiddenElement = {};
            return;
        }
        for (const std::string_view name : {"script", "style", "template", "textarea"})
            if (ascii::startsWith(tag, "<") && ascii::startsWith(tag.substr(1), name))
                m_hiddenElement = name;
    }

    BlockWriter& m_writer;
    std::string m_html;
    std::string_view m_hiddenElement; ///< the element whose words are left out until it closes
    int m_quoteDepth = 0;
    int m_listDepth = 0;
    int m_imageDepth = 0;
    unsigned char m_headingLevel = 0;
    bool m_isCode = false;
    bool m_isHtmlBlock = false;
    bool m_isInRow = false;
    bool m_isFirstCell = false;
};

/// The first heading of the first level is what the document calls itself.
void setHeadline(Article& article)
{
    const auto heading = std::ranges::find_if(article.passages, [](const Passage& passage) {
        return passage.kind == PassageKind::Heading && passage.level == 1;
    });
    if (heading == article.passages.end())
        return;
    const auto text = heading->span.in(article.text);
    if (!article.title.empty() && article.title != text)
        return;
    article.title = text;
    heading->role = PassageRole::Headline;
    heading->roleIsGiven = true;
}

} // namespace

std::span<const QLatin1String> MarkdownReader::endings() const
{
    static constexpr std::array endings{QLatin1String("md"), QLatin1String("markdown"),
                                        QLatin1String("mdown"), QLatin1String("mkd"),
                                        QLatin1String("mdtext")};
    return endings;
}

bool MarkdownReader::recognizes(const SourceFile& file) const
{
    // Without an ending only front matter tells; a '#' or '*' stands in plain text too.
    Article ignored;
    const std::string_view bytes{file.bytes.constData(),
                                 static_cast<std::size_t>(std::min<qsizetype>(file.bytes.size(), 65536))};
    return readFrontMatter(bytes, ignored) > 0;
}

Result<Article> MarkdownReader::read(const SourceFile& file) const
{
    auto decoded = decodeText(file.bytes, EncodingDeclaration::None);
    if (!decoded)
        return decoded.failure();
    if (decoded->text.size() > longestMarkdown)
        return Failure{
            QCoreApplication::translate("crossread", "is larger than the %1 MiB that are read of Markdown")
                .arg(longestMarkdown >> 20)};
    Article article;
    article.format = SourceFormat::Markdown;
    article.encoding = std::move(decoded->encoding);
    article.damagedPlaces = decoded->damaged;
    const auto body = std::string_view{decoded->text}.substr(readFrontMatter(decoded->text, article));
    BlockWriter writer;
    if (!MarkdownWalk{writer}.run(body))
        return Failure{QCoreApplication::translate("crossread", "could not be parsed as Markdown")};
    writer.finish(article);
    setHeadline(article);
    return article;
}

} // namespace crossread
