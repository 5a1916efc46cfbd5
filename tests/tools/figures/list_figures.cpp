// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QFile>
#include <QTextStream>

/// list_figures FILE...: the figures of plain text files, one a line, read without names and dates.
int main(int argc, char** argv)
{
    QTextStream out(stdout);
    for (int index = 1; index < argc; ++index) {
        QFile file(QString::fromLocal8Bit(argv[index]));
        if (!file.open(QIODevice::ReadOnly)) {
            QTextStream(stderr) << "list_figures: cannot read " << file.fileName() << '\n';
            return 1;
        }
        const std::string text = file.readAll().toStdString();
        for (const crossread::Figure& figure : crossread::test::figuresIn(text))
            out << QString::fromStdString(crossread::test::lineOf(figure, text)) << "  ["
                << QString::fromLatin1(figure.by.data(), static_cast<qsizetype>(figure.by.size())) << "]\n";
    }
    return 0;
}
