// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/load.h"
#include "model/ingest/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace crossread {

namespace {

/// Folders nested deeper than this are not an analyst's.
constexpr int deepestFolder = 100;

QString sentence(const char* text, const QString& name)
{
    return QCoreApplication::translate("crossread", text).arg(name);
}

bool isTakenByAReader(const QString& ending)
{
    return std::ranges::any_of(readers(), [&ending](const Reader* reader) {
        return std::ranges::find(reader->endings(), ending) != reader->endings().end();
    });
}

/// Kinds of document that hold articles and that no reader takes: leaving them out silently would hide them.
bool isUnreadDocument(const QString& ending)
{
    static const QSet<QString> endings{
        QStringLiteral("pdf"),  QStringLiteral("doc"),  QStringLiteral("docx"),  QStringLiteral("odt"),
        QStringLiteral("rtf"),  QStringLiteral("epub"), QStringLiteral("eml"),   QStringLiteral("msg"),
        QStringLiteral("mbox"), QStringLiteral("mht"),  QStringLiteral("mhtml"), QStringLiteral("pages"),
    };
    return endings.contains(ending) && !isTakenByAReader(ending);
}

bool isWithin(const QString& path, const QString& folder)
{
    return path == folder ||
           path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
}

class Listing {
public:
    void add(const QString& path)
    {
        const QFileInfo info{path};
        const QString name = QDir::toNativeSeparators(path);
        if (info.isSymLink() && !info.exists())
            addProblem(path,
                       sentence(QT_TRANSLATE_NOOP("crossread", "%1 is a link to a file that does not exist."),
                                name));
        else if (!info.exists())
            addProblem(path, sentence(QT_TRANSLATE_NOOP("crossread", "%1 does not exist."), name));
        else if (info.isDir())
            addFolder(path, info.canonicalFilePath(), 0);
        else
            addFile(path, info);
    }

    FileList take() { return std::move(m_list); }

private:
    void addProblem(const QString& path, const QString& reason) { m_list.problems.push_back({path, reason}); }

    void addFile(const QString& path, const QFileInfo& info)
    {
        const QString real = info.canonicalFilePath();
        if (m_seen.contains(real))
            return;
        m_seen.insert(real);
        m_list.files.append(path);
    }

    void addFolder(const QString& path, const QString& root, int depth)
    {
        const QFileInfo folder{path};
        const QString real = folder.canonicalFilePath();
        if (depth > deepestFolder || m_seen.contains(real))
            return;
        m_seen.insert(real);
        if (!folder.isReadable() || !folder.isExecutable()) {
            addProblem(path, sentence(QT_TRANSLATE_NOOP("crossread", "The folder %1 may not be read."),
                                      QDir::toNativeSeparators(path)));
            return;
        }
        auto entries = QDir{path}.entryInfoList(
            QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot, QDir::NoSort);
        std::ranges::sort(entries,
                          [](const QFileInfo& a, const QFileInfo& b) { return a.fileName() < b.fileName(); });
        for (const QFileInfo& entry : std::as_const(entries))
            addEntry(entry, root, depth);
    }

    void addEntry(const QFileInfo& entry, const QString& root, int depth)
    {
        if (entry.isHidden())
            return;
        const QString path = entry.filePath();
        const QString ending = entry.suffix().toLower();
        if (entry.isSymLink()) {
            const bool isText = isTakenByAReader(ending);
            if (!entry.exists()) {
                if (isText)
                    addProblem(path, sentence(QT_TRANSLATE_NOOP(
                                                  "crossread", "%1 is a link to a file that does not exist."),
                                              entry.fileName()));
                return;
            }
            if (!isWithin(entry.canonicalFilePath(), root)) {
                if (isText || entry.isDir())
                    addProblem(
                        path, sentence(QT_TRANSLATE_NOOP(
                                           "crossread",
                                           "%1 is a link that leads out of the folder; it was not followed."),
                                       entry.fileName()));
                return;
            }
        }
        if (entry.isDir())
            addFolder(path, root, depth + 1);
        else if (isTakenByAReader(ending))
            addFile(path, entry);
        else if (isUnreadDocument(ending))
            addProblem(path, sentence(QT_TRANSLATE_NOOP("crossread", "%1 is of a kind that cannot be read."),
                                      entry.fileName()));
    }

    FileList m_list;
    QSet<QString> m_seen;
};

} // namespace

FileList listFiles(const QStringList& paths)
{
    Listing listing;
    for (const QString& path : paths)
        listing.add(path);
    return listing.take();
}

} // namespace crossread
