// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/change.h"

#include "model/notes/notebook.h"
#include "model/notes/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

constexpr std::chrono::seconds longestPause{10};

/// Puts changes into words; what is known by key alone it looks up in the notebook, where there is one.
class Description {
public:
    explicit Description(const Notebook* before) : m_before(before) {}

    QString of(const AddNote& act) const
    {
        if (std::holds_alternative<Anchor>(act.note.target) && act.note.text.empty())
            return say(QT_TRANSLATE_NOOP("crossread", "Highlight %1"), nameOf(act.note));
        return say(QT_TRANSLATE_NOOP("crossread", "Add a note on %1"), nameOf(act.note));
    }
    QString of(const RemoveNote& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Remove the note on %1"), nameOf(act.note));
    }
    QString of(const SetNoteText& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Write the note on %1"), nameOf(act.note));
    }
    QString of(const SetNoteColour& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Make the note on %1 %2"), nameOf(act.note),
                   labelOf(act.colour).toLower());
    }
    QString of(const SetNoteTags& act) const
    {
        const Note* note = m_before ? m_before->note(act.note) : nullptr;
        for (const TagKey tag : act.tags) {
            if (note && act.tags.size() == note->tags.size() + 1 && !contains(note->tags, tag))
                return say(QT_TRANSLATE_NOOP("crossread", "Tag %1 with %2"), nameOf(act.note), nameOf(tag));
        }
        for (const TagKey tag : note ? note->tags : std::vector<TagKey>()) {
            if (act.tags.size() + 1 == note->tags.size() && !contains(act.tags, tag))
                return say(QT_TRANSLATE_NOOP("crossread", "Take the tag %2 off %1"), nameOf(act.note),
                           nameOf(tag));
        }
        return say(QT_TRANSLATE_NOOP("crossread", "Change the tags of %1"), nameOf(act.note));
    }
    QString of(const PlaceNote& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Place the note on “%1”"), wordsOf(act.anchor.quote));
    }
    QString of(const AddTag& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Add the tag %1"), wordsOf(act.tag.name));
    }
    QString of(const RemoveTag& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Remove the tag %1"), nameOf(act.tag));
    }
    QString of(const EditTag& act) const
    {
        const Tag* before = m_before ? m_before->tag(act.tag.key) : nullptr;
        if (before && before->parent != act.tag.parent)
            return say(QT_TRANSLATE_NOOP("crossread", "Move the tag %1"), wordsOf(act.tag.name));
        if (before && before->name != act.tag.name)
            return say(QT_TRANSLATE_NOOP("crossread", "Rename the tag %1 to %2"), wordsOf(before->name),
                       wordsOf(act.tag.name));
        return say(QT_TRANSLATE_NOOP("crossread", "Edit the tag %1"), wordsOf(act.tag.name));
    }
    QString of(const MergeTags& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Merge the tag %1 into %2"), nameOf(act.from),
                   nameOf(act.into));
    }
    QString of(const AddLink& act) const
    {
        return ofLink(QT_TRANSLATE_NOOP("crossread", "Link “%1” to “%2”"), act.link);
    }
    QString of(const RemoveLink& act) const
    {
        const PassageLink* link = m_before ? m_before->link(act.link) : nullptr;
        return link ? ofLink(QT_TRANSLATE_NOOP("crossread", "Remove the link from “%1” to “%2”"), *link)
                    : say(QT_TRANSLATE_NOOP("crossread", "Remove a link"));
    }
    QString of(const EditLink& act) const
    {
        return ofLink(QT_TRANSLATE_NOOP("crossread", "Edit the link from “%1” to “%2”"), act.link);
    }
    QString of(const SetMemo& act) const
    {
        return act.article.isNull() ? say(QT_TRANSLATE_NOOP("crossread", "Write the project's memo"))
                                    : say(QT_TRANSLATE_NOOP("crossread", "Write an article's memo"));
    }
    QString of(const AddDecision& act) const { return describe(act.decision.correction); }
    QString of(const RemoveDecision& act) const
    {
        const Decision* decision = m_before ? m_before->decision(act.decision) : nullptr;
        return decision ? say(QT_TRANSLATE_NOOP("crossread", "Take back: %1"), describe(decision->correction))
                        : say(QT_TRANSLATE_NOOP("crossread", "Take back a correction"));
    }
    QString of(const EditDecision& act) const
    {
        return say(QT_TRANSLATE_NOOP("crossread", "Edit the correction: %1"),
                   describe(act.decision.correction));
    }
    QString of(const Batch& act) const
    {
        if (!act.name.empty())
            return QString::fromStdString(act.name);
        if (act.changes.empty())
            return say(QT_TRANSLATE_NOOP("crossread", "Nothing"));
        QString first = describe(act.changes.front(), m_before);
        if (act.changes.size() == 1)
            return first;
        return QCoreApplication::translate("crossread", "%1 and %n more", nullptr,
                                           static_cast<int>(act.changes.size()) - 1)
            .arg(first);
    }

private:
    static QString say(const char* text) { return QCoreApplication::translate("crossread", text); }
    static QString say(const char* text, const QString& first) { return say(text).arg(first); }
    static QString say(const char* text, const QString& first, const QString& second)
    {
        return say(text).arg(first, second);
    }
    static QString ofLink(const char* text, const PassageLink& link)
    {
        return QCoreApplication::translate("crossread", text)
            .arg(wordsOf(link.from.quote, 30), wordsOf(link.to.quote, 30));
    }
    static bool contains(const std::vector<TagKey>& tags, TagKey tag)
    {
        return std::find(tags.begin(), tags.end(), tag) != tags.end();
    }
    static QString nameOf(const Note& note)
    {
        if (const Anchor* anchor = anchorOf(note.target))
            return QStringLiteral("“%1”").arg(wordsOf(anchor->quote));
        return wordsOf(std::get<EntityRef>(note.target).name);
    }
    QString nameOf(NoteKey key) const
    {
        const Note* note = m_before ? m_before->note(key) : nullptr;
        return note ? nameOf(*note) : QCoreApplication::translate("crossread", "a passage");
    }
    QString nameOf(TagKey key) const
    {
        const Tag* tag = m_before ? m_before->tag(key) : nullptr;
        return tag ? wordsOf(tag->name) : QCoreApplication::translate("crossread", "…");
    }

    const Notebook* m_before;
};

} // namespace

QString describe(const Change& change, const Notebook* before)
{
    const Description description(before);
    return std::visit([&](const auto& act) { return description.of(act); }, change.act);
}

bool joinsWith(const Change& next, const Change& previous)
{
    const auto isSoon = [](Timestamp earlier, Timestamp later) {
        return later >= earlier && later - earlier < longestPause;
    };
    if (const auto* text = std::get_if<SetNoteText>(&next.act)) {
        const auto* before = std::get_if<SetNoteText>(&previous.act);
        return before && before->note == text->note && isSoon(before->modified, text->modified);
    }
    if (const auto* memo = std::get_if<SetMemo>(&next.act)) {
        const auto* before = std::get_if<SetMemo>(&previous.act);
        return before && before->article == memo->article && isSoon(before->modified, memo->modified);
    }
    return false;
}

} // namespace crossread
