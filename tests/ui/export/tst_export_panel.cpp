// SPDX-License-Identifier: GPL-3.0-or-later
// The panel that asks what is exported, and where to.
#include "ui/export/export_panel.h"
#include "ui/sample_corpus.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace crossread;

class ExportPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("crossread-tests"));
    }

    void theEndingThatWasTypedCountsForMoreThanTheFormatPicked()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        ExportPanel* panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QVERIFY(panel != nullptr);
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        const QTemporaryDir folder;
        const auto bytesOfFile = [&folder](const char* name) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        panel->saveTo(folder.filePath(QStringLiteral("picture.svg")));
        QVERIFY(bytesOfFile("picture.svg").contains("<svg"));
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        panel->saveTo(folder.filePath(QStringLiteral("data")));
        QVERIFY(bytesOfFile("data.csv").contains("\r\n"));
        // The dialog asked about "data", not about this one.
        QFile other(folder.filePath(QStringLiteral("data.csv")));
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate) && other.write("mine") == 4);
        other.close();
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Csv));
        panel->saveTo(folder.filePath(QStringLiteral("data")));
        QCOMPARE(bytesOfFile("data.csv"), QByteArray("mine"));
        QVERIFY2(panel->problem().contains(QStringLiteral("exists already")), qPrintable(panel->problem()));
        panel->close();
    }

    void thePanelRemembersWhatWasChosen()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        ExportPanel* panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QVERIFY(panel != nullptr);
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Svg));
        for (auto* button : panel->findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Copy")))
                button->click();
        }
        ExportPanel* again = showExportPanel(view, QRect(10, 10, 10, 10));
        QCOMPARE(again->settings().format, ExportFormat::Svg);
        QVERIFY(again->settings().size.isEmpty());
        again->close();
    }

    void thePanelIsWorkedByTheKeyboardAlone()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        QPointer<ExportPanel> panel = showExportPanel(view, QRect(10, 10, 10, 10));
        auto* focused = qobject_cast<QPushButton*>(panel->focusWidget());
        QVERIFY(focused != nullptr && focused->isDefault());
        // Return asks for a file from a field too, not from its button alone.
        panel->findChild<QComboBox*>()->setCurrentIndex(int(ExportFormat::Png));
        QVERIFY(panel->findChild<QDoubleSpinBox*>()->isEnabled());
        bool isAsked = false;
        const auto refuse = [&isAsked] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                isAsked = true;
                dialog->reject();
            }
        };
        QTimer timer;
        connect(&timer, &QTimer::timeout, &view, refuse);
        timer.start(20);
        QTest::keyClick(panel->findChild<QDoubleSpinBox*>(), Qt::Key_Return);
        QVERIFY(isAsked);
        QTRY_VERIFY(panel.isNull());
        panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QTest::keyClick(panel->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(panel.isNull());
    }

    void aFileThatCannotBeWrittenIsToldInThePanelWhichStays()
    {
        Theme theme;
        Workspace workspace;
        workspace.setArticleSet({sample::twoArticles(), {}, false});
        TimelineView view(workspace, theme);
        view.show();
        const QTemporaryDir folder;
        QPointer<ExportPanel> panel = showExportPanel(view, QRect(10, 10, 10, 10));
        QSignalSpy told(panel.data(), &ExportPanel::done);
        QVERIFY(panel->problem().isEmpty());
        const QString nowhere = folder.filePath(QStringLiteral("nowhere/picture.svg"));
        panel->saveTo(nowhere);
        QVERIFY(panel->isVisible());
        QVERIFY2(panel->problem().contains(nowhere), qPrintable(panel->problem()));
        QCOMPARE(told.size(), 1);
        const QString somewhere = folder.filePath(QStringLiteral("picture.svg"));
        panel->saveTo(somewhere);
        QVERIFY(QFile::exists(somewhere));
        QTRY_VERIFY(panel.isNull());
    }
};

QTEST_MAIN(ExportPanelTest)
#include "tst_export_panel.moc"
