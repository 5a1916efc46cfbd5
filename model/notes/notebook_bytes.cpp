// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/checking.h"
#include "model/notes/notebook.h"
#include "model/notes/notebook_edit.h"

#include <algorithm>

namespace crossread {

namespace codec {

struct KeptMemo {
    ArticleKey article;
    Memo memo;
};
template <>
struct Layout<KeptMemo> {
    static void visit(auto& v, auto& s)
    {
        v("article", s.article);
        v("text", s.memo.text);
        v("modified", s.memo.modified);
    }
};

/// A notebook as lists.
struct Snapshot {
    quint32 version = notesVersion;
    std::vector<Tag> tags;
    std::vector<Note> notes;
    std::vector<PassageLink> links;
    std::vector<KeptMemo> memos;
    std::vector<Decision> decisions;
};
template <>
struct Layout<Snapshot> {
    static void visit(auto& v, auto& s)
    {
        v("version", s.version);
        v("tags", s.tags);
        v("notes", s.notes);
        v("links", s.links);
        v("memos", s.memos);
        v("decisions", s.decisions);
    }
};

} // namespace codec

namespace {

Failure unreadable(const QString& reason)
{
    return {QCoreApplication::translate("crossread", "The notes cannot be read: %1.").arg(reason)};
}

/// Parents before children, so that each can be added by itself. Tags of a cycle are left at the end, where
/// adding them fails.
std::vector<Tag> fromTheTop(std::vector<Tag> tags)
{
    std::map<TagKey, std::vector<Tag>> ofParent;
    std::vector<Tag> ordered;
    for (Tag& tag : tags)
        ofParent[tag.parent].push_back(std::move(tag));
    std::vector<TagKey> open{TagKey{}};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto below = ofParent.extract(open[i]);
        if (below.empty())
            continue;
        for (Tag& tag : below.mapped()) {
            open.push_back(tag.key);
            ordered.push_back(std::move(tag));
        }
    }
    for (auto& [parent, left] : ofParent)
        std::move(left.begin(), left.end(), std::back_inserter(ordered));
    return ordered;
}

} // namespace

QByteArray Notebook::toBytes() const
{
    codec::Snapshot snapshot;
    for (const auto& [key, tag] : m_tags)
        snapshot.tags.push_back(tag);
    for (const auto& [key, note] : m_notes)
        snapshot.notes.push_back(note);
    for (const auto& [key, link] : m_links)
        snapshot.links.push_back(link);
    for (const auto& [key, memo] : m_memos)
        snapshot.memos.push_back({key, memo});
    snapshot.decisions = m_decisions;
    return codec::toCbor(snapshot).toCbor();
}

Result<Notebook> Notebook::fromBytes(const QByteArray& bytes)
{
    QCborParserError error;
    const QCborValue read = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return unreadable(QCoreApplication::translate("crossread", "they are damaged"));
    const QCborValue version = read.toMap().value(QLatin1String("version"));
    if (version.isInteger() && version.toInteger() != qint64{codec::notesVersion})
        return unreadable(
            QCoreApplication::translate("crossread", "another version of Crossread made them (%1)")
                .arg(version.toInteger()));
    codec::Snapshot snapshot;
    codec::Reading reading;
    if (!codec::fromCbor(read, snapshot, reading))
        return unreadable(reading.fault);

    Notebook notebook;
    QString fault;
    const auto add = [&](auto change) {
        if (!fault.isEmpty())
            return;
        const Result<Change> added = notebook.apply(Change(std::move(change)));
        if (!added)
            fault = added.reason();
    };
    for (Tag& tag : fromTheTop(std::move(snapshot.tags)))
        add(AddTag{std::move(tag)});
    for (Note& note : snapshot.notes)
        add(AddNote{std::move(note)});
    for (PassageLink& link : snapshot.links)
        add(AddLink{std::move(link)});
    for (codec::KeptMemo& memo : snapshot.memos)
        add(SetMemo{memo.article, std::move(memo.memo.text), memo.memo.modified});
    for (Decision& decision : snapshot.decisions)
        add(AddDecision{std::move(decision), {}});
    if (!fault.isEmpty())
        return unreadable(fault);
    return notebook;
}

} // namespace crossread
