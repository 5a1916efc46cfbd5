// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/notes/decision.h"

#include <QByteArray>

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// Everything an analyst does, as values: applied to a Notebook (notebook.h), kept in the project's journal.
namespace crossread {

class Notebook;
struct Change;

// Notes
struct AddNote {
    Note note;
    friend bool operator==(const AddNote&, const AddNote&) = default;
};
struct RemoveNote {
    NoteKey note;
    friend bool operator==(const RemoveNote&, const RemoveNote&) = default;
};
struct SetNoteText {
    NoteKey note;
    std::string text;
    Timestamp modified;
    friend bool operator==(const SetNoteText&, const SetNoteText&) = default;
};
struct SetNoteColour {
    NoteKey note;
    NoteColour colour = NoteColour::Yellow;
    Timestamp modified;
    friend bool operator==(const SetNoteColour&, const SetNoteColour&) = default;
};
/// All tags of a note at once: adding and taking away one is this too.
struct SetNoteTags {
    NoteKey note;
    std::vector<TagKey> tags;
    Timestamp modified;
    friend bool operator==(const SetNoteTags&, const SetNoteTags&) = default;
};
/// Puts a note on a passage or a finding elsewhere: by hand, or after its article was read again.
struct PlaceNote {
    NoteKey note;
    Anchor anchor;
    Timestamp modified;
    friend bool operator==(const PlaceNote&, const PlaceNote&) = default;
};

// Tags
struct AddTag {
    Tag tag;
    friend bool operator==(const AddTag&, const AddTag&) = default;
};
/// With all tags below it; notes stay and lose it.
struct RemoveTag {
    TagKey tag;
    friend bool operator==(const RemoveTag&, const RemoveTag&) = default;
};
/// Name, colour, description and parent: renaming and moving are this. The key says which.
struct EditTag {
    Tag tag;
    friend bool operator==(const EditTag&, const EditTag&) = default;
};
/// Notes with `from` have `into` instead, tags below `from` move below `into`, and `from` goes.
struct MergeTags {
    TagKey from;
    TagKey into;
    friend bool operator==(const MergeTags&, const MergeTags&) = default;
};

// Links
struct AddLink {
    PassageLink link;
    friend bool operator==(const AddLink&, const AddLink&) = default;
};
struct RemoveLink {
    LinkKey link;
    friend bool operator==(const RemoveLink&, const RemoveLink&) = default;
};
/// Kind, text and ends. The key says which.
struct EditLink {
    PassageLink link;
    friend bool operator==(const EditLink&, const EditLink&) = default;
};

/// The memo of an article, or with a null key of the whole project. An empty text takes it away.
struct SetMemo {
    ArticleKey article;
    std::string text;
    Timestamp modified;
    friend bool operator==(const SetMemo&, const SetMemo&) = default;
};

// Corrections
struct AddDecision {
    Decision decision;
    std::optional<quint32> position; ///< in the order of decisions; at the end where absent
    friend bool operator==(const AddDecision&, const AddDecision&) = default;
};
struct RemoveDecision {
    DecisionKey decision;
    friend bool operator==(const RemoveDecision&, const RemoveDecision&) = default;
};
/// The same decision with other content (an anchor placed by hand); keeps its place in the order.
struct EditDecision {
    Decision decision;
    friend bool operator==(const EditDecision&, const EditDecision&) = default;
};

/// Several changes as one step: all of them or none.
struct Batch {
    std::vector<Change> changes;
    std::string name; ///< what people see; where empty, described by what it holds
    friend bool operator==(const Batch&, const Batch&);
};

using Act = std::variant<AddNote, RemoveNote, SetNoteText, SetNoteColour, SetNoteTags, PlaceNote, AddTag,
                         RemoveTag, EditTag, MergeTags, AddLink, RemoveLink, EditLink, SetMemo, AddDecision,
                         RemoveDecision, EditDecision, Batch>;

/// One act. A value: applying it to equal notebooks gives equal notebooks.
struct Change {
    Act act;

    Change() = default;
    template <typename A>
    // Copies and moves are not taken. NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
    requires(!std::same_as<std::remove_cvref_t<A>, Change>) && std::constructible_from<Act, A&&> Change(A&& a)
        : act(std::forward<A>(a))
    {
    }
    friend bool operator==(const Change&, const Change&) = default;
};

/// What the undo list shows: "Merge 3 names into High-Flyer", "Add a note on “…”". With the notebook as it is
/// before the change also what is named by key alone ("Remove the note on “…”").
[[nodiscard]] QString describe(const Change& change, const Notebook* before = nullptr);

/// Whether two changes made one after the other are one undo step: typing in the same text with pauses of
/// less than ten seconds. The step is undone by the inverse of its first change.
[[nodiscard]] bool joinsWith(const Change& next, const Change& previous);

/// The journal's bytes: CBOR with a version and the act's name, the same for equal changes.
[[nodiscard]] QByteArray toBytes(const Change& change);

/// Reads what toBytes() wrote. Refuses other versions, unknown acts, missing or ill-typed members and text
/// that is not UTF-8 with a sentence; any bytes are safe to pass in.
[[nodiscard]] Result<Change> changeFromBytes(const QByteArray& bytes);

/// The same for a decision alone, a note alone, an anchor alone.
[[nodiscard]] QByteArray toBytes(const Decision& decision);
[[nodiscard]] Result<Decision> decisionFromBytes(const QByteArray& bytes);
[[nodiscard]] QByteArray toBytes(const Anchor& anchor);
[[nodiscard]] Result<Anchor> anchorFromBytes(const QByteArray& bytes);

/// Bytes longer than this are refused unread.
inline constexpr qsizetype mostChangeBytes = 64 * 1024 * 1024;

} // namespace crossread
