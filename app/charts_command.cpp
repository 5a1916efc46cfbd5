// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "ui/charts/chart_set.h"
#include "ui/export/export_writer.h"
#include "ui/timeline/timeline_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <cstdio>

namespace crossread {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void tell(const QString& sentence)
{
    std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(sentence));
}

/// The formats asked for, or the one that is none.
Result<QList<ExportFormat>> formatsIn(const QStringList& names)
{
    QList<ExportFormat> formats;
    for (const QString& name : names) {
        const auto format = exportFormatOf(name.trimmed());
        if (!format)
            return Failure{tr("“%1” is no format of a chart: svg, png, pdf, csv").arg(name)};
        if (!formats.contains(*format))
            formats << *format;
    }
    if (formats.isEmpty())
        return Failure{tr("--format names no format: svg, png, pdf, csv")};
    return formats;
}

std::unique_ptr<Exportable> timelineOf(const std::shared_ptr<const Corpus>& corpus)
{
    const Shown all = applyFilters(*corpus, {});
    TimelineEvents events = timelineEvents(*corpus, all, LaneSubject::Article);
    if (events.isEmpty())
        return {};
    const QString subtitle =
        QCoreApplication::translate("CommandLine", "%Ln article(s)", nullptr, int(corpus->articleCount()));
    return std::make_unique<TimelineExport>([corpus, events = std::move(events), subtitle] {
        // Labels need room behind the last mark, as the window gives it.
        const double room = (events.core.end - events.core.begin) * 0.15;
        const TimeStretch stretch{events.core.begin, events.core.end + room};
        return TimelineSheet{corpus, events, link(*corpus, {}), stretch, subtitle};
    });
}

/// A name that no other picture of this run has.
QString uniqueStem(const QString& title, QSet<QString>& taken)
{
    const QString stem = fileStem(title);
    QString unique = stem;
    for (int n = 2; taken.contains(unique); ++n)
        unique = QStringLiteral("%1-%2").arg(stem, QString::number(n));
    taken.insert(unique);
    return unique;
}

/// Writes one picture in every format, and tells what could not be written. How many files were.
int writeAll(const Exportable& what, const QList<ExportFormat>& formats, const QDir& folder,
             const QString& stem)
{
    int written = 0;
    for (const ExportFormat format : formats) {
        ExportSettings settings;
        settings.format = format;
        const QString path = folder.filePath(stem + QLatin1Char('.') + suffixOf(format));
        const auto result = writeExport(what, settings, path);
        if (!result)
            tell(result.reason());
        written += result ? 1 : 0;
    }
    return written;
}

} // namespace

int runCharts(const CommandArguments& arguments)
{
    const auto formats = formatsIn(arguments.formats);
    if (!formats) {
        tell(formats.reason());
        return WrongUsage;
    }
    const auto set = readSet(arguments);
    if (!set || set->corpus->articleCount() == 0) {
        tell(set ? tr("There is no article to draw charts of.") : set.reason());
        return NothingRead;
    }
    if (!QDir().mkpath(arguments.out)) {
        tell(tr("The folder “%1” could not be made").arg(arguments.out));
        return SomeProblems;
    }
    std::vector<std::unique_ptr<Exportable>> pictures = chartSet(set->corpus);
    if (auto timeline = timelineOf(set->corpus))
        pictures.push_back(std::move(timeline));
    QSet<QString> taken;
    int written = 0;
    for (const auto& picture : pictures) {
        const QString stem = uniqueStem(picture->exportTitle(), taken);
        written += writeAll(*picture, *formats, QDir(arguments.out), stem);
    }
    if (!arguments.isQuiet) {
        tell(QCoreApplication::translate("CommandLine", "%Ln file(s) written to “%1”.", nullptr, written)
                 .arg(arguments.out));
    }
    const auto wanted = static_cast<int>(pictures.size()) * static_cast<int>(formats->size());
    return written == wanted ? exitCodeOf(*set) : SomeProblems;
}

} // namespace crossread
