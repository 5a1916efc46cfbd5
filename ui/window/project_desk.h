// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/window/article_set_reading.h"
#include "ui/window/project_door.h"
#include "ui/window/unkept_door.h"

#include <QFuture>

#include <memory>

namespace crossread {

struct KeptArticles;

/// The project of one window: opens and closes it, puts its door into the workspace, and keeps the articles
/// of the window in it. Without a name it is the untitled one in the application's data folder, so nothing is
/// only in memory, unless no place takes even that: then flush() fails until a copy has a place.
class ProjectDesk : public QObject {
    Q_OBJECT

public:
    ProjectDesk(Workspace& workspace, ArticleSetReading& reading, QObject* parent = nullptr);
    /// Closes the project; everything is on the disk then.
    ~ProjectDesk() override;

    /// Each is false where it did not open; problemFound() says why.
    bool openUntitled();
    bool open(const QString& path, const OpenOptions& options = {});
    bool create(const QString& path);
    bool openCopy(const QString& path, const QString& copy);
    /// Puts the last good backup in the project's place, and opens it.
    bool restoreBackup(const QString& path);
    /// A copy under another name. The untitled project goes on under it, and is empty afterwards; what it
    /// held is among its backups then. So does what is in memory alone.
    Result<Done> saveCopy(const QString& path);
    /// Closes it and goes on without one.
    void close();
    /// Waits until everything is on the disk, looking for a place once more where there was none; fails where
    /// something that was done would be lost if the project were left now.
    [[nodiscard]] Result<Done> flush();

    /// Null before any was opened.
    [[nodiscard]] Project* project() const { return m_door ? &m_door->project() : nullptr; }
    [[nodiscard]] bool isUntitled() const { return !m_door || m_door->isUntitled(); }
    /// "Affair"; empty for the untitled one.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString path() const;
    /// "All changes saved", "Saving…", "Open for reading".
    [[nodiscard]] QString saveState() const;
    /// The project is written to: what is done is on the disk, or on its way.
    [[nodiscard]] bool isKeeping() const;
    [[nodiscard]] bool isSaved() const { return isKeeping() && m_door->isSaved() && !m_isTyping; }
    /// Words are being typed that are not in the project yet.
    void setTyping(bool isTyping);
    /// Reads the articles of the project in the background; they come as a new set.
    void readArticles();

Q_SIGNALS:
    void opened();
    void problemFound(const crossread::ProjectProblem& problem, const QString& path);
    void saveStateChanged();
    void told(const QString& sentence);
    /// A backup was put in the place of what was damaged, and is open.
    void wentBack(const QString& sentence);
    /// What articles said when the project last kept them, before their files changed with no window open.
    void earlierFound(const std::shared_ptr<const crossread::Corpus>& earlier);

private:
    bool take(OpenedProject arrived, const QString& path);
    void connectDoor(ProjectDoor& door);
    [[nodiscard]] Result<Done> keepAs(const QString& path);
    [[nodiscard]] Result<Done> goOnAs(const QString& path);
    void storeArticles();
    void tellKept(const KeptArticles& kept);

    Workspace& m_workspace;
    ArticleSetReading& m_reading;
    std::unique_ptr<ProjectDoor> m_door;
    std::unique_ptr<UnkeptDoor> m_unkept; ///< the workspace's door while there is no project; else empty
    QString m_whyUnkept;
    QFuture<void> m_storing;
    QString m_writeFailure;
    bool m_isTyping = false;
};

} // namespace crossread
