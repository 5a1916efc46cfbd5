// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/rule_wording.h"
#include "ui/corrections.h"
#include "ui/corrections/article_page.h"
#include "ui/corrections/correction_panel.h"
#include "ui/corrections/entity_page.h"
#include "ui/corrections/event_page.h"
#include "ui/corrections/figure_page.h"
#include "ui/corrections/merge_page.h"
#include "ui/mark_menu.h"
#include "ui/notes/desk_fixture.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

/// The pages that correct what is selected, on a workspace that keeps the corrections in memory.
class CorrectionPanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CorrectionPanel> m_panel;

    [[nodiscard]] const std::vector<Decision>& decisions() const
    {
        return m_workspace->notebook().decisions();
    }
    FigurePage& showFigure()
    {
        m_workspace->hub().select(Selection::ofFigure(FigureId{0}));
        return m_panel->figurePage();
    }
    static QAction* entryOf(const QMenu& menu, const QString& part)
    {
        for (QAction* action : menu.actions()) {
            if (action->text().contains(part))
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_workspace = std::make_unique<Workspace>();
        m_panel = std::make_unique<CorrectionPanel>(*m_workspace, *m_theme);
        m_workspace->setArticleSet({twoNamedArticles(), {}, false});
        m_panel->resize(300, 1200);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_workspace.reset();
    }

    void whatIsNoNumberIsRefusedWithASentence()
    {
        FigurePage& page = showFigure();
        for (const char* text : {"abc", "12 ships", "inf", "nan"}) {
            page.valueField().setText(QString::fromLatin1(text));
            page.unitField().setText(QStringLiteral("EUR"));
            QTest::keyClick(&page.valueField(), Qt::Key_Return);
            QVERIFY(decisions().empty());
            QVERIFY(page.fault().contains(QString::fromLatin1(text)));
        }
        page.valueField().clear();
        page.apply();
        QVERIFY(decisions().empty());
        QVERIFY(!page.fault().isEmpty());
    }

    void aFaultMovesNothingAndGoesWithTheNextKey()
    {
        FigurePage& page = showFigure();
        QApplication::processEvents();
        auto* apply = page.findChild<QPushButton*>();
        const QRect before = apply->geometry();
        page.valueField().setText(QStringLiteral("abc"));
        apply->click();
        QVERIFY(!page.fault().isEmpty());
        QApplication::processEvents();
        QCOMPARE(apply->geometry(), before);
        page.valueField().selectAll();
        QTest::keyClicks(&page.valueField(), QStringLiteral("7"));
        QVERIFY(page.fault().isEmpty());

        m_workspace->hub().select(Selection::ofArticle(ArticleId{0}));
        ArticlePage& article = m_panel->articlePage();
        article.dateField().setText(QStringLiteral("soon"));
        article.apply();
        QVERIFY(!article.fault().isEmpty());
        article.dateField().clear();
        QVERIFY(article.fault().isEmpty());
    }

    void theHintOfTheDateFieldIsNotCut()
    {
        m_workspace->hub().select(Selection::ofArticle(ArticleId{0}));
        QApplication::processEvents();
        const QLineEdit& date = m_panel->articlePage().dateField();
        const int needed = date.fontMetrics().horizontalAdvance(date.placeholderText());
        QVERIFY2(needed + 12 < date.width(), qPrintable(QString::number(date.width())));
    }

    void numbersAreReadAsArticlesWriteThem()
    {
        FigurePage& page = showFigure();
        page.valueField().setText(QStringLiteral("3.1 million"));
        page.unitField().setText(QStringLiteral("EUR"));
        QTest::keyClick(&page.valueField(), Qt::Key_Return);
        QVERIFY(page.fault().isEmpty());
        QCOMPARE(decisions().size(), 1U);
        const auto& made = std::get<CorrectFigure>(decisions().front().correction);
        QVERIFY(made.quantity.has_value());
        QCOMPARE(made.quantity->value.value_or(0), 3.1e6);
        QCOMPARE(made.unit.value_or(""), std::string("EUR"));
    }

    void aPageThatHasRoomIsNotScrolledAndOffersNoSplitOfOneSpelling()
    {
        m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
        m_panel->resize(300, 300);
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QCOMPARE(m_panel->entityPage().spellings().count(), 1);
        QVERIFY(!m_panel->entityPage().spellings().isVisible());
        QTRY_COMPARE(m_panel->findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
        // The page of a figure is higher.
        showFigure();
        QTRY_VERIFY(m_panel->findChild<QScrollArea*>()->verticalScrollBar()->maximum() > 0);
    }

    void whatWasAppliedIsNoMoreTheFieldsToUndo()
    {
        const EntityId orbis = entityNamed(m_workspace->corpus(), "Orbis");
        m_workspace->hub().select(Selection::ofEntity(orbis));
        QLineEdit& name = m_panel->entityPage().nameField();
        name.selectAll();
        QTest::keyClicks(&name, QStringLiteral("Orbis Systems"));
        QVERIFY(name.isUndoAvailable());
        QTest::keyClick(&name, Qt::Key_Return);
        QCOMPARE(decisions().size(), 1U);
        QVERIFY(!name.isUndoAvailable());
        QCOMPARE(name.text(), QStringLiteral("Orbis Systems"));
    }

    void noKeyOfAPageIsAMenusOrTwice()
    {
        const QList<QKeySequence> menus{
            QKeySequence::mnemonic(QStringLiteral("&File")), QKeySequence::mnemonic(QStringLiteral("&Edit")),
            QKeySequence::mnemonic(QStringLiteral("&View")), QKeySequence::mnemonic(QStringLiteral("&Go")),
            QKeySequence::mnemonic(QStringLiteral("&Help"))};
        for (const CorrectionPage* page : m_panel->findChildren<CorrectionPage*>()) {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->buddy() != nullptr)
                    texts << label->text();
            }
            for (const QPushButton* button : page->findChildren<QPushButton*>())
                texts << button->text();
            QList<QKeySequence> taken = menus;
            for (const QString& text : texts) {
                const QKeySequence key = QKeySequence::mnemonic(text);
                QVERIFY2(key.isEmpty() || !taken.contains(key), qPrintable(text));
                taken << key;
            }
        }
    }

    void fieldsStandTogetherAtTheTopOfAHighPanel()
    {
        m_workspace->hub().select(Selection::ofEntity(EntityId{0}));
        QTRY_VERIFY(m_panel->entityPage().nameField().isVisible());
        QApplication::processEvents();
        const auto placeOfField = [this](const QWidget& field) {
            return field.mapTo(m_panel.get(), QPoint()).y();
        };
        QVERIFY(placeOfField(m_panel->entityPage().nameField()) < 120);
        QVERIFY(placeOfField(m_panel->entityPage().spellings()) < 320);
    }

    void aLongTitleShowsItsBeginning()
    {
        m_workspace->hub().select(Selection::ofArticle(ArticleId{0}));
        QCOMPARE(m_panel->articlePage().titleField().text(), QStringLiteral("First"));
        QCOMPARE(m_panel->articlePage().titleField().cursorPosition(), 0);
    }

    void rejectingARuleSaysHowManyGoAndStandsApart()
    {
        QMenu menu;
        Corrections::of(*m_workspace).addMentionEntries(menu, MentionId{0});
        const auto* correct = menu.findChild<QMenu*>();
        QVERIFY(correct != nullptr);
        const QList<QAction*> entries = correct->actions();
        const QAction* reject = entries.last();
        const int count = static_cast<int>(m_workspace->corpus().mentionCount());
        QVERIFY(reject->text().contains(QString::number(count)));
        QVERIFY(entries.at(entries.size() - 2)->isSeparator());
        QVERIFY(reject->toolTip().contains(QStringLiteral("test")));
        QVERIFY(entryOf(*correct, QStringLiteral("Not a Name Here")) != nullptr);
        QCOMPARE(ruleWords("names/crf"), QStringLiteral("the Trained Model"));
    }

    void theMenuOfEmptyGroundCorrectsNothing()
    {
        const auto hasCorrect = [this](const MarkTarget& target) {
            showMarkMenu(*m_panel, *m_workspace, target, m_panel->mapToGlobal(QPoint(10, 10)));
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            const bool has = menu != nullptr && entryOf(*menu, QStringLiteral("Correct")) != nullptr;
            if (menu != nullptr)
                menu->close();
            return has;
        };
        m_workspace->hub().select(Selection::ofEntity(EntityId{0}));
        QVERIFY(!hasCorrect({}));
        QVERIFY(hasCorrect({{}, {}, Selection::ofEvent(EventId{0})}));
    }
};

QTEST_MAIN(CorrectionPanelTest)
#include "tst_correction_panel.moc"
