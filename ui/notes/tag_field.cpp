// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/tag_field.h"

#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

std::optional<TagKey> tagFor(const Notebook& notebook, const QString& path, std::vector<Change>& changes)
{
    std::vector<std::string> names;
    std::optional<TagKey> tag;
    TagKey parent;
    for (const QString& part : path.split(u'/')) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        names.push_back(name.toStdString());
        tag = notebook.tagAt(names);
        if (!tag) {
            tag = newKey<TagKey>();
            changes.emplace_back(AddTag{Tag{*tag, parent, names.back(), NoteColour::Grey, {}}});
        }
        parent = *tag;
    }
    return tag;
}

TagField::TagField(Workspace& workspace, Theme& theme, QWidget& window)
    : Popover(theme, window),
      m_workspace(workspace),
      m_chips(new QWidget(this)),
      m_chipRow(new QHBoxLayout(m_chips)),
      m_field(new QLineEdit(this)),
      m_paths(new QStringListModel(this))
{
    setAccessibleName(tr("Tags"));
    m_chipRow->setContentsMargins({});
    m_chipRow->setSpacing(4);
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->setPlaceholderText(tr("Add a tag: name, or group / name"));
    m_field->setMinimumWidth(280);
    m_field->installEventFilter(this);
    auto* completer = new QCompleter(m_paths, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_chips);
    column->addWidget(m_field);
    connect(&workspace, &Workspace::notebookChanged, this, [this] {
        if (isVisible())
            showTags();
    });
    connect(&workspace, &Workspace::notebookReplaced, this, &TagField::dismiss);
}

void TagField::edit(std::vector<NoteKey> notes, const QRect& place)
{
    m_notes = std::move(notes);
    empty();
    showTags();
    openAt(place, *m_field);
}

/// What the field held is done with: undo takes the tag back, not the words into the field.
void TagField::empty()
{
    m_field->setText({});
}

void TagField::showTags()
{
    const Notebook& notebook = m_workspace.notebook();
    QStringList paths;
    for (const auto& [key, tag] : notebook.tags())
        paths << toQString(notebook.pathOf(key));
    paths.sort(Qt::CaseInsensitive);
    m_paths->setStringList(paths);
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const Note* note = m_notes.empty() ? nullptr : notebook.note(m_notes.front());
    for (const TagKey tag : note != nullptr ? note->tags : std::vector<TagKey>()) {
        auto* chip = new QToolButton(m_chips);
        chip->setText(toQString(notebook.pathOf(tag)));
        chip->setIcon(symbolicIcon(QStringLiteral("close")));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Take this tag away"));
        connect(chip, &QToolButton::clicked, this, [this, tag] { remove(tag); });
        m_chipRow->addWidget(chip);
    }
    m_chips->setVisible(m_chipRow->count() > 0);
    adjustSize();
}

void TagField::perform(Batch batch)
{
    if (batch.changes.empty())
        return;
    if (const auto done = m_workspace.door().perform(std::move(batch)); !done)
        Q_EMIT failed(done.reason());
}

void TagField::add()
{
    Batch batch;
    const auto tag = tagFor(m_workspace.notebook(), m_field->text(), batch.changes);
    const QString path = m_field->text().simplified();
    empty();
    if (!tag)
        return;
    for (const NoteKey key : m_notes) {
        const Note* note = m_workspace.notebook().note(key);
        if (note == nullptr || std::binary_search(note->tags.begin(), note->tags.end(), *tag))
            continue;
        std::vector<TagKey> tags = note->tags;
        tags.insert(std::upper_bound(tags.begin(), tags.end(), *tag), *tag);
        batch.changes.emplace_back(SetNoteTags{key, std::move(tags), presentTime()});
    }
    batch.name = tr("Tag as “%1”").arg(path).toStdString();
    perform(std::move(batch));
}

void TagField::remove(TagKey tag)
{
    Batch batch;
    for (const NoteKey key : m_notes) {
        const Note* note = m_workspace.notebook().note(key);
        if (note == nullptr || !std::binary_search(note->tags.begin(), note->tags.end(), tag))
            continue;
        std::vector<TagKey> tags = note->tags;
        std::erase(tags, tag);
        batch.changes.emplace_back(SetNoteTags{key, std::move(tags), presentTime()});
    }
    batch.name =
        tr("Take the tag “%1” away").arg(toQString(m_workspace.notebook().pathOf(tag))).toStdString();
    perform(std::move(batch));
    m_field->setFocus();
}

void TagField::keep()
{
    add();
}

bool TagField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Popover::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (m_field->text().trimmed().isEmpty())
            dismiss();
        else
            add();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        empty();
        dismiss();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

} // namespace crossread
