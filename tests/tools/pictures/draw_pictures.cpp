// SPDX-License-Identifier: GPL-3.0-or-later
// draw_pictures FOLDER [SIZE]: the window with an analyst's work in the sample articles, light and dark, as
// PNG files: notes, links, the preview of a merge, what is not placed, what changed. SIZE is "1440x900" where
// none is given.
#include "ui/corrections/correction_panel.h"
#include "ui/corrections/merge_page.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_view.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace crossread;

namespace {

constexpr int patience = 60000;

/// The sample articles in a folder where they can be changed.
bool copySample(const QString& to)
{
    const QDir sample(qEnvironmentVariable("CROSSREAD_SOURCE", QStringLiteral(CROSSREAD_SOURCE_FOLDER)) +
                      QStringLiteral("/resources/sample"));
    bool isDone = QDir().mkpath(to);
    for (const QString& name : sample.entryList(QDir::Files))
        isDone = QFile::copy(sample.filePath(name), QDir(to).filePath(name)) && isDone;
    return isDone;
}

bool replaceInFile(const QString& path, const QByteArray& words, const QByteArray& others)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray bytes = file.readAll();
    file.close();
    if (!bytes.contains(words) || !file.open(QIODevice::WriteOnly))
        return false;
    return file.write(bytes.replace(words, others)) > 0;
}

class Desk {
public:
    Desk(Theme& theme, const QString& folder, QSize size) : m_folder(folder), m_window(theme)
    {
        m_window.resize(size);
        m_window.show();
        QSignalSpy read(&m_window, &MainWindow::setRead);
        m_window.start({folder});
        m_isRead = read.wait(patience);
        m_window.resize(size);
    }

    [[nodiscard]] bool isRead() const { return m_isRead; }

    void mark(const char* words, NoteColour colour, const char* text = "", const char* tags = "")
    {
        const TextPlace place = find(words);
        std::vector<Change> changes;
        std::vector<TagKey> keys;
        for (const QString& path : QString::fromUtf8(tags).split(u',', Qt::SkipEmptyParts))
            keys.push_back(tagOf(path.split(u'/'), changes));
        std::sort(keys.begin(), keys.end());
        const Timestamp now = presentTime();
        changes.push_back(
            AddNote{Note{newKey<NoteKey>(), workspace().noteBoard().in(place.article).anchorOf(place.span),
                         colour, text, keys, now, now}});
        (void)workspace().door().perform(Batch{std::move(changes), "Note"});
    }

    void link(const char* from, const char* to, LinkKind kind, const char* why = "")
    {
        const TextPlace begin = find(from);
        const TextPlace end = find(to, begin.article);
        const Timestamp now = presentTime();
        const PassageLink made{newKey<LinkKey>(),
                               workspace().noteBoard().in(begin.article).anchorOf(begin.span),
                               workspace().noteBoard().in(end.article).anchorOf(end.span),
                               kind,
                               {},
                               why,
                               now,
                               now};
        (void)workspace().door().perform(AddLink{made});
    }

    /// The place of the first of such words, in another article than \a but.
    [[nodiscard]] TextPlace find(const char* words, std::optional<ArticleId> but = {})
    {
        const Corpus& corpus = workspace().corpus();
        for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
            const auto id = idAt<ArticleId>(i);
            const std::size_t at = corpus.article(id).text.find(words);
            if (at != std::string::npos && id != but)
                return {id, makeSpan(at, at + std::string_view(words).size())};
        }
        std::fprintf(stderr, "not in the sample: %s\n", words);
        return {};
    }

    void open(const char* left, const char* right)
    {
        workspace().goTo(find(left));
        workspace().openBeside(find(right));
    }

    NotesView& showNotes(NotesView::Page page)
    {
        auto& notes = dynamic_cast<NotesView&>(*m_window.view(QStringLiteral("notes")));
        raise("notes");
        notes.showPage(page);
        notes.refresh();
        return notes;
    }

    void raise(const char* name)
    {
        m_window.dock(QLatin1String(name))->show();
        m_window.dock(QLatin1String(name))->raise();
    }

    void select(const std::vector<std::string>& names)
    {
        Selection selection;
        const Corpus& corpus = workspace().corpus();
        for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
            if (std::find(names.begin(), names.end(), corpus.entity(idAt<EntityId>(i)).name) != names.end())
                selection.entities.push_back(idAt<EntityId>(i));
        }
        workspace().hub().select(std::move(selection));
    }

    bool reload()
    {
        QSignalSpy read(&m_window, &MainWindow::setRead);
        m_window.reloadArticles();
        return read.wait(patience);
    }

    void save(const QString& path)
    {
        QTest::qWait(400);
        m_window.statusLine().tell({});
        if (!m_window.grab().save(path))
            std::fprintf(stderr, "%s could not be written\n", qPrintable(path));
    }

    [[nodiscard]] Workspace& workspace() { return m_window.workspace(); }
    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    TagKey tagOf(const QStringList& path, std::vector<Change>& changes)
    {
        std::vector<std::string> names;
        TagKey parent;
        for (const QString& name : path) {
            names.push_back(name.trimmed().toStdString());
            if (const auto known = workspace().notebook().tagAt(names)) {
                parent = *known;
                continue;
            }
            const auto key = newKey<TagKey>();
            changes.push_back(AddTag{Tag{key, parent, names.back(), NoteColour::Grey, {}}});
            parent = key;
        }
        return parent;
    }

    QString m_folder;
    MainWindow m_window;
    bool m_isRead = false;
};

void writeNotes(Desk& desk)
{
    desk.mark("erased about $598 billion of the chipmaker’s market value", NoteColour::Yellow,
              "The agency copy says **$589 billion**: which one is the slip?\n\n- ask *Meridian Wire*",
              "money / market value, to check");
    desk.mark("$598 billion of the chipmaker’s market value, the largest one-day loss", NoteColour::Pink, "",
              "records");
    desk.mark("put the cost of training at $6 million", NoteColour::Blue,
              "No *less than* here; the wire has it.", "money / training cost, to check");
    desk.mark("said Carla Abiodun, a strategist at Pemberton Lisle", NoteColour::Green, "", "voices");
    desk.mark("erased about $589 billion", NoteColour::Orange, "Digits swapped?",
              "money / market value, to check");
    desk.mark("less than $6 million", NoteColour::Blue, "", "money / training cost");
}

QString nameIn(const QString& folder, const char* what, bool isDark)
{
    return QDir(folder).filePath(QLatin1String(what) +
                                 (isDark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
}

void drawNotes(Desk& desk, const QString& out, bool isDark)
{
    desk.open("largest one-day loss", "erased about $589 billion");
    desk.workspace().goTo(desk.find("Shares of Nvidia fell 17 percent"));
    desk.showNotes(NotesView::Page::Notes);
    const auto& notes = desk.workspace().notebook().notes();
    const auto first = std::find_if(notes.begin(), notes.end(), [](const auto& entry) {
        return entry.second.text.find("slip") != std::string::npos;
    });
    if (first != notes.end())
        desk.workspace().hub().select(Selection::ofNote(first->first));
    desk.save(nameIn(out, "notes", isDark));
}

void drawLinks(Desk& desk, const QString& out, bool isDark)
{
    desk.link("erased about $598 billion", "erased about $589 billion", LinkKind::Contradicts,
              "digits swapped");
    desk.link("put the cost of training at $6 million", "put the cost of training at less than $6 million",
              LinkKind::SeeAlso, "the hedge is gone");
    desk.showNotes(NotesView::Page::Links);
    desk.workspace().hub().clear();
    desk.save(nameIn(out, "links", isDark));
}

void drawMerge(Desk& desk, const QString& out, bool isDark)
{
    desk.select({"Facebook", "Meta"});
    desk.raise("correct");
    desk.save(nameIn(out, "merge", isDark));
    desk.raise("details");
}

bool drawChanges(Desk& desk, const QString& out, bool isDark)
{
    const QString file = QDir(desk.folder()).filePath(QStringLiteral("02-sundholm-tribune.html"));
    if (!replaceInFile(file, "erased about $598 billion of the chipmaker’s market value",
                       "wiped away some $595 billion in value") ||
        !replaceInFile(file, "put the cost of training at $6 million", "told what training had cost") ||
        !desk.reload())
        return false;
    desk.workspace().hub().clear();
    desk.showNotes(NotesView::Page::Lost);
    desk.save(nameIn(out, "not-placed", isDark));
    desk.window().showWhatChanged();
    desk.save(nameIn(out, "what-changed", isDark));
    return true;
}

bool draw(bool isDark, const QString& out, QSize size)
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data")).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", folder.filePath(QStringLiteral("config")).toLocal8Bit());
    const QString articles = folder.filePath(QStringLiteral("articles"));
    if (!copySample(articles))
        return false;
    Theme theme;
    WindowSettings settings;
    settings.isHintDismissed = true;
    settings.theme = isDark ? QStringLiteral("Breeze Dark") : QStringLiteral("Breeze Light");
    settings.save();
    Desk desk(theme, articles, size);
    if (!desk.isRead())
        return false;
    writeNotes(desk);
    drawNotes(desk, out, isDark);
    drawLinks(desk, out, isDark);
    drawMerge(desk, out, isDark);
    return drawChanges(desk, out, isDark);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    installTranslations();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("draw_pictures FOLDER [WIDTHxHEIGHT]\n", stderr);
        return 2;
    }
    const QStringList sides = arguments.value(2, QStringLiteral("1440x900")).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const QString out = arguments.at(1);
    return QDir().mkpath(out) && draw(false, out, size) && draw(true, out, size) ? 0 : 1;
}
