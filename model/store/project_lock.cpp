// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QStringList>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crossread {

namespace {

constexpr int longestNote = 1000; // bytes

/// A service or a bare shell has no name in its environment; the system knows it by its number.
QString userName()
{
    for (const char* variable : {"USER", "LOGNAME"}) {
        QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    const passwd* user = ::getpwuid(::geteuid());
    return user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString();
}

QByteArray noteOfThisProcess()
{
    const QStringList lines{userName(), QSysInfo::machineHostName(),
                            QStringLiteral("%1 (%2)")
                                .arg(QCoreApplication::applicationName())
                                .arg(QCoreApplication::applicationPid()),
                            QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)};
    return lines.join(u'\n').toUtf8();
}

std::optional<ProjectHolder> holderIn(int descriptor)
{
    char note[longestNote];
    const auto size = ::pread(descriptor, note, sizeof note, 0);
    if (size <= 0)
        return {};
    const QStringList lines = QString::fromUtf8(note, static_cast<qsizetype>(size)).split(u'\n');
    if (lines.size() != 4)
        return {};
    return ProjectHolder{lines[0], lines[1], lines[2], lines[3]};
}

/// Whether the locked file is still the one under its name: the holder before may have removed it in between.
bool isStill(int descriptor, const QByteArray& name)
{
    struct stat held {
    }, named{};
    return ::fstat(descriptor, &held) == 0 && ::stat(name.constData(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

} // namespace

ProjectLock::~ProjectLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

bool ProjectLock::isHeld(const QString& projectPath)
{
    const QByteArray name = QFile::encodeName(projectPath + QStringLiteral("-lock"));
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool isHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return isHeld;
}

ProjectLock::Outcome ProjectLock::acquire(const QString& projectPath)
{
    m_path = projectPath + QStringLiteral("-lock");
    const QByteArray name = QFile::encodeName(m_path);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return Outcome::CannotLock;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool isHeld = errno == EWOULDBLOCK;
            m_holder = holderIn(descriptor);
            ::close(descriptor);
            return isHeld ? Outcome::InUse : Outcome::CannotLock;
        }
        if (!isStill(descriptor, name)) {
            ::close(descriptor);
            continue;
        }
        m_descriptor = descriptor;
        const QByteArray note = noteOfThisProcess();
        if (::ftruncate(descriptor, 0) != 0 ||
            ::pwrite(descriptor, note.constData(), static_cast<std::size_t>(note.size()), 0) < 0)
            m_holder.reset(); // The lock holds all the same; a second window will not know by whom.
        return Outcome::Held;
    }
}

} // namespace crossread
