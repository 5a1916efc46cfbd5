// SPDX-License-Identifier: GPL-3.0-or-later
// store_writer PROJECT SEED: writes changes to a project until it is killed, and says on standard output
// which are on the disk, a line "ACK SEQUENCE" each time it is told. tst_killed_writer holds it to that.
#include "model/store/change_writer.h"
#include "model/store/store_fixture.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <random>
#include <thread>
#include <unistd.h>

using namespace crossread;
using namespace crossread::test;

namespace {

/// Past the buffers of the C library: what was said is in the pipe whatever comes.
void say(const QByteArray& line)
{
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0)
        std::_Exit(4);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto opening = ProjectFile::open(arguments[1]);
    if (!opening.file || opening.problem) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(opening.problem->sentence + opening.problem->details.join(u' ')));
        return 3;
    }
    ChangeWriter writer{*opening.file};
    QObject::connect(
        &writer, &ChangeWriter::durable, &writer,
        [](quint64 sequence) { say("ACK " + QByteArray::number(sequence) + "\n"); }, Qt::DirectConnection);
    std::mt19937 random{arguments[2].toUInt()};
    for (;;) {
        for (auto left = 1 + random() % 5; left > 0; --left)
            writer.append(changeEntry(writer.lastSequence() + 1));
        if (random() % 20 == 0)
            writer.setLayout(QStringLiteral("docks"), QByteArray::number(writer.lastSequence()));
        if (random() % 50 == 0)
            writer.putSnapshot({writer.lastSequence(), QByteArray(500, 's')});
        if (random() % 60 == 0 && !opening.file->checkpoint())
            return 5;
        std::this_thread::sleep_for(std::chrono::microseconds{random() % 1500});
    }
}
