// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html_reader.h"

#include "model/ingest/byline.h"
#include "model/ingest/decoding.h"
#include "model/ingest/html/main_text.h"
#include "model/ingest/html/metadata.h"
#include "model/ingest/html/surroundings.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr qsizetype longestHtml = qsizetype{64} << 20;

void setMetadata(Article& article, html::Metadata&& metadata)
{
    article.title = std::move(metadata.title);
    article.source = std::move(metadata.site);
    article.author = std::move(metadata.author);
    article.url = std::move(metadata.url);
    article.language = std::move(metadata.language);
    article.published = std::move(metadata.published);
}

/// Byline or dateline, of a line by the headline that says who wrote the article or when; else body.
PassageRole headRole(const Article& article, const Passage& passage, std::string_view reason)
{
    const auto line = passage.span.in(article.text);
    if ((reason != "html/byline" && reason != "html/label" && reason != "html/author") || line.size() > 160)
        return PassageRole::Body;
    if (isDateLine(line) && !isMachineStamp(line))
        return PassageRole::Dateline;
    const bool namesAuthor =
        !article.author.empty() && line.starts_with(article.author.substr(0, article.author.find(' ')));
    const bool isByline = ascii::startsWith(line, "by ") || ascii::startsWith(line, "written by ");
    return reason != "html/author" && (isByline || (namesAuthor && isPersonName(line))) ? PassageRole::Byline
                                                                                        : PassageRole::Body;
}

void setRoles(Article& article, const html::Page& page, const html::MainText& mainText)
{
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        Passage& passage = article.passages[page.blocks[i].passage];
        if (mainText.headline == i) {
            passage.role = PassageRole::Headline;
            passage.roleIsGiven = true;
        } else if (const auto role = headRole(article, passage, mainText.verdicts[i].reason);
                   role != PassageRole::Body) {
            passage.role = role;
            passage.roleIsGiven = true;
        } else if (!mainText.verdicts[i].isMain) {
            passage.role = PassageRole::Furniture;
            passage.roleIsGiven = true;
            passage.reason = mainText.verdicts[i].reason;
        } else if (passage.kind == PassageKind::Caption) {
            passage.role = PassageRole::Caption;
            passage.roleIsGiven = true;
        }
    }
}

/// The blocks of a page; where hardly any can be seen, with what a script was to unhide.
html::Page writtenPage(const GumboNode* root, BlockWriter& writer)
{
    constexpr std::size_t hardlyAny = 400;
    html::Page page = html::writePage(root, writer);
    if (writer.text().size() >= hardlyAny)
        return page;
    BlockWriter unhidden;
    html::Page all = html::writePage(root, unhidden, {.readsHidden = true});
    if (unhidden.text().size() < 4 * writer.text().size() + hardlyAny)
        return page;
    writer = std::move(unhidden);
    return all;
}

} // namespace

std::span<const QLatin1String> HtmlReader::endings() const
{
    static constexpr std::array endings{QLatin1String("html"), QLatin1String("htm"), QLatin1String("xhtml"),
                                        QLatin1String("xht")};
    return endings;
}

bool HtmlReader::recognizes(const SourceFile& file) const
{
    const std::string_view bytes{file.bytes.constData(),
                                 static_cast<std::size_t>(std::min<qsizetype>(file.bytes.size(), 2048))};
    const auto head = ascii::trimmed(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
    return ascii::startsWith(head, "<!doctype html") || ascii::startsWith(head, "<html") ||
           ascii::startsWith(head, "<head") || ascii::startsWith(head, "<body") ||
           (head.starts_with('<') && ascii::contains(head, "<html"));
}

Result<Article> HtmlReader::read(const SourceFile& file) const
{
    if (file.bytes.size() > longestHtml)
        return Failure{
            QCoreApplication::translate("crossread", "is larger than the %1 MiB that are read of a web page")
                .arg(longestHtml >> 20)};
    auto decoded = decodeText(file.bytes, EncodingDeclaration::Html);
    if (!decoded)
        return decoded.failure();
    Article article;
    article.format = SourceFormat::Html;
    article.encoding = std::move(decoded->encoding);
    article.damagedPlaces = decoded->damaged;
    const html::Tree tree{std::move(decoded->text)};
    BlockWriter writer;
    const html::Page page = writtenPage(tree.root(), writer);
    html::Metadata metadata = html::readMetadata(tree.root());
    const auto mainText =
        html::findMainText(page, writer.passages(), writer.text(), {metadata.title, metadata.author});
    html::readSurroundings({page, writer.passages(), writer.text()}, mainText, metadata);
    writer.finish(article);
    setMetadata(article, std::move(metadata));
    setRoles(article, page, mainText);
    return article;
}

} // namespace crossread
