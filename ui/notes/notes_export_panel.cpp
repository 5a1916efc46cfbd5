// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_export_panel.h"

#include "model/base/file_writing.h"
#include "model/exchange/notes_annotations.h"
#include "ui/file_ending.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

QString endingOf(NotesFormat format)
{
    switch (format) {
    case NotesFormat::Markdown:
        return QStringLiteral(".md");
    case NotesFormat::Html:
        return QStringLiteral(".html");
    case NotesFormat::Csv:
        return QStringLiteral(".csv");
    case NotesFormat::WebAnnotation:
        return QStringLiteral(".jsonld");
    }
    return {};
}

} // namespace

NotesExportPanel::NotesExportPanel(Workspace& workspace, Theme& theme, QWidget& window)
    : Popover(theme, window),
      m_workspace(workspace),
      m_heading(new QLabel(this)),
      m_format(new QComboBox(this)),
      m_rehearsal(new QLabel(this))
{
    m_format->setAccessibleName(tr("Format"));
    m_rehearsal->setWordWrap(true);
    m_rehearsal->setFixedWidth(360);
    m_rehearsal->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rehearsal->setAccessibleName(tr("What will travel"));
    auto* save = new QPushButton(tr("&Save As…"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addWidget(m_format);
    column->addWidget(m_rehearsal);
    column->addWidget(save, 0, Qt::AlignRight);
    connect(m_format, &QComboBox::currentIndexChanged, this, &NotesExportPanel::rehearse);
    connect(save, &QPushButton::clicked, this, &NotesExportPanel::choosePath);
}

void NotesExportPanel::open(Content content, const QRect& place)
{
    m_content = content;
    m_heading->setText(content == Content::Notes ? tr("Export notes, tags, links and memos as")
                                                 : tr("Export the change log as"));
    m_format->clear();
    m_format->addItem(tr("Markdown"), static_cast<int>(NotesFormat::Markdown));
    m_format->addItem(tr("HTML"), static_cast<int>(NotesFormat::Html));
    m_format->addItem(tr("CSV (spreadsheet)"), static_cast<int>(NotesFormat::Csv));
    if (content == Content::Notes)
        m_format->addItem(tr("W3C Web Annotation (JSON-LD)"), static_cast<int>(NotesFormat::WebAnnotation));
    rehearse();
    openAt(place, *m_format);
}

void NotesExportPanel::setFormat(NotesFormat format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

NotesFormat NotesExportPanel::format() const
{
    return static_cast<NotesFormat>(m_format->currentData().toInt());
}

QString NotesExportPanel::rehearsal() const
{
    return m_rehearsal->text();
}

void NotesExportPanel::rehearse()
{
    if (m_content == Content::ChangeLog) {
        m_rehearsal->setText(tr("%Ln line(s)", nullptr, static_cast<int>(m_workspace.door().log().size())));
        return;
    }
    const ExportRehearsal plan = rehearseExport(m_workspace.notebook(), m_workspace.corpus(), format());
    QStringList lines{tr("%Ln thing(s) will travel.", nullptr, static_cast<int>(plan.travelling))};
    if (!plan.stayingBehind.empty())
        lines << tr("What stays behind:");
    for (const QString& sentence : plan.stayingBehind)
        lines << QStringLiteral("• ") + sentence;
    m_rehearsal->setText(lines.join(u'\n'));
    adjustSize();
}

std::string NotesExportPanel::logBytes() const
{
    const std::vector<LoggedChange> log = loggedChanges(m_workspace.door().log());
    if (format() == NotesFormat::Html)
        return changeLogToHtml(log);
    return format() == NotesFormat::Csv ? changeLogToCsv(log) : changeLogToMarkdown(log);
}

std::string NotesExportPanel::bytes() const
{
    if (m_content == Content::ChangeLog)
        return logBytes();
    if (format() == NotesFormat::WebAnnotation)
        return notesToAnnotations(m_workspace.notebook(), m_workspace.corpus());
    const std::vector<NoteRow> rows = noteRows(m_workspace.notebook(), m_workspace.corpus());
    if (format() == NotesFormat::Html)
        return notesToHtml(rows);
    return format() == NotesFormat::Csv ? notesToCsv(rows) : notesToMarkdown(rows);
}

Result<Done> NotesExportPanel::write(const QString& path) const
{
    return writeFile(path, bytes());
}

void NotesExportPanel::choosePath()
{
    const QString name = m_content == Content::Notes ? tr("notes") : tr("change log");
    const QString ending = endingOf(format());
    const QString path = QFileDialog::getSaveFileName(parentWidget(), tr("Export Notes"), name + ending,
                                                      QStringLiteral("*%1").arg(ending));
    if (path.isEmpty())
        return;
    const Result<QString> file =
        path.endsWith(ending) ? Result<QString>(path) : withEnding(path, ending.mid(1));
    const Result<Done> written = file ? write(*file) : Result<Done>(file.failure());
    Q_EMIT told(written ? tr("Written: %1").arg(*file) : written.reason());
    if (written) {
        dismiss();
        return;
    }
    m_rehearsal->setText(written.reason());
    adjustSize();
}

} // namespace crossread
