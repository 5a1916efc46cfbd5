// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/about_window.h"

#include "ui/list_parts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSysInfo>
#include <QVBoxLayout>
#include <ksyntaxhighlighting_version.h>

#include <unicode/uversion.h>

namespace crossread {

namespace {

// The macro is named after the library's target, which differs between the generations.
#ifdef KSYNTAXHIGHLIGHTING_VERSION_STRING
constexpr const char* syntaxVersion = KSYNTAXHIGHLIGHTING_VERSION_STRING;
#else
constexpr const char* syntaxVersion = SyntaxHighlighting_VERSION_STRING;
#endif

QString sqliteVersion()
{
    const QString connection = QStringLiteral("about");
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (database.open()) {
            QSqlQuery query(QStringLiteral("select sqlite_version()"), database);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

QString icuVersion()
{
    UVersionInfo info;
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(info);
    u_versionToString(info, text);
    return QString::fromLatin1(text);
}

} // namespace

AboutWindow::AboutWindow(QWidget* parent) : QWidget(parent, Qt::Dialog)
{
    setWindowTitle(tr("About Crossread"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* name = new QLabel(QStringLiteral("Crossread %1").arg(QApplication::applicationVersion()), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto* purpose =
        new QLabel(tr("Reads articles about one affair against each other: who and what they name, "
                      "what they say happened, and where they differ. Works offline."),
                   this);
    purpose->setWordWrap(true);
    auto* list = new QLabel(versions().mid(1).join(QLatin1Char('\n')), this);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setForegroundRole(QPalette::PlaceholderText);
    auto* licence =
        new QLabel(tr("Free software under the GNU General Public License, version 3 or later."), this);
    licence->setWordWrap(true);
    auto* copy = new QPushButton(symbolicIcon(QStringLiteral("copy")), tr("Copy Versions"), this);
    connect(copy, &QPushButton::clicked, this,
            [] { QApplication::clipboard()->setText(versions().join(QLatin1Char('\n'))); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{name, purpose, list, licence})
        column->addWidget(widget);
    column->addWidget(copy, 0, Qt::AlignRight);
    setMinimumWidth(460);
    closeOnEscape(*this);
}

QStringList AboutWindow::versions()
{
    return {QStringLiteral("Crossread %1").arg(QApplication::applicationVersion()),
            QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
            QStringLiteral("KSyntaxHighlighting %1").arg(QLatin1String(syntaxVersion)),
            QStringLiteral("ICU %1").arg(icuVersion()),
            QStringLiteral("SQLite %1").arg(sqliteVersion()),
            QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
}

} // namespace crossread
