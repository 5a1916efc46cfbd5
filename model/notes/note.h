// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/reference.h"
#include "model/notes/timestamp.h"

#include <string>
#include <variant>
#include <vector>

namespace crossread {

/// A highlight's colour by name; a theme says what it looks like, and a view shows the name too.
enum class NoteColour : unsigned char { Yellow, Green, Blue, Pink, Orange, Purple, Red, Grey };
inline constexpr int noteColourCount = 8;

/// What a note is about: a passage, an entity, or a figure, event or other finding.
using NoteTarget = std::variant<Anchor, EntityRef, FindingRef>;

/// A highlight or a remark. A highlight is a note on a passage whose text may be empty. Notes overlap freely.
struct Note {
    NoteKey key;
    NoteTarget target;
    NoteColour colour = NoteColour::Yellow;
    std::string text;         ///< CommonMark, shown with emphasis, lists and links alone
    std::vector<TagKey> tags; ///< sorted, each once
    Timestamp created;
    Timestamp modified;

    friend bool operator==(const Note&, const Note&) = default;
};

/// "yellow", "green", ...: the same in every language, for files.
[[nodiscard]] std::string_view nameOf(NoteColour colour);
/// The name for people, translated.
[[nodiscard]] QString labelOf(NoteColour colour);

/// The anchor of a note on a passage or a finding; null for one on an entity.
[[nodiscard]] const Anchor* anchorOf(const NoteTarget& target);

/// A tag of the tree. Siblings have different names, case apart.
struct Tag {
    TagKey key;
    TagKey parent; ///< null for a tag at the top
    std::string name;
    NoteColour colour = NoteColour::Grey;
    std::string description;

    friend bool operator==(const Tag&, const Tag&) = default;
};

enum class LinkKind : unsigned char { Supports, Contradicts, Explains, SameAs, SeeAlso, Own };

/// What one passage is to another, of the same or another article. Directed: `from` supports `to`.
struct PassageLink {
    LinkKey key;
    Anchor from;
    Anchor to;
    LinkKind kind = LinkKind::SeeAlso;
    std::string ownKind; ///< of LinkKind::Own: its name, else empty
    std::string text;    ///< why, in the analyst's words; may be empty
    Timestamp created;
    Timestamp modified;

    friend bool operator==(const PassageLink&, const PassageLink&) = default;
};

/// "supports", "contradicts", "explains", "same as", "see also", "own".
[[nodiscard]] std::string_view nameOf(LinkKind kind);
/// The name for people, translated; of an own kind what the analyst called it.
[[nodiscard]] QString labelOf(LinkKind kind, std::string_view ownKind = {});

} // namespace crossread
