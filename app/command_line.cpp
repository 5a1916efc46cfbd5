// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace crossread {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void tellUsage(const QString& sentence)
{
    std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(sentence));
}

struct Options {
    QCommandLineOption out{{QStringLiteral("o"), QStringLiteral("out")},
                           tr("Write to this file (charts: folder)."),
                           QStringLiteral("FILE")};
    QCommandLineOption project{QStringLiteral("project"),
                               tr("Take the corrections, and without a PATH the articles, of this project."),
                               QStringLiteral("FILE")};
    QCommandLineOption format{QStringLiteral("format"), tr("Formats of charts: svg, png, pdf, csv."),
                              QStringLiteral("LIST"), QStringLiteral("svg,png,pdf,csv")};
    QCommandLineOption reference{QStringLiteral("reference-date"),
                                 tr("Day that relative dates count from, where a line names none."),
                                 QStringLiteral("YYYY-MM-DD")};
    QCommandLineOption withText{QStringLiteral("with-text"),
                                tr("Put the canonical texts into the analysis.")};
    QCommandLineOption quiet{{QStringLiteral("q"), QStringLiteral("quiet")},
                             tr("No progress and no summary.")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")};

    [[nodiscard]] QList<QCommandLineOption> all() const
    {
        return {out, project, format, reference, withText, quiet, help, version};
    }
    void addTo(QCommandLineParser& parser) const
    {
        parser.addOptions(all());
        parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    }
};

CommandArguments argumentsOf(const QCommandLineParser& parser, const Options& options)
{
    CommandArguments arguments;
    arguments.paths = parser.positionalArguments();
    arguments.out = parser.value(options.out);
    arguments.project = parser.value(options.project);
    arguments.formats = parser.value(options.format).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(options.reference))
        arguments.reference = parser.value(options.reference);
    arguments.isQuiet = parser.isSet(options.quiet);
    arguments.withText = parser.isSet(options.withText);
    return arguments;
}

/// The sentence that says what is wrong with the arguments, or nothing.
std::optional<QString> faultIn(const Command& command, const CommandArguments& arguments)
{
    if (!command.needsPaths && !arguments.project.isEmpty())
        return tr("%1 takes no project").arg(command.name);
    if (command.needsPaths && arguments.paths.isEmpty() && arguments.project.isEmpty())
        return tr("%1 needs at least one file or folder, or a project").arg(command.name);
    if (!command.needsPaths && !arguments.paths.isEmpty())
        return tr("%1 reads standard input and takes no path: “%2”")
            .arg(command.name, arguments.paths.first());
    if (command.needsOut && arguments.out.isEmpty())
        return tr("%1 needs --out").arg(command.name);
    return {};
}

/// True where the argument behind \a argument belongs to it.
bool takesTheNext(const QString& argument)
{
    const QList<QCommandLineOption> options = Options().all();
    return std::any_of(options.begin(), options.end(), [&](const QCommandLineOption& option) {
        const QString name = argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        return !option.valueName().isEmpty() && option.names().contains(name);
    });
}

/// Where the command stands, if there is one: options may come before it.
qsizetype commandPlace(const QStringList& arguments)
{
    qsizetype place = 1;
    while (place < arguments.size() && arguments[place].size() > 1 && arguments[place].startsWith(u'-') &&
           arguments[place] != QLatin1String("--"))
        place += takesTheNext(arguments[place]) ? 2 : 1;
    return place;
}

} // namespace

const Command* commandIn(const QStringList& arguments)
{
    const QString name = arguments.value(commandPlace(arguments));
    for (const Command& command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

int runCommand(const Command& command, const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    QStringList rest = arguments;
    rest.removeAt(commandPlace(arguments));
    if (!parser.parse(rest)) {
        tellUsage(parser.errorText());
        return WrongUsage;
    }
    if (parser.isSet(options.help)) {
        std::printf("%s", qUtf8Printable(usageText()));
        return AllRead;
    }
    if (parser.isSet(options.version)) {
        std::printf("crossread %s\n", qUtf8Printable(QCoreApplication::applicationVersion()));
        return AllRead;
    }
    const CommandArguments asked = argumentsOf(parser, options);
    if (const auto fault = faultIn(command, asked)) {
        tellUsage(*fault + QStringLiteral(". ") + tr("Usage: crossread %1").arg(command.usage));
        return WrongUsage;
    }
    return command.run(asked);
}

QString usageText()
{
    QString text = tr("Usage: crossread [PATH...]\n"
                      "       crossread COMMAND [ARGUMENTS]\n\n"
                      "Without a command the window opens with the files and folders given, or the sample "
                      "articles.\n\nCommands:\n");
    for (const Command& command : commands())
        text += QStringLiteral("  %1\n      %2\n").arg(command.usage, command.description);
    text +=
        tr("\nOptions:\n"
           "  -o, --out FILE               write to this file (charts: folder)\n"
           "  --project FILE               the corrections of this project, and without PATH its articles\n"
           "  --format LIST                of charts: svg,png,pdf,csv (default: all)\n"
           "  --reference-date YYYY-MM-DD  of extract: the day that relative dates count from\n"
           "  --with-text                  of analyze: the canonical texts too\n"
           "  -q, --quiet                  no progress and no summary\n"
           "  -h, --help                   this help\n"
           "  -v, --version                the version\n"
           "\nExit codes: 0 all read; 1 some files could not be read (one line each on standard error);\n"
           "2 wrong usage; 3 nothing could be read.\n");
    return text;
}

} // namespace crossread
