// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mark_menu.h"

#include "model/base/translated.h"
#include "ui/corrections.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace crossread {

namespace {

void addPlaceActions(QMenu& menu, Workspace& workspace, const std::vector<TextPlace>& places)
{
    const TextPlace first = places.empty() ? TextPlace{} : places.front();
    QAction* goTo = menu.addAction(symbolicIcon(QStringLiteral("right")), translated("Go To"), &workspace,
                                   [&workspace, first] { workspace.goTo(first); });
    QAction* beside = menu.addAction(symbolicIcon(QStringLiteral("beside")), translated("Open Beside"),
                                     &workspace, [&workspace, first] { workspace.openBeside(first); });
    QAction* copy = menu.addAction(symbolicIcon(QStringLiteral("copy")), translated("Copy with Source"),
                                   &workspace, [&workspace, places] {
                                       QGuiApplication::clipboard()->setText(
                                           passagesWithSource(workspace.corpus(), places));
                                   });
    for (QAction* action : {goTo, beside, copy})
        action->setEnabled(!places.empty());
}

} // namespace

void showMarkMenu(QWidget& view, Workspace& workspace, const MarkTarget& target, const QPoint& globalPlace)
{
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPlaceActions(*menu, workspace, target.places);
    if (!target.filters.empty()) {
        menu->addSeparator();
        QMenu* filterTo = menu->addMenu(symbolicIcon(QStringLiteral("filter")), translated("Filter To"));
        for (const Filter& filter : target.filters) {
            filterTo->addAction(filter.label, &workspace,
                                [&workspace, filter] { workspace.filters().push(filter); });
        }
    }
    Corrections::of(workspace).addEntries(*menu, target.findings);
    menu->popup(globalPlace);
}

QString passagesWithSource(const Corpus& corpus, const std::vector<TextPlace>& places)
{
    constexpr std::size_t most = 1000;
    QStringList parts;
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
        parts << translated("“%1”\n%2")
                     .arg(contextOf(corpus, places[i]).text().trimmed(),
                          citationOf(corpus.article(places[i].article)));
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace crossread
