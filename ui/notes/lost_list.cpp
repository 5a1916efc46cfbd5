// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/lost_list.h"

#include "model/notes/words.h"
#include "ui/notes/roomy_delegate.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr std::size_t noSuggestion = ~std::size_t{0};
enum Role { RowRole = KeyRole, SuggestionRole = KeySecondRole };

} // namespace

LostList::LostList(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_list(new QTreeWidget(this)),
      m_here(new QPushButton(tr("Pla&ce Here"), this)),
      m_byHand(new QPushButton(tr("Place b&y Hand"), this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    createList();
    m_list->setItemDelegate(new RoomyDelegate(theme, m_list));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    for (QPushButton* button : {m_here, m_byHand, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(m_here, &QPushButton::clicked, this, [this] {
        if (const auto at = current())
            placeAt(at->first, at->second == noSuggestion ? 0 : at->second);
    });
    connect(m_byHand, &QPushButton::clicked, this, [this] {
        if (const auto at = current())
            Q_EMIT placingAsked(m_lost[at->first]);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto at = current())
            remove(at->first);
    });
    setFocusProxy(m_list);
    refresh();
}

void LostList::createList()
{
    m_list->setAccessibleName(tr("Notes and links that are not placed"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Old words, and where they may belong"), tr("Article, and why")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LostList::takeCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const auto at = current())
            lookAt(at->first, at->second);
    });
}

void LostList::refresh()
{
    m_lost = m_workspace.noteBoard().lost();
    m_list->clear();
    for (std::size_t row = 0; row < m_lost.size(); ++row) {
        const LostPlace& lost = m_lost[row];
        const QString what = lost.note.isNull() ? tr("Link") : tr("Note");
        const auto article = m_workspace.noteBoard().articleOf(lost.anchor.article);
        const QString title = article ? titleOf(m_workspace.corpus().article(*article)) : QString();
        auto* item = new QTreeWidgetItem(m_list, {tr("%1: “%2”").arg(what, wordsOf(lost.anchor.quote, 240)),
                                                  title + QLatin1Char('\n') + lost.placement.evidence});
        item->setToolTip(0, toQString(lost.anchor.quote).simplified());
        item->setToolTip(1, lost.placement.evidence);
        item->setData(0, RowRole, static_cast<qulonglong>(row));
        item->setData(0, SuggestionRole, static_cast<qulonglong>(noSuggestion));
        for (std::size_t i = 0; i < lost.placement.suggestions.size(); ++i) {
            const auto place = suggestionOf(row, i);
            if (!place)
                continue;
            const QString words = toQString(m_workspace.corpus().textOf(place->article, place->span));
            auto* below = new QTreeWidgetItem(item, {tr("perhaps “%1”").arg(words.simplified())});
            below->setData(0, RowRole, static_cast<qulonglong>(row));
            below->setData(0, SuggestionRole, static_cast<qulonglong>(i));
        }
    }
    m_list->expandAll();
    if (!m_lost.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

std::optional<std::pair<std::size_t, std::size_t>> LostList::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return {};
    return std::pair(static_cast<std::size_t>(item->data(0, RowRole).toULongLong()),
                     static_cast<std::size_t>(item->data(0, SuggestionRole).toULongLong()));
}

std::optional<TextPlace> LostList::suggestionOf(std::size_t row, std::size_t suggestion) const
{
    const LostPlace& lost = m_lost[row];
    const auto article = m_workspace.noteBoard().articleOf(lost.anchor.article);
    if (!article || suggestion >= lost.placement.suggestions.size())
        return {};
    return TextPlace{*article, lost.placement.suggestions[suggestion]};
}

void LostList::takeCurrent()
{
    const auto at = current();
    const auto place = at ? suggestionOf(at->first, at->second == noSuggestion ? 0 : at->second)
                          : std::optional<TextPlace>();
    m_here->setEnabled(place.has_value());
    m_byHand->setEnabled(at.has_value());
    m_remove->setEnabled(at.has_value());
}

void LostList::lookAt(std::size_t row, std::size_t suggestion)
{
    if (const auto place = suggestionOf(row, suggestion == noSuggestion ? 0 : suggestion))
        m_workspace.goTo(*place);
    else if (const auto article = m_workspace.noteBoard().articleOf(m_lost[row].anchor.article))
        m_workspace.goTo({*article, {}});
}

void LostList::placeAt(std::size_t row, std::size_t suggestion)
{
    const auto place = suggestionOf(row, suggestion);
    if (!place)
        return;
    const LostPlace lost = m_lost[row];
    Anchor anchor = m_workspace.noteBoard().in(place->article).anchorOf(place->span);
    if (!lost.note.isNull()) {
        (void)m_workspace.door().perform(PlaceNote{lost.note, std::move(anchor), presentTime()});
    } else if (const PassageLink* link = m_workspace.notebook().link(lost.link)) {
        PassageLink changed = *link;
        (lost.isFrom ? changed.from : changed.to) = std::move(anchor);
        changed.modified = presentTime();
        (void)m_workspace.door().perform(EditLink{std::move(changed)});
    }
    m_workspace.goTo(*place);
}

void LostList::remove(std::size_t row)
{
    const LostPlace& lost = m_lost[row];
    if (!lost.note.isNull())
        (void)m_workspace.door().perform(RemoveNote{lost.note});
    else
        (void)m_workspace.door().perform(RemoveLink{lost.link});
}

} // namespace crossread
