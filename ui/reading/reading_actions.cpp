// SPDX-License-Identifier: GPL-3.0-or-later
// What the reading panes add to the menus, the shortcuts and the list of commands.
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_style.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QAction>
#include <QClipboard>
#include <QFontComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QWidgetAction>

namespace crossread {

namespace {

QKeySequence withControl(Qt::Key key)
{
    return QKeyCombination(Qt::ControlModifier, key);
}

/// The layers of the machine's marks, by which a reader switches them off.
struct MarkedKind {
    Layer layer;
    QString name;
};

QList<MarkedKind> markedKinds()
{
    QList<MarkedKind> kinds;
    for (int i = 0; i < entityKindCount; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        kinds.append({layerOf(kind), kindPlural(kind)});
    }
    kinds.append({Layer::Figure, ReadingArea::tr("Figures")});
    kinds.append({Layer::Date, ReadingArea::tr("Dates")});
    kinds.append({Layer::Quotation, ReadingArea::tr("Quotations")});
    return kinds;
}

} // namespace

QAction* ReadingArea::addReadingAction(MenuPlace place, const QString& text, const QString& icon,
                                       const QKeySequence& key, const std::function<void()>& act)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(symbolicIcon(icon));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_actions.emplace_back(place, action);
    return action;
}

void ReadingArea::createActions()
{
    addReadingAction(MenuPlace::Edit, tr("&Find in Article"), QStringLiteral("search"), QKeySequence::Find,
                     [this] { findInArticle(); });
    addReadingAction(MenuPlace::Edit, tr("Copy with &Source"), QStringLiteral("copy"),
                     QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C), [this] {
                         const QString words = selectedTextWithCitation();
                         if (!words.isEmpty())
                             QGuiApplication::clipboard()->setText(words);
                     });
    addReadingAction(MenuPlace::Go, tr("&Next Mention or Hit"), QStringLiteral("next"), Qt::Key_F3,
                     [this] { goToNextPlace(1); });
    addReadingAction(MenuPlace::Go, tr("Previous &Mention or Hit"), QStringLiteral("previous"),
                     QKeyCombination(Qt::ShiftModifier, Qt::Key_F3), [this] { goToNextPlace(-1); });
    for (int i = 0; i < maximumPanes; ++i) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + i);
        addReadingAction(MenuPlace::Go, tr("Reading Pane &%1").arg(i + 1), {}, withControl(key),
                         [this, i] { activatePane(i); });
    }
    addReadingAction(MenuPlace::View, tr("Source as It &Came"), QStringLiteral("source"),
                     withControl(Qt::Key_U), [this] { toggleSource(); });
    for (const auto& [place, action] : m_actions)
        m_textActions.push_back(action);
    createStyleActions();
}

void ReadingArea::enableTextActions()
{
    for (const auto& actions : {m_textActions, m_noteActions}) {
        for (QAction* action : actions)
            action->setEnabled(corpus().articleCount() > 0);
    }
}

void ReadingArea::createStyleActions()
{
    addReadingAction(MenuPlace::View, tr("&Larger Text"), QStringLiteral("zoom-in"), QKeySequence::ZoomIn,
                     [this] { m_style->setSize(m_style->size() + 1); });
    addReadingAction(MenuPlace::View, tr("&Smaller Text"), QStringLiteral("zoom-out"), QKeySequence::ZoomOut,
                     [this] { m_style->setSize(m_style->size() - 1); });
    addReadingAction(MenuPlace::View, tr("&Usual Text Size"), {}, withControl(Qt::Key_0),
                     [this] { m_style->setSize(ReadingStyle::usualSize); });
    addReadingAction(MenuPlace::View, tr("&Wider Lines"), {}, {},
                     [this] { m_style->setLineWidth(m_style->lineWidth() + 4); });
    addReadingAction(MenuPlace::View, tr("&Narrower Lines"), {}, {},
                     [this] { m_style->setLineWidth(m_style->lineWidth() - 4); });

    auto* fonts = new QMenu(tr("Reading F&ont"), this);
    connect(fonts, &QMenu::aboutToShow, this, [this, fonts] { fillFontMenu(*fonts); });
    fonts->menuAction()->setIcon(symbolicIcon(QStringLiteral("font")));
    m_actions.emplace_back(MenuPlace::View, fonts->menuAction());

    auto* marks = new QMenu(tr("&Marks"), this);
    for (const MarkedKind& kind : markedKinds()) {
        QAction* toggle = marks->addAction(tr("Mark %1").arg(kind.name));
        addAction(toggle);
        toggle->setCheckable(true);
        toggle->setChecked(m_style->isShown(kind.layer));
        connect(toggle, &QAction::toggled, this,
                [this, layer = kind.layer](bool isOn) { m_style->setShown(layer, isOn); });
    }
    m_actions.emplace_back(MenuPlace::View, marks->menuAction());
}

/// Only when it is asked for: a list of all fonts costs a start more than all views together.
void ReadingArea::fillFontMenu(QMenu& menu)
{
    if (!menu.isEmpty())
        return;
    auto* family = new QFontComboBox(&menu);
    family->setAccessibleName(tr("Reading font"));
    family->setCurrentFont(m_style->font());
    connect(family, &QFontComboBox::currentFontChanged, this,
            [this](const QFont& font) { m_style->setFamily(font.family()); });
    auto* choice = new QWidgetAction(&menu);
    choice->setDefaultWidget(family);
    menu.addAction(choice);
}

QList<QAction*> ReadingArea::menuActions(MenuPlace place) const
{
    QList<QAction*> actions;
    for (const auto& [where, action] : m_actions) {
        if (where == place)
            actions.append(action);
    }
    return actions;
}

} // namespace crossread
