// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as a change and as a notebook. What is read is applied and taken back, and the notebook has
// to be the same as before.
#include "model/notes/notebook.h"

#include <cstdlib>

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    Notebook notebook;
    if (auto read = Notebook::fromBytes(bytes))
        notebook = std::move(*read);
    const auto change = changeFromBytes(bytes);
    if (!change)
        return 0;
    if (!(*change == *changeFromBytes(toBytes(*change))))
        std::abort();
    const QByteArray before = notebook.hash();
    static_cast<void>(describe(*change, &notebook));
    const auto inverse = notebook.apply(*change);
    if (inverse && !notebook.apply(*inverse))
        std::abort();
    if (notebook.hash() != before)
        std::abort();
    return 0;
}
