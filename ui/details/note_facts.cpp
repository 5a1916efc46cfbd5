// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/note_facts.h"

#include "model/notes/words.h"
#include "ui/note_wording.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace crossread {

namespace {

class NoteWords {
    Q_DECLARE_TR_FUNCTIONS(crossread::NoteFacts)
};

QString timeText(Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()),
                              QLocale::ShortFormat);
}

} // namespace

Facts factsOfNotes(const Notebook& notebook, const std::vector<NoteKey>& notes)
{
    Facts facts;
    facts.iconName = QStringLiteral("note");
    if (notes.size() > 1) {
        facts.title = NoteWords::tr("%Ln note(s) selected", nullptr, static_cast<int>(notes.size()));
        return facts;
    }
    const Note* note = notes.empty() ? nullptr : notebook.note(notes.front());
    if (note == nullptr)
        return facts;
    const auto* entity = std::get_if<EntityRef>(&note->target);
    facts.title = entity != nullptr ? toQString(entity->name)
                                    : NoteWords::tr("“%1”").arg(wordsOf(anchorOf(note->target)->quote, 160));
    facts.subtitle = note->text.empty() ? NoteWords::tr("Highlight, %1").arg(labelOf(note->colour))
                                        : NoteWords::tr("Note, %1").arg(labelOf(note->colour));
    QStringList tags;
    for (const TagKey tag : note->tags)
        tags << toQString(notebook.pathOf(tag));
    if (!note->text.empty())
        facts.facts.append({NoteWords::tr("Text"), noteText(note->text), true});
    if (!tags.isEmpty())
        facts.facts.append({NoteWords::tr("Tags"), tags.join(QStringLiteral(", "))});
    facts.facts.append({NoteWords::tr("Written"), timeText(note->created)});
    if (note->modified != note->created)
        facts.facts.append({NoteWords::tr("Changed"), timeText(note->modified)});
    return facts;
}

} // namespace crossread
