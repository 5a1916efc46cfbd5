// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_page.h"

#include "ui/window/command_hits.h"

#include <QAction>

namespace crossread {

HelpPage::HelpPage(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    setAccessibleName(tr("Help"));
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    document()->setDocumentMargin(12);
}

void HelpPage::show(const QList<QAction*>& actions)
{
    const QList<std::pair<QString, QString>> sections{
        {tr("Start"), tr("Drop files or folders on the window, or press Ctrl+O. Plain text, Markdown and "
                         "HTML are read. A file "
                         "that cannot be read is listed in the load report with the reason.")},
        {tr("Follow one thing"),
         tr("Select a name, a figure or an event in any view. What is selected stands out in all the others; "
            "what "
            "stands next to it gets a fainter ground. Esc steps out again: hover, selection, filter.")},
        {tr("Land on the words"), tr("Enter or a double click on any row, bar or event shows its exact "
                                     "words. Ctrl+Enter opens them in "
                                     "another pane. Alt+Left goes back.")},
        {tr("Narrow"), tr("“Filter to This” in a context menu narrows every view. Each filter is a chip in "
                          "the toolbar; a click "
                          "takes it away.")},
        {tr("Freeze"), tr("The snowflake of a view keeps its picture while the others go on, for comparing "
                          "two selections.")},
        {tr("What the marks mean"),
         tr("Thin lines are what the program found: people, organizations, places and products solid in the "
            "colour of their kind, figures dotted, dates dashed. A filled box is what you selected.")},
    };
    QString html;
    for (const auto& [heading, words] : sections)
        html += QStringLiteral("<h3>%1</h3><p>%2</p>").arg(heading.toHtmlEscaped(), words.toHtmlEscaped());
    html += QStringLiteral("<h3>%1</h3>").arg(tr("Keys").toHtmlEscaped()) + keyTable(actions);
    document()->setLayoutEnabled(false);
    setHtml(html);
    document()->setLayoutEnabled(true);
}

QString HelpPage::keyTable(const QList<QAction*>& actions)
{
    QString rows;
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                         plainText(*action).toHtmlEscaped());
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(rows);
}

} // namespace crossread
