// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "ui/export/report_file.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace crossread {

namespace {

/// Today, or the day of SOURCE_DATE_EPOCH, by which builds and tests get the same bytes every day.
Day today()
{
    bool isGiven = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    const auto now = isGiven ? std::chrono::system_clock::time_point(std::chrono::seconds(seconds))
                             : std::chrono::system_clock::now();
    return std::chrono::floor<std::chrono::days>(now);
}

} // namespace

int runReport(const CommandArguments& arguments)
{
    const auto format = reportFormatOf(arguments.out);
    if (!format) {
        std::fprintf(
            stderr, "crossread: %s\n",
            qUtf8Printable(QCoreApplication::translate(
                               "CommandLine", "“%1” ends in no format of a report: md, html, odt or pdf")
                               .arg(arguments.out)));
        return WrongUsage;
    }
    const auto set = readSet(arguments);
    if (!set) {
        std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(set.reason()));
        return NothingRead;
    }
    if (set->corpus->articleCount() == 0)
        return NothingRead;
    const QByteArray bytes = bytesOf(reportOf(*set, today(), set->work ? &*set->work : nullptr), *format);
    if (!writeOut(arguments.out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        return SomeProblems;
    return exitCodeOf(*set);
}

} // namespace crossread
