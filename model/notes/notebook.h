// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/change.h"

#include <map>
#include <set>
#include <span>

namespace crossread {

/// The memo of an article or of the project.
struct Memo {
    std::string text;
    Timestamp modified;
    friend bool operator==(const Memo&, const Memo&) = default;
};

/// What a change touched, for views that show it again. Sets union over a batch.
struct Touched {
    std::set<NoteKey> notes;
    std::set<TagKey> tags;
    std::set<LinkKey> links;
    std::set<ArticleKey> memos;    ///< the null key: the project's
    std::set<ArticleKey> articles; ///< whose notes or links changed
    bool hasDecisions = false;     ///< findings have to be decided anew (applied_decisions.h)

    [[nodiscard]] bool isEmpty() const;
};

/// All that an analyst made of a set of articles: notes, tags, links, memos and decisions. A value; copies
/// are independent. It knows nothing of texts: a note whose article is gone stays.
///
/// There is one door, apply(). It checks first and changes then: a refused change, and a batch of which one
/// change is refused, leaves everything as it was. Limits: texts up to 1 MiB of valid UTF-8, tag names 1 to
/// 200 characters, 10,000 tags 64 deep, 1,000,000 of
/// everything else.
class Notebook {
public:
    /// Applies a change and gives its inverse, which is a change too: applied next, it restores this very
    /// state, hash() and all. Refuses with a sentence what names something that is not there, adds a key that
    /// is, gives two sibling tags one name, puts a tag below itself, or breaks a limit.
    Result<Change> apply(const Change& change, Touched* touched = nullptr);

    [[nodiscard]] const std::map<NoteKey, Note>& notes() const { return m_notes; }
    [[nodiscard]] const std::map<TagKey, Tag>& tags() const { return m_tags; }
    [[nodiscard]] const std::map<LinkKey, PassageLink>& links() const { return m_links; }
    [[nodiscard]] const std::map<ArticleKey, Memo>& memos() const { return m_memos; }
    [[nodiscard]] const std::vector<Decision>& decisions() const { return m_decisions; }

    /// Null where there is none.
    [[nodiscard]] const Note* note(NoteKey key) const;
    [[nodiscard]] const Tag* tag(TagKey key) const;
    [[nodiscard]] const PassageLink* link(LinkKey key) const;
    [[nodiscard]] const Memo* memo(ArticleKey key) const;
    [[nodiscard]] const Decision* decision(DecisionKey key) const;

    /// Notes whose anchor names the article; empty for one that has none.
    [[nodiscard]] const std::set<NoteKey>& notesIn(ArticleKey article) const;
    /// Notes with this very tag.
    [[nodiscard]] const std::set<NoteKey>& notesWith(TagKey tag) const;
    /// Notes with this tag or one below it.
    [[nodiscard]] std::set<NoteKey> notesBelow(TagKey tag) const;
    [[nodiscard]] std::vector<NoteKey> notesOn(const EntityRef& entity) const;
    /// Links of which an end stands in the article.
    [[nodiscard]] const std::set<LinkKey>& linksIn(ArticleKey article) const;

    /// Tags of this parent (null: the top), by name.
    [[nodiscard]] std::vector<TagKey> tagsBelow(TagKey parent) const;
    /// "Money / Training cost".
    [[nodiscard]] std::string pathOf(TagKey tag) const;
    /// The tag with this path of names from the top, case apart; nothing where there is none.
    [[nodiscard]] std::optional<TagKey> tagAt(std::span<const std::string> names) const;

    [[nodiscard]] bool isEmpty() const;
    /// SHA-256 of toBytes().
    [[nodiscard]] QByteArray hash() const;
    /// A snapshot: CBOR with a version, the same for equal notebooks.
    [[nodiscard]] QByteArray toBytes() const;
    /// Refuses what apply() would refuse, and damaged bytes, with a sentence; any bytes are safe to pass in.
    [[nodiscard]] static Result<Notebook> fromBytes(const QByteArray& bytes);

    friend bool operator==(const Notebook& a, const Notebook& b);

private:
    friend class NotebookEdit;

    std::map<NoteKey, Note> m_notes;
    std::map<TagKey, Tag> m_tags;
    std::map<LinkKey, PassageLink> m_links;
    std::map<ArticleKey, Memo> m_memos;
    std::vector<Decision> m_decisions;
    // Indexes, never stored.
    std::map<ArticleKey, std::set<NoteKey>> m_notesOfArticle;
    std::map<TagKey, std::set<NoteKey>> m_notesOfTag;
    std::map<ArticleKey, std::set<LinkKey>> m_linksOfArticle;
};

} // namespace crossread
