// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/block_writer.h"

#include "model/text/ascii.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr std::size_t deepestInline = 32;

/// No-break space, zero width space, joiners, byte order mark: alone they make no block.
std::size_t blankLength(std::string_view text, std::size_t at)
{
    if (ascii::isSpace(text[at]))
        return 1;
    const auto rest = text.substr(at);
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAD"))
        return 2;
    if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xE2\x80\x8C") ||
        rest.starts_with("\xE2\x80\x8D") || rest.starts_with("\xEF\xBB\xBF"))
        return 3;
    return 0;
}

bool isBlank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto length = blankLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace

void BlockWriter::startBlock()
{
    if (m_isInBlock)
        return;
    if (!m_text.empty())
        m_text += "\n\n";
    m_isInBlock = true;
    m_hasPendingSpace = false;
    m_blockBegin = m_text.size();
    for (auto& run : m_open)
        run.begin = m_blockBegin;
}

void BlockWriter::writePendingSpace()
{
    if (m_hasPendingSpace && m_text.size() > m_blockBegin && m_text.back() != '\n')
        m_text += ' ';
    m_hasPendingSpace = false;
}

void BlockWriter::append(std::string_view words)
{
    for (std::size_t at = 0; at < words.size();) {
        if (ascii::isSpace(words[at])) {
            m_hasPendingSpace = true;
            ++at;
            continue;
        }
        const auto wordBegin = at;
        while (at < words.size() && !ascii::isSpace(words[at]))
            ++at;
        const bool hadSpace = m_hasPendingSpace;
        startBlock();
        m_hasPendingSpace = hadSpace;
        writePendingSpace();
        m_text.append(words, wordBegin, at - wordBegin);
    }
}

void BlockWriter::appendVerbatim(std::string_view lines)
{
    if (!m_isInBlock) {
        while (!lines.empty() && lines.front() == '\n')
            lines.remove_prefix(1);
        if (lines.empty())
            return;
    }
    startBlock();
    writePendingSpace();
    m_text += lines;
}

void BlockWriter::appendLineEnd()
{
    m_hasPendingSpace = false;
    if (m_isInBlock)
        m_text += '\n';
}

void BlockWriter::openInline(InlineStyle style, std::string target)
{
    if (m_open.size() >= deepestInline) {
        ++m_ignoredDepth;
        return;
    }
    // The space before a run belongs outside it.
    if (m_isInBlock)
        writePendingSpace();
    m_open.push_back({style, std::move(target), m_text.size()});
}

void BlockWriter::record(const OpenInline& run)
{
    auto begin = std::max(run.begin, m_blockBegin);
    auto end = m_text.size();
    while (end > begin && ascii::isSpace(m_text[end - 1]))
        --end;
    while (begin < end && ascii::isSpace(m_text[begin]))
        ++begin;
    if (m_isInBlock && begin < end)
        m_inlines.push_back({makeSpan(begin, end), run.style, run.target});
}

void BlockWriter::closeInline()
{
    if (m_ignoredDepth > 0) {
        --m_ignoredDepth;
        return;
    }
    if (m_open.empty())
        return;
    record(m_open.back());
    m_open.pop_back();
}

std::optional<std::size_t> BlockWriter::endBlock()
{
    if (!m_isInBlock)
        return {};
    for (const auto& run : m_open)
        record(run);
    while (m_text.size() > m_blockBegin && ascii::isSpace(m_text.back()))
        m_text.pop_back();
    m_isInBlock = false;
    m_hasPendingSpace = false;
    const std::string_view block = std::string_view{m_text}.substr(m_blockBegin);
    if (isBlank(block)) {
        m_text.resize(m_passages.empty() ? 0 : m_passages.back().span.end);
        std::erase_if(m_inlines, [this](const InlineRun& run) { return run.span.end > m_text.size(); });
        return {};
    }
    Passage passage;
    passage.span = makeSpan(m_blockBegin, m_text.size());
    passage.kind = m_kind;
    passage.level = m_level;
    m_passages.push_back(passage);
    return m_passages.size() - 1;
}

void BlockWriter::finish(Article& article)
{
    endBlock();
    std::ranges::stable_sort(m_inlines, {}, &InlineRun::span);
    article.text = std::move(m_text);
    article.passages = std::move(m_passages);
    article.inlines = std::move(m_inlines);
    *this = BlockWriter{};
}

} // namespace crossread
