// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/entities/entities_view.h"
#include "ui/figures/figures_view.h"
#include "ui/library/library_view.h"
#include "ui/roles.h"
#include "ui/row_delegate.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

#include <array>

using namespace crossread;
using namespace crossread::test;

namespace {

/// What of a widget was painted.
class PaintedRegion : public QObject {
public:
    explicit PaintedRegion(QWidget& widget) { widget.installEventFilter(this); }
    [[nodiscard]] const QRegion& region() const { return m_region; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent&>(*event).region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

/// What the rows of the lists look like, and when they are painted.
class RowPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsWhoseRelationChangedArePaintedAgain();
    void aSecondLineHasTheWholeWidth();

private:
    Theme m_theme;
};

void RowPaintingTest::rowsWhoseRelationChangedArePaintedAgain()
{
    Workspace workspace;
    LibraryView library(workspace, m_theme);
    EntitiesView entities(workspace, m_theme);
    FiguresView figures(workspace, m_theme);
    workspace.setArticleSet({twoArticles(), {}, false});
    const std::array<View*, 3> views{&library, &entities, &figures};
    for (View* view : views) {
        view->resize(300, 600);
        view->show();
    }
    QVERIFY(QTest::qWaitForWindowExposed(&entities));
    int changes = 0;
    const auto select = [&workspace](std::string_view name) {
        workspace.hub().select(Selection::ofEntity(entityNamed(workspace.corpus(), name)));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    for (View* view : views) {
        auto* list = view->findChild<QTreeView*>();
        const auto relations = [list] {
            QList<bool> related;
            for (QModelIndex row = list->indexAt({0, 0}); row.isValid(); row = list->indexBelow(row))
                related << row.data(RelatedRole).toBool();
            return related;
        };
        select("Orbis");
        for (const char* name : {"Vega", "Orbis", "Vega"}) {
            const QList<bool> before = relations();
            const PaintedRegion painted(*list->viewport());
            select(name);
            const QList<bool> after = relations();
            QCOMPARE(after.size(), before.size());
            QModelIndex row = list->indexAt({0, 0});
            for (qsizetype i = 0; i < after.size(); ++i, row = list->indexBelow(row)) {
                changes += before[i] != after[i] ? 1 : 0;
                if (before[i] != after[i])
                    QVERIFY(painted.region().contains(list->visualRect(row).center()));
            }
        }
    }
    QVERIFY(changes > 4);
}

void RowPaintingTest::aSecondLineHasTheWholeWidth()
{
    const auto inkOf = [this](const QString& words, int from) {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(words));
        QImage image(400, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        option.state = QStyle::State_Enabled;
        option.rect = image.rect();
        option.palette.setColor(QPalette::Text, Qt::black);
        RowDelegate(m_theme).paint(&painter, option, model.index(0, 0));
        painter.end();
        int last = 0;
        for (int y = from; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                last = qGray(image.pixel(x, y)) < 128 ? std::max(last, x) : last;
        }
        return last;
    };
    const QString line = QStringLiteral("Nothing in the text is enough like it");
    const int alone = inkOf(line, 0);
    QVERIFY(alone > 100);
    const int below = inkOf(line + QChar(u'\n') + line, 20);
    QVERIFY2(std::abs(below - alone) <= 4, qPrintable(QStringLiteral("%1, %2").arg(below).arg(alone)));
}

QTEST_MAIN(RowPaintingTest)
#include "tst_row_painting.moc"
