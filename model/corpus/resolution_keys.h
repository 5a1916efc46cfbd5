// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

#include <string>
#include <string_view>

namespace crossread {

/// Kinds that may be one: a person is never a company, a nationality never a country, but the same name may
/// be taken for a company here and for its product there.
enum class EntityClass : unsigned char { Person, Group, Thing };
[[nodiscard]] EntityClass classOf(EntityKind kind);

struct ResolutionKey {
    std::string key;
    bool isAlias = false; ///< found in the list of well-known aliases
};

/// The key under which names are one: nameKey() without a leading "the", a company's legal form, a title
/// before a person, the plural of a chip ("H100s"); well-known aliases ("U.S.", "America") have the key of
/// the full name.
[[nodiscard]] ResolutionKey resolutionKey(std::string_view name, EntityClass kind);

/// First and last word of a person's whole name, folded; empty where it is one word.
struct PersonParts {
    std::string first;
    std::string last;
};
[[nodiscard]] PersonParts personParts(std::string_view name);

} // namespace crossread
