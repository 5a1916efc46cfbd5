// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Resolution: which names of all articles mean one and the same.
///
/// A name is first taken for its full form in its own article (Mention::fullForm), so that "Liang" counts as
/// "Liang Wenfeng". Full forms are one when their keys are: nameKey() without a leading "the", a company's
/// legal form ("Nvidia Corp."), or a title before a person; under a well-known alias ("U.S.", "America");
/// or under an acronym that an article introduces in brackets. A person's short form that its own article
/// does not explain joins the only person of all articles whose name ends or begins with it. Two full names
/// that differ are never joined, and neither are two of kinds that exclude each other.
namespace crossread {

/// The names of one article. Both views must outlive the call.
struct ArticleNames {
    std::string_view text;
    std::span<const Mention> mentions;
};

struct ResolvedEntity {
    std::string name;                           ///< the most frequent spelling of the full form
    EntityKind kind = EntityKind::Organization; ///< of most mentions
    std::vector<std::string>
        aliases; ///< other spellings and short forms, most frequent first, without `name`
    std::vector<std::string> evidence; ///< one sentence for each join of different keys: why these are one
};

struct Resolution {
    std::vector<ResolvedEntity> entities;              ///< in the order of their first mention
    std::vector<std::vector<quint32>> entityOfMention; ///< [article][mention] -> index into entities
};

/// Groups all mentions of all articles into entities. Every mention gets one. Time and memory are linear in
/// the number of mentions; the answer depends only on the input.
[[nodiscard]] Resolution resolveEntities(std::span<const ArticleNames> articles);

} // namespace crossread
