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

QList<HelpPage::Section> HelpPage::readingSections()
{
    return {
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
                          "takes it away. From the field above a list Down goes on into it, and Return "
                          "selects its first row.")},
        {tr("Pick a stretch of time"),
         tr("Drag along the axis of the timeline, or hold Shift and drag anywhere in it or press the arrow "
            "keys. What happened then lights up everywhere and stands in Details by date, each event a row "
            "that leads to its words.")},
        {tr("Compare"),
         tr("The Compare view lists the articles that go back to one text, the passages that one article "
            "took from another, and the articles that said something else before they were read again. Two "
            "texts stand side by side with what differs marked: numbers, names and hedges in a full frame, "
            "wording and letter case in a dotted one, a wedge where the other has words more. F8 goes on to "
            "the next "
            "difference. Any two articles that you select are compared too. A sign behind the title in the "
            "list of articles says that there is a copy.")},
        {tr("Page furniture and repeats"),
         tr("Menus, subscription calls and other words that are not the article's own are dimmed, as are "
            "paragraphs that stand twice. Rest the pointer on them for the reason; a click in the margin, or "
            "Space, folds them.")},
        {tr("Freeze"), tr("The snowflake of a view keeps its picture while the others go on, for comparing "
                          "two selections.")},
        {tr("What the marks mean"),
         tr("Thin lines are what the program found: people, organizations, places and products solid in the "
            "colour of their kind, figures dotted, dates dashed. A filled box is what you selected. A marker "
            "stroke with a bar in the margin is what you highlighted.")},
    };
}

QList<HelpPage::Section> HelpPage::workingSections()
{
    return {
        {tr("Highlight, note, tag"),
         tr("Select words with the mouse, or with Shift and the arrow keys. H highlights them in the last "
            "colour, "
            "Shift+H lets you choose one, N writes a note beside the text, T adds tags by typing (“group / "
            "name” "
            "makes a tag in a group), Delete removes what is selected. They act in the text that has the "
            "keyboard, on a note of another text never. The Notes view lists everything by "
            "article, tag or day.")},
        {tr("Link two passages"),
         tr("Press L on the first passage and L on the second, in the same or another article, and choose "
            "what "
            "the first is to the second. The list of links opens both ends side by side; F2 there writes "
            "why.")},
        {tr("Correct the program"),
         tr("“Correct” in every context menu merges, splits and renames names, changes figures and dates, "
            "rejects "
            "what is wrong, once or for good. A number may be written 2,788,000, 3.1 million or 1.2bn. M "
            "marks a name that was missed. Every view follows, and your "
            "corrections hold when articles are added or read again.")},
        {tr("Undo"), tr("Ctrl+Z takes back everything you did, one step at a time, also after a restart; "
                        "Ctrl+Shift+Z brings it again. In a field you are writing in, your keys go first. "
                        "The change log lists it all.")},
        {tr("Projects"), tr("Everything is kept at once, in an untitled project until you give it a name "
                            "with “Name This Project”, which leaves the untitled one empty. There "
                            "is no need to save: words you type are kept half a second later. A project "
                            "holds the articles themselves. One that a newer version has written to is not "
                            "touched; it opens for reading, or a copy of it can be worked on. When the disk "
                            "is full, or no folder takes your work, the status "
                            "line says so, writing is tried again, and the window does not close before "
                            "your work is kept somewhere. What another window left without a name is "
                            "under File, “Open Recent Project”.")},
        {tr("When a file changes"),
         tr("A line over the texts says so; nothing is read again before you press Reload (F5). Compare then "
            "shows what the article says otherwise, numbers and names first, and what lost its words is "
            "listed under “Not placed” and moves only when you say so. The last five texts that an article "
            "had "
            "before stay in the project, so Compare shows them on any later day (Go, “Show What Changed”): "
            "which one, you choose "
            "above the first text (Tab leads there). Two articles selected in the list of articles are "
            "compared the same way.")},
    };
}

void HelpPage::show(const QList<QAction*>& actions)
{
    QString html;
    for (const auto& [heading, words] : readingSections() + workingSections())
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
