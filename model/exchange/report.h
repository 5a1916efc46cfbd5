// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"

#include <string>
#include <variant>
#include <vector>

/// The cross-reading report: what a set of articles says, side by side, for people who were not at the
/// screen.
namespace crossread {

struct AnalystWork;

/// A report as blocks, apart from any file format.
struct Report {
    struct Heading {
        int level = 1; ///< 1 to 3
        std::string text;
    };
    struct Paragraph {
        std::string text;
    };
    struct Table {
        std::vector<std::string> header;
        std::vector<std::vector<std::string>> rows; ///< each as long as the header
    };
    /// Words of an article.
    struct Quote {
        std::string text;
    };
    /// What an analyst wrote, in light Markdown (light_markdown.h).
    struct Note {
        std::string markdown;
    };
    /// A small line about what stands above it.
    struct Remark {
        std::string text;
    };
    using Block = std::variant<Heading, Paragraph, Table, Quote, Note, Remark>;

    std::string title;
    std::vector<Block> blocks;
};

/// Sources, copies and what differs between them, the entities most articles share, figures of the same
/// subject and measure side by side with the sentence each stands in, events by date, and what could not be
/// read. Every statement names its article. \a madeOn is printed. \a work, where given, adds what an analyst
/// made of the set: notes with the words they are about, corrections and the change log.
[[nodiscard]] Report reportOf(const ArticleSet& set, Day madeOn, const AnalystWork* work = nullptr);

/// CommonMark with pipe tables (GitHub's extension).
[[nodiscard]] std::string toMarkdown(const Report& report);

/// One HTML page that stands alone: no script, no address outside it.
[[nodiscard]] std::string toHtml(const Report& report);

} // namespace crossread
